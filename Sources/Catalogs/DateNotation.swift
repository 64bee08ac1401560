/// Dates and times as ISO 8601 and XML Schema write them; a day that no calendar has is none.
enum DateNotation {
  /// Whether a text is a day, with or without a time of it, in the basic form (`20241126T101500Z`) or the extended one
  /// (`2024-11-26T10:15:00+01:00`) of ISO 8601.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  static func isDate(_ text: String) -> Bool {
    var digits = DigitReader(text)
    guard let year = digits.number(4) else { return false }
    let isExtended = digits.skip("-")
    guard let month = digits.number(2), !isExtended || digits.skip("-"),
      let day = digits.number(2), isDay(year, month, day)
    else { return false }
    return digits.isAtEnd || digits.skip("T") && isTime(&digits, isExtended: isExtended)
  }

  /// Whether a text is a day with a time as XML Schema has it (Part 2 §3.2.7, `dateTime`).
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  static func isDateTime(_ text: String) -> Bool {
    var digits = DigitReader(text)
    _ = digits.skip("-")
    guard let year = digits.numberOfYear(), digits.skip("-"), let month = digits.number(2),
      digits.skip("-"), let day = digits.number(2), isDay(year, month, day), digits.skip("T"),
      let hour = digits.number(2), digits.skip(":"), let minute = digits.number(2),
      digits.skip(":"), let second = digits.number(2), second < 60
    else { return false }
    if digits.skip("."), !digits.skipDigits() { return false }
    return isTime(hour, minute, second) && isZone(&digits, needsMinutes: true)
  }

  /// Reads hours and minutes, perhaps seconds with a fraction, and perhaps the distance from UTC.
  private static func isTime(_ digits: inout DigitReader, isExtended: Bool) -> Bool {
    guard let hour = digits.number(2), digits.skip(":") == isExtended,
      let minute = digits.number(2)
    else { return false }
    var second = 0
    if isExtended ? digits.skip(":") : digits.isAtDigit {
      guard let number = digits.number(2) else { return false }
      second = number
      if digits.skip(".") || digits.skip(","), !digits.skipDigits() { return false }
    }
    return isTime(hour, minute, second) && isZone(&digits, needsMinutes: false)
  }

  private static func isZone(_ digits: inout DigitReader, needsMinutes: Bool) -> Bool {
    if digits.isAtEnd { return true }
    if digits.skip("Z") { return digits.isAtEnd }
    guard digits.skip("+") || digits.skip("-"), let hours = digits.number(2), hours <= 14 else {
      return false
    }
    if digits.isAtEnd { return !needsMinutes }
    guard digits.skip(":") || !needsMinutes, let minutes = digits.number(2) else { return false }
    return minutes < 60 && digits.isAtEnd
  }

  /// Midnight may also be the end of a day, and a minute may have a leap second.
  private static func isTime(_ hour: Int, _ minute: Int, _ second: Int) -> Bool {
    minute < 60 && second <= 60 && (hour < 24 || hour == 24 && minute == 0 && second == 0)
  }

  private static func isDay(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    guard (1...12).contains(month) else { return false }
    let isLeapYear = year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400)
    let days = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }
}

/// Reads numbers of so many digits, one after the other.
private struct DigitReader {
  private var rest: Substring.UTF8View

  init(_ text: String) { rest = text[...].utf8 }

  var isAtEnd: Bool { rest.isEmpty }

  var isAtDigit: Bool { rest.first.map(Self.isDigit) ?? false }

  /// Passes a sign, where it stands here.
  mutating func skip(_ sign: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: sign) else { return false }
    rest.removeFirst()
    return true
  }

  /// Passes digits, of which there is one at least.
  mutating func skipDigits() -> Bool {
    let digits = rest.prefix(while: Self.isDigit)
    rest.removeFirst(digits.count)
    return !digits.isEmpty
  }

  /// The number of the digits that follow, of which there are `count`.
  mutating func number(_ count: Int) -> Int? {
    let digits = rest.prefix(count)
    guard digits.count == count, digits.allSatisfy(Self.isDigit) else { return nil }
    rest.removeFirst(count)
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// The number of a year, which has four digits or more; only its place among the leap years counts.
  mutating func numberOfYear() -> Int? {
    let digits = rest.prefix(while: Self.isDigit)
    guard digits.count >= 4 else { return nil }
    rest.removeFirst(digits.count)
    return digits.suffix(8).reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
