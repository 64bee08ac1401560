internal import Bitext

/// The places that an alignment may pass through: for every number of source segments done, a run
/// of numbers of target segments done.
///
/// A place has one number; arrays beside a band hold one value for each place.
struct Band {
  /// The first column of each row.
  let lower: [Int]
  /// The last column of each row.
  let upper: [Int]
  /// The place of column 0 of each row, as if the row began there.
  let base: [Int]
  /// The number of places.
  let count: Int

  /// The number of source segments.
  var rows: Int { lower.count - 1 }
  /// The number of target segments.
  let columns: Int

  /// Creates a band from its rows' first and last columns, which never fall from row to row.
  private init(lower: [Int], upper: [Int], columns: Int) {
    self.lower = lower
    self.upper = upper
    self.columns = columns
    var base: [Int] = []
    base.reserveCapacity(lower.count)
    var count = 0
    for row in lower.indices {
      base.append(count - lower[row])
      count += upper[row] - lower[row] + 1
    }
    self.base = base
    self.count = count
  }

  /// All places.
  init(rows: Int, columns: Int) {
    self.init(
      lower: Array(repeating: 0, count: rows + 1),
      upper: Array(repeating: columns, count: rows + 1), columns: columns)
  }

  /// The places from the first to the last likely column of each row, and some around them.
  ///
  /// - Parameters:
  ///   - likely: for each row its likely columns; empty where none is.
  ///   - columns: the number of target segments.
  ///   - margin: the columns added on both sides, at least the width of a bead.
  init(spanning likely: [Range<Int>], columns: Int, margin: Int) {
    var lower = likely.map { $0.isEmpty ? columns : $0.lowerBound }
    var upper = likely.map { $0.isEmpty ? 0 : $0.upperBound - 1 }
    for row in likely.indices.dropFirst() { upper[row] = max(upper[row], upper[row - 1]) }
    for row in likely.indices.dropLast().reversed() {
      lower[row] = min(lower[row], lower[row + 1])
    }
    for row in likely.indices {
      // A row in the middle of a bead has no likely place; the bead spans from one bound to the other.
      let (first, last) = (min(lower[row], upper[row]), max(lower[row], upper[row]))
      lower[row] = max(0, first - margin)
      upper[row] = min(columns, last + margin)
    }
    self.init(lower: lower, upper: upper, columns: columns)
  }

  /// The places at most `halfWidth` columns from the diagonal.
  ///
  /// - Parameters:
  ///   - rows: the number of source segments.
  ///   - columns: the number of target segments.
  ///   - halfWidth: widened where the diagonal is so steep that a row would not reach the next.
  init(rows: Int, columns: Int, halfWidth: Int) {
    let slope = Double(columns) / Double(max(1, rows))
    let width = max(halfWidth, Int(slope) + 1)
    var lower: [Int] = []
    var upper: [Int] = []
    for row in 0...rows {
      let middle = row == rows ? columns : Int(Double(row) * slope)
      lower.append(max(0, middle - width))
      upper.append(min(columns, middle + width))
    }
    self.init(lower: lower, upper: upper, columns: columns)
  }

  /// Whether a place lies in the band.
  @inline(__always)
  func contains(_ row: Int, _ column: Int) -> Bool {
    column >= lower[row] && column <= upper[row]
  }

  /// The number of a place that lies in the band.
  @inline(__always)
  func place(_ row: Int, _ column: Int) -> Int { base[row] + column }

  /// The same band with rows and columns exchanged.
  var transposed: Band {
    var newLower = [Int](repeating: rows, count: columns + 1)
    var newUpper = [Int](repeating: 0, count: columns + 1)
    var column = 0
    for row in 0...rows {
      while column <= upper[row] {
        newLower[column] = row
        column += 1
      }
    }
    column = columns
    for row in stride(from: rows, through: 0, by: -1) {
      while column >= lower[row], column >= 0 {
        newUpper[column] = row
        column -= 1
      }
    }
    return Band(lower: newLower, upper: newUpper, columns: rows)
  }
}
