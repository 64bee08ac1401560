internal import Bitext

extension Check {
  /// What holds in one case does not become what always holds.
  static let conditionLost = Check(
    "condition-lost", issueType: .omission, severity: .warning,
    accepts: [
      Example("Call us if you have a fever.", "Bel ons bij koorts."),
      Example("If you have a fever, call us.", "Heb je koorts? Bel ons."),
      Example("Ask if you can eat.", "Vraag of je mag eten."),
      Example(
        "You may exercise, provided your doctor agrees.",
        "Je mag sporten, mits je arts dat goed vindt."
      ),
    ],
    rejects: [
      Example("Take a tablet only ‹if› the pain gets worse.", "Neem een tablet."),
      Example("You may exercise again, ‹provided› your doctor agrees.", "Je mag weer sporten."),
    ]
  ) { texts, _ in
    guard let texts = texts.comparison, let source = Condition.lost(in: texts) else { return [] }
    return [Problem(arguments: [texts.source.slice(source)], source: source)]
  }
}
