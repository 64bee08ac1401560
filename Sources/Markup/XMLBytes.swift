/// What counts for XML among the bytes of a text in UTF-8.
enum XMLBytes {
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// The next place of a byte that may follow a name: white space, `/`, `<`, `=`, `>`, `?`, or one before U+0020.
  ///
  /// - Complexity: O(*n*); eight bytes at a time (Warren, Hacker's Delight, §6-1: where a zero byte is).
  static func nextEndOfName(in bytes: ScannedBytes, from start: Int) -> Int {
    var position = start
    while let word = bytes.word(at: position) {
      let length = nameLength(in: word)
      if length < 8 { return position + length }
      position += 8
    }
    while position < bytes.count {
      let byte = bytes[position]
      if byte <= 0x20 || byte | 3 == 0x3F || byte == 0x2F { break }
      position += 1
    }
    return position
  }

  /// How many of eight bytes stand before one that may follow a name.
  static func nameLength(in word: UInt64) -> Int {
    // `<`, `=`, `>` and `?` differ in their last two bits.
    let found =
      zeros((word | (0x03 &* ones)) ^ (0x3F &* ones)) | zeros(word ^ (0x2F &* ones))
      | ((word &- (0x21 &* ones)) & ~word)
    return (found & (0x80 &* ones)).trailingZeroBitCount >> 3
  }

  private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }

  /// Whether U+FFFE or U+FFFF stands at a place, which XML cannot hold (XML 1.0 §2.2, `Char`).
  static func isNonCharacter(in bytes: ScannedBytes, at position: Int) -> Bool {
    bytes[position] == 0xEF && bytes[position + 1] == 0xBF && bytes[position + 2] >= 0xBE
  }

  /// Whether a byte is white space (XML 1.0 §2.3, `S`), but for the carriage return.
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }

  /// What a reference stands for that begins with the `&` at a place, and the place behind it: a character by its number or
  /// one that needs no declaration (XML 1.0 §4.1, §4.6); `nil` for others.
  static func reference(
    in bytes: ScannedBytes, at start: Int
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    var end = start + 1
    var letters: UInt64 = 0
    while end < min(start + 12, bytes.count), bytes[end] != UInt8(ascii: ";") {
      letters = letters << 8 | UInt64(bytes[end])
      end += 1
    }
    guard end < min(start + 12, bytes.count) else { return nil }
    guard bytes[start + 1] == UInt8(ascii: "#") else {
      return predefined(named: letters, length: end - start - 1).map { ($0, end + 1) }
    }
    let isHex = bytes[start + 2] == UInt8(ascii: "x")
    let digits = start + (isHex ? 3 : 2)..<end
    var value: UInt32 = 0
    guard !digits.isEmpty, digits.count <= 7 else { return nil }
    for place in digits {
      guard let digit = Character(Unicode.Scalar(bytes[place])).hexDigitValue,
        digit < (isHex ? 16 : 10)
      else { return nil }
      value = value * (isHex ? 16 : 10) + UInt32(digit)
    }
    guard let scalar = Unicode.Scalar(value), XMLWriter.allows(scalar) else { return nil }
    return (scalar, end + 1)
  }

  /// The character of a name whose letters are the bytes of a number.
  private static func predefined(named letters: UInt64, length: Int) -> Unicode.Scalar? {
    switch (letters, length) {
    case (0x6C74, 2): "<"  // lt
    case (0x6774, 2): ">"  // gt
    case (0x61_6D70, 3): "&"  // amp
    case (0x7175_6F74, 4): "\""  // quot
    case (0x6170_6F73, 4): "'"  // apos
    default: nil
    }
  }
}
