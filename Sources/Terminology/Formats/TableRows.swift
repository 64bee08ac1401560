internal import Bitext

/// The rows of a table with quoted fields (RFC 4180), with the line on which each field begins.
struct TableRows {
  struct Field {
    var text: String
    var line: Int
    var column: Int
  }

  /// Where a row begins.
  static func place(of row: [Field]) -> SourcePosition {
    row.first.map { SourcePosition(line: $0.line, column: $0.column) } ?? SourcePosition()
  }

  /// The rows that are not empty.
  private(set) var rows: [[Field]] = []

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8, with or without a byte order mark.
  ///   - separator: what stands between fields; `nil` to tell a comma, semicolon or tab by the first line.
  ///   - file: its path as the user named it.
  /// - Throws: `glossary-not-utf8`, or `table-quote-not-closed` where a quoted field begins that nothing ends.
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  init(_ bytes: [UInt8], separator: UInt8?, file: String) throws(InputError) {
    var reader = Reader(bytes: bytes, separator: separator, file: file)
    if let (line, column) = reader.invalidPlace {
      throw InputError(.glossaryNotUTF8, file: file, line: line, column: column)
    }
    while let row = try reader.row() {
      if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
    }
  }

  private struct Reader {
    let bytes: [UInt8]
    let separator: UInt8
    let file: String
    var index: Int
    var line = 1
    /// The column of the next field, in characters.
    var column = 1

    init(bytes: [UInt8], separator: UInt8?, file: String) {
      self.bytes = bytes
      self.file = file
      index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      let first = bytes[index...].prefix { $0 != 0x0A && $0 != 0x0D }
      let candidates = [0x09, UInt8(ascii: ";"), UInt8(ascii: ",")]
      self.separator = separator ?? candidates.first(where: first.contains) ?? candidates[2]
    }

    /// Where the first byte stands that is not UTF-8.
    var invalidPlace: (line: Int, column: Int)? {
      if String(validating: bytes, as: UTF8.self) != nil { return nil }
      for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        .enumerated()
      where String(validating: line, as: UTF8.self) == nil {
        return (number + 1, 1)
      }
      return (1, 1)
    }

    mutating func row() throws(InputError) -> [Field]? {
      guard index < bytes.count else { return nil }
      var row: [Field] = []
      while true {
        row.append(try field())
        guard index < bytes.count else { return row }
        let end = bytes[index]
        index += 1
        if end == separator { continue }
        if end == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
        line += 1
        column = 1
        return row
      }
    }

    private mutating func field() throws(InputError) -> Field {
      let start = index
      var field = Field(text: "", line: line, column: column)
      if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
        field.text = try quoted(at: field)
        // What follows the closing quote is no part of RFC 4180; it is kept, as spreadsheets do.
        let end = end(from: index)
        field.text += String(decoding: bytes[index..<end], as: UTF8.self)
        index = end
      } else {
        let end = end(from: index)
        field.text = String(decoding: bytes[index..<end], as: UTF8.self)
        index = end
      }
      column += bytes[start..<index].count { $0 & 0xC0 != 0x80 } + 1
      field.text = field.text.trimmingSpaces
      return field
    }

    private func end(from index: Int) -> Int {
      bytes[index...].firstIndex { $0 == separator || $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    }

    private mutating func quoted(at field: Field) throws(InputError) -> String {
      var content: [UInt8] = []
      index += 1
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        if byte == 0x0A { line += 1 }
        guard byte == UInt8(ascii: "\"") else { content.append(byte); continue }
        guard index < bytes.count, bytes[index] == byte else {
          return String(decoding: content, as: UTF8.self)
        }
        content.append(byte)
        index += 1
      }
      throw InputError(
        .tableQuoteNotClosed, file: file, line: field.line, column: field.column)
    }
  }
}
