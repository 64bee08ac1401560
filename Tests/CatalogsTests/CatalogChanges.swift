import Bitext
import TestSupport

/// Changes to a catalog as translators and programs make them.
struct CatalogChanges {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// The catalog with some units changed, some gone and some new.
  mutating func apply(to catalog: Catalog, removingUnits: Bool = true) -> Catalog {
    var changed = catalog
    if removingUnits { changed.units = catalog.units.filter { _ in !happens(1, in: 8) } }
    for index in changed.units.indices { change(&changed.units[index]) }
    for number in 0..<Int.random(in: 0...2, using: &generator) {
      let place = Int.random(in: 0...changed.units.count, using: &generator)
      var unit = TranslationUnit(id: "new \(number)", source: "New <source>", target: "Nieuw")
      unit.metadata = [.init(category: "x", type: "y", value: "z")]
      unit.matches = [.init(target: "Vers", quality: 50)]
      changed.units.insert(unit, at: place)
    }
    return changed
  }

  private mutating func change(_ unit: inout TranslationUnit) {
    if happens(1, in: 3) { changeTarget(&unit) }
    if happens(1, in: 3), unit.target != nil {
      unit.state = TranslationUnit.State.allCases.randomElement(using: &generator) ?? .final
    }
    if happens(1, in: 4) {
      unit.notes.insert(
        .init(category: "c & d", text: "A <note>", priority: 3),
        at: Int.random(in: 0...unit.notes.count, using: &generator))
    }
    if happens(1, in: 6), !unit.notes.isEmpty { unit.notes.removeFirst() }
    if happens(1, in: 6), !unit.matches.isEmpty { unit.matches.removeLast() }
    if happens(1, in: 4) {
      unit.matches.insert(.init(source: "Other", target: "Ander", origin: "m.tmx"), at: 0)
    }
    if happens(1, in: 4) { unit.metadata.append(.init(type: "added", value: "\"1\"")) }
    if happens(1, in: 6), !unit.metadata.isEmpty { unit.metadata.removeFirst() }
    if happens(1, in: 8) { unit.isTranslatable.toggle() }
    if happens(1, in: 10) { unit.source.text += " more" }
  }

  /// Another target, none, or the same codes in another text.
  private mutating func changeTarget(_ unit: inout TranslationUnit) {
    // Codes that come into another segment get another number.
    let codes = unit.segments.isEmpty ? unit.source.codes : []
    unit.segments = []
    switch Int.random(in: 0...3, using: &generator) {
    case 0:
      unit.target = nil
      unit.status = .missingDutch
      unit.state = .initial
    case 1: unit.target = InlineText("Iets  <anders> & \u{301}é")
    default:
      unit.target = InlineText(
        "Links",
        codes: codes.map { code in
          var code = code
          code.offset = min(code.offset, 5)
          return code
        })
    }
    if unit.target != nil, unit.status == .missingDutch || unit.status == .untranslated {
      unit.status = .ok
    }
  }

  private mutating func happens(_ count: Int, in all: Int) -> Bool {
    Int.random(in: 0..<all, using: &generator) < count
  }
}
