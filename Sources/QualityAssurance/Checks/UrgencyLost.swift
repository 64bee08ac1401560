internal import Bitext

extension Check {
  /// How urgent or grave something is, the Dutch says too.
  static let urgencyLost = Check(
    "urgency-lost", issueType: .mistranslation, severity: .warning,
    accepts: [
      Example("All of the dose is set free at once.", "De hele dosis komt in één keer vrij."),
      Example("You will hear from us tomorrow.", "U hoort de volgende dag van ons."),
      Example("Call 112 at once.", "Bel meteen 112."),
      Example("This can be fatal.", "Hieraan kun je overlijden."),
      Example("It is not urgent.", "Het kan wachten."),
      Example("Do not take them all at once.", "Neem ze niet allemaal in één keer."),
      Example("Last week we knew less than today.", "Vorige week wisten we minder dan vandaag."),
      Example("In the next few days, nowadays", "In de komende dagen, vandaag de dag"),
      Example("In an emergency, call us.", "Bel ons als er haast bij is."),
      Example("The damage may be permanent.", "Het kan zijn dat de schade zo blijft."),
    ],
    rejects: [
      Example("Have it seen the same ‹day›.", "Laat ernaar kijken als het ‹uitkomt›."),
      Example("There is no ‹rush›: make an appointment.", "Maak met ‹spoed› een afspraak."),
      Example("Your referral is ‹urgent›.", "Uw verwijzing is niet-spoedeisend."),
      Example("See a doctor the same ‹day›.", "Ga binnen een paar ‹dagen› naar een arts."),
      Example("Let us know this ‹week›.", "Laat het ons uiterlijk volgende ‹maand› weten."),
      Example("Call us ‹immediately›.", "Bel ons deze week."),
      Example("This combination can be ‹fatal›.", "Deze combinatie kan vervelend zijn."),
      Example("Seek help ‹urgently›.", "Vraag bij gelegenheid hulp."),
      Example("See your GP the same ‹day›.", "Ga dezelfde ‹week› naar de huisarts."),
      Example("We call you that very ‹day›.", "We bellen u in de loop van de ‹week›."),
      Example("Call 112 right ‹now›.", "Kijk het nog even ‹aan› en bel dan 112."),
      Example("Discuss it at your next ‹visit›.", "Kom dan ‹onmiddellijk› langs."),
      Example("See your GP this ‹month›.", "Ga ‹vandaag› nog naar de huisarts."),
      Example("A toddler can ‹drown› in it.", "Een peuter kan erin vallen."),
    ]
  ) { texts, _ in
    guard let sides = texts.comparison else { return [] }
    if let place = Gravity.lost(in: sides) {
      return [Problem(arguments: [sides.source.slice(place)], source: place)]
    }
    guard let move = Horizon.moved(in: sides) else { return [] }
    return [sides.differs(move.source, move.target, variant: move.isLater ? "later" : "sooner")]
  }
}
