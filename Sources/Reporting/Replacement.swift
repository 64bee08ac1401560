internal import Bitext

/// A suggestion that can be put into the file byte for byte.
struct Replacement {
  /// The bytes to replace: the first, counted from 0, and how many.
  var offset: Int
  var length: Int
  /// Where the first byte stands, and the byte after the last.
  var start: SourcePosition
  var end: SourcePosition
  /// What to put there.
  var text: String

  /// The suggestion of a finding, where the file holds the unit's target as it is read, and the new text
  /// needs no markup.
  init?(_ finding: Finding, in unit: TranslationUnit) {
    guard let suggestion = finding.suggestion, let highlight = finding.targetHighlight,
      let target = unit.target, let place = unit.targetRange, finding.location == place,
      Self.isWritten(target, at: place), Self.isPlain(suggestion),
      let start = Self.position(at: highlight.lowerBound, of: target.text, from: place.start),
      let end = Self.position(at: highlight.upperBound, of: target.text, from: place.start)
    else { return nil }
    offset = place.offset + highlight.lowerBound
    length = highlight.count
    self.start = start
    self.end = end
    text = suggestion
  }

  /// Whether a text has as many bytes and characters as its place in the file.
  ///
  /// What reading changes – markup, references, another encoding, folded white space – changes one of the
  /// two, and it never makes a text longer.
  private static func isWritten(_ text: InlineText, at place: SourceRange) -> Bool {
    let (start, end, bytes) = (place.start, place.end, text.text.utf8.count)
    return text.codes.isEmpty && place.length == bytes && start.line == end.line
      && end.byteColumn - start.byteColumn == bytes
      && end.column - start.column == text.text.unicodeScalars.count
  }

  /// Whether no format that a text is read from would write it otherwise.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && !"<>&\"'\\".utf8.contains($0) }
  }

  private static func position(
    at offset: Int, of text: String, from start: SourcePosition
  ) -> SourcePosition? {
    guard let index = text.utf8.index(text.startIndex, offsetBy: offset, limitedBy: text.endIndex),
      index.samePosition(in: text.unicodeScalars) != nil
    else { return nil }
    var position = start
    position.column += text[..<index].unicodeScalars.count
    position.byteColumn += offset
    return position
  }
}
