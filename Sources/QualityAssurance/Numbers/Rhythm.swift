internal import Bitext

/// How often: *three times a day*, and *every eight hours*, which is as often.
struct Rhythm {
  /// The number that says it; `nil` for "halfjaar" and "kwartaal".
  let number: WrittenNumber?
  /// The time from once to the next.
  let minutes: Int
  /// All that says it.
  let range: Range<Int>

  /// The rhythms among some numbers of a text.
  ///
  /// - Complexity: O(*n* log *w*), where *n* is the number of numbers and *w* of words.
  static func all(
    in text: ScannedText, _ numbers: [WrittenNumber], _ language: Language
  ) -> [Rhythm] {
    guard text.cues.contains(.unit) || language == .dutch else { return [] }
    let counted = numbers.compactMap { number -> Rhythm? in
      guard let count = number.value?.integer, (1...60).contains(count) else { return nil }
      let words = NumberSurroundings(of: number.range, in: text, language)
      if let (range, unit) = words.interval {
        return Rhythm(number: number, minutes: Int(unit.size) * count, range: range)
      }
      return words.frequency.map { range, unit in
        Rhythm(number: number, minutes: Int(unit.size) / count, range: range)
      }
    }
    return language == .dutch ? counted + partsOfYears(in: text) : counted
  }

  /// Whether another rhythm is as often, or nearly so: each month and every four weeks.
  func isAbout(_ other: Rhythm) -> Bool {
    abs(minutes - other.minutes) * 10 <= max(minutes, other.minutes)
  }

  /// "Om het halfjaar", "elk kwartaal".
  private static func partsOfYears(in text: ScannedText) -> [Rhythm] {
    text.words.indices.compactMap { index in
      let word = text.words[index]
      if halfYearly.contains(word.hash) {
        return Rhythm(number: nil, minutes: 525_960 / 2, range: word.range)
      }
      guard index > 0, let parts = yearParts[word.hash], each.contains(text.words[index - 1].hash)
      else { return nil }
      return Rhythm(
        number: nil, minutes: 525_960 / parts, range: text.words[index - 1].start..<word.end)
    }
  }

  private static let halfYearly = WordSet(["halfjaarlijks", "halfjaarlijkse"])

  private static let yearParts = [
    WordHash("halfjaar".utf8).value: 2, WordHash("kwartaal".utf8).value: 4,
  ]
  private static let each = WordSet(["het", "elk", "ieder", "per"])
}

/// A number and the words beside it.
private struct NumberSurroundings {
  private let text: ScannedText
  private let language: Language
  private let range: Range<Int>
  /// The index of the first word of the number or behind it.
  private let start: Int
  /// The index of the first word behind it.
  private let next: Int

  init(of range: Range<Int>, in text: ScannedText, _ language: Language) {
    self.text = text
    self.language = language
    self.range = range
    start = text.firstWord(from: range.lowerBound)
    next = text.firstWord(from: range.upperBound)
  }

  /// "Every 8 hours", "om de acht uur".
  var interval: (Range<Int>, Measure)? {
    guard let unit = timeUnit(next), start > 0 else { return nil }
    let isInterval =
      language == .dutch
      ? holds(Self.dutchIntervals, start - 1)
        || holds(Self.the, start - 1) && start > 1 && holds(Self.around, start - 2)
      : holds(Self.englishIntervals, start - 1)
    return isInterval ? (text.words[start - 1].start..<text.words[next].end, unit) : nil
  }

  /// "Three times a day", "3x daags", "driemaal per dag".
  var frequency: (Range<Int>, Measure)? {
    let isOneWord = next > start && (endsInTimes || holds(Self.adverbs, start))
    guard isOneWord || holds(Self.times, next) else { return nil }
    let lead = isOneWord ? next : next + 1
    if holds(Self.adverbials, lead), let unit = timeUnit(lead) {
      return (range.lowerBound..<text.words[lead].end, unit)
    }
    guard holds(Self.leads, lead), let unit = timeUnit(lead + 1) else { return nil }
    return (range.lowerBound..<text.words[lead + 1].end, unit)
  }

  /// The unit of time that a word names.
  private func timeUnit(_ index: Int) -> Measure? {
    guard index < text.words.count, text.words[index].cues.contains(.unit),
      let unit = Measure.named(text.words[index].hash, language), unit.quantity == .time,
      unit.size >= 1
    else { return nil }
    return unit
  }

  /// Whether the number ends as *driemaal* does.
  private var endsInTimes: Bool {
    text.bytes.folded[range].suffix(4).elementsEqual("maal".utf8)
  }

  private func holds(_ words: WordSet, _ index: Int) -> Bool {
    index < text.words.count && words.contains(text.words[index].hash)
  }

  private static let englishIntervals = WordSet(["every", "each"])
  private static let dutchIntervals = WordSet(["elke", "iedere"])
  private static let around = WordSet(["om"])
  private static let the = WordSet(["de"])
  private static let adverbs = WordSet(["once", "twice"])
  private static let times = WordSet(["times", "time", "x", "keer", "maal"])
  private static let adverbials = WordSet([
    "hourly", "daily", "weekly", "monthly", "yearly", "daags", "dagelijks", "wekelijks",
    "jaarlijks",
  ])
  private static let leads = WordSet(["a", "an", "per", "each", "every", "elke", "iedere"])
}
