internal import Bitext

/// All ways through a band, and how probable each is.
struct Lattice {
  private let band: Band
  private let scores: BeadScores
  /// The log sum over all ways from the start to each place.
  private var before: [Double]
  /// The log sum over all ways from each place to the end; empty until they have been followed backwards.
  private var after: [Double]

  /// A term this far below the largest adds nothing to a sum that a reader could see.
  private static let negligible = -18.0

  /// The logarithm of a probability that no later pass will lift to one that counts.
  private static let impossible = -20.0
  /// The columns kept beside the likely places.
  private static let margin = 3

  /// Runs the dynamic programme forwards and backwards.
  ///
  /// - Complexity: O(n) in the places of the band.
  init(_ band: Band, _ scores: BeadScores) {
    self.init(forwards: band, scores)
    runBackwards()
  }

  /// Runs the dynamic programme forwards, which gives the ``logLikelihood``; ``runBackwards()`` gives all else.
  ///
  /// - Complexity: O(n) in the places of the band.
  init(forwards band: Band, _ scores: BeadScores) {
    self.band = band
    self.scores = scores
    before = Array(repeating: -.infinity, count: band.count)
    after = []
    runForwards()
  }

  /// The log sum over all ways.
  var logLikelihood: Double { before[band.count - 1] }

  private mutating func runForwards() {
    let (band, scores) = (band, scores)
    var before = before.mutableSpan
    let (lower, upper, base) = (band.lower.span, band.upper.span, band.base.span)
    let values = scores.values.span
    let moves = scores.moves
    var terms = InlineArray<8, Double>(repeating: -.infinity)
    before[0] = 0
    for row in 0..<lower.count {
      let ends = MoveEnds(of: row, -1, band)
      // Taken out of the array at once: each access would copy all of it.
      let runs = ends.runs.span
      let below = runs[0]
      let (low, high, start) = (lower[row], upper[row], base[row])
      for column in low...high where row > 0 || column > 0 {
        var largest = -Double.infinity
        for number in 0..<moves {
          let run = runs[number]
          let from = column &- run.target
          terms[number] = -.infinity
          guard from >= run.lower, from <= run.upper else { continue }
          let origin = run.base &+ from
          let term = before[origin] + Double(values[origin &* MoveEnds.count &+ number])
          terms[number] = term
          largest = max(largest, term)
        }
        let place = start &+ column
        terms[Move.sourceOnly] =
          column >= below.lower && column <= below.upper
          ? before[below.base &+ column] + scores.sourceOnly : -.infinity
        terms[Move.targetOnly] =
          column > low ? before[place &- 1] + scores.targetOnly : -.infinity
        largest = max(largest, terms[Move.sourceOnly], terms[Move.targetOnly])
        before[place] = Lattice.logSum(terms, largest)
      }
    }
  }

  /// Runs the dynamic programme backwards.
  ///
  /// - Complexity: O(n) in the places of the band.
  mutating func runBackwards() {
    let (band, scores) = (band, scores)
    after = Array(repeating: -.infinity, count: band.count)
    var after = after.mutableSpan
    let (lower, upper, base) = (band.lower.span, band.upper.span, band.base.span)
    let values = scores.values.span
    let moves = scores.moves
    let last = lower.count - 1
    var terms = InlineArray<8, Double>(repeating: -.infinity)
    after[after.count - 1] = 0
    for row in stride(from: last, through: 0, by: -1) {
      let ends = MoveEnds(of: row, 1, band)
      let runs = ends.runs.span
      let above = runs[0]
      let (low, high, start) = (lower[row], upper[row], base[row])
      for column in stride(from: high, through: low, by: -1)
      where row < last || column < band.columns {
        let place = start &+ column
        var largest = -Double.infinity
        for number in 0..<moves {
          let run = runs[number]
          let to = column &+ run.target
          terms[number] = -.infinity
          guard to >= run.lower, to <= run.upper else { continue }
          let term = after[run.base &+ to] + Double(values[place &* MoveEnds.count &+ number])
          terms[number] = term
          largest = max(largest, term)
        }
        terms[Move.sourceOnly] =
          column >= above.lower && column <= above.upper
          ? after[above.base &+ column] + scores.sourceOnly : -.infinity
        terms[Move.targetOnly] =
          column < high ? after[place &+ 1] + scores.targetOnly : -.infinity
        largest = max(largest, terms[Move.sourceOnly], terms[Move.targetOnly])
        after[place] = Lattice.logSum(terms, largest)
      }
    }
  }

  /// Where the moves that pair segments come from or go to, for one row of a band.
  private struct MoveEnds {
    /// The number of those moves.
    static let count = 6
    /// The part of a row where one of ``Move/twoSided`` ends; the first is a row away.
    var runs = InlineArray<6, Run>(repeating: Run())

    struct Run {
      var target = 0
      /// The columns of the row; none where there is no such row.
      var lower = Int.max
      var upper = -1
      var base = 0
    }

    /// The rows before a row (−1), or after it (1).
    init(of row: Int, _ direction: Int, _ band: Band) {
      for (number, move) in Move.twoSided.enumerated() {
        let other = row + direction * move.source
        runs[number].target = move.target
        guard other >= 0, other <= band.rows else { continue }
        runs[number].lower = band.lower[other]
        runs[number].upper = band.upper[other]
        runs[number].base = band.base[other]
      }
    }
  }

