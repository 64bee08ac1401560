internal import Bitext

/// Writes a catalog as rows of tab-separated fields under a header.
///
/// A tab, line break or carriage return is written `\t`, `\n`, `\r`, and a backslash doubled, as
/// PostgreSQL's text format has it.
struct TSVWriter: PieceWriter {
  private var bytes: [UInt8] = []

  static func write(_ catalog: Catalog) -> [UInt8] {
    var writer = TSVWriter()
    return writer.bytes(of: catalog)
  }

  mutating func begin(_ catalog: Catalog) {
    appendRow(TSVColumn.allCases.map { Array($0.rawValue.utf8) })
  }

  mutating func write(_ unit: TranslationUnit) { appendRow(fields(of: unit.prepared())) }

  mutating func end() {}

  mutating func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  private func fields(of unit: TranslationUnit) -> [[UInt8]] {
    TSVColumn.allCases.map { column in
      switch column {
      case .id: Array(unit.id.utf8)
      case .source: Placeholders.encode(unit.source)
      case .target: unit.target.map(Placeholders.encode) ?? []
      case .state: Array(unit.state.rawValue.utf8)
      case .status: Array((unit.recordedStatus?.rawValue ?? "").utf8)
      case .location: Array(location(of: unit).utf8)
      }
    }
  }

  private func location(of unit: TranslationUnit) -> String {
    unit.notes.first { $0.category == NoteCategory.location }?.text ?? ""
  }

  private mutating func appendRow(_ fields: [[UInt8]]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(0x09) }
      for byte in field {
        switch byte {
        case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
        case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
        case 0x0D: bytes.append(contentsOf: #"\r"#.utf8)
        case 0x5C: bytes.append(contentsOf: #"\\"#.utf8)
        default: bytes.append(byte)
        }
      }
    }
    bytes.append(0x0A)
  }
}
