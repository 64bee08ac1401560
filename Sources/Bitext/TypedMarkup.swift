extension InlineText {
  /// The tags and character references of HTML that stand in the text as words (`<b>`, `&amp;`), each once, in order: somebody typed
  /// them, and readers would see them.
  ///
  /// A text about HTML may hold some rightly, so what another text holds too is none.
  ///
  /// - Parameter others: The text that this one translates, and what it takes the place of.
  /// - Returns: The tags and references as they are written.
  /// - Complexity: O(*n*), where *n* is the length of the texts.
  public func typedMarkup(besides others: [InlineText]) -> [String] {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return []
    }
    var known = Set(others.flatMap { TypedMarkup.all(in: Array($0.text.utf8)) }.map(\.name))
    return TypedMarkup.all(in: bytes).filter { known.insert($0.name).inserted }.map(\.written)
  }
}

/// A tag or a character reference in a text.
private struct TypedMarkup {
  /// What is the same of two of a kind: of a tag its element, for attributes may differ.
  var name: String
  var written: String

  static func all(in bytes: [UInt8]) -> [TypedMarkup] {
    var all: [TypedMarkup] = []
    var index = 0
    while index < bytes.count {
      let end: (name: Int, whole: Int)? =
        switch bytes[index] {
        case UInt8(ascii: "<"): tag(in: bytes, at: index)
        case UInt8(ascii: "&"): reference(in: bytes, at: index)
        default: nil
        }
      guard let end else {
        index += 1
        continue
      }
      all.append(
        TypedMarkup(
          name: String(decoding: bytes[index..<end.name], as: UTF8.self).lowercased(),
          written: String(decoding: bytes[index..<end.whole], as: UTF8.self)))
      index = end.whole
    }
    return all
  }

  /// Where the name of a tag and the tag end.
  private static func tag(in bytes: [UInt8], at start: Int) -> (name: Int, whole: Int)? {
    let first = start + (start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "/") ? 2 : 1)
    guard first < bytes.count else { return nil }
    let end = bytes[first...].firstIndex { !isLetterOrDigit($0) } ?? bytes.count
    let element = String(decoding: bytes[first..<end], as: UTF8.self).lowercased()
    guard end < bytes.count, [0x20, UInt8(ascii: "/"), UInt8(ascii: ">")].contains(bytes[end]),
      elements.contains(element),
      let close = bytes[end...].firstIndex(where: {
        $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<")
      }), bytes[close] == UInt8(ascii: ">")
    else { return nil }
    return (end, close + 1)
  }

  /// Where a reference ends.
  private static func reference(in bytes: [UInt8], at start: Int) -> (name: Int, whole: Int)? {
    let isNumber = start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "#")
    let first = start + (isNumber ? 2 : 1)
    guard first < bytes.count else { return nil }
    let end = bytes[first...].firstIndex { !isLetterOrDigit($0) } ?? bytes.count
    guard end > first, end < bytes.count, bytes[end] == UInt8(ascii: ";") else { return nil }
    let name = String(decoding: bytes[first..<end], as: UTF8.self)
    let isKnown = isNumber ? isNumeral(name) : isCharacter(name)
    return isKnown ? (end + 1, end + 1) : nil
  }

  private static func isNumeral(_ text: String) -> Bool {
    let isHexadecimal = text.utf8.first.map { $0 | 0x20 } == UInt8(ascii: "x")
    return UInt32(isHexadecimal ? text.dropFirst() : text[...], radix: isHexadecimal ? 16 : 10)
      != nil
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  /// The elements that texts are written with (HTML Living Standard §4.3–4.6, and what was before it); of others the names are words too:
  /// `<data>`, `<label>`.
  private static let elements: Set<String> = [
    "a", "abbr", "b", "big", "blockquote", "br", "center", "cite", "code", "del", "div", "em",
    "font", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "li", "mark", "ol", "p",
    "pre", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "table", "td", "th", "tr",
    "tt", "u", "ul", "wbr",
  ]

  /// Whether a name is that of a character that texts in European languages are written with (HTML 4.01 §24).
  ///
  /// Not any name: in `R&D;` stands none.
  private static func isCharacter(_ name: String) -> Bool {
    if characters.contains(name) { return true }
    let accent = name.dropFirst()
    return name.utf8.count > 1 && accents.contains(String(accent))
  }

  /// What stands behind a letter in the name of one with an accent: `eacute`.
  private static let accents: Set<String> = [
    "acute", "caron", "cedil", "circ", "grave", "ring", "slash", "tilde", "uml",
  ]

  private static let characters: Set<String> = [
    "amp", "apos", "bdquo", "bull", "cent", "copy", "deg", "divide", "emsp", "ensp", "euro",
    "frac12", "frac14", "frac34", "ge", "gt", "hellip", "iexcl", "iquest", "laquo", "larr", "ldquo",
    "le", "lsaquo", "lsquo", "lt", "mdash", "micro", "middot", "minus", "nbsp", "ndash", "ne",
    "oelig", "para", "permil", "plusmn", "pound", "quot", "raquo", "rarr", "rdquo", "reg", "rsaquo",
    "rsquo", "sbquo", "sect", "shy", "sup1", "sup2", "sup3", "szlig", "thinsp", "times", "trade",
    "yen", "zwj", "zwnj",
  ]
}
