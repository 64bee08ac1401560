internal import Bitext

/// Cuts a file into records and fields (RFC 4180).
///
/// What is not as the standard has it is read as far as it makes sense: quotes in a field that does not begin with one are
/// text, and so is what follows a closing quote.
struct CSVReader {
  let input: TextFile
  /// The character between fields.
  let separator: UInt8
  private let places: TextPlaces

  /// Takes a file, or a piece of one whose first line is known to have some separator.
  init(_ bytes: [UInt8], file: String, separator: UInt8? = nil) throws(InputError) {
    input = try TextFile(bytes, file: file)
    self.separator = separator ?? Self.separator(of: bytes)
    places = TextPlaces(input)
  }

  /// Whether the first line names the two columns that are needed, with commas or semicolons between them.
  static func recognizes(_ bytes: [UInt8]) -> Bool {
    let separator = separator(of: bytes)
    let names = firstLine(of: bytes).split(separator: separator).map { name in
      String(decoding: name.filter { $0 != CSVField.quote }, as: UTF8.self).lowercased()
    }
    return separator != 0x09 && CatalogTable.isHeader(names)
  }

  private static func firstLine(of bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes.dropFirst(bytes.byteOrderMarkLength).prefix(4096).prefix { $0 != 0x0A && $0 != 0x0D }
  }

  /// The character between fields: that of comma, semicolon and tab which the first line has most of.
  static func separator(of bytes: [UInt8]) -> UInt8 {
    let line = firstLine(of: bytes)
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
    let counts = candidates.map { candidate in line.count { $0 == candidate } }
    let most = counts.max() ?? 0
    return counts.firstIndex(of: most).map { candidates[$0] } ?? candidates[0]
  }

  /// The records that are not empty.
  ///
  /// - Throws: `csv-quote-not-closed` where a field in quotes has no end.
  func rows() throws(InputError) -> [TableRow] {
    var rows: [TableRow] = []
    var position = input.start
    while position < input.bytes.count {
      if isLineEnd(position) {
        position += 1
        continue
      }
      let start = position
      var cells = [try cell(&position)]
      while position < input.bytes.count, input.bytes[position] == separator {
        position += 1
        cells.append(try cell(&position))
      }
      rows.append(TableRow(cells: cells, place: places.range(start..<position)))
    }
    return rows
  }

  /// The place of a stretch of bytes.
  func place(of range: Range<Int>) -> SourceRange { places.range(range) }

  private func isLineEnd(_ index: Int) -> Bool {
    CSVField.isLineEnd(input.bytes[index])
  }

  /// Reads the field at a position, up to the separator or line end behind it.
  private func cell(_ position: inout Int) throws(InputError) -> TableRow.Cell {
    let (start, bytes) = (position, input.bytes)
    var range = position..<position
    var text: [UInt8] = []
    let isQuoted = position < bytes.count && bytes[position] == CSVField.quote
    if isQuoted {
      text = try quoted(&position)
      range = (range.lowerBound + 1)..<(position - 1)
    }
    let rest = position
    while position < bytes.count, bytes[position] != separator, !isLineEnd(position) {
      position += 1
    }
    if position > rest {
      text += bytes[rest..<position]
      range = range.lowerBound..<position
    }
    return TableRow.Cell(
      text: CSVField.read(text), range: places.range(range), field: start..<position,
      isQuoted: isQuoted)
  }

  /// Reads the text between quotes, two for one; a carriage return before a line feed is part of the line break.
  private func quoted(_ position: inout Int) throws(InputError) -> [UInt8] {
    let (start, bytes) = (position, input.bytes)
    var text: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == CSVField.quote {
        guard position < bytes.count, bytes[position] == CSVField.quote else { return text }
        position += 1
      }
      let isHalf = byte == 0x0D && position < bytes.count && bytes[position] == 0x0A
      if !isHalf { text.append(byte) }
    }
    throw InputError(.csvQuoteNotClosed, at: places.range(start..<(start + 1)))
  }
}
