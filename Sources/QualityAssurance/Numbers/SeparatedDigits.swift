internal import Bitext

/// Groups of digits with points and commas between them, such as `1,500.25`, not yet understood.
struct SeparatedDigits {
  /// The bytes of the first group.
  private let first: Range<Int>

  /// The separators and the groups behind them, mostly none; a no-break space is written as 0x20.
  private var rest: [(separator: UInt8, group: Range<Int>)] = []

  /// The bytes of each group.
  var groups: [Range<Int>] { [first] + rest.map(\.group) }

  /// Whether there is no separator.
  var isOneGroup: Bool { rest.isEmpty }

  /// Where the last group ends.
  var end: Int { rest.last?.group.upperBound ?? first.upperBound }

  /// Reads on from a digit.
  init(in text: FoldedBytes, at start: Int) {
    first = start..<text.endOfDigits(start)
    var end = first.upperBound
    while true {
      let space = text.isNoBreakSpace(end)
      let separator = space > 0 ? 0x20 : text.byte(end)
      let next = end + max(space, 1)
      guard separator == UInt8(ascii: ".") || separator == UInt8(ascii: ",") || space > 0,
        text.isDigit(next)
      else { return }
      let group = next..<text.endOfDigits(next)
      if space > 0, group.count != 3 || first.count > 3 { return }
      rest.append((separator, group))
      end = group.upperBound
    }
  }

  /// The number in the notation of a language; `nil` where that language does not write numbers so.
  func value(in language: Language, of text: FoldedBytes) -> NumberValue? {
    guard var coefficient = text.integer(first) else { return nil }
    if rest.isEmpty { return NumberValue(coefficient) }
    let point = UInt8(ascii: ".")
    let comma = UInt8(ascii: ",")
    let (thousands, decimal) = language == .dutch ? (point, comma) : (comma, point)
    for (separator, group) in rest {
      let isDecimal = separator == decimal && group == rest[rest.count - 1].group
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
    guard rest.count == 1, rest[0].separator == UInt8(ascii: ".") else { return nil }
    return text.clockTime(hour: first, minute: rest[0].group)
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
