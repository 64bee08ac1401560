internal import Bitext
internal import Terminology

/// A text after one pass over its bytes: its words, what they tell, and which kinds of signs it holds.
///
/// Nothing of it changes, so that nobody who looks at its words has to hold on to them meanwhile.
final class ScannedText {
  /// A word: letters, with apostrophes between them.
  struct Word: Sendable {
    /// Where it stands; its hash is of its letters in lower case.
    let place: HashedWord
    /// What it tells.
    let cues: CueSet

    @inline(__always)
    var hash: UInt64 { place.hash }

    /// The offset of its first byte.
    @inline(__always)
    var start: Int { place.start }

    /// The offset behind its last byte.
    @inline(__always)
    var end: Int { place.end }

    /// The bytes of the text.
    @inline(__always)
    var range: Range<Int> { start..<end }
  }

  /// The text as bytes.
  let bytes: FoldedBytes

  /// The words in order.
  let words: [Word]

  /// What all words together tell.
  let cues: CueSet

  /// What single checks look for among the words.
  let topics: TopicSet

  /// How many words at the beginning are letters of ASCII alone.
  let plainCount: Int

  /// The kinds of signs that occur.
  let signs: SignSet

  /// How many figures there are.
  let digitCount: Int

  /// A hash of the words, in which case, punctuation and white space do not count; of the whole text where it has no words.
  let hash: UInt64

  /// A hash of the figures.
  let figures: UInt64

  /// - Complexity: O(*n*), where *n* is the length of the text.
  init(_ text: String, language: Language) {
    let bytes = FoldedBytes(text)
    var words: [Word] = []
    let scan = TextScan(bytes, CueLexicon.of(language), &words)
    var cues = scan.cues
    if cues.contains(.separable) { cues.formUnion(Self.joinVerbs(in: &words, bytes)) }
    hash = words.isEmpty ? WordHash(bytes.bytes).value : scan.hash
    plainCount = scan.plainCount ?? words.count
    signs = scan.signs
    topics = scan.topics
    digitCount = scan.digitCount
    figures = scan.figures
    self.bytes = bytes
    self.words = words
    self.cues = cues
  }

  /// Lets verbs tell what they say with a particle behind them.
  ///
  /// - Returns: what they tell together.
  private static func joinVerbs(in words: inout [Word], _ text: FoldedBytes) -> CueSet {
    var told = CueSet()
    for index in words.indices where words[index].cues.contains(.separable) {
      guard let cue = SeparableVerbs.cue(of: index, in: words, text) else { continue }
      let word = words[index]
      words[index] = Word(place: word.place, cues: word.cues.union(CueSet(cue)))
      told.formUnion(CueSet(cue))
    }
    return told
  }
}

extension TermMatcher {
  /// The terms in a text that was scanned.
  func matches(in text: String, _ scanned: ScannedText, language: Language) -> [TermMatch] {
    let words = scanned.words
    return matches(
      in: text, lowercased: scanned.bytes.folded, wordCount: words.count,
      plainCount: scanned.plainCount, language: language
    ) { words[$0].place }
  }
}

extension ScannedText {
  /// The word's letters in lower case, a typographic apostrophe as a straight one.
  func lowercased(_ word: Word) -> String {
    let letters = bytes.folded[word.range]
    guard signs.contains(.curlyApostrophe) else { return String(decoding: letters, as: UTF8.self) }
    return String(decoding: letters, as: UTF8.self).replacing("’", with: "'")
  }

  /// Calls a function for what stands before, between and behind the words, where that is more than a space.
  @inline(__always)
  func forEachGap(_ body: (Range<Int>) -> Void) {
    var start = 0
    for index in words.indices {
      let next = words[index].start
      let isSpace = start + 1 == next && bytes.byte(start) == 0x20
      if start < next, !isSpace { body(start..<next) }
      start = words[index].end
    }
    if start < bytes.count { body(start..<bytes.count) }
  }

  /// Whether there is a letter or digit, as far as ASCII tells.
  var holdsPlainWords: Bool {
    digitCount > 0 || (words.first.map { bytes.folded[$0.start] < 0x80 } ?? false)
  }

  /// Whether a word is among the words.
  func holds(_ hash: UInt64) -> Bool { words.contains { $0.hash == hash } }

  /// The index of the first word that begins at an offset or behind it; the number of words where there is none.
  ///
  /// - Complexity: O(log *n*), where *n* is the number of words.
  func firstWord(from offset: Int) -> Int {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if words[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The words with a cue.
  func words(with cue: Cue) -> [Word] {
    cues.contains(cue) ? words.filter { $0.cues.contains(cue) } : []
  }

  /// The first word with a cue.
  func first(_ cue: Cue) -> Word? {
    cues.contains(cue) ? words.first { $0.cues.contains(cue) } : nil
  }

  /// The numbers of the words of a part of the text.
  func places(in range: Range<Int>) -> Range<Int> {
    firstWord(from: range.lowerBound)..<firstWord(from: range.upperBound)
  }

  /// Where some words stand, of which there is one at least.
  func range(of places: Range<Int>) -> Range<Int> {
    words[places.lowerBound].start..<words[places.upperBound - 1].end
  }

  /// Whether a mark and a space stand between two words, the one of which follows the other.
  func holdsMark(between first: Int, and second: Int) -> Bool {
    let (start, end) = (words[first].end, words[second].start)
    return end - start > 1 && bytes.holdsMark(start..<end)
  }
}
