/// What the words of two languages translate into, and how far each word can be trusted.
///
/// Both directions are IBM's model 1 (P. F. Brown et al., "The mathematics of statistical machine
/// translation: parameter estimation", 1993).
struct Lexicon: Sendable {
  /// One direction: the words of the other language, given those of this one.
  struct Direction: Sendable {
    /// The probability of each word (column) as the translation of a given word (row).
    var probabilities: SparseTable
    /// The share of each given word's probability that goes to words it was not seen with, by their
    /// frequency: 1 for a word of which nothing is known, which then says nothing.
    var unknown: [Float]
    /// The frequency of each word of the other language in running text.
    var frequencies: [Double]
    /// The weight of each word of the other language, 0 to 1: n/(n + 1) for one seen in n beads.
    ///
    /// A word of which nothing is known says nothing.
    var trust: [Float]
  }

  /// Dutch words given English ones.
  var forward: Direction
  /// English words given Dutch ones.
  var backward: Direction
}

extension Lexicon {
  /// The count that each given word has for translations it was not seen with.
  static let unknownCount: Float = 1

  /// The lexicon that rests on prior knowledge alone.
  init(knowledge: Knowledge, source: CorpusSide, target: CorpusSide) {
    let transposed = knowledge.counts.transposed(columns: target.vocabularySize)
    forward = Direction(
      counts: knowledge.counts, frequencies: target.frequencies,
      trust: Lexicon.trust(beads: [], knowledge: transposed))
    backward = Direction(
      counts: transposed, frequencies: source.frequencies,
      trust: Lexicon.trust(beads: [], knowledge: knowledge.counts))
  }

  /// The trust in each word (row): n/(n + 1), n the beads it was seen in and its largest pseudo-count.
  static func trust(beads: [Float], knowledge: SparseTable) -> [Float] {
    (0..<knowledge.rows).map { row in
      var evidence = beads.isEmpty ? 0 : beads[row]
      evidence += knowledge.values[knowledge.range(row)].max() ?? 0
      return evidence / (evidence + 1)
    }
  }
}

extension Lexicon.Direction {
  /// The direction in which each given word translates into others as often as it was counted to.
  fileprivate init(counts: SparseTable, frequencies: [Double], trust: [Float]) {
    var values = counts.values
    var unknown: [Float] = []
    unknown.reserveCapacity(counts.rows)
    for row in 0..<counts.rows {
      let range = counts.range(row)
      let total = values[range].reduce(Lexicon.unknownCount, +)
      for index in range { values[index] /= total }
      unknown.append(Lexicon.unknownCount / total)
    }
    self.init(
      probabilities: SparseTable(
        rowStarts: counts.rowStarts, columns: counts.columns, values: values),
      unknown: unknown, frequencies: frequencies, trust: trust)
  }
}
