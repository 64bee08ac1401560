internal import Bitext

/// The units of several catalogs, each once.
struct UnitAgreement {
  /// A unit that two catalogs translate in two ways.
  struct Disagreement {
    var first: TranslationUnit
    var second: TranslationUnit
  }

  /// The units, in the order of the catalogs.
  private(set) var units: [TranslationUnit] = []
  private(set) var disagreements: [Disagreement] = []

  /// What makes two units the same.
  private struct Key: Hashable {
    var id: String
    var source: String
  }

  /// Takes of each unit the translation that has come far enough; none of two that differ.
  ///
  /// - Complexity: O(*u*), where *u* is the number of units.
  init(_ all: [TranslationUnit], least: TranslationUnit.State) {
    var places: [Key: Int] = [:]
    var refused: Set<Int> = []
    for unit in all {
      let key = Key(id: unit.id, source: unit.source.text)
      guard let place = places[key] else {
        places[key] = units.count
        units.append(unit)
        continue
      }
      let first = units[place]
      if !unit.isUsable(from: least) { continue }
      if !first.isUsable(from: least) {
        units[place] = unit
      } else if !first.hasTranslation(of: unit) {
        disagreements.append(Disagreement(first: first, second: unit))
        refused.insert(place)
      }
    }
    units = units.indices.filter { !refused.contains($0) }.map { units[$0] }
  }
}

extension TranslationUnit {
  fileprivate func isUsable(from least: State) -> Bool { target != nil && state.isAtLeast(least) }

  /// Whether another unit has the same words, with codes of the same numbers in the same places.
  func hasTranslation(of other: TranslationUnit) -> Bool {
    guard let target, let others = other.target, target.text == others.text,
      target.codes.count == others.codes.count
    else { return false }
    return zip(target.codes, others.codes).allSatisfy {
      $0.number == $1.number && $0.kind == $1.kind && $0.offset == $1.offset
    }
  }
}
