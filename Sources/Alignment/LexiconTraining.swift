internal import Bitext

extension Lexicon {
  /// Learns a lexicon from beads by expectation maximisation, from prior knowledge as pseudo-counts.
  ///
  /// - Complexity: O(p·n) in the steps and the pairs of words that meet in a bead.
  init(
    training text: TrainingText, knowledge: Knowledge, source: CorpusSide, target: CorpusSide,
    steps: Int = 4, _ loop: Loop = .serial
  ) {
    var text = text
    text.numberEntries(knowledge: knowledge.counts, targetVocabulary: target.vocabularySize)
    let transposed = knowledge.counts.transposed(columns: target.vocabularySize)
    let rows = Lexicon.rowNumbers(text.rowStarts)
    let prior = Lexicon.spread(knowledge.counts, over: text)
    let targetNulls = text.columns.map { Float(target.frequencies[Int($0)]) }
    let sourceNulls = rows.map { Float(source.frequencies[Int($0)]) }
    let directions = [
      ExpectationMaximization(
        isForward: true, steps: steps, given: rows, knowledge: prior,
        totals: Lexicon.rowSums(knowledge.counts), nulls: targetNulls),
      ExpectationMaximization(
        isForward: false, steps: steps, given: text.columns, knowledge: prior,
        totals: Lexicon.rowSums(transposed), nulls: sourceNulls),
    ]
    let learned = loop.map(directions.count) { [text] in directions[$0].run(text) }
    let (forward, backward) = (learned[0], learned[1])
    self.forward = Direction(
      probabilities: Lexicon.table(text, forward.probabilities, targetNulls),
      unknown: forward.unknown,
      frequencies: target.frequencies,
      trust: Lexicon.trust(
        beads: Lexicon.beads(text.target, words: target.vocabularySize), knowledge: transposed))
    self.backward = Direction(
      probabilities: Lexicon.table(text, backward.probabilities, sourceNulls)
        .transposed(columns: target.vocabularySize),
      unknown: backward.unknown,
      frequencies: source.frequencies,
      trust: Lexicon.trust(
        beads: Lexicon.beads(text.source, words: source.vocabularySize),
        knowledge: knowledge.counts))
  }

  /// The least ratio to a word's frequency at which an entry is kept: below it, none changes a score that matters.
  private static let least: Float = 4

  /// The row of each entry.
  private static func rowNumbers(_ rowStarts: [Int32]) -> [Int32] {
    var rows: [Int32] = []
    rows.reserveCapacity(Int(rowStarts.last ?? 0))
    for row in 0..<(rowStarts.count - 1) {
      rows.append(
        contentsOf: repeatElement(Int32(row), count: Int(rowStarts[row + 1] - rowStarts[row])))
    }
    return rows
  }

  /// The pseudo-count of each entry of the text.
  private static func spread(_ counts: SparseTable, over text: TrainingText) -> [Float] {
    var result = [Float](repeating: 0, count: text.columns.count)
    for row in 0..<counts.rows {
      var entry = Int(text.rowStarts[row])
      for index in counts.range(row) {
        while text.columns[entry] != counts.columns[index] { entry += 1 }
        result[entry] = counts.values[index]
      }
    }
    return result
  }

  private static func rowSums(_ counts: SparseTable) -> [Float] {
    (0..<counts.rows).map { row in counts.values[counts.range(row)].reduce(0, +) }
  }

  /// The number of beads that hold each word.
  private static func beads(_ side: TrainingText.Side, words: Int) -> [Float] {
    var result = [Float](repeating: 0, count: words)
    for word in side.words { result[Int(word)] += 1 }
    return result
  }

  /// The entries that make their other word noticeably more probable, as a table.
  private static func table(
    _ text: TrainingText, _ probabilities: [Float], _ nulls: [Float]
  ) -> SparseTable {
    var starts: [Int32] = [0]
    var columns: [Int32] = []
    var values: [Float] = []
    for row in 0..<(text.rowStarts.count - 1) {
      for entry in Int(text.rowStarts[row])..<Int(text.rowStarts[row + 1])
      where probabilities[entry] > least * nulls[entry] {
        columns.append(text.columns[entry])
        values.append(probabilities[entry])
      }
      starts.append(Int32(columns.count))
    }
    return SparseTable(rowStarts: starts, columns: columns, values: values)
  }
}

/// IBM model 1 in one direction: how probable each entry's other word is, given its given word.
private struct ExpectationMaximization {
  /// Whether the target's words are given the source's.
  var isForward: Bool
  /// The times that counts become probabilities.
  var steps: Int
  /// The given word of each entry.
  var given: [Int32]
  /// The pseudo-count of each entry.
  var knowledge: [Float]
  /// The sum of the pseudo-counts of each given word.
  var totals: [Float]
  /// The probability of each entry's other word when no given word accounts for it.
  var nulls: [Float]

