/// Text in UTF-16, as its two bytes a unit.
enum UTF16Bytes {
  /// The bytes of a text, without a byte order mark.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  static func bytes(of text: String, isBigEndian: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(2 * text.utf8.count)
    for unit in text.utf16 {
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      bytes.append(isBigEndian ? high : low)
      bytes.append(isBigEndian ? low : high)
    }
    return bytes
  }
}
