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

  /// Units to be checked, with the files that they come from.
  private struct Checked: Sendable {
    var files: [String]
    var catalog: Catalog
  }

  /// Reads every input and checks it; the posts among them are paired together, so that they share a lexicon.
  ///
  /// - Returns: what was found, and whether an input could not be read; its error has been printed.
  func report() async -> (report: Report, hasFailures: Bool) {
    var outcome = await Inputs.read(inputs.catalogs, quiet: quiet) { file throws(InputError) in
      try CheckInput(file: file, pipeline: pipeline)
    }
    let pages = await pipeline.posts(from: inputs.pages, quiet: quiet)
    outcome.hasFailures = outcome.hasFailures || pages.hasFailures
    let posts = PagePairs.joined(
      pages.values.map(\.value) + outcome.values.compactMap(\.value.post))
    let catalogs = outcome.values.compactMap { entry in
      entry.value.catalog.map { Checked(files: [entry.file], catalog: $0) }
    }
    let all = await checked(posts) + catalogs
    let report = Report(
      files: await files(all), rules: checks.map(Report.Rule.init),
      toolVersion: TweetalCommand.version)
    return (report, outcome.hasFailures)
  }

  /// The units of posts; remarks upon those that have none.
  private func checked(_ posts: [Post]) async -> [Checked] {
    let pairing = pipeline.pairing(learnedFrom: posts, by: unit)
    let catalogs = await Array(posts.enumerated()).concurrentMap { number, post in
      pipeline.checkedCatalog(of: pairing.bitext(of: post, at: number))
    }
    return zip(posts, catalogs).map { post, catalog in
      let lacksEnglish = catalog.units.allSatisfy { $0.source.text.isEmpty }
      if lacksEnglish, inputs.isReported(post.files) {
        Session.note(post.blocks.isEmpty ? "note.no-text" : "note.no-english", at: post.files[0])
      }
      return Checked(files: post.files, catalog: catalog)
    }
  }

  /// What the checks find in the files that are reported; all files of a run are held against each other.
  private func files(_ all: [Checked]) async -> [Report.File] {
    let excluded = all.map { configuration.checks(leavingOut: $0.files) }
    let inspections = await Array(zip(all, excluded)).concurrentMap { checked, excluded in
      pipeline.inspect(
        checked.catalog, checks: checks, except: excluded, parameters: configuration.checks)
    }
    let findings = QualityAssurance.findings(
      of: inspections, checks: checks, known: configuration.checkNames)
    return all.indices.filter { inputs.isReported(all[$0].files) }.map { index in
      let wanted = findings[index].filter { !excluded[index].contains($0.check) }
      return Report.File(
        name: all[index].files[0], catalog: all[index].catalog,
        findings: configuration.adjusted(wanted, of: checks))
    }
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
