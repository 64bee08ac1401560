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
    parsing: .singleValue,
    help: ArgumentHelp(
      Session.text("option.only"), valueName: Session.text("argument.value.checks")),
    completion: .list(Check.all.map(\.name) + [QualityAssurance.unusedSuppression]))
  var only: [String] = []

  @OptionGroup var findings: FindingOptions
  @OptionGroup var pairs: UnitOption
  @OptionGroup var alignment: AlignmentOptions
  @OptionGroup var include: IncludeOption
  @OptionGroup var glossary: GlossaryOption
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    // What is wrong with the configuration is told when it is read in earnest.
    _ = try ChosenChecks(only, (try? alignment.config.configuration()) ?? Configuration())
  }

  func run() async throws {
    if let file = findings.writeBaseline {
      try KeptFiles(inputs: files).allow(file) { _ in
        (try? Baseline(InputFiles.bytes(of: file), file: file)) != nil
      }
    }
    let configuration = try alignment.config.configuration()
    let settings = findings.settings(configuration)
    let baseline = findings.writeBaseline == nil ? try settings.readBaseline() : nil
    let chosen = try ChosenChecks(only, configuration)
    let run = try checkRun(chosen, configuration)
    let (files, failures) = await run.files()
    var report = files.report
    report.unread = failures
    try finish(report, chosen, settings, baseline)
    if files.hasFailed { throw ExitCode.couldNotRun }
  }

  private func checkRun(
    _ chosen: ChosenChecks, _ configuration: Configuration
  ) throws -> CheckRun {
    CheckRun(
      inputs: try CheckInputs(files, changedSince: findings.changedSince),
      checks: chosen.checks, reported: chosen.reported, configuration: configuration,
      pipeline: try Pipeline.standard(
        glossary: glossary, including: include.texts(), alignment: alignment),
      unit: pairs.unit, quiet: global.quiet)
  }

  /// Shows what was found, or keeps it as a baseline; the exit code says how bad it is.
  private func finish(
    _ found: Report, _ chosen: ChosenChecks, _ settings: Configuration.Run, _ baseline: Baseline?
  ) throws {
    if let file = findings.writeBaseline {
      if !found.unread.isEmpty { throw ExitCode.couldNotRun }
      return try write(newBaseline(found, chosen, in: file), to: file)
    }
    let level = settings.failOn ?? .error
    var report = baseline.map { rest(of: found, hiding: $0, chosen) } ?? found
    report.failLevel = level
    show(report, settings.maxFindings)
    if format.name == ReportFormat.github.name { try appendStepSummary(of: report) }
    if !found.unread.isEmpty { throw ExitCode.couldNotRun }
    let fails = report.files.contains { $0.findings.contains { $0.severity >= level } }
    if fails && !findings.exitZero { throw ExitCode.findings }
  }

  /// What was found, with what the file holds of posts that were not read and of checks that were not run.
  private func newBaseline(
    _ report: Report, _ chosen: ChosenChecks, in file: String
  ) throws(InputError) -> Baseline {
    let places = BaselinePlaces(of: file)
    let new = Baseline(report, places)
    guard let size = InputFiles.size(of: file), size > 0 else { return new }
    let old = try Baseline(InputFiles.bytes(of: file), file: file)
    return new.keeping(
      old, places, read: ReadPosts(report, places), checks: chosen.names)
  }

  private func write(_ baseline: Baseline, to file: String) throws {
    try OutputFiles.write(Array(baseline.text.utf8), to: file)
    Session.note("note.baseline-written", count: baseline.count, at: file)
  }

  /// The report without what a baseline hides; says how many findings that are, and what of the baseline is no more.
  private func rest(of report: Report, hiding baseline: Baseline, _ chosen: ChosenChecks) -> Report
  {
    let result = baseline.hiding(in: report, checks: chosen.judged)
    if result.hidden > 0 {
      Session.note("note.baseline-hidden", count: result.hidden, at: baseline.file)
    }
    if result.leftOver > 0 {
      Session.note("note.baseline-left-over", count: result.leftOver, at: baseline.file)
    }
    return result.report
  }

  /// Prints the report, or the worst of it.
  private func show(_ report: Report, _ maxFindings: Int?) {
    // Where nothing could be read there is nothing to sum up for people.
    guard format.name != ReportFormat.text.name || !report.files.isEmpty else { return }
    let shown = maxFindings.map(report.limited(to:)) ?? report
    let console = Session.current.console
    format.render(
      shown, interface: Session.current.interface, style: .current, to: console.write)
    guard maxFindings != nil else { return }
    let leftOut = shown.leftOut
    if !leftOut.isEmpty {
      Session.note(
        Session.current.interface.text(
          "note.more-findings", count: leftOut.count, leftOut.inWords))
    }
  }

  /// Adds the report to the summary of the job, where GitHub Actions names a file for it.
  private func appendStepSummary(of report: Report) throws {
    let console = Session.current.console
    guard let path = console.environment["GITHUB_STEP_SUMMARY"], !path.isEmpty else { return }
    let summary = report.stepSummary(interface: Session.current.interface)
    if !Console.append(summary, toFile: path) { throw InputError(.cannotWrite, file: path) }
  }
}

extension Style {
  /// The style of the running command's terminal.
  static var current: Style {
    let console = Session.current.console
    return Style(colour: console.hasColour, width: console.width)
  }
}
