internal import Bitext
internal import Catalogs
internal import Tweetal

/// What `check` reads, and what of it is reported.
struct CheckInputs {
  /// The catalogs among the inputs.
  private(set) var catalogs: [InputPath]
  /// The files to be read as posts.
  private(set) var pages: [InputPath]
  /// What was named and is not there.
  var errors: [InputError] { paths.errors }
  private let paths: SortedInputs
  /// Whether there is nothing to read because nothing has changed.
  private(set) var areUnchanged = false
  private var changes: ChangedFiles?

  /// Sorts the inputs; where a revision is given, only what has changed since is reported.
  ///
  /// Where one input has changed all are read: posts share a lexicon and must agree with each other, and the other
  /// language of a post may be on a page that has not changed. So the findings are those of a run without a revision.
  init(_ files: [String], changedSince revision: String?) throws(InputError) {
    let inputs = SortedInputs(files, takesTemplates: false)
    (catalogs, pages, paths) = (inputs.catalogs, inputs.posts, inputs)
    guard let revision else { return }
    let changes = try ChangedFiles(since: revision, among: inputs.paths)
    self.changes = changes
    if changes.files.isEmpty, errors.isEmpty {
      (catalogs, pages, areUnchanged) = ([], [], true)
      Session.note(Session.text("note.nothing-changed", revision))
    }
  }

  /// Says what was named and is not there, and what was skipped.
  func report() { paths.report() }

  /// Whether one of the files of a post or catalog has changed, where that counts.
  func isReported(_ files: [String]) -> Bool { changes?.holdsOne(of: files) ?? true }
}

/// An input of `check`: a post, or a catalog that already holds the pairs.
enum CheckInput: Sendable {
  case post(Post)
  case catalog(Catalog)

  init(_ path: InputPath, pipeline: Pipeline) throws(InputError) {
    if var catalog = try CatalogFiles.catalog(at: path) {
      // As `merge` and `import` read them.
      for index in catalog.units.indices {
        let unit = catalog.units[index]
        catalog.units[index].target = unit.target?.readingTypedPlaceholders(of: unit.source)
      }
      self = .catalog(catalog)
    } else {
      self = .post(try pipeline.post(from: InputFiles.bytes(of: path.path), file: path.path))
    }
  }

  var post: Post? {
    if case .post(let post) = self { post } else { nil }
  }

  var catalog: Catalog? {
    if case .catalog(let catalog) = self { catalog } else { nil }
  }
}
