/// A mark by which multilingual plugins for WordPress part the languages in one text.
///
/// Known are those of qTranslate and its heirs (`[:en]…[:nl]…[:]`, `<!--:en-->…<!--:-->`), of WPGlobus
/// (`{:en}…{:}`), and shortcodes that name a language (`[lang_en]…[/lang_en]`,
/// `[wpml_translate lang="en"]…[/wpml_translate]`). They show where the plugin is switched off, and in exports.
struct LanguageShortcode: Equatable {
  /// Its place in the text.
  var range: Range<Int>
  /// The language that begins, `nil` where one ends.
  var language: String?

  /// The marks in a text, in order.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  static func all(in text: ArraySlice<UInt8>) -> [LanguageShortcode] {
    var found: [LanguageShortcode] = []
    var position = text.startIndex
    while let start = text[position...].firstIndex(where: { $0 == 0x5B || $0 == 0x7B }) {
      position = start + 1
      guard let mark = mark(at: start, in: text) else { continue }
      position = mark.range.upperBound
      found.append(mark)
    }
    return found
  }

  /// The language that a comment begins, or `nil` in the outer sense where it is no mark: `:en`, `:`.
  static func language(ofComment text: ArraySlice<UInt8>) -> String?? {
    guard text.first == UInt8(ascii: ":") else { return nil }
    let code = text.dropFirst()
    if code.isEmpty { return .some(nil) }
    return isLanguage(code) ? .some(String(decoding: code, as: UTF8.self)) : nil
  }

  private static func mark(at start: Int, in text: ArraySlice<UInt8>) -> LanguageShortcode? {
    let close = text[start] == 0x5B ? UInt8(ascii: "]") : UInt8(ascii: "}")
    guard let end = text[start...].prefix(120).firstIndex(of: close) else { return nil }
    let inner = text[start + 1..<end]
    let range = start..<end + 1
    if inner.first == UInt8(ascii: ":") {
      guard let language = language(ofComment: inner) else { return nil }
      return LanguageShortcode(range: range, language: language)
    }
    guard close == UInt8(ascii: "]") else { return nil }
    if inner.starts(with: "lang_".utf8), isLanguage(inner.dropFirst(5)) {
      return LanguageShortcode(
        range: range, language: String(decoding: inner.dropFirst(5), as: UTF8.self))
    }
    if inner.starts(with: "/lang_".utf8), isLanguage(inner.dropFirst(6)) {
      return LanguageShortcode(range: range, language: nil)
    }
    return named(range, inner)
  }

  /// A shortcode that has a language as an attribute, or ends one of the names that such have.
  private static func named(
    _ range: Range<Int>, _ inner: ArraySlice<UInt8>
  ) -> LanguageShortcode? {
    let words = String(decoding: inner, as: UTF8.self).split(separator: " ")
    guard let name = words.first else { return nil }
    if words.count == 1, name.hasPrefix("/"), names.contains(String(name.dropFirst())) {
      return LanguageShortcode(range: range, language: nil)
    }
    guard names.contains(String(name)) else { return nil }
    for word in words.dropFirst() {
      let parts = word.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, parts[0] == "lang" || parts[0] == "language" else { continue }
      let value = parts[1].utf8.filter { $0 != 0x22 && $0 != 0x27 }
      guard isLanguage(value[...]) else { continue }
      return LanguageShortcode(range: range, language: String(decoding: value, as: UTF8.self))
    }
    return nil
  }

  private static let names: Set<String> = [
    "if_lang", "lang", "language", "multilang", "polylang", "wpml", "wpml_if", "wpml_lang",
    "wpml_language", "wpml_translate",
  ]

  /// Two letters, and a region where one is given: `en`, `pt-br`.
  private static func isLanguage(_ code: ArraySlice<UInt8>) -> Bool {
    let isCode =
      code.prefix(2).count == 2 && code.prefix(2).allSatisfy { (0x61...0x7A).contains($0) }
    guard isCode else { return false }
    let rest = code.dropFirst(2)
    return rest.isEmpty
      || (rest.count == 3 && (rest.first == 0x2D || rest.first == 0x5F))
  }
}
