extension [UInt8] {
  /// Appends a text as a JSON string (RFC 8259, §7).
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - escapesMarkup: whether `<` is escaped too, so that the string can stand in a `script` element.
  /// - Complexity: O(n), where n is the length of the text.
  mutating func append(jsonString text: String, escapesMarkup: Bool = false) {
    func needsEscape(_ byte: UInt8) -> Bool {
      byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
        || escapesMarkup && byte == UInt8(ascii: "<")
    }
    append(UInt8(ascii: "\""))
    if text.utf8.contains(where: needsEscape) {
      for byte in text.utf8 {
        if needsEscape(byte) { append(jsonEscapeOf: byte) } else { append(byte) }
      }
    } else {
      append(contentsOf: text.utf8)
    }
    append(UInt8(ascii: "\""))
  }

  private mutating func append(jsonEscapeOf byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      append(UInt8(ascii: "\\"))
      append(byte)
    case 0x0A: append(contentsOf: "\\n".utf8)
    case 0x09: append(contentsOf: "\\t".utf8)
    default:
      let digits = String(byte, radix: 16)
      append(contentsOf: "\\u00".utf8)
      append(contentsOf: (digits.utf8.count == 1 ? "0" + digits : digits).utf8)
    }
  }
}
