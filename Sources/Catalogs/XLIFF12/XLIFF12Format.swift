internal import Bitext

extension CatalogFormat {
  /// XLIFF 1.2 (OASIS, 2008), the version that most translation programs open; written to its strict schema.
  public static let xliff12: CatalogFormat = CatalogFormat(
    name: "xliff12", title: "XLIFF 1.2", fileExtensions: ["xlf", "xliff"],
    content: [
      .header, .markup, .notes, .columns, .segments, .matches, .metadata, .translatability,
      .noteDetails,
    ],
    lacking: .controlCharacters,
    recognizes: { XLIFFSniffing($0)?.version.utf8.starts(with: "1".utf8) ?? false },
    write: { catalog, options in XLIFF12Writer.write(catalog, options) },
    read: { (bytes, file, languages, _) throws(InputError) in
      if let catalog = CatalogStream.catalog(
        in: bytes, .xliff12, file: file, languages: languages)
      {
        return catalog
      }
      return try XLIFF12Reader(bytes, file: file, languages: languages).catalog()
    },
    update: { (bytes, file, catalog) throws(InputError) in
      try XLIFF12Updater.update(bytes, file: file, with: catalog)
    },
    pieces: PieceFormat(
      cut: .elements(["trans-unit"]),
      read: { (bytes, file, languages, state) throws(InputError) in
        try XLIFF12Reader(bytes, file: file, languages: languages).catalog(&state)
      }, writer: { XLIFF12Writer($0) }),
    validate: { XLIFF12Constraints.violations(in: $0, file: $1) })
}
