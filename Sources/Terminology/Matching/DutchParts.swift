/// Where the parts of a Dutch word end, as far as they have been looked for: the terms in a word ask for the same.
struct KnownParts {
  private var word = 0..<0
  /// The offsets, as bits, from which parts have been looked for.
  private var known: UInt64 = 0
  /// By offset, the offsets (as bits) where a part that begins there ends.
  private var ends = InlineArray<64, UInt64>(repeating: 0)

  /// Turns to a word of the text, which may be the same as before.
  mutating func begin(_ word: Range<Int>) {
    if word == self.word { return }
    self.word = word
    known = 0
  }

  /// The offsets, as bits, where parts that begin at `start` end.
  mutating func ends(from start: Int, _ find: () -> UInt64) -> UInt64 {
    if known >> UInt64(start) & 1 == 1 { return ends[start] }
    known |= 1 << UInt64(start)
    ends[start] = find()
    return ends[start]
  }
}

/// The ways in which a Dutch word can be taken apart into known words and linking sounds.
///
/// A way costs two for each part and one for each linking sound, two for *-e-*, which is rare.
struct DutchParts {
  /// The longest word that is taken apart, in bytes.
  static let longestWord = 63

  static let partCost: Int16 = 2
  private static let never: Int16 = 10_000

  private let word: Range<Int>
  private let bytes: [UInt8]
  /// By offset, the offsets (as bits) where a part that begins there ends.
  private var ends = InlineArray<64, UInt64>(repeating: 0)
  /// By offset, the least cost of the letters before it, a last linking sound included.
  private var before = InlineArray<64, Int16>(repeating: never)
  /// By offset, the least cost of the letters from it on.
  private var after = InlineArray<64, Int16>(repeating: never)

  /// Takes a word apart as far as is needed to judge a term in it.
  ///
  /// - Parameters:
  ///   - bytes: folded bytes.
  ///   - word: where the word stands in them; at most ``longestWord`` bytes.
  ///   - trie: whose forms are known words.
  ///   - words: known words.
  ///   - term: a part that the word holds.
  ///   - isNeededBefore: whether there is nothing to judge unless known words stand before the term.
  ///   - known: what other terms had looked up.
  /// - Complexity: O(*n*²), where *n* is the length of the word.
  init?(
    of bytes: [UInt8], _ word: Range<Int>, trie: FormTrie, words: DutchWords,
    around term: Range<Int>, isNeededBefore: Bool, known: inout KnownParts
  ) {
    self.bytes = bytes
    self.word = word
    known.begin(word)
    var reached: UInt64 = 1
    before[0] = 0
    forEachStart(after: term.upperBound - word.lowerBound) { next, _ in
      reached |= 1 << UInt64(next)
    }
    let termStart = term.lowerBound - word.lowerBound
    for start in 0..<word.count where start == termStart || reached >> UInt64(start) & 1 == 1 {
      if start == termStart, before[start] == Self.never {
        if isNeededBefore { return nil }
        if reached >> UInt64(start) & 1 == 0 { continue }
      }
      ends[start] = known.ends(from: start) { partEnds(from: start, trie, words) }
      var rest = ends[start]
      while rest != 0 {
        let end = rest.trailingZeroBitCount
        rest &= rest - 1
        let cost = before[start] + Self.partCost
        forEachStart(after: end) { next, linkCost in
          reached |= 1 << UInt64(next)
          before[next] = min(before[next], cost + linkCost)
        }
      }
    }
    for start in stride(from: word.count - 1, through: 0, by: -1) where ends[start] != 0 {
      var rest = ends[start]
      while rest != 0 {
        let end = rest.trailingZeroBitCount
        rest &= rest - 1
        after[start] = min(after[start], Self.partCost + cost(afterPartEndingAt: end))
      }
    }
  }

