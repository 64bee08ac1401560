internal import Bitext

/// How a file writes the fields of a table.
struct TableDialect: Sendable {
  /// The character between fields.
  let separator: UInt8
  /// What ends lines where the file has but one.
  let lineEnd: [UInt8]
  /// The field of a text, in quotes where it must be or is to be.
  let field: @Sendable (_ text: [UInt8], _ inQuotes: Bool) -> [UInt8]
}

/// Puts units into a table: the fields that differ change, the other bytes stay.
///
/// A column that the file lacks is not added, so that a file without `state` keeps no states.
struct TableUpdate {
  private let table: TableReader
  private let input: TextFile
  private let dialect: TableDialect
  /// The columns that mean something, from left to right.
  private let columns: [(column: TableColumn, index: Int)]
  /// Whether nothing but carriage returns ends lines, so that what comes may hold no line feed either.
  private let hasReturnsOnly: Bool
  private var patch: [BytePatch] = []

  /// Takes a table, the file that it was read from, and how fields are written there.
  init(_ table: TableReader, in input: TextFile, _ dialect: TableDialect) {
    self.table = table
    self.input = input
    self.dialect = dialect
    let bytes = input.bytesOnDisk
    hasReturnsOnly = bytes.contains(0x0D) && !bytes.contains(0x0A)
    columns = table.columns.map { (column: $0.key, index: $0.value) }.sorted { $0.index < $1.index }
  }

  /// The file with the units of a catalog in it.
  ///
  /// - Throws: What reading the file throws.
  /// - Complexity: O(*n* + *u* log *u*) for *n* bytes and *u* fields that change.
  mutating func updated(with catalog: Catalog) throws(InputError) -> [UInt8] {
    let units = Dictionary(
      catalog.units.map { (Array($0.id.utf8), $0) }, uniquingKeysWith: { first, _ in first })
    var places: [[UInt8]: Int] = [:]
    for (row, old) in zip(table.rows, try table.catalog().units) {
      let id = Array(old.id.utf8)
      if let new = units[id] {
        try change(row, from: old, to: new)
        places[id] = row.end
      } else {
        remove(row)
      }
    }
    add(catalog.units, behind: places)
    return patch.applied(to: input.bytesOnDisk)
  }

  // MARK: Rows that stay

  private mutating func change(
    _ row: TableRow, from old: TranslationUnit, to new: TranslationUnit
  ) throws(InputError) {
    let old = old.prepared(keepingSegments: false, repeated: .numberedAsSource)
    let new = new.prepared(keepingSegments: false, repeated: .numberedAsSource)
    let changed = try changedColumns(of: row, from: old, to: new)
    if changed.isEmpty { return }
    quoteOthers(in: row, but: changed)
    var count = row.cells.count
    for (column, index) in columns where changed.contains(column) {
      let text = CatalogTable.text(of: column, in: new)
      let isLikeHeader = table.header.cells[index].isQuoted
      if index < row.cells.count {
        let cell = row.cells[index]
        put(dialect.field(text, cell.isQuoted || isLikeHeader), in: cell.field)
      } else if !text.isEmpty {
        // The row ends before the column.
        let separators = [UInt8](repeating: dialect.separator, count: index + 1 - count)
        put(separators + dialect.field(text, isLikeHeader), in: row.end..<row.end)
        count = index + 1
      }
    }
  }

  /// Puts fields that begin with a quote and are in none into quotes: what changes behind one may end in a quote, or no longer
  /// hold what told that it is none.
  private mutating func quoteOthers(in row: TableRow, but changed: Set<TableColumn>) {
    let bytes = input.bytesOnDisk
    let written = columns.filter { changed.contains($0.column) }.map(\.index)
    for (index, cell) in row.cells.enumerated()
    where !cell.isQuoted && !cell.field.isEmpty && bytes[cell.field.lowerBound] == CSVField.quote
      && !written.contains(index)
    {
      put(dialect.field(Array(cell.text), true), in: cell.field)
    }
  }

  /// The columns in which a row says another thing of the new unit than is so.
  ///
  /// State and status may be empty, and then follow from the texts, which can change.
  private func changedColumns(
    of row: TableRow, from old: TranslationUnit, to new: TranslationUnit
  ) throws(InputError) -> Set<TableColumn> {
    var changed = Set(
      TableColumn.allCases.filter {
        $0 != .id && CatalogTable.text(of: $0, in: old) != CatalogTable.text(of: $0, in: new)
      })
    if try table.state(of: row, for: new) != new.state { changed.insert(.state) }
    var read = new
    read.settleStatus(recorded: table.status(of: row))
    if read.status != new.status { changed.insert(.status) }
    return changed
  }

  // MARK: Rows that go and come

  /// Removes a row with the end of the line before it.
  private mutating func remove(_ row: TableRow) {
    var start = row.place.offset - 1
    let bytes = input.bytesOnDisk
    if bytes[start] == 0x0A, bytes[start - 1] == 0x0D { start -= 1 }
    patch.replace(start..<row.end, with: [])
  }

  /// Adds the units that have no place, each behind the one that it follows.
  private mutating func add(_ units: [TranslationUnit], behind places: [[UInt8]: Int]) {
    var place = table.header.end
    for unit in units {
      if let known = places[Array(unit.id.utf8)] {
        place = known
      } else {
        put(lineEnd + row(of: unit), in: place..<place)
      }
    }
  }

  private func row(of unit: TranslationUnit) -> [UInt8] {
    let unit = unit.prepared(keepingSegments: false, repeated: .numberedAsSource)
    var texts = [[UInt8]](repeating: [], count: table.header.cells.count)
    for (column, index) in columns { texts[index] = CatalogTable.text(of: column, in: unit) }
    let fields = zip(texts, table.header.cells).map { dialect.field($0, $1.isQuoted) }
    return Array(fields.joined(separator: [dialect.separator]))
  }

  // MARK: Bytes

  /// What ends the line of the header.
  private var lineEnd: [UInt8] {
    let end = Array(input.bytesOnDisk[table.header.end...].prefix(2))
    guard let first = end.first else { return dialect.lineEnd }
    return end == [0x0D, 0x0A] ? end : [first]
  }

  private mutating func put(_ bytes: [UInt8], in range: Range<Int>) {
    patch.replace(range, with: hasReturnsOnly ? bytes.map { $0 == 0x0A ? 0x0D : $0 } : bytes)
  }
}
