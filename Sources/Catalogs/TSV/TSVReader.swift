internal import Bitext

/// Cuts a file into rows and fields at line breaks and tabs.
struct TSVReader {
  let input: TextFile

  init(_ bytes: [UInt8], file: String) throws(InputError) {
    input = try TextFile(bytes, file: file)
  }

  /// Whether the first line names the two columns that are needed.
  static func recognizes(_ bytes: [UInt8]) -> Bool {
    let header = bytes.dropFirst(bytes.byteOrderMarkLength).prefix(4096)
      .prefix { $0 != 0x0A && $0 != 0x0D }
    return CatalogTable.isHeader(
      header.split(separator: 0x09).map { String(decoding: $0, as: UTF8.self).lowercased() })
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
    var cells: [TableRow.Cell] = []
    var start = line.lowerBound
    for index in line where input.bytes[index] == 0x09 {
      cells.append(cell(start..<index, from: position))
      start = index + 1
    }
    cells.append(cell(start..<line.upperBound, from: position))
    return TableRow(cells: cells, place: input.range(line, from: position))
  }

  private func cell(
    _ field: Range<Int>, from line: (offset: Int, position: SourcePosition)
  ) -> TableRow.Cell {
    TableRow.Cell(
      text: CatalogTable.unescaped(input.bytes[field]), range: input.range(field, from: line),
      field: field)
  }
}
