internal import ArgumentParser
internal import Bitext
internal import Catalogs

struct ConvertCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "convert", abstract: Session.text("command.convert.abstract"),
      discussion: Session.text("command.convert.discussion"))
  }

  @Argument(
    help: ArgumentHelp(
      Session.text("argument.convert-input"), valueName: Session.text("argument.value.file")),
    completion: .file(extensions: CatalogFormat.all.flatMap(\.fileExtensions)))
  var input: String

  @Argument(
    help: ArgumentHelp(
      Session.text("argument.convert-output"), valueName: Session.text("argument.value.file")),
    completion: .file(extensions: CatalogFormat.all.flatMap(\.fileExtensions)))
  var output: String

  @Option(
    name: .customLong("from"),
    help: ArgumentHelp(
      Session.text("option.convert-from"),
      valueName: CatalogFormat.all.map(\.name).joined(separator: "|")))
  var sourceFormat: CatalogFormat?

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp(
      Session.text("option.convert-to"),
      valueName: CatalogFormat.all.map(\.name).joined(separator: "|")))
  var targetFormat: CatalogFormat?

  @OptionGroup var preset: PresetOption
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    // What the name of the file promises is a format too.
    try preset.require(targetFormat ?? preset.preset.flatMap { named(after: output, for: $0) })
    guard targetFormat == nil, preset.preset == nil else { return }
    if output == InputPath.standardInput {
      throw ValidationError(Session.text("error.convert-format"))
    }
    if CatalogFormat.named(after: output, preferring: nil) == nil {
      throw ValidationError(
        Session.text("error.convert-ending", output, CatalogFormat.endings))
    }
  }

  func run() throws {
    if let folder = try CatalogFiles.bundle(at: input) { return try convert(folder) }
    let size = input == InputPath.standardInput ? nil : InputFiles.size(of: input)
    let progress = Progress(
      total: size ?? 0, of: .bytes, quiet: global.quiet, key: "progress.megabytes")
    defer { progress.finish() }
    var source = try CatalogPieces(input, tellsPassedOver: true, format: sourceFormat)
    let format = target(of: source.format)
    if isCopied(source.format, format), format.updatesInPlace {
      return try copy(&source, progress)
    }
    var converted = try ConvertedCatalog(as: format, preset.options, to: output, from: input)
    while let piece = try source.next(passing: { progress.advance(by: $0.count) }) {
      try converted.add(piece)
    }
    try converted.finish()
    progress.finish()
    noteLosses(converted, source.passedOver, from: source.format, to: format)
  }

  /// Converts a folder that is a catalog as a whole; one that stays so keeps all that is in it.
  private func convert(_ source: CatalogBundleFiles) throws(InputError) {
    let format = target(of: source.format)
    if isCopied(source.format, format), output != InputPath.standardInput {
      return try OutputFiles.write(source.files, to: CatalogFiles.withoutSlash(output))
    }
    var converted = try ConvertedCatalog(as: format, preset.options, to: output, from: input)
    try converted.add(source.catalog)
    try converted.finish()
    noteLosses(converted, source.passedOver, from: source.format, to: format)
  }

  /// Writes a file as it is, which has been read without an error.
  private func copy(_ source: inout CatalogPieces, _ progress: Progress) throws(InputError) {
    let file = try OutputFile(output)
    let pass = { (bytes: [UInt8]) throws(InputError) in
      progress.advance(by: bytes.count)
      try file.write(bytes)
    }
    while try source.next(passing: pass) != nil {}
    try file.commit()
  }

  /// The format that the name of a file tells; `nil` where it tells none, or that of a program may have the name.
  private func named(after file: String, for preset: CatalogPreset) -> CatalogFormat? {
    let path = CatalogFiles.withoutSlash(file)
    if preset.format.fileExtensions.contains(CatalogFormat.fileExtension(of: path)) { return nil }
    return CatalogFormat.named(after: path, preferring: preset.format)
  }

  private func target(of source: CatalogFormat) -> CatalogFormat {
    targetFormat ?? preset.preset?.format
      ?? CatalogFormat.named(after: CatalogFiles.withoutSlash(output), preferring: source)
      ?? source
  }

  /// Whether a file stays in its format: it keeps all its bytes then, also those that mean nothing here.
  private func isCopied(_ source: CatalogFormat, _ format: CatalogFormat) -> Bool {
    format.name == source.name && preset.preset == nil
  }

  private func noteLosses(
    _ converted: ConvertedCatalog, _ passedOver: [PassedOver], from source: CatalogFormat,
    to format: CatalogFormat
  ) {
    let isPrinted = output == InputPath.standardInput
    let file = isPrinted ? Session.text("command.standard-output") : output
    if format.name != source.name { format.note(converted.losses, in: file) }
    for thing in passedOver { Session.note(thing, in: file) }
  }
}
