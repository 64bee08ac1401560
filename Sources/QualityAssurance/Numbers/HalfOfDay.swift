internal import Bitext

/// Times that keep their figures and change the half of the day: *7 pm*, "7.00 uur".
struct HalfOfDay {
  /// Whether *morning* is said of an hour that is "'s nachts" in Dutch: *four in the morning*.
  static func isNight(_ morning: Range<Int>, in text: ScannedText) -> Bool {
    let index = text.firstWord(from: morning.lowerBound)
    guard inTheMorning.matches(text, at: index) else { return false }
    let start = text.words[index - 2].start
    if index > 2, nightHours.contains(text.words[index - 3].hash) { return true }
    let digit = text.bytes.byte(start - 2)
    return (UInt8(ascii: "1")...UInt8(ascii: "5")).contains(digit) && !text.bytes.isDigit(start - 3)
  }

  private static let inTheMorning = PhraseList(["in the [morning]"])
  private static let nightHours = WordSet(["one", "two", "three", "four", "five"])

  /// A time of the English, and the one twelve hours from it that the Dutch says instead.
  ///
  /// - Complexity: O(*n* · *m*), where *n* and *m* are the numbers of both sides.
  static func changed(_ texts: Comparison) -> (source: Range<Int>, target: Range<Int>)? {
    let times = texts.texts.englishNumbers.written.compactMap { english($0, in: texts.english) }
    if times.isEmpty { return nil }
    let dutch = texts.texts.dutchNumbers.written.compactMap { self.dutch($0, in: texts.dutch) }
    for time in times where !dutch.contains(where: { $0.minutes == time.minutes }) {
      guard
        let other = dutch.first(where: { other in
          other.minutes == (time.minutes + 720) % 1440
            && !times.contains { $0.minutes == other.minutes }
        })
      else { continue }
      return (time.range, other.range)
    }
    return nil
  }

  private typealias Time = (minutes: Int, range: Range<Int>)

  /// A number with *am* or *pm* behind it.
  private static func english(_ number: WrittenNumber, in text: ScannedText) -> Time? {
    let end = text.bytes.skippingSpace(number.range.upperBound)
    let isLate = text.bytes.isAnyWord(of: late, at: end)
    guard isLate || text.bytes.isAnyWord(of: early, at: end), let clock = number.clock,
      (1...12).contains(clock.hour) || clock.hour == 0 || isLate && clock.hour < 24
    else { return nil }
    let word = text.firstWord(from: end)
    let range = number.range.lowerBound..<(word < text.words.count ? text.words[word].end : end)
    return (clock.hour % 12 * 60 + clock.minute + (isLate ? 720 : 0), range)
  }

  /// A time of the Dutch that can be but one: after noon by its figures, with its minutes, or with a word for the part of the day.
  private static func dutch(_ number: WrittenNumber, in text: ScannedText) -> Time? {
    let end = text.bytes.skippingSpace(number.range.upperBound)
    guard text.bytes.isAnyWord(of: hours, at: end), let clock = number.clock, clock.hour < 24 else {
      return nil
    }
    let minutes = clock.hour * 60 + clock.minute
    if clock.hour > 12 { return (minutes, number.range) }
    let first = text.firstWord(from: number.range.upperBound)
    let nearby = text.words[first..<min(first + 4, text.words.count)]
    if let part = nearby.first(where: { parts[$0.hash] != nil }), let range = parts[part.hash] {
      let times = [minutes % 720, minutes % 720 + 720].filter { range.contains($0) }
      return times.first.map { ($0, number.range) }
    }
    // "7.00 uur" is a time of the day of 24 hours; "7 uur" may be either.
    let hasMinutes = number.range.contains {
      [UInt8(ascii: "."), UInt8(ascii: ":")].contains(text.bytes.byte($0))
    }
    guard hasMinutes, !text.words.contains(where: { parts[$0.hash] != nil }) else { return nil }
    return (minutes, number.range)
  }

  private static let late = WordList("pm", "p.m")
  private static let early = WordList("am", "a.m")
  private static let hours = WordList("uur")

  /// The minutes of the day that words for its parts allow.
  private static let parts: [UInt64: Range<Int>] = {
    let words: [(String, Range<Int>)] = [
      ("ochtends ochtend morgens morgen vanochtend vanmorgen", 0..<720),
      ("middags middag namiddag vanmiddag", 720..<1080),
      ("avonds avond vanavond", 1020..<1440),
    ]
    var parts: [UInt64: Range<Int>] = [:]
    for (list, range) in words {
      for word in list.split(separator: " ") { parts[WordHash(word.utf8).value] = range }
    }
    return parts
  }()
}

extension WrittenNumber {
  /// The hour and the minute that it may be as it is written.
  fileprivate var clock: (hour: Int, minute: Int)? {
    guard let value else { return nil }
    if value.isTime { return (value.coefficient / 100, value.coefficient % 100) }
    return value.integer.map { ($0, 0) }
  }
}
