internal import Bitext

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
