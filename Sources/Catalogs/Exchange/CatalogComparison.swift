public import Bitext

/// What differs between two catalogs, unit by unit.
public struct CatalogComparison: Hashable, Sendable {
  /// What is other in a unit.
  public enum Aspect: String, Hashable, Sendable, CaseIterable {
    case added
    case removed
    case source
    case target
    case state
    case notes
    case id
  }

  /// A unit that is not the same in both.
  public struct Change: Hashable, Sendable {
    /// The unit of the old catalog; `nil` where it was added.
    public var old: TranslationUnit?
    /// The unit of the new catalog; `nil` where it was removed.
    public var new: TranslationUnit?
    /// What is other, in the order of ``Aspect``.
    public var aspects: [Aspect]
    /// What the two are known by; `nil` where there is but one.
    public var tie: UnitPairing.Tie?
    /// How alike the sources are, 0 to 100; `nil` where there is but one.
    public var score: Int?

    /// The notes of people that only the new unit has, in its order.
    public var addedNotes: [String] {
      guard let old, let new else { return [] }
      return new.remarks.filter { !old.remarks.contains($0) }
    }
  }

  /// The changes in the order of the new catalog, what was removed after the unit that it followed.
  public let changes: [Change]

  /// The number of units that are the same in both.
  public let unchanged: Int

  /// The score from which on a source counts as changed, not as another one.
  ///
  /// An id is made of its source, so a source in which a word was changed has a new id.
  public static let leastScore = 60

  /// Compares two catalogs.
  ///
  /// - Complexity: that of ``UnitPairing``.
  public init(from old: Catalog, to new: Catalog) {
    let pairing = UnitPairing(old.units, new.units, leastScore: Self.leastScore)
    let hasSources = [old, new].allSatisfy { !$0.units.allSatisfy(\.isWithoutSource) }
    var places: [(after: Int, isOld: Int, change: Change)] = []
    var newPlaces: [Int: Int] = [:]
    for pair in pairing.pairs {
      newPlaces[pair.old] = pair.new
      let change = Change(
        old.units[pair.old], new.units[pair.new], pair, hasSources: hasSources)
      if !change.aspects.isEmpty { places.append((pair.new, 0, change)) }
    }
    unchanged = pairing.pairs.count - places.count
    places += pairing.onlyNew.map {
      ($0, 0, Change(old: nil, new: new.units[$0], aspects: [.added]))
    }
    var last = -1
    for index in old.units.indices {
      last = newPlaces[index] ?? last
      guard newPlaces[index] == nil else { continue }
      places.append(
        (last, index + 1, Change(old: old.units[index], new: nil, aspects: [.removed])))
    }
    changes = places.sorted { ($0.after, $0.isOld) < ($1.after, $1.isOld) }.map(\.change)
  }

  /// The number of units in which something is other.
  public func count(of aspect: Aspect) -> Int { changes.count { $0.aspects.contains(aspect) } }
}

extension TranslationUnit {
  /// The notes of people.
  ///
  /// Of those that are gone nothing is said: the other format may keep none.
  fileprivate var remarks: [String] {
    notes.filter { !NoteCategory.made.contains($0.category) }.map(\.text)
  }

  /// Whether the id is its place in the file, as formats without ids name their units.
  fileprivate var hasNumberForID: Bool {
    let digits = id.utf8.dropFirst()
    return id.utf8.first == UInt8(ascii: "u") && !digits.isEmpty
      && digits.allSatisfy { (0x30...0x39).contains($0) }
  }
}

extension CatalogComparison.Change {
  /// What differs between two units that are one; nothing where nothing does.
  fileprivate init(
    _ old: TranslationUnit, _ new: TranslationUnit, _ pair: UnitPairing.Pair, hasSources: Bool
  ) {
    var aspects: [CatalogComparison.Aspect] = []
    // A file of translations alone says nothing of the English.
    if hasSources, !old.source.isSame(as: new.source, isNumberedAlike: false) {
      aspects.append(.source)
    }
    if !Self.isSameTranslation(old, new) { aspects.append(.target) }
    if old.state != new.state { aspects.append(.state) }
    if !Set(old.remarks).isSuperset(of: new.remarks) { aspects.append(.notes) }
    // An id is made of its source, and goes with it.
    let hasOtherID = old.id != new.id && !old.hasNumberForID && !new.hasNumberForID
    if hasOtherID, !aspects.contains(.source) { aspects.append(.id) }
    self.init(old: old, new: new, aspects: aspects, tie: pair.tie, score: pair.score)
  }

  /// Whether two units have one translation, whose codes may be numbered by sources of two formats.
  private static func isSameTranslation(_ old: TranslationUnit, _ new: TranslationUnit) -> Bool {
    let own = old.isWithoutSource ? new.source : old.source
    let targets = [old, new].map { unit in
      let source = unit.isWithoutSource ? own : unit.source
      return (unit.target ?? "").renumbered(from: source, to: own)
    }
    return targets[0].isSame(as: targets[1])
  }
}
