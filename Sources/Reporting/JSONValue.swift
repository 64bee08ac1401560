/// A JSON value whose members keep their order, so that a report is the same bytes each time (RFC 8259).
enum JSONValue {
  case null
  case number(Int)
  case string(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  /// A string, or null.
  static func optional(_ string: String?) -> JSONValue { string.map(JSONValue.string) ?? .null }

  /// The value over several lines, indented by two spaces a level.
  ///
  /// - Complexity: O(n), where n is the length of the result.
  var text: String {
    var writer = JSONWriter()
    writer.write(self, indent: 0)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

extension JSONValue: ExpressibleByStringLiteral {
  init(stringLiteral value: String) { self = .string(value) }
}

private struct JSONWriter {
  var bytes: [UInt8] = []

  mutating func write(_ value: JSONValue, indent: Int) {
    switch value {
    case .null: bytes += "null".utf8
    case .number(let number): bytes += String(number).utf8
    case .string(let string): write(string)
    case .array(let values):
      writeAll(values, between: "[]", indent) { $0.write($1, indent: indent + 1) }
    case .object(let members):
      writeAll(members, between: "{}", indent) { writer, member in
        writer.write(member.key)
        writer.bytes += ": ".utf8
        writer.write(member.value, indent: indent + 1)
      }
    }
  }

  private mutating func writeAll<Element>(
    _ elements: [Element], between brackets: StaticString, _ indent: Int,
    write: (inout JSONWriter, Element) -> Void
  ) {
    let brackets = Array("\(brackets)".utf8)
    bytes.append(brackets[0])
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      breakLine(indent + 1)
      write(&self, element)
    }
    if !elements.isEmpty { breakLine(indent) }
    bytes.append(brackets[1])
  }

  private mutating func breakLine(_ indent: Int) {
    bytes.append(0x0A)
    bytes += repeatElement(0x20, count: 2 * indent)
  }

  private mutating func write(_ string: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x0A: bytes += "\\n".utf8
      case 0x09: bytes += "\\t".utf8
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        bytes += "\\u00".utf8
        bytes += (digits.utf8.count == 1 ? "0" + digits : digits).utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
