/// The hash of a word, fed byte by byte (FNV-1a with the bits stirred at the end).
///
/// It is the same in every run and on every machine, and good for tables of words that are known beforehand, of which a test
/// rules out that two share a hash. That any other two words share one of 64 bits is not worth a comparison.
@frozen
public struct WordHash {
  @usableFromInline
  var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The hash of no letters.
  @inlinable
  public init() {}

  /// The hash of all letters of a word.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  @inlinable
  public init(_ word: some Sequence<UInt8>) {
    for byte in word { add(byte) }
  }

  /// Adds the next byte of the word.
  @inlinable
  @inline(__always)
  public mutating func add(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  /// The hash; never 0.
  @inlinable
  @inline(__always)
  public var value: UInt64 { (state ^ (state >> 29)) | 1 << 63 }
}
