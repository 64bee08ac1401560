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
    /// Whether more letters may follow.
    var isBeginning: Bool
  }

  /// The whole words and beginnings, by their first byte.
  private var byFirst: [[Pattern]] = Array(repeating: [], count: 256)
  private var endings: [Pattern] = []
  private let count: Int

  /// Reads lists of patterns with spaces between them.
  init(_ lists: [String]) {
    count = lists.count
    for (group, list) in lists.enumerated() {
      var isExcuse = true
      for written in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        if written == "|" {
          isExcuse = false
          continue
        }
        let letters = written.utf8.filter { $0 != UInt8(ascii: "*") }
        let pattern = Pattern(
          letters: letters, group: group, isExcuse: isExcuse, isBeginning: written.hasSuffix("*"))
        if written.hasPrefix("*") {
          endings.append(pattern)
        } else {
          byFirst[Int(letters[0])].append(pattern)
        }
      }
    }
  }

  /// How many words of each list a text holds; a word that says no counts for none.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  func counts(in text: ScannedText, excusesOnly: Bool) -> [Int] {
    var counts = Array(repeating: 0, count: count)
    for word in text.words where !word.cues.contains(.negation) {
      let letters = text.bytes.folded[word.range]
      for pattern in byFirst[Int(letters[letters.startIndex])]
      where pattern.isExcuse || !excusesOnly {
        let fits =
          pattern.isBeginning
          ? letters.starts(with: pattern.letters) : letters.elementsEqual(pattern.letters)
        if fits { counts[pattern.group] += 1 }
      }
      // An ending has at least three letters before it.
      for pattern in endings where letters.count >= pattern.letters.count + 3 {
        guard pattern.isExcuse || !excusesOnly else { continue }
        if letters.suffix(pattern.letters.count).elementsEqual(pattern.letters) {
          counts[pattern.group] += 1
        }
      }
    }
    return counts
  }
}
