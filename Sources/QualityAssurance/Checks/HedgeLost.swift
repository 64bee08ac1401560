internal import Bitext

extension Check {
  /// What the English calls possible is not certain in the Dutch.
  static let hedgeLost = Check(
    "hedge-lost", issueType: .mistranslation, severity: .note,
    accepts: [
      Example("It may cause bruising.", "Het kan blauwe plekken geven."),
      Example("It usually works.", "Het werkt in de meeste gevallen."),
      Example("We open in May.", "In mei gaan we open."),
      Example("You may not eat.", "Je eet niets."),
      Example("You can and must rest.", "Je kunt en moet rusten."),
    ],
    rejects: [
      Example("Dry needling ‹may› cause bruising.", "Dry needling veroorzaakt blauwe plekken."),
      Example("It ‹usually› works within a week.", "Het werkt binnen een week."),
      Example("‹Some› patients feel tired.", "Patiënten voelen zich moe."),
      Example("You can ‹usually› go home.", "Je kunt naar huis."),
      Example("It ‹may› last about a week.", "Het duurt ongeveer een week."),
      Example("It ‹rarely› hurts.", "Het doet ‹nooit› pijn."),
      Example("Surgery ‹might› not be needed.", "Een operatie is niet nodig."),
      Example("In ‹rare› cases it bleeds.", "Het bloedt."),
    ]
  ) { texts, _ in
    guard let sides = texts.comparison else { return [] }
    if let (source, target) = Overstatement.first(in: sides) {
      return [sides.differs(source.range, target.range, variant: "stronger")]
    }
    let english = texts.english
    guard
      english.cues.contains(.hedge) || english.words.first?.hash == someHash
        || english.topics.contains(.possibility)
          && Hedges.possibilities.isIn(english)
    else { return [] }
    let namesRisk = texts.english.words.contains { risks.contains($0.hash) }
    let dutch = texts.dutch.words(with: .hedge).filter {
      !approximations.contains($0.hash) && !(namesRisk && dutchRisks.contains($0.hash))
    }
    let word =
      dutch.isEmpty && !dutchHedges.match(anyOf: texts.dutch)
      ? hedge(in: english) : lostFrequency(sides)
    guard let word else { return [] }
    return [Problem(arguments: [sides.source.slice(word.range)], source: word.range)]
  }
}

/// What says that a number is no exact one, and nothing of what is certain.
private let approximations = WordSet(["ongeveer", "circa"])

/// What both sides may speak of without a doubt.
private let risks = WordSet(["risk", "risks", "chance", "chances", "odds"])
private let dutchRisks = WordSet(["risico", "kans", "kansen"])

/// How often something is so, which the Dutch does not say; "kan" stands for it only where the English has no "can" of its own.
private func lostFrequency(_ sides: Comparison) -> ScannedText.Word? {
  guard let word = sides.english.words.first(where: { frequencies.contains($0.hash) }),
    sides.english.words.contains(where: { abilities.contains($0.hash) }),
    !dutchFrequencies.match(anyOf: sides.dutch)
  else { return nil }
  return word
}

private let frequencies = WordSet([
  "usually", "sometimes", "generally", "often", "typically", "occasionally",
])
private let abilities = WordSet(["can", "could", "may", "might", "able"])
private let dutchFrequencies = WordPatterns(
  """
  meest* vaak vaker soms sommige somtijds doorgaans gewoonlijk regelmatig* weleens eens dikwijls algemeen \
  regel normaal* gevallen enkele bepaalde deel aantal paar veel veelal regel* snel makkelijk* \
  gemakkelijk* steeds elke telkens
  """)

enum Hedges {
  /// What makes a statement careful in several words.
  static let possibilities = PhraseList([
    "is [possible] that", "in [most] cases", "[most] of the time", "in [rare] cases", "[tends] to",
    "[tend] to", "[unlikely] to", "small [number] of", "small [percentage] of",
  ])
}

private let mightHash = WordHash("might".utf8).value
private let someHash = WordHash("some".utf8).value

/// The first careful word: not the month, and not *may not*, which forbids.
private func hedge(in text: ScannedText) -> ScannedText.Word? {
  for (index, word) in text.words.enumerated() {
    if word.hash == someHash && index == 0 || Hedges.possibilities.matches(text, at: index) {
      return word
    }
    guard word.cues.contains(.hedge) else { continue }
    let isName = word.cues.contains(.month) && text.bytes.isUppercase(word.range.lowerBound)
    let next = text.words.indices.contains(index + 1) ? text.words[index + 1] : nil
    let forbids = next?.cues.contains(.negation) == true && word.hash != mightHash
    if isName || forbids { continue }
    return word
  }
  return nil
}

/// Words that make a Dutch sentence careful besides those of the cue.
private let dutchHedges = WordPatterns(
  """
  som* vaker mogelijk* *baar *bare zo'n iets paar aantal sommigen zeldz* zelden uitzonder* weinig klein \
  wil vermoed* verwacht* neig* denk* vind* geldt hoeft onwaarschijnlijk* deel
  """)
