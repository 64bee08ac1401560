/// What the words of one side say about the words of the other: for each place of a band the
/// log-likelihood ratio of a segment (the column) as a translation of one, two or three segments
/// that start at the row, against its words having been written independently.
struct LexicalEvidence {
  /// The ratios for a group of one, two and three given segments; one value for each place.
  private(set) var ratios: [[Float]]

  /// The probability that a word is not accounted for by the given segments at all.
  private static let independent = 0.5

  /// Computes the ratios of a text's segments.
  ///
  /// Every word `t` of a segment adds trust(t) · log((1 − m)(p(t) + Σ p(t|s))/((1 + n) p(t)) + m), the sum
  /// over the n words of the given group, m the share of independent words. Words to which the group
  /// gives nothing share one value, so only those that it does give something are visited.
  ///
  /// - Complexity: O(r·w·e + h) in the rows, the words of a group, the lexicon's entries for a word,
  ///   and the places h where a given word meets a possible translation.
  init(
    _ lexicon: Lexicon.Direction, given: CorpusSide, other: CorpusSide, text: Int, band: Band
  ) {
    let index = SegmentIndex(other, segments: other.segments(of: text))
    let rows = given.segments(of: text)
    var trustSums = [Float](repeating: 0, count: index.segments)
    for (segment, number) in zip(other.segments(of: text), 0...) {
      for word in other.wordRange(segment) {
        trustSums[number] += lexicon.trust[Int(other.words[word])]
      }
    }
    ratios = Array(repeating: Array(repeating: 0, count: band.count), count: Move.widest)
    guard index.segments > 0 else { return }
    var sums = [Float](repeating: 0, count: index.words.count)
    var touched: [Int32] = []
    for row in 0..<rows.count {
      var length = 0
      var unknown: Float = 0
      for size in 1...min(Move.widest, rows.count - row) {
        let range = given.distinctRange(rows.lowerBound + row + size - 1)
        length += max(1, range.count)
        for word in range {
          unknown += lexicon.unknown[Int(given.distinctWords[word])]
          Self.add(
            lexicon.probabilities, Int(given.distinctWords[word]), index, &sums, &touched)
        }
        fill(
          size - 1, row, length, unknown, lexicon, index, band, trustSums: trustSums, sums: sums,
          touched: touched)
      }
      for word in touched { sums[Int(word)] = 0 }
      touched.removeAll(keepingCapacity: true)
    }
  }

  /// Adds what one given word says of the words of the text.
  private static func add(
    _ table: SparseTable, _ given: Int, _ index: SegmentIndex, _ sums: inout [Float],
    _ touched: inout [Int32]
  ) {
    for entry in table.range(given) {
      let word = index.local[Int(table.columns[entry])]
      guard word >= 0 else { continue }
      if sums[Int(word)] == 0 { touched.append(word) }
      sums[Int(word)] += table.values[entry]
    }
  }

  /// Writes one row for a group of `size + 1` segments of `length` words.
  private mutating func fill(
    _ size: Int, _ row: Int, _ length: Int, _ unknown: Float,
    _ lexicon: Lexicon.Direction, _ index: SegmentIndex,
    _ band: Band, trustSums: [Float], sums: [Float], touched: [Int32]
  ) {
    let first = band.lower[row]
    let last = min(band.upper[row], index.segments - 1)
    guard first <= last else { return }
    let scale = (1 - Self.independent) / Double(1 + length)
    let nothing = Float(Elementary.log(scale * (1 + Double(unknown)) + Self.independent))
    let base = band.base[row]
    for column in first...last { ratios[size][base + column] = trustSums[column] * nothing }
    for local in touched {
      let word = Int(index.words[Int(local)])
      let odds = 1 + Double(unknown) + Double(sums[Int(local)]) / lexicon.frequencies[word]
      let ratio = Float(Elementary.log(scale * odds + Self.independent))
      let value = lexicon.trust[word] * (ratio - nothing)
      for posting in index.postings(local, from: Int32(first)) {
        let column = Int(index.columns[posting])
        if column > last { break }
        ratios[size][base + column] += index.counts[posting] * value
      }
    }
  }
}

/// The segments of one text in which each of its words stands.
struct SegmentIndex {
  /// The number of segments.
  let segments: Int
  /// The number of each word of the corpus within this text; −1 for words that are not in it.
  private(set) var local: [Int32]
  /// The words of the text, in the order of their first occurrence.
  private(set) var words: [Int32] = []
  /// Where the postings of each word start.
  private var starts: [Int32] = [0]
  /// The segment of each posting, ascending for each word.
  private(set) var columns: [Int32] = []
  /// How often the word stands in the segment.
  private(set) var counts: [Float] = []

  /// Indexes the segments of a text.
  ///
  /// - Complexity: O(n + v) in the words of the text and of the whole vocabulary.
  init(_ side: CorpusSide, segments range: Range<Int>) {
    segments = range.count
    local = Array(repeating: -1, count: side.vocabularySize)
    let running = side.wordStarts[range.lowerBound]..<side.wordStarts[range.upperBound]
    for word in side.words[running] where local[Int(word)] < 0 {
      local[Int(word)] = Int32(words.count)
      words.append(word)
    }
    count(side, range)
  }

  private mutating func count(_ side: CorpusSide, _ range: Range<Int>) {
    starts = Array(repeating: 0, count: words.count + 1)
    let distinct = side.distinctStarts[range.lowerBound]..<side.distinctStarts[range.upperBound]
    for word in side.distinctWords[distinct] { starts[Int(local[Int(word)]) + 1] += 1 }
    for word in words.indices { starts[word + 1] += starts[word] }
    var next = starts
    var last = [Int32](repeating: -1, count: words.count)
    columns = Array(repeating: 0, count: distinct.count)
    counts = Array(repeating: 0, count: distinct.count)
    for (segment, column) in zip(range, Int32(0)...) {
      for word in side.words[side.wordRange(segment)] {
        let number = Int(local[Int(word)])
        if last[number] != column {
          last[number] = column
          columns[Int(next[number])] = column
          next[number] += 1
        }
        counts[Int(next[number]) - 1] += 1
      }
    }
  }

  /// The postings of a word of the text, from a segment on.
  func postings(_ word: Int32, from column: Int32) -> Range<Int> {
    var low = Int(starts[Int(word)])
    let end = Int(starts[Int(word) + 1])
    guard low < end, columns[low] < column else { return low..<end }
    var high = end
    while low < high {
      let middle = (low + high) / 2
      if columns[middle] < column { low = middle + 1 } else { high = middle }
    }
    return low..<end
  }
}
