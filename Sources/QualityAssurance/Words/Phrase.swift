/// A few words in a row, one of them in brackets: the one that is looked at when the phrase is looked for.
struct Phrase: Sendable {
  let words: [[UInt8]]
  let anchor: Int

  /// Reads a phrase such as `[not] only`.
  init(_ written: String) {
    let parts = written.split(separator: " ")
    anchor = parts.firstIndex { $0.hasPrefix("[") } ?? 0
    words = parts.map { $0.utf8.filter { $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]") } }
  }
}

/// A word of a text with those around it.
struct WordWindow {
  private let text: ScannedText
  private let index: Int

  init(_ text: ScannedText, at index: Int) {
    self.text = text
    self.index = index
  }

  /// Whether the phrase stands here, its bracketed word at this one.
  func matches(_ phrase: Phrase) -> Bool {
    let start = index - phrase.anchor
    guard start >= 0, start + phrase.words.count <= text.words.count else { return false }
    return phrase.words.indices.allSatisfy {
      text.words[start + $0].hash == WordHash(phrase.words[$0]).value
    }
  }

  /// Whether the word here is this one.
  func isFull(of word: String) -> Bool { text.words[index].hash == WordHash(word.utf8).value }
}
