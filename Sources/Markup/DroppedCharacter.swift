/// Characters in a page that the parser leaves out of its text, since XML does not know them (XML 1.0 §2.2).
enum DroppedCharacter {
  /// How many bytes such a character takes at an offset of a page; `nil` where there is another.
  static func width(in page: [UInt8], at offset: Int) -> Int? {
    switch page[offset] {
    case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F: 1
    case 0xEF where isNoncharacter(page[offset...].prefix(3)): 3
    default: nil
    }
  }

  /// Whether bytes are U+FFFE or U+FFFF.
  private static func isNoncharacter(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.elementsEqual([0xEF, 0xBF, 0xBE]) || bytes.elementsEqual([0xEF, 0xBF, 0xBF])
  }
}
