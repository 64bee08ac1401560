internal import ArgumentParser
internal import Bitext
internal import Catalogs
internal import Reporting

/// Where translations for texts that have none are looked up.
struct PretranslationOptions: ParsableArguments {
  @Option(
    name: .customLong("pretranslate"),
    help: ArgumentHelp(
      Session.text("option.pretranslate"), valueName: Session.text("argument.value.file")),
    completion: .file(extensions: ["tmx"] + CatalogFormat.all.flatMap(\.fileExtensions)))
  var files: [String] = []

  @Option(help: ArgumentHelp(Session.text("option.fill-from"), valueName: "75…100"))
  var fillFrom = 100

  func validate() throws {
    guard (PretranslationMemory.leastScore...100).contains(fillFrom) else {
      throw ValidationError(
        Session.text("error.fill-from", String(PretranslationMemory.leastScore)))
    }
  }

  /// The memory that the files make, the first the most trusted; `nil` where none is given.
  ///
  /// - Throws: `InputError` where a file cannot be read.
  func memory() throws(InputError) -> PretranslationMemory? {
    if files.isEmpty { return nil }
    var catalogs: [(origin: String, catalog: Catalog)] = []
    for file in files { catalogs.append((file, try catalog(of: file))) }
    return PretranslationMemory(catalogs)
  }

  private func catalog(of file: String) throws(InputError) -> Catalog {
    let bytes = try InputFiles.bytes(of: file)
    if let format = CatalogFormat.detect(file: file, bytes: bytes) {
      return try format.read(bytes, file: file)
    }
    let units = try TranslationMemory(bytes, file: file).units.enumerated().map { index, unit in
      TranslationUnit(
        id: "u\(index + 1)", source: InlineText(unit.source), target: InlineText(unit.target),
        state: .translated)
    }
    return Catalog(original: file, units: units)
  }

  /// The catalogs with what the memory has for them; says what that was.
  func pretranslated(_ catalogs: [Catalog], for format: CatalogFormat) async throws -> [Catalog] {
    guard let memory = try memory() else { return catalogs }
    let leastFill = fillFrom
    let results = await catalogs.concurrentMap {
      memory.pretranslated($0, fillingFrom: leastFill)
    }
    let summary = results.reduce(into: PretranslationMemory.Summary()) { $0 += $1.summary }
    Session.note(
      Session.current.interface.text(
        "note.pretranslated", count: memory.count, String(summary.filled),
        String(summary.proposed), String(summary.unknown)))
    let proposals = results.map { $0.catalog.units.map(\.matches.count).reduce(0, +) }
    let count = proposals.reduce(0, +)
    if count > 0, !format.content.contains(.matches) {
      let loss = CatalogLoss(.matches, count: count)
      Session.note(
        Session.current.interface.text(loss.key, count: loss.count, format.title))
    }
    return results.map(\.catalog)
  }
}
