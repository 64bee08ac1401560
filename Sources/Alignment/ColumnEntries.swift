/// A number of a table's row, and its column.
struct ColumnEntry {
  var column: Int32
  var value: Float
}

/// Numbers of some columns of a table, collected row after row.
struct ColumnEntries {
  /// The numbers; what follows the first ``count`` is of no account.
  private(set) var entries: [ColumnEntry] = []
  /// How many there are.
  private(set) var count = 0

  /// The numbers as a table.
  ///
  /// - Parameter rowStarts: where each row starts, and where the last ends.
  /// - Returns: the table.
  func table(rowStarts: [Int32]) -> SparseTable {
    let found = entries[..<count]
    return SparseTable(
      rowStarts: rowStarts, columns: found.map(\.column), values: found.map(\.value))
  }

  /// Adds the numbers above 0 of a row of a table.
  ///
  /// - Parameters:
  ///   - row: the row.
  ///   - table: the table.
  ///   - local: for each column of the table its number here, below 0 for those that are left out.
  /// - Complexity: O(n) in the numbers of the row.
  mutating func append(row: Int, of table: SparseTable, as local: Span<Int32>) {
    let range = table.range(row)
    let missing = count + range.count - entries.count
    if missing > 0 {
      entries += repeatElement(
        ColumnEntry(column: 0, value: 0), count: max(missing, entries.count, 256))
    }
    count = Self.write(range, of: table, as: local, into: &entries, count)
  }

  /// Writes the numbers of a range from a place on; returns the place after them.
  ///
  /// Each is written, and stays only if its column is one: which are is as good as chance, so that a branch costs more.
  private static func write(
    _ range: Range<Int>, of table: SparseTable, as local: Span<Int32>,
    into entries: inout [ColumnEntry], _ first: Int
  ) -> Int {
    var entries = entries.mutableSpan
    let columns = table.columns.span.extracting(range)
    let values = table.values.span.extracting(range)
    var count = first
    for index in columns.indices {
      let (column, value) = (local[Int(columns[index])], values[index])
      entries[count] = ColumnEntry(column: column, value: value)
      count &+= (column >= 0 ? 1 : 0) & (value > 0 ? 1 : 0)
    }
    return count
  }
}
