internal import Bitext

/// A text after one pass over its bytes: its words, what they tell, and which kinds of signs it holds.
final class ScannedText: Sendable {
  /// A word: letters, with apostrophes between them.
  struct Word: Sendable {
    // Half the size of a range: all words of a post are kept while it is looked through.
    private let start: UInt32
    private let end: UInt32
    /// Of its letters in lower case.
    let hash: UInt64
    /// What it tells.
    let cues: CueSet

    init(range: Range<Int>, cues: CueSet, hash: UInt64) {
      start = UInt32(range.lowerBound)
      end = UInt32(range.upperBound)
      self.hash = hash
      self.cues = cues
    }

    /// The bytes of the text.
    @inline(__always)
    var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// The text as bytes.
  let bytes: FoldedBytes

  /// The words in order.
  let words: [Word]

  /// What all words together tell.
  let cues: CueSet

  /// The kinds of signs that occur.
  let signs: SignSet

  /// A hash of the words, in which case, punctuation and white space do not count; of the whole text where it has no words.
  let hash: UInt64

  /// - Complexity: O(*n*), where *n* is the length of the text.
  init(_ text: String, language: Language) {
    var scan = TextScan(FoldedBytes(text))
    scan.run(CueLexicon.of(language))
    bytes = scan.bytes
    words = scan.words
    cues = scan.cues
    signs = scan.signs
    hash = words.isEmpty ? WordHash(bytes.bytes).value : scan.hash
  }
}

/// The pass over a text.
private struct TextScan {
  let bytes: FoldedBytes
  var words: [ScannedText.Word] = []
  var cues: CueSet = []
  var signs: SignSet = []
  /// Of all words.
  var hash: UInt64 = 0

  init(_ bytes: FoldedBytes) { self.bytes = bytes }

  mutating func run(_ lexicon: CueLexicon) {
    let text = bytes
    let folded = text.folded.span
    let table = SignTable.signs.span
    // Local while they change: what belongs to the pass is read and written anew at each step.
    var words: [ScannedText.Word] = []
    words.reserveCapacity(bytes.count / 5 + 1)
    var (signs, cuesOfAll, hashOfAll) = (SignSet(), CueSet(), UInt64(0))
    var offset = 0
    while offset < folded.count {
      let first = folded[offset]
      guard first < 0x80 ? Self.isSmallLetter(first) : text.beginsLetter(offset) else {
        if first == 0x20 {
          if offset + 1 < folded.count, folded[offset + 1] == 0x20 { signs.insert(.doubleSpace) }
        } else {
          signs.formUnion(sign(at: offset, table))
        }
        offset &+= 1
        continue
      }
      let start = offset
      if signs.contains(.stop) { signs.insert(.stopInside) }
      var hash = WordHash()
      while offset < folded.count {
        let byte = folded[offset]
        if Self.isSmallLetter(byte) || byte >= 0x80 && text.isLetter(offset) {
          hash.add(byte)
          offset &+= 1
        } else if byte != 0x20, let length = apostrophe(at: offset) {
          hash.add(UInt8(ascii: "'"))
          signs.insert(length > 1 ? [.curlyApostrophe, .innerApostrophe] : .innerApostrophe)
          offset &+= length
        } else {
          break
        }
      }
      let cues = lexicon.cues(of: hash.value)
      cuesOfAll.formUnion(cues)
      hashOfAll = (hashOfAll ^ hash.value) &* 0x9E37_79B9_7F4A_7C15
      words.append(ScannedText.Word(range: start..<offset, cues: cues, hash: hash.value))
    }
    (self.words, self.signs, cues, hash) = (words, signs, cuesOfAll, hashOfAll)
  }

