internal import Bitext

/// The marks of footnotes in a text: a figure set high, or one that links to a place on the page, right behind a word or a sentence.
///
/// They are counted through the whole page, so that a text and its translation have different ones.
enum FootnoteMarks {
  /// What a mark may be, in bytes: `[12]`.
  private static let longest = 5
  /// A shorter word is a unit: m², cm³.
  private static let shortestWord = 3

  /// The numbers of a text without its marks, or `nil` where it has none.
  ///
  /// - Complexity: O(*n* + *c*), where *n* is the length of the text and *c* the number of its codes.
  static func numbers(besidesMarksIn text: InlineText, _ language: Language) -> KeptNumbers? {
    let marks = marks(in: text)
    if marks.isEmpty { return nil }
    var bytes = Array(text.text.utf8)
    for mark in marks {
      for offset in mark { bytes[offset] = UInt8(ascii: " ") }
    }
    let rest = String(decoding: bytes, as: UTF8.self)
    return KeptNumbers(NumberScanner.numbers(in: rest, language: language))
  }

  private static func marks(in text: InlineText) -> [Range<Int>] {
    text.codes.indices.compactMap { index in
      let code = text.codes[index]
      guard code.kind == .opening, isMarking(code),
        let end = text.end(ofCodeAt: index), code.offset < end, end - code.offset <= longest
      else { return nil }
      let bytes = Array(text.text.utf8)
      guard isFigure(bytes[code.offset..<end]), endsText(bytes[..<code.offset]) else { return nil }
      return code.offset..<end
    }
  }

  private static func isMarking(_ code: InlineCode) -> Bool {
    if code.purpose == .link { return attribute("href", ofTag: code.original).contains("#") }
    return elementName(ofTag: code.original) == "sup"
  }

  private static func isFigure(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.contains(where: isDigit)
      && bytes.allSatisfy { isDigit($0) || $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Whether some bytes end with a word or with what closes a sentence.
  private static func endsText(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let last = bytes.last else { return false }
    if last >= 0x80 || ".,;:!?)\"'".utf8.contains(last) { return true }
    return bytes.suffix(shortestWord).count(where: isLetter) == shortestWord
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
  }
}
