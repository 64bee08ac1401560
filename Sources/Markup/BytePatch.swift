/// Replacements of stretches of bytes, made all at once: what no replacement names stays as it is.
///
/// ```swift
/// var patch = BytePatch()
/// patch.replace(4..<7, with: Array("two".utf8))
/// patch.replace(0..<0, with: Array("no ".utf8))
/// let bytes = patch.applied(to: Array("one six".utf8))  // "no one two"
/// ```
public struct BytePatch: Sendable {
  private var replacements: [(range: Range<Int>, bytes: [UInt8])] = []

  /// Creates a patch that changes nothing.
  public init() {}

  /// Whether nothing is to be replaced.
  public var isEmpty: Bool { replacements.isEmpty }

  /// Puts bytes in the place of others, or between two where the range is empty.
  ///
  /// What is put in at one place stands there in the order of the calls, and before what replaces the bytes that
  /// begin there. A replacement that begins inside an earlier one's range does not count.
  public mutating func replace(_ range: Range<Int>, with bytes: [UInt8]) {
    replacements.append((range, bytes))
  }

  /// The bytes with all replacements made.
  ///
  /// - Complexity: O(*n* + *r* log *r*), where *n* is the number of bytes and *r* of replacements.
  public func applied(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + replacements.reduce(0) { $0 + $1.bytes.count })
    var copied = 0
    for (range, replacement) in sorted where range.lowerBound >= copied {
      let range = range.clamped(to: 0..<bytes.count)
      result.append(contentsOf: bytes[copied..<range.lowerBound])
      result.append(contentsOf: replacement)
      copied = range.upperBound
    }
    result.append(contentsOf: bytes[copied...])
    return result
  }

  private var sorted: [(range: Range<Int>, bytes: [UInt8])] {
    replacements.enumerated().sorted { left, right in
      let (first, second) = (left.element.range, right.element.range)
      if first.lowerBound != second.lowerBound { return first.lowerBound < second.lowerBound }
      if first.isEmpty != second.isEmpty { return first.isEmpty }
      return left.offset < right.offset
    }.map(\.element)
  }
}
