internal import Bitext

/// A time of one unit or half of one, or one that has a number behind it: a week, een half uur, week 22.
struct TimeSpan {
  enum Count: Equatable {
    case one
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
  private static let ors = WordSet(["of", "or"])
}
