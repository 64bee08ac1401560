internal import ArgumentParser
internal import Bitext
internal import Catalogs
internal import Extraction
internal import Tweetal

struct ExportCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export", abstract: Session.text("command.export.abstract"),
      discussion: Session.text("command.export.discussion"))
  }

  @OptionGroup var posts: PostArguments

  @Option(name: .shortAndLong, help: ArgumentHelp(Session.text("option.catalog-format")))
  var format: CatalogFormat

  @Option(
    name: .shortAndLong, help: ArgumentHelp(Session.text("option.export-output")),
    completion: .directory)
  var output: String?

  @OptionGroup var glossary: GlossaryOption
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let pipeline = try Pipeline.standard(glossary: glossary.path)
    let outcome = await pipeline.joinedPosts(from: posts.files, quiet: global.quiet)
    let catalogs = pipeline.bitexts(of: outcome.values.map(\.value)).map(pipeline.catalog(of:))
    try write(Array(zip(outcome.values.map(\.file), catalogs)))
    try outcome.requireAll()
  }

  /// Without `--output` to standard output; to a file where one post goes into a path with the format's
  /// extension; else a file per post in a folder.
  private func write(_ catalogs: [(file: String, catalog: Catalog)]) throws {
    guard let output else {
      for (_, catalog) in catalogs {
        Session.write(String(decoding: format.write(catalog), as: UTF8.self))
      }
      return
    }
    if catalogs.count == 1, !InputFiles.isFolder(output), isFile(output) {
      return try OutputFiles.write(format.write(catalogs[0].catalog), to: output)
    }
    var folder = try OutputFolder(output)
    for (file, catalog) in catalogs {
      try folder.write(
        String(decoding: format.write(catalog), as: UTF8.self), for: file,
        as: format.fileName(for: file))
    }
  }

  private func isFile(_ path: String) -> Bool {
    format.fileExtensions.contains { path.hasSuffix("." + $0) }
  }
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
