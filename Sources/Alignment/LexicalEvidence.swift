/// What the words of one side say about the words of the other.
///
/// For each place of a band it holds the log-likelihood ratio of a segment (the column) as a translation
/// of one, two or three segments that start at the row, against its words having been written
/// independently.
struct LexicalEvidence {
  /// The ratios for a group of one given segment at every place, then of two, then of three.
  private(set) var ratios: [Float]

  /// The number of places of the band.
  let places: Int

  /// The probability that a word is not accounted for by the given segments at all.
  static let independent = 0.5

  /// Computes the ratios of a text's segments.
  ///
  /// Every word `t` of a segment adds trust(t) · log((1 − m)(p(t) + Σ p(t|s))/((1 + n) p(t)) + m), the
  /// sum over the n words of the given group, m the share of independent words. Words to which the
  /// group gives nothing share one value, so only those that it does give something are visited.
  ///
  /// - Complexity: O(r·w·e + h) in the rows, the words of a group, the lexicon's entries for a word,
  ///   and the places h where a given word meets a possible translation.
  init(
    _ lexicon: Lexicon.Direction, given: CorpusSide, other: CorpusSide, text: Int, band: Band
  ) {
    places = band.count
    ratios = Array(repeating: 0, count: Move.widest * band.count)
    let index = SegmentIndex(other, segments: other.segments(of: text))
    guard index.segments > 0 else { return }
    let rows = given.segments(of: text)
    let trustSums = Self.trustSums(lexicon, other, other.segments(of: text))
    var group = GivenGroup(words: index.words.count)
    for row in 0..<rows.count {
      for size in 0..<min(Move.widest, rows.count - row) {
        group.add(rows.lowerBound + row + size, of: given, lexicon, index)
        let columns = band.lower[row]..<(min(band.upper[row], index.segments - 1) + 1)
        fill(
          columns, first: size * places + band.base[row], group, lexicon, index, trustSums)
      }
      group.removeAll()
    }
  }

  /// The sum of the trust in each segment's words.
  private static func trustSums(
    _ lexicon: Lexicon.Direction, _ side: CorpusSide, _ segments: Range<Int>
  ) -> [Float] {
    segments.map { segment in
      var sum: Float = 0
      for word in side.words[side.wordRange(segment)] { sum += lexicon.trust[Int(word)] }
      return sum
    }
  }

  /// Writes the ratios of a run of columns for one group; that of column 0 stands, or would stand, at
  /// `first`.
  private mutating func fill(
    _ columns: Range<Int>, first: Int, _ group: GivenGroup, _ lexicon: Lexicon.Direction,
    _ index: SegmentIndex, _ trustSums: [Float]
  ) {
    guard !columns.isEmpty else { return }
    let scale = (1 - Self.independent) / Double(1 + group.length)
    let background = 1 + Double(group.unknown)
    let nothing = Float(Elementary.log(scale * background + Self.independent))
    var ratios = ratios.mutableSpan
    let trustSums = trustSums.span
    for column in columns { ratios[first + column] = trustSums[column] * nothing }
    let (postings, counts) = (index.columns.span, index.counts.span)
    let (sums, trust, frequencies) = (
      group.sums.span, lexicon.trust.span, lexicon.frequencies.span
    )
    for local in group.touched {
      let word = Int(index.words[Int(local)])
      let odds = background + Double(sums[Int(local)]) / frequencies[word]
      let ratio = Float(Elementary.log(scale * odds + Self.independent))
      let value = trust[word] * (ratio - nothing)
      let range = index.postings(local, from: Int32(columns.lowerBound))
      var posting = range.lowerBound
      while posting < range.upperBound, Int(postings[posting]) < columns.upperBound {
        ratios[first + Int(postings[posting])] += counts[posting] * value
        posting += 1
      }
    }
  }
}

/// A run of given segments: what its words say of the words of the other side.
private struct GivenGroup {
  /// The words of the group.
  private(set) var length = 0
  /// The sum of their shares for words that they were not seen with.
  private(set) var unknown: Float = 0
  /// The sum of their probabilities of each word of the other text.
  private(set) var sums: [Float]
  /// The words whose sum is not 0.
  private(set) var touched: [Int32] = []

  /// Creates an empty group.
  init(words: Int) {
    sums = Array(repeating: 0, count: words)
  }

  /// Adds the words of a segment.
  mutating func add(
    _ segment: Int, of side: CorpusSide, _ lexicon: Lexicon.Direction, _ index: SegmentIndex
  ) {
    let range = side.distinctRange(segment)
    length += max(1, range.count)
    // The span holds the whole value; what else changes waits in variables.
    var unknown: Float = 0
    var new: [Int32] = []
    var sums = sums.mutableSpan
    let (columns, values) = (
      lexicon.probabilities.columns.span, lexicon.probabilities.values.span
    )
    let local = index.local.span
    for place in range {
      let given = Int(side.distinctWords[place])
      unknown += lexicon.unknown[given]
      for entry in lexicon.probabilities.range(given) {
        let word = local[Int(columns[entry])]
        guard word >= 0 else { continue }
        if sums[Int(word)] == 0 { new.append(word) }
        sums[Int(word)] += values[entry]
      }
    }
    self.unknown += unknown
    touched += new
  }

  /// Empties the group.
  mutating func removeAll() {
    for word in touched { sums[Int(word)] = 0 }
    touched.removeAll(keepingCapacity: true)
    length = 0
    unknown = 0
  }
}
