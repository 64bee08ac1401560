/// How JSON is laid out.
struct JSONStyle {
  /// What stands between a key and its value.
  var colon: [UInt8]
  /// What each level is indented by; `nil` where everything stands on one line.
  var indent: [UInt8]?
  /// What stands between the braces of an object without members, before the indentation of the closing one.
  var emptyObject: [UInt8] = []

  /// What ends a line.
  var lineEnd: [UInt8] = [0x0A]

  /// Two spaces a level, as most programs lay JSON out.
  static let usual = JSONStyle(colon: Array(": ".utf8), indent: Array("  ".utf8))

  /// As Xcode writes String Catalogs: a space before the colon, two line breaks in an empty object.
  static let xcode = JSONStyle(
    colon: Array(" : ".utf8), indent: Array("  ".utf8), emptyObject: [0x0A, 0x0A])

  /// The line break and indentation before what stands at a depth.
  func lineBreak(_ depth: Int) -> [UInt8] {
    guard let indent else { return [] }
    return lineEnd + Array(repeatElement(indent, count: depth).joined())
  }

  /// What stands between two members or elements.
  func separator(_ depth: Int) -> [UInt8] {
    let space: [UInt8] = indent == nil && colon.last == 0x20 ? [0x20] : []
    return [UInt8(ascii: ",")] + space + lineBreak(depth)
  }

  /// The text of a value that begins at a depth.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the result.
  func text(of value: JSONValue, depth: Int = 0) -> [UInt8] {
    var bytes: [UInt8] = []
    append(value, depth, to: &bytes)
    return bytes
  }

  /// The text of a member.
  func text(of member: JSONMember, depth: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    append(member, depth, to: &bytes)
    return bytes
  }

  private func append(_ member: JSONMember, _ depth: Int, to bytes: inout [UInt8]) {
    Self.append(member.key, to: &bytes)
    bytes += colon
    append(member.value, depth, to: &bytes)
  }

  private func append(_ value: JSONValue, _ depth: Int, to bytes: inout [UInt8]) {
    switch value {
    case .null: bytes += "null".utf8
    case .boolean(let isTrue): bytes += (isTrue ? "true" : "false").utf8
    case .number(let number): bytes += number.utf8
    case .string(let string): Self.append(string, to: &bytes)
    case .array(let values):
      appendAll(values, "[", "]", depth, to: &bytes) { append($0, depth + 1, to: &$1) }
    case .object(let members):
      appendAll(members, "{", "}", depth, to: &bytes) { append($0, depth + 1, to: &$1) }
    }
  }

  private func appendAll<Element>(
    _ elements: [Element], _ opening: Character, _ closing: Character, _ depth: Int,
    to bytes: inout [UInt8], write: (Element, inout [UInt8]) -> Void
  ) {
    bytes += opening.utf8
    let (start, separator) = (lineBreak(depth + 1), separator(depth + 1))
    for (index, element) in elements.enumerated() {
      bytes += index == 0 ? start : separator
      write(element, &bytes)
    }
    if !elements.isEmpty {
      bytes += lineBreak(depth)
    } else if opening == "{", !emptyObject.isEmpty {
      bytes += emptyObject.flatMap { $0 == 0x0A ? lineEnd : [$0] }
      bytes += lineBreak(depth).dropFirst(lineEnd.count)
    }
    bytes += closing.utf8
  }

  /// Adds a string with its quotes, only that escaped which must be (RFC 8259, section 7).
  private static func append(_ string: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x08: bytes += #"\b"#.utf8
      case 0x09: bytes += #"\t"#.utf8
      case 0x0A: bytes += #"\n"#.utf8
      case 0x0C: bytes += #"\f"#.utf8
      case 0x0D: bytes += #"\r"#.utf8
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        bytes += #"\u00"#.utf8
        bytes += (digits.utf8.count == 1 ? "0" + digits : digits).utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
