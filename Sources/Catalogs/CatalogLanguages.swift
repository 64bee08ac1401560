internal import Bitext

extension CatalogFormat.Languages {
  /// The languages of a catalog by the tags in its file; a missing tag stands for what is wanted.
  ///
  /// - Throws: `catalog-language-tag` at `place` where one is no tag, `catalog-languages` where they are not those wanted.
  func resolve(
    source: String?, target: String?, at place: SourceRange
  ) throws(InputError) -> (source: Language, target: Language) {
    for tag in [source, target].compactMap(\.self)
    where !tag.isEmpty && !LanguageName.isWellFormed(tag) {
      throw InputError(.catalogLanguageTag, at: place, tag)
    }
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
