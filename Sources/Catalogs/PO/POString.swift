/// The escapes of quoted strings in PO files (gettext manual, "The Format of PO Files").
enum POString {
  /// The text with escapes, without the quotes.
  ///
  /// U+0000, which would end a string of the compiled catalog, becomes U+FFFD.
  static func escaped(_ text: [UInt8]) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    for byte in text {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "\""): bytes += [UInt8(ascii: "\\"), byte]
      case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
      case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
      case 0x0D: bytes.append(contentsOf: #"\r"#.utf8)
      case 0: bytes.append(contentsOf: "\u{FFFD}".utf8)
      case 1..<0x20, 0x7F:
        let octal = String(byte, radix: 8)
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(contentsOf: repeatElement(0x30, count: 3 - octal.utf8.count))
        bytes.append(contentsOf: octal.utf8)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The lines of a keyword and its string, one for each line of a text that has several.
  static func lines(_ keyword: String, _ text: [UInt8]) -> [String] {
    var lines: [[UInt8]] = []
    var start = 0
    for (index, byte) in text.enumerated() where byte == 0x0A {
      lines.append(Array(text[start...index]))
      start = index + 1
    }
    if start < text.count { lines.append(Array(text[start...])) }
    guard lines.count > 1 else { return ["\(keyword) \"\(escaped(text))\""] }
    return ["\(keyword) \"\""] + lines.map { "\"\(escaped($0))\"" }
  }

  /// The text that an escaped one stands for, unknown escapes left as they are.
  static func unescaped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\\"), let escape = Escape(in: bytes, at: index) {
        result.append(escape.byte)
        index = escape.end
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A backslash sequence: `\n`, `\"`, `\033`, `\x1B`, ….
  struct Escape {
    let byte: UInt8
    let end: Int

    /// Reads the sequence whose backslash is at an index; `nil` where there is no such sequence.
    init?(in bytes: [UInt8], at start: Int) {
      guard start + 1 < bytes.count else { return nil }
      let letter = bytes[start + 1]
      if let simple = Escape.simple(letter) {
        (byte, end) = (simple, start + 2)
        return
      }
      let isHex = letter == UInt8(ascii: "x")
      let digits = bytes[(start + (isHex ? 2 : 1))...].prefix(isHex ? 2 : 3).prefix { digit in
        let isLetter = (0x61...0x66).contains(digit | 0x20)
        return isHex ? (0x30...0x39).contains(digit) || isLetter : (0x30...0x37).contains(digit)
      }
      let text = String(decoding: digits, as: UTF8.self)
      guard let value = UInt8(text, radix: isHex ? 16 : 8) else { return nil }
      (byte, end) = (value, digits.endIndex)
    }

    private static func simple(_ letter: UInt8) -> UInt8? {
      switch letter {
      case UInt8(ascii: "n"): 0x0A
      case UInt8(ascii: "t"): 0x09
      case UInt8(ascii: "r"): 0x0D
      case UInt8(ascii: "a"): 0x07
      case UInt8(ascii: "b"): 0x08
      case UInt8(ascii: "v"): 0x0B
      case UInt8(ascii: "f"): 0x0C
      case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "?"): letter
      default: nil
      }
    }
  }
}