  /// Whether a byte of a text in lower case is a letter of ASCII.
  @inline(__always)
  private static func isSmallLetter(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

  /// The length of an apostrophe with a letter after it; `nil` where there is none.
  @inline(__always)
  private func apostrophe(at offset: Int) -> Int? {
    switch bytes.folded[offset] {
    case UInt8(ascii: "'"): bytes.isLetter(offset + 1) ? 1 : nil
    case 0xE2:
      bytes.byte(offset + 1) == 0x80 && bytes.byte(offset + 2) == 0x99
        && bytes.isLetter(offset + 3) ? 3 : nil
    default: nil
    }
  }

  private func sign(at offset: Int, _ table: Span<SignSet>) -> SignSet {
    let byte = bytes.folded[offset]
    var sign = table[Int(byte)]
    switch byte {
    case UInt8(ascii: ".") where bytes.isLetter(offset + 1) && bytes.isLetter(offset - 1):
      sign.insert(.innerStop)
    case UInt8(ascii: "$"):
      if bytes.isLetter(offset + 1) { sign.insert(.beforeName) }
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
      let range = words[index].range
      let isSpace = start + 1 == range.lowerBound && bytes.byte(start) == 0x20
      if start < range.lowerBound, !isSpace { body(start..<range.lowerBound) }
      start = range.upperBound
    }
    if start < bytes.count { body(start..<bytes.count) }
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

/// The kinds of signs in a text that checks of form ask for.
struct SignSet: OptionSet, Sendable {
  let rawValue: UInt32

  static let digit = SignSet(rawValue: 1 << 0)
  static let bracket = SignSet(rawValue: 1 << 1)
  static let quote = SignSet(rawValue: 1 << 2)
  static let doubleSpace = SignSet(rawValue: 1 << 3)
  static let at = SignSet(rawValue: 1 << 4)
  static let slash = SignSet(rawValue: 1 << 5)
  static let percent = SignSet(rawValue: 1 << 6)
  static let brace = SignSet(rawValue: 1 << 7)
  static let curlyApostrophe = SignSet(rawValue: 1 << 8)
  /// A control character, or the first byte of signs of which some cannot be seen.
  static let invisible = SignSet(rawValue: 1 << 9)
  /// The first byte of ¼, ½ and ¾ and of other Latin signs.
  static let latinSign = SignSet(rawValue: 1 << 10)
  static let stop = SignSet(rawValue: 1 << 11)
  static let comma = SignSet(rawValue: 1 << 12)
  static let colon = SignSet(rawValue: 1 << 13)
  /// A sign that ends a sentence, with a word somewhere behind it.
  static let stopInside = SignSet(rawValue: 1 << 15)
  /// A full stop between letters, as in a web address.
  static let innerStop = SignSet(rawValue: 1 << 16)
  /// An apostrophe between the letters of a word.
  static let innerApostrophe = SignSet(rawValue: 1 << 17)
  /// A dollar sign directly before a letter, as in names that a program fills in.
  static let beforeName = SignSet(rawValue: 1 << 18)
}

extension SignSet {
  /// Whether the sign is one of `. , ; : ! ?`.
  var isMark: Bool { !isDisjoint(with: [.stop, .comma, .colon]) }
}

/// What each byte is.
enum SignTable {
  /// For each byte the kinds of signs it begins.
  static let signs: [SignSet] = (0...255).map { byte in
    switch UInt8(byte) {
    case 0x30...0x39: .digit
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"): .bracket
    case UInt8(ascii: "\""), UInt8(ascii: "'"): .quote
    case UInt8(ascii: "@"): .at
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: "%"): .percent
    case UInt8(ascii: "{"), UInt8(ascii: "}"): .brace
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): .stop
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: ":"), UInt8(ascii: ";"): .colon
    case 0xC2: [.latinSign, .invisible, .quote]
    case 0xE2: [.invisible, .quote]
    case 0xEF: .invisible
    case 0x00...0x1F, 0x7F: .invisible
    default: []
    }
  }

  /// For each byte whether a letter may start with it.
  static let wordBytes: [Bool] = (0...255).map { byte in
    switch UInt8(byte) {
    case 0x41...0x5A, 0x61...0x7A, 0xC3...0xE1, 0xE3...0xF4: true
    default: false
    }
  }

  @inline(__always)
  static func sign(of byte: UInt8) -> SignSet { signs[Int(byte)] }
}
