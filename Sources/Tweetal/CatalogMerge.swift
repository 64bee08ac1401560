public import Bitext
internal import Catalogs
public import Merging

/// Which units of a catalog go into a page, and what became of them.
public struct CatalogMerge: Sendable {
  /// A unit of the catalog, and what became of it.
  public struct Result: Hashable, Sendable {
    /// The unit's id in the catalog.
    public var id: String
    /// The English.
    public var source: String
    /// What became of it.
    public var outcome: Outcome
    /// Where it stands in the page before the change, or the English where it was missing.
    public var place: SourceRange?
  }

  /// What became of a unit of a catalog.
  public enum Outcome: Hashable, Sendable {
    /// It was looked for in the page.
    case merged(MergeOutcome)
    /// It has no translation.
    case untranslated
    /// Its translation has not come far enough.
    case unfinished
    /// Its English is not in the post.
    case stale
  }

  /// The units in the order of the catalog.
  public var results: [Result]
  /// The changes of each file that has any, by its path.
  public var patches: [String: [BytePatch]]
  /// Whether the post held no Dutch, so that its translation is a page of its own.
  public var isMonolingual: Bool
}

extension Pipeline {
  /// The texts of the blocks in changed files, by the names that ranges give, for seeing that a merge is read back.
  public typealias Rereading = ([String: [BytePatch]]) -> [String: [String]]?

  /// The changes that put the translations of a catalog into the page of its post.
  ///
  /// A unit is found by its id, else by its English. Each change is read back; what would not be read as it
  /// should is left out and refused, all else stays.
  ///
  /// - Parameters:
  ///   - catalog: the units with their translations.
  ///   - bitext: the post, paired by a pipeline that ``keepingPlaces()``.
  ///   - files: the files of the post.
  ///   - least: how far a translation must have come.
  ///   - reread: reads the blocks of the post's files with changes; `nil` where they cannot be read.
  /// - Returns: the changes, and what became of every unit.
  /// - Complexity: that of reading the page twice, and log *u* times more for each unit that is refused.
  public func merged(
    _ catalog: Catalog, into bitext: Bitext, files: PageFiles,
    least: TranslationUnit.State = .translated, reread: @escaping Rereading
  ) -> CatalogMerge {
    let page = UnitBuilder(bitext: bitext).linkedUnits.map { ($0.link, $0.unit.prepared()) }
    var search = UnitSearch(page.map(\.1))
    var results: [CatalogMerge.Result] = []
    var asked: [(result: Int, unit: MergeUnit, position: Int)] = []
    for unit in catalog.units {
      let found = search.take(unit)
      let here = found.map { page[$0].1 }
      var result = CatalogMerge.Result(
        id: unit.id, source: unit.source.text, outcome: .stale,
        place: here?.targetRange ?? here?.sourceRange)
      if let found, let here {
        if let target = unit.target {
          let isKnown = unit.state.isAtLeast(least) || target.text == here.target?.text
          result.outcome = isKnown ? .merged(.unchanged) : .unfinished
          if isKnown {
            let link = page[found].0
            asked.append(
              (
                results.count,
                MergeUnit(
                  id: here.id, english: link.english, dutch: link.dutch, source: here.source,
                  target: here.target, wanted: target.renumbered(from: unit.source, to: here.source)
                ),
                found
              ))
          }
        } else {
          result.outcome = .untranslated
        }
      }
      results.append(result)
    }
    asked.sort { $0.position < $1.position }
    let merge = PageMerge(bitext, units: asked.map(\.unit), files: files)
    var trial = MergeTrial(merge, reread: reread)
    let (merged, outcomes) = trial.run(count: asked.count)
    for (entry, outcome) in zip(asked, outcomes) {
      results[entry.result].outcome = .merged(outcome)
    }
    return CatalogMerge(
      results: results, patches: merged.patches, isMonolingual: merge.isMonolingual)
  }
}

/// Finds the units of a page that the units of a catalog speak of, each once.
private struct UnitSearch {
  private var byID: [String: Int] = [:]
  private var bySource: [String: [Int]] = [:]
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
    let found = named ?? bySource[unit.source.text]?.first { !isTaken[$0] }
    if let found { isTaken[found] = true }
    return found
  }
}

/// Tries changes until what is read back is what was wanted.
private struct MergeTrial {
  let merge: PageMerge
  let reread: Pipeline.Rereading
  private var accepted: [Int] = []

  init(_ merge: PageMerge, reread: @escaping Pipeline.Rereading) {
    self.merge = merge
    self.reread = reread
  }

  /// The changes that are read back as they should be, and what became of each of the units.
  mutating func run(count: Int) -> (merged: PageMerge.Merged, outcomes: [MergeOutcome]) {
    var outcomes = merge.changes(for: Array(0..<count)).outcomes
    let changed = outcomes.indices.filter { outcomes[$0] == .replaced || outcomes[$0] == .inserted }
    for index in refused(of: changed) { outcomes[index] = .refused(.reading) }
    return (merge.changes(for: accepted), outcomes)
  }

  /// Accepts those that can be read; returns the others.
  private mutating func refused(of units: [Int]) -> [Int] {
    if units.isEmpty { return [] }
    let all = (accepted + units).sorted()
    if isRead(merge.changes(for: all)) {
      accepted = all
      return []
    }
    if units.count == 1 { return units }
    let middle = units.count / 2
    return refused(of: Array(units[..<middle])) + refused(of: Array(units[middle...]))
  }

  private func isRead(_ merged: PageMerge.Merged) -> Bool {
    guard let read = reread(merged.patches) else { return false }
    return merged.texts.allSatisfy { file, texts in
      let blocks = read[file] ?? []
      return blocks.count == merged.blockCounts[file]
        && Self.words(of: blocks) == Self.words(of: texts)
    }
  }

  private static func words(of texts: [String]) -> [[UInt8]] {
    texts.flatMap { $0.utf8.split { $0 <= 0x20 }.map(Array.init) }
  }
}

extension InlineText {
  /// A translation with its codes numbered as in the page, where its own source numbers the same codes otherwise.
  fileprivate func renumbered(from own: InlineText, to page: InlineText) -> InlineText {
    guard own.codes.map(\.kind) == page.codes.map(\.kind) else { return self }
    let numbers = Dictionary(zip(own.codes, page.codes).map { ($0.number, $1.number) }) {
      first, _ in first
    }
    var copy = self
    for index in copy.codes.indices {
      copy.codes[index].number = numbers[copy.codes[index].number] ?? copy.codes[index].number
    }
    return copy
  }
}
