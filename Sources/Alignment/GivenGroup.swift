/// A run of given segments: what its words say of the words of the other side.
struct GivenGroup {
  /// The words of the group.
  private(set) var length = 0
  /// The sum of their shares for words that they were not seen with.
  private(set) var unknown: Float = 0
  /// The sum of their probabilities of each word of the other text.
  private(set) var sums: [Float]
  /// The words whose sum is not 0: so many of these, in the order in which they came; one place more than there are words.
  private(set) var touched: [Int32]
  private(set) var touchedCount = 0

  /// Creates an empty group.
  init(words: Int) {
    sums = Array(repeating: 0, count: words)
    touched = Array(repeating: 0, count: words + 1)
  }

  /// Adds the words of a segment.
  ///
  /// - Parameters:
  ///   - segment: its number in the text.
  ///   - table: the words of the text.
  ///   - columns: the other side's segments that are asked about, the same for a whole group.
  ///   - bounds: where each word of the other side stands first and last.
  mutating func add(
    _ segment: Int, of table: TextTable, _ columns: Range<Int32>, _ bounds: [SegmentIndex.Bounds]
  ) {
    let range = table.segments[segment]..<table.segments[segment + 1]
    length += max(1, range.count)
    let asked = Asked(columns: columns, bounds: bounds)
    let added = Self.add(range, of: table, asked, &sums, &touched, touchedCount)
    unknown += added.unknown
    touchedCount = added.touched
  }

  /// What is asked about.
  private struct Asked {
    var columns: Range<Int32>
    var bounds: [SegmentIndex.Bounds]
  }

  /// Adds words to the sums and to what is touched; returns how much is then, and what they have for other words.
  private static func add(
    _ words: Range<Int>, of table: TextTable, _ asked: Asked, _ allSums: inout [Float],
    _ allTouched: inout [Int32], _ touchedCount: Int
  ) -> (touched: Int, unknown: Float) {
    var unknown: Float = 0
    var count = touchedCount
    var sums = allSums.mutableSpan
    var touched = allTouched.mutableSpan
    let (entries, starts) = (table.entries.span, table.starts.span)
    let (numbers, shares) = (table.words.span, table.unknown.span)
    let bounds = asked.bounds.span
    let (first, end) = (asked.columns.lowerBound, asked.columns.upperBound)
    for place in words {
      let word = Int(numbers[place])
      unknown += shares[word]
      var entry = Int(starts[word])
      let last = Int(starts[word &+ 1])
      while entry < last {
        let (other, value) = (Int(entries[entry].column), entries[entry].value)
        entry &+= 1
        // In a narrow band most words stand elsewhere.
        let bound = bounds[other]
        if bound.last < first || bound.first >= end { continue }
        let sum = sums[other]
        // Written where the next one goes, and left there only if it is one.
        touched[count] = Int32(truncatingIfNeeded: other)
        count &+= sum == 0 ? 1 : 0
        sums[other] = sum + value
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
