internal import Bitext

/// Finds the units of a page that the units of a catalog speak of, each once: by id, else by the same source, which is not
/// the same where there is none.
struct UnitSearch {
  private var byID: [String: Int] = [:]
  private var bySource: [String: ArraySlice<Int>] = [:]
  private var isTaken: [Bool]

  init(_ units: [TranslationUnit]) {
    isTaken = [Bool](repeating: false, count: units.count)
    for (index, unit) in units.enumerated() {
      byID[unit.id] = index
      bySource[unit.source.text, default: []].append(index)
    }
  }

  mutating func take(_ unit: TranslationUnit) -> Int? {
    let named = byID[unit.id].flatMap { isTaken[$0] ? nil : $0 }
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
