internal import Bitext

/// A text made comparable: letters in lower case, white space and joining hyphens as one space, every
/// other sign a break, with the way back to the offsets of the original.
///
/// Case is folded for ASCII, Latin-1 and Latin Extended-A (U+0000–U+017F), which holds every letter of
/// Dutch and English; decomposed letters are composed. Soft hyphens and zero-width characters vanish, a
/// curly apostrophe becomes a straight one. The folded bytes begin and end with a break.
struct FoldedText {
  static let space = UInt8(ascii: " ")
  static let apostrophe = UInt8(ascii: "'")
  /// What stands for punctuation and other signs.
  static let stop = UInt8(ascii: "\n")
  /// What stands for a comma, behind which an enumeration goes on.
  static let comma: UInt8 = 0x0C
  /// What stands for a hyphen at the end of a word, of which the rest follows later: *nek- en schouderpijn*.
  static let elision: UInt8 = 0x0B

  private(set) var bytes: [UInt8] = []

  /// The words in order, runs of letters and digits, and room for more; see ``wordCount``.
  private(set) var words: [HashedWord] = []
  private(set) var wordCount = 0

  /// From the folded offset on, offsets differ from those of the original by a fixed amount; before the
  /// first by one, for the break at the beginning.
  private var shifts: [(folded: Int, original: Int)] = []

  /// Whether letters keep their accents: *knieën* for making forms, *knieen* for comparing.
  private let keepsAccents: Bool

  /// A text of nothing, to be read into.
  init(keepsAccents: Bool = false) { self.keepsAccents = keepsAccents }

  /// - Complexity: O(*n*), where *n* is the number of bytes of the text.
  init(_ text: String, keepsAccents: Bool = false) {
    self.init(keepsAccents: keepsAccents)
    read(text)
  }

  /// Folds another text into the place of this one.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes of the text.
  mutating func read(_ text: String) {
    empty(forBytes: text.utf8.count)
    bytes.append(contentsOf: text.utf8)
    endBytes()
    fold(from: 1)
  }

  /// Folds another text, whose words were found already, into the place of this one.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes of the text; for most of them nothing is to be done.
  mutating func read(
    lowercased: [UInt8], wordCount count: Int, plainCount: Int, _ known: (Int) -> HashedWord
  ) {
    empty(forBytes: lowercased.count)
    bytes.append(contentsOf: lowercased)
    endBytes()
    fold(from: Self.foldBetweenWords(count, plainCount, known, &bytes, &words, &wordCount))
  }

  private mutating func empty(forBytes count: Int) {
    if !shifts.isEmpty { shifts.removeAll(keepingCapacity: true) }
    wordCount = 0
    bytes.removeAll(keepingCapacity: true)
    bytes.reserveCapacity(count + 1 + Self.padding)
    bytes.append(Self.stop)
  }

  private mutating func endBytes() {
    bytes.append(contentsOf: Self.stops)
    // Room for all there can be, so that none is appended, which costs more than to fold a word.
    if words.count < bytes.count / 2 {
      words = Array(repeating: HashedWord(0, 0, hash: 0), count: bytes.count)
    }
  }

  private mutating func fold(from start: Int) {
    let end = Self.foldInPlace(&bytes, from: start, &words, &wordCount)
    bytes.removeLast(Self.padding - 1)
    if end == bytes.count - 1 { return }
    let count = Self.foldBySign(&bytes, from: end, &shifts, keepsAccents: keepsAccents)
    bytes.removeLast(bytes.count - count)
    Self.findWords(in: bytes, from: end, &words, &wordCount)
  }

  /// How many stops stand behind a text while it is read, so that eight bytes can be looked at wherever a word ends.
  static let padding = 9
  private static let stops = [UInt8](repeating: stop, count: padding)

