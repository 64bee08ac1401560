internal import Bitext

extension CatalogFormat {
  /// XLIFF 2 (OASIS; 2.1 is ISO 21720:2024): written as 2.1 core, read as 2.0, 2.1 and 2.2.
  public static let xliff2 = CatalogFormat(
    name: "xliff", title: "XLIFF 2.1", fileExtensions: ["xlf", "xliff"],
    content: [.header, .markup, .notes, .columns, .terms],
    recognizes: { XLIFFSniffing($0)?.version.utf8.starts(with: "2".utf8) ?? false },
    write: { catalog in XLIFF2Writer.write(catalog) },
    read: { (bytes, file, languages) throws(InputError) in
      try XLIFF2Reader(bytes, file: file, languages: languages).catalog()
    })
}
