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

  /// The words in order, and room for more; see ``wordCount``.
  private(set) var words: [Word] = []
  private(set) var wordCount = 0

  /// A run of letters and digits.
  struct Word {
    private let start: UInt32
    private let end: UInt32
    let hash: UInt64

    init(_ range: Range<Int>, _ hash: WordHash) {
      start = UInt32(truncatingIfNeeded: range.lowerBound)
      end = UInt32(truncatingIfNeeded: range.upperBound)
      self.hash = hash.value
    }

    /// The folded bytes.
    @inline(__always)
    var range: Range<Int> { Int(start)..<Int(end) }
  }

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
    if !shifts.isEmpty { shifts.removeAll(keepingCapacity: true) }
    bytes.removeAll(keepingCapacity: true)
    bytes.reserveCapacity(text.utf8.count + 2)
    bytes.append(Self.stop)
    bytes.append(contentsOf: text.utf8)
    bytes.append(Self.stop)
    // Room for all there can be, so that none is appended, which costs more than to fold a word.
    if words.count < bytes.count / 2 {
      words = Array(repeating: Word(0..<0, WordHash()), count: bytes.count)
    }
    wordCount = 0
    let end = Self.foldInPlace(&bytes, &words, &wordCount)
    if end == bytes.count { return }
    let count = Self.foldBySign(&bytes, from: end, &shifts, keepsAccents: keepsAccents)
    bytes.removeLast(bytes.count - count)
    Self.findWords(in: bytes, &words, &wordCount)
  }

  /// Folds bytes and finds the words, up to the first sign that is not one byte for one.
  ///
  /// - Returns: the offset of the sign; where there is none, the number of bytes.
  private static func foldInPlace(
    _ bytes: inout [UInt8], _ words: inout [Word], _ wordCount: inout Int
  ) -> Int {
    let folds = FoldingTable.ascii
    let table = folds.span
    var span = bytes.mutableSpan
    var found = words.mutableSpan
    var count = 0
    defer { wordCount = count }
    var index = 1
    // The stop at the end ends the last word.
    let end = span.count - 1
    while index < end {
      var folded = table[Int(span[index])]
      if isWord(folded) {
        let start = index
        var hash = WordHash()
        repeat {
          hash.add(folded)
          span[index] = folded
          index &+= 1
          folded = table[Int(span[index])]
        } while isWord(folded)
        found[count] = Word(start..<index, hash)
        count &+= 1
        if index == end { break }
      }
      if folded == space {
        if span[index - 1] == space { return index }
      } else if folded == FoldingTable.wide {
        return index
      } else if folded == FoldingTable.hyphen {
        folded = hyphen(after: span[index - 1], before: span[index + 1])
      }
      span[index] = folded
      index &+= 1
    }
    return span.count
  }

  private static func findWords(
    in bytes: [UInt8], _ words: inout [Word], _ wordCount: inout Int
  ) {
    let span = bytes.span
    var start = 1
    wordCount = 0
    while start < span.count - 1 {
      var end = start
      var hash = WordHash()
      while isWord(span[end]) {
        hash.add(span[end])
        end &+= 1
      }
      if end > start {
        words[wordCount] = Word(start..<end, hash)
        wordCount += 1
      }
      start = end &+ 1
    }
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
