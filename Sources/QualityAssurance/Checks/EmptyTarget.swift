internal import Bitext

extension Check {
  /// A translation that is there is not empty.
  static let emptyTarget = Check(
    "empty-target", issueType: .omission, severity: .error,
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
    let unit = texts.unit
    guard unit.status == .ok || unit.status == .untranslated, let target = unit.target,
      !target.holdsWords, unit.source.holdsWords
    else { return [] }
    return [Problem(source: unit.source.wholeRange)]
  }
}
