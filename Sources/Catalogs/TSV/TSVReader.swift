internal import Bitext

/// Cuts a file into rows at line breaks, and these into fields.
struct TSVReader {
  let input: TextFile

  init(_ bytes: [UInt8], file: String) throws(InputError) {
    input = try TextFile(bytes, file: file)
  }

  /// Whether the first line names the two columns that are needed.
  static func recognizes(_ bytes: [UInt8]) -> Bool {
    let header = bytes.dropFirst(bytes.byteOrderMarkLength).prefix(4096)
      .prefix { $0 != 0x0A && $0 != 0x0D }
    let bytes = Array(header)
    return CatalogTable.isHeader(
      TSVField.all(in: bytes, bytes.indices).map {
        String(decoding: $0.text(in: bytes), as: UTF8.self).lowercased()
      })
  }

  /// The lines that are not empty, cut into fields.
  func rows() -> [TableRow] {
    let bytes = input.bytes
    var rows: [TableRow] = []
    var number = 1
    var start = input.start
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let hasReturn = end > start && bytes[end - 1] == 0x0D
      let contentEnd = hasReturn ? end - 1 : end
      if contentEnd > start { rows.append(row(start..<contentEnd, number: number)) }
      start = end + 1
      number += 1
    }
    return rows
  }

  private func row(_ line: Range<Int>, number: Int) -> TableRow {
    let position = (offset: line.lowerBound, position: SourcePosition(line: number))
    let cells = TSVField.all(in: input.bytes, line).map { field in
      TableRow.Cell(
        text: CatalogTable.unescaped(FormulaGuard.escapedSpace.read(field.text(in: input.bytes))),
        range: input.range(field.content, from: position), field: field.range,
        isQuoted: field.isQuoted)
    }
    return TableRow(cells: cells, place: input.range(line, from: position))
  }
}
