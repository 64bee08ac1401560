internal import Bitext

/// The words of a PO file, one after the other.
struct POLexer {
  /// A word.
  enum Token: Equatable {
    /// A comment line without its `#`.
    case comment([UInt8])
    /// `msgctxt`, `msgid`, `msgid_plural`, `msgstr`, `domain`.
    case keyword(String)
    /// The number in `msgstr[1]`.
    case index(Int)
    /// A quoted string, its escapes read.
    case string([UInt8])
    case end
  }

  private let input: TextFile
  private var position: Int
  /// An offset on the current line and the position there, so that no byte is counted twice.
  private var counted: (offset: Int, position: SourcePosition)
  /// Where the quotation mark stands that ended the last string, while nothing else has come on its line.
  private var endOfString: Int?
  /// Where the last token stands.
  private(set) var place: SourceRange

  init(_ input: TextFile) {
    self.input = input
    position = input.start
    counted = (input.start, SourcePosition())
    place = SourceRange(file: input.file)
  }

  /// Reads the next token and sets ``place`` to where it stands.
  ///
  /// - Throws: ``InputError`` at what is no token.
  mutating func next() throws(InputError) -> Token {
    skipSpace()
    let (start, bytes) = (position, input.bytes)
    guard start < bytes.count else {
      locate(start)
      return .end
    }
    let token: Token
    switch bytes[start] {
    case UInt8(ascii: "#"):
      while position < bytes.count, bytes[position] != 0x0A { position += 1 }
      let hasReturn = bytes[position - 1] == 0x0D
      try refuseNull(in: start..<position)
      token = .comment(Array(bytes[(start + 1)..<max(start + 1, position - (hasReturn ? 1 : 0))]))
    case UInt8(ascii: "\""):
      token = .string(try string())
      endOfString = position - 1
    case UInt8(ascii: "["): token = .index(try index())
    case let byte where Self.isLetter(byte):
      while position < bytes.count, Self.isLetter(bytes[position]) { position += 1 }
      let word = input.text(start..<position)
      if !Self.keywords.contains(word) { try refuseTextBehindString(start) }
      endOfString = nil
      token = .keyword(word)
    default:
      try refuseTextBehindString(start)
      throw unexpected()
    }
    locate(start)
    return token
  }

  private static let keywords: Set<String> = [
    "domain", "msgctxt", "msgid", "msgid_plural", "msgstr",
  ]

  /// Words behind a string on its line: a quotation mark in it has ended it too early.
  private func refuseTextBehindString(_ start: Int) throws(InputError) {
    guard let mark = endOfString else { return }
    let rest = input.bytes[start...].prefix(20).prefix { $0 > 0x20 && $0 != UInt8(ascii: "\"") }
    throw InputError(.poQuote, at: here(mark), String(decoding: rest, as: UTF8.self))
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_")
  }

  private mutating func skipSpace() {
    while position < input.bytes.count {
      switch input.bytes[position] {
      case 0x0A:
        counted = (position + 1, SourcePosition(line: counted.position.line + 1))
        endOfString = nil
      case 0x09, 0x0B, 0x0C, 0x0D, 0x20: break
      default: return
      }
      position += 1
    }
  }

  private func refuseNull(in range: Range<Int>) throws(InputError) {
    guard let place = input.bytes[range].firstIndex(of: 0) else { return }
    throw InputError(.poNull, at: here(place))
  }

  private mutating func string() throws(InputError) -> [UInt8] {
    let (start, bytes) = (position, input.bytes)
    var text: [UInt8] = []
    position += 1
    while position < bytes.count, bytes[position] != 0x0A {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return text
      case UInt8(ascii: "\\"):
        guard let escape = POString.Escape(in: bytes, at: position) else {
          let end = min(position + 2, bytes.count)
          throw InputError(.poEscape, at: here(position), input.text(position..<end))
        }
        if escape.byte == 0 { throw InputError(.poNull, at: here(position)) }
        text.append(escape.byte)
        position = escape.end
      case 0: throw InputError(.poNull, at: here(position))
      default:
        text.append(bytes[position])
        position += 1
      }
    }
    throw InputError(.poStringNotClosed, at: here(start))
  }

  private mutating func index() throws(InputError) -> Int {
    let digits = input.bytes[(position + 1)...].prefix(4).prefix { (0x30...0x39).contains($0) }
    guard let number = Int(String(decoding: digits, as: UTF8.self)),
      digits.endIndex < input.bytes.count, input.bytes[digits.endIndex] == UInt8(ascii: "]")
    else { throw unexpected() }
    position = digits.endIndex + 1
    return number
  }

  private func unexpected() -> InputError {
    let rest = input.bytes[position...].prefix(20).prefix { $0 > 0x20 }
    let found = String(decoding: rest, as: UTF8.self)
    return InputError(
      .poUnexpected, at: here(position), found, "msgctxt, msgid, msgstr, #")
  }

  private mutating func locate(_ start: Int) {
    place = input.range(start..<position, from: counted)
    counted = (start, place.start)
  }

  private func here(_ offset: Int) -> SourceRange {
    input.range(offset..<offset + 1, from: counted)
  }
}
