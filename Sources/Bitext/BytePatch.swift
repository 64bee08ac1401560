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
  /// A file with the changes; those in one place are made in their order.
  ///
  /// The ranges must not overlap.
  ///
  /// - Complexity: O(*n* + *p* log *p*), where *n* is the number of bytes and *p* of changes.
  public func applied(to file: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(file.count + reduce(0) { $0 + $1.bytes.count })
    var position = 0
    for patch in inOrder {
      precondition(patch.range.lowerBound >= position, "changes overlap")
      result += file[position..<patch.range.lowerBound]
      result += patch.bytes
      position = patch.range.upperBound
    }
    return result + file[position...]
  }

  /// The changes by place, those in one place in the order in which they were.
  public var inOrder: [BytePatch] {
    enumerated().sorted { left, right in
      (left.element.range.lowerBound, left.element.range.upperBound, left.offset)
        < (right.element.range.lowerBound, right.element.range.upperBound, right.offset)
    }.map(\.element)
  }
}
