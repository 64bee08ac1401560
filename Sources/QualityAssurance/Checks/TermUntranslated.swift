internal import Bitext
internal import Terminology

extension Check {
  /// No English term of the glossary stands in the Dutch where there is a Dutch term for it.
  static let termUntranslated = Check(
    "term-untranslated", issueType: .untranslated, severity: .warning,
    accepts: [
      Example("The needle is thin.", "De naald is dun.", glossary: [.example("needle", "naald")]),
      Example("Take {dose} now.", "Neem nu {dose}.", glossary: [.example("dose", "dosis")]),
      Example(
        "A frozen shoulder", "Een frozen shoulder",
        glossary: [.example("frozen shoulder", "frozen shoulder")]),
    ],
    rejects: [
      Example(
        "The ‹needle› is thin.", "De ‹needle› is dun.", glossary: [.example("needle", "naald")])
    ]
  ) { texts, _ in
    guard let sides = texts.comparison else { return [] }
    return texts.terms.missing.compactMap { missing in
      guard let range = missing.untranslated,
        !Quotation.encloses(range, in: sides.dutch.bytes)
      else { return nil }
      let concepts = missing.use.meanings.sorted().map { texts.glossary.concepts[$0] }
      guard let preferred = concepts.lazy.compactMap({ $0.preferredTerm(in: .dutch) }).first else {
        return nil
      }
      return Problem(
        arguments: [sides.target.slice(range), preferred.text], source: missing.use.ranges[0],
        target: range)
    }
  }
}
