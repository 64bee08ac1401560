internal import ArgumentParser
internal import Bitext
internal import Catalogs
internal import Reporting

struct ValidateCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "validate", abstract: Session.text("command.validate.abstract"),
      discussion: Session.text("command.validate.discussion"))
  }

  private static let extensions = CatalogFormat.readEndings.map { String($0.dropFirst()) }

  @Argument(
    help: ArgumentHelp(
      Session.text("argument.catalogs"), valueName: Session.text("argument.value.file")),
    completion: .file(extensions: Self.extensions))
  var files: [String]

  @Option(name: .shortAndLong, help: ArgumentHelp(Session.text("option.format")))
  var format = ReportFormat.text

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let paths = InputPaths(
      files, endingsInFolders: Self.extensions, emptyFolder: .folderWithoutCatalogs)
    paths.report()
    let outcome = await Inputs.read(paths.files, quiet: global.quiet) {
      path throws(InputError) in try ValidatedFile(path)
    }
    let validated = outcome.values.compactMap(\.value)
    if !validated.isEmpty { Session.write(try text(of: validated)) }
    if outcome.hasFailures || !paths.errors.isEmpty { throw ExitCode.couldNotRun }
    if validated.contains(where: { !$0.isValid }) { throw ExitCode.findings }
  }

  private func text(of files: [ValidatedFile]) throws -> String {
    switch format.name {
    case ReportFormat.text.name:
      files.flatMap(\.lines).map { $0 + "\n" }.joined() + summary(of: files)
    case ReportFormat.json.name: try JSONText.text(ValidationRecord(files))
    default:
      format.render(
        Report(files: files.map(\.reported), toolVersion: TweetalCommand.version),
        interface: Session.current.interface, style: .current)
    }
  }

  /// How many files there are, and how many of them are valid; how many errors and warnings.
  private func summary(of files: [ValidatedFile]) -> String {
    let interface = Session.current.interface
    let all = files.flatMap(\.violations)
    let errors = all.count { $0.severity == .error }
    return interface.text("violation.summary.files", count: files.count) + ", "
      + interface.text("violation.summary.valid", count: files.count { $0.isValid }) + "; "
      + interface.text("report.count.errors", count: errors) + ", "
      + interface.text("report.count.warnings", count: all.count - errors) + "\n"
  }
}

extension InputError.Code {
  static let catalogUnknown = InputError.Code("catalog-unknown")
  static let folderWithoutCatalogs = InputError.Code("folder-without-catalogs")
}

/// A catalog and what it breaks of its format's specification.
struct ValidatedFile: Sendable {
  var name: String
  var format: CatalogFormat
  var violations: [Violation]

  var isValid: Bool { !violations.holdErrors }

  /// Reads and checks a file; of one that was found in a folder and is no catalog, nothing is made.
  ///
  /// - Throws: ``InputError`` where the file cannot be read, or was named and is in no known format.
  init?(_ path: InputPath) throws(InputError) {
    if let (format, files) = try CatalogFiles.files(at: path.path) {
      name = CatalogFiles.withoutSlash(path.path)
      self.format = format
      violations = Self.violations(of: format, in: files, of: name)
      return
    }
    let isStandardInput = path.path == InputPath.standardInput
    let bytes =
      isStandardInput
      ? try InputReader(path.path).all(after: []) : try InputFiles.bytes(of: path.path)
    name = path.name
    guard let format = CatalogFormat.detect(file: path.path, bytes: bytes) else {
      guard path.isNamed else { return nil }
      let error = CatalogFormat.noCatalog(name)
      if error.code == .catalogWriteOnly { throw error }
      throw InputError(
        .catalogUnknown, file: name, CatalogFormat.readEndings.joined(separator: ", "))
    }
    self.format = format
    violations = format.violations(in: bytes, file: name)
  }

  /// What is wrong with the file with the texts in a folder that is a catalog as a whole.
  private static func violations(
    of format: CatalogFormat, in files: [CatalogFormat.BundleFile], of folder: String
  ) -> [Violation] {
    var violations: [Violation] = []
    var texts: String?
    do throws(InputError) {
      let catalog = try format.read(files, folder: folder, languages: .any)
      texts = catalog.units.lazy.compactMap(\.sourceRange?.file).first
    } catch {
      texts = error.file
      violations = [Violation(error)]
    }
    guard let texts, let file = files.first(where: { folder + "/" + $0.path == texts }),
      let textFormat = CatalogFormat.detect(file: texts, bytes: file.bytes)
    else { return violations }
    let found = textFormat.violations(in: file.bytes, file: texts)
    return found.isEmpty ? violations : found
  }

  /// A line for each violation: `file:line:column: error: sentence [clause]`.
  var lines: [String] {
    violations.map { violation in
      let severity = Session.text("report.severity." + violation.severity.rawValue)
      let clause = violation.clause.isEmpty ? violation.rule : violation.clause
      let sentence = Session.text(violation.message)
      return "\(violation.place): \(severity): \(sentence) [\(clause)]".printable
    }
  }

  /// The file as reports for other programs have it.
  var reported: Report.File {
    Report.File(
      name: name, catalog: Catalog(original: name, units: []),
      findings: violations.map { violation in
        Finding(
          check: violation.rule, issueType: .nonConformance, severity: violation.severity,
          message: violation.message, unit: "", location: violation.location)
      })
  }
}

/// What `validate --format json` prints.
private struct ValidationRecord: Encodable {
  struct File: Encodable {
    var file: String
    var format: String
    var valid: Bool
    var violations: [Entry]
  }

  struct Entry: Encodable {
    var rule: String
    var clause: String?
    var severity: String
    var line: Int?
    var column: Int?
    var message: String
  }

  var files: [File]

  init(_ files: [ValidatedFile]) {
    self.files = files.map { file in
      File(
        file: file.name, format: file.format.name, valid: file.isValid,
        violations: file.violations.map { violation in
          Entry(
            rule: violation.rule, clause: violation.clause.isEmpty ? nil : violation.clause,
            severity: violation.severity.rawValue, line: violation.line,
            column: violation.column, message: Session.text(violation.message))
        })
    }
  }
}
