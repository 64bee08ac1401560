/// The translation units of one post, as a catalog file holds them.
public struct Catalog: Hashable, Sendable {
  /// The post's file name, as XLIFF's `original` gives it.
  public var original: String

  /// The language of the sources.
  public var sourceLanguage: Language

  /// The language of the targets.
  public var targetLanguage: Language

  /// The tags of further languages of the file that it was read from, whose texts are not here; sorted.
  public var otherLanguages: [String] = []

  /// The units in the post's reading order.
  public var units: [TranslationUnit]

  /// The checks that texts of the post are said to fail rightly, in document order; empty where the catalog was not
  /// made from a post, and its units say.
  public var suppressions: [Suppression] = []

  /// Creates a catalog.
  public init(
    original: String, sourceLanguage: Language = .english, targetLanguage: Language = .dutch,
    units: [TranslationUnit]
  ) {
    self.original = original
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage
    self.units = units
  }
}
