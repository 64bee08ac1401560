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
    try preset.require(targetFormat)
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
    let source = try CatalogFile(input, format: sourceFormat)
    let format = format(for: source)
    let bytes = try bytes(of: source, as: format)
    if output == InputPath.standardInput {
      Session.write(String(decoding: bytes, as: UTF8.self))
    } else {
      try OutputFiles.write(bytes, to: output)
    }
    guard format.name != source.format.name else { return }
    format.noteLosses(
      of: source.catalog,
      in: output == InputPath.standardInput ? Session.text("command.standard-output") : output)
  }

  private func format(for source: CatalogFile) -> CatalogFormat {
    targetFormat ?? preset.preset?.format
      ?? CatalogFormat.named(after: output, preferring: source.format) ?? source.format
  }

  /// The file anew; a file that stays in its format keeps all its bytes, also those that mean nothing here.
  private func bytes(of source: CatalogFile, as format: CatalogFormat) throws(InputError) -> [UInt8]
  {
    if format.name == source.format.name, preset.preset == nil {
      return try format.update(source.bytes, file: source.file, with: source.catalog)
    }
    return format.write(source.catalog, options: preset.options)
  }
}
