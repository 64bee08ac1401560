internal import Bitext

/// The columns that tables are written with, in order; only ``source`` and ``target`` must be there to be read.
enum TableColumn: String, CaseIterable {
  case id
  case source
  case target
  case state
  case status
  case location
}

/// A row of a table.
struct TableRow {
  /// A field, read, with its place.
  struct Cell {
    /// The text, its escapes and quotes read.
    var text: [UInt8]
    /// The bytes of the file, without quotes.
    var range: SourceRange
    /// The bytes between the separators, with quotes, as offsets in the file.
    var field: Range<Int>
    /// Whether the field begins with a quote that counts.
    var isQuoted = false
  }

  var cells: [Cell]
  var place: SourceRange

  /// The offset of the end of its last field.
  var end: Int { place.offset + place.length }
}

/// A catalog as rows of fields: what all kinds of tables share.
enum CatalogTable {
  /// The names of the columns.
  static var header: [[UInt8]] { TableColumn.allCases.map { Array($0.rawValue.utf8) } }

  /// The fields of a unit.
  static func fields(of unprepared: TranslationUnit) -> [[UInt8]] {
    let unit = unprepared.prepared(keepingSegments: false, repeated: .numberedAsSource)
    return TableColumn.allCases.map { text(of: $0, in: unit) }
  }

  /// What a unit that is prepared for writing has in a column.
  static func text(of column: TableColumn, in unit: TranslationUnit) -> [UInt8] {
    switch column {
    case .id: Array(unit.id.utf8)
    case .source: field(of: unit.source)
    case .target: unit.target.map(field) ?? []
    case .state: Array(unit.state.rawValue.utf8)
    case .status: Array((unit.recordedStatus?.rawValue ?? "").utf8)
    case .location: Array(location(of: unit).utf8)
    }
  }

  /// The text with placeholders; one stands for a line feed behind a carriage return, which would be one line break to whoever
  /// reads or converts the line ends of the file.
  private static func field(of content: InlineText) -> [UInt8] {
    let text = Placeholders.encode(content)
    guard text.contains(0x0D) else { return text }
    var last: UInt8?
    return text.flatMap { byte in
      defer { last = byte }
      return byte == 0x0A && last == 0x0D ? Placeholders.lineBreak : [byte]
    }
  }

  private static func location(of unit: TranslationUnit) -> String {
    unit.notes.first { $0.category == NoteCategory.location }?.text ?? ""
  }

  /// Whether the names of columns are those of a catalog.
  static func isHeader(_ names: [String]) -> Bool {
    names.contains(TableColumn.source.rawValue) && names.contains(TableColumn.target.rawValue)
  }

  /// A tab, line break or carriage return as `\t`, `\n`, `\r`, and a backslash doubled, as PostgreSQL's text format has it.
  static func escaped(_ field: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(field.count)
    for byte in field {
      switch byte {
      case 0x09: bytes += #"\t"#.utf8
      case 0x0A: bytes += #"\n"#.utf8
      case 0x0D: bytes += #"\r"#.utf8
      case 0x5C: bytes += #"\\"#.utf8
      default: bytes.append(byte)
      }
    }
    return bytes
  }

  /// The bytes of a field with `\t`, `\n`, `\r` and `\\` read; any other backslash stands for itself.
  static func unescaped(_ field: some RandomAccessCollection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(field.count)
    var escape = false
    for byte in field {
      guard escape else {
        escape = byte == 0x5C
        if !escape { result.append(byte) }
        continue
      }
      escape = false
      switch byte {
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "\\"): result.append(0x5C)
      default: result += [0x5C, byte]
      }
    }
    return escape ? result + [0x5C] : result
  }
}

/// Makes a catalog of the rows of a table, the first of which names the columns.
struct TableReader {
  /// Where the columns stand that mean something.
  let columns: [TableColumn: Int]
  /// The row with the names of the columns.
  let header: TableRow
  /// The rows below it.
  let rows: ArraySlice<TableRow>
  private let file: String

