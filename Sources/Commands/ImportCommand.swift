internal import ArgumentParser
internal import Bitext
internal import Catalogs
internal import Reporting

extension InputError.Code {
  /// No catalog is of the same post as one that came back: 1 where was looked.
  static let noDestination = InputError.Code("no-destination")
  /// A folder holds no catalogs: 1 the endings of catalogs.
  static let noCatalogs = InputError.Code("no-catalogs")
  /// Translations cannot go into a template: 1 the ending of its catalogs.
  static let intoTemplate = InputError.Code("into-template")
}

struct ImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import", abstract: Session.text("command.import.abstract"),
      discussion: Session.text("command.import.discussion"))
  }

  @Argument(
    help: ArgumentHelp(
      Session.text("argument.import"), valueName: Session.text("argument.value.file")),
    completion: .file(extensions: CatalogFormat.all.flatMap(\.fileExtensions)))
  var files: [String]

  @Option(
    help: ArgumentHelp(
      Session.text("option.into"), valueName: Session.text("argument.value.path")),
    completion: .directory)
  var into: String

  @Option(help: ArgumentHelp(Session.text("option.import-threshold"), valueName: "0…1"))
  var threshold = 0.85

  @Flag(help: ArgumentHelp(Session.text("option.import-force")))
  var force = false

  @Flag(help: ArgumentHelp(Session.text("option.dry-run")))
  var dryRun = false

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard (0.5...1).contains(threshold) else {
      throw ValidationError(Session.text("error.import-threshold"))
    }
  }

  func run() throws {
    var run = ImportRun(
      destinations: try destinations(), place: into,
      options: CatalogImport.Options(
        leastScore: Int((100 * threshold).rounded()), isForced: force))
    let paths = InputPaths(
      files, endingsInFolders: InputPaths.catalogEndings, emptyFolder: .folderWithoutCatalogs)
    paths.report()
    run.hasFailures = !paths.errors.isEmpty
    for file in paths.files.map(\.path) {
      do throws(InputError) {
        try run.take(try CatalogFile(file))
      } catch {
        Session.report(error)
        run.hasFailures = true
      }
    }
    if !dryRun { try run.write() }
    run.noteLostCharacters()
    let report = ImportReport(run)
    Session.write(report.text(style: .current))
    if dryRun, !run.changed.isEmpty { Session.note(Session.text("note.dry-run")) }
    if run.hasFailures { throw ExitCode.couldNotRun }
    if run.hasConflicts { throw ExitCode.findings }
  }

  private func destinations() throws(InputError) -> [CatalogFile] {
    guard InputFiles.isFolder(into), !CatalogFiles.isFolder(into) else {
      if CatalogFormat.pot.fileExtensions.contains(CatalogFormat.fileExtension(of: into)) {
        throw InputError(.intoTemplate, file: into, CatalogFormat.po.fileExtensions[0])
      }
      return [try CatalogFile(into)]
    }
    let paths = InputPaths(
      [into], endingsInFolders: InputPaths.translatedCatalogEndings, emptyFolder: .noCatalogs)
    if let error = paths.errors.first { throw error }
    var destinations: [CatalogFile] = []
    for path in paths.files { destinations.append(try CatalogFile(path.path)) }
    return destinations
  }
}

/// Catalogs that came back, and those that they go into.
struct ImportRun {
  /// A catalog that came back, in one that it went into.
  struct Step {
    var incoming: String
    var destination: Int
    var result: CatalogImport
  }

  private(set) var destinations: [CatalogFile]
  private(set) var steps: [Step] = []
  /// The destinations that are other ones than on disk.
  private(set) var changed: Set<Int> = []
  var hasFailures = false

  private let place: String
  private let options: CatalogImport.Options

  init(destinations: [CatalogFile], place: String, options: CatalogImport.Options) {
    self.destinations = destinations
    self.place = place
    self.options = options
  }

  /// Whether somebody must decide about a translation that was not taken over.
  var hasConflicts: Bool {
    steps.contains { step in
      [.conflict, .uncut, .locked].contains { step.result.count(of: $0) > 0 }
    }
  }

  /// Puts a catalog into every destination of the same post: each format has a file of its own.
  ///
  /// - Throws: `InputError` with `no-destination` where there is none.
  mutating func take(_ incoming: CatalogFile) throws(InputError) {
    let places = places(of: incoming)
    if places.isEmpty { throw InputError(.noDestination, file: incoming.file, place) }
    for place in places {
      var options = options
      options.takesNotes = destinations[place].format.content.contains(.notes)
      let result = CatalogImport(
        incoming.catalog, into: destinations[place].catalog, options: options)
      destinations[place].catalog = result.catalog
      if result.hasChanges { changed.insert(place) }
      steps.append(Step(incoming: incoming.file, destination: place, result: result))
    }
  }

  /// Says of the files that have changed where they cannot hold what came back.
  func noteLostCharacters() {
    for place in changed.sorted() {
      let (format, file) = (destinations[place].format, destinations[place].file)
      let losses = format.losses(writing: destinations[place].catalog)
      format.note(
        losses.filter { [.controlCharacters, .nullCharacters].contains($0.kind) }, in: file)
    }
  }

  private func places(of incoming: CatalogFile) -> [Int] {
    // The user has said where it goes.
    if destinations.count == 1, destinations[0].file == CatalogFiles.withoutSlash(place) {
      return [0]
    }
    let candidates = destinations.map {
      CatalogDestinations.Candidate(file: $0.file, catalog: $0.catalog)
    }
    return CatalogDestinations(candidates).places(
      of: CatalogDestinations.Candidate(file: incoming.file, catalog: incoming.catalog))
  }

  /// Writes the files that have changed; all else in them stays.
  ///
  /// All are made before the first is written.
  func write() throws(InputError) {
    var files: [CatalogFile] = []
    for place in changed.sorted() { files.append(try destinations[place].updated()) }
    for file in files { try file.write() }
  }
}
