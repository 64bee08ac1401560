internal import Markup

/// Writes the markup of a post that an archive holds as a tree of nodes, every text with its way back.
struct MarkupWriter {
  private(set) var markup = EmbeddedText()
  private var last = 0

  mutating func tag(_ tag: String) {
    markup.insert("<\(tag)>", at: last)
  }

  /// Writes text, the characters that mean something in markup escaped.
  mutating func text(_ text: EmbeddedText) {
    var start = 0
    for (index, byte) in text.bytes.enumerated() {
      let escape: String? =
        switch byte {
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: "&"): "&amp;"
        case 0x0A: "<br>"
        default: nil
        }
      guard let escape else { continue }
      markup.append(start..<index, of: text)
      markup.append(
        Array(escape.utf8), for: text.map.source(of: index)..<text.map.source(of: index + 1))
      start = index + 1
    }
    markup.append(start..<text.bytes.count, of: text)
    last = text.map.source(of: text.bytes.count)
  }

  /// Writes what is markup already.
  mutating func markup(_ text: EmbeddedText) {
    markup.append(0..<text.bytes.count, of: text)
    last = text.map.source(of: text.bytes.count)
  }
}

extension EmbeddedText {
  /// Plain text as markup: blank lines part paragraphs.
  var asParagraphs: EmbeddedText {
    var writer = MarkupWriter()
    writer.text(self)
    return writer.markup
  }
}
