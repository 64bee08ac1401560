internal import Bitext

extension Check {
  /// How urgent or grave something is, the Dutch says too.
  static let urgencyLost = Check(
    "urgency-lost", issueType: .mistranslation, severity: .warning,
    accepts: [
      Example("Call 112 at once.", "Bel meteen 112."),
      Example("This can be fatal.", "Hieraan kun je overlijden."),
      Example("It is not urgent.", "Het kan wachten."),
      Example("Do not take them all at once.", "Neem ze niet allemaal in één keer."),
      Example("In an emergency, call us.", "Bel ons als er haast bij is."),
      Example("The damage may be permanent.", "Het kan zijn dat de schade zo blijft."),
    ],
    rejects: [
      Example("Call us ‹immediately›.", "Bel ons deze week."),
      Example("This combination can be ‹fatal›.", "Deze combinatie kan vervelend zijn."),
      Example("Seek help ‹urgently›.", "Vraag bij gelegenheid hulp."),
      Example("A toddler can ‹drown› in it.", "Een peuter kan erin vallen."),
    ]
  ) { texts, _ in
    guard let sides = texts.comparison, let place = Gravity.lost(in: sides) else { return [] }
    return [Problem(arguments: [sides.source.slice(place)], source: place)]
  }
}
