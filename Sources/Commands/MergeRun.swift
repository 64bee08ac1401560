internal import Bitext
internal import Catalogs
internal import Extraction
internal import Merging
internal import Tweetal

/// Puts the translations of catalogs into the pages of posts.
struct MergeRun {
  let pipeline: Pipeline
  let inputs: MergeInputs
  let least: TranslationUnit.State

  /// What became of the units that are in some post, and which are in none.
  private(set) var results: [CatalogMerge.Result] = []
  /// The files that change for each of the results.
  private var resultFiles: [ResultFiles] = []
  /// How many translations are in no page because it could not be written.
  private(set) var unwritten = 0
  private(set) var stale: [TranslationUnit] = []
  /// The units of the posts into which the English of the stale ones has changed, by the place of these among the stale.
  private(set) var revised: [Int: TranslationUnit] = [:]
  /// The posts that hold no English, so that no unit is in them.
  private(set) var withoutEnglish: [Post] = []
  /// The English sentences of the posts, where some units are in no post.
  private(set) var sentences: Set<String> = []
  /// The texts beside the running text that were not asked for, with what asks for them, where some units are in no post.
  private(set) var sideTexts: [String: SideText] = [:]
  /// The units of which the catalogs hold two translations.
  private(set) var disagreements: [UnitAgreement.Disagreement] = []
  /// The changes of each file that has any, by its path.
  private(set) var patches: [String: [BytePatch]] = [:]
  /// The changes that make posts in English alone Dutch, which go into a copy of the file, by its path.
  private(set) var translations: [String: [BytePatch]] = [:]
  /// How many posts of a file those are.
  private(set) var translatedPosts: [String: Int] = [:]

  init(_ inputs: MergeInputs, _ pipeline: Pipeline, least: TranslationUnit.State) {
    self.inputs = inputs
    self.pipeline = pipeline
    self.least = least
  }

  /// Merges into the posts, those of an archive together.
  mutating func run(_ bitexts: [Bitext]) {
    let posts = bitexts.map { pipeline.catalog(of: $0).units }
    let agreement = UnitAgreement(
      inputs.catalogs, in: UnitOwners(bitexts, posts), least: least)
    disagreements = agreement.disagreements
    stale = agreement.stale
    let units = agreement.units
    withoutEnglish = bitexts.filter { bitext in
      !bitext.post.blocks.isEmpty && bitext.links.allSatisfy(\.english.isEmpty)
    }.map(\.post)
    let concerned = bitexts.indices.filter { !units[$0].isEmpty }
    let groups = Dictionary(grouping: concerned) { index in
      inputs.filePath(of: bitexts[index].post.files.first ?? "")
    }
    for group in groups.values.sorted(by: { $0[0] < $1[0] }) {
      merge(
        group.map { index in
          (Catalog(original: bitexts[index].post.name, units: units[index]), bitexts[index])
        })
    }
    let gone = Set(stale.map(\.id))
    findRevised(
      among: Array(posts.joined()), besides: units.joined().filter { !gone.contains($0.id) })
  }

  /// Looks for the English of stale units in the posts, where it may have been changed since; units that are in a catalog are
  /// their own.
  private mutating func findRevised(
    among posts: [TranslationUnit], besides known: some Sequence<TranslationUnit>
  ) {
    if stale.isEmpty { return }
    let byID = Dictionary(posts.map { ($0.id, $0) }) { first, _ in first }
    let ids = Set(known.map(\.id))
    let sources = Set(known.map(\.source.text))
    let free = posts.filter { unit in
      !unit.source.isEmpty && !ids.contains(unit.id) && !sources.contains(unit.source.text)
    }
    let texts = SimilarTexts(free.map(\.source.text))
    for (place, unit) in stale.enumerated() {
      if let same = byID[unit.id], !unit.isOfEnglish(of: same) {
        revised[place] = same
        continue
      }
      let match = texts.matches(
        of: unit.source.text, atLeast: CatalogComparison.leastScore, limit: 1)
      revised[place] = match.first.map { free[$0.index] }
    }
  }

  /// Takes note of the sentences of the posts, which a catalog of sentences has for its units.
  mutating func tellSentences(_ pairing: PostPairing) {
    for (index, post) in inputs.posts.enumerated() {
      let catalog = pipeline.catalog(of: pairing.bitext(of: post, at: index))
      sentences.formUnion(catalog.units.map(\.source.text))
    }
  }

