internal import Bitext
internal import Terminology

/// A text after one pass over its bytes: its words, what they tell, and which kinds of signs it holds.
///
/// Read anew for each unit, into the room of the last one.
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

  private let language: Language

  /// The text as bytes.
  private(set) var bytes = FoldedBytes()

  /// The words in order.
  private(set) var words: [Word] = []

  /// What all words together tell.
  private(set) var cues = CueSet()

  /// How many words at the beginning are letters of ASCII alone.
  private(set) var plainCount = 0

  /// The kinds of signs that occur.
  private(set) var signs = SignSet()

  /// How many figures there are.
  private(set) var digitCount = 0

  /// A hash of the words, in which case, punctuation and white space do not count; of the whole text where it has no words.
  private(set) var hash: UInt64 = 0

  /// A text of nothing, to be read into.
  init(language: Language) { self.language = language }

  /// - Complexity: O(*n*), where *n* is the length of the text.
  convenience init(_ text: String, language: Language) {
    self.init(language: language)
    read(text)
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

  /// Reads another text into the place of this one.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  func read(_ text: String) {
    // Taken out while they change, so that nobody else holds them and they keep their room.
    var bytes = FoldedBytes()
    var words: [Word] = []
    swap(&bytes, &self.bytes)
    swap(&words, &self.words)
    bytes.read(text)
    words.removeAll(keepingCapacity: true)
    let scan = TextScan(bytes, CueLexicon.of(language), &words)
    hash = words.isEmpty ? WordHash(bytes.bytes).value : scan.hash
    cues = scan.cues
    if cues.contains(.separable) { cues.formUnion(Self.joinVerbs(in: &words, bytes)) }
    swap(&bytes, &self.bytes)
    swap(&words, &self.words)
    plainCount = scan.plainCount ?? self.words.count
    signs = scan.signs
    digitCount = scan.digitCount
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

/// The pass over a text, and what it finds beside the words.
private struct TextScan {
  private(set) var cues = CueSet()
  private(set) var signs = SignSet()
  private(set) var digitCount = 0
  /// Of all words.
  private(set) var hash: UInt64 = 0
  /// How many words stand before the first one with another sign than letters of ASCII; `nil` where there is none.
  private(set) var plainCount: Int?

  /// Scans a text.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - lexicon: what its words tell.
  ///   - words: is given the words.
  init(_ text: FoldedBytes, _ lexicon: CueLexicon, _ words: inout [ScannedText.Word]) {
    let folded = text.folded.span
    let written = text.bytes.span
    let signTable = SignTable.signs
    let table = signTable.span
    words.reserveCapacity(text.count / 4 + 8)
    // Local while they change: what belongs to the pass is read and written anew at each step.
    var (signs, cues, hash, digitCount) = (SignSet(), CueSet(), UInt64(0), 0)
    var offset = 0
    // Where the last word ended; before the first one, so far off that none is near it.
    var last = -2
    while offset < folded.count {
      let first = folded[offset]
      guard first < 0x80 ? Self.isSmallLetter(first) : text.beginsLetter(offset) else {
        if first == 0x20 {
          if offset + 1 < folded.count, folded[offset + 1] == 0x20 { signs.insert(.doubleSpace) }
        } else {
          signs.formUnion(Self.sign(in: text, at: offset, table))
          if first &- 0x30 < 10 { digitCount &+= 1 }
        }
        offset &+= 1
        continue
      }
      let start = offset
      if signs.contains(.stop) { signs.insert(.stopInside) }
      if written[start] &- 0x41 < 26,
        start &- last == 1 || start &- last == 2 && last >= 0 && folded[last] == UInt8(ascii: ",")
      {
        signs.insert(.innerCapital)
      }
      var letters = WordHash()
      if !Self.readPlainWord(in: folded, &offset, &letters) {
        letters = Self.readWord(in: text, &offset, &signs)
        if plainCount == nil, !Self.isPlain(folded.extracting(start..<offset)) {
          plainCount = words.count
        }
      }
      let wordHash = letters.value
      let told = lexicon.cues(of: wordHash)
      cues.formUnion(told)
      hash = (hash ^ wordHash) &* 0x9E37_79B9_7F4A_7C15
      words.append(
        ScannedText.Word(place: HashedWord(start, offset, hash: wordHash), cues: told))
      last = offset
      // Mostly a space alone.
      if offset &+ 1 < folded.count, folded[offset] == 0x20, folded[offset &+ 1] != 0x20 {
        offset &+= 1
      }
    }
    (self.signs, self.cues, self.hash, self.digitCount) = (signs, cues, hash, digitCount)
  }

  /// Reads a word of ASCII letters with no apostrophe behind it, eight at once.
  ///
  /// - Returns: whether it was one, and the text goes on behind it for eight bytes; else the offset stays.
  @inline(__always)
  private static func readPlainWord(
    in folded: Span<UInt8>, _ offset: inout Int, _ hash: inout WordHash
  ) -> Bool {
    var end = offset
    while end &+ 8 <= folded.count {
      let bytes = EightBytes(of: folded, at: end)
      let count = bytes.smallLetterCount
      if count < 8 {
        let next = bytes[count]
        guard next < 0x80, next != UInt8(ascii: "'") else { return false }
        hash.add(bytes, count: count)
        offset = end &+ count
        return true
      }
      hash.add(bytes, count: 8)
      end &+= 8
    }
    return false
  }

  /// Reads a word byte by byte.
  private static func readWord(
    in text: FoldedBytes, _ offset: inout Int, _ signs: inout SignSet
  ) -> WordHash {
    let folded = text.folded.span
    var hash = WordHash()
    while offset < folded.count {
      let byte = folded[offset]
      if isSmallLetter(byte) || byte >= 0x80 && text.isLetter(offset) {
        hash.add(byte)
        offset &+= 1
      } else if byte != 0x20, let length = apostrophe(in: text, at: offset) {
        hash.add(UInt8(ascii: "'"))
        signs.insert(length > 1 ? [.curlyApostrophe, .innerApostrophe] : .innerApostrophe)
        offset &+= length
      } else {
        break
      }
    }
    return hash
  }

  /// Whether all bytes of a word in lower case are letters of ASCII.
  private static func isPlain(_ word: Span<UInt8>) -> Bool {
    for index in word.indices where !isSmallLetter(word[index]) { return false }
    return true
  }

  /// Whether a byte of a text in lower case is a letter of ASCII.
  @inline(__always)
  private static func isSmallLetter(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

  /// The length of an apostrophe with a letter after it; `nil` where there is none.
  private static func apostrophe(in bytes: FoldedBytes, at offset: Int) -> Int? {
    switch bytes.folded[offset] {
    case UInt8(ascii: "'"): bytes.isLetter(offset + 1) ? 1 : nil
    case 0xE2:
      bytes.byte(offset + 1) == 0x80 && bytes.byte(offset + 2) == 0x99
        && bytes.isLetter(offset + 3) ? 3 : nil
    default: nil
    }
  }

  private static func sign(
    in bytes: FoldedBytes, at offset: Int, _ table: Span<SignSet>
  ) -> SignSet {
    let byte = bytes.folded[offset]
    var sign = table[Int(byte)]
    switch byte {
    case UInt8(ascii: ".") where bytes.isLetter(offset + 1) && bytes.isLetter(offset - 1):
      sign.insert(.innerStop)
    case UInt8(ascii: "$"):
      if bytes.isLetter(offset + 1) { sign.insert(.beforeName) }
    case UInt8(ascii: ":"):
      if bytes.isLetter(offset + 1) { sign.insert(.code) }
    default: break
    }
    return sign
  }
}

extension FoldedBytes {
  /// Whether a letter beyond ASCII starts here.
  fileprivate func beginsLetter(_ offset: Int) -> Bool {
    SignTable.wordBytes[Int(folded[offset])] && isLetter(offset)
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
}
