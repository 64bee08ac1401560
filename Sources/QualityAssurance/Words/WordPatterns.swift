/// A list of words, some of them only by how they begin or end: `un*`, `*less`.
struct WordPatterns: Sendable {
  private var words: Set<String> = []
  private var beginnings: [String] = []
  private var endings: [String] = []

  /// Reads patterns with spaces between them.
  init(_ list: String) {
    for pattern in list.split(separator: " ") {
      if pattern.hasSuffix("*") {
        beginnings.append(String(pattern.dropLast()))
      } else if pattern.hasPrefix("*") {
        endings.append(String(pattern.dropFirst()))
      } else {
        words.insert(String(pattern))
      }
    }
  }

  /// Whether a word in lower case fits; of an ending at least three more letters are there.
  func contains(_ word: String) -> Bool {
    if words.contains(word) { return true }
    let length = word.utf8.count
    return beginnings.contains { word.hasPrefix($0) }
      || endings.contains { length >= $0.utf8.count + 3 && word.hasSuffix($0) }
  }
}
