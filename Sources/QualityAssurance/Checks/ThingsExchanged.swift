internal import Bitext

extension Check {
  /// What the English says of one thing, the Dutch does not say of another one of its kind.
  static let thingsExchanged = Check(
    "things-exchanged", issueType: .mistranslation, severity: .error,
    accepts: [
      Example(
        "The left arm is stiff, and the right arm hurts twice a day.",
        "De rechterarm doet tweemaal per dag pijn en de linkerarm is stijf."),
      Example("On Monday and on Friday", "Op vrijdag en op maandag"),
      Example(
        "Take paracetamol before dinner, and ibuprofen after it.",
        "Na het avondeten neemt u ibuprofen, ervoor paracetamol."),
      Example("Adults, not children", "Geen kinderen, maar volwassenen"),
    ],
    rejects: [
      Example(
        "The ‹donor› stays for two days, the recipient for at least ten.",
        "De ‹ontvanger› blijft twee dagen, de donor minstens tien."),
      Example(
        "The ‹mother› may take paracetamol, but the baby may not.",
        "De ‹baby› mag paracetamol, maar de moeder niet."),
      Example(
        "Ask the ‹pharmacist›, not the surgeon.",
        "Vraag het niet aan de apotheker, maar aan de ‹chirurg›."),
      Example(
        "Use the entrance on ‹Parkweg› after 8 pm; the door on Stationsplein closes at 6 pm.",
        "Gebruik na 20 uur de ingang aan het ‹Stationsplein›; de deur aan de Parkweg sluit om 18 uur."
      ),
    ]
  ) { texts, context in
    guard let sides = texts.comparison,
      let exchange = Exchange.first(in: sides, context.translations)
    else { return [] }
    return [sides.differs(exchange.source, exchange.target)]
  }
}
