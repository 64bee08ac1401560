internal import Bitext

extension Check {
  /// No English function word was left standing in the Dutch.
  static let sourceLanguageLeft = Check(
    "source-language-left", issueType: .untranslated, severity: .warning,
    when: .dutch(.englishOnly),
    accepts: [
      Example("Bend and stretch.", "Buig en strek."),
      Example("Visit Rest and Fit.", "Bezoek Rest and Fit."),
      Example("This is called “up and go”.", "Dit heet “up and go”."),
      Example("Privacy by design helps.", "Privacy by design helpt."),
    ],
    rejects: [
      Example("Bend ‹and› stretch.", "Buig ‹and› strek."),
      Example("Rest ‹after the› session.", "Rust ‹after the› sessie."),
      Example("Your legs get ‹tired› soon.", "Je benen zijn gauw ‹tired›."),
    ]
  ) { texts, _ in
    guard let sides = texts.comparison, let left = texts.englishLeft else { return [] }
    return left.words.map {
      Problem(arguments: [sides.target.slice($0.target)], source: $0.source, target: $0.target)
    }
  }
}
