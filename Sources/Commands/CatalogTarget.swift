internal import ArgumentParser
internal import Bitext
internal import Catalogs
internal import Reporting

/// The program that a catalog is written for.
struct PresetOption: ParsableArguments {
  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      Session.text("option.for"), valueName: CatalogPreset.all.map(\.name).joined(separator: "|")))
  var preset: CatalogPreset?

  /// Refuses a format beside a program that wants another one.
  func require(_ format: CatalogFormat?) throws {
    guard let format, let preset, preset.format.name != format.name else { return }
    throw ValidationError(
      Session.text("error.for-and-format", preset.title, preset.formatTitle, format.title))
  }

  /// How the catalog is written.
  var options: WritingOptions { preset?.options ?? WritingOptions() }
}

extension Session {
  /// Says what of the file that was read is not in the one that was written.
  static func note(_ thing: PassedOver, in file: String) {
    let (first, isFile) = (thing.first, thing.kind == .folderFile)
    let place = isFile ? first.file : "\(first.file):\(first.line):\(first.column)"
    note(file, current.interface.text(thing.key, count: thing.count, place, thing.name))
  }
}

extension CatalogFormat {
  /// Says of a catalog that was written what of it this format does not keep.
  ///
  /// - Parameters:
  ///   - catalog: what was written.
  ///   - file: the file in which it is now.
  func noteLosses(of catalog: Catalog, in file: String) {
    note(losses(writing: catalog), in: file)
  }

  /// Says what this format did not keep of what was written to a file.
  func note(_ losses: [CatalogLoss], in file: String) {
    for loss in losses {
      Session.note(
        file, Session.current.interface.text(loss.key, count: loss.count, title))
    }
  }
}
