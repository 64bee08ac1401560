internal import Bitext

/// Writes a catalog as rows under a header.
struct TableWriter: PieceWriter {
  private let row: @Sendable ([[UInt8]]) -> [UInt8]
  private var bytes: [UInt8] = []

  /// Begins with nothing.
  ///
  /// - Parameter row: writes the fields of a row, with the end of its line.
  init(row: @escaping @Sendable ([[UInt8]]) -> [UInt8]) {
    self.row = row
  }

  mutating func begin(_ catalog: Catalog) { bytes += row(CatalogTable.header) }

  mutating func write(_ unit: TranslationUnit) { bytes += row(CatalogTable.fields(of: unit)) }

  mutating func end() {}

  mutating func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }
}
