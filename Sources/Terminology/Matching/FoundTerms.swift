/// Occurrences in folded bytes while they are being found.
struct FoundTerms {
  /// A form at a place, small, for they are sorted.
  struct Occurrence {
    /// The start, and in the lower half the end with all bits turned round: in the order of what is found, by start and
    /// longer ones first.
    private let place: UInt64
    let entry: FormTrie.Entry

    init(_ entry: FormTrie.Entry, _ range: Range<Int>) {
      self.entry = entry
      place =
        UInt64(truncatingIfNeeded: range.lowerBound) << 32
        | ~UInt64(truncatingIfNeeded: range.upperBound) & 0xFFFF_FFFF
    }

    var start: Int { Int(place >> 32) }
    var end: Int { Int(~place & 0xFFFF_FFFF) }
    var concept: Int { entry.concept }
    var term: Int { entry.term }

    func isOfSameTerm(as other: Occurrence) -> Bool {
      concept == other.concept && term == other.term
    }

    /// Whether the exception holds an occurrence, or all of it but an ending: *kraakbeen* in *kraakbeenderen*.
    func excludes(_ found: Occurrence) -> Bool {
      start <= found.start && end >= found.end || start < found.start && end >= found.start + 3
    }

    func precedes(_ other: Occurrence) -> Bool {
      if place != other.place { return place < other.place }
      return concept != other.concept ? concept < other.concept : term < other.term
    }
  }

  private(set) var occurrences: [Occurrence] = []
  private var exceptions: [Occurrence] = []

  /// Takes all out, but keeps the room.
  mutating func empty() {
    occurrences.removeAll(keepingCapacity: true)
    if !exceptions.isEmpty { exceptions.removeAll(keepingCapacity: true) }
  }

  mutating func add(_ entry: FormTrie.Entry, _ range: Range<Int>) {
    occurrences.append(Occurrence(entry, range))
  }

  /// Adds the words and phrases among entries.
  mutating func add(_ entries: ArraySlice<FormTrie.Entry>, _ range: Range<Int>) {
    for entry in entries {
      switch entry.kind {
      case .word, .compoundable, .head: add(entry, range)
      case .stem, .exception, .separable: break
      }
    }
  }

  mutating func except(_ entry: FormTrie.Entry, _ range: Range<Int>) {
    exceptions.append(Occurrence(entry, range))
  }

  /// Sorts by start, longer ones first, by moving each to its place: they are nearly in order.
  private static func sort(_ occurrences: inout [Occurrence]) {
    var span = occurrences.mutableSpan
    for index in span.indices.dropFirst() {
      let moving = span[index]
      var place = index
      while place > 0, moving.precedes(span[place - 1]) {
        span[place] = span[place - 1]
        place -= 1
      }
      if place < index { span[place] = moving }
    }
  }

  /// Takes out the occurrences that an exception holds.
  private mutating func removeExceptions() {
    Self.sort(&exceptions)
    let sorted = exceptions
    let longest = sorted.reduce(0) { max($0, $1.end - $1.start) }
    occurrences.removeAll { found in
      // The first exception that is long enough to reach the occurrence.
      var low = 0
      var high = sorted.count
      while low < high {
        let middle = (low + high) / 2
        if sorted[middle].start + longest < found.start {
          low = middle + 1
        } else {
          high = middle
        }
      }
      while low < sorted.count, sorted[low].start <= found.start {
        if sorted[low].isOfSameTerm(as: found), sorted[low].excludes(found) { return true }
        low += 1
      }
      return false
    }
  }

  /// Leaves what was found outside exceptions, by start, longer ones first; of the forms of one term that
  /// begin at one place (*foto* and *foto's*) the longest.
  mutating func sort() {
    guard !occurrences.isEmpty else { return }
    if !exceptions.isEmpty { removeExceptions() }
    Self.sort(&occurrences)
    var keptCount = 0
    for place in occurrences.indices {
      let found = occurrences[place]
      var index = keptCount - 1
      while index >= 0, occurrences[index].start == found.start,
        !occurrences[index].isOfSameTerm(as: found)
      {
        index -= 1
      }
      if index >= 0, occurrences[index].start == found.start { continue }
      if keptCount < place { occurrences[keptCount] = found }
      keptCount += 1
    }
    occurrences.removeLast(occurrences.count - keptCount)
  }
}
