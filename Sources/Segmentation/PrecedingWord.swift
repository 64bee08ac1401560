/// What stands before a stop, where it is no known abbreviation.
enum PrecedingWord {
  /// A list marker at the start of the sentence: `1.`, `IV.`
  case marker
  /// A capital, or letters with full stops among them: `J.`, `B.Sc.`
  case initial
  /// Four small letters or more, so hardly an abbreviation.
  case smallWord
  /// Anything else.
  case word

  /// Reads the letters, digits and full stops before an offset.
  init(in bytes: Span<UInt8>, endingAt end: Int, sentence: SentenceStart) {
    var shape = Shape()
    var start = end
    // No marker, initial or name of a degree is longer.
    let limit = max(sentence.start, end - 16)
    while start > limit, shape.read(bytes[start - 1]) {
      start -= 1
    }
    if start == sentence.wordStart, Self.isMarker(in: bytes, start..<end) {
      self = .marker
    } else if shape.isInitials {
      self = .initial
    } else {
      self = shape.isSmallWord ? .smallWord : .word
    }
  }

  /// Whether a word is one letter, a number of at most three digits, or a small Roman numeral.
  private static func isMarker(in bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var digits = 0
    var numerals = 0
    for offset in range {
      switch bytes[offset] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X"): numerals += 1
      case let byte where range.count == 1 && isLetter(byte): return true
      default: return false
      }
    }
    return range.count <= 4 && (numerals == range.count || digits == range.count && digits < 4)
  }

  /// The letters of a word, counted from its end.
  private struct Shape {
    private var stops = 0
    private var digits = 0
    private var capitals = 0
    private var run = 0
    private var longestRun = 0

    /// Counts a byte; returns whether it belongs to the word.
    mutating func read(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "."):
        stops += 1
        run = 0
        return true
      case UInt8(ascii: "a")...UInt8(ascii: "z"): break
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): capitals += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      // A character outside ASCII is counted at its first byte.
      case 0x80...0xBF: return true
      case 0xC0...0xFF: break
      default: return false
      }
      run += 1
      longestRun = max(longestRun, run)
      return true
    }

    var isInitials: Bool {
      guard digits == 0 else { return false }
      return stops > 0 ? longestRun <= 2 && longestRun > 0 : longestRun == 1 && capitals == 1
    }

    var isSmallWord: Bool { stops + digits + capitals == 0 && longestRun >= 4 }
  }
}
