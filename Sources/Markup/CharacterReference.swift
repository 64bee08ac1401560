/// A character reference (`&amp;`, `&#233;`) in written markup beside the text that it became.
enum CharacterReference {
  /// How many bytes the reference at an offset takes in the page and in the text; `nil` where the `&`
  /// stands for itself.
  static func width(
    in page: [UInt8], at position: Int, before end: Int, as text: ArraySlice<UInt8>
  ) -> (written: Int, decoded: Int)? {
    guard let first = text.first else { return nil }
    if position + 1 < end, page[position + 1] == UInt8(ascii: "#") {
      let number = number(in: page, from: position + 2, before: end)
      // The parser drops a reference to what is no character.
      return (number.end - position, isCharacter(number.value) ? scalarLength(first) : 0)
    }
    var cursor = position + 1
    while cursor < end, isNameByte(page[cursor]) { cursor += 1 }
    let name = page[position + 1..<cursor]
    // Either `&amp;` or a reference that the parser did not know and left as it was.
    if name.isEmpty || first == UInt8(ascii: "&") && !name.elementsEqual("amp".utf8) { return nil }
    let terminated = cursor < end && page[cursor] == UInt8(ascii: ";")
    return (cursor - position + (terminated ? 1 : 0), scalarLength(first))
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  /// The number after `&#`, and where the reference ends.
  private static func number(
    in page: [UInt8], from start: Int, before end: Int
  ) -> (value: Int, end: Int) {
    let isHexadecimal = start < end && page[start] | 0x20 == UInt8(ascii: "x")
    var cursor = isHexadecimal ? start + 1 : start
    var value = 0
    while cursor < end, let digit = digit(page[cursor], isHexadecimal) {
      if value <= 0x10FFFF { value = value * (isHexadecimal ? 16 : 10) + digit }
      cursor += 1
    }
    let terminated = cursor < end && page[cursor] == UInt8(ascii: ";")
    return (value, cursor + (terminated ? 1 : 0))
  }

  private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> Int? {
    switch byte {
    case 0x30...0x39: Int(byte) - 0x30
    case 0x41...0x46, 0x61...0x66: isHexadecimal ? Int(byte | 0x20) - 0x57 : nil
    default: nil
    }
  }

  /// Whether a number is a character to the parser (XML 1.0 §2.2).
  private static func isCharacter(_ value: Int) -> Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  private static func scalarLength(_ first: UInt8) -> Int {
    switch first {
    case 0xC0...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xFF: 4
    default: 1
    }
  }
}
