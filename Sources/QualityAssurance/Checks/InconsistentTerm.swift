internal import Bitext
internal import Terminology

extension Check {
  /// One English term has one Dutch term through all posts.
  static let inconsistentTerm = Check(
    "inconsistent-term", issueType: .inconsistency, severity: .note,
    accepts: [
      Example(
        "A bruise heals.", "Een blauwe plek geneest.",
        glossary: [.example("bruise", "blauwe plek", "bloeduitstorting")],
        before: [
          Example("Bruises", "Blauwe plekken"), Example("The bruise", "De blauwe plek"),
        ])
    ],
    rejects: [
      Example(
        "A ‹bruise› heals.", "Een ‹bloeduitstorting› geneest.",
        glossary: [.example("bruise", "blauwe plek", "bloeduitstorting")],
        before: [
          Example("Bruises", "Blauwe plekken"), Example("The bruise", "De blauwe plek"),
        ])
    ],
    inspection: .consistency { texts, seen in
      guard let sides = texts.comparison, !texts.englishTerms.isEmpty else { return }
      for use in texts.termUses.all {
        guard use.meanings.count == 1, let concept = use.meanings.first else { continue }
        let matches = texts.dutchTerms.usable
        guard let match = matches.first(where: { $0.concept == concept }),
          matches.allSatisfy({ $0.concept != concept || $0.term == match.term })
        else { continue }
        // A verb is no other rendering than its noun.
        let isVerb = texts.glossary.concepts[concept].terms[match.term].partOfSpeech == .verb
        seen.append(
          Sighting(
            group: UInt64(concept) << 1 | (isVerb ? 1 : 0), variant: UInt64(match.term),
            written: sides.target.slice(match.range), source: use.ranges[0], target: match.range,
            needsMajority: true))
      }
    })
}
