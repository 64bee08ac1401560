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
  init(
    _ lexicon: Lexicon.Direction, given: CorpusSide, _ givenIndex: SegmentIndex,
    other: CorpusSide, _ index: SegmentIndex, text: Int, band: Band,
    widest: Int
  ) {
    places = band.count
    ratios = Array(repeating: 0, count: widest * band.count)
    guard index.segments > 0 else { return }
    let rows = given.segments(of: text)
    let trustSums = Self.trustSums(lexicon, other, other.segments(of: text))
    let table = TextTable(lexicon, given, givenIndex, rows, index)
    let words = OtherWords(lexicon, index)
    var group = GivenGroup(words: index.words.count)
    for row in 0..<rows.count {
      for size in 0..<min(widest, rows.count - row) {
        group.add(row + size, of: table)
        let columns = band.lower[row]..<(min(band.upper[row], index.segments - 1) + 1)
        fill(
          columns, first: size * places + band.base[row], group, words, index, trustSums)
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
    _ columns: Range<Int>, first: Int, _ group: GivenGroup, _ words: OtherWords,
    _ index: SegmentIndex, _ trustSums: [Float]
  ) {
    guard !columns.isEmpty else { return }
    let scale = Float(1 - Self.independent) / Float(1 + group.length)
    let constant = scale * (1 + group.unknown) + Float(Self.independent)
    let nothing = Elementary.log(constant)
    var ratios = ratios.mutableSpan
    let trustSums = trustSums.span
    for column in columns { ratios[first + column] = trustSums[column] * nothing }
    let (postings, counts) = (index.columns.span, index.counts.span)
    let (sums, trust, rarity) = (group.sums.span, words.trust.span, words.rarity.span)
    let (touched, starts) = (group.touched.span, index.starts.span)
    let first32 = Int32(columns.lowerBound)
    for place in 0..<group.touchedCount {
      let word = Int(touched[place])
      var posting = Int(starts[word])
      let end = Int(starts[word + 1])
      if posting < end, postings[posting] < first32 {
        posting = index.postings(Int32(word), from: first32).lowerBound
      }
      // In a narrow band most words stand elsewhere.
      guard posting < end, Int(postings[posting]) < columns.upperBound else { continue }
      let ratio = Elementary.log(constant + scale * sums[word] * rarity[word])
      let value = trust[word] * (ratio - nothing)
      while posting < end, Int(postings[posting]) < columns.upperBound {
        ratios[first + Int(postings[posting])] += counts[posting] * value
        posting += 1
      }
    }
  }
}

/// The words of the other side of one text, beside its index.
private struct OtherWords {
  /// The trust in each word.
  let trust: [Float]
  /// The inverse of each word's frequency in running text.
  let rarity: [Float]

  init(_ lexicon: Lexicon.Direction, _ index: SegmentIndex) {
    trust = index.words.map { lexicon.trust[Int($0)] }
    rarity = index.words.map { Float(1 / lexicon.frequencies[Int($0)]) }
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
  /// The words whose sum is not 0: so many of these, in the order in which they came.
  private(set) var touched: [Int32]
  private(set) var touchedCount = 0

  /// Creates an empty group.
  init(words: Int) {
    sums = Array(repeating: 0, count: words)
    touched = Array(repeating: 0, count: words)
  }

  /// Adds the words of a segment, by its number in the text.
  mutating func add(_ segment: Int, of table: TextTable) {
    let range = table.segments[segment]..<table.segments[segment + 1]
    length += max(1, range.count)
    let added = Self.add(range, of: table, &sums, &touched, touchedCount)
    unknown += added.unknown
    touchedCount = added.touched
  }

  /// Adds words to the sums and to what is touched; returns how much is then, and what they have for other words.
  private static func add(
    _ words: Range<Int>, of table: TextTable, _ allSums: inout [Float],
    _ allTouched: inout [Int32], _ touchedCount: Int
  ) -> (touched: Int, unknown: Float) {
    var unknown: Float = 0
    var count = touchedCount
    var sums = allSums.mutableSpan
    var touched = allTouched.mutableSpan
    let (others, values, starts) = (table.others.span, table.values.span, table.starts.span)
    let (numbers, shares) = (table.words.span, table.unknown.span)
    for place in words {
      let word = Int(numbers[place])
      unknown += shares[word]
      var entry = Int(starts[word])
      let end = Int(starts[word + 1])
      while entry < end {
        let other = Int(others[entry])
        let value = values[entry]
        entry += 1
        if value == 0 { continue }
        if sums[other] == 0 {
          touched[count] = Int32(other)
          count += 1
        }
        sums[other] += value
      }
    }
    return (count, unknown)
  }

  /// Empties the group.
  mutating func removeAll() {
    for place in 0..<touchedCount { sums[Int(touched[place])] = 0 }
    touchedCount = 0
    length = 0
    unknown = 0
  }
}

/// The part of a lexicon that one text needs: its given words with those of their translations that stand in it.
///
/// A word is looked up once, not in every segment and every group that it stands in.
private struct TextTable {
  /// The given words of all segments, as numbers of this table.
  private(set) var words: [Int32] = []
  /// Where each segment's words start in ``words``; one more entry than there are segments.
  private(set) var segments: [Int] = [0]
  /// The share of each given word for words that it was not seen with.
  private(set) var unknown: [Float] = []
  /// Where each given word's translations start in ``others`` and ``values``.
  private(set) var starts: [Int32] = [0]
  /// The translations, as numbers of the other side's index.
  private(set) var others: [Int32] = []
  /// Their probabilities.
  private(set) var values: [Float] = []

  /// - Complexity: O(n·e) in the different given words and the lexicon's entries for a word.
  init(
    _ lexicon: Lexicon.Direction, _ given: CorpusSide, _ givenIndex: SegmentIndex,
    _ rows: Range<Int>, _ index: SegmentIndex
  ) {
    let distinct = given.distinctStarts[rows.lowerBound]..<given.distinctStarts[rows.upperBound]
    words.reserveCapacity(distinct.count)
    segments.reserveCapacity(rows.count + 1)
    let (givenLocal, distinctWords) = (givenIndex.local.span, given.distinctWords.span)
    for row in rows {
      for place in given.distinctRange(row) {
        words.append(givenLocal[Int(distinctWords[place])])
      }
      segments.append(words.count)
    }
    let (columns, probabilities) = (
      lexicon.probabilities.columns.span, lexicon.probabilities.values.span
    )
    let local = index.local.span
    unknown.reserveCapacity(givenIndex.words.count)
    starts.reserveCapacity(givenIndex.words.count + 1)
    // What changes waits in variables of its own, which nothing else can hold.
    var (others, values): ([Int32], [Float]) = ([], [])
    for word in givenIndex.words {
      unknown.append(lexicon.unknown[Int(word)])
      let range = lexicon.probabilities.range(Int(word))
      var entry = range.lowerBound
      while entry < range.upperBound {
        let other = local[Int(columns[entry])]
        if other >= 0 {
          others.append(other)
          values.append(probabilities[entry])
        }
        entry += 1
      }
      starts.append(Int32(others.count))
    }
    (self.others, self.values) = (others, values)
  }
}
