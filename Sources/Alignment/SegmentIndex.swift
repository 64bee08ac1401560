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
