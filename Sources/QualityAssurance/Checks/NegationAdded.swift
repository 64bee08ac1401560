internal import Bitext

extension Check {
  /// The Dutch says no only where the English does.
  static let negationAdded = Check(
    "negation-added", issueType: .mistranslation, severity: .error,
    when: .dutch(.negation, .privative),
    accepts: [
      Example("Drink plenty of water.", "Drink veel water."),
      Example("It is impossible.", "Het kan niet."),
      Example("Never skip a dose without asking.", "Sla nooit een dosis over zonder te vragen."),
      Example("Avoid bending.", "Buk niet."),
      Example("Only when it hurts.", "Niet als het geen pijn doet."),
      Example("Massage helps too.", "Niet alleen rust helpt, massage ook."),
    ],
    rejects: [
      Example("Drink plenty of water.", "Drink ‹niet› veel water."),
      Example("Come back if it hurts.", "Kom terug, ‹tenzij› het pijn doet."),
      Example(
        "Contact us if the pain gets worse.", "Neem ‹geen› contact op als de pijn erger wordt."),
    ]
  ) { texts, _ in
    guard let sides = texts.comparison, let negations = texts.negations,
      let place = negations.added(in: sides)
    else { return [] }
    return [
      Problem(
        arguments: [sides.target.slice(place)], severity: negations.severity(in: sides),
        target: place)
    ]
  }
}
