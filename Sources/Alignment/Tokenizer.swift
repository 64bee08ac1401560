/// Cuts segments into the words that the lexicon counts.
///
/// A word is a run of letters, in lower case and up to its apostrophe ("foto's" counts as "foto");
/// a number is a run of digits without its separators, so that "1,000" and "1.000" are one word; a
/// few symbols are words of their own.
struct Tokenizer {
  /// The words of the last segment, one after the other.
  private(set) var bytes: [UInt8] = []
  /// Where each word of the last segment stands in ``bytes``.
  private(set) var words: [Range<Int>] = []
  /// The number of characters (Unicode scalars) of the last segment.
  private(set) var length = 0

  /// What a byte does in a text.
  private enum Class: UInt8 {
    case separator, letter, digit, symbol, apostrophe
  }

  private static let classes: [Class] = (0...255).map { (byte: UInt8) in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "'"): .apostrophe
    case UInt8(ascii: "%"), UInt8(ascii: "$"), UInt8(ascii: "&"), UInt8(ascii: "@"),
      UInt8(ascii: "?"):
      .symbol
    case 0x80...0xFF: .letter
    default: .separator
    }
  }

  /// So many words of a segment are read.
  ///
  /// Among a thousand words of the other side that each may translate one of, a right translation says no more than chance. Of the
  /// paragraphs of the bilingual pages none is as long.
  private static let mostWords = 400

  /// Reads a segment into ``bytes``, ``words`` and ``length``.
  ///
  /// - Complexity: O(n) in the bytes of the segment.
  mutating func read(_ segment: String) {
    bytes.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    length = 0
    let text = Array(segment.utf8)
    let classes = Tokenizer.classes
    var start = 0
    var isNumber = false
    var isTail = false  // in the part of a word after its apostrophe
    var at = 0
    while at < text.count {
      let byte = text[at]
      let size = Tokenizer.size(of: byte)
      var kind = classes[Int(byte)]
      if byte >= 0x80 { kind = Tokenizer.classify(text, at, size) }
      length += 1
      switch kind {
      case .letter:
        if isNumber {
          finish(&start)
          isNumber = false
        }
        if !isTail { append(text, at, size) }
      case .digit:
        if !isNumber {
          finish(&start)
          isNumber = true
          isTail = false
        }
        bytes.append(byte)
      case .apostrophe:
        isTail = !isNumber && bytes.count > start
        if isNumber { finish(&start) }
        isNumber = false
      case .symbol:
        finish(&start)
        bytes.append(contentsOf: text[at..<min(at + size, text.count)])
        finish(&start)
        isNumber = false
        isTail = false
      case .separator:
        let joins = isNumber && Tokenizer.joinsDigits(text, at)
        if !joins {
          finish(&start)
          isNumber = false
          isTail = false
        }
      }
      at += size
    }
    finish(&start)
  }

  /// Ends the word that began at `start`, if it has any bytes.
  private mutating func finish(_ start: inout Int) {
    if bytes.count > start, words.count < Self.mostWords {
      words.append(start..<bytes.count)
    } else {
      bytes.removeSubrange(start...)
    }
    start = bytes.count
  }

  /// Adds a letter in lower case; beyond ASCII only the Latin-1 letters have one here.
  private mutating func append(_ text: [UInt8], _ at: Int, _ size: Int) {
    let byte = text[at]
    if size == 1 {
      bytes.append(byte < 0x80 ? byte | 0x20 : byte)
    } else if byte == 0xC3, at + 1 < text.count, text[at + 1] < 0x9F {
      bytes.append(byte)
      bytes.append(text[at + 1] | 0x20)
    } else {
      bytes.append(contentsOf: text[at..<min(at + size, text.count)])
    }
  }

  /// The number of bytes of the character that starts with `byte`.
  private static func size(of byte: UInt8) -> Int {
    switch byte {
    case ..<0xC0: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }

  /// What a character beyond ASCII does: Latin-1 and general punctuation separate words (the right
  /// single quotation mark is an apostrophe, the euro and the pound are symbols), all else is letters.
  private static func classify(_ text: [UInt8], _ at: Int, _ size: Int) -> Class {
    guard at + size <= text.count else { return .separator }
    switch (text[at], size > 1 ? text[at + 1] : 0, size > 2 ? text[at + 2] : 0) {
    case (0xC2, 0xA3, _): return .symbol
    case (0xC2, _, _), (0xC3, 0x97, _), (0xC3, 0xB7, _): return .separator
    case (0xE2, 0x80, 0x98), (0xE2, 0x80, 0x99): return .apostrophe
    case (0xE2, 0x82, 0xAC): return .symbol
    case (0xE2, ..<0xB0, _), (0xE3, 0x80, _): return .separator
    default: return .letter
    }
  }

  /// Whether a separator between two digits belongs to their number: 1.000, 2,5, 10:30.
  private static func joinsDigits(_ text: [UInt8], _ at: Int) -> Bool {
    let byte = text[at]
    guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":"),
      at + 1 < text.count
    else { return false }
    return classes[Int(text[at + 1])] == .digit
  }
}
