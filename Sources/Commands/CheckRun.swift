internal import Alignment
internal import Bitext
internal import QualityAssurance
internal import Reporting
internal import Tweetal

/// One run of the checks over inputs.
struct CheckRun: Sendable {
  var inputs: CheckInputs
  var checks: [Check]
  /// The names of the checks whose findings alone are reported; `nil` for all.
  var reported: Set<String>?
  var configuration: Configuration
  var pipeline: Pipeline
  var unit: Pipeline.Unit
  var quiet: Bool

  /// Whether the findings of a check are reported.
  func reports(_ check: String) -> Bool { reported?.contains(check) ?? true }

  /// What is remembered of a post or catalog that the checks have looked through.
  private struct Inspected: Sendable {
    var kept: CheckedFiles.Kept
    var statements: QualityAssurance.Agreement.Statements
    var isReported: Bool
    /// The remark upon a post that has nothing to check, and the post's file.
    var remark: (file: String, key: String)?
  }

  /// Posts with what was learned from them.
  private struct Posts: Sendable {
    var posts: RunPosts
    var pairing: PostPairing
  }

  /// Reads every input and checks it; the posts among them are paired together, so that they share a lexicon.
  ///
  /// - Returns: what was found, and why inputs could not be read; these errors have been printed.
  func files() async -> (files: CheckedFiles, failures: [InputError]) {
    let spool = Spool.standard()
    let read = await read(spool)
    let posts = await learned(read.posts)
    let (inspected, failures) = await inspect(posts, spool)
    failures.forEach(Session.report)
    let catalogs = await inspect(read.catalogs, spool)
    var agreement = QualityAssurance.Agreement()
    for entry in inspected + catalogs {
      agreement.add(entry.statements)
      if entry.isReported, let remark = entry.remark { Session.note(remark.key, at: remark.file) }
    }
    let files = CheckedFiles(
      (inspected + catalogs).map { ($0.kept, $0.isReported) }, agreement, posts.pairing.model,
      self, spool)
    return (files, read.failures + failures)
  }

  // MARK: Reading

  /// What the inputs hold.
  private struct Read {
    var posts: RunPosts
    var catalogs: [(file: String, catalog: Catalog)] = []
    var failures: [InputError] = []
  }

  private func read(_ spool: Spool) async -> Read {
    var read = Read(posts: RunPosts(spool))
    inputs.report()
    let catalogs = await Inputs.read(inputs.catalogs, quiet: quiet) { path throws(InputError) in
      try CheckInput(path, pipeline: pipeline)
    }
    let posts = read.posts
    let pages = await Inputs.read(inputs.pages, pipeline, quiet: quiet) { post in
      posts.page(post)
    } each: {
      read.posts.add($0)
    }
    for entry in catalogs.values {
      switch entry.value {
      case .post(let post): read.posts.add(read.posts.page(post))
      case .catalog(let catalog): read.catalogs.append((entry.file, catalog))
      }
    }
    read.failures = inputs.errors + catalogs.failures + pages.failures
    if pages.isEmpty, catalogs.values.isEmpty, read.failures.isEmpty, !inputs.areUnchanged {
      let error = InputError(.nothingRead, file: inputs.pages.map(\.path).first ?? "")
      Session.report(error)
      read.failures = [error]
    }
    read.posts.joinTwins()
    await read.posts.joinPartners { await partners(of: $0, posts) }
    return read
  }

  /// The pages on disk that may hold in the other language what some pages hold; what cannot be read is none.
  private func partners(
    of pages: [PagePairs.Page], _ posts: RunPosts
  ) async -> [RunPosts.Page] {
    var search = PartnerPages(besides: inputs.pages.map(\.path))
    let paths = pages.filter(\.hasLanguage).flatMap { search.candidates(for: $0) }
    let read = await paths.concurrentMap { path -> RunPosts.Page? in
      guard let bytes = try? InputFiles.bytes(of: path), !ReportPage.recognises(bytes),
        let post = try? pipeline.post(from: bytes, file: path)
      else { return nil }
      return posts.page(post)
    }
    return read.compactMap(\.self)
  }

  private func learned(_ posts: RunPosts) async -> Posts {
    let teachers = posts.teachers
    let progress = Progress(total: 1, quiet: quiet)
    progress.learn(from: teachers.count)
    defer { progress.finish() }
    return Posts(
      posts: posts, pairing: pipeline.pairing(learnedFrom: teachers, by: unit, .concurrent))
  }

  // MARK: Checking

  /// Pairs and checks each post by itself, and puts aside of it what a report needs.
  private func inspect(
    _ posts: Posts, _ spool: Spool
  ) async -> ([Inspected], failures: [InputError]) {
    let progress = Progress(
      total: posts.posts.indices.count, quiet: quiet, key: "progress.checked")
    let results = await Array(posts.posts.indices).concurrentMap { number in
      defer { progress.advance() }
      return Result { () throws(InputError) in try inspect(number, posts, spool) }
    }
    progress.finish()
    var (inspected, failures): ([Inspected], [InputError]) = ([], [])
    for result in results {
      switch result {
      case .success(let entry): inspected.append(entry)
      case .failure(let error): failures.append(error)
      }
    }
    return (inspected, failures)
  }

  private func inspect(
    _ number: Int, _ posts: Posts, _ spool: Spool
  ) throws(InputError) -> Inspected {
    let post = try posts.posts.post(number)
    let catalog = pipeline.checkedCatalog(of: posts.pairing.bitext(of: post, at: number))
    var entry = inspect(catalog, files: post.files, spool)
    if catalog.units.allSatisfy({ $0.source.text.isEmpty }) {
      entry.remark = (post.files[0], post.blocks.isEmpty ? "note.no-text" : "note.no-english")
    }
    return entry
  }

  private func inspect(
    _ catalogs: [(file: String, catalog: Catalog)], _ spool: Spool
  ) async -> [Inspected] {
    await catalogs.concurrentMap { file, catalog in
      let isOfTranslations =
        !catalog.units.isEmpty && catalog.units.allSatisfy { $0.source.text.isEmpty }
      // Of a file that holds translations alone no unit lacks its English.
      var entry = inspect(
        catalog, files: [file], spool,
        without: isOfTranslations ? [Check.missingSourceName] : [])
      if isOfTranslations { entry.remark = (file, "note.only-translations") }
      return entry
    }
  }

  private func inspect(
    _ catalog: Catalog, files: [String], _ spool: Spool, without others: Set<String> = []
  ) -> Inspected {
    let excluded = configuration.checks(leavingOut: files).union(others)
    let inspection = pipeline.inspect(
      catalog, checks: checks, except: excluded, parameters: configuration.checks)
    let isReported = inputs.isReported(files)
    let report = Report.File(name: files[0], catalog: catalog, findings: [])
    return Inspected(
      kept: CheckedFiles.Kept(
        report: spool.put(report), inspection: spool.put(inspection), excluded: excluded),
      statements: inspection.statements, isReported: isReported)
  }
}

extension Report.Rule {
  /// A check as the report knows it.
  init(_ check: Check) {
    self.init(
      name: check.name, summary: check.summary, explanation: check.explanation,
      issueType: check.issueType, severity: check.severity)
  }
}
