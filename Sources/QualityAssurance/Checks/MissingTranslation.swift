internal import Bitext

extension Check {
  /// Every English text has a Dutch one.
  static let missingTranslation = Check(
    "missing-translation", issueType: .omission, severity: .error,
    accepts: [
      Example("Muscle pain", "Spierpijn"),
      Example("•", nil, status: .missingDutch),
      // More likely than not the Dutch is there, in a paragraph that was paired with another one.
      Example("Sleep well.", nil, status: .missingDutch, confidence: 0.3),
    ],
    rejects: [
      Example("‹You may feel tired.›", nil, status: .missingDutch, confidence: 0.97),
      Example("‹Drink plenty of water.›", nil, status: .missingDutch, confidence: 0.6),
      Example("‹Rest for two weeks.›", " "),
    ]
  ) { unit, context in
    guard unit.source.holdsWords, unit.lacksTarget,
      unit.confidence >= context.parameters.missingNoteFrom
    else { return [] }
    let source = unit.source.wholeRange
    guard unit.confidence >= context.parameters.missingErrorFrom else {
      return [Problem(variant: "likely", severity: .note, source: source)]
    }
    return [Problem(source: source)]
  }
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
