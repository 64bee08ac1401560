internal import Bitext

/// A few words in a row, one of them in brackets: the one that is looked at when the phrase is looked for.
struct Phrase: Sendable {
  /// The hashes of the words.
  fileprivate let words: [UInt64]
  fileprivate let anchor: Int

  /// Reads a phrase such as `[not] only`.
  init(_ written: String) {
    let parts = written.split(separator: " ")
    anchor = parts.firstIndex { $0.hasPrefix("[") } ?? 0
    words = parts.map { part in
      WordHash(part.utf8.filter { $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]") }).value
    }
  }
}

/// Phrases by the word that they are looked for at.
struct PhraseList: Sendable {
  private let phrases: WordTable<[Phrase]>

  /// The bracketed words, with spaces between them.
  let anchors: String

  /// Reads phrases such as `[not] only`.
  init(_ written: [String]) {
    anchors = Self.anchors(of: written)
    phrases = WordTable(Dictionary(grouping: written.map(Phrase.init)) { $0.words[$0.anchor] })
  }

  /// The bracketed words of written phrases, with spaces between them.
  private static func anchors(of written: [String]) -> String {
    written.compactMap { phrase in
      phrase.split(separator: " ").first { $0.hasPrefix("[") }?.dropFirst().dropLast()
    }.joined(separator: " ")
  }

  /// Whether one of them stands in a text with its bracketed word at an index.
  ///
  /// - Complexity: O(*p*), where *p* is the number of phrases with the word.
  func matches(_ text: ScannedText, at index: Int) -> Bool {
    let words = text.words
    guard let phrases = phrases[words[index].hash] else { return false }
    let span = words.span
    for phrase in phrases where phrase.stands(in: span, at: index - phrase.anchor) { return true }
    return false
  }

  /// Whether one of them stands anywhere in a text.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  func isIn(_ text: ScannedText) -> Bool { text.words.indices.contains { matches(text, at: $0) } }

  /// Where the first of them stands: its bracketed word; `nil` where none does.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  func first(in text: ScannedText) -> Range<Int>? { index(in: text).map { text.words[$0].range } }

  /// The index of the bracketed word of the first of them; `nil` where none stands in a text.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  func index(in text: ScannedText) -> Int? {
    text.words.indices.first { matches(text, at: $0) }
  }
}

extension Phrase {
  /// Whether the words of a text go on like the phrase from an index on.
  fileprivate func stands(in text: Span<ScannedText.Word>, at start: Int) -> Bool {
    let words = words.span
    guard start >= 0, start + words.count <= text.count else { return false }
    for index in words.indices where text[start + index].hash != words[index] { return false }
    return true
  }
}
