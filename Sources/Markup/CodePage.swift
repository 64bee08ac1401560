/// An old encoding of one byte a character, for the bytes of a page that are not UTF-8.
struct CodePage: Sendable {
  /// The characters of the bytes from 0x80 on.
  private let high: [Unicode.Scalar]

  /// The character of a byte from 0x80 on.
  func scalar(of byte: UInt8) -> Unicode.Scalar {
    byte < 0x80 ? Unicode.Scalar(byte) : high[Int(byte) - 0x80]
  }

  /// Creates a code page from what sets it apart from windows-1252.
  ///
  /// - Parameters:
  ///   - letters: the characters of the bytes from 0xA0 on, or of all from 0x80 on, where they differ as a whole.
  ///   - changes: characters of single bytes.
  private init(letters: String = "", changes: [UInt8: Unicode.Scalar] = [:]) {
    var high = (UInt8(0x80)...0xFF).map(Windows1252.scalar(of:))
    let scalars = letters.unicodeScalars
    if scalars.count == 0x60 { high.replaceSubrange(0x20..., with: scalars) }
    if scalars.count == 0x80 { high = Array(scalars) }
    for (byte, scalar) in changes { high[Int(byte) - 0x80] = scalar }
    self.high = high
  }

  /// What is not UTF-8 and says nothing, or ISO 8859-1, or something unknown.
  static let windows1252 = CodePage()

  /// Central Europe.
  ///
  /// ISO 8859-2 has controls from 0x80 to 0x9F, but pages that say so and use those bytes were made with
  /// Windows, as with ISO 8859-1.
  private static let latin2 = CodePage(
    letters: "\u{A0}Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\u{AD}ŽŻ°ą˛ł´ľśˇ¸šşťź˝žżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß"
      + "ŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙")

  private static let windows1250 = CodePage(
    letters: "\u{A0}ˇ˘Ł¤Ą¦§¨©Ş«¬\u{AD}®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß"
      + "ŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙",
    changes: [0x8C: "Ś", 0x8D: "Ť", 0x8F: "Ź", 0x9C: "ś", 0x9D: "ť", 0x9F: "ź"])

  /// ISO 8859-1 with the euro sign.
  private static let latin9 = CodePage(
    changes: [
      0xA4: "€", 0xA6: "Š", 0xA8: "š", 0xB4: "Ž", 0xB8: "ž", 0xBC: "Œ", 0xBD: "œ", 0xBE: "Ÿ",
    ])

  /// Turkish.
  private static let windows1254 = CodePage(
    changes: [0xD0: "Ğ", 0xDD: "İ", 0xDE: "Ş", 0xF0: "ğ", 0xFD: "ı", 0xFE: "ş"])

  /// Mac OS Roman, of which bytes below 0xA0 are letters too.
  private static let macintosh = CodePage(
    letters: "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
      + "¿¡¬√ƒ≈∆«»… ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ")

  /// The code pages by the labels that pages give them (WHATWG Encoding §4.2).
  private static let labels: [String: CodePage] = [
    "iso-8859-2": latin2, "iso8859-2": latin2, "latin2": latin2, "windows-1250": windows1250,
    "cp1250": windows1250, "iso-8859-15": latin9, "iso8859-15": latin9, "latin-9": latin9,
    "windows-1254": windows1254, "iso-8859-9": windows1254, "iso8859-9": windows1254,
    "latin5": windows1254, "macintosh": macintosh, "mac": macintosh, "x-mac-roman": macintosh,
    "csmacintosh": macintosh,
  ]
}

// MARK: - What a page says

extension CodePage {
  /// So many bytes of a page are looked through for what it says of its encoding.
  private static let reach = 16_384

  /// The code page that a file names, in `meta` or in an XML declaration; `nil` where it names none that is known
  /// and differs from windows-1252.
  init?(declaredIn file: [UInt8]) {
    let head = file.prefix(Self.reach).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    for word in ["charset", "encoding"].map({ Array($0.utf8) }) {
      var index = 0
      while index + word.count < head.count {
        if head[index] == word[0], head[index...].starts(with: word) {
          index += word.count
          if let page = Self.labels[Self.label(in: head, from: index)] {
            self = page
            return
          }
        }
        index += 1
      }
    }
    return nil
  }

  /// The label after `charset` and an equals sign, quoted or not.
  private static func label(in head: [UInt8], from start: Int) -> String {
    let rest = head[start...].drop { $0 <= 0x20 }
    guard rest.first == UInt8(ascii: "=") else { return "" }
    let quotes: [UInt8] = [UInt8(ascii: "\""), UInt8(ascii: "'")]
    let value = rest.dropFirst().drop { $0 <= 0x20 || quotes.contains($0) }
    let label = value.prefix { byte in
      switch byte {
      case 0x30...0x39, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): true
      default: false
      }
    }
    return String(decoding: label.prefix(40), as: UTF8.self)
  }
}
