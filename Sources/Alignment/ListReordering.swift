internal import Bitext

/// Finds the items of a list that a translator put in another order, as where a list is sorted by the alphabet: beads
/// go forward only, and pair such items wrongly.
///
/// Within two lists that beads connect, the best pairing in any order (an assignment) is weighed against the beads as
/// they are. What is moved costs the logarithm of the number of places that it may be moved to.
struct ListReordering {
  let text: ScoredText

  private var segments: ParallelText { text.segments }
  /// What an item is worth that has no counterpart.
  private var alone: (source: Double, target: Double) {
    let logarithms = text.model.moves.logarithms
    return (logarithms[Move.sourceOnly], logarithms[Move.targetOnly])
  }

  /// The logarithm of the share of lists that are in another order; so low that no list of the development data is taken for one wrongly.
  private static let priorOfReordered = -4.0
  /// Longer lists are left as they are.
  private static let longestList = 100

  /// Two lists that hold the same items: their segments' numbers in the text, rising.
  private struct ListPair {
    var source: [Int]
    var target: [Int]
  }

  /// Beads, with those of reordered lists put right.
  struct Outcome {
    var beads: [Bead]
    /// The source segments of lists of which it is not sure in which order their items are.
    var doubtful: Set<Int> = []
    /// How much more probable the beads are than without.
    var gain = 0.0
  }

  /// The beads with those of reordered lists put right.
  ///
  /// - Complexity: O(*n*³) in the items of a list.
  func reordered(_ beads: [Bead]) -> Outcome {
    var outcome = Outcome(beads: beads)
    guard segments.hasPlaces else { return outcome }
    for pair in pairs(in: beads) { reorder(pair, in: &outcome) }
    return outcome
  }

  /// The lists that beads connect, each source list with the target list that most beads connect it to.
  private func pairs(in beads: [Bead]) -> [ListPair] {
    var sources: [Int: [Int]] = [:]
    var targets: [Int: [Int]] = [:]
    for (index, place) in segments.sourcePlaces.enumerated() {
      if let list = place.list { sources[list, default: []].append(index) }
    }
    for (index, place) in segments.targetPlaces.enumerated() {
      if let list = place.list { targets[list, default: []].append(index) }
    }
    var connections: [Int: [Int: Int]] = [:]
    for bead in beads where !bead.source.isEmpty && !bead.target.isEmpty {
      guard let source = segments.sourcePlaces[bead.source.lowerBound].list,
        let target = segments.targetPlaces[bead.target.lowerBound].list
      else { continue }
      connections[source, default: [:]][target, default: 0] += 1
    }
    return sources.keys.sorted().compactMap { list in
      let best = connections[list]?.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
      guard let target = best?.key, let source = sources[list], let items = targets[target]
      else { return nil }
      return ListPair(source: source, target: items)
    }
  }

  private func reorder(_ pair: ListPair, in outcome: inout Outcome) {
    let beads = outcome.beads
    let (sources, targets) = (Set(pair.source), Set(pair.target))
    let inside = beads.indices.filter { index in
      let bead = beads[index]
      return bead.source.allSatisfy(sources.contains) && bead.target.allSatisfy(targets.contains)
    }
    let rows = inside.flatMap { beads[$0].source }
    let columns = inside.flatMap { beads[$0].target }
    guard rows.count > 1, columns.count > 1,
      max(rows.count, columns.count) <= Self.longestList
    else { return }
    let values = rows.map { row in
      columns.map { column in
        value(of: Bead(source: row..<row + 1, target: column..<column + 1, confidence: 1))
      }
    }
    let partners = assignment(values)
    let linked = partners.compactMap(\.self)
    let moved = linked.count - Self.longestRise(linked)
    guard moved > 0 else { return }
    let gain = total(partners, values) - inside.reduce(0) { $0 + value(of: beads[$1]) }
    let cost = cost(of: moved, among: linked.count)
    guard gain > cost else {
      if gain > 0 { outcome.doubtful.formUnion(rows) }
      return
    }
    outcome.gain += gain - cost
    outcome.beads = replacing(
      inside, of: beads, with: newBeads(partners, values, rows, columns))
  }

