internal import Bitext

extension NumberScanner {
  mutating func readFigure(_ start: Int) -> Int {
    let digits = SeparatedDigits(in: text, at: start)
    let end = digits.end
    if let time = readColonTime(start, hourEnd: end) { return time }
    if let end = readNotation(start, digits) { return end }
    if isCode(from: start, digitsEnd: end) {
      found.codes.append(start..<text.endOfCodeTail(end))
      return text.endOfCodeTail(end)
    }

    let range = start..<end
    let own = digits.value(in: language, of: text)
    let foreign = digits.isOneGroup ? nil : digits.value(in: language.other, of: text)
    guard own != nil || foreign != nil else {
      for group in digits.groups {
        guard let value = text.integer(group) else { continue }
        found.written.append(WrittenNumber(range: group, value: NumberValue(value)))
      }
      return end
    }
    // The source is taken as its author meant it; only the translation has to keep to its notation.
    let value = own ?? (language == .english ? foreign : nil)
    var number = WrittenNumber(range: range, value: value, foreignValue: foreign)
    if language == .english, let hundreds = foreign?.integer, let foreign,
      hundreds > value?.integer ?? 0
    {
      // "100.000" in English may well be a Dutch author's hundred thousand.
      number.otherValues.append(foreign)
    }
    if number.value == NumberValue(1), text.isAnyWord(of: Self.ordinalEnds, at: end) {
      // "1e", as "eerste", may be said in many ways; other ordinals are as good as their number.
      found.implied.append(NumberValue(1))
      return end
    }
    addDecadeAndSign(to: &number)
    addTime(to: &number, of: digits)
    addFraction(to: &number)
    found.written.append(number)
    return number.range.upperBound
  }

  /// Reads "14:30"; returns its end, or `nil` where there is no such time.
  private mutating func readColonTime(_ start: Int, hourEnd: Int) -> Int? {
    guard text.byte(hourEnd) == UInt8(ascii: ":"), text.isDigit(hourEnd + 1) else { return nil }
    let minute = hourEnd + 1..<text.endOfDigits(hourEnd + 1)
    guard let value = text.clockTime(hour: start..<hourEnd, minute: minute) else { return nil }
    tellsTime = true
    found.written.append(clockNumber(start..<minute.upperBound, value))
    return minute.upperBound
  }

  /// Whether letters directly after the figure make it a name: 5G, 3D.
  private func isCode(from start: Int, digitsEnd end: Int) -> Bool {
    text.isUppercase(end) && !text.isAnyWord(of: Self.joinedEnds, at: end)
  }

  /// A decade ("1990s", "jaren 90") and a minus sign.
  private func addDecadeAndSign(to number: inout WrittenNumber) {
    let range = number.range
    guard let value = number.value else { return }
    if range.count == 4, text.isAnyWord(of: Self.decadeEnd, at: range.upperBound),
      let year = value.integer
    {
      number.otherValues.append(NumberValue(year % 100))
    }
    if isNegative(range.lowerBound) {
      number.value = value.negated
      number.otherValues.append(value)
    }
  }

  /// Whether a minus sign stands before; a hyphen between two numbers is a range.
  private func isNegative(_ start: Int) -> Bool {
    let isHyphen = text.byte(start - 1) == UInt8(ascii: "-")
    let isMinus =
      text.byte(start - 1) == 0x92 && text.byte(start - 2) == 0x88 && text.byte(start - 3) == 0xE2
    guard isHyphen || isMinus else { return false }
    let before = isHyphen ? start - 2 : start - 4
    guard before > 0 else { return before == -1 }
    return (text.isSpace(before) || text.byte(before) == UInt8(ascii: "("))
      && !text.isDigit(before - 1)
  }

  /// Reads a time of the day into the number: "2 pm", "14.30 uur".
  private mutating func addTime(to number: inout WrittenNumber, of digits: SeparatedDigits) {
    let next = text.skippingSpace(number.range.upperBound)
    if let time = digits.clockTime(of: text), !isQuantity(number.range) {
      if text.isAnyWord(of: Self.clockWords, at: next) {
        let clock = clockNumber(number.range, time)
        number.value = clock.value
        number.otherValues += clock.otherValues
        tellsTime = true
      } else {
        number.otherValues.append(time)
        if language == .dutch, let hour = time.hourOfAfternoon {
          number.otherValues.append(NumberValue(hour))
        }
        possibleTimes.append((found.written.count, time))
      }
    } else if let hour = number.value, text.isAnyWord(of: Self.afternoon, at: next) {
      number.value = hour.addingHours(12) ?? hour
      number.otherValues.append(hour)
    } else if language == .dutch, let hour = number.value?.hourOfAfternoon,
      text.isAnyWord(of: Self.clockWords, at: next), isAtTime(number.range.lowerBound)
    {
      // "Tot 17 uur"
      number.otherValues.append(NumberValue(hour))
    }
    if language == .english, let hour = number.value?.addingHours(12),
      isBeforeAfternoon(number.range.upperBound)
    {
      number.otherValues.append(hour)
    }
  }

  /// Whether a word stands before that a time of the day follows.
  private func isAtTime(_ start: Int) -> Bool {
    let index = scanned.firstWord(from: start) - 1
    return index >= 0 && Self.timeLeads.contains(scanned.words[index].hash)
  }

  private static let timeLeads = WordSet([
    "om", "tot", "van", "vanaf", "rond", "tussen", "voor", "na", "en",
  ])