  /// The logarithm of the sum of the terms' exponentials.
  @inline(__always)
  private static func logSum(_ terms: borrowing InlineArray<8, Double>, _ largest: Double) -> Double
  {
    guard largest > -.infinity else { return largest }
    var sum = 0.0
    for index in terms.indices where terms[index] - largest > negligible {
      sum += terms[index] == largest ? 1 : Elementary.exp(terms[index] - largest)
    }
    return sum == 1 ? largest : largest + Elementary.log(sum)
  }

  /// The band of the places that are not all but impossible, for a next pass with a better model.
  ///
  /// - Complexity: O(n) in the places of the band.
  func likelyBand() -> Band {
    let least = before[band.count - 1] + Lattice.impossible
    let likely = (0...band.rows).map { row in
      let columns = band.lower[row]...band.upper[row]
      let isLikely = { (column: Int) in
        let place = band.place(row, column)
        return before[place] + after[place] > least
      }
      guard let first = columns.first(where: isLikely), let last = columns.last(where: isLikely)
      else { return 0..<0 }
      return first..<(last + 1)
    }
    return Band(spanning: likely, columns: band.columns, margin: Lattice.margin)
  }

  /// The probability of a bead over all ways.
  private func posterior(_ origin: Int, _ number: Int, _ place: Int) -> Double {
    let sum = before[origin] + scores.score(origin, number) + after[place]
    let logarithm = sum - before[band.count - 1]
    return logarithm > Lattice.negligible ? Elementary.exp(min(0, logarithm)) : 0
  }

  /// The way with the most beads expected to be right: the largest sum of posterior probabilities, rather
  /// than the most probable way as a whole, which hides what is missing in beads of several segments.
  ///
  /// - Complexity: O(n) in the places of the band.
  func beads() -> [Bead] {
    if let arrival = arrivals(through: Lattice.negligible) { return walkBack(arrival) }
    return walkBack(arrivals(through: -.infinity) ?? [])
  }

  /// The move by which the best way arrives at each place, through places at least this probable; `nil` where none gets to
  /// the end.
  private func arrivals(through least: Double) -> [UInt8]? {
    let moves = Move.all
    let least = least + before[band.count - 1]
    var best = [Double](repeating: -.infinity, count: band.count)
    var arrival = [UInt8](repeating: 0, count: band.count)
    best[0] = 0
    for row in 0...band.rows {
      for column in band.lower[row]...band.upper[row] where row > 0 || column > 0 {
        let place = band.place(row, column)
        guard before[place] + after[place] >= least else { continue }
        for number in moves.indices {
          let (from, start) = (row - moves[number].source, column - moves[number].target)
          guard from >= 0, band.contains(from, start) else { continue }
          let origin = band.place(from, start)
          guard best[origin] > -.infinity else { continue }
          let expected = best[origin] + posterior(origin, number, place)
          if expected > best[place] {
            best[place] = expected
            arrival[place] = UInt8(number)
          }
        }
      }
    }
    return best[band.count - 1] > -.infinity ? arrival : nil
  }

  /// The beads of the way that the arrivals at each place describe.
  private func walkBack(_ arrival: [UInt8]) -> [Bead] {
    var result: [Bead] = []
    var (row, column) = (band.rows, band.columns)
    while row > 0 || column > 0 {
      let place = band.place(row, column)
      let number = Int(arrival[place])
      let (from, start) = (row - Move.all[number].source, column - Move.all[number].target)
      result.append(
        Bead(
          source: from..<row, target: start..<column,
          confidence: posterior(band.place(from, start), number, place)))
      (row, column) = (from, start)
    }
    result.reverse()
    return result
  }

  /// The beads as a reader should take them: the confidence of a segment without counterpart is the
  /// probability that it has none at all, wherever in the other text its absence is felt.
  ///
  /// - Complexity: O(n) in the places of the band.
  func reported(_ beads: [Bead]) -> [Bead] {
    let nulls = nullPosteriors()
    return beads.map { bead in
      var bead = bead
      if bead.target.isEmpty {
        bead.confidence = min(1, nulls.source[bead.source.lowerBound])
      } else if bead.source.isEmpty {
        bead.confidence = min(1, nulls.target[bead.target.lowerBound])
      }
      return bead
    }
  }

  /// For each segment of a side, the probability that it has no counterpart.
  private func nullPosteriors() -> (source: [Double], target: [Double]) {
    var source = [Double](repeating: 0, count: band.rows)
    var target = [Double](repeating: 0, count: band.columns)
    for row in 0...band.rows {
      for column in band.lower[row]...band.upper[row] {
        let place = band.place(row, column)
        if row > 0, band.contains(row - 1, column) {
          source[row - 1] += posterior(band.place(row - 1, column), Move.sourceOnly, place)
        }
        if column > 0, band.contains(row, column - 1) {
          target[column - 1] += posterior(band.place(row, column - 1), Move.targetOnly, place)
        }
      }
    }
    return (source, target)
  }
}
