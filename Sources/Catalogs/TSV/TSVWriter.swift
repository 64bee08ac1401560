internal import Bitext

/// Writes a catalog as rows of tab-separated fields under a header.
struct TSVWriter: PieceWriter {
  private var bytes: [UInt8] = []

  mutating func begin(_ catalog: Catalog) { append(CatalogTable.header) }

  mutating func write(_ unit: TranslationUnit) { append(CatalogTable.fields(of: unit)) }

  mutating func end() {}

  mutating func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  private mutating func append(_ fields: [[UInt8]]) {
    bytes += fields.map(CatalogTable.escaped).joined(separator: [0x09])
    bytes.append(0x0A)
  }
}
