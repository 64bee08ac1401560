/// Beads to learn from, laid out for the passes of expectation maximisation: every pair of words
/// that meets in a bead is a numbered entry of one sparse table.
struct TrainingText {
  /// The words of each bead, each word once.
  struct Side {
    var words: [Int32] = []
    var starts: [Int] = [0]

    /// Where the words of a bead stand in ``words``.
    func range(_ bead: Int) -> Range<Int> { starts[bead]..<starts[bead + 1] }
  }

  /// How sure each bead is, 0 to 1.
  private(set) var weights: [Float] = []
  /// The source words of the beads.
  private(set) var source = Side()
  /// The target words of the beads.
  private(set) var target = Side()
  /// Where each bead's pairs start in ``pairs``.
  private(set) var pairStarts: [Int] = [0]
  /// The entry of each pair of each bead, source word after source word.
  private(set) var pairs: [Int32] = []
  /// Where the entries of each source word start.
  private(set) var rowStarts: [Int32] = []
  /// The target word of each entry.
  private(set) var columns: [Int32] = []

  /// Beads with more pairs of words than this teach little and cost much.
  private static let largestBead = 40_000
  /// The bound on all pairs, and so on memory (256 MB); later beads are left out.
  private static let largestText = 64_000_000

  /// Adds a bead, unless it is too large or has no words on a side.
  mutating func append(
    source segments: Range<Int>, of sourceSide: CorpusSide,
    target targetSegments: Range<Int>, of targetSide: CorpusSide, weight: Float
  ) {
    let sourceWords = TrainingText.distinctWords(segments, of: sourceSide)
    let targetWords = TrainingText.distinctWords(targetSegments, of: targetSide)
    let size = sourceWords.count * targetWords.count
    guard size > 0, size <= TrainingText.largestBead,
      (pairStarts.last ?? 0) + size <= TrainingText.largestText
    else { return }
    weights.append(weight)
    source.words.append(contentsOf: sourceWords)
    source.starts.append(source.words.count)
    target.words.append(contentsOf: targetWords)
    target.starts.append(target.words.count)
    pairStarts.append((pairStarts.last ?? 0) + size)
  }

  /// The words of neighbouring segments, each once, ascending.
  private static func distinctWords(_ segments: Range<Int>, of side: CorpusSide) -> [Int32] {
    let words = side.distinctWords[
      side.distinctStarts[segments.lowerBound]..<side.distinctStarts[segments.upperBound]]
    guard segments.count > 1 else { return Array(words) }
    var result: [Int32] = []
    for word in words.sorted() where word != result.last { result.append(word) }
    return result
  }

  /// Numbers the entries: every pair of words that meets in a bead or is in `knowledge`.
  ///
  /// - Complexity: O(n) in the pairs, and a 64th of the target vocabulary for each source word.
  mutating func numberEntries(knowledge: SparseTable, targetVocabulary: Int) {
    var pairs = [Int32](repeating: 0, count: pairStarts.last ?? 0)
    let (occurrenceStarts, occurrences) = TrainingText.invert(source, words: knowledge.rows)
    rowStarts = [0]
    rowStarts.reserveCapacity(knowledge.rows + 1)
    columns = []
    var entryOfColumn = [Int32](repeating: -1, count: targetVocabulary)
    var met = WordSet(words: targetVocabulary)
    for row in 0..<knowledge.rows {
      let first = columns.count
      let beads = occurrenceStarts[row]..<occurrenceStarts[row + 1]
      met.insert(knowledge.columns.span.extracting(knowledge.range(row)))
      for (bead, _) in occurrences[beads] {
        met.insert(target.words.span.extracting(target.range(Int(bead))))
      }
      met.removeAll(into: &columns)
      for entry in first..<columns.count { entryOfColumn[Int(columns[entry])] = Int32(entry) }
      for (bead, place) in occurrences[beads] {
        let words = target.range(Int(bead))
        let pair = pairStarts[Int(bead)] + Int(place) * words.count
        for (offset, index) in words.enumerated() {
          pairs[pair + offset] = entryOfColumn[Int(target.words[index])]
        }
      }
      rowStarts.append(Int32(columns.count))
    }
    self.pairs = pairs
  }

  /// For each word the beads that hold it and its place among the words of the bead.
  private static func invert(
    _ side: Side, words: Int
  ) -> (starts: [Int], occurrences: [(bead: Int32, place: Int32)]) {
    var starts = [Int](repeating: 0, count: words + 1)
    for word in side.words { starts[Int(word) + 1] += 1 }
    for word in 0..<words { starts[word + 1] += starts[word] }
    var next = starts
    var occurrences = [(bead: Int32, place: Int32)](repeating: (0, 0), count: side.words.count)
    for bead in 0..<(side.starts.count - 1) {
      for (place, index) in side.range(bead).enumerated() {
        let word = Int(side.words[index])
        occurrences[next[word]] = (Int32(bead), Int32(place))
        next[word] += 1
      }
    }
    return (starts, occurrences)
  }
}

/// A set of words that gives them back in ascending order.
private struct WordSet {
  private var bits: [UInt64]

  init(words: Int) {
    bits = Array(repeating: 0, count: words / 64 + 1)
  }

  mutating func insert(_ words: Span<Int32>) {
    var bits = bits.mutableSpan
    for index in words.indices {
      let word = words[index]
      bits[Int(word) >> 6] |= 1 << UInt64(word & 63)
    }
  }

  /// Empties the set.
  mutating func removeAll(into words: inout [Int32]) {
    for place in bits.indices {
      var left = bits[place]
      guard left != 0 else { continue }
      bits[place] = 0
      while left != 0 {
        words.append(Int32(place << 6 | left.trailingZeroBitCount))
        left &= left - 1
      }
    }
  }
}
