/// Changes to a file that leave every other byte as it is.
struct BytePatch {
  private var replacements: [(range: Range<Int>, bytes: [UInt8])] = []

  /// Whether nothing changes.
  var isEmpty: Bool { replacements.isEmpty }

  /// Puts bytes in the place of others; an empty range puts them between two bytes.
  ///
  /// Ranges must not overlap; of two that begin at one place, the one given first comes first.
  mutating func replace(_ range: Range<Int>, with bytes: [UInt8]) {
    replacements.append((range, bytes))
  }

  /// The file with the changes.
  ///
  /// - Complexity: O(*n* + *r* log *r*) for *n* bytes and *r* changes.
  func applied(to bytes: [UInt8]) -> [UInt8] {
    guard !isEmpty else { return bytes }
    let ordered = replacements.enumerated().sorted { left, right in
      let (one, other) = (left.element.range, right.element.range)
      if one.lowerBound != other.lowerBound { return one.lowerBound < other.lowerBound }
      if one.isEmpty != other.isEmpty { return one.isEmpty }
      return left.offset < right.offset
    }.map(\.element)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + ordered.reduce(0) { $0 + $1.bytes.count })
    var copied = 0
    for (range, replacement) in ordered {
      precondition(range.lowerBound >= copied, "Two changes overlap.")
      result += bytes[copied..<range.lowerBound]
      result += replacement
      copied = range.upperBound
    }
    return result + bytes[copied...]
  }
}
