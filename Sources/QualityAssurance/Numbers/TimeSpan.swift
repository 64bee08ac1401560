internal import Bitext

/// A time of one unit or half of one, or one that has a number behind it: a week, een half uur, week 22.
struct TimeSpan {
  enum Count: Equatable {
    case one
    /// A few, several.
    case some
    case number(Int)
  }

  var unit: String
  var count: Count
  var range: Range<Int>

  static func all(in text: ScannedText, _ language: Language) -> [TimeSpan] {
    let articles = language == .dutch ? dutchArticles : englishArticles
    return text.words.indices.compactMap { index in
      let word = text.words[index]
      guard word.cues.contains(.unit), let measure = Measure.named(word.hash, language),
        measure.quantity == .time, word.range.count > 2
      else { return nil }
      let digits = word.end + 1..<text.bytes.endOfDigits(word.end + 1)
      if text.bytes.byte(word.end) == 0x20, let number = text.bytes.integer(digits) {
        return TimeSpan(
          unit: measure.name, count: .number(number), range: word.start..<digits.upperBound)
      }
      if index > 0,
        vagues.contains(text.words[index - 1].hash)
          || index > 1 && text.words[index - 1].hash == Self.of
            && text.words[index - 2].hash == Self.couple
      {
        return TimeSpan(
          unit: measure.name, count: .some, range: text.words[index - 1].start..<word.end)
      }
      guard index > 0, articles.contains(text.words[index - 1].hash),
        text.words[index - 1].end + 1 == word.start, !isRough(index, text)
      else { return nil }
      return TimeSpan(
        unit: measure.name, count: .one, range: text.words[index - 1].start..<word.end)
    }
  }

  /// Whether more follows, as in "een dag of zeven".
  private static func isRough(_ index: Int, _ text: ScannedText) -> Bool {
    index + 1 < text.words.count && ors.contains(text.words[index + 1].hash)
  }

  private static let englishArticles = WordSet(["a", "an", "one", "half"])
  private static let dutchArticles = WordSet(["een", "één", "half", "halve"])
  private static let vagues = WordSet([
    "several", "few", "some", "many", "paar", "enkele", "meerdere", "verschillende", "aantal",
    "vele",
  ])
  private static let couple = WordHash("couple".utf8).value
  private static let of = WordHash("of".utf8).value
  private static let ors = WordSet(["of", "or"])
}
