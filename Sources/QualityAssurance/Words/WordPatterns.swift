internal import Bitext

/// A list of words, some of them only by how they begin or end: `un*`, `*less`.
struct WordPatterns: Sendable {
  private let patterns: GroupedPatterns

  /// Reads patterns with spaces between them.
  init(_ list: String) {
    patterns = GroupedPatterns([list])
  }

  /// Whether one of the words of a text fits.
  func match(anyOf text: ScannedText) -> Bool {
    patterns.counts(in: text, excusesOnly: false)[0] > 0
  }
}

/// Several lists of words, of which a text is asked at once how many words of each it holds.
///
/// Words behind a bar in a list count only where all do.
struct GroupedPatterns: Sendable {
  private struct Pattern: Sendable {
    var letters: [UInt8]
    var group: Int
    var isExcuse: Bool
  }

  /// The whole words, by their hashes.
  private let words: WordTable<[Pattern]>
  /// The beginnings, by their first byte.
  private var beginnings: [[Pattern]] = Array(repeating: [], count: 256)
  private var endings: [Pattern] = []

  /// For each first byte the second ones of the beginnings as bits, and the last ones of the endings, all by their
  /// lowest five bits: most words fit none, and are decided by one look here.
  private var seconds: [UInt32] = Array(repeating: 0, count: 256)
  private var lasts: UInt32 = 0
  private let count: Int

  /// Reads lists of patterns with spaces between them; beginnings have two letters at least.
  init(_ lists: [String]) {
    count = lists.count
    var words: [UInt64: [Pattern]] = [:]
    for (group, list) in lists.enumerated() {
      var isExcuse = true
      for written in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        if written == "|" {
          isExcuse = false
          continue
        }
        let letters = written.utf8.filter { $0 != UInt8(ascii: "*") }
        let pattern = Pattern(letters: letters, group: group, isExcuse: isExcuse)
        if written.hasPrefix("*") {
          endings.append(pattern)
          lasts |= Self.bit(letters[letters.count - 1])
        } else if written.hasSuffix("*") {
          beginnings[Int(letters[0])].append(pattern)
          seconds[Int(letters[0])] |= Self.bit(letters[1])
        } else {
          words[WordHash(letters).value, default: []].append(pattern)
        }
      }
    }
    self.words = WordTable(words)
  }

  private static func bit(_ byte: UInt8) -> UInt32 { 1 << UInt32(byte & 0x1F) }

  /// How many words of each list a text holds; a word that says no counts where a list has it whole, and for no beginning or ending.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  func counts(in text: ScannedText, excusesOnly: Bool) -> [Int] {
    var counts = Array(repeating: 0, count: count)
    func add(_ pattern: Pattern) {
      if pattern.isExcuse || !excusesOnly { counts[pattern.group] += 1 }
    }
    let folded = text.bytes.folded
    for word in text.words {
      if let patterns = words[word.hash] {
        // An apostrophe must be the one that the list has.
        let letters = folded[word.range]
        for pattern in patterns where letters.elementsEqual(pattern.letters) { add(pattern) }
      }
      if word.cues.contains(.negation) { continue }
      let first = Int(folded[word.start])
      if word.end - word.start > 1, seconds[first] & Self.bit(folded[word.start + 1]) != 0 {
        let letters = folded[word.range]
        for pattern in beginnings[first] where letters.starts(with: pattern.letters) {
          add(pattern)
        }
      }
      if lasts & Self.bit(folded[word.end - 1]) != 0 {
        let letters = folded[word.range]
        // An ending has at least three letters before it.
        for pattern in endings
        where letters.count >= pattern.letters.count + 3
          && letters.suffix(pattern.letters.count).elementsEqual(pattern.letters)
        {
          add(pattern)
        }
      }
    }
    return counts
  }
}
