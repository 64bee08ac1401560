internal import Bitext

extension NumberScanner {
  /// Reads what "half" and "quarter" make of the numbers beside them: "half acht" is half past
  /// seven, "one and a
  /// half" is "anderhalf", "drie kwartier" is 45 minutes.
  mutating func readHalves() {
    for index in found.written.indices {
      let number = found.written[index]
      // Of all that is looked for before a number, a last letter: half, past, to, over, voor.
      let isLed =
        text.byte(number.range.lowerBound - 1) == 0x20
        && "ftor".utf8.contains(text.byte(number.range.lowerBound - 2) | 0x20)
      if isLed, language == .dutch, isBefore(number.range, "half "),
        let hour = number.value?.integer,
        (1...12).contains(hour)
      {
        let full = hour == 1 ? 12 : hour - 1
        found.written[index].value = NumberValue(full)
        found.written[index].otherValues += [
          NumberValue(hour: full, minute: 30), NumberValue(hour: full + 12, minute: 30),
          // "7.30", as the English writes it too
          NumberValue(full * 100 + 30, decimals: 2),
        ]
        forgetHalf()
      }
      if isLed, let clock = clockTimes(beside: number) {
        tellsTime = true
        found.written[index].value = clock[0]
        found.written[index].otherValues += clock.dropFirst() + number.plainly
        if language == .dutch, let decimal = clock[0].decimalTime {
          found.written[index].otherValues.append(decimal)
        }
      }
      let next = text.skippingSpace(number.range.upperBound)
      if language == .english, let hour = number.value?.integer, (1...11).contains(hour),
        text.isAnyWord(of: Self.afternoons, at: next)
      {
        found.written[index].otherValues.append(NumberValue(hour: hour + 12, minute: 0))
      }
      if number.value == NumberValue(3), text.isAnyWord(of: Self.quarters, at: next) {
        found.written[index].otherValues += [
          NumberValue(75), NumberValue(75, decimals: 2), NumberValue(45),
        ]
      }
    }
  }

  /// Takes out what a "half" implies that belongs to an hour: it is no half a year of six months.
  private mutating func forgetHalf() {
    guard case .implied(let values) = NumberWords.dutch.meaning(of: Self.half) else { return }
    for value in values {
      if let place = found.implied.firstIndex(of: value) { found.implied.remove(at: place) }
    }
  }

  /// What "half past eight" and "kwart voor negen" say, by both halves of the day; `nil` where nothing of the kind is said.
  private func clockTimes(beside number: WrittenNumber) -> [NumberValue]? {
    guard let hour = number.value?.integer, (1...12).contains(hour),
      let (_, shift) = Self.clockLeads[language == .dutch ? 1 : 0].first(where: {
        isBefore(number.range, $0.words)
      })
    else { return nil }
    // From half past midnight on.
    let minutes = (hour % 12) * 60 + shift
    return [minutes, minutes + 720].map { time in
      let time = (time + 1440) % 1440
      return NumberValue(hour: time / 60, minute: time % 60)
    }
  }

  /// What stands before an hour, and by how many minutes it moves it, in English and Dutch.
  private static let clockLeads: [[(words: String, minutes: Int)]] = [
    [("half past ", 30), ("quarter past ", 15), ("quarter to ", -15)],
    [("kwart over ", 15), ("kwart voor ", -15)],
  ]

  private static let afternoons = WordList(
    "in the evening", "in the afternoon", "at night", "o'clock")
  private static let quarters = WordList("quarters", "kwart", "kwartier")

  /// Adds the half of "and a half", to the number before it or to one.
  mutating func addHalf(at range: Range<Int>) {
    let lead = language == .dutch ? " en een " : " and a "
    guard isBefore(range, lead) else { return }
    let end = range.lowerBound - lead.utf8.count
    if let last = found.written.last, last.range.upperBound == end,
      let value = last.value?.integer?.andAHalf
    {
      found.written[found.written.count - 1].value = value
      found.written[found.written.count - 1].range = last.range.lowerBound..<range.upperBound
    } else {
      addOneAndAHalf(at: range)
    }
  }

  /// Two and a half in one word.
  mutating func addHalf(after value: Int, at range: Range<Int>) {
    found.written.append(WrittenNumber(range: range, value: value.andAHalf, isWord: true))
  }

  /// Half past nine in one word, in both halves of the day.
  mutating func addHalfHour(before hour: Int, at range: Range<Int>) {
    let full = hour == 1 ? 12 : hour - 1
    found.written.append(
      WrittenNumber(
        range: range, value: NumberValue(hour: full, minute: 30),
        otherValues: [NumberValue(full), NumberValue(hour: (full + 12) % 24, minute: 30)],
        isWord: true))
  }

  /// One and a half: of an hour 90 minutes, of a year 18 months, of a day 36 hours.
  mutating func addOneAndAHalf(at range: Range<Int>) {
    found.written.append(
      WrittenNumber(
        range: range, value: NumberValue(15, decimals: 1),
        otherValues: [NumberValue(90), NumberValue(18), NumberValue(36)], isWord: true))
  }

  private func isBefore(_ range: Range<Int>, _ words: String) -> Bool {
    let start = range.lowerBound - words.utf8.count
    return start >= 0 && text.folded[start..<range.lowerBound].elementsEqual(words.utf8)
      && (words.hasPrefix(" ") || !text.isLetter(start - 1))
  }

  /// Whether a number says no more than a few, as in "a spot or two", or is the name of a thing, as in "six-pack".
  func isVague(_ value: Int, at range: Range<Int>) -> Bool {
    guard language == .english else { return false }
    if text.isAnyWord(of: Self.packs, at: range.upperBound) { return true }
    let index = scanned.firstWord(from: range.lowerBound)
    if isGroup(index) { return true }
    guard value == 2, index > 2, scanned.words[index - 1].hash == Self.or else { return false }
    return Self.articles.contains(scanned.words[index - 3].hash)
  }

  /// Whether a number counts those who are spoken of, whom Dutch does not count: "the two of you".
  private func isGroup(_ index: Int) -> Bool {
    let words = scanned.words
    return index > 0 && index + 2 < words.count && words[index + 1].hash == Self.of
      && words[index - 1].hash == Self.the && Self.persons.contains(words[index + 2].hash)
  }

  /// Whether a Dutch two stands behind "tussen", as English has none there: "tussen twee doses", not "tussen twee en drie uur".
  func isPair(_ value: Int, at range: Range<Int>) -> Bool {
    guard language == .dutch, value == 2 else { return false }
    let index = scanned.firstWord(from: range.lowerBound)
    guard index > 0, scanned.words[index - 1].hash == Self.between else { return false }
    return index + 1 < scanned.words.count && scanned.words[index + 1].hash != Self.and
  }

  private static let between = WordHash("tussen".utf8).value
  private static let and = WordHash("en".utf8).value
  private static let packs = WordList("-pack", "-packs")
  private static let or = WordHash("or".utf8).value
  private static let of = WordHash("of".utf8).value
  private static let the = WordHash("the".utf8).value
  private static let persons = WordSet(["you", "us", "them"])
  private static let articles = WordSet(["a", "an"])
}

extension Int {
  /// The number and a half; `nil` where that is too large.
  fileprivate var andAHalf: NumberValue? {
    let (product, overflows) = multipliedReportingOverflow(by: 10)
    return overflows || product > Int.max - 5 ? nil : NumberValue(product + 5, decimals: 1)
  }
}
