internal import Markup

/// Reads JSON (RFC 8259) and keeps where every string stands, which Foundation's decoder does not tell.
struct JSONScanner {
  /// A value; strings stay in the text until they are asked for.
  indirect enum Value {
    case object([(key: String, value: Value)])
    case array([Value])
    /// The string's place, without its quotes.
    case string(Range<Int>)
    case number(Double)
    case other
    /// What is whole of an object or array that breaks off; the text's place where it begins.
    case broken(Value, start: Int)

    subscript(_ key: String) -> Value? {
      switch self {
      case .object(let members): members.first { $0.key == key }?.value
      case .broken(let value, _): value[key]
      default: nil
      }
    }

    var elements: [Value] {
      switch self {
      case .array(let elements): elements
      case .broken(let value, _): value.elements
      default: []
      }
    }

    /// Whether it breaks off.
    var isBroken: Bool {
      if case .broken = self { true } else { false }
    }

    var number: Double? {
      guard case .number(let number) = self else { return nil }
      return number
    }
  }

  /// How deep values may be nested.
  private static let deepest = 200

  private let text: EmbeddedText
  private let bytes: [UInt8]
  private var position = 0
  /// Whether what is whole of a broken text is kept.
  private var keepsBroken = false

  /// Creates a scanner.
  init(_ text: EmbeddedText) {
    self.text = text
    bytes = text.bytes
  }

  /// The value of the whole text, `nil` where it is not JSON.
  static func value(of text: EmbeddedText) -> Value? {
    var scanner = JSONScanner(text)
    if scanner.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { scanner.position = 3 }
    guard let value = scanner.value(depth: 0) else { return nil }
    scanner.skipSpace()
    return scanner.position == scanner.bytes.count ? value : nil
  }

  /// The value of a text that may break off, with all of it that is whole, and where it breaks off, if it does.
  static func rest(of text: EmbeddedText) -> (value: Value?, end: Int?) {
    var scanner = JSONScanner(text)
    scanner.keepsBroken = true
    if scanner.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { scanner.position = 3 }
    let value = scanner.value(depth: 0)
    if let value, !value.isBroken {
      scanner.skipSpace()
      if scanner.position == scanner.bytes.count { return (value, nil) }
    }
    return (value, min(scanner.position, scanner.bytes.count))
  }

  /// The text of a string, escapes undone.
  static func string(_ value: Value?, in text: EmbeddedText) -> EmbeddedText? {
    guard case .string(let range) = value else { return nil }
    var result = EmbeddedText()
    let bytes = text.bytes
    var position = range.lowerBound
    while position < range.upperBound {
      guard bytes[position] == UInt8(ascii: "\\") else {
        let end = bytes[position..<range.upperBound].firstIndex(of: UInt8(ascii: "\\"))
        result.append(bytes[position..<(end ?? range.upperBound)], from: position)
        position = end ?? range.upperBound
        continue
      }
      let escape = escape(in: bytes, at: position)
      result.append(escape.bytes, for: position..<escape.end)
      position = escape.end
    }
    return result.taken(from: text)
  }

  private static func escape(in bytes: [UInt8], at start: Int) -> (bytes: [UInt8], end: Int) {
    switch bytes[start + 1] {
    case UInt8(ascii: "n"): return ([0x0A], start + 2)
    case UInt8(ascii: "t"): return ([0x09], start + 2)
    case UInt8(ascii: "r"): return ([0x0D], start + 2)
    case UInt8(ascii: "b"), UInt8(ascii: "f"): return ([0x20], start + 2)
    case UInt8(ascii: "u"):
      guard let unit = unit(in: bytes, at: start) else { return ([0x3F], start + 2) }
      if unit & 0xFC00 == 0xD800, let low = self.unit(in: bytes, at: start + 6),
        low & 0xFC00 == 0xDC00
      {
        let scalar = Unicode.Scalar(0x10000 + ((unit & 0x3FF) << 10) + (low & 0x3FF))
        return (Array(String(scalar ?? "\u{FFFD}").utf8), start + 12)
      }
      return (Array(String(Unicode.Scalar(unit) ?? "\u{FFFD}").utf8), start + 6)
    default: return ([bytes[start + 1]], start + 2)
    }
  }

  private static func unit(in bytes: [UInt8], at start: Int) -> UInt32? {
    guard start + 6 <= bytes.count, bytes[start] == UInt8(ascii: "\\"),
      bytes[start + 1] == UInt8(ascii: "u")
    else { return nil }
    return UInt32(String(decoding: bytes[start + 2..<start + 6], as: UTF8.self), radix: 16)
  }

  // MARK: Values

  private mutating func skipSpace() {
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
  }

  private mutating func value(depth: Int) -> Value? {
    skipSpace()
    guard position < bytes.count, depth < Self.deepest else { return nil }
    switch bytes[position] {
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return array(depth: depth)
    case UInt8(ascii: "\""): return stringRange().map(Value.string)
    default: return literal()
    }
  }

  private mutating func object(depth: Int) -> Value? {
    let start = position
    position += 1
    var members: [(key: String, value: Value)] = []
    skipSpace()
    if take(UInt8(ascii: "}")) { return .object([]) }
    repeat {
      skipSpace()
      guard let key = stringRange() else { return broken(.object(members), start) }
      skipSpace()
      guard take(UInt8(ascii: ":")), let value = value(depth: depth + 1) else {
        return broken(.object(members), start)
      }
      members.append((String(decoding: bytes[key], as: UTF8.self), value))
      if value.isBroken { return broken(.object(members), start) }
      skipSpace()
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "}")) ? .object(members) : broken(.object(members), start)
  }

  private mutating func array(depth: Int) -> Value? {
    let start = position
    position += 1
    var elements: [Value] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return .array([]) }
    repeat {
      guard let value = value(depth: depth + 1) else { return broken(.array(elements), start) }
      elements.append(value)
      if value.isBroken { return broken(.array(elements), start) }
      skipSpace()
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "]")) ? .array(elements) : broken(.array(elements), start)
  }

  /// What is left of a value that is not whole.
  private func broken(_ value: Value, _ start: Int) -> Value? {
    keepsBroken ? .broken(value, start: start) : nil
  }

  private mutating func stringRange() -> Range<Int>? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\\"): position += 2
      case UInt8(ascii: "\""):
        position += 1
        return start..<position - 1
      default: position += 1
      }
    }
    return nil
  }

  private mutating func literal() -> Value? {
    let start = position
    while position < bytes.count, isLiteralByte(bytes[position]) { position += 1 }
    let word = String(decoding: bytes[start..<position], as: UTF8.self)
    if ["true", "false", "null"].contains(word) { return .other }
    return Double(word).map(Value.number)
  }

  private func isLiteralByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: true
    default: false
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }
}
