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
    sourceTag = Self.single(tree.attribute("srclang", of: header))
    for property in reader.elements("prop", in: header) {
      let (category, type) = TMXNames.parts(
        ofPropertyType: tree.attribute("type", of: property) ?? "")
      guard category == TMXNames.own else { continue }
      if type == TMXNames.original { original = tree.text(of: property) }
      if type == TMXNames.targetLanguage { targetTag = tree.text(of: property) }
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
  /// The first unit settles what the header leaves open.
  mutating func pair(
    of variants: [TMXVariant], unitLanguage: String?, _ wanted: CatalogFormat.Languages
  ) -> (source: TMXVariant, target: TMXVariant?)? {
    guard wanted == .any else {
      guard let source = variants.first(where: { Language(tag: $0.language) == .english }) else {
        return nil
      }
      return (source, variants.first { Language(tag: $0.language) == .dutch })
    }
    let tag = Self.single(unitLanguage) ?? sourceTag ?? variants.first?.language ?? ""
    guard let source = Self.variant(in: tag, of: variants) else { return nil }
    sourceTag = sourceTag ?? source.language
    let others = variants.filter { $0.node != source.node }
    if targetTag == nil {
      targetTag = (others.first { Language(tag: $0.language) == .dutch } ?? others.first)?.language
    }
    return (source, targetTag.flatMap { Self.variant(in: $0, of: others) })
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
