internal import Bitext

/// A time in words that takes two numbers: *ten to seven*, *twintig over acht*, *vijf voor half negen*.
struct ClockPhrase {
  /// The time in each half of the day.
  let times: [NumberValue]
  /// The minutes and the hour.
  let numbers: [Range<Int>]

  /// A time that is another one in the Dutch though it has the same numbers: *ten to seven*, "tien over zeven".
  static func changed(_ texts: Comparison) -> (source: Range<Int>, target: Range<Int>)? {
    let numbers = texts.texts.englishNumbers.written
    // A time in words takes two numbers, or one and noon or midnight.
    guard !numbers.isEmpty, case let english = all(in: texts.english, numbers, .english),
      english.count == 1, let source = english[0].range,
      case let dutch = all(in: texts.dutch, texts.texts.dutchNumbers.written, .dutch),
      dutch.count == 1, let target = dutch[0].range,
      Set(english[0].times).isDisjoint(with: dutch[0].times)
    else { return nil }
    return (source, target)
  }

  private var range: Range<Int>? {
    guard let first = numbers.first, let last = numbers.last else { return nil }
    return first.lowerBound..<last.upperBound
  }

  /// The times that neighbouring numbers of a text may say: *ten to seven* may be a range too.
  ///
  /// - Complexity: O(*n*), where *n* is the number of numbers.
  static func all(
    in text: ScannedText, _ numbers: [WrittenNumber], _ language: Language
  ) -> [ClockPhrase] {
    midnights(in: text, numbers, language)
      + zip(numbers, numbers.dropFirst()).compactMap { first, second in
        guard let minutes = first.value?.integer, [5, 10, 20, 25].contains(minutes),
          first.range.upperBound < second.range.lowerBound
        else { return nil }
        let between = text.bytes.string(first.range.upperBound..<second.range.lowerBound)
        guard
          let (_, sign, isHalf) = leads[language == .dutch ? 1 : 0].first(where: { $0.0 == between }
          ),
          let hour = second.hours(ofHalf: isHalf).first
        else { return nil }
        let start = (hour % 12) * 60 + (isHalf ? -30 : 0) + sign * minutes
        return ClockPhrase(
          times: [start, start + 720].map { time in
            let time = (time + 1440) % 1440
            return NumberValue(hour: time / 60, minute: time % 60)
          }, numbers: [first.range, second.range])
      }
  }

  /// The times before and after midnight and noon, such as "ten to midnight".
  private static func midnights(
    in text: ScannedText, _ numbers: [WrittenNumber], _ language: Language
  ) -> [ClockPhrase] {
    guard language == .english else { return [] }
    return numbers.compactMap { number in
      guard let minutes = number.value?.integer, [5, 10, 20, 25].contains(minutes) else {
        return nil
      }
      let end = text.bytes.skippingSpace(number.range.upperBound)
      let isBefore = text.bytes.isAnyWord(of: before, at: end)
      guard isBefore || text.bytes.isAnyWord(of: after, at: end) else { return nil }
      let times = [0, 720].map { (isBefore ? $0 - minutes + 1440 : $0 + minutes) % 1440 }
      return ClockPhrase(
        times: times.map { NumberValue(hour: $0 / 60, minute: $0 % 60) }, numbers: [number.range])
    }
  }

  private static let before = WordList("to midnight", "to noon", "before midnight")
  private static let after = WordList("past midnight", "past noon", "after midnight")

  /// What stands between minutes and hour, whether it adds or takes, and whether the hour is half.
  private static let leads: [[(words: String, sign: Int, isHalf: Bool)]] = [
    [(" past ", 1, false), (" to ", -1, false), (" after ", 1, false)],
    [
      (" over ", 1, false), (" voor ", -1, false), (" over half ", 1, true),
      (" voor half ", -1, true),
    ],
  ]
}

extension WrittenNumber {
  /// The hour from 1 to 12 that it says; behind "half", which has made the hour before of it, the one that is written.
  fileprivate func hours(ofHalf isHalf: Bool) -> [Int] {
    // "Ten past nine pm" has nine in the evening for its hour.
    guard let time = value?.integer, (1...23).contains(time) else { return [] }
    let hour = time > 12 ? time - 12 : time
    return [isHalf ? hour % 12 + 1 : hour]
  }
}
