internal import Bitext

extension Language {
  /// The language of a BCP 47 tag or POSIX locale name, by its primary subtag: `nl`, `nl-BE`, `nl_NL.UTF-8`.
  init(tag: String) {
    let primary = tag.utf8.prefix { byte in (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
    switch String(decoding: primary, as: UTF8.self).lowercased() {
    case "en", "eng": self = .english
    case "nl", "nld", "dut": self = .dutch
    case "", "und": self = .undetermined
    default: self = .other
    }
  }

  /// The BCP 47 tag to write; `mis`, ISO 639's code for languages without one, for ``other``.
  var tag: String {
    switch self {
    case .english, .dutch, .undetermined: rawValue
    case .other: "mis"
    }
  }
}

extension CatalogFormat.Languages {
  /// The languages of a catalog by the tags in its file; a missing tag stands for what is wanted.
  ///
  /// - Throws: `catalog-languages` at `place` where they are not those wanted.
  func resolve(
    source: String?, target: String?, at place: SourceRange
  ) throws(InputError) -> (source: Language, target: Language) {
    let languages = (
      source: source.map(Language.init(tag:)) ?? .english,
      target: target.map(Language.init(tag:)) ?? .dutch
    )
    if self == .englishToDutch, languages != (.english, .dutch) {
      throw InputError(
        .catalogLanguages, file: place.file, line: place.line, column: place.column,
        source ?? Language.english.tag, target ?? Language.dutch.tag)
    }
    return languages
  }
}
