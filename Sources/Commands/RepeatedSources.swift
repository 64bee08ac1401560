internal import Bitext

/// The units of catalogs that one post gets, without those of which nothing tells which is meant: units that are known by their
/// English alone, which the post has less often than they translate it, in several ways.
struct RepeatedSources {
  /// The units that are left, in their order.
  private(set) var units: [TranslationUnit]
  private(set) var disagreements: [UnitAgreement.Disagreement] = []

  /// Looks for such units.
  ///
  /// - Complexity: O(*u*), where *u* is the number of units.
  init(_ all: [TranslationUnit], of post: [TranslationUnit]) {
    units = all
    let ids = Set(post.map(\.id))
    let byID = Set(all.map(\.id)).intersection(ids)
    // The places that no unit has by its id.
    var free: [String: Int] = [:]
    for unit in post where !byID.contains(unit.id) { free[unit.source.text, default: 0] += 1 }
    let bySource = Dictionary(
      grouping: all.indices.filter { index in
        !ids.contains(all[index].id) && free[all[index].source.text] != nil
          && all[index].target != nil
      }
    ) { all[$0].source.text }
    var refused: Set<Int> = []
    for (source, indexes) in bySource.sorted(by: { $0.value[0] < $1.value[0] })
    where indexes.count > free[source] ?? 0 {
      let others = indexes.dropFirst().filter { !all[$0].hasTranslation(of: all[indexes[0]]) }
      guard let other = others.first else {
        // The same once more says nothing new.
        refused.formUnion(indexes.dropFirst(free[source] ?? 0))
        continue
      }
      disagreements.append(UnitAgreement.Disagreement(first: all[indexes[0]], second: all[other]))
      refused.formUnion(indexes)
    }
    units = all.indices.filter { !refused.contains($0) }.map { all[$0] }
  }
}
