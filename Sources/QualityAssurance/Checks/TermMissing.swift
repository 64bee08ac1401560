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
      // A pronoun stands for the second.
      Example(
        "The needle is thin and the needle is sterile.", "De naald is dun en hij is steriel.",
        glossary: [.example("needle", "naald")]),
    ],
    rejects: [
      Example(
        "‹Muscle pain›", "Stijfheid", glossary: [.example("muscle pain", "spierpijn", "myalgie")]),
      Example(
        "Red spots from ‹needle› insertion, the needle itself", "Rode plekken",
        glossary: [.example("needle", "naald")]),
      Example(
        "The needle is thin and the ‹needle› is sterile.", "De naald is dun en steriel.",
        glossary: [.example("needle", "naald")]),
      Example(
        "The ‹patient› has pain.", "Er is pijn.",
        glossary: [.example("patient", "patiënt", mayBeLeftOut: true)]),
    ]
  ) { unit, context in
    guard let texts = Comparison(unit) else { return [] }
    return MissingTerms(texts, context.matcher).problems
  }
}

/// The English terms of one unit that have no counterpart, or too few, in its Dutch.
private struct MissingTerms {
  private(set) var problems: [Problem] = []
  private let texts: Comparison
  private let glossary: Glossary

  init(_ texts: Comparison, _ matcher: TermMatcher) {
    self.texts = texts
    glossary = matcher.glossary
    let english = matcher.longestMatches(in: texts.source.text, language: .english)
    guard !english.isEmpty else { return }
    let dutch = DutchTerms(texts, matcher)
    let uses = TermUses(english)
    for use in uses.all {
      if dutch.renderedConcepts.isDisjoint(with: use.meanings) {
        report(use)
      } else if use.ranges.count > 1 {
        compareCounts(use, dutch)
      }
    }
    problems.sort { ($0.source?.lowerBound ?? 0) < ($1.source?.lowerBound ?? 0) }
  }

  private mutating func report(_ use: TermUses.Use) {
    let concepts = use.meanings.sorted().map { glossary.concepts[$0] }
    var expected: [String] = []
    for term in concepts.flatMap({ $0.usableTerms(in: .dutch) })
    where !expected.contains(term.text) {
      expected.append(term.text)
    }
    guard !expected.isEmpty else { return }
    let arguments = [texts.source.slice(use.ranges[0]), expected.joined(separator: ", ")]
    let mayBeLeftOut = concepts.contains(where: \.mayBeLeftOut)
    problems.append(
      Problem(
        variant: mayBeLeftOut ? "left-out" : nil, arguments: arguments,
        severity: mayBeLeftOut ? .note : nil, source: use.ranges[0]))
  }

  /// Two uses want two renderings, unless a pronoun stands for one.
  private mutating func compareCounts(_ use: TermUses.Use, _ dutch: DutchTerms) {
    let count = use.meanings.map(dutch.count(of:)).max() ?? 0
    let missing = use.ranges.count - count
    guard count > 0, missing > 0, DutchPronouns.count(in: texts.target.text) < missing,
      !use.meanings.contains(where: { glossary.concepts[$0].mayBeLeftOut })
    else { return }
    problems.append(
      Problem(
        variant: "fewer",
        arguments: [texts.source.slice(use.ranges[0]), "\(use.ranges.count)", "\(count)"],
        severity: .note, source: use.ranges[count]))
  }
}

/// The places of English terms, by what they mean.
private struct TermUses {
  /// The uses of one term, or of one that has several meanings, of which any will do.
  struct Use {
    var meanings: Set<Int>
    var ranges: [Range<Int>]
  }

  private(set) var all: [Use] = []

  init(_ matches: [TermMatch]) {
    var indexes: [Int: Int] = [:]
    var start = 0
    while start < matches.count {
      let range = matches[start].range
      let end = matches[start...].firstIndex { $0.range != range } ?? matches.count
      let meanings = Set(matches[start..<end].map(\.concept))
      start = end
      if let index = meanings.lazy.compactMap({ indexes[$0] }).min() {
        all[index].ranges.append(range)
        all[index].meanings.formUnion(meanings)
        for meaning in meanings { indexes[meaning] = index }
      } else {
        for meaning in meanings { indexes[meaning] = all.count }
        all.append(Use(meanings: meanings, ranges: [range]))
      }
    }
  }
}

/// Dutch words that stand for a thing named before.
private enum DutchPronouns {
  private static let words: Set<String> = [
    "ze", "zij", "hij", "hem", "deze", "dit", "ervan", "ermee", "erin", "erop", "eraan", "erdoor",
    "hiervan", "hiermee", "hierin", "hierop", "hierdoor", "daarvan", "daarmee", "daarin", "daarop",
    "daardoor", "waarvan", "waarmee", "waarin", "waarop", "waardoor", "beide", "allebei",
  ]

  /// How many of them a text holds.
  static func count(in text: String) -> Int {
    text.lowercased().split { !($0.isLetter) }.count { words.contains(String($0)) }
  }
}
