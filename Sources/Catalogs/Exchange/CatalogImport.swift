public import Bitext

/// The translations of a catalog that came back, put into the catalog that they were made for.
public struct CatalogImport: Hashable, Sendable {
  /// What is taken over.
  public struct Options: Hashable, Sendable {
    /// How alike sources must be that are not the same, 0 to 100.
    public var leastScore: Int
    /// Whether what came back wins where both have a translation, and states may also move backwards.
    public var isForced: Bool
    /// Whether the catalog keeps notes.
    public var takesNotes: Bool

    /// Creates options.
    public init(leastScore: Int = 85, isForced: Bool = false, takesNotes: Bool = true) {
      self.leastScore = leastScore
      self.isForced = isForced
      self.takesNotes = takesNotes
    }
  }

  /// What became of a translation.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// It fills a unit that had none.
    case filled
    /// It fills a unit with another source that is like its own, as a draft.
    case similar
    /// It takes the place of one that had not come as far.
    case replaced
    /// It takes the place of one that had come as far, because that was asked for.
    case forced
    /// It is the same, and has come further.
    case advanced
    /// It is the same.
    case unchanged
    /// It is another one, and the one that is there has come as far.
    case conflict
    /// It is another one, and nothing tells which part of it belongs to which segment of the unit.
    case uncut
    /// It is another one, and the unit is not to be translated.
    case locked