  /// The least cost of a way in which the term is a part; `nil` where there is none.
  func cost(with term: Range<Int>) -> Int16? {
    let cost =
      before[term.lowerBound - word.lowerBound] + Self.partCost
      + cost(afterPartEndingAt: term.upperBound - word.lowerBound)
    return cost < Self.never ? cost : nil
  }

  /// Whether no way is cheaper.
  func isFewest(_ cost: Int16) -> Bool { cost <= after[0] }

  /// Whether the whole word can be taken apart.
  var areAllKnown: Bool { after[0] < Self.never }

  /// Whether what stands before the term is nothing or known words.
  func isKnown(before term: Range<Int>) -> Bool { isKnown(before: term.lowerBound) }

  /// Whether known words may end at an offset of the text, a linking sound included.
  func isKnown(before offset: Int) -> Bool { before[offset - word.lowerBound] < Self.never }

  /// Whether known words follow the first letter of a term, no more of them than begin with the term.
  func isKnown(afterFirstLetterOf term: Range<Int>) -> Bool {
    let cost = after[term.lowerBound + 1 - word.lowerBound]
    return cost < Self.never
      && cost <= Self.partCost + self.cost(afterPartEndingAt: term.upperBound - word.lowerBound)
  }

  /// Whether nothing or known words, linked or not, follow a part that ends at an offset of the text.
  func isKnown(afterPartEndingAt offset: Int) -> Bool {
    cost(afterPartEndingAt: offset - word.lowerBound) < Self.never
  }

  /// Whether what stands after the term is nothing or known words.
  func isKnown(after term: Range<Int>) -> Bool {
    isKnown(afterPartEndingAt: term.upperBound)
  }

  /// The parts of cheapest ways that hold the term and more.
  func around(_ term: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    for start in 0...(term.lowerBound - word.lowerBound) {
      var rest = ends[start]
      while rest != 0 {
        let end = rest.trailingZeroBitCount
        rest &= rest - 1
        let part = word.lowerBound + start..<word.lowerBound + end
        guard part.contains(term), part != term else { continue }
        let cost = before[start] + Self.partCost + cost(afterPartEndingAt: end)
        if cost == after[0] { parts.append(part) }
      }
    }
    return parts
  }

  private func cost(afterPartEndingAt end: Int) -> Int16 {
    if end == word.count { return 0 }
    var least = Self.never
    forEachStart(after: end) { next, linkCost in
      if next < word.count { least = min(least, after[next] + linkCost) }
    }
    return least
  }

  /// Where the next part may begin after one that ends at `end`, with the cost of the linking sound.
  @inline(__always)
  private func forEachStart(after end: Int, _ body: (Int, Int16) -> Void) {
    body(end, 0)
    guard end < word.count else { return }
    switch bytes[word.lowerBound + end] {
    case UInt8(ascii: "s"): body(end + 1, 1)
    case UInt8(ascii: "e"):
      body(end + 1, 2)
      let isEn = end + 1 < word.count && bytes[word.lowerBound + end + 1] == UInt8(ascii: "n")
      if isEn { body(end + 2, 1) }
    default: break
    }
  }

  /// The offsets, as bits, where parts that begin at `start` end; the whole word is no part of itself.
  private func partEnds(from start: Int, _ trie: FormTrie, _ words: DutchWords) -> UInt64 {
    var found: UInt64 = 0
    var state: Int? = DutchWords.root
    var node = trie.root(along: bytes[word.lowerBound + start])
    for offset in start..<word.count {
      let byte = bytes[word.lowerBound + offset]
      var isPart = false
      if let from = state {
        let edge = words.edge(from: from, along: byte)
        isPart = (edge ?? 0) & DutchWords.endsPart != 0
        state = edge.flatMap(DutchWords.target)
      }
      if offset > start, node >= 0 { node = trie.child(of: node, along: byte) }
      if node >= 0, trie.isCompoundPart(node) { isPart = true }
      if isPart, offset + 1 - start < word.count { found |= 1 << UInt64(offset + 1) }
      if state == nil, node < 0 { break }
    }
    return found
  }
}
