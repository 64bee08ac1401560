internal import Bitext
internal import Markup

/// What a TMX file says of its languages and where it comes from, as far as it has been read.
struct TMXLanguages: Sendable {
  /// The number of `tu` elements so far.
  var position = 0
  /// The file that the texts come from; empty where nothing says.
  private(set) var original = ""
  /// The tag of the source language; `nil` where nothing has said it, or where any language may be the source.
  private var sourceTag: String?
  private(set) var targetTag: String?

  /// Takes in the header.
  mutating func readHeader(_ header: Int, of reader: TMXReader) {
    let tree = reader.tree
    sourceTag = Self.single(tree.attribute("srclang", of: header)).flatMap {
      LanguageName.isWellFormed($0) ? $0 : nil
    }
    for property in reader.elements("prop", in: header) {
      let (category, type) = TMXNames.parts(
        ofPropertyType: tree.attribute("type", of: property) ?? "")
      guard category == TMXNames.own else { continue }
      if type == TMXNames.original { original = tree.text(of: property) }
      // What is no tag says nothing.
      if type == TMXNames.targetLanguage, LanguageName.isWellFormed(tree.text(of: property)) {
        targetTag = tree.text(of: property)
      }
    }
  }

  /// The language of the sources.
  func source(_ wanted: CatalogFormat.Languages) -> Language {
    wanted == .englishToDutch ? .english : sourceTag.map(Language.init(tag:)) ?? .english
  }

  /// The language of the targets.
  func target(_ wanted: CatalogFormat.Languages) -> Language {
    wanted == .englishToDutch ? .dutch : targetTag.map(Language.init(tag:)) ?? .dutch
  }

  /// The source and target among the variants of a unit; `nil` where the source is not among them.
  ///
  /// The first unit settles what the header leaves open; the `srclang` of a unit counts where that and the file's are one
  /// ``Language``, of which a catalog has one for all sources. English and Dutch are told in one way, whether these or any languages
  /// are wanted, so that an update finds the variants that were read.
  mutating func pair(
    of variants: [TMXVariant], unitLanguage: String?, _ wanted: CatalogFormat.Languages
  ) -> (source: TMXVariant, target: TMXVariant?)? {
    guard wanted == .any else { return Self.englishToDutch(variants) }
    let own = Self.single(unitLanguage).flatMap { isSource($0) ? $0 : nil }
    let tag = own ?? sourceTag ?? variants.first?.language ?? ""
    let source = Self.variant(in: tag, of: variants)
    let others = variants.filter { $0.node != source?.node }
    if let source {
      sourceTag = sourceTag ?? source.language
      if targetTag == nil {
        targetTag =
          (others.first { Language(tag: $0.language) == .dutch } ?? others.first)?.language
      }
    }
    if (self.source(.any), target(.any)) == (.english, .dutch) {
      return Self.englishToDutch(variants)
    }
    return source.map { source in
      (source, targetTag.flatMap { Self.variant(in: $0, of: others) })
    }
  }

  /// Whether a tag can be that of a source.
  private func isSource(_ tag: String) -> Bool {
    sourceTag.map { Language(tag: $0) == Language(tag: tag) } ?? true
  }

  /// The first English and the first Dutch variant of whatever country.
  private static func englishToDutch(
    _ variants: [TMXVariant]
  ) -> (source: TMXVariant, target: TMXVariant?)? {
    guard let source = variants.first(where: { Language(tag: $0.language) == .english }) else {
      return nil
    }
    return (source, variants.first { Language(tag: $0.language) == .dutch })
  }

  /// The first variant with exactly a tag, else of the same primary language, else of one that the tag stands for: our
  /// writer says `mis` for every language that it does not tell apart.
  private static func variant(in tag: String, of variants: [TMXVariant]) -> TMXVariant? {
    let wanted = tag.lowercased()
    return variants.first { $0.language.lowercased() == wanted }
      ?? variants.first { primary($0.language) == primary(tag) }
      ?? variants.first { Language(tag: $0.language).tag == tag }
  }

  private static func primary(_ tag: String) -> String {
    let letters = tag.utf8.prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
    return String(decoding: letters, as: UTF8.self).lowercased()
  }

  /// The tag of one language; `*all*` names none (1.4b, `srclang`).
  private static func single(_ tag: String?) -> String? {
    tag.flatMap { $0.isEmpty || $0.lowercased() == "*all*" ? nil : $0 }
  }
}