    /// Whether the unit is another one than before.
    public var isChange: Bool { ![.unchanged, .conflict, .uncut, .locked].contains(self) }
  }

  /// A translation that came back for a unit.
  public struct Entry: Hashable, Sendable {
    /// The unit as it was.
    public var unit: TranslationUnit
    /// The unit that came back.
    public var incoming: TranslationUnit
    /// What the two are known by.
    public var tie: UnitPairing.Tie
    /// How alike their sources are, 0 to 100.
    public var score: Int
    /// What became of it.
    public var outcome: Outcome
    /// In what its markup is not that of the unit's source; nothing where it is the same as before.
    public var markup: MarkupDifference?
  }

  /// A translator's note that came back with a unit.
  public struct Remark: Hashable, Sendable {
    /// The id of the unit.
    public var unit: String
    /// The note, which the unit had not.
    public var note: TranslationUnit.Note
  }

  /// The catalog with what was taken over.
  public private(set) var catalog: Catalog

  /// The translations that came back, in the order of the catalog.
  public private(set) var entries: [Entry] = []

  /// A translation that came back for English that is another one in the catalog.
  public struct Revision: Hashable, Sendable {
    /// The unit that came back.
    public var incoming: TranslationUnit
    /// The unit of the catalog, which has its id.
    public var unit: TranslationUnit
  }

  /// The translated units that came back and are no longer in the catalog, in their own order.
  public private(set) var stale: [TranslationUnit] = []

  /// The translations that were left out because their English is another one now, in the order of the catalog that came back.
  public private(set) var revisions: [Revision] = []

  /// The notes that were taken over, in the order of the catalog that came back.
  public private(set) var remarks: [Remark] = []

  /// The notes that came back and that the catalog's format has no place for, in the same order.
  public private(set) var lostRemarks: [Remark] = []

  /// The number of units that came back without a translation.
  public private(set) var untranslated = 0

  private let options: Options

  /// Puts translations into a catalog.
  ///
  /// Units are told by their ids, then by the same source, then by one that is like it; of the last, only units without
  /// a translation are filled, and as drafts, for somebody must look at what differs. A translation that is there is replaced only
  /// by one that has come further, and a state never moves backwards, unless it is forced. Notes of translators are added where
  /// id and source are the same, whether there is a translation or not. A translation that is not cut into the segments of its
  /// unit is left out: it would fill the first and leave the others empty. One for a unit that is not to be translated is left
  /// out in any case.
  ///
  /// - Parameters:
  ///   - incoming: The catalog that came back.
  ///   - catalog: The catalog that it goes into.
  ///   - options: What is taken over.
  /// - Complexity: that of ``UnitPairing``.
  public init(_ incoming: Catalog, into catalog: Catalog, options: Options = Options()) {
    self.catalog = catalog
    self.options = options
    let done = incoming.units.filter(\.isTranslated)
    untranslated = incoming.units.count - done.count
    let pairing = UnitPairing(done, catalog.units, leastScore: options.leastScore)
    var isUsed = [Bool](repeating: false, count: done.count)
    for pair in pairing.pairs + repeated(pairing, done) {
      let isTaken = take(done[pair.old], into: pair.new, pair)
      if isTaken { isUsed[pair.old] = true }
    }
    let places = Dictionary(catalog.units.enumerated().map { ($1.id, $0) }) { first, _ in first }
    for index in done.indices where !isUsed[index] { leaveOut(done[index], places) }
    for unit in incoming.units {
      if let place = places[unit.id] { takeRemarks(of: unit, into: place) }
    }
    entries.sort { places[$0.unit.id] ?? 0 < places[$1.unit.id] ?? 0 }
  }

  /// The number of translations of which the same became.
  public func count(of outcome: Outcome) -> Int { entries.count { $0.outcome == outcome } }

  /// The number of translations that filled a unit and are drafts still.
  public var draftCount: Int {
    entries.count { $0.outcome == .filled && $0.incoming.state == .initial }
  }

  /// Whether the catalog is another one than before.
  public var hasChanges: Bool {
    !remarks.isEmpty || entries.contains { $0.outcome.isChange }
  }

  /// Units without a translation whose source came back once and stands more than once in the catalog.
  private func repeated(_ pairing: UnitPairing, _ done: [TranslationUnit]) -> [UnitPairing.Pair] {
    let places = Dictionary(
      done.enumerated().map { (TextSimilarity.normalized($1.source.text), $0) }
    ) { first, _ in first }
    return pairing.onlyNew.compactMap { index in
      let unit = catalog.units[index]
      guard !unit.isTranslated, !unit.isWithoutSource, unit.isTranslatable,
        let place = places[TextSimilarity.normalized(unit.source.text)]
      else { return nil }
      return UnitPairing.Pair(old: place, new: index, tie: .source, score: 100)
    }
  }

  /// Notes why a translation is not taken over: its English is another one, is there no more, or came back twice where nothing
  /// but the English tells which unit is meant.
  private mutating func leaveOut(_ incoming: TranslationUnit, _ places: [String: Int]) {
    let unit = places[incoming.id].map { catalog.units[$0] }
    if let unit, !incoming.isWithoutSource, !unit.hasSource(of: incoming) {
      revisions.append(Revision(incoming: incoming, unit: unit))
    } else if let taken = taken(bySourceOf: incoming), let place = places[taken.unit.id] {
      let isSame = taken.incoming.target?.isSame(as: incoming.target ?? "") ?? false
      entries.append(
        Entry(
          unit: catalog.units[place], incoming: incoming, tie: .source, score: 100,
          outcome: isSame ? .unchanged : .conflict))
    } else {
      stale.append(incoming)
    }
  }

  /// The translation that came back for the same English, where only that tells what it belongs to.
  private func taken(bySourceOf incoming: TranslationUnit) -> Entry? {
    entries.first { $0.tie == .source && $0.incoming.hasSource(of: incoming) }
  }

  /// Takes a translation over as far as it may be; returns whether it belongs to the unit.
  private mutating func take(
    _ incoming: TranslationUnit, into index: Int, _ pair: UnitPairing.Pair
  ) -> Bool {
    let unit = catalog.units[index]
    if pair.score < options.leastScore { return false }
    let isDraft = pair.score < 100
    if isDraft, unit.isTranslated || !unit.isTranslatable { return false }
    var merged = unit
    merged.take(incoming, asDraft: isDraft)
    let outcome = outcome(of: merged, incoming, for: unit, isDraft: isDraft)
    if unit.hasOtherSegments(than: merged), outcome != .uncut { merged.keepSegments(of: unit) }
    if outcome.isChange { catalog.units[index] = merged }
    var entry = Entry(
      unit: unit, incoming: incoming, tie: pair.tie, score: pair.score, outcome: outcome)
    if ![.unchanged, .advanced, .locked].contains(outcome), let target = merged.target {
      // A file of translations alone has no English: that of what came back tells, if it has any.
      let source = unit.isWithoutSource ? incoming.source : unit.source
      let markup = MarkupDifference(of: target, from: source, replacing: unit.target)
      entry.markup = markup.isEmpty || source.isEmpty ? nil : markup
    }
    entries.append(entry)
    return true
  }

  /// Adds the notes of translators that a unit has not, whatever category a format gave them.
  private mutating func takeRemarks(of incoming: TranslationUnit, into index: Int) {
    let unit = catalog.units[index]
    let notes = incoming.notes + incoming.comments
    guard !notes.isEmpty, unit.isWithoutSource || unit.hasSource(of: incoming) else {
      return
    }
    var known = Set((unit.notes + unit.comments).map(\.text))
    for note in notes where !NoteCategory.made.contains(note.category) {
      guard !note.text.isEmpty, known.insert(note.text).inserted else { continue }
      guard options.takesNotes else {
        lostRemarks.append(Remark(unit: unit.id, note: note))
        continue
      }
      catalog.units[index].notes.append(note)
      remarks.append(Remark(unit: unit.id, note: note))
    }
  }

  private func outcome(
    of merged: TranslationUnit, _ incoming: TranslationUnit, for unit: TranslationUnit,
    isDraft: Bool
  ) -> Outcome {
    let former = unit.target?.renumbered(from: unit.source, to: unit.source)
    let isSame = merged.target.flatMap { former?.isSame(as: $0) } ?? false
    if !unit.isTranslatable { return isSame ? .unchanged : .locked }
    if !isSame, unit.hasOtherSegments(than: merged) { return .uncut }
    if isDraft { return .similar }
    guard unit.isTranslated, unit.target != nil else { return .filled }
    let step = incoming.state.rank - unit.state.rank
    if isSame {
      if step > 0 { return .advanced }
      return step < 0 && options.isForced ? .forced : .unchanged
    }
    if step > 0 { return .replaced }
    return options.isForced ? .forced : .conflict
  }
}

extension TranslationUnit.State {
  /// How far the state is from the first one.
  var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension TranslationUnit {
  /// Whether there is a translation, and not English in its place.
  var isTranslated: Bool {
    status != .untranslated && !(target?.text ?? "").isEmpty
  }

  /// Whether another unit has the same source but for white space.
  func hasSource(of other: TranslationUnit) -> Bool {
    TextSimilarity.normalized(source.text) == TextSimilarity.normalized(other.source.text)
  }

  /// Takes over target and state of another unit, with its segments where the sources are the same.
  mutating func take(_ other: TranslationUnit, asDraft isDraft: Bool) {
    let former = isDraft ? nil : target?.numbered(like: source, repeated: .numberedAsSource)
    let own = other.isWithoutSource ? source : other.source
    let read = other.target?.readingTypedPlaceholders(of: own)
    target = read?.numbered(like: other.source, repeated: .numberedAsSource)
      .adapted(from: other.source, to: source, replacing: former)
    state = isDraft ? .initial : other.state
    status = other.status == .same && !isDraft ? .same : .ok
    let isCutAlike = other.source.text == source.text && read?.text == other.target?.text
    segments = !isDraft && isCutAlike ? other.segments : []
  }
}
