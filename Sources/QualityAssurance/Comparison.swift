internal import Bitext

/// The two texts of a unit whose translation is there to be compared.
///
/// Checks of what a translation says are silent where there is none: a missing or untranslated paragraph
/// is one finding, not one for every number in it.
struct Comparison {
  let source: InlineText
  let target: InlineText

  init?(_ unit: TranslationUnit) {
    guard
      unit.status == .ok || unit.status == .same, let target = unit.target,
      unit.source.holdsWords, target.holdsWords, !unit.isUntranslated
    else { return nil }
    self.source = unit.source
    self.target = target
  }
}

extension InlineText {
  /// Whether there is anything to translate: a letter or a digit.
  var holdsWords: Bool {
    text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }

  /// All of the text.
  var wholeRange: Range<Int> { 0..<text.utf8.count }

  /// The bytes of a range of the text as a string.
  func slice(_ range: Range<Int>) -> String {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let end = utf8.index(start, offsetBy: range.count)
    return String(text[start..<end])
  }
}

/// The element of a tag such as `<a href="…">` or `</a>`, in lower case; empty for what is no tag.
func elementName(ofTag tag: String) -> String {
  var bytes = tag.utf8.dropFirst()
  guard tag.utf8.first == UInt8(ascii: "<") else { return "" }
  if bytes.first == UInt8(ascii: "/") { bytes = bytes.dropFirst() }
  let name = bytes.prefix { byte in
    switch byte {
    case UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: " "), UInt8(ascii: "\t"),
      UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      false
    default: true
    }
  }
  return String(decoding: name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
}
