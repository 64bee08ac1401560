public import Bitext

/// The units of two catalogs that are one: by id, else by the same source, else by a source that is like it.
///
/// No source is like none: units without one are known by their ids alone, which say all in a catalog without any source, as
/// a file of translations alone is.
public struct UnitPairing: Hashable, Sendable {
  /// What two units are known by.
  public enum Tie: String, Hashable, Sendable, CaseIterable {
    case id
    case source
    case similar
  }

  /// A unit of each catalog.
  public struct Pair: Hashable, Sendable {
    /// The place of the unit in the old catalog.
    public var old: Int
    /// The place of the unit in the new catalog.
    public var new: Int
    /// What they are known by.
    public var tie: Tie
    /// How alike their sources are, 0 to 100.
    public var score: Int
  }

  /// The pairs in the order of the new catalog.
  public private(set) var pairs: [Pair] = []

  /// The places of units that only the old catalog has.
  public private(set) var onlyOld: [Int] = []

  /// The places of units that only the new catalog has.
  public private(set) var onlyNew: [Int] = []

  private let old: [TranslationUnit]
  private let new: [TranslationUnit]

  /// Pairs units.
  ///
  /// An id counts where the sources are the same or alike: formats without ids number their units, and the numbers
  /// shift when one is put in. What is left over with one id at the end is paired too, with its low score.
  ///
  /// - Parameters:
  ///   - old: The units of one catalog.
  ///   - new: The units of the other.
  ///   - leastScore: How alike sources must be that are not the same.
  /// - Complexity: O(*n*) on average .
  public init(_ old: [TranslationUnit], _ new: [TranslationUnit], leastScore: Int) {
    self.old = old
    self.new = new
    onlyOld = Array(old.indices)
    onlyNew = Array(new.indices)
    pair(.id) { [Array($0.id.utf8), TextSimilarity.normalized($0.source.text)] }
    pair(.source) { unit in
      unit.isWithoutSource ? nil : [TextSimilarity.normalized(unit.source.text)]
    }
    let hasSources = [old, new].allSatisfy { !$0.allSatisfy(\.isWithoutSource) }
    pairByID(leastScore: leastScore, bySource: hasSources)
    pairBySimilarity(leastScore)
    pairByID(leastScore: 0, bySource: hasSources)
    pairs.sort { $0.new < $1.new }
  }

  /// Pairs the first unit with a key in one catalog with the first in the other, the second with the second, ….
  private mutating func pair(_ tie: Tie, by key: (TranslationUnit) -> [[UInt8]]?) {
    var places: [[[UInt8]]: [Int]] = [:]
    for index in onlyOld.reversed() {
      if let key = key(old[index]) { places[key, default: []].append(index) }
    }
    add(
      onlyNew.compactMap { index in
        key(new[index]).flatMap { places[$0]?.popLast() }
          .map { Pair(old: $0, new: index, tie: tie, score: 100) }
      })
  }

  /// Pairs units with one id, whose sources must be alike where they count.
  private mutating func pairByID(leastScore: Int, bySource: Bool) {
    let places = Dictionary(onlyOld.map { (old[$0].id, $0) }) { first, _ in first }
    add(
      onlyNew.compactMap { index in
        guard let place = places[new[index].id] else { return nil }
        let score =
          bySource ? TextSimilarity.score(old[place].source.text, new[index].source.text) : 100
        return score < leastScore ? nil : Pair(old: place, new: index, tie: .id, score: score)
      })
  }

  /// Pairs the most alike first.
  private mutating func pairBySimilarity(_ leastScore: Int) {
    let oldPlaces = onlyOld.filter { !old[$0].isWithoutSource }
    let newPlaces = onlyNew.filter { !new[$0].isWithoutSource }
    guard !oldPlaces.isEmpty, !newPlaces.isEmpty else { return }
    var search = SimilarTextSearch(SimilarTexts(oldPlaces.map { old[$0].source.text }))
    var found: [Pair] = []
    for (number, index) in newPlaces.enumerated() {
      let place = number * oldPlaces.count / newPlaces.count
      let matches = search.matches(
        of: new[index].source.text, near: place, atLeast: leastScore)
      found += matches.map {
        Pair(old: oldPlaces[$0.index], new: index, tie: .similar, score: $0.score)
      }
    }
    found.sort { ($1.score, $0.new, $0.old) < ($0.score, $1.new, $1.old) }
    add(found)
  }

  /// Takes over the pairs whose units are both free still.
  private mutating func add(_ found: [Pair]) {
    var (takenOld, takenNew): (Set<Int>, Set<Int>) = ([], [])
    for pair in found where !takenOld.contains(pair.old) && !takenNew.contains(pair.new) {
      takenOld.insert(pair.old)
      takenNew.insert(pair.new)
      pairs.append(pair)
    }
    onlyOld.removeAll(where: takenOld.contains)
    onlyNew.removeAll(where: takenNew.contains)
  }
}

extension TranslationUnit {
  /// Whether the source is empty but for white space, so that it tells of no unit.
  var isWithoutSource: Bool { TextSimilarity.normalized(source.text).isEmpty }
}
