internal import Bitext

/// Reads a JSON text (RFC 8259).
struct JSONParser {
  /// How deep arrays and objects may lie in each other.
  static let deepest = 200

  private let input: TextFile
  private let bytes: [UInt8]
  private var position: Int

  init(_ input: TextFile) {
    self.input = input
    bytes = input.bytes
    position = input.start
  }

  /// The value that is the whole text.
  ///
  /// - Throws: `json-unexpected`, `json-escape`, `json-depth` at the first byte that does not fit.
  mutating func document() throws(InputError) -> JSONNode {
    let root = try value(depth: 0)
    skipSpace()
    guard position == bytes.count else { throw unexpected("EOF") }
    return root
  }

  // MARK: Values

  private mutating func value(depth: Int) throws(InputError) -> JSONNode {
    skipSpace()
    let start = position
    let content: JSONNode.Content
    switch peek {
    case UInt8(ascii: "{"): content = .object(try members(depth: depth + 1))
    case UInt8(ascii: "["): content = .array(try elements(depth: depth + 1))
    case UInt8(ascii: "\""): content = .string(try string())
    case .some(UInt8(ascii: "-")), .some(0x30...0x39): content = .number(try number())
    default: content = try word()
    }
    return JSONNode(content: content, range: start..<position)
  }

  private mutating func members(depth: Int) throws(InputError) -> [JSONNode.Member] {
    var members: [JSONNode.Member] = []
    try open(depth)
    while peek != UInt8(ascii: "}") {
      if !members.isEmpty { try take(",", expected: ", }") }
      skipSpace()
      let start = position
      guard peek == UInt8(ascii: "\"") else { throw unexpected(members.isEmpty ? "\" }" : "\"") }
      let key = try string()
      let keyRange = start..<position
      skipSpace()
      try take(":", expected: ":")
      let value = try value(depth: depth)
      members.append(JSONNode.Member(key: key, keyRange: keyRange, value: value))
      skipSpace()
    }
    position += 1
    return members
  }

  private mutating func elements(depth: Int) throws(InputError) -> [JSONNode] {
    var elements: [JSONNode] = []
    try open(depth)
    while peek != UInt8(ascii: "]") {
      if !elements.isEmpty { try take(",", expected: ", ]") }
      elements.append(try value(depth: depth))
      skipSpace()
    }
    position += 1
    return elements
  }

  /// Passes an opening bracket and the space after it.
  private mutating func open(_ depth: Int) throws(InputError) {
    guard depth <= Self.deepest else {
      throw InputError(.jsonDepth, at: input.range(position, length: 1), String(Self.deepest))
    }
    position += 1
    skipSpace()
  }

  private mutating func word() throws(InputError) -> JSONNode.Content {
    let words: [(String, JSONNode.Content)] = [
      ("null", .null), ("true", .boolean(true)), ("false", .boolean(false)),
    ]
    for (word, content) in words where bytes[position...].starts(with: word.utf8) {
      position += word.utf8.count
      return content
    }
    throw unexpected("{ [ \" 0–9 true false null")
  }

  private mutating func number() throws(InputError) -> String {
    let start = position
    if peek == UInt8(ascii: "-") { position += 1 }
    if peek == 0x30 { position += 1 } else { try digits() }
    if peek == UInt8(ascii: ".") {
      position += 1
      try digits()
    }
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
      position += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { position += 1 }
      try digits()
    }
    return input.text(start..<position)
  }

  private mutating func digits() throws(InputError) {
    let start = position
    while let byte = peek, (0x30...0x39).contains(byte) { position += 1 }
    if position == start { throw unexpected("0–9") }
  }

  // MARK: Strings

  private mutating func string() throws(InputError) -> String {
    position += 1
    let start = position
    var text: [UInt8]?
    while let byte = peek, byte >= 0x20, byte != UInt8(ascii: "\"") {
      if byte == UInt8(ascii: "\\") {
        var known = text ?? Array(bytes[start..<position])
        known += try escape()
        text = known
      } else {
        text?.append(byte)
        position += 1
      }
    }
    guard peek == UInt8(ascii: "\"") else { throw unexpected("\"") }
    position += 1
    return text.map { String(decoding: $0, as: UTF8.self) } ?? input.text(start..<(position - 1))
  }

  /// Reads an escape sequence; two that are the halves of one character at once.
  private mutating func escape() throws(InputError) -> [UInt8] {
    let start = position
    position += 1
    guard let letter = peek else { throw unexpected("\"") }
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [letter]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"):
      if let scalar = scalar() { return Array(String(Character(scalar)).utf8) }
    default: break
    }
    let end = bytes[start...].prefix(6).prefix { $0 > 0x20 && $0 != UInt8(ascii: "\"") }.endIndex
    throw InputError(
      .jsonEscape, at: input.range(start, length: 1), input.text(start..<max(end, start + 1)))
  }

  /// Reads what follows `\u`; `nil` where it is no character, such as half of one.
  private mutating func scalar() -> Unicode.Scalar? {
    guard let unit = codeUnit() else { return nil }
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard (0xD800..<0xDC00).contains(unit), bytes[position...].starts(with: #"\u"#.utf8) else {
      return nil
    }
    position += 2
    guard let second = codeUnit(), (0xDC00..<0xE000).contains(second) else { return nil }
    return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00))
  }

  private mutating func codeUnit() -> UInt32? {
    let digits = bytes[position...].prefix(4)
    let isHex = digits.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
    }
    guard digits.count == 4, isHex else { return nil }
    position += 4
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  // MARK: Bytes

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  private mutating func take(_ character: Unicode.Scalar, expected: String) throws(InputError) {
    guard let byte = peek, UInt32(byte) == character.value else { throw unexpected(expected) }
    position += 1
  }

  private func unexpected(_ expected: String) -> InputError {
    let place = input.range(position, length: position < bytes.count ? 1 : 0)
    return InputError(.jsonUnexpected, at: place, found, expected)
  }

  /// The word at the position, cut where it is long.
  private var found: String {
    guard let first = peek else { return "EOF" }
    let isWord = { (byte: UInt8) in byte > 0x20 && !",:[]{}\"".utf8.contains(byte) }
    if first < 0x20 {
      return "U+00" + String(Int(first) + 0x100, radix: 16).dropFirst().uppercased()
    }
    guard isWord(first) else { return String(Unicode.Scalar(first)) }
    let word = bytes[position...].prefix(while: isWord).prefix(24)
    return String(decoding: word, as: UTF8.self)
  }
}
