internal import Bitext

/// The units of several catalogs, each once for every text that they translate, whatever the catalogs call it.
struct UnitAgreement {
  /// A unit that two catalogs translate in two ways, or one.
  struct Disagreement {
    var first: TranslationUnit
    var second: TranslationUnit
  }

  /// The units of each post, in the order of the catalogs; those that are known have the ids of the post.
  private(set) var units: [[TranslationUnit]]
  /// The units that are in no post.
  private(set) var stale: [TranslationUnit] = []
  private(set) var disagreements: [Disagreement] = []

  /// Takes of each text the translation that has come far enough; none of two that differ.
  ///
  /// - Parameters:
  ///   - catalogs: The units of each catalog.
  ///   - owners: Tells the posts and their texts.
  ///   - least: How far a translation must have come.
  /// - Complexity: O(*u*), where *u* is the number of units.
  init(_ catalogs: [[TranslationUnit]], in owners: UnitOwners, least: TranslationUnit.State) {
    var seats: [CatalogSeats.Seat] = []
    var places: [CatalogSeats.Place: Int] = [:]
    var refused: Set<Int> = []
    for catalog in catalogs {
      let own = CatalogSeats(catalog, in: owners)
      disagreements += own.disagreements
      for seat in own.seats {
        guard let place = places[seat.place] else {
          places[seat.place] = seats.count
          seats.append(seat)
          continue
        }
        let (first, unit) = (seats[place].unit, seat.unit)
        if !unit.isUsable(from: least) { continue }
        if !first.isUsable(from: least) {
          seats[place] = seat
        } else if !first.hasTranslation(of: unit) {
          disagreements.append(Disagreement(first: first, second: unit))
          refused.insert(place)
        }
      }
    }
    units = [[TranslationUnit]](repeating: [], count: owners.posts.count)
    for seat in seats.indices.filter({ !refused.contains($0) }).map({ seats[$0] }) {
      if let post = seat.place.post {
        units[post].append(seat.unit)
      } else {
        stale.append(seat.unit)
      }
    }
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
