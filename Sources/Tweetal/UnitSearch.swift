package import Bitext
internal import Extraction

/// Finds the units of a page that the units of a catalog speak of, each once: by id where the English is the same, else by the
/// same source, which is not the same where there is none.
struct UnitSearch {
  private let units: [TranslationUnit]
  private var byID: [String: Int] = [:]
  private var bySource: [String: ArraySlice<Int>] = [:]
  private var isTaken: [Bool]

  init(_ units: [TranslationUnit]) {
    self.units = units
    isTaken = [Bool](repeating: false, count: units.count)
    for (index, unit) in units.enumerated() {
      byID[unit.id] = index
      bySource[unit.source.text, default: []].append(index)
    }
  }

  mutating func take(_ unit: TranslationUnit) -> Int? {
    let named = byID[unit.id].flatMap { index in
      isTaken[index] || !unit.isOfEnglish(of: units[index]) ? nil : index
    }
    let found = named ?? firstFree(of: unit.source.text)
    if let found { isTaken[found] = true }
    return found
  }

  private mutating func firstFree(of source: String) -> Int? {
    if source.isEmpty { return nil }
    while let next = bySource[source]?.popFirst() {
      if !isTaken[next] { return next }
    }
    return nil
  }
}

extension TranslationUnit {
  /// Whether a unit of a catalog, known by its id, translates the English that a unit of a page has: the same words, or what a
  /// file of translations alone does not tell.
  package func isOfEnglish(of other: TranslationUnit) -> Bool {
    if source.isEmpty || source.text == other.source.text { return true }
    return VisibleWords.all(in: source.text) == VisibleWords.all(in: other.source.text)
  }
}