  /// The logarithm of how many such orders there are, and how rare another order is.
  private func cost(of moved: Int, among count: Int) -> Double {
    let logarithm = Elementary.log(Double(count))
    let allOrders = (2...max(2, count)).reduce(0) { $0 + Elementary.log(Double($1)) }
    return min(Double(moved) * logarithm, allOrders) - Self.priorOfReordered
  }

  private func value(of bead: Bead) -> Double {
    // Whatever the way of beads goes through is a move.
    guard let move = text.moveValue(bead) else { return -.infinity }
    return bead.source.isEmpty || bead.target.isEmpty
      ? move : move + text.ratio(bead.source, bead.target)
  }

  /// The column of each row, `nil` for a row without counterpart.
  private func assignment(_ values: [[Double]]) -> [Int?] {
    let (rows, columns) = (values.count, values[0].count)
    // A square: each row may also take a column of its own that stands for nothing, and so may each column.
    let costs = (0..<(rows + columns)).map { row in
      (0..<(columns + rows)).map { column in
        switch (row < rows, column < columns) {
        case (true, true): -values[row][column]
        case (true, false): -alone.source
        case (false, true): -alone.target
        case (false, false): 0.0
        }
      }
    }
    return Assignment.columns(costs: costs).prefix(rows).map { $0 < columns ? $0 : nil }
  }

  private func total(_ partners: [Int?], _ values: [[Double]]) -> Double {
    var sum = 0.0
    for (row, partner) in partners.enumerated() {
      sum += partner.map { values[row][$0] } ?? alone.source
    }
    let left = values[0].count - partners.count { $0 != nil }
    return sum + Double(left) * alone.target
  }

  private func newBeads(
    _ partners: [Int?], _ values: [[Double]], _ rows: [Int], _ columns: [Int]
  ) -> [Bead] {
    let (null, other) = alone
    var owner: [Int: Int] = [:]
    for (row, partner) in partners.enumerated() {
      if let partner { owner[partner] = row }
    }
    /// What a row without a column, or a column without a row, is worth; a taken column is first taken from its row.
    func value(of row: Int, _ column: Int?) -> Double {
      guard let column else { return null }
      guard let rival = owner[column], rival != row else { return values[row][column] - other }
      return values[row][column] - values[rival][column] + null
    }
    var beads = partners.enumerated().map { row, partner in
      let own = partner.map { values[row][$0] - other } ?? null
      let others = (values[row].indices.map(Int?.some) + [nil]).filter { $0 != partner }
      let odds = others.reduce(0) { sum, column in
        // Its own column is left without a row.
        sum + Elementary.exp(min(value(of: row, column) - own, 600))
      }
      return Bead(
        source: rows[row]..<(rows[row] + 1),
        target: partner.map { columns[$0]..<(columns[$0] + 1) } ?? 0..<0,
        confidence: 1 / (1 + odds))
    }
    for column in columns.indices where owner[column] == nil {
      let odds = partners.indices.reduce(0) { sum, row in
        let now = partners[row].map { values[row][$0] } ?? null
        let then = values[row][column] + (partners[row] == nil ? -other : 0)
        return sum + Elementary.exp(min(then - now, 600))
      }
      beads.append(
        Bead(
          source: 0..<0, target: columns[column]..<(columns[column] + 1),
          confidence: 1 / (1 + odds)))
    }
    return beads
  }

  private func replacing(_ old: [Int], of beads: [Bead], with new: [Bead]) -> [Bead] {
    let removed = Set(old)
    var result: [Bead] = []
    for index in beads.indices {
      if index == old.first { result += new }
      if !removed.contains(index) { result.append(beads[index]) }
    }
    return result
  }

  /// The length of the longest rising part of a list of different numbers.
  ///
  /// - Complexity: O(*n* log *n*).
  static func longestRise(_ numbers: [Int]) -> Int {
    var tails: [Int] = []
    for number in numbers {
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if tails[middle] < number { low = middle + 1 } else { high = middle }
      }
      if low == tails.count { tails.append(number) } else { tails[low] = number }
    }
    return tails.count
  }
}
