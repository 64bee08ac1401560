package import Bitext

extension Report.Summary: Packable {
  package init(from unpacker: inout Unpacker) {
    self.init()
    units = unpacker.count()
    words = unpacker.count()
    translated = unpacker.count()
    missing = unpacker.count()
    errors = unpacker.count()
    warnings = unpacker.count()
    notes = unpacker.count()
  }

  package func pack(into packer: inout Packer) {
    for number in [units, words, translated, missing, errors, warnings, notes] {
      packer.add(count: number)
    }
  }
}

/// A file of a report without its findings: its name, its counts, and of its units what formats show.
extension Report.File: Packable {
  package init(from unpacker: inout Unpacker) {
    let name: String = unpacker.value()
    let original: String = unpacker.value()
    let source = Language(named: &unpacker, else: .english)
    let target = Language(named: &unpacker, else: .dutch)
    let counts: Report.Summary = unpacker.value()
    let units = (0..<unpacker.count()).map { _ in Self.unit(from: &unpacker) }
    self.init(
      name: name,
      catalog: Catalog(
        original: original, sourceLanguage: source, targetLanguage: target, units: units),
      counts: counts)
  }

  package func pack(into packer: inout Packer) {
    packer.add(name)
    packer.add(catalog.original)
    packer.add(name: catalog.sourceLanguage.rawValue)
    packer.add(name: catalog.targetLanguage.rawValue)
    packer.add(unitCounts)
    packer.add(count: catalog.units.count)
    for unit in catalog.units { Self.pack(unit, into: &packer) }
  }

  private static func unit(from unpacker: inout Unpacker) -> TranslationUnit {
    TranslationUnit(
      id: unpacker.value(), status: Bitext.Status(named: &unpacker, else: .ok),
      source: unpacker.value(), target: unpacker.value(), sourceRange: unpacker.value(),
      targetRange: unpacker.value(), sourcePlace: unpacker.value(), targetPlace: unpacker.value(),
      confidence: unpacker.value())
  }

  private static func pack(_ unit: TranslationUnit, into packer: inout Packer) {
    packer.add(unit.id)
    packer.add(name: unit.status.rawValue)
    packer.add(unit.source)
    packer.add(unit.target)
    packer.add(unit.sourceRange)
    packer.add(unit.targetRange)
    packer.add(unit.sourcePlace)
    packer.add(unit.targetPlace)
    packer.add(unit.confidence)
  }
}

extension TranslationUnit.Place: Packable {
  package init(from unpacker: inout Unpacker) {
    self.init(kind: unpacker.value(), list: unpacker.value())
  }

  package func pack(into packer: inout Packer) {
    packer.add(kind)
    packer.add(list)
  }
}