  /// Folds bytes and finds the words from an offset on, up to the first sign that is not one byte for one.
  ///
  /// - Returns: the offset of the sign; where there is none, that of the stops at the end.
  private static func foldInPlace(
    _ bytes: inout [UInt8], from start: Int, _ words: inout [HashedWord],
    _ wordCount: inout Int
  ) -> Int {
    let end = bytes.count - padding
    if start == end { return end }
    let folds = FoldingTable.ascii
    let table = folds.span
    var span = bytes.mutableSpan
    var found = words.mutableSpan
    var count = wordCount
    defer { wordCount = count }
    var index = start
    while index < end {
      let start = index
      let hash = foldWord(in: &span, &index)
      if index > start {
        found[count] = HashedWord(start, index, hash: hash.value)
        count &+= 1
        if index >= end { break }
      }
      guard foldSign(table[Int(span[index])], in: &span, at: index) else { return index }
      index &+= 1
    }
    return end
  }

  /// Puts what a byte between words folds to in its place; whether one byte can stand for it there.
  @inline(__always)
  static func foldSign(
    _ folded: UInt8, in span: inout MutableSpan<UInt8>, at index: Int
  ) -> Bool {
    var folded = folded
    if folded == space {
      if span[index - 1] == space { return false }
    } else if folded == FoldingTable.wide {
      return false
    } else if folded == FoldingTable.hyphen {
      folded = hyphen(after: span[index - 1], before: span[index + 1])
    }
    span[index] = folded
    return true
  }

  /// Folds letters and digits from an offset on, to the offset behind them.
  ///
  /// - Returns: their hash.
  @inline(__always)
  static func foldWord(in span: inout MutableSpan<UInt8>, _ index: inout Int) -> WordHash {
    var hash = WordHash()
    while true {
      let raw = EightBytes(of: span.span, at: index)
      let length = raw.letterOrDigitCount
      let folded = raw.lowercased
      if folded != raw {
        for byte in 0..<length { span[index &+ byte] = folded[byte] }
      }
      hash.add(folded, count: length)
      index &+= length
      if length < 8 { return hash }
    }
  }

  /// Finds the words from an offset on, and anew the one that ends there.
  private static func findWords(
    in bytes: [UInt8], from offset: Int, _ words: inout [HashedWord], _ wordCount: inout Int
  ) {
    let span = bytes.span
    var found = words.mutableSpan
    var start = offset
    if wordCount > 0, found[wordCount - 1].end == offset {
      wordCount -= 1
      start = found[wordCount].start
    }
    while start < span.count - 1 {
      var end = start
      var hash = WordHash()
      while isWord(span[end]) {
        hash.add(span[end])
        end &+= 1
      }
      if end > start {
        found[wordCount] = HashedWord(start, end, hash: hash.value)
        wordCount += 1
      }
      start = end &+ 1
    }
  }

  /// The number of the first word that begins at an offset or behind it; ``wordCount`` where there is none.
  ///
  /// - Complexity: O(log *n*), where *n* is the number of words.
  func firstWord(from offset: Int) -> Int {
    var (low, high) = (0, wordCount)
    while low < high {
      let middle = (low + high) / 2
      if words[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether the byte is part of a word: a letter or a digit.
  @inline(__always)
  static func isWord(_ byte: UInt8) -> Bool {
    byte > UInt8(ascii: "'")
  }

  /// The offsets in the original, given as UTF-8, of a range of folded bytes.
  func original(_ range: Range<Int>, in source: Span<UInt8>) -> Range<Int> {
    let start = original(range.lowerBound)
    var end = original(range.upperBound - 1) + 1
    while end < source.count, source[end] & 0xC0 == 0x80 { end += 1 }
    return start..<end
  }

  private func original(_ folded: Int) -> Int {
    var low = 0
    var high = shifts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if shifts[middle].folded <= folded { low = middle } else { high = middle }
    }
    guard low < shifts.count, shifts[low].folded <= folded else { return folded - 1 }
    return shifts[low].original + (folded - shifts[low].folded)
  }
}
