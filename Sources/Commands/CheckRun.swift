internal import Alignment
internal import Bitext
internal import QualityAssurance
internal import Reporting
internal import Tweetal

/// One run of the checks over inputs.
struct CheckRun: Sendable {
  var inputs: CheckInputs
  var checks: [Check]
  var configuration: Configuration
  var pipeline: Pipeline
  var unit: Pipeline.Unit
  var quiet: Bool

  /// What is kept of a post or catalog that the checks have looked through.
  private struct Inspected: Sendable {
    var files: [String]
    /// The units in which something was found.
    var report: Report.File
    var inspection: QualityAssurance.Inspection
    /// The checks that do not look through it.
    var excluded: Set<String>
    /// The post's number, by which it can be looked up again.
    var post: Int?
    /// How its blocks are paired, so that they need not be paired again; `nil` where sentences are.
    var links: [Bitext.Link]?
    /// The number of its blocks: a page that has changed meanwhile may have others.
    var blocks = 0
    /// The remark upon a post that has nothing to check.
    var remark: String?
  }

  /// Posts with what was learned from them.
  private struct Posts: Sendable {
    var posts: RunPosts
    var pairing: PostPairing
  }

  /// Reads every input and checks it; the posts among them are paired together, so that they share a lexicon.
  ///
  /// - Returns: what was found, and whether an input could not be read; its error has been printed.
  func report() async -> (report: Report, hasFailures: Bool) {
    let read = await read()
    let posts = await learned(read.posts)
    let (inspected, failures) = await inspect(posts)
    failures.forEach(Session.report)
    for entry in inspected where inputs.isReported(entry.files) {
      if let remark = entry.remark { Session.note(remark, at: entry.files[0]) }
    }
    let report = Report(
      files: await files(inspected + inspect(read.catalogs), posts),
      rules: checks.map(Report.Rule.init), toolVersion: TweetalCommand.version)
    return (report, read.hasFailures || !failures.isEmpty)
  }

  // MARK: Reading

  /// What the inputs hold.
  private struct Read {
    var posts = RunPosts()
    var catalogs: [(file: String, catalog: Catalog)] = []
    var hasFailures = false
  }

  private func read() async -> Read {
    var read = Read()
    let catalogs = await Inputs.read(inputs.catalogs, quiet: quiet) { file throws(InputError) in
      try CheckInput(file: file, pipeline: pipeline)
    }
    let failed = await Inputs.read(inputs.pages, pipeline, quiet: quiet) { post, path in
      read.posts.add(post, from: path)
    }
    for entry in catalogs.values {
      switch entry.value {
      case .post(let post): read.posts.add(post, from: nil)
      case .catalog(let catalog): read.catalogs.append((entry.file, catalog))
      }
    }
    read.hasFailures = catalogs.hasFailures || failed
    read.posts.joinTwins()
    return read
  }

  private func learned(_ posts: RunPosts) async -> Posts {
    let teachers = await posts.teachers(pipeline)
    let progress = Progress(total: 1, quiet: quiet)
    progress.learn(from: teachers.count)
    defer { progress.finish() }
    return Posts(posts: posts, pairing: pipeline.pairing(learnedFrom: teachers, by: unit))
  }

  // MARK: Checking

  /// Pairs and checks each post by itself, and keeps of it what a report needs.
  private func inspect(_ posts: Posts) async -> ([Inspected], failures: [InputError]) {
    let progress = Progress(
      total: posts.posts.indices.count, quiet: quiet, key: "progress.checked")
    let results = await Array(posts.posts.indices).concurrentMap { number in
      defer { progress.advance() }
      return Result { () throws(InputError) in try inspect(number, posts) }
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

  private func inspect(_ number: Int, _ posts: Posts) throws(InputError) -> Inspected {
    let post = try posts.posts.post(number, pipeline)
    let bitext = posts.pairing.bitext(of: post, at: number)
    let catalog = pipeline.checkedCatalog(of: bitext)
    var entry = inspect(catalog, files: post.files)
    entry.post = number
    entry.links = unit == .block ? bitext.links : nil
    entry.blocks = post.blocks.count
    if catalog.units.allSatisfy({ $0.source.text.isEmpty }) {
      entry.remark = post.blocks.isEmpty ? "note.no-text" : "note.no-english"
    }
    entry.report.dropUnitsWithoutFindings()
    return entry
  }

  private func inspect(_ catalogs: [(file: String, catalog: Catalog)]) async -> [Inspected] {
    await catalogs.concurrentMap { file, catalog in inspect(catalog, files: [file]) }
  }

  private func inspect(_ catalog: Catalog, files: [String]) -> Inspected {
    let excluded = configuration.checks(leavingOut: files)
    let inspection = pipeline.inspect(
      catalog, checks: checks, except: excluded, parameters: configuration.checks)
    return Inspected(
      files: files,
      report: Report.File(name: files[0], catalog: catalog, findings: inspection.ownFindings),
      inspection: inspection, excluded: excluded)
  }

  // MARK: Reporting

  /// What the checks find in the files that are reported; all files of a run are held against each other.
  private func files(_ all: [Inspected], _ posts: Posts) async -> [Report.File] {
    let findings = QualityAssurance.findings(
      of: all.map(\.inspection), checks: checks, known: configuration.checkNames)
    let reported = all.indices.filter { inputs.isReported(all[$0].files) }.map { index in
      let wanted = findings[index].filter { !all[index].excluded.contains($0.check) }
      var entry = all[index]
      entry.report.findings = configuration.adjusted(wanted, of: checks)
      return entry
    }
    return await reported.concurrentMap { completed($0, posts) }
  }

  /// A file with the units of which nothing was known to be said before all posts were held against each other.
  private func completed(_ entry: Inspected, _ posts: Posts) -> Report.File {
    var file = entry.report
    let missing = Set(file.findings.map(\.unit)).subtracting(file.catalog.units.map(\.id))
    guard !missing.subtracting([""]).isEmpty, let number = entry.post,
      let post = try? posts.posts.post(number, pipeline), post.blocks.count == entry.blocks
    else { return file }
    let known = entry.links.map { Bitext(post: post, links: $0) }
    let catalog = pipeline.checkedCatalog(
      of: known ?? posts.pairing.bitext(of: post, at: number))
    file.catalog.units += catalog.units.filter { missing.contains($0.id) }
    return file
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
