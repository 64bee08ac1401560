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
