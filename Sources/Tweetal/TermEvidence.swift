internal import Bitext
internal import Terminology

/// What the glossary says about the language of short blocks: "Beengips" is no English.
///
/// A longer text says it better itself, and few terms are in it.
enum TermEvidence {
  /// The longest text that is looked up, in bytes.
  private static let longest = 48
  /// The share of a text that terms of one language must cover.
  private static let leastCoverage = 0.6
  /// What a text that terms of one language cover, and none of the other, says: log-odds.
  private static let strength = 3.0

  /// By block, the log-odds of Dutch against English that the glossary's terms give; 0 where they give none.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the short blocks.
  static func logOdds(of blocks: [Block], _ matcher: TermMatcher) -> [Double] {
    blocks.map { block in
      let length = block.text.utf8.count
      guard (1...longest).contains(length) else { return 0 }
      let dutch = coverage(of: block.text, by: .dutch, matcher)
      let english = coverage(of: block.text, by: .english, matcher)
      guard max(dutch, english) >= leastCoverage else { return 0 }
      return strength * (dutch - english)
    }
  }

  private static func coverage(of text: String, by language: Language, _ matcher: TermMatcher)
    -> Double
  {
    let matches = matcher.longestMatches(in: text, language: language)
    let covered = matches.reduce(0) { $0 + $1.range.count }
    return min(1, Double(covered) / Double(text.utf8.count))
  }
}
