internal import Bitext

/// A time of one unit or half of one, or one that has a number behind it: a week, een half uur, week 22; and what is one gram or litre.
struct TimeSpan {
  enum Count: Equatable {
    case one
    /// A few, several.
    case some
    /// The last one, and the next.
    case past, coming
    case number(Int)
  }

  var unit: String
  var quantity = Measure.Quantity.time
  var count: Count
  var range: Range<Int>

  static func all(in text: ScannedText, _ language: Language) -> [TimeSpan] {
    let articles = language == .dutch ? dutchArticles : englishArticles
    return text.words.indices.compactMap { index in
      let word = text.words[index]
      guard word.cues.contains(.unit), let measure = Measure.named(word.hash, language),
        word.range.count > 2
      else { return nil }
      if measure.quantity != .time { return one(measure, at: index, in: text, articles) }
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
      guard index > 0, text.words[index - 1].end + 1 == word.start,
        let count = count(before: index, in: text, articles)
      else { return nil }
      return TimeSpan(
        unit: measure.name, count: count, range: text.words[index - 1].start..<word.end)
    }
  }

  /// One gram or litre, or half of one, of a measure that Dutch readers know.
  private static func one(
    _ measure: Measure, at index: Int, in text: ScannedText, _ articles: WordSet
  ) -> TimeSpan? {
    guard index > 0, metric.contains(measure.name), articles.contains(text.words[index - 1].hash),
      text.words[index - 1].end + 1 == text.words[index].start
    else { return nil }
    return TimeSpan(
      unit: measure.name, quantity: measure.quantity, count: .one,
      range: text.words[index - 1].start..<text.words[index].end)
  }

  private static let metric: Set<String> = ["kg", "g", "mg", "µg", "l", "dl", "cl", "ml"]

  /// How many of a unit the word before it says; `nil` where it says none.
  private static func count(
    before index: Int, in text: ScannedText, _ articles: WordSet
  ) -> Count? {
    let word = text.words[index - 1].hash
    if pasts.contains(word) { return .past }
    if comings.contains(word) { return .coming }
    guard articles.contains(word) else { return nil }
    guard index + 1 < text.words.count, ors.contains(text.words[index + 1].hash) else {
      return .one
    }
    // "A day or two" is a few, and "een dag of zeven" about as many.
    return index + 2 < text.words.count && twos.contains(text.words[index + 2].hash) ? .some : nil
  }

  private static let pasts = WordSet(["past", "last", "previous", "afgelopen", "vorig", "vorige"])
  private static let comings = WordSet([
    "next", "coming", "volgend", "volgende", "komend", "komende",
  ])
  private static let twos = WordSet(["two", "three", "twee", "drie"])

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
