internal import Bitext
internal import Catalogs

/// A catalog that is written in a format as its pieces come, to a file, a folder or standard output.
struct ConvertedCatalog {
  private let format: CatalogFormat
  private let path: String
  private var writer: CatalogWriter
  /// Where the bytes go; `nil` where the format is a folder.
  private let file: OutputFile?
  /// The units so far of a format that is a folder.
  private var collected: Catalog?
  /// What the format did not keep.
  private(set) var losses: [CatalogLoss] = []

  /// Begins a catalog.
  ///
  /// - Parameters:
  ///   - format: What it is written as.
  ///   - options: What a program that opens it wants.
  ///   - path: Where it goes, `-` for standard output.
  ///   - input: The file that it comes from, for a name where the user must give one.
  /// - Throws: ``InputError`` with `cannot-write`, and with `folder-needs-name` where a folder was to be printed.
  init(
    as format: CatalogFormat, _ options: WritingOptions, to path: String, from input: String
  ) throws(InputError) {
    self.format = format
    self.path = path
    writer = CatalogWriter(format, options: options, revisesStart: true)
    if format.isFolder, path == InputPath.standardInput {
      let name = input == InputPath.standardInput ? "catalog" : input
      throw InputError(
        .folderNeedsName, file: Session.text("command.standard-output"),
        format.fileName(for: name))
    }
    file = format.isFolder ? nil : try OutputFile(path)
  }

  /// Takes in some more units.
  ///
  /// - Throws: ``InputError`` with `cannot-write`.
  mutating func add(_ piece: Catalog) throws(InputError) {
    // Where a text stood in the file that was read says nothing to who opens the new one.
    var piece = piece
    for index in piece.units.indices {
      piece.units[index].sourceRange = nil
      piece.units[index].targetRange = nil
    }
    losses.add(format.losses(writing: piece))
    if let file { return try file.write(writer.write(piece)) }
    if collected == nil { collected = piece } else { collected?.units += piece.units }
  }

  /// Gives the catalog its name.
  ///
  /// - Throws: ``InputError`` with `cannot-write`.
  mutating func finish() throws(InputError) {
    guard let file else {
      return try CatalogFiles.write(
        collected ?? Catalog(original: "", units: []), as: format, to: path)
    }
    try file.write(writer.finish())
    if let revision = writer.revision {
      try file.replaceStart(of: revision.length, with: revision.bytes)
    }
    try file.commit()
  }
}

extension InputError.Code {
  /// A format that is a folder cannot be printed: 1 a name for it.
  static let folderNeedsName = InputError.Code("folder-needs-name")
}
