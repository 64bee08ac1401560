internal import Bitext

extension [Block.Placement.Escape] {
  /// A text as it is written in the file.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text, for each escape.
  func bytes(of text: String) -> [UInt8] {
    reduce(Array<UInt8>(text.utf8)) { bytes, escape in escape.applied(to: bytes) }
  }

  /// Markup as it is written in the file: not escaped as text of HTML.
  func bytes(ofMarkup markup: String) -> [UInt8] {
    let outer = filter { ![.markup, .attribute, .unquotedAttribute, .shortcode].contains($0) }
    return outer.bytes(of: markup)
  }

  /// Whether a character takes more bytes than in ASCII.
  var isWide: Bool {
    if case .utf16 = last { true } else { false }
  }

  /// Whether markup is written alike in two places, whatever their encodings.
  func isWrittenLike(_ other: Self) -> Bool {
    let own = filter { $0 != .characterReferences }
    return own == other.filter { $0 != .characterReferences }
  }

  /// Whether markup can stand among the text.
  var allowsMarkup: Bool { first == .markup }

  /// Whether markup can stand beside the text: among it, or outside the shortcode whose title it is.
  var isAmongMarkup: Bool { allowsMarkup || first == .shortcode }
}

extension Block.Placement.Escape {
  /// Bytes of UTF-8 with what means something here escaped.
  fileprivate func applied(to bytes: [UInt8]) -> [UInt8] {
    switch self {
    case .markup: return Self.replacing(bytes) { Self.markup($0) }
    case .attribute: return Self.replacing(bytes) { Self.attribute($0) }
    case .unquotedAttribute: return Self.replacing(bytes) { Self.unquotedAttribute($0) }
    case .shortcode: return Self.replacing(bytes) { Self.shortcode($0) }
    case .xml: return Self.replacing(bytes) { Self.xml($0) }
    case .cdata: return Self.splittingSections(bytes)
    case .json: return Self.replacing(bytes) { Self.json($0) }
    case .csv: return Self.replacing(bytes) { $0 == 0x22 ? "\"\"" : nil }
    case .characterReferences: return Self.references(bytes)
    case .utf16(let isBigEndian): return Self.utf16(bytes, isBigEndian: isBigEndian)
    }
  }

  private static func replacing(_ bytes: [UInt8], _ replacement: (UInt8) -> String?) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes {
      if let text = replacement(byte) { result += text.utf8 } else { result.append(byte) }
    }
    return result
  }

  private static func markup(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    default: nil
    }
  }

  private static func attribute(_ byte: UInt8) -> String? {
    switch byte {
    case 0x22: "&quot;"
    case 0x27: "&#39;"
    default: markup(byte)
    }
  }

  /// What would end the value, and what may not stand in it (HTML §13.1.2.3).
  private static func unquotedAttribute(_ byte: UInt8) -> String? {
    switch byte {
    case 0x09...0x0D, 0x20, UInt8(ascii: "="), UInt8(ascii: "`"): "&#\(byte);"
    default: attribute(byte)
    }
  }

  /// Brackets as WordPress takes them in a value ("Shortcode API", Square Brackets).
  private static func shortcode(_ byte: UInt8) -> String? {
    byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") ? "&#\(byte);" : attribute(byte)
  }

  private static func xml(_ byte: UInt8) -> String? {
    byte == 0x22 ? "&quot;" : markup(byte)
  }

  private static func json(_ byte: UInt8) -> String? {
    switch byte {
    case 0x22: return "\\\""
    case 0x5C: return "\\\\"
    case 0x0A: return "\\n"
    case 0x0D: return "\\r"
    case 0x09: return "\\t"
    case 0..<0x20: return "\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16)
    default: return nil
    }
  }

  /// The end of a CDATA section in its text is parted by the end of one section and the start of another.
  private static func splittingSections(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for byte in bytes {
      if byte == UInt8(ascii: ">"), result.suffix(2) == [0x5D, 0x5D] {
        result += "]]><![CDATA[".utf8
      }
      result.append(byte)
    }
    return result
  }

  private static func references(_ bytes: [UInt8]) -> [UInt8] {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.flatMap { scalar -> [UInt8] in
      scalar.isASCII ? [UInt8(scalar.value)] : Array("&#\(scalar.value);".utf8)
    }
  }

  private static func utf16(_ bytes: [UInt8], isBigEndian: Bool) -> [UInt8] {
    String(decoding: bytes, as: UTF8.self).utf16.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isBigEndian ? [high, low] : [low, high]
    }
  }
}
