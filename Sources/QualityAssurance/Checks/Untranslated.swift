internal import Bitext
internal import Terminology

extension Check {
  /// No English stands where the Dutch should be.
  static let untranslated = Check(
    "untranslated", issueType: .untranslated, severity: .error,
    when: .noComparison,
    accepts: [
      Example("Muscle pain", "Spierpijn"),
      Example("Complete Fysio Fitness", "Complete Fysio Fitness"),
      Example("Dry needling", "Dry needling"),
      Example("Rest and Fit Club for All", "Rest and Fit Club for All", status: .same),
      Example("10 x 15", "10 x 15"),
      Example("Factsheet doorlopende evaluatie", "Factsheet doorlopende evaluatie"),
    ],
    rejects: [
      Example("‹You may feel tired.›", "‹You may feel tired.›"),
      Example("‹red spots after treatment›", "‹red spots after treatment›"),
      Example(
        "‹The lungs are surrounded by the pleura.›", "‹The lungs are surrounded by a pleura.›",
        status: .untranslated),
    ]
  ) { texts, _ in
    guard texts.isUntranslated, let target = texts.unit.target else { return [] }
    return [Problem(source: texts.unit.source.wholeRange, target: target.wholeRange)]
  }
}

extension UnitTexts {
  /// Whether English stands where the Dutch should be.
  var isUntranslated: Bool {
    guard let target = unit.target, target.holdsWords else { return false }
    switch unit.status {
    case .untranslated: return true
    case .ok: return unit.source.text == target.text && dutch.isEnglishProse
    case .same, .missingDutch, .missingEnglish: return false
    }
  }
}

extension ScannedText {
  /// Whether a text that was taken for Dutch is English running text rather than a name, a number or a loan word.
  ///
  /// Names start each word with a capital; so running text is two words with a function word among them,
  /// or three words of which only the first may have a capital.
  fileprivate var isEnglishProse: Bool {
    let lowercaseWords = words.count { !bytes.isUppercase($0.range.lowerBound) }
    if cues.contains(.englishOnly), words.count >= 2, lowercaseWords > 0 { return true }
    return words.count >= 3 && lowercaseWords >= words.count - 1 && !isDutch
  }
  /// Whether all words are Dutch ones, a first one with a capital aside, so that it is the English side that was not filled in.
  private var isDutch: Bool {
    words.dropFirst(bytes.isUppercase(words[0].start) ? 1 : 0).allSatisfy {
      DutchNounPairs.embedded.isWord(bytes.folded[$0.range])
    }
  }
}