  /// Whether a range begins here that ends in the afternoon: of "3–7:30 pm" both are.
  private func isBeforeAfternoon(_ end: Int) -> Bool {
    var offset = end
    if text.byte(end) == UInt8(ascii: ":") { offset = text.endOfDigits(end + 1) }
    guard let lead = Self.ranges.first(where: { text.folded[offset...].starts(with: $0) }) else {
      return false
    }
    offset += lead.count
    guard text.isDigit(offset) else { return false }
    offset = text.endOfDigits(offset)
    if [UInt8(ascii: ":"), UInt8(ascii: ".")].contains(text.byte(offset)), text.isDigit(offset + 1)
    {
      offset = text.endOfDigits(offset + 1)
    }
    return text.isAnyWord(of: Self.afternoon, at: text.skippingSpace(offset))
  }

  private static let ranges = ["-", "–", " - ", " – ", " to "].map { Array($0.utf8) }

  private static let ordinalEnds = WordList("e", "ste", "st")
  /// What stands directly behind a figure without making a name of it.
  private static let joinedEnds = WordList("am", "pm", "s", "u")
  private static let decadeEnd = WordList("s")
  private static let morning = WordList("am", "a.m")
  private static let afternoon = WordList("pm", "p.m")
  private static let clockWords = WordList(
    "am", "pm", "a.m", "p.m", "uur", "u", "h", "hrs", "o'clock", "o’clock")

  /// A time with what "am" or "pm" after it says of it, else both halves of the day.
  private func clockNumber(_ range: Range<Int>, _ time: NumberValue) -> WrittenNumber {
    let next = text.skippingSpace(range.upperBound)
    let afternoon = time.addingHours(12)
    if text.isAnyWord(of: Self.afternoon, at: next), let afternoon {
      return WrittenNumber(range: range, value: afternoon, otherValues: [time])
    }
    if text.isAnyWord(of: Self.morning, at: next) {
      return WrittenNumber(range: range, value: time)
    }
    if let hour = time.hourOfAfternoon, language == .dutch {
      // "From 9 to 5" is "van 9.00 tot 17.00 uur".
      return WrittenNumber(range: range, value: time, otherValues: [NumberValue(hour)])
    }
    return WrittenNumber(range: range, value: time, otherValues: afternoon.map { [$0] } ?? [])
  }

  /// Whether a unit or currency beside the figure says that it is no time.
  private func isQuantity(_ range: Range<Int>) -> Bool {
    let next = text.skippingSpace(range.upperBound)
    if text.byte(next) == UInt8(ascii: "%") || text.isAnyWord(of: Self.units, at: next) {
      return true
    }
    var before = range.lowerBound - 1
    if text.byte(before) == 0x20 { before -= 1 }
    // "$", and the last bytes of "£" and "€".
    return [UInt8(ascii: "$"), 0xA3, 0xAC].contains(text.byte(before))
  }

  private static let units = WordList(
    "mm", "cm", "m", "km", "mg", "g", "kg", "ml", "cl", "dl", "l", "liter", "litre", "litres",
    "gram", "grams", "meter", "metre", "metres", "euro", "euros", "procent", "percent", "per",
    "miljoen", "million", "miljard", "billion", "mln", "x", "keer", "times")
}

// MARK: - Signs

extension NumberScanner {
  /// Reads a sign that is no letter or digit: ½ is a number.
  mutating func readSign(_ start: Int) -> Int {
    switch text.bytes[start] {
    case UInt8(ascii: "."), UInt8(ascii: ","), 0xC2: break
    default: return start + 1
    }
    if let end = readBareDecimal(start) { return end }
    guard let fraction = fraction(at: start) else { return start + 1 }
    found.written.append(WrittenNumber(range: start..<start + 2, value: fraction))
    return start + 2
  }

  /// Adds the ½ of "2½" to the number just read.
  private func addFraction(to number: inout WrittenNumber) {
    guard let whole = number.value?.integer,
      let fraction = fraction(at: number.range.upperBound)
    else { return }
    number.value = NumberValue(whole * 100 + fraction.hundredths, decimals: 2)
    number.range = number.range.lowerBound..<number.range.upperBound + 2
  }

  /// ¼, ½ or ¾ (UTF-8 C2 BC to C2 BE).
  private func fraction(at offset: Int) -> NumberValue? {
    guard text.byte(offset) == 0xC2, (0xBC...0xBE).contains(text.byte(offset + 1)) else {
      return nil
    }
    return NumberValue(25 * (Int(text.byte(offset + 1)) - 0xBB), decimals: 2)
  }
}

extension NumberValue {
  /// The hour of the afternoon that a full hour from 13 to 23 is; `nil` for others.
  fileprivate var hourOfAfternoon: Int? {
    integer.flatMap { (13...23).contains($0) ? $0 - 12 : nil }
  }

  fileprivate var hundredths: Int { decimals == 1 ? coefficient * 10 : coefficient }

  /// The time in the other half of the day; `nil` for what is no hour of the morning.
  fileprivate func addingHours(_ hours: Int) -> NumberValue? {
    let (hour, minute) = isTime ? (coefficient / 100, coefficient % 100) : (coefficient, 0)
    guard (isTime || integer != nil), (0..<12).contains(hour) else { return nil }
    return NumberValue(hour: hour + hours, minute: minute)
  }
}

extension FoldedBytes {
  /// The end of the letters and digits that go on a code.
  fileprivate func endOfCodeTail(_ start: Int) -> Int {
    var end = start
    while isDigit(end) || isLetter(end) { end += 1 }
    return end
  }
}

extension Language {
  /// The other one of English and Dutch.
  fileprivate var other: Language { self == .dutch ? .english : .dutch }
}
