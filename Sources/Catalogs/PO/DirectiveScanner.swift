/// Goes through a text from directive to directive.
struct DirectiveScanner {
  typealias Directive = FormatDirectives.Directive

  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The text from a place to where the scanner is, and a sign more, which is the one that does not fit.
  func text(from start: Int) -> String {
    let next = bytes[index...].dropFirst().firstIndex { $0 & 0xC0 != 0x80 } ?? bytes.count
    return String(decoding: bytes[start..<next], as: UTF8.self)
  }

  /// Passes the next of some signs, and tells where it stands.
  mutating func skip(to signs: [UInt8]) -> Int? {
    guard let found = bytes[index...].firstIndex(where: signs.contains) else { return nil }
    index = found + 1
    return found
  }

  private mutating func skip(_ sign: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: sign) else { return false }
    index += 1
    return true
  }

  private mutating func skip(all signs: String) -> ArraySlice<UInt8> {
    let passed = bytes[index...].prefix { signs.utf8.contains($0) }
    index = passed.endIndex
    return passed
  }

  /// Passes one of some signs.
  private mutating func skip(one signs: String) -> UInt8? {
    guard index < bytes.count, signs.utf8.contains(bytes[index]) else { return nil }
    index += 1
    return bytes[index - 1]
  }

  /// Passes a number and the `$` behind it.
  private mutating func position() -> Int? {
    let start = index
    let digits = skip(all: "0123456789")
    if skip("$"), let number = Int(String(decoding: digits, as: UTF8.self)), number > 0 {
      return number
    }
    index = start
    return nil
  }

  // MARK: C

  /// Reads what follows a `%` in C (`printf`, with gettext's `%<PRId64>`); `nil` where it is no directive.
  mutating func directiveOfC(_ count: inout Int) -> [Directive]? {
    var directives: [Directive] = []
    let position = position()
    func argument(_ position: Int?, _ kind: String, _ letters: String) -> Directive {
      if position == nil { count += 1 }
      return Directive(
        style: position == nil ? .order : .number, argument: String(position ?? count), kind: kind,
        letters: letters)
    }
    _ = skip(all: " +-#0'I")
    if skip("*") {
      directives.append(argument(self.position(), "int", "*"))
    } else {
      _ = skip(all: "0123456789")
    }
    if skip(".") {
      if skip("*") {
        directives.append(argument(self.position(), "int", "*"))
      } else {
        _ = skip(all: "0123456789")
      }
    }
    let start = index
    if skip("<") {
      guard let name = macro() else { return nil }
      let kind = "di".utf8.contains(name[name.startIndex + 3]) ? "" : "unsigned"
      let size = name.dropFirst(4)
      directives.append(
        argument(
          position, kind + String(decoding: size, as: UTF8.self), text(of: start..<index)))
      return directives
    }
    let size = String(decoding: skip(all: "hlLqjzt"), as: UTF8.self)
    guard ["", "hh", "h", "l", "ll", "L", "q", "j", "z", "t"].contains(size),
      let conversion = skip(one: "diouxXeEfFgGaAcCsSpnm%")
    else { return nil }
    guard let kind = Self.kindOfC(conversion, size) else { return directives }
    directives.append(argument(position, kind, text(of: start..<index)))
    return directives
  }

  private func text(of range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// How far the end of a name is looked for.
  private static let longestName = 256

  /// Reads `PRIu64>`, a name of C for the letters of a size.
  private mutating func macro() -> ArraySlice<UInt8>? {
    guard let end = bytes[index...].prefix(Self.longestName).firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    let name = bytes[index..<end]
    guard name.count > 4, name.starts(with: "PRI".utf8),
      "diouxX".utf8.contains(name[name.startIndex + 3])
    else { return nil }
    index = end + 1
    return name
  }

  /// What kind of value a conversion takes; `nil` where it takes none.
  private static func kindOfC(_ conversion: UInt8, _ size: String) -> String? {
    switch conversion {
    case UInt8(ascii: "%"), UInt8(ascii: "m"): nil
    case UInt8(ascii: "d"), UInt8(ascii: "i"): size + "int"
    case UInt8(ascii: "o"), UInt8(ascii: "u"), UInt8(ascii: "x"), UInt8(ascii: "X"):
      size + "unsigned"
    case UInt8(ascii: "c"): size == "l" ? "lchar" : "char"
    case UInt8(ascii: "C"): "lchar"
    case UInt8(ascii: "s"): size == "l" ? "lstring" : "string"
    case UInt8(ascii: "S"): "lstring"
    case UInt8(ascii: "p"): "pointer"
    case UInt8(ascii: "n"): size + "count"
    // `%lf` is `%f`.
    default: size == "l" ? "double" : size + "double"
    }
  }

  // MARK: Python

  /// Reads what follows a `%` in Python (“printf-style String Formatting”); `nil` where it is no directive.
  mutating func directiveOfPython(_ count: inout Int) -> [Directive]? {
    var name: String?
    if skip("(") {
      guard let end = bytes[index...].prefix(Self.longestName).firstIndex(of: UInt8(ascii: ")"))
      else { return nil }
      name = text(of: index..<end)
      index = end + 1
    }
    var directives: [Directive] = []
    func argument(_ kind: String, _ letters: String) -> Directive {
      if let name { return Directive(style: .name, argument: name, kind: kind, letters: letters) }
      count += 1
      return Directive(style: .order, argument: String(count), kind: kind, letters: letters)
    }
    _ = skip(all: "-+ #0")
    func measure() {
      if name == nil, skip("*") { directives.append(argument("int", "*")) }
      _ = skip(all: "0123456789")
    }
    measure()
    if skip(".") { measure() }
    _ = skip(one: "hlL")
    guard let letter = skip(one: "diouxXeEfFgGcrsa%") else { return nil }
    if letter == UInt8(ascii: "%") { return directives }
    directives.append(argument(Self.kindOfPython(letter), text(of: index - 1..<index)))
    return directives
  }

  private static func kindOfPython(_ conversion: UInt8) -> String {
    switch conversion {
    case UInt8(ascii: "r"), UInt8(ascii: "s"), UInt8(ascii: "a"): "text"
    case UInt8(ascii: "c"): "character"
    case let letter where "diouxX".utf8.contains(letter): "integer"
    default: "number"
    }
  }

  // MARK: Braces

  /// Passes the second of two braces, which stand for one.
  mutating func skipSecondBrace(after start: Int) -> Bool {
    guard index < bytes.count, bytes[index] == bytes[start] else { return false }
    index += 1
    return true
  }

  /// Reads what follows a brace (Python, “Format String Syntax”); `nil` where it is no directive.
  ///
  /// Fields without a name are counted.
  ///
  /// - Returns: The name or the number of an argument, with what is taken of it.
  mutating func fieldOfBraces(from start: Int, _ count: inout Int) -> String? {
    guard bytes[start] == UInt8(ascii: "{") else { return nil }
    let name = bytes[index...].prefix { !"{}!:".utf8.contains($0) }
    index = name.endIndex
    guard name.isEmpty || Self.isName(name) else { return nil }
    if skip("!") {
      guard skip(one: "rsa") != nil else { return nil }
    }
    if skip(":"), !skipFormat() { return nil }
    guard skip("}") else { return nil }
    if !name.isEmpty { return text(of: name.startIndex..<name.endIndex) }
    count += 1
    return String(count - 1)
  }

  /// Passes a format, in which other fields may stand.
  private mutating func skipFormat() -> Bool {
    while index < bytes.count, bytes[index] != UInt8(ascii: "}") {
      if skip("{") {
        guard let end = bytes[index...].prefix(Self.longestName).firstIndex(of: UInt8(ascii: "}"))
        else { return false }
        index = end
      }
      index += 1
    }
    return index < bytes.count
  }

  /// Whether a field begins with a name or a number, and goes on with members of it.
  private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
    let parts = bytes.split(omittingEmptySubsequences: false) { $0 == 0x2E || $0 == 0x5B }
    return parts.allSatisfy { part in
      !part.isEmpty
        && part.allSatisfy { byte in
          byte >= 0x80 || byte == 0x5F || byte == 0x5D || (0x30...0x39).contains(byte)
            || (0x61...0x7A).contains(byte | 0x20)
        }
    }
  }
}
