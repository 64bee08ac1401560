internal import Bitext

extension Check {
  /// The name of the check of Dutch without English.
  public static let missingSourceName = "missing-source"

  /// Every Dutch text has an English one.
  static let missingSource = Check(
    missingSourceName, issueType: .addition, severity: .warning, parameters: [.missingSourceFrom],
    when: .noComparison,
    accepts: [
      Example("Rest.", "Rust."),
      Example("", "•", status: .missingEnglish),
    ],
    rejects: [
      Example("", "‹Bel ons gerust.›", status: .missingEnglish),
      Example("", "‹Bel ons gerust.›", status: .missingEnglish, confidence: 0.6),
    ]
  ) { texts, context in
    guard texts.unit.status == .missingEnglish, let target = texts.unit.target, target.holdsWords
    else { return [] }
    let isSure = texts.unit.confidence >= context.parameters.number(.missingSourceFrom)
    return [
      Problem(
        variant: isSure ? nil : "likely", severity: isSure ? nil : .note, target: target.wholeRange)
    ]
  }
}

extension CheckParameter {
  /// From which probability on Dutch without English is a warning; below it is a note.
  static let missingSourceFrom = CheckParameter(
    Check.missingSourceName, "warning-from", .probability(0.8))
}
