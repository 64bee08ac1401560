/// A word that was found in a text: where it stands, and the hash of its letters in lower case.
@frozen
public struct HashedWord: Sendable {
  // Half the size of a range: there are many words.
  @usableFromInline let first: UInt32
  @usableFromInline let last: UInt32

  /// The hash of its letters; see ``WordHash``.
  public let hash: UInt64

  /// Creates a word.
  @inlinable
  @inline(__always)
  public init(_ start: Int, _ end: Int, hash: UInt64) {
    first = UInt32(truncatingIfNeeded: start)
    last = UInt32(truncatingIfNeeded: end)
    self.hash = hash
  }

  /// The offset of its first byte.
  @inlinable
  @inline(__always)
  public var start: Int { Int(first) }

  /// The offset behind its last byte.
  @inlinable
  @inline(__always)
  public var end: Int { Int(last) }
}
