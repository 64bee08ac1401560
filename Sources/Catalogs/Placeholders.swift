internal import Bitext

/// Inline codes as placeholders that a translator can read and move: `<1>bold</1>`, `<2/>`.
///
/// Text that looks like a placeholder gets a backslash before it. Backslashes mean something only before
/// a placeholder: an even number 2*n* stands for *n* backslashes and the code, an odd number 2*n* + 1
/// for *n* backslashes and the placeholder as text. So paths, regular expressions and `x < y` stay as they are.
enum Placeholders {
  /// A line break at the start or end of a text, for formats that want those of source and target alike.
  static let lineBreak = Array("<lf/>".utf8)

  /// The text with its codes as placeholders.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  static func encode(_ content: InlineText) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(content.text.utf8.count + 4 * content.codes.count)
    for piece in content.pieces() {
      switch piece {
      case .text(let text): append(Array(text.utf8), to: &bytes)
      case .code(let code, _, _):
        bytes.append(contentsOf: repeatElement(backslash, count: trailingBackslashes(in: bytes)))
        bytes.append(contentsOf: name(of: code).utf8)
      }
    }
    return bytes
  }

  /// The text and codes in bytes that hold placeholders.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 text.
  ///   - markup: What is known of each placeholder, by the placeholder; one without is its own markup.
  /// - Returns: The text with its codes in order.
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  static func decode(
    _ bytes: [UInt8], markup: [String: Markup] = [:]
  ) -> InlineText {
    guard bytes.contains(UInt8(ascii: "<")) else {
      return InlineText(String(decoding: bytes, as: UTF8.self))
    }
    // Escapes can make what is no UTF-8; offsets count the bytes of what is read for it.
    let isWellFormed = String(validating: bytes, as: UTF8.self) != nil
    let bytes = isWellFormed ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
    var text: [UInt8] = []
    var codes: [InlineCode] = []
    var index = 0
    // The backslashes directly before `index`.
    var count = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<"), let found = Placeholder(in: bytes, at: index)
      else {
        count = bytes[index] == backslash ? count + 1 : 0
        text.append(bytes[index])
        index += 1
        continue
      }
      text.removeLast((count + 1) / 2)
      if !count.isMultiple(of: 2) {
        text.append(contentsOf: bytes[index..<found.end])
      } else if let kind = found.kind {
        let name = String(decoding: bytes[index..<found.end], as: UTF8.self)
        codes.append(
          InlineCode(
            number: found.number, kind: kind, offset: text.count,
            original: markup[name]?.original ?? name, purpose: markup[name]?.purpose ?? .other))
      } else {
        text.append(UInt8(ascii: "\n"))
      }
      index = found.end
      count = 0
    }
    return InlineText(String(decoding: text, as: UTF8.self), codes: codes)
  }

  /// What a placeholder stands for.
  struct Markup: Hashable {
    var original: String
    var purpose: InlineCode.Purpose
  }

  /// The placeholder of a code.
  static func name(of code: InlineCode) -> String {
    switch code.kind {
    case .opening: "<\(code.number)>"
    case .closing: "</\(code.number)>"
    case .standalone: "<\(code.number)/>"
    }
  }

  /// The number of backslashes at the end.
  static func trailingBackslashes(in bytes: [UInt8]) -> Int {
    var count = 0
    while count < bytes.count, bytes[bytes.count - 1 - count] == backslash { count += 1 }
    return count
  }

  private static func append(_ text: [UInt8], to bytes: inout [UInt8]) {
    guard text.contains(UInt8(ascii: "<")) else {
      bytes.append(contentsOf: text)
      return
    }
    var run = 0
    for (index, byte) in text.enumerated() {
      if byte == UInt8(ascii: "<"), Placeholder(in: text, at: index) != nil {
        bytes.append(contentsOf: repeatElement(backslash, count: run + 1))
      }
      run = byte == backslash ? run + 1 : 0
      bytes.append(byte)
    }
  }

  private static let backslash = UInt8(ascii: "\\")
}

/// A placeholder found in text.
struct Placeholder {
  /// The code's number; 0 for a line break.
  let number: Int
  /// What the code does; `nil` for a line break.
  let kind: InlineCode.Kind?
  /// The index after the `>`.
  let end: Int

  /// The most digits that a number has.
  static let mostDigits = 9
  /// The greatest number.
  static let greatestNumber = 999_999_999

  /// Reads `<1>`, `</1>`, `<1/>` or `<lf/>` at an index; `nil` where something else stands.
  init?(in bytes: [UInt8], at start: Int) {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "<") else { return nil }
    if bytes[start...].starts(with: Placeholders.lineBreak) {
      (number, kind, end) = (0, nil, start + Placeholders.lineBreak.count)
      return
    }
    var index = start + 1
    let closes = index < bytes.count && bytes[index] == UInt8(ascii: "/")
    if closes { index += 1 }
    let digits = index
    var value = 0
    while index < bytes.count, (0x30...0x39).contains(bytes[index]),
      index - digits < Self.mostDigits
    {
      value = value * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    guard index > digits, bytes[digits] != 0x30 else { return nil }
    let standsAlone = index < bytes.count && bytes[index] == UInt8(ascii: "/")
    if standsAlone { index += 1 }
    guard index < bytes.count, bytes[index] == UInt8(ascii: ">"), !(closes && standsAlone) else {
      return nil
    }
    number = value
    kind = closes ? .closing : standsAlone ? .standalone : .opening
    end = index + 1
  }
}
