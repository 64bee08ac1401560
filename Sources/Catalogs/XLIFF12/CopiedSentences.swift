/// Tells sentences of a source that were copied into its target and still stand there.
enum CopiedSentences {
  /// Whether one of several sentences of the source is a sentence of the target, word for word.
  ///
  /// Names, numbers and single words may be the same in both languages: a sentence counts that has two words, one of them in
  /// small letters.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the texts.
  static func areLeft(of source: String, in target: String) -> Bool {
    let sentences = sentences(of: source)
    guard sentences.count > 1 else { return false }
    let kept = Set(self.sentences(of: target))
    return sentences.contains { kept.contains($0) && isLanguage($0) }
  }

  /// A text cut where a program cuts it at the least: after a stop that white space follows.
  private static func sentences(of text: String) -> [Substring] {
    var sentences: [Substring] = []
    var start = text.startIndex
    var isAtStop = false
    for index in text.indices {
      let character = text[index]
      if isAtStop, character.isWhitespace {
        sentences.append(text[start..<index])
        start = text.index(after: index)
      }
      // Quotation marks and brackets close after the stop of what they hold.
      isAtStop = ".!?…".contains(character) || isAtStop && "\"'”’)]»".contains(character)
    }
    sentences.append(text[start...])
    return sentences.map(trimmed).filter { !$0.isEmpty }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let rest = text.drop(while: \.isWhitespace)
    guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return rest }
    return rest[...last]
  }

  private static func isLanguage(_ sentence: Substring) -> Bool {
    let words = sentence.split(whereSeparator: \.isWhitespace).filter {
      $0.first?.isLetter ?? false
    }
    return words.count > 1 && words.contains { $0.first?.isLowercase ?? false }
  }
}
