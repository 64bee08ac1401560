/// Terms of which a part stands elsewhere in Dutch: behind other adjectives (*blauwe en rode plekken*), or at the end of
/// another compound (*nek- en schouderpijn*).
struct DutchGaps {
  let trie: FormTrie
  /// Folded bytes, as in ``FoldedText``.
  let bytes: [UInt8]

  /// The most adjectives or compounds between the two parts.
  private static let reach = 3
  private static let conjunctions: [Letters] = [" en ", " of ", "\u{0C} "].map { Letters($0) }

  /// Whether a gap may begin where a word ends: behind *-e* and before a conjunction, or at a hyphen.
  static func mayBegin(at end: Int, in bytes: Span<UInt8>) -> Bool {
    if bytes[end] == FoldedText.elision { return true }
    guard end + 2 < bytes.count else { return false }
    if bytes[end] == FoldedText.space,
      firstLetters >> beginning(bytes[end + 1], bytes[end + 2]) & 1 == 1,
      determinerEnd(at: end + 1, in: bytes) != nil
    {
      return true
    }
    guard bytes[end - 1] == UInt8(ascii: "e") else { return false }
    let isConjunction =
      bytes[end + 1] == UInt8(ascii: "e") && bytes[end + 2] == UInt8(ascii: "n")
      || bytes[end + 1] == UInt8(ascii: "o") && bytes[end + 2] == UInt8(ascii: "f")
    return isConjunction || bytes[end] == FoldedText.comma
  }

  /// The form that goes on behind another determiner than the term has: *pijn in je buik* for *pijn in de buik*.
  ///
  /// - Parameters:
  ///   - node: the node of the words so far.
  ///   - end: the offset where they end.
  /// - Returns: the node of the form and the offset of its end; `nil` where there is none.
  func afterDeterminer(at node: Int, _ end: Int) -> (node: Int, end: Int)? {
    guard bytes[end] == FoldedText.space,
      case let behind = trie.child(of: node, along: FoldedText.space), behind >= 0,
      let next = Self.determinerEnd(at: end + 1, in: bytes.span)
    else { return nil }
    for article in Self.articles {
      var node = behind
      for byte in article where node >= 0 { node = trie.child(of: node, along: byte) }
      if node >= 0, let form = form(from: node, along: next + 1) { return form }
    }
    return nil
  }

  private static let articles: [Letters] = ["de ", "het "].map { Letters($0) }

  /// Where a determiner that begins at an offset ends, before a space.
  private static func determinerEnd(at start: Int, in bytes: Span<UInt8>) -> Int? {
    var letters: UInt32 = 0
    var end = start
    while end < bytes.count, FoldedText.isWord(bytes[end]) {
      if end - start == 4 { return nil }
      letters = letters << 8 | UInt32(bytes[end])
      end += 1
    }
    guard end < bytes.count, bytes[end] == FoldedText.space, determiners.contains(letters) else {
      return nil
    }
    return end
  }

  private static let determinerWords: [Letters] = [
    "je", "uw", "jouw", "mijn", "zijn", "haar", "hun", "ons", "onze", "de", "het",
  ].map { Letters($0) }

  /// The letters of each determiner as a number.
  private static let determiners = determinerWords.map { $0.reduce(0) { $0 << 8 | UInt32($1) } }

  /// What determiners begin with, as bits: most words are told by one look here.
  private static let firstLetters = determinerWords.reduce(UInt64(0)) {
    $0 | 1 << beginning($1[0], $1[1])
  }

  /// Which of 64 bits two letters are.
  @inline(__always)
  private static func beginning(_ first: UInt8, _ second: UInt8) -> UInt64 {
    UInt64(first &* 5 ^ second) & 0x3F
  }

  /// The form that goes on behind other adjectives, after one that ends at `end`.
  ///
  /// - Returns: the node of the form and the offset of its end; `nil` where there is none.
  func afterAdjectives(at node: Int, _ end: Int) -> (node: Int, end: Int)? {
    guard bytes[end - 1] == UInt8(ascii: "e"),
      case let next = trie.child(of: node, along: FoldedText.space), next >= 0
    else { return nil }
    var index = end
    for _ in 0..<Self.reach {
      guard let word = wordAfterConjunction(at: index),
        bytes[word.upperBound - 1] == UInt8(ascii: "e")
      else { return nil }
      index = word.upperBound
      guard bytes[index] == FoldedText.space else { continue }
      if let form = form(from: next, along: index + 1) { return form }
    }
    return nil
  }

  /// The form whose last part stands at the end of a later compound, where a word ends in a hyphen at `end`.
  ///
  /// - Returns: the node of the form; `nil` where there is none.
  func elided(at node: Int, _ end: Int) -> Int? {
    guard bytes[end] == FoldedText.elision else { return nil }
    var index = end + 1
    for _ in 0..<Self.reach {
      guard let word = wordAfterConjunction(at: index) else { return nil }
      if bytes[word.upperBound] == FoldedText.elision {
        index = word.upperBound + 1
        continue
      }
      for start in word.dropFirst() {
        if let form = form(from: node, along: start), form.end == word.upperBound {
          return form.node
        }
      }
      return nil
    }
    return nil
  }

  /// The word behind *en*, *of* or a comma.
  private func wordAfterConjunction(at index: Int) -> Range<Int>? {
    let rest = bytes[index...]
    guard let conjunction = Self.conjunctions.first(where: { rest.starts(with: $0) }) else {
      return nil
    }
    let start = index + conjunction.count
    var end = start
    while FoldedText.isWord(bytes[end]) { end += 1 }
    return end > start ? start..<end : nil
  }

  /// The form that ends with a word, from a node along the bytes from `start` on.
  private func form(from node: Int, along start: Int) -> (node: Int, end: Int)? {
    var node = node
    var end = start
    while end < bytes.count, FoldedText.isWord(bytes[end]) {
      node = trie.child(of: node, along: bytes[end])
      if node < 0 { return nil }
      end += 1
    }
    return end > start && trie.holdsEntries(node) ? (node, end) : nil
  }
}
