/// The beginning of what may be a sentence.
struct SentenceStart {
  /// The first byte that is not white space.
  let start: Int

  /// The first letter or digit, past quotation marks, brackets and bullets; the end where there is none.
  private(set) var wordStart: Int

  /// What stands at ``wordStart``.
  private(set) var kind: CharacterKind

  /// Whether an apostrophe stands right before ``wordStart``, as in Dutch `'s Ochtends`.
  private(set) var followsApostrophe = false

  /// Whether a quotation mark, bracket or bullet stands before ``wordStart``.
  private(set) var isIntroduced = false

  /// Whether a dash or bullet stands before ``wordStart``.
  private(set) var isBulleted = false

  /// The list marker that the text begins with, or the last one of the sentences before.
  private(set) var marker: ListMarker?

  /// Whether the word is written with a small letter and then capitals: `iPhone`, `mRNA`.
  private(set) var isBrand = false

  /// Reads the start of the text after an offset.
  init(in bytes: Span<UInt8>, after offset: Int, marker: ListMarker? = nil) {
    var offset = offset
    var next = ScannedCharacter(in: bytes, at: offset)
    while next.kind == .whitespace {
      offset += next.length
      next = ScannedCharacter(in: bytes, at: offset)
    }
    start = offset
    wordStart = offset
    kind = next.kind
    readIntroduction(in: bytes)
    isBrand = kind == .lowercase && Self.hasCapitals(in: bytes, from: wordStart)
    self.marker = ListMarker(in: bytes, at: start) ?? marker
  }

  /// Whether the word labels a figure or section: `A`, `S1`, `IV`.
  func isLabel(in bytes: Span<UInt8>) -> Bool {
    var numerals = 0
    var digits = 0
    var end = wordStart
    while end < bytes.count, end - wordStart < 5 {
      switch bytes[end] {
      case UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X"): numerals += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case let byte where isLetter(byte) || byte >= 0x80:
        guard end == wordStart else { return false }
      default: return end - wordStart - max(numerals, digits) <= 1
      }
      end += 1
    }
    return end == bytes.count
  }

  /// Steps past what may stand before the first word.
  private mutating func readIntroduction(in bytes: Span<UInt8>) {
    // More marks than this are decoration.
    var steps = 8
    while steps > 0 {
      let next = ScannedCharacter(in: bytes, at: wordStart)
      kind = next.kind
      switch next.kind {
      case .opening: isIntroduced = true
      case .bullet:
        isIntroduced = true
        isBulleted = true
      case .straightQuote,
        .closing where next.length == 3:
        followsApostrophe = bytes[wordStart] != UInt8(ascii: "\"")
        isIntroduced = true
      case .whitespace where isIntroduced: break
      case .joining where isTypedQuotationMark(in: bytes):
        isIntroduced = true
      default: return
      }
      wordStart += next.length
      steps -= 1
    }
    kind = .other
  }

  /// Whether two commas stand for a low quotation mark, as typed on a keyboard without one.
  private func isTypedQuotationMark(in bytes: Span<UInt8>) -> Bool {
    guard bytes[wordStart] == UInt8(ascii: ",") else { return false }
    let before = wordStart > 0 && bytes[wordStart - 1] == UInt8(ascii: ",")
    let after = wordStart + 1 < bytes.count && bytes[wordStart + 1] == UInt8(ascii: ",")
    return before || after
  }

  private static func hasCapitals(in bytes: Span<UInt8>, from offset: Int) -> Bool {
    var offset = offset
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): offset += 1
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): return true
      default: return false
      }
    }
    return false
  }
}