  /// Takes note of the texts beside the running text of the posts, which a catalog may have that was exported with them.
  mutating func tellSideTexts(_ complete: Pipeline) {
    for (path, bytes) in inputs.files.sorted(by: { $0.key < $1.key }) {
      let posts = (try? MergeInputs.posts(in: bytes, of: path, complete)) ?? []
      for block in posts.flatMap(\.blocks) {
        guard let text = block.kind.sideText, !pipeline.sideTexts.contains(text) else { continue }
        sideTexts[block.text] = text
      }
    }
  }

  private mutating func merge(_ catalogs: [(catalog: Catalog, bitext: Bitext)]) {
    let files = catalogs.reduce(into: [:]) { files, catalog in
      files.merge(inputs.files(of: catalog.bitext.post)) { first, _ in first }
    }
    let merges = pipeline.merged(catalogs, files: PageFiles(files), least: least) {
      patches, names in
      Self.texts(of: names, in: files, with: patches, pipeline)
    }
    for (merge, (catalog, _)) in zip(merges, catalogs) {
      results += merge.results
      let files = ResultFiles(paths: Set(merge.patches.keys), isCopy: merge.isMonolingual)
      resultFiles += merge.results.map { _ in files }
      stale += zip(merge.results, catalog.units).filter { $0.0.outcome == .stale }.map(\.1)
      for (path, changes) in merge.patches {
        if merge.isMonolingual {
          translations[path, default: []] += changes
          translatedPosts[path, default: 0] += 1
        } else {
          patches[path, default: []] += changes
        }
      }
    }
  }

  /// The files that change with a result, or the copies of them that are made.
  private struct ResultFiles {
    var paths: Set<String>
    var isCopy: Bool
  }

  /// Takes back what is said of the translations in a page that could not be written.
  mutating func takeBack(_ page: Page) {
    let gone = Set(
      results.indices.filter { index in
        resultFiles[index].isCopy == page.isCopy && resultFiles[index].paths.contains(page.path)
          && [.merged(.replaced), .merged(.inserted)].contains(results[index].outcome)
      })
    unwritten += gone.count
    results = results.indices.filter { !gone.contains($0) }.map { results[$0] }
    resultFiles = resultFiles.indices.filter { !gone.contains($0) }.map { resultFiles[$0] }
    if page.isCopy { translatedPosts[page.path] = nil }
  }

  /// A file as it is to be.
  struct Page {
    /// The path of the file that it is made of.
    var path: String
    var patches: [BytePatch]
    /// Whether it is a copy, in which posts that were in English alone are Dutch.
    var isCopy: Bool
  }

  /// The files that hold the Dutch of the posts: of two pages of a post, the Dutch one, and any other that changes.
  ///
  /// An export with posts in both languages and posts in English alone is there twice: changed, and as a copy.
  var pages: [Page] {
    var pages: [Page] = []
    var seen: Set<String> = []
    for post in inputs.posts {
      let own = post.files.map(inputs.filePath)
      for path in own {
        let (changes, translation) = (patches[path], translations[path])
        guard path == own.last || changes != nil || translation != nil,
          seen.insert(path).inserted
        else { continue }
        if changes != nil || translation == nil {
          pages.append(Page(path: path, patches: changes ?? [], isCopy: false))
        }
        if let translation {
          pages.append(Page(path: path, patches: (changes ?? []) + translation, isCopy: true))
        }
      }
    }
    return pages
  }

  /// How many texts a file has where it holds posts, and how many of them are a page's, as it was or is to be.
  func shared(of bytes: [UInt8], with page: Page) -> (texts: Int, shared: Int) {
    let texts = { (bytes: [UInt8]) -> Set<String> in
      let posts = (try? MergeInputs.posts(in: bytes, of: page.path, pipeline)) ?? []
      return Set(posts.flatMap(\.blocks).map(\.text))
    }
    let own = texts(inputs.files[page.path] ?? []).union(texts(self.bytes(of: page)))
    let old = texts(bytes)
    return (old.count, old.intersection(own).count)
  }

  /// The bytes of a file as it is to be.
  func bytes(of page: Page) -> [UInt8] {
    page.patches.applied(to: inputs.files[page.path] ?? [])
  }

  /// The texts of some posts in files with changes.
  private static func texts(
    of names: Set<String>, in files: [String: [UInt8]], with patches: [String: [BytePatch]],
    _ pipeline: Pipeline
  ) -> [String: [String]]? {
    var texts: [String: [String]] = [:]
    for (path, bytes) in files {
      let changed = patches[path]?.applied(to: bytes) ?? bytes
      guard let posts = try? MergeInputs.posts(in: changed, of: path, pipeline, only: names) else {
        return nil
      }
      for post in posts { texts.merge(post.textsByFile) { $0 + $1 } }
    }
    return texts
  }
}
