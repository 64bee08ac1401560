internal import Bitext

extension Check {
  /// A translation that is there is not empty.
  static let emptyTarget = Check(
    "empty-target", issueType: .omission, severity: .error,
    when: .noComparison,
    accepts: [
      Example("Rest.", "Rust."),
      Example("•", ""),
      // Said by missing-translation.
      Example("Rest.", nil),
    ],
    rejects: [
      Example("‹Rest for two weeks.›", " "),
      Example("‹Rest.›", "<b></b>"),
    ]
  ) { texts, _ in
    let status = texts.unit.status
    guard status == .ok || status == .untranslated, let target = texts.unit.target,
      !target.holdsWords, texts.unit.source.holdsWords
    else { return [] }
    return [Problem(source: texts.unit.source.wholeRange)]
  }
}
