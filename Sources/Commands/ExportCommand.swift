internal import ArgumentParser
internal import Bitext
internal import Catalogs
internal import Tweetal

struct ExportCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export", abstract: Session.text("command.export.abstract"),
      discussion: Session.text("command.export.discussion"))
  }

  @OptionGroup var posts: PostArguments

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      Session.text("option.catalog-format"),
      valueName: CatalogFormat.all.map(\.name).joined(separator: "|")))
  var format: CatalogFormat?

  @OptionGroup var preset: PresetOption

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      Session.text("option.export-output"), valueName: Session.text("argument.value.path")),
    completion: .directory)
  var output: String?

  @OptionGroup var pretranslation: PretranslationOptions
  @OptionGroup var pairs: UnitOption
  @OptionGroup var alignment: AlignmentOptions
  @OptionGroup var include: IncludeOption
  @OptionGroup var glossary: GlossaryOption
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    try preset.require(format)
    if format == nil, preset.preset == nil {
      throw ValidationError(Session.text("error.export-format"))
    }
  }

  /// The format that was asked for, by its own name or that of a program.
  private var catalogFormat: CatalogFormat { format ?? preset.preset?.format ?? .xliff2 }

  func run() async throws {
    let pipeline = try Pipeline.standard(
      glossary: glossary, including: include.texts(), alignment: alignment)
    var outcome = await pipeline.joinedPosts(from: posts.files, quiet: global.quiet)
    let posts = outcome.values.map(\.value)
    let pairing = pipeline.pairing(learnedFrom: posts, by: pairs.unit)
    let own = await pairing.bitexts(of: posts).concurrentMap { bitext in
      pipeline.catalogWithTerms(pipeline.catalog(of: bitext))
    }
    let catalogs = try await pretranslation.pretranslated(own, for: catalogFormat)
    for (entry, catalog) in zip(outcome.values, catalogs) where catalog.units.isEmpty {
      Session.note(entry.value.blocks.isEmpty ? "note.no-text" : "note.no-english", at: entry.file)
    }
    if !catalogs.isEmpty { try write(catalogs, &outcome) }
    try outcome.requireAll()
  }

  /// Without `--output` to standard output; to a file where one post goes into a path with the format's
  /// extension; else a file per post in a folder.
  ///
  /// A format that is a folder counts as a file here, and does not go to standard output.
  private func write(_ catalogs: [Catalog], _ outcome: inout Outcome<Post>) throws {
    if catalogFormat.isFolder, output == nil {
      let name = catalogFormat.fileName(for: outcome.values[0].file)
      throw InputError(.folderNeedsOutput, file: Session.text("command.standard-output"), name)
    }
    let goesIntoOneFile = output.map(isOneFile) ?? true
    if goesIntoOneFile && catalogs.count > 1 {
      throw InputError(.oneCatalogEach, file: output ?? Session.text("command.standard-output"))
    }
    guard let output else {
      return Session.write(
        String(decoding: catalogFormat.write(catalogs[0], options: preset.options), as: UTF8.self))
    }
    if goesIntoOneFile {
      return try CatalogFiles.write(
        catalogs[0], as: catalogFormat, preset.options, to: output)
    }
    try requireFolderName(output)
    var folder = try OutputFolder(output)
    for (entry, catalog) in zip(outcome.values, catalogs) {
      outcome.attempt { () throws(InputError) in
        let path = try folder.path(for: entry.file, as: catalogFormat.fileName(for: entry.file))
        try CatalogFiles.write(catalog, as: catalogFormat, preset.options, to: path)
      }
    }
  }

  /// Refuses a folder that is not there yet and has the name of a catalog or a page: a file was meant.
  private func requireFolderName(_ path: String) throws(InputError) {
    let ending = CatalogFormat.fileExtension(of: path)
    let isOfFile =
      InputPaths.allEndings.contains(ending) || CatalogFormat.all.contains { $0.name == ending }
    guard isOfFile, !InputFiles.exists(path) else { return }
    throw InputError(
      .exportEnding, file: path, catalogFormat.title,
      "." + (catalogFormat.fileExtensions.first ?? ""))
  }

  /// Whether a path is to be one catalog.
  private func isOneFile(_ path: String) -> Bool {
    let isNamed = catalogFormat.fileExtensions.contains(CatalogFormat.fileExtension(of: path))
    return isNamed && (catalogFormat.isFolder || !InputFiles.isFolder(path))
  }
}

extension InputError.Code {
  /// A folder would get the name of a file: 1 the format of the catalog, 2 the ending of its files.
  static let exportEnding = InputError.Code("export-ending")
  static let oneCatalogEach = InputError.Code("one-catalog-each")
  static let folderNeedsOutput = InputError.Code("folder-needs-output")
}

extension CatalogFormat {
  /// The name of the catalog of a post: XLIFF 1.2 and 2.1 share an extension and are told apart.
  func fileName(for post: String) -> String {
    let ending = fileExtensions.first ?? name
    let isShared = Self.all.contains { $0.name != name && $0.fileExtensions.first == ending }
    let isFirst = Self.all.first { $0.fileExtensions.first == ending }?.name == name
    return PostName.name(of: post) + (isShared && !isFirst ? ".\(name)." : ".") + ending
  }
}
