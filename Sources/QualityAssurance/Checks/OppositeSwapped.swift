internal import Bitext

extension Check {
  /// No word is translated with its opposite: before with after, more with less, high with low.
  static let oppositeSwapped = Check(
    "opposite-swapped", issueType: .mistranslation, severity: .error,
    accepts: [
      Example("Do this before the treatment.", "Doe dit voor de behandeling."),
      Example("The pain may increase.", "De pijn kan toenemen."),
      Example("Less pain, more rest.", "Meer rust en minder pijn."),
      Example("Keep it dry.", "Laat het niet nat worden."),
      Example("Look after your back.", "Zorg goed voor je rug."),
    ],
    rejects: [
      Example("Do this ‹before› the treatment.", "Doe dit ‹na› de behandeling."),
      Example("You need ‹more› rest.", "Je hebt ‹minder› rust nodig."),
      Example("‹High› blood pressure is a risk.", "‹Lage› bloeddruk is een risico."),
    ]
  ) { texts, _ in
    let candidates = OppositeCounts.candidates(texts.english.cues, texts.dutch.cues)
    guard !candidates.isEmpty, let sides = texts.comparison else { return [] }
    return candidates.compactMap { pair in
      guard let (source, target) = OppositeCounts(pair, sides).swapped,
        !isDenied(target, sides)
      else { return nil }
      return Problem(
        arguments: [sides.source.slice(source.range), sides.target.slice(target.range)],
        source: source.range, target: target.range)
    }
  }
}

/// Whether a no that the English does not have stands before a word: "niet nat" is dry.
private func isDenied(_ word: ScannedText.Word, _ sides: Comparison) -> Bool {
  guard let index = sides.dutch.words.firstIndex(where: { $0.range == word.range }),
    sides.dutch.words[max(0, index - 4)..<index].contains(where: { $0.cues.contains(.negation) })
  else { return false }
  let english = Negations(sides.english, .english).plain.count
  return english < Negations(sides.dutch, .dutch).plain.count
}
