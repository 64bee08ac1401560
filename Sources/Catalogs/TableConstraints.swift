internal import Bitext

extension Violation.Rule {
  /// A row has another number of fields than the first one: 1 its number, 2 that of the first.
  static let rowLength = Violation.Rule("row-length")
  /// Two columns have one name: 1 the name.
  static let columnRepeated = Violation.Rule("column-repeated")
  /// Something follows the quote that closes a field: 1 what.
  static let textAfterQuote = Violation.Rule("text-after-quote")
  /// A quote stands in a field that is not in quotes: 1 the field.
  static let quoteInField = Violation.Rule("quote-in-field")
}

/// What a table demands: every row has the fields that the first one names, and in CSV quotes stand where they count.
///
/// The readers take more, as long as it is plain what is meant.
struct TableConstraints {
  /// Where it is defined what a file looks like.
  struct Clauses {
    var names: String
    var fields: String
  }

  private let clauses: Clauses
  private var found: [Violation] = []

  /// Every violation in a file of comma-separated values, in its order.
  ///
  /// - Complexity: O(*n* log *n*), where *n* is the number of bytes.
  static func violations(inCSV bytes: [UInt8], file: String) -> [Violation] {
    var constraints = TableConstraints(
      clauses: Clauses(names: "RFC 4180 §2.3", fields: "RFC 4180 §2.4"))
    do throws(InputError) {
      let reader = try CSVReader(bytes, file: file)
      let rows = try reader.rows()
      constraints.checkRows(rows)
      for cell in rows.flatMap(\.cells) { constraints.checkQuotes(of: cell, reader) }
      try constraints.read(rows, file: file)
    } catch {
      constraints.found.append(Violation(error))
    }
    return constraints.inOrder
  }

  /// Every violation in a file of tab-separated values, in its order; quotes mean nothing there.
  ///
  /// - Complexity: O(*n* log *n*), where *n* is the number of bytes.
  static func violations(inTSV bytes: [UInt8], file: String) -> [Violation] {
    let clause = "IANA text/tab-separated-values"
    var constraints = TableConstraints(clauses: Clauses(names: clause, fields: clause))
    do throws(InputError) {
      let rows = try TSVReader(bytes, file: file).rows()
      constraints.checkRows(rows)
      try constraints.read(rows, file: file)
    } catch {
      constraints.found.append(Violation(error))
    }
    return constraints.inOrder
  }

  private init(clauses: Clauses) { self.clauses = clauses }

  private var inOrder: [Violation] {
    found.enumerated().sorted { left, right in
      (left.element.line ?? 0, left.element.column ?? 0, left.offset)
        < (right.element.line ?? 0, right.element.column ?? 0, right.offset)
    }.map(\.element)
  }

  /// Says what the reader does not take, but for rows that are too short, of which each is told already.
  private mutating func read(_ rows: [TableRow], file: String) throws(InputError) {
    do throws(InputError) {
      _ = try TableReader(rows, file: file).catalog()
    } catch {
      if error.code != .tsvRowShort { throw error }
    }
  }

  // MARK: Rows

  private mutating func checkRows(_ rows: [TableRow]) {
    guard let header = rows.first else { return }
    checkNames(header)
    // Spreadsheets write rows without anything below the last one.
    for row in rows.dropFirst() where row.cells.count != header.cells.count && !row.isBlank {
      let extra = row.cells.dropFirst(header.cells.count).first
      found.append(
        Violation(
          .rowLength, clause: clauses.fields, at: extra?.range ?? row.place,
          [String(row.cells.count), String(header.cells.count)]))
    }
  }

  /// Columns are told by their names, capitals or not; one without a name says nothing.
  private mutating func checkNames(_ header: TableRow) {
    var names: Set<String> = []
    for cell in header.cells {
      let name = String(decoding: cell.text, as: UTF8.self)
      if name.isEmpty || names.insert(name.lowercased()).inserted { continue }
      found.append(Violation(.columnRepeated, clause: clauses.names, at: cell.range, [name]))
    }
  }

  // MARK: Quotes

  private mutating func checkQuotes(of cell: TableRow.Cell, _ reader: CSVReader) {
    let bytes = reader.input.bytes
    if cell.isQuoted {
      guard let rest = Self.rest(of: cell, in: bytes), !rest.isEmpty else { return }
      found.append(
        Violation(
          .textAfterQuote, clause: "RFC 4180 §2.5", at: reader.place(of: rest),
          [reader.input.text(rest)]))
    } else if let quote = bytes[cell.field].firstIndex(of: CSVField.quote) {
      found.append(
        Violation(
          .quoteInField, clause: "RFC 4180 §2.5", at: reader.place(of: quote..<quote + 1),
          [reader.input.text(cell.field)]))
    }
  }

  /// What follows the closing quote of a field up to the separator.
  private static func rest(of cell: TableRow.Cell, in bytes: [UInt8]) -> Range<Int>? {
    var index = cell.field.lowerBound + 1
    while let quote = bytes[index..<cell.field.upperBound].firstIndex(of: CSVField.quote) {
      let next = quote + 1
      guard next < cell.field.upperBound, bytes[next] == CSVField.quote else {
        return next..<cell.field.upperBound
      }
      index = next + 1
    }
    return nil
  }
}

extension TableRow {
  /// Whether no field holds anything.
  fileprivate var isBlank: Bool { cells.allSatisfy { $0.text.allSatisfy { $0 <= 0x20 } } }
}
