internal import ArgumentParser
internal import Bitext
internal import Catalogs
internal import QualityAssurance
internal import Reporting
internal import Tweetal

struct CheckCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check", abstract: Session.text("command.check.abstract"),
      discussion: Session.text("command.check.discussion"))
  }

  @Argument(
    help: ArgumentHelp(
      Session.text("argument.inputs"), valueName: Session.text("argument.value.file")),
    completion: .file(extensions: ["html", "htm"] + CatalogFormat.all.flatMap(\.fileExtensions)))
  var files: [String]

  @Option(name: .shortAndLong, help: ArgumentHelp(Session.text("option.format")))
  var format = ReportFormat.text

  @Option(
    help: ArgumentHelp(
      Session.text("option.fail-on"), valueName: Session.text("argument.value.level")))
  var failOn = Finding.Severity.error

  @Option(
    help: ArgumentHelp(
      Session.text("option.only"), valueName: Session.text("argument.value.checks")),
    completion: .list(Check.all.map(\.name)))
  var only: String?

  @Flag(help: ArgumentHelp(Session.text("option.exit-zero")))
  var exitZero = false

  @OptionGroup var alignment: AlignmentOptions
  @OptionGroup var include: IncludeOption
  @OptionGroup var glossary: GlossaryOption
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    _ = try chosenChecks()
  }

  func run() async throws {
    let checks = try chosenChecks()
    let pipeline = try Pipeline.standard(
      glossary: glossary, including: include.texts(), alignment: alignment)
    let (report, hasFailures) = try await report(pipeline, checks)
    // Where nothing could be read there is nothing to sum up for people.
    if format.name != ReportFormat.text.name || !report.files.isEmpty {
      Session.write(
        format.render(report, interface: Session.current.interface, style: .current))
    }
    if format.name == ReportFormat.github.name { try appendStepSummary(of: report) }
    if hasFailures { throw ExitCode.couldNotRun }
    let fails = report.files.contains { $0.findings.contains { $0.severity >= failOn } }
    if fails && !exitZero { throw ExitCode.findings }
  }

  private func chosenChecks() throws -> [Check] {
    guard let only else { return Check.all }
    let chosen = try only.split(whereSeparator: { $0 == "," || $0 == " " }).map { name in
      try Check.known(String(name))
    }
    if chosen.isEmpty { throw ValidationError(Session.text("error.no-check-named", Check.names)) }
    return chosen
  }

  /// Reads every input; the posts among them are paired together, so that they share a lexicon.
  private func report(
    _ pipeline: Pipeline, _ checks: [Check]
  ) async throws -> (report: Report, hasFailures: Bool) {
    var outcome = await Inputs.read(
      files.filter(CatalogFormat.isCatalog(file:)), quiet: global.quiet
    ) { file throws(InputError) in
      try CheckInput(file: file, pipeline: pipeline)
    }
    let pages = await pipeline.posts(
      from: files.filter { !CatalogFormat.isCatalog(file: $0) }, quiet: global.quiet)
    outcome.hasFailures = outcome.hasFailures || pages.hasFailures
    let posts = PagePairs.joined(
      pages.values.map(\.value) + outcome.values.compactMap(\.value.post))
    let paired = zip(posts, pipeline.bitexts(of: posts, by: alignment.unit)).map { post, bitext in
      (post.files[0], pipeline.checkedCatalog(of: bitext))
    }
    for ((file, catalog), post) in zip(paired, posts)
    where catalog.units.allSatisfy({ $0.source.text.isEmpty }) {
      Session.note(post.blocks.isEmpty ? "note.no-text" : "note.no-english", at: file)
    }
    let catalogs =
      paired + outcome.values.compactMap { entry in entry.value.catalog.map { (entry.file, $0) } }
    let parameters = try alignment.config.configuration().checks
    let inspections = await catalogs.concurrentMap { _, catalog in
      pipeline.inspect(catalog, checks: checks, parameters: parameters)
    }
    let findings = QualityAssurance.findings(of: inspections, checks: checks)
    let files = zip(catalogs, findings).map { catalog, findings in
      Report.File(name: catalog.0, catalog: catalog.1, findings: findings)
    }
    let report = Report(
      files: files, rules: checks.map(Report.Rule.init), toolVersion: TweetalCommand.version)
    return (report, outcome.hasFailures)
  }

  /// Adds the report to the summary of the job, where GitHub Actions names a file for it.
  private func appendStepSummary(of report: Report) throws {
    let console = Session.current.console
    guard let path = console.environment["GITHUB_STEP_SUMMARY"], !path.isEmpty else { return }
    let summary = report.stepSummary(interface: Session.current.interface)
    if !Console.append(summary, toFile: path) { throw InputError(.cannotWrite, file: path) }
  }
}

/// An input of `check`: a post, or a catalog that already holds the pairs.
private enum CheckInput: Sendable {
  case post(Post)
  case catalog(Catalog)

  init(file: String, pipeline: Pipeline) throws(InputError) {
    let bytes = try InputFiles.bytes(of: file)
    if CatalogFormat.isCatalog(file: file),
      let format = CatalogFormat.detect(file: file, bytes: bytes)
    {
      self = .catalog(try format.read(bytes, file: file))
    } else {
      self = .post(try pipeline.post(from: bytes, file: file))
    }
  }

  var post: Post? {
    if case .post(let post) = self { post } else { nil }
  }

  var catalog: Catalog? {
    if case .catalog(let catalog) = self { catalog } else { nil }
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

extension Style {
  /// The style of the running command's terminal.
  static var current: Style {
    let console = Session.current.console
    return Style(colour: console.hasColour, width: console.width)
  }
}
