/// What the words of one side say about the words of the other.
///
/// For each place of a band it holds the log-likelihood ratio of a segment (the column) as a translation
/// of one, two or three segments (`widest`) that start at the row, against its words having been written
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
  init(_ text: TextWords, band: Band, widest: Int) {
    places = band.count
    ratios = Array(repeating: 0, count: widest * band.count)
    guard text.index.segments > 0 else { return }
    let rows = text.table.rows
    var group = GivenGroup(words: text.index.words.count)
    for row in 0..<rows {
      let columns = band.lower[row]..<(min(band.upper[row], text.index.segments - 1) + 1)
      if columns.isEmpty { continue }
      for size in 0..<min(widest, rows - row) {
        group.add(
          row + size, of: text.table, Int32(columns.lowerBound)..<Int32(columns.upperBound),
          text.index.bounds)
        fill(columns, first: size * places + band.base[row], group, text)
      }
      group.removeAll()
    }
  }

  /// Writes the ratios of a run of columns for one group; that of column 0 stands, or would stand, at
  /// `first`.
  private mutating func fill(
    _ columns: Range<Int>, first: Int, _ group: GivenGroup, _ text: TextWords
  ) {
    let scale = Float(1 - Self.independent) / Float(1 + group.length)
    let constant = scale * (1 + group.unknown) + Float(Self.independent)
    let nothing = Elementary.log(constant)
    var ratios = ratios.mutableSpan
    let trustSums = text.trustSums.span
    for column in columns { ratios[first &+ column] = trustSums[column] * nothing }
    let postings = text.index.postings.span
    let (sums, others) = (group.sums.span, text.others.span)
    let (touched, starts) = (group.touched.span, text.index.starts.span)
    let (first32, end32) = (Int32(columns.lowerBound), Int32(columns.upperBound))
    var chunk = Chunk()
    var place = 0
    while place < group.touchedCount {
      chunk.count = 0
      while place < group.touchedCount, chunk.count < Chunk.size {
        let word = Int(touched[place])
        place &+= 1
        let (start, end) = (Int(starts[word]), Int(starts[word &+ 1]))
        let posting = SegmentIndex.place(of: first32, in: postings, from: start, to: end)
        // A word may stand before and after the columns, and not in them.
        guard posting < end, postings[posting].column < end32 else { continue }
        let other = others[word]
        chunk.append(
          constant + scale * sums[word] * other.rarity, trust: other.trust, posting, end)
      }
      chunk.takeLogarithms()
      for number in 0..<chunk.count {
        var posting = Int(chunk.postings[number])
        let end = Int(chunk.ends[number])
        let value = chunk.trust[number] * (chunk.values[number] - nothing)
        while posting < end {
          let entry = postings[posting]
          guard entry.column < end32 else { break }
          ratios[first &+ Int(entry.column)] += entry.count * value
          posting &+= 1
        }
      }
    }
  }
}

/// Words whose logarithms are taken together, which a processor does several at a time.
private struct Chunk {
  static let size = 16

  /// What the logarithm of each word is taken of, and then the logarithm.
  private(set) var values = InlineArray<16, Float>(repeating: 1)
  /// The trust in each word.
  private(set) var trust = InlineArray<16, Float>(repeating: 0)
  /// Where each word's postings begin and end.
  private(set) var postings = InlineArray<16, Int32>(repeating: 0)
  private(set) var ends = InlineArray<16, Int32>(repeating: 0)
  /// The number of words.
  var count = 0

  /// Adds a word to a chunk that is not full.
  @inline(__always)
  mutating func append(_ value: Float, trust: Float, _ posting: Int, _ end: Int) {
    values[count] = value
    self.trust[count] = trust
    postings[count] = Int32(truncatingIfNeeded: posting)
    ends[count] = Int32(truncatingIfNeeded: end)
    count &+= 1
  }

  @inline(__always)
  mutating func takeLogarithms() {
    for number in 0..<Self.size { values[number] = Elementary.log(values[number]) }
  }
}
