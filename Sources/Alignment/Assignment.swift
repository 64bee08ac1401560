/// The cheapest way to give each row a column of its own.
enum Assignment {
  /// The column of each row, with the least sum of costs.
  ///
  /// The Hungarian method with potentials (H. W. Kuhn, "The Hungarian method for the assignment problem", 1955, in the
  /// shortest-path form of R. Jonker and A. Volgenant, 1987).
  ///
  /// - Parameter costs: a square table, row after row.
  /// - Returns: for each row its column, each column once.
  /// - Complexity: O(*n*³), where *n* is the number of rows.
  static func columns(costs: [[Double]]) -> [Int] {
    let count = costs.count
    // Row and column 0 are the method's own; the others are numbered from 1.
    var rowPotential = [Double](repeating: 0, count: count + 1)
    var columnPotential = rowPotential
    var rowOfColumn = [Int](repeating: 0, count: count + 1)
    for row in 1..<(count + 1) {
      rowOfColumn[0] = row
      var column = 0
      var least = [Double](repeating: .infinity, count: count + 1)
      var previous = [Int](repeating: 0, count: count + 1)
      var isVisited = [Bool](repeating: false, count: count + 1)
      repeat {
        isVisited[column] = true
        let current = rowOfColumn[column]
        var step = Double.infinity
        var next = 0
        for other in 1..<(count + 1) where !isVisited[other] {
          let cost = costs[current - 1][other - 1] - rowPotential[current] - columnPotential[other]
          if cost < least[other] {
            least[other] = cost
            previous[other] = column
          }
          if least[other] < step {
            step = least[other]
            next = other
          }
        }
        for other in 0..<(count + 1) {
          if isVisited[other] {
            rowPotential[rowOfColumn[other]] += step
            columnPotential[other] -= step
          } else {
            least[other] -= step
          }
        }
        column = next
      } while rowOfColumn[column] != 0
      repeat {
        rowOfColumn[column] = rowOfColumn[previous[column]]
        column = previous[column]
      } while column != 0
    }
    var result = [Int](repeating: 0, count: count)
    for column in 1..<(count + 1) { result[rowOfColumn[column] - 1] = column - 1 }
    return result
  }
}
