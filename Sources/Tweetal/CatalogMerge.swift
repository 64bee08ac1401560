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
    /// Whether its file holds the text a second time, where it stays as it was; see ``Post/copies``.
    public var isIncomplete = false
    /// A tag or a character reference that somebody typed as text, so that readers see it; `nil` where there is none.
    public var typed: String?
    /// The codes of the English that the translation lacks and that the Dutch of the page has, or would have, as they are written.
    public var lost: [String] = []
    /// Whether the page has another Dutch text for it.
    public var hasOtherDutch = false
    /// Where the translation stands in its catalog; `nil` where that is not known.
    public var translation: SourceRange?
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
  /// Reads files with changes, for seeing that a merge is read back.
  ///
  /// It gets the changes by path and the files or archived posts that matter, as their blocks' ranges name them; it
  /// gives their ``Post/textsByFile``, `nil` where they cannot be read.
  public typealias Rereading = (
    _ patches: [String: [BytePatch]], _ names: Set<String>
  ) -> [String: [String]]?

  /// The changes that put the translations of catalogs into the files of their posts.
  ///
  /// A unit is found by its id, else by its English. Changes are read back; what would not be read as it
  /// should is left out and refused, all else stays.
  ///
  /// - Parameters:
  ///   - catalogs: the units with their translations, each with the post, paired by a pipeline that ``keepingPlaces()``;
  ///     posts of one archive together.
  ///   - files: the files of the posts.
  ///   - least: how far a translation must have come.
  ///   - reread: reads the texts of files with changes.
  /// - Returns: for each catalog the changes, and what became of every unit.
  /// - Complexity: that of reading the files once, and once more for each halving of the units of a post down to those
  ///   that are refused; all posts are halved at once.
  public func merged(
    _ catalogs: [(catalog: Catalog, bitext: Bitext)], files: PageFiles,
    least: TranslationUnit.State = .translated, reread: Rereading
  ) -> [CatalogMerge] {
    var searches = catalogs.map { PostSearch($0.catalog, in: $0.bitext, least: least) }
    let merges = searches.map { PageMerge($0.bitext, units: $0.units, files: files) }
    var trial = MergeTrial(zip(merges, searches).map { ($0, $1.units.count) })
    trial.run(reread)
    return searches.indices.map { index in
      searches[index].settle(trial.entries[index])
      return CatalogMerge(
        results: searches[index].results, patches: trial.entries[index].accepted.patches,
        isMonolingual: merges[index].isMonolingual)
    }
  }
}

/// The units of a catalog with those of its post.
private struct PostSearch {
  /// The post, paired as the catalog has it.
  let bitext: Bitext
  /// What became of the units of the catalog so far.
  private(set) var results: [CatalogMerge.Result] = []
  private var asked: [(result: Int, unit: MergeUnit, position: Int)] = []

  /// The units that are to be put into the page, in the order of its links.
  var units: [MergeUnit] { asked.map(\.unit) }

  init(_ catalog: Catalog, in paired: Bitext, least: TranslationUnit.State) {
    bitext = DoubtfulLinks.parted(CatalogLinks.bitext(paired, by: catalog), by: catalog)
    let page = UnitBuilder(bitext: bitext).linkedUnits.map { ($0.link, $0.unit.prepared()) }
    var search = UnitSearch(page.map(\.1))
    for unit in catalog.units.map({ $0.prepared(repeated: .kept) }) {
      var result = CatalogMerge.Result(
        id: unit.id, source: unit.source.text, outcome: .stale, translation: unit.targetRange)
      if let found = search.take(unit) {
        let (link, here) = page[found]
        // A file of translations alone has no English.
        if unit.source.isEmpty { result.source = here.source.text }
        result.place = here.targetRange ?? here.sourceRange
        result.outcome = Self.outcome(of: unit, here, least)
        if case .merged = result.outcome, let target = unit.target {
          let wanted =
            unit.source.isEmpty
            ? target.readingTypedPlaceholders(of: here.source)
            : target.readingTypedPlaceholders(of: unit.source)
              .renumbered(from: unit.source, to: here.source)
          let merge = MergeUnit(
            id: here.id, english: link.english, dutch: link.dutch, source: here.source,
            target: here.target, wanted: wanted)
          let known = [here.source, unit.source, here.target].compactMap(\.self)
          result.hasOtherDutch =
            here.status == .ok && here.target.map { $0.text != wanted.text } ?? false
          result.typed = wanted.typedMarkup(besides: known).first
          result.lost = Self.lostCodes(of: wanted, here)
          asked.append((results.count, merge, found))
        }
      }
      results.append(result)
    }
    asked.sort { $0.position < $1.position }
  }

  /// The codes that a page loses with a translation.
  private static func lostCodes(of wanted: InlineText, _ here: TranslationUnit) -> [String] {
    let known = here.target.map { MarkupDifference(of: $0, from: here.source).missing } ?? []
    var rest = known[...]
    return MarkupDifference(of: wanted, from: here.source).missing.filter { code in
      guard let place = rest.firstIndex(of: code) else { return true }
      rest.remove(at: place)
      return false
    }
  }

  private static func outcome(
    of unit: TranslationUnit, _ here: TranslationUnit, _ least: TranslationUnit.State
  ) -> CatalogMerge.Outcome {
    guard let target = unit.target else { return .untranslated }
    let isKnown = unit.state.isAtLeast(least) || target.text == here.target?.text
    return isKnown ? .merged(.unchanged) : .unfinished
  }

  /// Takes what became of the units.
  mutating func settle(_ entry: MergeTrial.Entry) {
    for (index, outcome) in entry.outcomes.enumerated() {
      results[asked[index].result].outcome = .merged(outcome)
      results[asked[index].result].isIncomplete = entry.incomplete.contains(index)
    }
  }
}

extension InlineText {
  /// A translation with its codes numbered as in the page, where its own source numbers the same codes otherwise, and with the
  /// page's markup where a program has its own for the codes of both texts.
  fileprivate func renumbered(from own: InlineText, to page: InlineText) -> InlineText {
    var numbers: [Int: Int] = [:]
    var copy = self
    if own.codes.map(\.kind) == page.codes.map(\.kind) {
      for (code, other) in zip(own.codes, page.codes) {
        if numbers[code.number] == nil { numbers[code.number] = other.number }
        for index in codes.indices
        where codes[index].number == code.number && codes[index].kind == code.kind
          && codes[index].original == code.original
        {
          copy.codes[index].original = other.original
        }
      }
    } else {
      // The English has other codes by now: a number says nothing, the markup may.
      let unknown = (page.codes + own.codes + codes).map(\.number).max() ?? 0
      for code in own.codes + codes where numbers[code.number] == nil {
        let same = page.codes.first { $0.kind == code.kind && $0.original == code.original }
        numbers[code.number] = same?.number ?? unknown + code.number
      }
    }
    for index in copy.codes.indices {
      copy.codes[index].number = numbers[copy.codes[index].number] ?? copy.codes[index].number
    }
    return copy
  }
}
