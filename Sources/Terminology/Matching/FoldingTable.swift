/// How bytes and letters are folded.
enum FoldingTable {
  // What stands in the table for what is not one byte for one.
  static let wide: UInt8 = 0
  static let hyphen: UInt8 = 1

  /// For each byte the folded one.
  static let ascii: [UInt8] = (0..<256).map { value in
    let byte = UInt8(value)
    return switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case 0x09...0x0D, 0x20: FoldedText.space
    case UInt8(ascii: "'"): FoldedText.apostrophe
    case UInt8(ascii: "-"): hyphen
    case UInt8(ascii: ","): FoldedText.comma
    case 0x80...0xFF: wide
    default: FoldedText.stop
    }
  }

  /// The number of bytes of a character by its first, 1 for what is no first byte.
  static func width(ofLead byte: UInt8) -> Int {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  /// The lower case of a letter of U+00C0–U+017F (Unicode `CaseFolding.txt`, simple foldings).
  static func lowercase(_ scalar: Int) -> Int {
    switch scalar {
    case 0xC0...0xDE: scalar + 0x20
    case 0x130: 0x69
    case 0x178: 0xFF
    case 0x17F: 0x73
    case 0x100...0x137, 0x14A...0x177: scalar | 1
    case 0x139...0x148, 0x179...0x17E: scalar + (scalar & 1)
    default: scalar
    }
  }

  /// The letter that a base letter and a combining mark make, for the letters of Latin-1.
  static func composed(_ base: UInt8, _ mark: Int) -> Int? {
    guard let row = marks.firstIndex(of: mark),
      let column = Array("aeiouync".utf8).firstIndex(of: base)
    else { return nil }
    let letter = letters[row][column]
    return letter == 0 ? nil : letter
  }

  /// The letter without its accent, for the letters of Latin-1.
  static func base(_ letter: Int) -> Int { letter < 0x100 ? Int(bases[letter]) : letter }

  /// For each character of Latin-1 its letter without an accent, or itself.
  private static let bases: [UInt8] = (0..<256).map { letter in
    let column = letters.lazy.compactMap { letter == 0 ? nil : $0.firstIndex(of: letter) }.first
    return column.map { Array("aeiouync".utf8)[$0] } ?? UInt8(letter)
  }

  private static let marks = [0x300, 0x301, 0x302, 0x303, 0x308, 0x30A, 0x327]
  private static let letters = [
    [0xE0, 0xE8, 0xEC, 0xF2, 0xF9, 0, 0, 0],
    [0xE1, 0xE9, 0xED, 0xF3, 0xFA, 0xFD, 0, 0],
    [0xE2, 0xEA, 0xEE, 0xF4, 0xFB, 0, 0, 0],
    [0xE3, 0, 0, 0xF5, 0, 0, 0xF1, 0],
    [0xE4, 0xEB, 0xEF, 0xF6, 0xFC, 0xFF, 0, 0],
    [0xE5, 0, 0, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0, 0, 0, 0xE7],
  ]
}
