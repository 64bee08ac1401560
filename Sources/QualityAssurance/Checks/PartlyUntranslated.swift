internal import Bitext

extension Check {
  /// No part of the English was left standing in the Dutch.
  static let partlyUntranslated = Check(
    "partly-untranslated", issueType: .untranslated, severity: .error,
    when: .dutch(.englishOnly),
    accepts: [
      Example("Rest and Fit Club for All is open.", "Rest and Fit Club for All is open."),
      Example("We do dry needling.", "Wij doen aan dry needling."),
      Example("Read “what to do after the treatment”.", "Lees “what to do after the treatment”."),
    ],
    rejects: [
      Example(
        "Rest well. ‹Do not drive after the treatment›.",
        "Rust goed uit. ‹Do not drive after the treatment›.")
    ]
  ) { texts, _ in
    guard let sides = texts.comparison, let left = texts.englishLeft else { return [] }
    return left.runs.map {
      Problem(arguments: [sides.target.slice($0.target)], source: $0.source, target: $0.target)
    }
  }
}
