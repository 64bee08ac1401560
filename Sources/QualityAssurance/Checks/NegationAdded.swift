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
      Example("Do not smoke, especially with asthma.", "Rook niet, zeker niet bij astma."),
      Example("The pain is still there.", "De pijn is niet weg."),
      Example("Leave him where he is.", "Verplaats hem niet."),
      Example("Babies under one", "Een baby die nog geen jaar is"),
      Example("You know it better than anyone.", "Niemand weet het beter dan jij."),
      Example("Only when it hurts.", "Niet als het geen pijn doet."),
      Example("Massage helps too.", "Niet alleen rust helpt, massage ook."),
      Example("Come at 11.30, not at 10.", "Kom niet om 10 uur, maar om 11.30 uur."),
      Example("Come at 11.30 instead.", "Kom niet om 10 uur, maar om 11.30 uur."),
      Example("Call only in an emergency.", "Bel niet zomaar, maar alleen bij spoed."),
      Example(
        "Swallow it, do not chew or open it.", "Slik. Kauw er niet op en maak het ook niet open."),
      Example(
        "It can be taken with or without food.",
        "Het maakt niet uit of u het met of zonder eten neemt."),
      Example("You are advised against travelling.", "Het advies is om niet te reizen."),
      Example("Frozen food is just as healthy.", "Eten uit de vriezer is niet minder gezond."),
      Example("Keep your feet on the floor.", "Je voeten komen niet van de grond."),
      Example("Sudden loss of vision", "Plotseling niet meer kunnen zien"),
      Example("If symptoms persist", "Gaan de klachten niet over?"),
      Example("You must fast for eight hours.", "Eet acht uur lang niets."),
      Example("Whether you smoke", "Of u wel of niet rookt"),
      Example("Stay home and telephone us.", "Kom dan niet, maar telefoneer ons."),
      Example("See a doctor early.", "Wacht niet te lang met naar de dokter gaan."),
      Example("You must pay yourself.", "De verzekeraar vergoedt het niet."),
      Example("You need a passport.", "Zonder paspoort kunt u niet reizen."),
      Example("Nobody's fault", "Niemand kan er iets aan doen."),
    ],
    rejects: [
      Example("You may walk on it straight away.", "U mag er ‹niet› meteen op lopen."),
      Example("Drink plenty of water.", "Drink ‹niet› veel water."),
      Example("Rest and keep moving.", "Rust ‹niet›, maar blijf bewegen."),
      Example("Rest but keep moving.", "Rust ‹niet› zomaar, maar blijf bewegen."),
      Example("You can travel without a passport.", "‹Zonder› paspoort kunt u niet reizen."),
      Example("The insurer pays for it.", "De verzekeraar vergoedt het ‹niet›."),
      Example("Press on it and keep still.", "Druk er ‹niet› op en lig stil."),
      Example("Red or brown spots", "Rode of ‹niet› bruine plekken"),
      Example("He eats fast.", "Hij eet ‹niet› snel."),
      Example("Keep it dry.", "Maak het ‹niet› droog."),
      Example("You are advised to travel.", "Het advies is om ‹niet› te reizen."),
      Example("Come back if it hurts.", "Kom terug, ‹tenzij› het pijn doet."),
      Example(
        "Contact us if the pain gets worse.", "Neem ‹geen› contact op als de pijn erger wordt."),
    ]
  ) { texts, context in
    guard let sides = texts.comparison, let negations = texts.negations,
      let place = negations.added(in: sides, context.translations)
    else { return [] }
    return [
      Problem(
        arguments: [sides.target.slice(place)], severity: negations.severity(in: sides),
        target: place)
    ]
  }
}
