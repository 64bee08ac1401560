internal import Bitext
internal import Catalogs
internal import Merging
internal import Tweetal

/// Puts the translations of catalogs into the pages of posts.
struct MergeRun {
  let pipeline: Pipeline
  let inputs: MergeInputs
  let least: TranslationUnit.State

  /// What became of the units that are in some post, and which are in none.
  private(set) var results: [CatalogMerge.Result] = []
  private(set) var stale: [TranslationUnit] = []
  /// The changes of each file that has any, by its path.
  private(set) var patches: [String: [BytePatch]] = [:]
  /// The files that take the Dutch of a post that had none, in a copy.
  private(set) var translatedCopies: Set<String> = []

  init(_ inputs: MergeInputs, _ pipeline: Pipeline, least: TranslationUnit.State) {
    self.inputs = inputs
    self.pipeline = pipeline
    self.least = least
  }

  /// Merges into one post after the other.
  mutating func run(_ bitexts: [Bitext]) {
    let owners = UnitOwners(bitexts.map { pipeline.catalog(of: $0).units })
    var groups = [[TranslationUnit]](repeating: [], count: bitexts.count)
    for unit in inputs.units {
      if let owner = owners.owner(of: unit) {
        groups[owner].append(unit)
      } else {
        stale.append(unit)
      }
    }
    for (bitext, units) in zip(bitexts, groups) where !units.isEmpty {
      merge(Catalog(original: bitext.post.name, units: units), into: bitext)
    }
  }

  private mutating func merge(_ catalog: Catalog, into bitext: Bitext) {
    let files = inputs.files(of: bitext.post)
    let merge = pipeline.merged(
      catalog, into: bitext, files: PageFiles(files), least: least
    ) { [pipeline] patches in
      Self.texts(in: files, with: patches, pipeline)
    }
    results += merge.results
    for (path, changes) in merge.patches {
      patches[path, default: []] += changes
      if merge.isMonolingual { translatedCopies.insert(path) }
    }
  }

  /// The texts of the posts in some files with changes, by the names that their ranges give.
  private static func texts(
    in files: [String: [UInt8]], with patches: [String: [BytePatch]], _ pipeline: Pipeline
  ) -> [String: [String]]? {
    var texts: [String: [String]] = [:]
    for (path, bytes) in files {
      let changed = patches[path]?.applied(to: bytes) ?? bytes
      guard let posts = try? MergeInputs.posts(in: changed, of: path, pipeline) else { return nil }
      for block in posts.flatMap(\.blocks) {
        texts[block.range.file, default: []].append(block.text)
      }
    }
    return texts
  }
}

/// Tells which post a unit of a catalog belongs to.
private struct UnitOwners {
  private var byID: [String: Int] = [:]
  private var bySource: [String: Int] = [:]

  init(_ posts: [[TranslationUnit]]) {
    for (index, units) in posts.enumerated() {
      for unit in units {
        if byID[unit.id] == nil { byID[unit.id] = index }
        if bySource[unit.source.text] == nil { bySource[unit.source.text] = index }
      }
    }
  }

  func owner(of unit: TranslationUnit) -> Int? { byID[unit.id] ?? bySource[unit.source.text] }
}
