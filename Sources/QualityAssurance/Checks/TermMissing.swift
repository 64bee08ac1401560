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
      // Said by split-compound.
      Example("Muscle pain", "Spier pijn", glossary: [.example("muscle pain", "spierpijn")]),
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
  ) { texts, _ in
    guard let sides = texts.comparison else { return [] }
    let terms = texts.terms
    if terms.missing.isEmpty, terms.fewer.isEmpty { return [] }
    let missing = terms.missing.filter { $0.untranslated == nil }.compactMap {
      missingTerm($0.use, sides)
    }
    let fewer = terms.fewer.compactMap { fewerTerms($0.use, $0.count, sides) }
    return (missing + fewer).sorted { ($0.source?.lowerBound ?? 0) < ($1.source?.lowerBound ?? 0) }
  }
}

/// A term without any counterpart.
private func missingTerm(_ use: TermUses.Use, _ sides: Comparison) -> Problem? {
  let concepts = use.meanings.sorted().map { sides.texts.glossary.concepts[$0] }
  // The preferred term of each meaning first.
  let renderings = concepts.map { $0.usableTexts(in: .dutch) }
  var expected: [String] = []
  for term in renderings.compactMap(\.first) + renderings.flatMap({ $0.dropFirst() })
  where !expected.contains(term) {
    expected.append(term)
  }
  guard !expected.isEmpty else { return nil }
  let mayBeLeftOut = concepts.contains(where: \.mayBeLeftOut)
  let written = sides.source.slice(use.ranges[0])
  let shown = expected.prefix(mostShown).joined(separator: ", ")
  return Problem(
    variant: mayBeLeftOut ? "left-out" : nil,
    arguments: [written, expected.count > mostShown ? shown + " (…)" : shown],
    identity: [written, expected.joined(separator: ", ")],
    severity: mayBeLeftOut ? .note : nil, source: use.ranges[0])
}

/// How many terms a finding names; the glossary has the others.
private let mostShown = 5

/// Two uses want two renderings, unless a pronoun stands for one.
private func fewerTerms(_ use: TermUses.Use, _ count: Int, _ sides: Comparison) -> Problem? {
  let concepts = sides.texts.glossary.concepts
  guard !use.meanings.contains(where: { concepts[$0].mayBeLeftOut }),
    DutchPronouns.count(in: sides.dutch, sides.target.text) < use.ranges.count - count
  else { return nil }
  return Problem(
    variant: "fewer",
    arguments: [sides.source.slice(use.ranges[0]), "\(use.ranges.count)", "\(count)"],
    severity: .note, source: use.ranges[count])
}

/// Dutch words that stand for a thing named before.
private enum DutchPronouns {
  private static let words: Set<String> = [
    "ze", "zij", "hij", "hem", "deze", "dit", "ervan", "ermee", "erin", "erop", "eraan", "erdoor",
    "hiervan", "hiermee", "hierin", "hierop", "hierdoor", "daarvan", "daarmee", "daarin", "daarop",
    "daardoor", "waarvan", "waarmee", "waarin", "waarop", "waardoor", "beide", "allebei",
  ]

  private static let hashes = WordSet(words)

  /// How many of them a text holds.
  static func count(in scanned: ScannedText, _ text: String) -> Int {
    if scanned.bytes.isASCII, !scanned.signs.contains(.innerApostrophe) {
      return scanned.words.count { hashes.contains($0.hash) }
    }
    return countRuns(in: scanned.bytes)
      ?? text.lowercased().split { !($0.isLetter) }.count { words.contains(String($0)) }
  }

  /// How many runs of ASCII letters are among them; `nil` where one stands beside something else, which may be a letter.
  private static func countRuns(in text: FoldedBytes) -> Int? {
    let folded = text.folded.span
    var count = 0
    var end = 0
    while end < folded.count {
      let start = end
      var hash = WordHash()
      while end < folded.count, folded[end] &- 0x61 < 26 {
        hash.add(folded[end])
        end &+= 1
      }
      if end > start, hashes.contains(hash.value) {
        if text.byte(start - 1) >= 0x80 || text.byte(end) >= 0x80 { return nil }
        count += 1
      }
      if end == start { end &+= 1 }
    }
    return count
  }
}
