internal import Bitext

/// A stretch of text between codes, or a code, in the order in which a catalog writes them.
enum InlinePiece {
  case text(String)
  case code(InlineCode, CodePairing.Role, partner: InlineCode?)
}

extension InlineText {
  /// The text cut at its codes; the codes must be in order, as ``numbered()`` leaves them.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  func pieces() -> [InlinePiece] {
    guard !codes.isEmpty else { return text.isEmpty ? [] : [.text(text)] }
    let pairing = CodePairing(codes)
    var pieces: [InlinePiece] = []
    var written = text.utf8.startIndex
    var offset = 0
    for (index, code) in codes.enumerated() {
      if code.offset > offset {
        let end = text.utf8.index(written, offsetBy: code.offset - offset)
        pieces.append(.text(String(text[written..<end])))
        (written, offset) = (end, code.offset)
      }
      let partner = pairing.partners[index].map { codes[$0] }
      pieces.append(.code(code, pairing.roles[index], partner: partner))
    }
    if written < text.utf8.endIndex { pieces.append(.text(String(text[written...]))) }
    return pieces
  }

  /// Whether folding white space, as XML's `xml:space="default"` allows, would change the text.
  var needsSpacePreserved: Bool {
    var previous = UInt8(ascii: " ")
    for byte in text.utf8 {
      if byte == 0x09 || byte == 0x0A || byte == 0x0D { return true }
      if byte == 0x20, previous == 0x20 { return true }
      previous = byte
    }
    return previous == 0x20 && !text.isEmpty
  }
}
