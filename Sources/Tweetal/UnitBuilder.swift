internal import Bitext
internal import QualityAssurance

/// Makes the translation units of a paired post.
struct UnitBuilder {
  let bitext: Bitext

  /// Whether Dutch that has no English gets a unit too, and numbers that stand alone; translators have no use for these,
  /// checks have.
  var isForChecks = false

  /// The catalog: a unit for every link that has English to translate, with the Dutch it has so far.
  var catalog: Catalog {
    let units = isForChecks ? checkedUnits : linkedUnits.map(\.unit)
    let file = bitext.post.files.first ?? bitext.post.name
    var catalog = Catalog(
      original: file.split(separator: "/").last.map(String.init) ?? file, units: units)
    catalog.suppressions = bitext.post.suppressions
    return catalog
  }

  /// The units, each with the link that it was made of.
  var linkedUnits: [(link: Bitext.Link, unit: TranslationUnit)] {
    var ids = UnitIDs(post: bitext.post.name)
    return bitext.links.filter(needsUnit).map { ($0, unit(of: $0, &ids)) }
  }

  /// The units of the links, each with those of the numbers that stand under its texts.
  private var checkedUnits: [TranslationUnit] {
    var ids = UnitIDs(post: bitext.post.name)
    let numbers = NumberPairs.unequal(in: bitext)
    return bitext.links.indices.flatMap { index in
      let link = bitext.links[index]
      let text = needsUnit(link) ? [unit(of: link, &ids)] : []
      return text + (numbers[index] ?? []).map { unit(of: link, [$0.english], [$0.dutch], &ids) }
    }
  }

  private func needsUnit(_ link: Bitext.Link) -> Bool {
    let needed = link.english.isEmpty && isForChecks ? link.dutch : link.english
    return needed.contains { bitext.post.blocks[$0].isTranslatable }
  }

  /// The note that names the checks which the page accepts to fail.
  private func ignored(by suppressions: [Suppression]) -> [TranslationUnit.Note] {
    let named = suppressions.flatMap { $0.all(among: Check.names) }
    let checks = Set(named.map(\.check)).subtracting([""]).sorted()
    if checks.isEmpty { return [] }
    return [
      TranslationUnit.Note(
        category: TranslationUnit.Note.ignoredChecks, text: checks.joined(separator: " "))
    ]
  }

  private func unit(of link: Bitext.Link, _ ids: inout UnitIDs) -> TranslationUnit {
    unit(
      of: link, link.english.map { bitext.post.blocks[$0] },
      link.dutch.map { bitext.post.blocks[$0] }, &ids)
  }

  private func unit(
    of link: Bitext.Link, _ english: [Block], _ dutch: [Block], _ ids: inout UnitIDs
  ) -> TranslationUnit {
    let source = InlineText(joining: english.map(\.content))
    let isTranslated = link.status == .ok || link.status == .same
    let id = english.isEmpty ? ids.id(for: dutch.map(\.text).joined(separator: " ")) : nil
    let suppressions = (english + dutch).flatMap(\.suppressions)
    var unit = TranslationUnit(
      id: id ?? ids.id(for: source.text), status: link.status, source: source,
      target: dutch.isEmpty ? nil : InlineText(joining: dutch.map(\.content)),
      state: isTranslated ? .translated : .initial,
      notes: (english + dutch).prefix(1).map {
        TranslationUnit.Note(category: TranslationUnit.Note.kind, text: $0.kind.name)
      } + ignored(by: suppressions),
      sourceRange: SourceRange(from: english.map(\.range)),
      targetRange: SourceRange(from: dutch.map(\.range)), sourcePlace: place(of: english),
      targetPlace: place(of: dutch), confidence: link.confidence)
    unit.pageSuppressions = suppressions
    return unit
  }

  /// What the first block of a side is in the page.
  private func place(of blocks: [Block]) -> TranslationUnit.Place? {
    blocks.first.map {
      TranslationUnit.Place(
        kind: $0.kind, list: $0.list, isTitleOfBoth: $0.kind == .title && holdsBothLanguages)
    }
  }

  /// Whether the post is one page or record with texts in both languages.
  private var holdsBothLanguages: Bool {
    bitext.post.files.count == 1
      && bitext.links.contains { !$0.english.isEmpty && !$0.dutch.isEmpty }
  }
}

extension InlineText {
  /// Several texts as one, a space between them, their codes numbered through.
  init(joining parts: [InlineText]) {
    self.init("")
    for part in parts {
      if !text.isEmpty { text += " " }
      let offset = text.utf8.count
      let numbers = codes.map(\.number).max() ?? 0
      text += part.text
      codes += part.codes.map { code in
        var code = code
        code.number += numbers
        code.offset += offset
        return code
      }
    }
  }
}

extension SourceRange {
  /// From the first byte of the first range to the last byte of the last one in the same file.
  init?(from ranges: [SourceRange]) {
    guard let first = ranges.first else { return nil }
    self = ranges.reduce(first) { $0.extended(to: $1) }
  }
}
