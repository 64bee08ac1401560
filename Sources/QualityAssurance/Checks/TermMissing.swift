internal import Bitext
internal import Terminology

extension Check {
  /// Every English term of the glossary has one of its Dutch terms in the translation.
  static let termMissing = Check(
    "term-missing", issueType: .terminology, severity: .warning,
    accepts: [
      Example("The needle is thin.", "De naald is dun.", glossary: [.example("needle", "naald")]),
      Example(
        "Muscle fatigue", "Spiervermoeidheid",
        glossary: [.example("muscle", "spier"), .example("fatigue", "vermoeidheid")]),
      // The longest term decides: no "muscle" and no "pain" is looked for.
      Example(
        "Muscle pain", "Myalgie",
        glossary: [
          .example("muscle", "spier"), .example("pain", "pijn"),
          .example("muscle pain", "spierpijn", "myalgie"),
        ]),
      Example(
        "A stroke is serious.", "Een beroerte is ernstig.",
        glossary: [.example("stroke", "slag"), .example("stroke", "beroerte")]),
      // Said by forbidden-term.
      Example(
        "A stroke is serious.", "Een attaque is ernstig.",
        glossary: [.example("stroke", "beroerte", deprecated: "attaque")]),
      Example(
        "The needle is thin.", nil, status: .missingDutch, glossary: [.example("needle", "naald")]),
    ],
    rejects: [
      Example(
        "‹Muscle pain›", "Stijfheid", glossary: [.example("muscle pain", "spierpijn", "myalgie")]),
      Example(
        "Red spots from ‹needle› insertion, the needle itself", "Rode plekken",
        glossary: [.example("needle", "naald")]),
    ]
  ) { unit, context in
    guard let texts = Comparison(unit) else { return [] }
    return MissingTerms(texts, context.matcher).problems
  }
}

/// The English terms of one unit that have no counterpart in its Dutch.
private struct MissingTerms {
  private(set) var problems: [Problem] = []

  init(_ texts: Comparison, _ matcher: TermMatcher) {
    let english = matcher.longestMatches(in: texts.source.text, language: .english)
    guard !english.isEmpty else { return }
    let rendered = DutchTerms(texts, matcher).renderedConcepts

    var reported: Set<Int> = []
    var start = 0
    while start < english.count {
      // Terms of several concepts at one place are one ambiguous term: any of its meanings will do.
      let range = english[start].range
      let end = english[start...].firstIndex { $0.range != range } ?? english.count
      let meanings = english[start..<end].map(\.concept)
      start = end
      guard rendered.isDisjoint(with: meanings), reported.isDisjoint(with: meanings) else {
        continue
      }
      reported.formUnion(meanings)
      let dutch = meanings.flatMap {
        matcher.glossary.concepts[$0].usableTerms(in: .dutch).map(\.text)
      }
      guard !dutch.isEmpty else { continue }
      problems.append(
        Problem(
          arguments: [texts.source.slice(range), dutch.joined(separator: ", ")], source: range))
    }
  }
}
