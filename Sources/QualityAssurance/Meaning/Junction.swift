internal import Bitext

/// What must come together, and what is enough alone: *fever and a stiff neck*, "koorts of een stijve nek".
struct Junction {
  /// The only *and* of a text that became "of", or its only *or* that became "en".
  ///
  /// A no makes the one out of the other ("no fever or pain" is "geen koorts en pijn"), so texts with one are left alone, and those of
  /// several sentences.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  static func changed(_ texts: Comparison) -> (source: Range<Int>, target: Range<Int>)? {
    let (english, dutch) = (texts.english, texts.dutch)
    guard !english.cues.contains(.negation), !dutch.cues.contains(.negation),
      !english.cues.contains(.privative),
      let source = only(and, or, in: english), let target = only(en, of, in: dutch),
      source.isAnd != target.isAnd, isOneSentence(english), isOneSentence(dutch),
      !english.words.contains(where: { bounds.contains($0.hash) })
    else { return nil }
    return (source.range, target.range)
  }

  private static func only(
    _ and: UInt64, _ or: UInt64, in text: ScannedText
  ) -> (isAnd: Bool, range: Range<Int>)? {
    let all = text.words
    let words = all.span
    var found: Int?
    for index in words.indices where words[index].hash == and || words[index].hash == or {
      if found != nil { return nil }
      found = index
    }
    return found.map { (words[$0].hash == and, words[$0].range) }
  }

  private static func isOneSentence(_ text: ScannedText) -> Bool {
    !text.words.dropLast().contains { SignTable.sign(of: text.bytes.byte($0.end)).contains(.stop) }
  }

  private static let and = WordHash("and".utf8).value
  private static let or = WordHash("or".utf8).value
  private static let en = WordHash("en".utf8).value
  private static let of = WordHash("of".utf8).value
  /// "60 and over" is "60 jaar of ouder", and "try and rest" has no second thing.
  private static let bounds = WordSet([
    "over", "above", "older", "under", "below", "up", "try", "whether", "between", "both", "either",
    "avoid", "prevent", "lack", "without",
  ])
}
