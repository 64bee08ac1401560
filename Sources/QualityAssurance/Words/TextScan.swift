internal import Bitext

/// The pass over a text, and what it finds beside the words.
struct TextScan {
  private(set) var cues = CueSet()
  private(set) var topics: TopicSet = []
  private(set) var signs = SignSet()
  private(set) var digitCount = 0
  /// Of all words.
  private(set) var hash: UInt64 = 0
  /// A hash of all figures.
  private(set) var figures: UInt64 = 0
  /// How many words stand before the first one with another sign than letters of ASCII; `nil` where there is none.
  private(set) var plainCount: Int?

  /// Scans a text.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - lexicon: what its words tell.
  ///   - words: is given the words.
  init(_ text: FoldedBytes, _ lexicon: CueLexicon, _ words: inout [ScannedText.Word]) {
    // Something other than a letter stands between two words. To append them to a list one by one takes as long as to find them.
    var scan = TextScan()
    words = Array(capacity: text.count / 2 + 1) { scan.read(text, lexicon, &$0) }
    self = scan
  }

  private init() {}

  /// Reads a text and hands on its words.
  @inline(__always)
  private mutating func read(
    _ text: FoldedBytes, _ lexicon: CueLexicon, _ words: inout OutputSpan<ScannedText.Word>
  ) {
    let folded = text.folded.span
    let written = text.bytes.span
    let signTable = SignTable.signs
    let table = signTable.span
    // Local while they change: what belongs to the pass is read and written anew at each step.
    var (signs, cues, hash, digitCount) = (SignSet(), CueSet(), UInt64(0), 0)
    var (topics, figures) = (TopicSet(), UInt64(0))
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
          if first &- 0x30 < 10 {
            digitCount &+= 1
            figures = (figures ^ UInt64(first)) &* 0x9E37_79B9_7F4A_7C15
          }
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
      var told = CueSet()
      if let entry = lexicon[wordHash] {
        told = entry.cues
        cues.formUnion(told)
        topics.formUnion(entry.topics)
      }
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
    (self.topics, self.figures) = (topics, figures)
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