  /// Looks at the names of the columns; unknown ones are passed over.
  ///
  /// - Throws: `tsv-column-missing` where a needed one is not there.
  init(_ rows: [TableRow], file: String) throws(InputError) {
    guard let header = rows.first else {
      throw InputError(.catalogEmpty, file: file, line: 1, column: 1)
    }
    let names = header.cells.map { String(decoding: $0.text, as: UTF8.self).lowercased() }
    var columns: [TableColumn: Int] = [:]
    for column in TableColumn.allCases { columns[column] = names.firstIndex(of: column.rawValue) }
    for column in [TableColumn.source, .target] where columns[column] == nil {
      let found = names.prefix(10).joined(separator: ", ")
      throw InputError(.tsvColumnMissing, at: header.place, column.rawValue, found)
    }
    self.columns = columns
    self.header = header
    // Spreadsheets write rows without anything below the last one.
    self.rows =
      rows.dropFirst().filter { row in
        row.cells.contains { cell in cell.text.contains { $0 > 0x20 } }
      }[...]
    self.file = file
  }

  func catalog() throws(InputError) -> Catalog {
    var state = ReadingState()
    return try catalog(&state)
  }

  /// The units of a piece of a file.
  func catalog(_ state: inout ReadingState) throws(InputError) -> Catalog {
    let fileName = file.utf8.split(separator: UInt8(ascii: "/")).last ?? file.utf8[...]
    var catalog = Catalog(original: String(decoding: fileName, as: UTF8.self), units: [])
    for row in rows {
      let unit = try unit(of: row, number: state.unitCount + catalog.units.count + 1)
      guard state.isNew(id: unit.id) else {
        throw InputError(.catalogDuplicateID, at: row.place, unit.id)
      }
      catalog.units.append(unit)
      if state.passedOver != nil { tellPassedOver(of: row, &state.passedOver) }
    }
    return catalog
  }

  /// Tells the fields in columns that mean nothing here, and a status that is none.
  private func tellPassedOver(of row: TableRow, _ log: inout PassedOverLog?) {
    for (index, cell) in row.cells.enumerated() where !cell.text.isEmpty {
      let isRead = columns.contains { $1 == index && ($0 != .status || status(of: row) != nil) }
      if isRead { continue }
      let name = index < header.cells.count ? header.cells[index].text : []
      log?.add(.column, String(decoding: name, as: UTF8.self), at: cell.range)
    }
  }

  private func unit(of row: TableRow, number: Int) throws(InputError) -> TranslationUnit {
    guard let source = cell(.source, of: row), let target = cell(.target, of: row) else {
      let needed = max(columns[.source] ?? 0, columns[.target] ?? 0) + 1
      throw InputError(.tsvRowShort, at: row.place, String(row.cells.count), String(needed))
    }
    let content = Placeholders.decode(target.text)
    let id = text(.id, of: row)
    var unit = TranslationUnit(
      id: id.isEmpty ? "u\(number)" : id, source: Placeholders.decode(source.text),
      target: content == InlineText("") ? nil : content, sourceRange: source.range,
      targetRange: target.range)
    unit.state = try state(of: row, for: unit)
    unit.settleStatus(recorded: status(of: row))
    let location = text(.location, of: row)
    if !location.isEmpty {
      unit.notes = [TranslationUnit.Note(category: NoteCategory.location, text: location)]
    }
    return unit
  }

  /// What a row says of the state of a unit with a target or without one.
  ///
  /// - Throws: `catalog-state` where it names none that is known.
  func state(
    of row: TableRow, for unit: TranslationUnit
  ) throws(InputError) -> TranslationUnit.State {
    let name = text(.state, of: row)
    let state = TranslationUnit.State(rawValue: name)
    if state == nil, !name.isEmpty {
      throw InputError(.catalogState, at: cell(.state, of: row)?.range ?? row.place, name)
    }
    if unit.target == nil { return .initial }
    // People who fill in what was missing seldom know of the other columns; a draft that was written is not missing.
    if state == .initial, status(of: row) == .missingDutch { return .translated }
    return state ?? .translated
  }

  /// The status that a row records.
  func status(of row: TableRow) -> Bitext.Status? {
    Bitext.Status(rawValue: text(.status, of: row))
  }

  private func cell(_ column: TableColumn, of row: TableRow) -> TableRow.Cell? {
    guard let index = columns[column], index < row.cells.count else { return nil }
    return row.cells[index]
  }

  private func text(_ column: TableColumn, of row: TableRow) -> String {
    String(decoding: cell(column, of: row)?.text ?? [], as: UTF8.self)
  }
}
