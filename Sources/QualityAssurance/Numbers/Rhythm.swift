internal import Bitext

/// How often a day: *three times a day*, and *every eight hours*, which is as often.
struct Rhythm {
  /// The number that says it.
  let number: WrittenNumber
  let perDay: Int
  /// All that says it.
  let range: Range<Int>

  /// The rhythms among some numbers of a text.
  ///
  /// - Complexity: O(*n* log *w*), where *n* is the number of numbers and *w* of words.
  static func all(
    in text: ScannedText, _ numbers: [WrittenNumber], _ language: Language
  ) -> [Rhythm] {
    guard text.cues.contains(.unit) else { return [] }
    return numbers.compactMap { number in
      guard let count = number.value?.integer, (1...24).contains(count) else { return nil }
      let words = NumberSurroundings(of: number.range, in: text)
      if let range = words.interval(language) {
        guard 24 % count == 0 else { return nil }
        return Rhythm(number: number, perDay: 24 / count, range: range)
      }
      return words.frequency.map { Rhythm(number: number, perDay: count, range: $0) }
    }
  }
}

/// A number and the words beside it.
private struct NumberSurroundings {
  private let text: ScannedText
  private let range: Range<Int>
  /// The index of the first word of the number or behind it.
  private let start: Int
  /// The index of the first word behind it.
  private let next: Int

  init(of range: Range<Int>, in text: ScannedText) {
    self.text = text
    self.range = range
    start = text.firstWord(from: range.lowerBound)
    next = text.firstWord(from: range.upperBound)
  }

  /// "Every 8 hours", "om de acht uur".
  func interval(_ language: Language) -> Range<Int>? {
    guard holds(Self.hours, next), start > 0 else { return nil }
    let isInterval =
      language == .dutch
      ? holds(Self.dutchIntervals, start - 1)
        || holds(Self.the, start - 1) && start > 1 && holds(Self.around, start - 2)
      : holds(Self.englishIntervals, start - 1)
    return isInterval ? text.words[start - 1].start..<text.words[next].end : nil
  }

  /// "Three times a day", "3x daags", "driemaal per dag".
  var frequency: Range<Int>? {
    let isOneWord = next > start && (endsInTimes || holds(Self.adverbs, start))
    guard isOneWord || holds(Self.times, next) else { return nil }
    let lead = isOneWord ? next : next + 1
    if holds(Self.daily, lead) { return range.lowerBound..<text.words[lead].end }
    guard holds(Self.leads, lead), holds(Self.day, lead + 1) else { return nil }
    return range.lowerBound..<text.words[lead + 1].end
  }

  /// Whether the number ends as *driemaal* does.
  private var endsInTimes: Bool {
    text.bytes.folded[range].suffix(4).elementsEqual("maal".utf8)
  }

  private func holds(_ words: WordSet, _ index: Int) -> Bool {
    index < text.words.count && words.contains(text.words[index].hash)
  }

  private static let hours = WordSet(["hours", "hour", "hrs", "uur", "uren"])
  private static let englishIntervals = WordSet(["every", "each"])
  private static let dutchIntervals = WordSet(["elke", "iedere", "telkens"])
  private static let around = WordSet(["om"])
  private static let the = WordSet(["de"])
  private static let adverbs = WordSet(["once", "twice"])
  private static let times = WordSet(["times", "time", "x", "keer", "maal"])
  private static let daily = WordSet(["daily", "daags"])
  private static let leads = WordSet(["a", "per", "each", "every", "elke", "iedere"])
  private static let day = WordSet(["day", "dag"])
}
