/// Occurrences in folded bytes while they are being found.
struct FoundTerms {
  struct Occurrence: Hashable {
    var range: Range<Int>
    var concept: Int
    var term: Int
    var matchesCase = false

    /// Whether the exception holds an occurrence, or all of it but an ending: *kraakbeen* in *kraakbeenderen*.
    func excludes(_ found: Occurrence) -> Bool {
      range.contains(found.range)
        || range.lowerBound < found.range.lowerBound
          && range.upperBound >= found.range.lowerBound + 3
    }

    func precedes(_ other: Occurrence) -> Bool {
      if range.lowerBound != other.range.lowerBound {
        return range.lowerBound < other.range.lowerBound
      }
      if range.upperBound != other.range.upperBound {
        return range.upperBound > other.range.upperBound
      }
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
    occurrences.append(Self.occurrence(entry, range))
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
    exceptions.append(Self.occurrence(entry, range))
  }

  private static func occurrence(_ entry: FormTrie.Entry, _ range: Range<Int>) -> Occurrence {
    Occurrence(
      range: range, concept: entry.concept, term: entry.term, matchesCase: entry.matchesCase)
  }

  /// Sorts by start, longer ones first, by moving each to its place: they are nearly in order.
  private static func sort(_ occurrences: inout [Occurrence]) {
    for index in occurrences.indices.dropFirst() {
      let moving = occurrences[index]
      var place = index
      while place > 0, moving.precedes(occurrences[place - 1]) {
        occurrences[place] = occurrences[place - 1]
        place -= 1
      }
      if place < index { occurrences[place] = moving }
    }
  }

  /// The occurrences that no exception holds.
  private func outsideExceptions() -> [Occurrence] {
    var sorted = exceptions
    Self.sort(&sorted)
    let longest = sorted.reduce(0) { max($0, $1.range.count) }
    return occurrences.filter { found in
      // The first exception that is long enough to reach the occurrence.
      var low = 0
      var high = sorted.count
      while low < high {
        let middle = (low + high) / 2
        if sorted[middle].range.lowerBound + longest < found.range.lowerBound {
          low = middle + 1
        } else {
          high = middle
        }
      }
      return !sorted[low...].prefix { $0.range.lowerBound <= found.range.lowerBound }
        .contains { exception in
          exception.concept == found.concept && exception.term == found.term
            && exception.excludes(found)
        }
    }
  }

  /// Leaves what was found outside exceptions, by start, longer ones first; of the forms of one term that
  /// begin at one place (*foto* and *foto's*) the longest.
  mutating func sort() {
    guard !occurrences.isEmpty else { return }
    if !exceptions.isEmpty { occurrences = outsideExceptions() }
    Self.sort(&occurrences)
    var keptCount = 0
    for place in occurrences.indices {
      let found = occurrences[place]
      var index = keptCount - 1
      while index >= 0, occurrences[index].range.lowerBound == found.range.lowerBound,
        occurrences[index].concept != found.concept || occurrences[index].term != found.term
      {
        index -= 1
      }
      if index >= 0, occurrences[index].range.lowerBound == found.range.lowerBound { continue }
      if keptCount < place { occurrences[keptCount] = found }
      keptCount += 1
    }
    occurrences.removeLast(occurrences.count - keptCount)
  }
}
