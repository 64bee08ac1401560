/// The hash of a word, fed by one byte or by eight.
///
/// Each eight bytes are multiplied to 128 bits of which both halves are folded into one, as wyhash does. It is the same in
/// every run and on every machine, and good for tables of words that are known beforehand, of which a test
/// rules out that two share a hash. That any other two words share one of 64 bits is not worth a comparison.
@frozen
public struct WordHash {
  @usableFromInline var state: UInt64 = 0xcbf2_9ce4_8422_2325
  /// The bytes that are not yet eight, the first one lowest, and how many bits they are.
  @usableFromInline var rest: UInt64 = 0
  @usableFromInline var restWidth: UInt64 = 0

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
    rest |= UInt64(byte) << restWidth
    restWidth &+= 8
    if restWidth == 64 {
      state = Self.mix(state, rest)
      rest = 0
      restWidth = 0
    }
  }

  /// Adds the next bytes of a word of which a multiple of eight was added, the first byte lowest.
  ///
  /// - Parameters:
  ///   - eight: eight bytes; what stands behind the first `count` does not matter.
  ///   - count: how many of them are the word's, 0 to 8.
  @inlinable
  @inline(__always)
  public mutating func add(_ eight: EightBytes, count: Int) {
    if count == 8 {
      state = Self.mix(state, eight.bytes)
    } else {
      restWidth = UInt64(truncatingIfNeeded: count) &* 8
      rest = eight.bytes & ((1 &<< restWidth) &- 1)
    }
  }

  @inlinable
  @inline(__always)
  static func mix(_ state: UInt64, _ bytes: UInt64) -> UInt64 {
    let product = (state ^ bytes).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

  /// The hash; never 0.
  @inlinable
  @inline(__always)
  public var value: UInt64 {
    (restWidth == 0 ? state : Self.mix(state, rest)) | 1 << 63
  }
}
