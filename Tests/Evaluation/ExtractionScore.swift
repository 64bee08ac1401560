import Foundation

/// How well an extracted text agrees with a page's main text, word by word.
struct ExtractionScore {
  /// The words, counted as often as they stand there; where is not looked at.
  var words: Agreement
  /// The share of the snippets that must be there and are; `nil` where there are none.
  var with: Double?
  /// The share of the snippets that must not be there and are; `nil` where there are none.
  var without: Double?

  /// Scores a text.
  ///
  /// - Complexity: O(*n* · *s*), where *n* is the length of the text and *s* the number of snippets.
  init(of text: String, gold: GoldArticle) {
    let found = WordCounts(text)
    let expected = WordCounts(gold.text)
    words = Agreement(
      hits: found.common(with: expected), found: found.total, gold: expected.total)
    let folded = Self.folded(text)
    with = Self.share(of: gold.with, in: folded)
    without = Self.share(of: gold.without, in: folded)
  }

  private static func share(of snippets: [String], in text: Data) -> Double? {
    guard !snippets.isEmpty else { return nil }
    let found = snippets.count { snippet in
      let bytes = folded(snippet)
      return bytes.isEmpty || text.range(of: bytes) != nil
    }
    return Double(found) / Double(snippets.count)
  }

  /// The text in lower case, white space folded, as bytes: a snippet may end inside a grapheme.
  private static func folded(_ text: String) -> Data {
    let words = text.lowercased().unicodeScalars.split { $0.properties.isWhitespace }
    return Data(words.map(String.init).joined(separator: " ").utf8)
  }
}

/// The words of a text and how often each stands there.
private struct WordCounts {
  private var counts: [String: Int] = [:]
  private(set) var total = 0

  /// Counts the runs of letters, digits and underscores, in lower case.
  init(_ text: String) {
    for word in text.lowercased().unicodeScalars.split(whereSeparator: { !Self.isOfWord($0) }) {
      counts[String(word), default: 0] += 1
      total += 1
    }
  }

  /// The number of words that stand in both.
  func common(with other: WordCounts) -> Int {
    counts.reduce(0) { sum, entry in sum + min(entry.value, other.counts[entry.key] ?? 0) }
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "_" { return true }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }
}

/// The figures of several pages, averaged over the pages.
struct ExtractionFigures: CustomStringConvertible {
  var pages: Int
  var precision: Double
  var recall: Double
  var f1: Double
  var with: Double
  var without: Double

  init(_ scores: [ExtractionScore]) {
    pages = scores.count
    precision = Self.mean(scores.map(\.words.precision))
    recall = Self.mean(scores.map(\.words.recall))
    f1 = Self.mean(scores.map(\.words.f1))
    with = Self.mean(scores.compactMap(\.with))
    without = Self.mean(scores.compactMap(\.without))
  }

  var description: String {
    """
    \(pages) pages, P \(figure(precision)) R \(figure(recall)) F1 \(figure(f1)), \
    with \(figure(with)), without \(figure(without))
    """
  }

  private static func mean(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
  }
}

/// An article page with its main text.
struct GoldArticle: Decodable {
  var platform: String
  /// The body of the article, without its title.
  var text: String
  /// Snippets of the article.
  var with: [String]
  /// Snippets of what stands around it.
  var without: [String]
}
