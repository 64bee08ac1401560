internal import Alignment
internal import Bitext
internal import QualityAssurance
internal import Reporting
internal import Terminology
internal import Tweetal

/// Makes the page that people look at of posts and catalogs.
struct ReportRun: Sendable {
  var files: [String]
  var checks: [Check]
  var configuration: Configuration
  var pipeline: Pipeline
  var unit: Pipeline.Unit
  var quiet: Bool

  /// A post or catalog, and what the checks see in it alone.
  private struct Inspected: Sendable {
    var files: [String]
    var catalog: Catalog
    var inspection: QualityAssurance.Inspection
    var excluded: Set<String>
  }

  /// Reads every input, pairs the posts among them together, and checks them all.
  ///
  /// - Returns: the page, and whether an input could not be read; its error has been printed.
  func page() async -> (page: ReportPage, hasFailures: Bool) {
    let catalogs = await Inputs.read(files.filter(InputFiles.isCatalog), quiet: quiet) {
      file throws(InputError) in try CheckInput(file: file, pipeline: pipeline)
    }
    let pages = await pipeline.posts(
      from: files.filter { !InputFiles.isCatalog($0) }, quiet: quiet)
    pages.noteEmptyPosts()
    let posts = PagePairs.joined(
      pages.values.map(\.value) + catalogs.values.compactMap(\.value.post))
    let teachers = Progress(total: 1, quiet: quiet)
    teachers.learn(from: posts.count)
    let pairing = pipeline.pairing(learnedFrom: posts, by: unit, .concurrent)
    teachers.finish()
    var inspected = await Array(posts.indices).concurrentMap { number in
      inspect(
        pipeline.checkedCatalog(of: pairing.bitext(of: posts[number], at: number)),
        files: posts[number].files)
    }
    inspected += await catalogs.values.concurrentMap { entry in
      entry.value.catalog.map { inspect($0, files: [entry.file]) }
    }.compactMap(\.self)
    let reported = await reported(inspected, pairing.model)
    return (page(of: reported), pages.hasFailures || catalogs.hasFailures)
  }

  private func page(of posts: [ReportPage.Post]) -> ReportPage {
    ReportPage(
      posts: posts, concepts: pipeline.concepts(in: posts), rules: checks.map(Report.Rule.init),
      negations: [
        .english: NegationWords.words(in: .english), .dutch: NegationWords.words(in: .dutch),
      ], toolVersion: TweetalCommand.version)
  }

  private func inspect(_ catalog: Catalog, files: [String]) -> Inspected {
    let excluded = configuration.checks(leavingOut: files)
    let inspection = pipeline.inspect(
      catalog, checks: checks, except: excluded, parameters: configuration.checks)
    return Inspected(files: files, catalog: catalog, inspection: inspection, excluded: excluded)
  }

  private func reported(
    _ all: [Inspected], _ model: AlignmentModel
  ) async -> [ReportPage.Post] {
    let findings = QualityAssurance.findings(
      of: all.map(\.inspection), checks: checks, known: configuration.checkNames)
    let sentences = UnitSentences(model, abbreviations: configuration.abbreviations)
    return await Array(all.indices).concurrentMap { index in
      let wanted = findings[index].filter { !all[index].excluded.contains($0.check) }
      return pipeline.reportedPost(
        named: all[index].files[0], all[index].catalog,
        findings: configuration.adjusted(wanted, of: checks), sentences: sentences)
    }
  }
}
