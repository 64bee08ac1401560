internal import Bitext

extension CatalogFormat {
  /// XLIFF 2 (OASIS; 2.1 is ISO 21720:2024): written as 2.1 with modules, read as 2.0, 2.1 and 2.2.
  public static let xliff2: CatalogFormat = CatalogFormat(
    name: "xliff", title: "XLIFF 2.1", fileExtensions: ["xlf", "xliff"],
    content: .everything,
    versions: ["2.1", "2.0"],
    recognizes: { XLIFFSniffing($0)?.version.utf8.starts(with: "2".utf8) ?? false },
    write: { catalog, options in XLIFF2Writer.write(catalog, options) },
    read: { (bytes, file, languages, _) throws(InputError) in
      if let catalog = CatalogStream.catalog(
        in: bytes, .xliff2, file: file, languages: languages)
      {
        return catalog
      }
      return try XLIFF2Reader(bytes, file: file, languages: languages).catalog()
    },
    update: { (bytes, file, catalog) throws(InputError) in
      try XLIFF2Updater.update(bytes, file: file, with: catalog)
    },
    pieces: PieceFormat(
      cut: .elements(["unit"]),
      read: { (bytes, file, languages, state) throws(InputError) in
        try XLIFF2Reader(bytes, file: file, languages: languages).catalog(&state)
      }, writer: { XLIFF2Writer($0) }),
    validate: { XLIFF2Constraints.violations(in: $0, file: $1) })
}
