internal import Bitext

extension Check {
  /// No clause of the English is left out of the Dutch.
  static let clauseLost = Check(
    "clause-lost", issueType: .omission, severity: .note,
    accepts: [
      Example(
        "Take paracetamol before the operation, and rest.",
        "Neem voor de operatie paracetamol en rust goed uit."),
      Example("Rest well.", "Rust."),
    ],
    rejects: [
      Example(
        "Take the paracetamol tablet before the operation ‹and sit upright for some time›.",
        "Neem de tablet paracetamol voor de operatie.")
    ]
  ) { texts, context in
    guard let sides = texts.comparison,
      let clause = ClauseCoverage.lost(in: sides, context.translations)
    else { return [] }
    return [Problem(arguments: [sides.source.slice(clause)], source: clause)]
  }
}
