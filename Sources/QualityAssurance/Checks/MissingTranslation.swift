internal import Bitext

extension Check {
  /// Every English text has a Dutch one.
  static let missingTranslation = Check(
    "missing-translation", issueType: .omission, severity: .error,
    accepts: [
      Example("Muscle pain", "Spierpijn"),
      Example("•", nil, status: .missingDutch),
    ],
    rejects: [
      Example("‹You may feel tired.›", nil, status: .missingDutch, confidence: 0.97),
      Example("‹Drink plenty of water.›", nil, status: .missingDutch, confidence: 0.6),
      // More likely than not the Dutch is there, in a paragraph that was paired with another one; but
      // nothing else would tell that this one was left over.
      Example("‹Sleep well.›", nil, status: .missingDutch, confidence: 0.3),
      Example("‹Rest for two weeks.›", " "),
    ]
  ) { unit, _ in
    guard unit.source.holdsWords, unit.lacksTarget else { return [] }
    let source = unit.source.wholeRange
    guard unit.confidence >= nearlyCertain else {
      return [Problem(variant: "likely", severity: .note, source: source)]
    }
    return [Problem(source: source)]
  }

  /// From here on a missing paragraph is worth failing a build.
  private static let nearlyCertain = 0.8
}

extension TranslationUnit {
  fileprivate var lacksTarget: Bool {
    switch status {
    case .missingDutch: true
    case .ok, .untranslated: !(target?.holdsWords ?? false)
    case .missingEnglish, .same: false
    }
  }
}
