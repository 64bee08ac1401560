/// Characters that a spreadsheet or an editor left in a translation and that have no place in a page.
extension String {
  /// The text with vertical tabs and form feeds as spaces, which is what they part words with; no offset changes.
  var withoutVerticalBreaks: String {
    guard utf8.contains(where: Self.isVerticalBreak) else { return self }
    return String(decoding: utf8.map { Self.isVerticalBreak($0) ? 0x20 : $0 }, as: UTF8.self)
  }

  private static func isVerticalBreak(_ byte: UInt8) -> Bool { byte == 0x0B || byte == 0x0C }

  /// Whether a character is none of XML 1.0 (§2.2 `Char`), or a control character that HTML forbids.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  var holdsControls: Bool {
    unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: false
      case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: true
      default: false
      }
    }
  }
}
