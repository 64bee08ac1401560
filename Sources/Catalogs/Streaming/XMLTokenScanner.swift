internal import Markup

/// Finds the tags of an XML document whose bytes come in bit by bit; no byte is looked at twice.
///
/// It knows comments, CDATA sections, processing instructions, quoted attribute values and the internal subset of the
/// document type (XML 1.0 §2.4–2.8), so that no `<` in them is taken for a tag. Whether the document is well-formed is not
/// its business.
struct XMLTokenScanner: Sendable {
  /// What stands at a `<`.
  enum Kind: Sendable {
    case startTag
    case emptyTag
    case endTag
    case instruction
    case documentType
    /// A comment or a CDATA section.
    case aside
    /// A tag with a `<` in it.
    case malformed
  }

  /// Something found, from its `<` to the place after its `>`.
  struct Token: Sendable {
    var kind: Kind
    var range: Range<Int>
  }

  private enum State {
    case text
    case opening
    case tag(quote: UInt8)
    case comment
    case section
    case instruction
    case documentType(DocumentTypeScanner)
  }

  private var state = State.text
  private var tokenStart = 0
  private var position = 0

  /// Moves all places after bytes were dropped from the beginning.
  mutating func drop(_ count: Int) {
    tokenStart -= count
    position -= count
  }

  /// The next token; `nil` where more bytes are needed.
  mutating func next(in bytes: [UInt8]) -> Token? {
    while position < bytes.count {
      switch state {
      case .text:
        guard let found = ByteSearch.first(UInt8(ascii: "<"), in: bytes, from: position) else {
          position = bytes.count
          return nil
        }
        tokenStart = found
        position = found + 1
        state = .opening
      case .opening:
        guard let opened = opened(in: bytes) else { return nil }
        (state, position) = opened
      case .tag(let quote):
        if let token = tag(in: bytes, quote) { return token }
      case .comment:
        if let token = section(.aside, UInt8(ascii: "-"), 2, after: 4, in: bytes) { return token }
      case .section:
        if let token = section(.aside, UInt8(ascii: "]"), 2, after: 9, in: bytes) { return token }
      case .instruction:
        if let token = section(.instruction, UInt8(ascii: "?"), 1, after: 2, in: bytes) {
          return token
        }
      case .documentType(var scanner):
        let end = scanner.end(in: bytes, from: &position)
        state = .documentType(scanner)
        guard let end else { return nil }
        return token(.documentType, end)
      }
    }
    return nil
  }

  /// What a `<` opens and where that goes on; `nil` where more bytes are needed to tell.
  private func opened(in bytes: [UInt8]) -> (State, Int)? {
    if tokenStart + 1 < bytes.count, bytes[tokenStart + 1] != UInt8(ascii: "!"),
      bytes[tokenStart + 1] != UInt8(ascii: "?")
    {
      return (.tag(quote: 0), tokenStart + 1)
    }
    let rest = bytes[tokenStart...].prefix(9)
    for (start, state) in [("<!--", State.comment), ("<![CDATA[", .section)] {
      if rest.starts(with: start.utf8) { return (state, tokenStart + start.utf8.count) }
      if start.utf8.starts(with: rest) { return nil }
    }
    return rest[tokenStart + 1] == UInt8(ascii: "?")
      ? (.instruction, tokenStart + 2)
      : (.documentType(DocumentTypeScanner()), tokenStart + 2)
  }

  private mutating func tag(in bytes: [UInt8], _ openQuote: UInt8) -> Token? {
    var quote = openQuote
    guard let end = Self.endOfTag(in: bytes, from: position, &quote) else {
      position = bytes.count
      state = .tag(quote: quote)
      return nil
    }
    // Not even in an attribute's value (XML 1.0 §3.1, “No < in Attribute Values”).
    if bytes[end - 1] == UInt8(ascii: "<") { return token(.malformed, end) }
    if bytes[tokenStart + 1] == UInt8(ascii: "/") { return token(.endTag, end) }
    return token(bytes[end - 2] == UInt8(ascii: "/") ? .emptyTag : .startTag, end)
  }

  /// The place after the `>` of a tag, or after a `<` in it; `nil` where neither has come yet.
  private static func endOfTag(
    in bytes: [UInt8], from start: Int, _ quote: inout UInt8
  ) -> Int? {
    var place = start
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      // Letters, which most are, mean nothing here.
      if byte > UInt8(ascii: ">") { continue }
      switch byte {
      case UInt8(ascii: "<"): return place
      case quote: quote = 0
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if quote == 0 { quote = byte }
      case UInt8(ascii: ">") where quote == 0: return place
      default: break
      }
    }
    return nil
  }

  /// Passes units and what is in them without giving out each of their tags, up to the end of the last one or to something
  /// else, as ``UnitSearch`` does.
  ///
  /// - Parameters:
  ///   - units: the local names of units.
  ///   - bytes: the bytes so far.
  ///   - depth: how many elements are open, a unit being the outermost.
  ///   - limit: the unit that ends here or later is the last.
  mutating func passUnits(
    _ units: [[UInt8]], in bytes: [UInt8], depth: inout Int, before limit: Int
  ) {
    guard case .text = state else { return }
    UnitSearch.pass(units, in: bytes, &position, depth: &depth, before: limit)
  }

  /// Looks for the `>` that `count` times a byte stand before, after the bytes that opened the section.
  private mutating func section(
    _ kind: Kind, _ mark: UInt8, _ count: Int, after openingLength: Int, in bytes: [UInt8]
  ) -> Token? {
    while let found = bytes[position...].firstIndex(of: UInt8(ascii: ">")) {
      position = found + 1
      if found - count >= tokenStart + openingLength,
        bytes[(found - count)..<found].allSatisfy({ $0 == mark })
      {
        return token(kind, position)
      }
    }
    position = bytes.count
    return nil
  }

  private mutating func token(_ kind: Kind, _ end: Int) -> Token {
    position = end
    state = .text
    return Token(kind: kind, range: tokenStart..<end)
  }
}
