internal import Bitext

/// What is as strong as something else, and what is stronger.
struct Degree {
  /// *As strong as* that became "sterker dan".
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  static func changed(_ texts: Comparison) -> (source: Range<Int>, target: Range<Int>)? {
    guard texts.english.topics.contains(.comparison), texts.dutch.topics.contains(.comparison)
    else {
      return nil
    }
    let (english, dutch) = (texts.english.words, texts.dutch.words)
    guard let first = equality(in: english), !english.contains(where: { $0.hash == than }),
      // "Twice as large as"
      first == 0
        || !english[first - 1].cues.contains(.number)
          && !english[first - 1].cues.contains(.negation),
      let second = dutch.indices.dropFirst().first(where: {
        dutch[$0].hash == dan && isComparative(dutch[$0 - 1], in: texts.dutch)
      }), !dutch.contains(where: { $0.cues.contains(.negation) })
    else { return nil }
    return (
      english[first].start..<english[first + 2].end, dutch[second - 1].start..<dutch[second].end
    )
  }

  /// *Stronger than* that became "even sterk als".
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  static func levelled(_ texts: Comparison) -> (source: Range<Int>, target: Range<Int>)? {
    guard texts.english.topics.contains(.comparison), !texts.english.cues.contains(.negation),
      !texts.dutch.cues.contains(.negation),
      let than = texts.english.words.first(where: { $0.hash == than }),
      !texts.dutch.holds(dan), equality(in: texts.english.words) == nil,
      let target = level(in: texts.dutch)
    else { return nil }
    return (than.range, target)
  }

  /// The first "even sterk als", "net zo sterk als" or "evenveel als" of a text.
  private static func level(in text: ScannedText) -> Range<Int>? {
    let words = text.words
    for index in words.indices where levels.contains(words[index].hash) {
      guard let end = words[index...].prefix(4).firstIndex(where: { $0.hash == als }) else {
        continue
      }
      return words[index].start..<words[end].end
    }
    return nil
  }

  private static let levels = WordSet(["even", "net", "evenveel", "evenzeer", "evengoed"])
  private static let als = WordHash("als".utf8).value

  /// The first word of *as strong as*.
  private static func equality(in words: [ScannedText.Word]) -> Int? {
    guard words.count > 2 else { return nil }
    let (span, own) = (words.span, `as`)
    for index in 0..<span.count - 2 where span[index].hash == own && span[index + 2].hash == own {
      if !joining.contains(span[index + 1].hash) { return index }
    }
    return nil
  }

  private static func isComparative(_ word: ScannedText.Word, in text: ScannedText) -> Bool {
    word.range.count > 4 && text.bytes.folded[word.range].suffix(2).elementsEqual("er".utf8)
  }

  /// Whether what is compared stands in the other order: *women more often than men*, "mannen minder vaak dan vrouwen".
  ///
  /// Sides and things of one kind are looked at.
  static func isTurned(_ texts: Comparison) -> Bool {
    guard texts.english.holds(than), texts.dutch.holds(dan) else { return false }
    let (english, dutch) = (Sides(english: texts.english), Sides(dutch: texts.dutch))
    if let left = english.left.first, let right = english.right.first, let other = dutch.left.first,
      let opposite = dutch.right.first
    {
      return (left.lowerBound < right.lowerBound) != (other.lowerBound < opposite.lowerBound)
    }
    return KindComparison.areTurned(texts)
  }

  private static let `as` = WordHash("as".utf8).value
  private static let than = WordHash("than".utf8).value
  private static let dan = WordHash("dan".utf8).value
  /// What makes a conjunction of the two: "as soon as".
  private static let joining = WordSet([
    "soon", "long", "well", "far", "much", "many", "often", "little", "few", "such", "possible",
    "same",
  ])
}