  /// Taken off every count, so that chance meetings vanish.
  private static let discount: Float = 0.3
  /// The probability of a pair at the start, and what a pseudo-count adds to it.
  private static let start: Float = 1e-3
  private static let startForCount: Float = 0.05

  /// The probability of each entry, and what is left for words that a given word was not seen with.
  func run(_ text: TrainingText) -> (probabilities: [Float], unknown: [Float]) {
    var probabilities = knowledge.map { Self.start + Self.startForCount * $0 }
    var counts = [Float](repeating: 0, count: probabilities.count)
    var sums: [Float] = []
    for _ in 0..<steps {
      countExpected(text, probabilities, into: &counts)
      sums = sum(counts, rows: text.rowStarts)
      let shares = sums.map { 1 / max($0, 1e-9) }
      update(&probabilities, counts, shares, discount: 0)
    }
    let shares = sums.map { 1 / ($0 + Lexicon.unknownCount) }
    update(&probabilities, counts, shares, discount: Self.discount)
    return (probabilities, shares.map { Lexicon.unknownCount * $0 })
  }

  /// Turns counts and pseudo-counts into probabilities, each given word's times its share.
  private func update(
    _ probabilities: inout [Float], _ counts: [Float], _ shares: [Float], discount: Float
  ) {
    var probabilities = probabilities.mutableSpan
    let (counts, shares) = (counts.span, shares.span)
    let (given, knowledge) = (given.span, knowledge.span)
    for entry in counts.indices {
      let count = max(counts[entry] - discount, 0) + knowledge[entry]
      probabilities[entry] = count * shares[Int(given[entry])]
    }
  }

  /// The counts and pseudo-counts of each given word.
  private func sum(_ counts: [Float], rows: [Int32]) -> [Float] {
    var sums = totals
    if isForward {
      for row in sums.indices {
        for entry in Int(rows[row])..<Int(rows[row + 1]) { sums[row] += counts[entry] }
      }
      return sums
    }
    var span = sums.mutableSpan
    let (counts, given) = (counts.span, given.span)
    for entry in counts.indices { span[Int(given[entry])] += counts[entry] }
    return sums
  }

  /// Counts how often each entry is expected to have been used in the text.
  ///
  /// A bead is a grid of pairs, a row for each source word, and is read row by row in both directions: the entries of a
  /// row lie close together.
  private func countExpected(
    _ text: TrainingText, _ probabilities: [Float], into counts: inout [Float]
  ) {
    for entry in counts.indices { counts[entry] = 0 }
    var shares: [Float] = []
    for bead in text.weights.indices {
      let grid = Grid(
        first: text.pairStarts[bead], rows: text.source.range(bead).count,
        columns: text.target.range(bead).count, weight: text.weights[bead])
      if isForward {
        countColumns(grid, text.pairs.span, probabilities.span, &shares, into: &counts)
      } else {
        countRows(grid, text.pairs.span, probabilities.span, into: &counts)
      }
    }
  }

  /// The pairs of a bead.
  private struct Grid {
    var first: Int
    var rows: Int
    var columns: Int
    var weight: Float
  }

  /// Forward, the words to account for are the columns.
  private func countColumns(
    _ grid: Grid, _ pairs: Span<Int32>, _ probabilities: Span<Float>, _ shares: inout [Float],
    into counts: inout [Float]
  ) {
    shares.removeAll(keepingCapacity: true)
    for column in 0..<grid.columns { shares.append(nulls[Int(pairs[grid.first + column])]) }
    var shares = shares.mutableSpan
    var counts = counts.mutableSpan
    var pair = grid.first
    for _ in 0..<grid.rows {
      for column in 0..<grid.columns {
        shares[column] += probabilities[Int(pairs[pair])]
        pair += 1
      }
    }
    for column in 0..<grid.columns { shares[column] = grid.weight / shares[column] }
    pair = grid.first
    for _ in 0..<grid.rows {
      for column in 0..<grid.columns {
        let entry = Int(pairs[pair])
        counts[entry] += probabilities[entry] * shares[column]
        pair += 1
      }
    }
  }

  /// Backward, they are the rows.
  private func countRows(
    _ grid: Grid, _ pairs: Span<Int32>, _ probabilities: Span<Float>, into counts: inout [Float]
  ) {
    var counts = counts.mutableSpan
    for row in 0..<grid.rows {
      let start = grid.first + row * grid.columns
      var total = nulls[Int(pairs[start])]
      for pair in start..<start + grid.columns { total += probabilities[Int(pairs[pair])] }
      let share = grid.weight / total
      for pair in start..<start + grid.columns {
        let entry = Int(pairs[pair])
        counts[entry] += probabilities[entry] * share
      }
    }
  }
}
