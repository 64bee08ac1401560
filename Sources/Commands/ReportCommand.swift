internal import ArgumentParser
internal import Bitext
internal import Catalogs
internal import QualityAssurance
internal import Reporting
internal import Tweetal

struct ReportCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report", abstract: Session.text("command.report.abstract"),
      discussion: Session.text("command.report.discussion"))
  }

  /// What is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case html
    case markdown
  }

  @Argument(
    help: ArgumentHelp(
      Session.text("argument.report-inputs"), valueName: Session.text("argument.value.file")),
    completion: .file(
      extensions: ["html", "htm"] + CatalogFormat.all.flatMap(\.fileExtensions)))
  var files: [String]

  @Option(name: .shortAndLong, help: ArgumentHelp(Session.text("option.report-format")))
  var format = Format.html

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      Session.text("option.report-output"), valueName: Session.text("argument.value.file")),
    completion: .file(extensions: ["html", "md"]))
  var output: String?

  @Flag(help: ArgumentHelp(Session.text("option.serve")))
  var serve = false

  @Option(
    help: ArgumentHelp(
      Session.text("option.port"), valueName: Session.text("argument.value.number")))
  var port: UInt16 = 8642

  @OptionGroup var pairs: UnitOption
  @OptionGroup var alignment: AlignmentOptions
  @OptionGroup var include: IncludeOption
  @OptionGroup var glossary: GlossaryOption
  @OptionGroup var global: GlobalOptions

  /// Where the page goes when nothing is said.
  private static let standardOutput = "report.html"

  func validate() throws {
    if serve, format != .html || output != nil {
      throw ValidationError(Session.text("error.serve-alone"))
    }
  }

  func run() async throws {
    if serve { return try await show() }
    try keepInputs()
    let (page, hasFailures) = try await reportRun().page()
    if !page.posts.isEmpty { try write(page) }
    if hasFailures { throw ExitCode.couldNotRun }
  }

  private func show() async throws {
    let stamps = FileStamps(of: files, and: watchedFiles)
    let server = try await ReportServer(port: port) { try await reportRun().page().page }
    try await server.run(watching: stamps)
  }

  /// Where the page or the comment goes; `nil` for standard output.
  private var destination: String? {
    let file = output ?? (format == .html ? Self.standardOutput : "-")
    return file == "-" ? nil : file
  }

  /// Refuses to write over a post or anything else; an older report may go.
  private func keepInputs() throws(InputError) {
    guard let destination else { return }
    try KeptFiles(inputs: files).allow(destination) { bytes in
      switch format {
      case .html: ReportPage.recognises(bytes)
      case .markdown: Report.isPullRequestComment(bytes)
      }
    }
  }

  /// What decides about the page beside its posts.
  private var watchedFiles: [String] {
    [glossary.path, alignment.config.file].compactMap(\.self)
  }

  private func reportRun() throws -> ReportRun {
    let configuration = try alignment.config.configuration()
    let check = CheckRun(
      inputs: try CheckInputs(files, changedSince: nil), checks: configuration.activeChecks,
      configuration: configuration,
      pipeline: try Pipeline.standard(
        glossary: glossary, including: include.texts(), alignment: alignment),
      unit: pairs.unit, quiet: global.quiet)
    return ReportRun(check: check)
  }

  /// Writes the page to a file, or Markdown to standard output, unless another place is named; `-` is standard output.
  private func write(_ page: ReportPage) throws {
    let interface = Session.current.interface
    switch format {
    case .markdown:
      let text = page.report.pullRequestComment(interface: interface)
      guard let destination else { return Session.write(text) }
      try OutputFiles.write(Array(text.utf8), to: destination)
    case .html:
      let bytes = page.html(interface: interface)
      guard let destination else { return Session.writeBytes(bytes) }
      try OutputFiles.write(bytes, to: destination)
      if !global.quiet { Session.note(destination, interface.counts(of: page.summary)) }
    }
  }
}
