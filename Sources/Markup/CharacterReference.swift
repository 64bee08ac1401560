/// A character reference (`&amp;`, `&#233;`) in written markup beside the text that it became.
enum CharacterReference {
  /// How many bytes the reference at an offset takes in the page and in the text; `nil` where the `&`
  /// stands for itself.
  static func width(
    in page: [UInt8], at position: Int, before end: Int, as text: ArraySlice<UInt8>
  ) -> (written: Int, decoded: Int)? {
    guard let first = text.first else { return nil }
    var cursor = position + 1
    let numeric = cursor < end && page[cursor] == UInt8(ascii: "#")
    if numeric { cursor += 1 }
    let nameStart = cursor
    while cursor < end, isNameByte(page[cursor]) { cursor += 1 }
    guard cursor > nameStart else { return nil }
    let terminated = cursor < end && page[cursor] == UInt8(ascii: ";")
    if first == UInt8(ascii: "&") {
      // Either `&amp;` or a reference that the parser did not know and left as it was.
      let name = page[nameStart..<cursor]
      let isAmpersand =
        numeric ? isNumber(name, 38, 0x26) : name.elementsEqual("amp".utf8)
      guard isAmpersand else { return nil }
    }
    return (cursor - position + (terminated ? 1 : 0), scalarLength(first))
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  private static func isNumber(_ digits: ArraySlice<UInt8>, _ decimal: Int, _ hex: Int) -> Bool {
    let text = String(decoding: digits, as: UTF8.self)
    if let first = digits.first, first | 0x20 == UInt8(ascii: "x") {
      return Int(text.dropFirst(), radix: 16) == hex
    }
    return Int(text) == decimal
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
