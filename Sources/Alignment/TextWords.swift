/// The words of both sides of one text, as one direction of a lexicon sees them: the same wherever beads are looked for.
struct TextWords {
  /// The given words, and what they translate into.
  let table: TextTable
  /// Where the words of the other side stand.
  let index: SegmentIndex
  /// What is known of each word of the other side, beside the index.
  let others: [Other]
  /// The sum of the trust in each other segment's words.
  let trustSums: [Float]

  /// A word of the other side.
  struct Other {
    /// The trust in it.
    var trust: Float
    /// The inverse of its frequency in running text.
    var rarity: Float
  }

  /// Looks the words of a text up.
  ///
  /// - Complexity: O(n·e) in the different given words and the lexicon's entries for a word.
  init(
    _ lexicon: Lexicon.Direction, given: CorpusSide, _ givenIndex: SegmentIndex,
    other: CorpusSide, _ index: SegmentIndex, text: Int
  ) {
    self.index = index
    table = TextTable(lexicon, given, givenIndex, given.segments(of: text), index)
    others = index.words.map { word in
      Other(
        trust: lexicon.trust[Int(word)], rarity: Float(1 / lexicon.frequencies[Int(word)]))
    }
    let (words, trust) = (other.words.span, lexicon.trust.span)
    trustSums = other.segments(of: text).map { segment in
      var sum: Float = 0
      for place in other.wordRange(segment) { sum += trust[Int(words[place])] }
      return sum
    }
  }
}

/// The part of a lexicon that one text needs: its given words with those of their translations that stand in it.
///
/// A word is looked up once, not in every segment and every group that it stands in.
struct TextTable {
  /// The given words of all segments, as numbers of this table.
  private(set) var words: [Int32] = []
  /// Where each segment's words start in ``words``; one more entry than there are segments.
  private(set) var segments: [Int] = [0]
  /// The share of each given word for words that it was not seen with.
  private(set) var unknown: [Float] = []
  /// Where each given word's translations start in ``entries``.
  private(set) var starts: [Int32] = [0]
  /// The translations, as numbers of the other side's index, with probabilities above 0.
  private(set) var entries: [ColumnEntry] = []

  /// The number of segments.
  var rows: Int { segments.count - 1 }

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
    unknown.reserveCapacity(givenIndex.words.count)
    starts.reserveCapacity(givenIndex.words.count + 1)
    var found = ColumnEntries()
    for word in givenIndex.words {
      unknown.append(lexicon.unknown[Int(word)])
      found.append(row: Int(word), of: lexicon.probabilities, as: index.local.span)
      starts.append(Int32(found.count))
    }
    entries = found.entries
  }
}
