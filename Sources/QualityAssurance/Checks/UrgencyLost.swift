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
      Example("In an emergency, call us.", "Bel ons als er haast bij is."),
      Example("The damage may be permanent.", "Het kan zijn dat de schade zo blijft."),
    ],
    rejects: [
      Example("Have it seen the same ‹day›.", "Laat ernaar kijken als het ‹uitkomt›."),
      Example("See a doctor the same ‹day›.", "Ga binnen een paar ‹dagen› naar een arts."),
      Example("Let us know this ‹week›.", "Laat het ons uiterlijk volgende ‹maand› weten."),
      Example("Call us ‹immediately›.", "Bel ons deze week."),
      Example("This combination can be ‹fatal›.", "Deze combinatie kan vervelend zijn."),
      Example("Seek help ‹urgently›.", "Vraag bij gelegenheid hulp."),
      Example("A toddler can ‹drown› in it.", "Een peuter kan erin vallen."),
    ]
  ) { texts, _ in
    guard let sides = texts.comparison else { return [] }
    if let place = Gravity.lost(in: sides) {
      return [Problem(arguments: [sides.source.slice(place)], source: place)]
    }
    guard let place = Horizon.deferred(in: sides) else { return [] }
    return [
      Problem(
        variant: "later",
        arguments: [sides.source.slice(place.source), sides.target.slice(place.target)],
        source: place.source, target: place.target)
    ]
  }
}
