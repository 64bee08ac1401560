internal import Bitext

/// All ways through a band, and how probable each is.
struct Lattice {
  private let band: Band
  private let scores: BeadScores
  /// The log sum over all ways from the start to each place.
  private var before: [Double]
  /// The log sum over all ways from each place to the end.
  private var after: [Double]
  /// The score of the best way to each place.
  private var best: [Double]
  /// The move by which the best way comes to each place.
  private var arrival: [UInt8]

  /// A term this far below the largest adds nothing to a sum that a reader could see.
  private static let negligible = -30.0

  /// Runs the dynamic programme forwards and backwards.
  ///
  /// - Complexity: O(n) in the places of the band.
  init(_ band: Band, _ scores: BeadScores) {
    self.band = band
    self.scores = scores
    before = Array(repeating: -.infinity, count: band.count)
    after = Array(repeating: -.infinity, count: band.count)
    best = Array(repeating: -.infinity, count: band.count)
    arrival = Array(repeating: 0, count: band.count)
    runForwards()
    runBackwards()
  }

  /// The score of a move that starts at a place.
  @inline(__always)
  private func score(_ place: Int, _ move: Int) -> Double {
    if move == Move.sourceOnly { return scores.sourceOnly }
    if move == Move.targetOnly { return scores.targetOnly }
    return Double(scores.values[place * Move.twoSided.count + move])
  }

  private mutating func runForwards() {
    let moves = Move.all
    var terms = [Double](repeating: 0, count: moves.count)
    before[0] = 0
    best[0] = 0
    for row in 0...band.rows {
      for column in band.lower[row]...band.upper[row] where row > 0 || column > 0 {
        let place = band.place(row, column)
        var largest = -Double.infinity
        var top = -Double.infinity
        var choice: UInt8 = 0
        for move in moves.indices {
          terms[move] = -.infinity
          let from = row - moves[move].source
          let start = column - moves[move].target
          guard from >= 0, start >= band.lower[from], start <= band.upper[from] else { continue }
          let origin = band.place(from, start)
          let score = score(origin, move)
          terms[move] = before[origin] + score
          largest = max(largest, terms[move])
          if best[origin] + score > top {
            top = best[origin] + score
            choice = UInt8(move)
          }
        }
        best[place] = top
        arrival[place] = choice
        before[place] = Lattice.logSum(terms, largest)
      }
    }
  }

  private mutating func runBackwards() {
    let moves = Move.all
    var terms = [Double](repeating: 0, count: moves.count)
    after[band.count - 1] = 0
    for row in stride(from: band.rows, through: 0, by: -1) {
      for column in stride(from: band.upper[row], through: band.lower[row], by: -1)
      where row < band.rows || column < band.columns {
        let place = band.place(row, column)
        var largest = -Double.infinity
        for move in moves.indices {
          terms[move] = -.infinity
          let to = row + moves[move].source
          let end = column + moves[move].target
          guard to <= band.rows, end >= band.lower[to], end <= band.upper[to] else { continue }
          terms[move] = after[band.place(to, end)] + score(place, move)
          largest = max(largest, terms[move])
        }
        after[place] = Lattice.logSum(terms, largest)
      }
    }
  }

  @inline(__always)
  private static func logSum(_ terms: [Double], _ largest: Double) -> Double {
    guard largest > -.infinity else { return largest }
    var sum = 0.0
    for term in terms where term - largest > negligible {
      sum += term == largest ? 1 : Elementary.exp(term - largest)
    }
    return sum == 1 ? largest : largest + Elementary.log(sum)
  }

  /// The best way, each bead with its posterior probability.
  func beads() -> [Bead] {
    let total = before[band.count - 1]
    var result: [Bead] = []
    var (row, column) = (band.rows, band.columns)
    while row > 0 || column > 0 {
      let end = band.place(row, column)
      let number = Int(arrival[end])
      let move = Move.all[number]
      let start = band.place(row - move.source, column - move.target)
      let posterior = before[start] + score(start, number) + after[end] - total
      result.append(
        Bead(
          source: (row - move.source)..<row, target: (column - move.target)..<column,
          confidence: min(1, Elementary.exp(min(0, posterior)))))
      (row, column) = (row - move.source, column - move.target)
    }
    result.reverse()
    return result
  }
}
