internal import Bitext

extension Check {
  /// No English stands where the Dutch should be.
  static let untranslated = Check(
    "untranslated", issueType: .untranslated, severity: .error,
    accepts: [
      Example("Muscle pain", "Spierpijn"),
      Example("Complete Fysio Fitness", "Complete Fysio Fitness"),
      Example("Dry needling", "Dry needling"),
      Example("Rest and Fit Club for All", "Rest and Fit Club for All", status: .same),
      Example("10 x 15", "10 x 15"),
    ],
    rejects: [
      Example("‹You may feel tired.›", "‹You may feel tired.›"),
      Example("‹red spots after treatment›", "‹red spots after treatment›"),
      Example(
        "‹The lungs are surrounded by the pleura.›", "‹The lungs are surrounded by a pleura.›",
        status: .untranslated),
    ]
  ) { texts, _ in
    guard texts.unit.isUntranslated, let target = texts.unit.target else { return [] }
    return [Problem(source: texts.unit.source.wholeRange, target: target.wholeRange)]
  }
}

extension TranslationUnit {
  /// Whether English stands where the Dutch should be.
  var isUntranslated: Bool {
    switch status {
    case .untranslated: return target?.holdsWords == true
    case .ok:
      guard let target, source.text == target.text else { return false }
      return target.holdsWords && isEnglishProse(source.text)
    case .same, .missingDutch, .missingEnglish: return false
    }
  }
}

/// Whether a text is English running text rather than a name, a number or a loan word.
///
/// Names start each word with a capital; so running text is two words with a function word among them,
/// or three words of which only the first may have a capital.
private func isEnglishProse(_ text: String) -> Bool {
  var words = 0
  var lowercaseWords = 0
  var hasFunctionWord = false
  for word in text.utf8.split(whereSeparator: { !(0x61...0x7A).contains($0 | 0x20) }) {
    words += 1
    if let first = word.first, first >= UInt8(ascii: "a") { lowercaseWords += 1 }
    hasFunctionWord =
      hasFunctionWord || englishFunctionWords.contains { $0.utf8.elementsEqual(word) }
  }
  if hasFunctionWord, words >= 2, lowercaseWords > 0 { return true }
  return words >= 3 && lowercaseWords >= words - 1
}

/// Frequent English words that no Dutch text holds.
private let englishFunctionWords = [
  "the", "and", "are", "this", "that", "these", "with", "from", "for", "your", "you", "not",
  "have", "has", "will", "can", "may", "should", "what", "when", "which", "after", "before",
  "The", "This", "These", "Your", "You", "What", "When", "How", "It", "They",
]
