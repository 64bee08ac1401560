internal import ArgumentParser
internal import Bitext
internal import Catalogs
internal import Reporting
internal import Tweetal

struct StatsCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "stats", abstract: Session.text("command.stats.abstract"),
      discussion: Session.text("command.stats.discussion"))
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case tsv
    case markdown
  }

  @Argument(
    help: ArgumentHelp(
      Session.text("argument.inputs"), valueName: Session.text("argument.value.file")),
    completion: .file(extensions: ["html", "htm"] + CatalogFormat.all.flatMap(\.fileExtensions)))
  var files: [String]

  @Option(name: .shortAndLong, help: ArgumentHelp(Session.text("option.format")))
  var format = Format.text

  @OptionGroup var pairs: UnitOption
  @OptionGroup var alignment: AlignmentOptions
  @OptionGroup var include: IncludeOption
  @OptionGroup var glossary: GlossaryOption
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let paths = SortedInputs(files)
    paths.report()
    let catalogs = await Inputs.read(bytesOf: paths.catalogs, quiet: global.quiet) {
      path, progress throws(InputError) in try CatalogStatistics(of: path, progress)
    }
    var report = StatisticsReport(files: catalogs.values)
    var hasFailures = catalogs.hasFailures || !paths.errors.isEmpty
    var hasRead = !catalogs.values.isEmpty
    if !paths.posts.isEmpty {
      let pages = try await statistics(ofPosts: paths.posts)
      report.files += pages.values
      hasFailures = hasFailures || pages.hasFailures
      hasRead = hasRead || pages.hasRead
    }
    if !hasRead, !hasFailures {
      Session.report(InputError(.nothingRead, file: files[0]))
      hasFailures = true
    }
    if format != .text || !report.files.isEmpty { try show(report) }
    if hasFailures { throw ExitCode.couldNotRun }
  }

  private func statistics(ofPosts files: [InputPath]) async throws -> Outcome<CatalogStatistics> {
    let pipeline = try Pipeline.standard(
      glossary: glossary, including: include.texts(), alignment: alignment)
    let posts = await pipeline.joinedPosts(from: files, quiet: global.quiet)
    let pairing = pipeline.pairing(
      learnedFrom: posts.values.map(\.value), by: pairs.unit)
    let bitexts = await pairing.bitexts(of: posts.values.map(\.value))
    var outcome = Outcome<CatalogStatistics>()
    (outcome.failures, outcome.hasRead) = (posts.failures, posts.hasRead)
    outcome.values = zip(posts.values, bitexts).map { entry, bitext in
      (entry.file, CatalogStatistics(pipeline.catalog(of: bitext)))
    }
    return outcome
  }

  private func show(_ report: StatisticsReport) throws {
    switch format {
    case .text: Session.write(StatisticsTable(report).text(style: .current))
    case .json: Session.write(try JSONText.text(StatisticsRecord(report)))
    case .tsv: Session.write(report.tsv)
    case .markdown: Session.write(StatisticsTable(report).markdown)
    }
  }
}

extension CatalogStatistics {
  /// Counts what is in a catalog of any size, or in a folder that is one.
  init(of path: InputPath, _ progress: Progress) throws(InputError) {
    if let folder = try CatalogFiles.bundle(at: path.path) {
      self.init(folder.catalog)
      return
    }
    self.init()
    var pieces = try CatalogPieces(path.path, holding: path.bytes)
    while let piece = try pieces.next(passing: { progress.advance(by: $0.count) }) {
      self += CatalogStatistics(piece)
    }
  }
}

/// The statistics of the inputs of a run.
struct StatisticsReport: Sendable {
  var files: [(file: String, value: CatalogStatistics)]

  /// The statistics of all inputs together.
  var total: CatalogStatistics {
    files.reduce(into: CatalogStatistics()) { $0 += $1.value }
  }
}

extension StatisticsReport {
  /// A row of tab-separated fields for each input under a header, for spreadsheets and scripts; no total, which is theirs to make.
  var tsv: String {
    let states = TranslationUnit.State.allCases.map(\.rawValue)
    let statuses = Bitext.Status.allCases.map(\.rawValue)
    let groups = ["total", "without-target"] + states + statuses
    let columns = groups.flatMap { group in
      ["units", "source-words", "target-words"].map { "\(group)-\($0)" }
    }
    let rows = files.map { file, statistics in
      let figures =
        [statistics.total, statistics.withoutTarget]
        + TranslationUnit.State.allCases.map { statistics.figures(in: $0) }
        + Bitext.Status.allCases.map { statistics.figures(of: $0) }
      return [file.printable]
        + figures.flatMap { [$0.units, $0.sourceWords, $0.targetWords] }.map { String($0) }
    }
    return ([["file"] + columns] + rows).map { $0.joined(separator: "\t") + "\n" }.joined()
  }
}

/// Statistics as `stats --format json` prints them.
struct StatisticsRecord: Encodable {
  struct Figures: Encodable {
    var units: Int
    var sourceWords: Int
    var targetWords: Int

    init(_ figures: CatalogStatistics.Figures) {
      units = figures.units
      sourceWords = figures.sourceWords
      targetWords = figures.targetWords
    }
  }

  struct Entry: Encodable {
    var file: String?
    var total: Figures
    var withoutTarget: Figures
    var states: [String: Figures]
    var statuses: [String: Figures]

    init(_ statistics: CatalogStatistics, file: String? = nil) {
      self.file = file
      total = Figures(statistics.total)
      withoutTarget = Figures(statistics.withoutTarget)
      states = Dictionary(
        uniqueKeysWithValues: TranslationUnit.State.allCases.map {
          ($0.rawValue, Figures(statistics.figures(in: $0)))
        })
      statuses = Dictionary(
        uniqueKeysWithValues: Bitext.Status.allCases.map {
          ($0.rawValue, Figures(statistics.figures(of: $0)))
        })
    }
  }

  var files: [Entry]
  var total: Entry

  init(_ report: StatisticsReport) {
    files = report.files.map { Entry($0.value, file: $0.file) }
    total = Entry(report.total)
  }
}
