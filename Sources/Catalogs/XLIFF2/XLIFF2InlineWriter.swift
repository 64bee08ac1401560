internal import Bitext
internal import Markup

extension XLIFF2Writer {
  /// Writes a stretch of a text with its codes, and with the marks of the terms in it; the offset is where it begins in
  /// the text of the unit.
  mutating func write(
    _ pieces: [InlinePiece], at offset: Int, _ codes: inout XLIFF2Codes, _ marks: TermMarks
  ) {
    var offset = offset
    for piece in pieces {
      switch piece {
      case .text(let text):
        write(text, at: offset, marks)
        offset += text.utf8.count
      case .code(let code, let role, let partner):
        if let markup = codes.markup(for: code, role, partner: partner) {
          xml.markup(markup)
        } else {
          write(code, codes.role(of: code, role), partner, &codes)
        }
      }
    }
  }

  private mutating func write(
    _ code: InlineCode, _ role: CodePairing.Role, _ partner: InlineCode?,
    _ codes: inout XLIFF2Codes
  ) {
    let id = codes.id(of: code.number)
    switch role {
    case .opensSpan:
      start("pc", code, "id", id)
      attribute("dataRefEnd", partner.flatMap { codes.reference(to: $0.original) })
      attribute("dataRefStart", codes.reference(to: code.original))
      return
    case .closesSpan: break
    case .standalone:
      start("ph", code, "id", id)
      attribute("dataRef", codes.reference(to: code.original))
    case .crosses:
      let opens = code.kind == .opening
      start(opens ? "sc" : "ec", code, opens ? "id" : "startRef", id)
      attribute("dataRef", codes.reference(to: code.original))
    case .isolated:
      start(code.kind == .opening ? "sc" : "ec", code, "id", id)
      attribute("isolated", "yes")
      attribute("dataRef", codes.reference(to: code.original))
    }
    xml.end()
  }

  private mutating func start(_ name: String, _ code: InlineCode, _ attribute: String, _ id: String)
  {
    start(name)
    xml.attribute(attribute, id)
    xml.attribute("type", code.purpose.rawValue)
    self.attribute("subType", code.kind == .closing ? nil : code.xliffSubType)
  }

  /// Writes text between two codes, with the marks of the terms in it.
  private mutating func write(_ text: Substring, at offset: Int, _ marks: TermMarks) {
    if marks.entries.isEmpty { return self.text(text) }
    let inside = marks.inside(offset..<offset + text.utf8.count)
    if inside.isEmpty { return self.text(text) }
    let bytes = Array(text.utf8)
    var written = 0
    for mark in inside {
      let range = mark.range.lowerBound - offset..<mark.range.upperBound - offset
      self.text(String(decoding: bytes[written..<range.lowerBound], as: UTF8.self))
      start("mrk", .text)
      xml.attribute("id", mark.id)
      xml.attribute("type", "term")
      self.text(String(decoding: bytes[range], as: UTF8.self))
      xml.end()
      written = range.upperBound
    }
    self.text(String(decoding: bytes[written...], as: UTF8.self))
  }

  /// Writes text, with `cp` for characters that XML cannot hold (§4.2.3.1).
  mutating func text(_ text: String) { self.text(text[...]) }

  /// Writes a part of a text likewise.
  mutating func text(_ text: Substring) {
    if xml.plainText(text) { return }
    if XMLWriter.allows(text) { return xml.text(text) }
    for scalar in text.unicodeScalars {
      if XMLWriter.allows(scalar) {
        xml.text(String(Character(scalar)))
      } else {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        start("cp")
        xml.attribute("hex", String(repeating: "0", count: 4 - digits.utf8.count) + digits)
        xml.end()
      }
    }
  }
}
