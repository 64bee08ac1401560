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
      Example("Only the doctor may tell you.", "Alleen de dokter mag het u vertellen."),
      Example(
        "Only the nurse may change the medication.",
        "De medicatie mag alleen door de verpleegkundige worden gewijzigd."),
      Example("You may only use the gel at night.", "U mag de gel alleen 's nachts gebruiken."),
      Example("We call you ourselves.", "Wij bellen u zelf."),
      Example("The midwife calls you tomorrow.", "Morgen belt de verloskundige je."),
      Example("A virus can attack the liver.", "De lever kan door een virus worden aangetast."),
      Example(
        "The rash is from the virus, not the bacteria.",
        "Niet de bacterie geeft uitslag, maar het virus."),
      Example(
        "The nurse gives the pills to the patient.",
        "De patiënt krijgt de pillen van de verpleegkundige."),
      // What is compared may change places with its comparison; the check of opposites looks at that.
      Example(
        "Women get infections more often than men, mostly in the bladder.",
        "Mannen krijgen minder vaak infecties dan vrouwen, meestal aan de blaas."),
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
        "The ‹nurse› removes the drip the next day.",
        "De volgende dag haalt u het infuus er ‹zelf› uit."),
      Example(
        "Let your ‹partner› rub your back.", "Masseer de rug van je ‹partner›."),
      Example("Take the tablet only with ‹water›.", "Neem met water alleen de ‹tablet›."),
      Example(
        "Only the ‹nurse› may change the medication.",
        "De verpleegkundige mag alleen de ‹medicatie› wijzigen."),
      Example("Only ‹patients› may take tablets.", "Patiënten mogen alleen ‹tabletten› innemen."),
      Example("A ‹bacteria› can damage a hospital.", "Een ‹hospitaal› kan een bacterie schaden."),
      Example(
        "It comes from the virus and not the ‹bacteria›.",
        "Het komt van de bacterie en niet van het ‹virus›."),
      Example("Have someone ‹else› lift the baby.", "Til de baby ‹zelf› op."),
      Example(
        "The ‹nurse› will call you on Monday.", "U kunt maandag ‹zelf› de verpleegkundige bellen."),
      Example("‹We› will call you.", "U belt ‹ons›."),
      Example(
        "The ‹midwife› will call you tomorrow.", "Morgen moet ‹u› de verloskundige bellen."),
      Example(
        "It is not the ‹virus› that harms you but the bacteria.",
        "Niet de bacterie is schadelijk, maar het ‹virus›."),
      Example("‹We› send the letter to your GP.", "Uw huisarts stuurt de brief naar ‹ons›."),
      Example(
        "Parents can decide on behalf of ‹children›.",
        "Kinderen kunnen beslissen namens hun ‹ouders›."),
      Example(
        "Use the entrance on ‹Parkweg› after 8 pm; the door on Stationsplein closes at 6 pm.",
        "Gebruik na 20 uur de ingang aan het ‹Stationsplein›; de deur aan de Parkweg sluit om 18 uur."
      ),
    ]
  ) { texts, context in
    guard let sides = texts.comparison, !Degree.isTurned(sides) else { return [] }
    if let exchange = Exchange.first(in: sides, context.translations),
      exchange.group != .side || !isSaidOfSides(sides)
    {
      return [sides.differs(exchange.source, exchange.target)]
    }
    let exchange =
      RoleExchange.first(in: sides) ?? RoleExchange.replacedByReader(in: sides)
      ?? RoleExchange.doneToHelper(in: sides) ?? Acting.changed(in: sides)
      ?? OnlyScope.moved(in: sides, context.translations)
      ?? Transposition.first(in: sides, context.translations)
    return exchange.map { [sides.differs($0.source, $0.target)] } ?? []
  }
}

/// Whether the check of sides says it: where each has a part of the body of its own.
private func isSaidOfSides(_ texts: Comparison) -> Bool {
  SidedParts.exchanged(texts, Sides(english: texts.english), Sides(dutch: texts.dutch)) != nil
}
