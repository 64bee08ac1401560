internal import Bitext

// Numbers that are written in no usual way: .5, 1/2, 24/7, grade II.
extension NumberScanner {
  /// Reads a decimal without a zero before its point; returns its end, or `nil` where there is none.
  mutating func readBareDecimal(_ start: Int) -> Int? {
    let point = text.byte(start)
    guard point == UInt8(ascii: ".") || point == UInt8(ascii: ","), text.isDigit(start + 1),
      start == 0 || text.isSpace(start - 1) || "(<>".utf8.contains(text.byte(start - 1))
    else { return nil }
    let end = text.endOfDigits(start + 1)
    guard let digits = text.integer(start + 1..<end), !text.isLetter(end) || text.isAnyUnit(at: end)
    else { return nil }
    let value = NumberValue(digits, decimals: end - start - 1)
    let isOwn = point == (language == .dutch ? UInt8(ascii: ",") : UInt8(ascii: "."))
    found.written.append(
      WrittenNumber(
        range: start..<end, value: isOwn ? value : nil, foreignValue: isOwn ? nil : value))
    return end
  }

  /// Reads figures that a slash joins: a half or the like, and *24/7*; returns their end, or `nil` where there are none.
  mutating func readNotation(_ start: Int, _ digits: SeparatedDigits) -> Int? {
    guard digits.isOneGroup, text.byte(digits.end) == UInt8(ascii: "/"),
      text.isDigit(digits.end + 1), text.byte(start - 1) != UInt8(ascii: "/")
    else { return nil }
    let second = digits.end + 1..<text.endOfDigits(digits.end + 1)
    guard let part = text.integer(start..<digits.end), let whole = text.integer(second),
      text.byte(second.upperBound) != UInt8(ascii: "/")
    else { return nil }
    if part == 24, whole == 7 {
      found.implied += [NumberValue(24), NumberValue(7)]
      return second.upperBound
    }
    // Longer ones are scores and dates as often.
    guard part < whole, (2...4).contains(whole), part > 0 else { return nil }
    let range = start..<second.upperBound
    if isDate(start) { return nil }
    if let last = found.written.last, !last.isWord, let count = last.value?.integer,
      last.range.upperBound + 1 == start, " -".utf8.contains(text.byte(start - 1))
    {
      // "1 1/2"
      found.written[found.written.count - 1].value = NumberValue(
        count * 100 + part * 100 / whole, decimals: 2)
      found.written[found.written.count - 1].range = last.range.lowerBound..<range.upperBound
      return range.upperBound
    }
    found.written.append(
      WrittenNumber(range: range, value: NumberValue(part * 100 / whole, decimals: 2)))
    return range.upperBound
  }

  /// Whether "on" stands before: on 1/3.
  private func isDate(_ start: Int) -> Bool {
    let index = scanned.firstWord(from: start) - 1
    return index >= 0 && scanned.words[index].end + 1 == start
      && Self.dateLeads.contains(scanned.words[index].hash)
  }

  private static let dateLeads = WordSet(["on", "op"])

  /// Adds the number that Roman figures write behind what has a number: *grade II*, *stadium IV*.
  mutating func addRoman(_ value: Int, at range: Range<Int>) {
    guard range.allSatisfy(text.isUppercase) else { return }
    var index = scanned.firstWord(from: range.lowerBound) - 1
    // "Grade II or III"
    while index > 0,
      Self.between.contains(scanned.words[index].hash)
        || scanned.words[index].range.allSatisfy(text.isRoman)
    {
      index -= 1
    }
    guard index >= 0, Self.numbered.contains(scanned.words[index].hash) else { return }
    // "At this stage I was ill": a lone I asks for nothing.
    if value == 1 {
      found.implied.append(NumberValue(1))
    } else {
      found.written.append(WrittenNumber(range: range, value: NumberValue(value)))
    }
  }

  /// Roman figures up to nine; ten is a sign of multiplication as often.
  static let romans: [String: Int] = [
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9,
  ]

  /// Those of more than one letter, with spaces between them.
  static let longRomans = romans.keys.filter { $0.utf8.count > 1 }.sorted().joined(separator: " ")

  private static let between = WordSet(["and", "or", "to", "through", "en", "of", "tot", "t", "m"])
  private static let numbered = WordSet([
    "type", "types", "grade", "grades", "stage", "stages", "class", "degree", "category", "phase",
    "level", "factor", "graad", "stadium", "stadia", "klasse", "categorie", "fase", "niveau",
  ])
}

extension FoldedBytes {
  fileprivate func isRoman(_ offset: Int) -> Bool { "IVX".utf8.contains(byte(offset)) }

  /// Whether a unit of a dose begins here, as in ".5mg".
  fileprivate func isAnyUnit(at offset: Int) -> Bool { isAnyWord(of: Self.glued, at: offset) }

  private static let glued = WordList("mg", "g", "ml", "mcg", "l", "kg", "cm", "mm")
}
