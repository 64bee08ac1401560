internal import Bitext

extension Check {
  /// The Dutch says no only where the English does.
  static let negationAdded = Check(
    "negation-added", issueType: .mistranslation, severity: .error,
    accepts: [
      Example("Drink plenty of water.", "Drink veel water."),
      Example("It is impossible.", "Het kan niet."),
      Example("Avoid bending.", "Buk niet."),
      Example("Only when it hurts.", "Niet als het geen pijn doet."),
      Example("Massage helps too.", "Niet alleen rust helpt, massage ook."),
    ],
    rejects: [
      Example("Drink plenty of water.", "Drink ‹niet› veel water."),
      Example(
        "Contact us if the pain gets worse.", "Neem ‹geen› contact op als de pijn erger wordt."),
    ]
  ) { texts, _ in
    guard texts.dutch.cues.contains(.negation), let texts = texts.comparison else { return [] }
    let english = Negations(texts.english, .english)
    let dutch = Negations(texts.dutch, .dutch)
    let allowed = english.plain.count + english.excuses
    guard dutch.plain.count > allowed,
      !NegationExcuses.excuseAdded(texts), !OppositeCounts.isDenied(texts)
    else { return [] }
    let place = dutch.plain[english.plain.count]
    // In a long text with several, one may have been said in a way that no list knows.
    let isSlight = !english.plain.isEmpty && texts.english.words.count > 30
    return [
      Problem(
        arguments: [texts.target.slice(place)], severity: isSlight ? .note : nil, target: place)
    ]
  }
}
