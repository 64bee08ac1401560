internal import Bitext

/// Groups of digits with points and commas between them, such as `1,500.25`, not yet understood.
struct SeparatedDigits {
  /// The bytes of each group.
  private(set) var groups: [Range<Int>]

  /// The separators between the groups; a no-break space is written as 0x20.
  private(set) var separators: [UInt8] = []

  /// Where the last group ends.
  var end: Int { groups.last?.upperBound ?? 0 }

  /// Reads on from a digit.
  init(in text: FoldedBytes, at start: Int) {
    groups = [start..<text.endOfDigits(start)]
    while true {
      let space = text.isNoBreakSpace(end)
      let separator = space > 0 ? 0x20 : text.byte(end)
      let next = end + max(space, 1)
      guard [0x20, UInt8(ascii: "."), UInt8(ascii: ",")].contains(separator), text.isDigit(next)
      else { return }
      let group = next..<text.endOfDigits(next)
      if space > 0, group.count != 3 || groups[0].count > 3 { return }
      if separator == 0x20, space == 0 { return }
      separators.append(separator)
      groups.append(group)
    }
  }

  /// The number in the notation of a language; `nil` where that language does not write numbers so.
  func value(in language: Language, of text: FoldedBytes) -> NumberValue? {
    let point = UInt8(ascii: ".")
    let comma = UInt8(ascii: ",")
    let (thousands, decimal) = language == .dutch ? (point, comma) : (comma, point)

    let first = groups[0]
    guard var coefficient = text.integer(first) else { return nil }
    for (separator, group) in zip(separators, groups.dropFirst()) {
      let isDecimal = separator == decimal && group == groups.last
      let isThousands =
        (separator == thousands || separator == 0x20) && group.count == 3 && first.count <= 3
        && text.byte(first.lowerBound) != UInt8(ascii: "0")
      guard isDecimal || isThousands, let digits = text.integer(group) else { return nil }
      let power = group.reduce(1) { power, _ in power * 10 }
      let (shifted, overflows) = coefficient.multipliedReportingOverflow(by: power)
      guard !overflows, shifted <= Int.max - digits else { return nil }
      coefficient = shifted + digits
      if isDecimal { return NumberValue(coefficient, decimals: group.count) }
    }
    return NumberValue(coefficient)
  }

  /// The time of the day that two groups with a point may be: 14.30.
  func clockTime(of text: FoldedBytes) -> NumberValue? {
    guard separators == [UInt8(ascii: ".")] else { return nil }
    return text.clockTime(hour: groups[0], minute: groups[1])
  }
}

extension FoldedBytes {
  /// A time of the day; `nil` where the digits cannot be one.
  func clockTime(hour: Range<Int>, minute: Range<Int>) -> NumberValue? {
    guard hour.count <= 2, minute.count == 2, let hours = integer(hour), hours <= 24,
      let minutes = integer(minute), minutes < 60
    else { return nil }
    return NumberValue(hour: hours, minute: minutes)
  }
}
