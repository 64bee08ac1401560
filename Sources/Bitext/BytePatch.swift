/// A change of a file: bytes in the place of others.
public struct BytePatch: Hashable, Sendable {
  /// The bytes that go, as offsets in the file; empty where bytes are only added.
  public var range: Range<Int>

  /// The bytes that come.
  public var bytes: [UInt8]

  /// Creates a change.
  public init(_ range: Range<Int>, _ bytes: [UInt8]) {
    self.range = range
    self.bytes = bytes
  }
}

extension [BytePatch] {
  /// Puts bytes in the place of others, or between two where the range is empty.
  public mutating func replace(_ range: Range<Int>, with bytes: [UInt8]) {
    append(BytePatch(range, bytes))
  }

  /// A file with the changes.
  ///
  /// What is put in at one place stands there in the order of the changes, and before what replaces the bytes that begin
  /// there. A change that begins inside the range of an earlier one does not count.
  ///
  /// - Complexity: O(*n* + *p* log *p*), where *n* is the number of bytes and *p* of changes.
  public func applied(to file: [UInt8]) -> [UInt8] {
    if isEmpty { return file }
    var result: [UInt8] = []
    result.reserveCapacity(file.count + reduce(0) { $0 + $1.bytes.count })
    var copied = 0
    for patch in inOrder where patch.range.lowerBound >= copied {
      let range = patch.range.clamped(to: 0..<file.count)
      result += file[copied..<range.lowerBound]
      result += patch.bytes
      copied = range.upperBound
    }
    return result + file[copied...]
  }

  /// The changes by place, those in one place in the order in which they were.
  public var inOrder: [BytePatch] {
    enumerated().sorted { left, right in
      let (first, second) = (left.element.range, right.element.range)
      if first.lowerBound != second.lowerBound { return first.lowerBound < second.lowerBound }
      if first.isEmpty != second.isEmpty { return first.isEmpty }
      return left.offset < right.offset
    }.map(\.element)
  }
}
