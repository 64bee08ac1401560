/// A text as bytes, with the few questions that checks ask of them.
///
/// Offsets past the end answer no, so that a look ahead needs no guard.
struct FoldedBytes {
  /// The text as it stands.
  let bytes: [UInt8]

  /// The text in lower case: ASCII and the letters À to Þ.
  let folded: [UInt8]

  /// Whether all bytes are ASCII.
  let isASCII: Bool

  /// - Complexity: O(*n*), where *n* is the length of the text.
  init(_ text: String) {
    bytes = Array(text.utf8)
    var folded = bytes
    isASCII = Self.lowercase(&folded)
    self.folded = folded
  }

  /// Puts bytes into lower case; returns whether all are ASCII.
  private static func lowercase(_ folded: inout [UInt8]) -> Bool {
    var span = folded.mutableSpan
    var seen: UInt8 = 0
    // Without a branch, so that many bytes are folded at once.
    for index in span.indices {
      let byte = span[index]
      seen |= byte
      span[index] = byte | (byte &- 0x41 < 26 ? 0x20 : 0)
    }
    if seen < 0x80 { return true }
    var previous: UInt8 = 0
    for index in span.indices {
      let byte = span[index]
      if previous == 0xC3, (0x80...0x9E).contains(byte), byte != 0x97 { span[index] = byte | 0x20 }
      previous = byte
    }
    return false
  }

  var count: Int { bytes.count }

  func byte(_ offset: Int) -> UInt8 {
    offset >= 0 && offset < bytes.count ? bytes[offset] : 0
  }

  func isDigit(_ offset: Int) -> Bool { (0x30...0x39).contains(byte(offset)) }

  func isUppercase(_ offset: Int) -> Bool { (0x41...0x5A).contains(byte(offset)) }

  func isSpace(_ offset: Int) -> Bool { byte(offset) == 0x20 || isNoBreakSpace(offset) > 0 }

  /// Whether a letter starts here or goes on: ASCII, or UTF-8 other than General Punctuation and its like.
  func isLetter(_ offset: Int) -> Bool {
    switch byte(offset) {
    case 0xC3: byte(offset + 1) != 0x97 && byte(offset + 1) != 0xB7  // × and ÷
    case 0xEF: byte(offset + 1) != 0xBB && byte(offset + 1) != 0xBF  // U+FEFF, U+FFFD
    case 0x41...0x5A, 0x61...0x7A, 0xC4...0xE1, 0xE3...0xF4: true
    case 0x80...0xBF: offset > 0 && isLetterTail(offset)
    default: false
    }
  }

  private func isLetterTail(_ offset: Int) -> Bool {
    var start = offset - 1
    while (0x80...0xBF).contains(byte(start)) { start -= 1 }
    return isLetter(start)
  }

  /// The end of the run of digits from here.
  func endOfDigits(_ start: Int) -> Int {
    var end = start
    while isDigit(end) { end += 1 }
    return end
  }

  /// The start of the run of digits that ends with the one here.
  func startOfDigits(endingAt last: Int) -> Int {
    var start = last
    while isDigit(start - 1) { start -= 1 }
    return start
  }

  /// The end of the run of letters from here.
  func endOfLetters(_ start: Int) -> Int {
    var end = start
    while isLetter(end) { end += 1 }
    return end
  }

  /// The length of a no-break or thin space here, which groups digits in print; 0 where there is none.
  func isNoBreakSpace(_ offset: Int) -> Int {
    switch byte(offset) {
    case 0xC2 where byte(offset + 1) == 0xA0: 2
    case 0xE2 where byte(offset + 1) == 0x80 && [0x89, 0xAF].contains(byte(offset + 2)): 3
    default: 0
    }
  }

  /// The offset after one space of any kind.
  func skippingSpace(_ offset: Int) -> Int {
    byte(offset) == 0x20 ? offset + 1 : offset + isNoBreakSpace(offset)
  }

  /// Whether one of the words starts here and ends where no letter follows.
  func isAnyWord(of list: WordList, at offset: Int) -> Bool {
    guard offset < count, list.mayBegin(with: folded[offset]) else { return false }
    return list.words.contains { word in
      folded[offset...].starts(with: word) && !isLetter(offset + word.count)
    }
  }

  /// The integer that the digits write; `nil` for more digits than a number in prose has.
  func integer(_ range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count <= 15 else { return nil }
    return bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// A range of the text as a string.
  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

extension FoldedBytes {
  /// Whether a mark stands in a gap, with a space behind it.
  func holdsMark(_ gap: Range<Int>) -> Bool {
    gap.contains { SignTable.sign(of: byte($0)).isMark && isSpace($0 + 1) }
  }
}
