/// What the words of two languages translate into: both directions of IBM model 1 (P. F. Brown et
/// al., "The mathematics of statistical machine translation", 1993), and how far each word can be
/// trusted.
struct Lexicon: Sendable {
  /// One direction: the words of the other language, given those of this one.
  struct Direction: Sendable {
    /// The probability of each word (column) as the translation of a given word (row).
    var probabilities: SparseTable
    /// The frequency of each word of the other language in running text.
    var frequencies: [Double]
    /// The weight of each word of the other language, 0 to 1: n/(n + 1) for one that was seen in n
    /// beads of the training text. A word of which nothing is known says nothing.
    var trust: [Float]
  }

  /// Dutch words given English ones.
  var forward: Direction
  /// English words given Dutch ones.
  var backward: Direction
}

extension Lexicon {
  /// The lexicon that rests on prior knowledge alone.
  init(knowledge: Knowledge, source: CorpusSide, target: CorpusSide) {
    let counts = knowledge.counts
    let transposed = counts.transposed(columns: target.vocabularySize)
    forward = Direction(
      probabilities: Lexicon.normalized(counts), frequencies: target.frequencies,
      trust: Lexicon.trust(beads: [], knowledge: transposed))
    backward = Direction(
      probabilities: Lexicon.normalized(transposed), frequencies: source.frequencies,
      trust: Lexicon.trust(beads: [], knowledge: counts))
  }

  /// Each row over its sum and one count for what is not known.
  private static func normalized(_ counts: SparseTable) -> SparseTable {
    var values = counts.values
    for row in 0..<counts.rows {
      var total: Float = 1
      for index in counts.range(row) { total += values[index] }
      for index in counts.range(row) { values[index] /= total }
    }
    return SparseTable(rowStarts: counts.rowStarts, columns: counts.columns, values: values)
  }

  /// The trust in each word (row), from the beads it was seen in and its largest pseudo-count.
  static func trust(beads: [Float], knowledge: SparseTable) -> [Float] {
    (0..<knowledge.rows).map { row in
      var evidence = beads.isEmpty ? 0 : beads[row]
      var largest: Float = 0
      for index in knowledge.range(row) { largest = max(largest, knowledge.values[index]) }
      evidence += largest
      return evidence / (evidence + 1)
    }
  }
}
