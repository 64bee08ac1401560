/// Eight bytes of a text as one number, the first one lowest: most words are looked at in one go.
@frozen
public struct EightBytes: Equatable {
  /// The number.
  public let bytes: UInt64

  @inlinable
  @inline(__always)
  init(bytes: UInt64) { self.bytes = bytes }

  /// The bytes from an offset on.
  ///
  /// - Precondition: there are eight.
  @inlinable
  @inline(__always)
  public init(of text: Span<UInt8>, at offset: Int) {
    let part = text.extracting(offset..<offset &+ 8)
    // The compiler makes one step of these.
    let first =
      UInt64(part[0]) | UInt64(part[1]) << 8 | UInt64(part[2]) << 16 | UInt64(part[3]) << 24
    let second =
      UInt64(part[4]) << 32 | UInt64(part[5]) << 40 | UInt64(part[6]) << 48
      | UInt64(part[7]) << 56
    bytes = first | second
  }

  /// One of them.
  @inlinable
  @inline(__always)
  public subscript(index: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: bytes &>> UInt64(truncatingIfNeeded: index &* 8))
  }

  /// How many from the first on are letters a to z.
  @inlinable
  @inline(__always)
  public var smallLetterCount: Int { Self.count(of: Self.letters(bytes)) }

  /// How many from the first on are letters or digits of ASCII.
  @inlinable
  @inline(__always)
  public var letterOrDigitCount: Int {
    let low = bytes & ~Self.highBits
    let isAtLeast0 = low &+ 0x5050_5050_5050_5050
    let isBeyond9 = low &+ 0x4646_4646_4646_4646
    return Self.count(of: Self.letters(bytes | Self.caseBits) | isAtLeast0 & ~isBeyond9 & ~bytes)
  }

  /// The same with small letters for the capitals of ASCII.
  @inlinable
  @inline(__always)
  public var lowercased: EightBytes {
    let letters = Self.letters(bytes | Self.caseBits) & Self.highBits
    return EightBytes(bytes: bytes | letters >> 2)
  }

  @inlinable static var highBits: UInt64 { 0x8080_8080_8080_8080 }
  @inlinable static var caseBits: UInt64 { 0x2020_2020_2020_2020 }

  /// The letters a to z, by the high bits of the bytes.
  @inlinable
  @inline(__always)
  static func letters(_ bytes: UInt64) -> UInt64 {
    let low = bytes & ~highBits
    let isAtLeastA = low &+ 0x1F1F_1F1F_1F1F_1F1F
    let isBeyondZ = low &+ 0x0505_0505_0505_0505
    return isAtLeastA & ~isBeyondZ & ~bytes
  }

  /// How many bytes from the lowest on have their high bits.
  @inlinable
  @inline(__always)
  static func count(of bits: UInt64) -> Int { (~bits & highBits).trailingZeroBitCount >> 3 }
}
