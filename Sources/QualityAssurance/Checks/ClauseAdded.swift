internal import Bitext

extension Check {
  /// The Dutch does not end with what the English does not say.
  static let clauseAdded = Check(
    "clause-added", issueType: .addition, severity: .note,
    accepts: [
      Example(
        "Take paracetamol before the operation, and rest.",
        "Neem voor de operatie paracetamol en rust goed uit."),
      Example("Rest well.", "Rust goed uit, hoe lang het ook duurt."),
    ],
    rejects: [
      Example(
        "Take the paracetamol tablet before the operation.",
        "Neem de tablet paracetamol voor de operatie, ‹daarna mag je weer gewoon autorijden›."),
      Example(
        "Take the paracetamol tablet with yoghurt.",
        "Neem de tablet paracetamol met yoghurt ‹of kwark›."),
    ]
  ) { texts, context in
    guard let sides = texts.comparison,
      let clause = ClauseCoverage.added(in: sides, context.translations)
        ?? ClauseCoverage.addedThing(in: sides, context.translations)
    else { return [] }
    return [Problem(arguments: [sides.target.slice(clause)], target: clause)]
  }
}
