extension TableWriter {
  /// Writes rows of tab-separated fields.
  static let tsv = TableWriter { fields in
    fields.map(CatalogTable.escaped).joined(separator: [0x09]) + [0x0A]
  }
}
