/// The segments of one text in which each of its words stands.
struct SegmentIndex {
  /// The number of segments.
  let segments: Int
  /// The number of each word of the corpus within this text; −1 for words that are not in it.
  private(set) var local: [Int32]
  /// The words of the text, in the order of their first occurrence.
  private(set) var words: [Int32] = []
  /// Where the postings of each word start.
  private(set) var starts: [Int32] = [0]
  /// The postings, their segments ascending for each word.
  private(set) var postings: [Posting] = []

  /// The first and the last segment in which each word stands.
  private(set) var bounds: [Bounds] = []

  /// A run of segments.
  struct Bounds {
    var first: Int32
    var last: Int32
  }

  /// A segment in which a word stands.
  struct Posting {
    /// The segment.
    var column: Int32
    /// How often the word stands in it.
    var count: Float
  }

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
    var postings = [Posting](repeating: Posting(column: 0, count: 0), count: distinct.count)
    Self.count(side, range, local, &next, &last, into: &postings)
    bounds = words.indices.map { word in
      Bounds(
        first: postings[Int(starts[word])].column,
        last: postings[Int(starts[word + 1]) - 1].column)
    }
    self.postings = postings
  }

  private static func count(
    _ side: CorpusSide, _ range: Range<Int>, _ local: [Int32], _ next: inout [Int32],
    _ last: inout [Int32], into postings: inout [Posting]
  ) {
    var next = next.mutableSpan
    var last = last.mutableSpan
    var postings = postings.mutableSpan
    let (words, local) = (side.words.span, local.span)
    for (segment, column) in zip(range, Int32(0)...) {
      for place in side.wordRange(segment) {
        let number = Int(local[Int(words[place])])
        if last[number] != column {
          last[number] = column
          postings[Int(next[number])].column = column
          next[number] += 1
        }
        postings[Int(next[number]) &- 1].count += 1
      }
    }
  }

  /// The first posting of a word from a segment on, or the end of its postings.
  ///
  /// - Complexity: O(log n) in the postings of the word.
  @inline(__always)
  static func place(
    of column: Int32, in postings: Span<Posting>, from start: Int, to end: Int
  ) -> Int {
    guard start < end, postings[start].column < column else { return start }
    var (low, high) = (start, end)
    while low < high {
      let middle = (low &+ high) >> 1
      if postings[middle].column < column { low = middle &+ 1 } else { high = middle }
    }
    return low
  }
}
