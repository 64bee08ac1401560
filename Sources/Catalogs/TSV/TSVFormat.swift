internal import Bitext

extension CatalogFormat {
  /// Tab-separated values with a header row, for spreadsheets and scripts.
  public static let tsv = CatalogFormat(
    name: "tsv", title: "TSV", fileExtensions: ["tsv", "tab"], content: [.columns],
    recognizes: TSVReader.recognizes,
    write: { catalog, _ in TSVWriter.write(catalog) },
    read: { (bytes, file, _) throws(InputError) in
      try TSVReader(bytes, file: file).catalog()
    },
    pieces: PieceFormat(
      cut: .rows,
      read: { (bytes, file, _, state) throws(InputError) in
        try TSVReader(bytes, file: file).catalog(&state)
      }, writer: { _ in TSVWriter() }))
}

/// The columns that are written, in order; only ``source`` and ``target`` must be there to be read.
enum TSVColumn: String, CaseIterable {
  case id
  case source
  case target
  case state
  case status
  case location
}
