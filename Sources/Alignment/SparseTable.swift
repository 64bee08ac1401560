/// A table of numbers that are nearly all zero: for each row its columns in ascending order.
struct SparseTable: Sendable {
  /// One number and its place.
  struct Entry {
    var row: Int32
    var column: Int32
    var value: Float
  }

  /// Where each row starts in ``columns`` and ``values``; one more entry than there are rows.
  private(set) var rowStarts: [Int32]
  /// The column of each number, ascending within its row.
  private(set) var columns: [Int32] = []
  /// The numbers, beside ``columns``.
  private(set) var values: [Float] = []

  /// Creates a table from its numbers; of several for one place the largest stays.
  ///
  /// - Complexity: O(n log n) in the number of entries.
  init(rows: Int, entries: [Entry]) {
    rowStarts = Array(repeating: 0, count: rows + 1)
    let sorted = entries.sorted {
      ($0.row, $0.column, $1.value) < ($1.row, $1.column, $0.value)
    }
    columns.reserveCapacity(sorted.count)
    values.reserveCapacity(sorted.count)
    var last: (Int32, Int32) = (-1, -1)
    for entry in sorted where (entry.row, entry.column) != last {
      last = (entry.row, entry.column)
      columns.append(entry.column)
      values.append(entry.value)
      rowStarts[Int(entry.row) + 1] += 1
    }
    for row in 0..<rows { rowStarts[row + 1] += rowStarts[row] }
  }

  /// Creates a table from arrays in the table's own form.
  init(rowStarts: [Int32], columns: [Int32], values: [Float]) {
    self.rowStarts = rowStarts
    self.columns = columns
    self.values = values
  }

  /// A table that is written row by row.
  struct Rows {
    private var rowStarts: [Int32] = [0]
    private var columns: [Int32] = []
    private var values: [Float] = []

    /// Writes a number into the last row.
    mutating func append(_ column: Int32, _ value: Float) {
      columns.append(column)
      values.append(value)
    }

    /// Ends the last row.
    mutating func endRow() { rowStarts.append(Int32(columns.count)) }

    /// The rows as they were written: a table once the columns of each ascend.
    var table: SparseTable {
      SparseTable(rowStarts: rowStarts, columns: columns, values: values)
    }
  }

  /// The same numbers with the columns of each row ascending.
  ///
  /// - Complexity: O(n) in the numbers of the table, its rows and its columns.
  func sorted(columns count: Int) -> SparseTable {
    // Exchanging rows and columns reads each row in order.
    transposed(columns: count).transposed(columns: rows)
  }

  /// The number of rows.
  var rows: Int { rowStarts.count - 1 }

  /// Where the numbers of a row stand in ``columns`` and ``values``.
  func range(_ row: Int) -> Range<Int> { Int(rowStarts[row])..<Int(rowStarts[row + 1]) }

  /// The number at a place; 0 where there is none.
  ///
  /// - Complexity: O(log n) in the numbers of the row.
  subscript(row: Int, column: Int32) -> Float {
    var low = Int(rowStarts[row])
    var high = Int(rowStarts[row + 1])
    while low < high {
      let middle = (low + high) / 2
      if columns[middle] < column { low = middle + 1 } else { high = middle }
    }
    guard low < Int(rowStarts[row + 1]), columns[low] == column else { return 0 }
    return values[low]
  }

  /// The same numbers with rows and columns exchanged.
  ///
  /// - Complexity: O(n) in the numbers of the table and its columns.
  func transposed(columns count: Int) -> SparseTable {
    var starts = [Int32](repeating: 0, count: count + 1)
    for column in columns { starts[Int(column) + 1] += 1 }
    for column in 0..<count { starts[column + 1] += starts[column] }
    var next = starts
    var newColumns = [Int32](repeating: 0, count: columns.count)
    var newValues = [Float](repeating: 0, count: columns.count)
    exchange(&next, &newColumns, &newValues)
    return SparseTable(rowStarts: starts, columns: newColumns, values: newValues)
  }

  /// Writes the numbers column after column.
  ///
  /// - Parameters:
  ///   - next: where each column begins.
  ///   - newColumns: takes the rows.
  ///   - newValues: takes the numbers.
  private func exchange(
    _ next: inout [Int32], _ newColumns: inout [Int32], _ newValues: inout [Float]
  ) {
    var next = next.mutableSpan
    var newColumns = newColumns.mutableSpan
    var newValues = newValues.mutableSpan
    let (columns, values, rowStarts) = (columns.span, values.span, rowStarts.span)
    var index = 0
    for row in 0..<rows {
      while index < Int(rowStarts[row + 1]) {
        let column = Int(columns[index])
        let place = Int(next[column])
        next[column] += 1
        newColumns[place] = Int32(row)
        newValues[place] = values[index]
        index += 1
      }
    }
  }
}
