internal import Bitext

extension CatalogFormat {
  /// Tab-separated values with a header row, for spreadsheets and scripts.
  ///
  /// A field may be in quotes as spreadsheets write it; ours are where their text begins with one. One that a spreadsheet would
  /// calculate has an apostrophe before it, as in CSV. Columns that mean nothing here stay in an update.
  public static let tsv = CatalogFormat(
    name: "tsv", title: "TSV", fileExtensions: ["tsv", "tab"], content: [.columns],
    lacking: .furtherPlaces,
    recognizes: TSVReader.recognizes,
    write: { catalog, _ in
      var writer = TableWriter.tsv
      return writer.bytes(of: catalog)
    },
    read: { (bytes, file, _, _) throws(InputError) in
      var state = ReadingState()
      return try TableReader(try TSVReader(bytes, file: file).rows(), file: file).catalog(&state)
    },
    update: { (bytes, file, catalog) throws(InputError) in
      let reader = try TSVReader(bytes, file: file)
      let table = try TableReader(reader.rows(), file: file)
      var update = TableUpdate(table, in: reader.input, .tsv)
      return try update.updated(with: catalog)
    },
    pieces: PieceFormat(
      cut: .rows,
      read: { (bytes, file, _, state) throws(InputError) in
        try TableReader(try TSVReader(bytes, file: file).rows(), file: file).catalog(&state)
      }, writer: { _ in TableWriter.tsv }),
    validate: { TableConstraints.violations(inTSV: $0, file: $1) })
}
