internal import Bitext

extension Check {
  /// Where the English says no, the Dutch does too.
  static let negationLost = Check(
    "negation-lost", issueType: .mistranslation, severity: .error,
    when: .english(.negation, .privative),
    accepts: [
      Example("Do not drive.", "Rijd niet zelf."),
      Example("It is not possible.", "Het is onmogelijk."),
      Example("Do not touch the wound.", "Vermijd contact met de wond."),
      Example("Braces are not included.", "Met uitzondering van een beugel."),
      Example("Never sleep with your lenses in.", "Doe je lenzen altijd uit als je gaat slapen."),
      Example(
        "Drink a lot, unless we told you otherwise; in that case, ask us.",
        "Drink veel. Hebben we iets anders gezegd? Vraag het ons dan."),
      Example("Not only the neck hurts.", "Ook de nek doet pijn."),
      Example("Neither warm nor cold helps.", "Warmte noch kou helpt."),
      Example("Wait no longer than two days.", "Wacht hoogstens twee dagen."),
      Example("Not unless it hurts.", "Alleen als het pijn doet."),
      Example("He failed to come.", "Hij kwam niet."),
      Example("If it has not stopped", "Bloedt het nog?"),
      Example("There is no reason to stop.", "Je kunt doorgaan."),
      Example("Do not move your arm.", "Houd je arm stil."),
      Example("It is not covered.", "U moet het zelf betalen."),
      Example("You cannot come before 2 pm.", "U kunt vanaf 14.00 uur komen."),
      Example("They may not refuse you.", "Ze moeten u accepteren."),
      Example(
        "Do not let your back lift off the mat.", "Zorg dat je rug contact houdt met de mat."),
      Example("Never take it without food.", "Neem het altijd met eten."),
    ],
    rejects: [
      Example("Swimming is not allowed, ‹nor› is a sauna.", "Zwemmen mag niet, de sauna wel."),
      Example("‹Prevent› your heel from lifting.", "Laat je hiel loskomen."),
      Example("Do ‹not› drive after the treatment.", "Rijd na de behandeling zelf."),
      // "Don't give up" is a saying, this is none.
      Example("‹Don't› give aspirin to children.", "Geef kinderen aspirine."),
      Example("There is ‹no› pain.", "Er is pijn."),
      Example("A fracture ‹cannot› be ruled out.", "Een breuk is uitgesloten."),
      Example("If it has ‹not› stopped", "Is het nu nog gestopt?"),
      Example("Do ‹not› move, lie still.", "Beweeg en lig stil."),
      Example("Do ‹not› take it before meals.", "Neem het vanaf nu voor de maaltijd."),
      Example("It is ‹nobody's› fault.", "Het is ieders schuld."),
      Example("Do ‹not› lift it.", "Til het op en neem contact op."),
      Example("You ‹can't› go swimming.", "Je kunt gaan zwemmen."),
      Example("The treatment ‹isn't› dangerous.", "De behandeling is gevaarlijk."),
      Example("Come back ‹unless› it hurts.", "Kom terug als het pijn doet."),
      Example("Wash everything ‹except› the face.", "Was alles, ook het gezicht."),
      Example("Chew ‹sugar-free› gum.", "Neem kauwgom met suiker."),
      Example("He ‹failed› to breathe.", "Hij haalde adem."),
      Example("Take ‹no› more than two.", "Neem er meer dan twee."),
      Example("‹Never› take it without food.", "Neem het zonder eten."),
      Example("Do it ‹without› force.", "Doe het met kracht."),
      Example(
        "You must not smoke and you must ‹not› drink.", "Je mag niet roken en je moet drinken."),
    ]
  ) { texts, _ in
    guard let sides = texts.comparison, let negations = texts.negations,
      let place = negations.lost(in: sides)
    else { return [] }
    return [
      Problem(
        arguments: [sides.source.slice(place)],
        // Dutch has many ways to leave something out.
        severity: Privatives.isException(place, in: sides.english)
          ? .note : negations.severity(in: sides),
        source: place)
    ]
  }
}
