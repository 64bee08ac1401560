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
      Example("It keeps you awake.", "Het houdt je uit je slaap."),
      Example("From three weeks to three months", "Drie weken tot drie maanden"),
      Example(
        "Before the operation: fast. Afterwards: eat.", "Vooraf: vasten. Na de operatie: eten."),
      Example("They don't help much.", "Ze helpen weinig."),
      Example("Look after your back.", "Zorg goed voor je rug."),
      Example("It later got better.", "Het werd achteraf eerder beter dan gedacht."),
      Example("It was seen later.", "Later werd het eerder gezien."),
      Example("At least two litres", "Ten minste twee liter"),
      Example("It is not suitable for children.", "Het is ongeschikt voor kinderen."),
      Example("The mole is benign.", "De moedervlek is niet kwaadaardig."),
      Example("On the other hand, your foot", "Je voet daarentegen"),
      Example("She had a black eye.", "Ze had een blauw oog."),
      Example("Do not stop the treatment.", "Ga door met de behandeling."),
      Example("It rarely happens overnight.", "Het gebeurt zelden van de ene op de andere dag."),
      Example(
        "After bleaching, teeth are sensitive to cold.", "Gebleekte tanden zijn gevoelig voor kou."),
      Example("All the swelling goes in a few days.", "De zwelling is na een paar dagen weg."),
      Example(
        "Few people know this.", "De meeste mensen weten dit niet."),
      Example(
        "It is most common in some of them.", "Het komt bij een deel van hen het meest voor."),
      Example("Your upper and lower teeth", "Uw boven- en ondertanden"),
      Example("Have a slice of bread.", "Neem twee boterhammen."),
      Example(
        "A massage is safer than an operation.", "Een operatie is minder veilig dan een massage."),
      Example("You wake up at four in the morning.", "Je wordt om vier uur 's nachts wakker."),
      Example("Type 2 is more common than type 1.", "Type 1 komt minder vaak voor dan type 2."),
      Example("Not every remedy helps everyone.", "Geen enkel middel helpt iedereen."),
    ],
    rejects: [
      Example("Do this ‹before› the treatment.", "Doe dit ‹na› de behandeling."),
      Example("Breathe ‹in› while you lift.", "Adem ‹uit› terwijl je tilt."),
      Example(
        "Rest before and ‹after› 2 days for me.",
        "Rust vooraf, en ‹voor› 2 dagen, voor mij, na afloop."),
      Example("Open ‹until 10› o'clock", "Open ‹vanaf 10› uur"),
      Example("Children ‹from the age of 12›", "Kinderen ‹tot 12› jaar"),
      Example("You need ‹more› rest.", "Je hebt ‹minder› rust nodig."),
      Example("‹High› blood pressure is a risk.", "‹Lage› bloeddruk is een risico."),
      Example("Drink at ‹least› two litres.", "Drink ‹hoogstens› twee liter."),
      Example("People ‹over 60›", "Mensen ‹onder de 60›"),
      Example("Come on ‹Monday›.", "Kom ‹dinsdag›."),
      Example("Take ‹metronidazole› for a week.", "Gebruik een week ‹metoprolol›."),
      Example("Take ‹vitamin D›.", "Slik ‹vitamine C›."),
      Example("The pain ‹increases› at night.", "De pijn ‹neemt› 's nachts af."),
      Example("‹Hyperglycaemia› is dangerous.", "‹Hypoglykemie› is gevaarlijk."),
      Example("‹Turn the pump off›.", "‹Zet de pomp aan›."),
      Example("Use the ‹blue› inhaler.", "Gebruik de ‹bruine› inhalator."),
      Example("The mole is ‹benign›.", "De moedervlek is ‹kwaadaardig›."),
      Example("This is ‹suitable› for children.", "Dit is ‹ongeschikt› voor kinderen."),
      Example("‹Stop› the treatment.", "Ga ‹door› met de behandeling."),
      Example("Keep out of ‹reach› of children.", "Houd binnen ‹bereik› van kinderen."),
      Example("Take it ‹only› if it hurts.", "Gebruik het ‹ook› als het geen pijn doet."),
      Example(
        "A massage is ‹safer› than an operation.", "Een operatie is ‹veiliger› dan een massage."),
      Example(
        "Patients recover ‹faster› than operated athletes.",
        "Patiënten herstellen ‹minder snel› dan geopereerde atleten."),
      Example("It is less harmful ‹than› smoking.", "Het is ‹net zo schadelijk als› roken."),
      Example("‹Not› all moles are removed.", "Er wordt geen ‹enkele› moedervlek verwijderd."),
      Example("‹None› of the exercises should hurt.", "Niet ‹alle› oefeningen horen pijn te doen."),
      Example("Your partner is treated ‹also›.", "‹Alleen› je partner wordt behandeld."),
      Example("Wear it ‹even› on cloudy days.", "Draag hem ‹behalve› op bewolkte dagen."),
      Example("Drive ‹once› it is off.", "Rijd ‹zolang› het erom zit."),
      Example("‹Not› only the gel helps but the tape.", "De gel helpt niet, ‹maar› de tape."),
      Example("Take it as ‹well› as the tablets.", "Neem het in ‹plaats› van de tabletten."),
      Example("Use it ‹unless› told otherwise.", "Gebruik het ‹mits› dat gezegd is."),
      Example(
        "Everyone is invited, ‹whether› or not they smoke.",
        "Iedereen wordt uitgenodigd, ‹mits› diegene rookt."),
      Example("Take out your ‹upper› denture.", "Doe uw ‹ondergebit› uit."),
      Example("High ‹potassium› is a risk.", "Een hoog ‹natriumgehalte› is een risico."),
      Example("Have your ‹gall› bladder out.", "Laat uw ‹blaas› verwijderen."),
      Example("‹Spit› the water out.", "‹Slik› het water door."),
      Example("Remove ‹all› of the cream.", "Verwijder een ‹deel› van de crème."),
      Example("A small ‹number› of people get it.", "De ‹meeste› mensen krijgen het."),
      Example("‹Most› types are harmless.", "Een ‹paar› typen zijn onschuldig."),
      Example("It ‹usually› comes back.", "Het komt ‹soms› terug."),
      Example(
        "The vast ‹majority› of bites are harmless.", "De ‹helft› van de beten is onschuldig."),
      Example("Keep walking ‹despite› the pain.", "Blijf lopen ‹vanwege› de pijn."),
      Example("Let go only ‹when› it is out.", "Laat los ‹voordat› het eruit is."),
      Example("Start with your ‹good› leg.", "Begin met het ‹zere› been."),
      Example("Drink ‹plenty› of water.", "Drink een ‹slokje› water."),
      Example("A small ‹amount› of blood is normal.", "‹Veel› bloed is normaal."),
      Example("You need not stop ‹completely›.", "Je hoeft helemaal ‹niet› te stoppen."),
      Example("Palms facing the ‹ceiling›.", "De handpalmen naar ‹beneden›."),
      // Of equal words the one in the same place.
      Example(
        "Wear it day and night for two weeks. After that only at ‹night›.",
        "Draag hem twee weken dag en nacht. Daarna alleen ‹overdag›."),
      Example(
        "Wear it at ‹night› for a week. After that wear it day and night.",
        "Draag hem een week ‹overdag›. Draag hem daarna dag en nacht."),
    ]
  ) { texts, context in
    guard let sides = texts.comparison else { return [] }
    var problems: [Problem] = []
    let bound = NumberBound.swapped(sides).map { sides.differs($0.source.range, $0.target.range) }
    if let bound { problems.append(bound) }
    if let limit = NumberLimit.swapped(sides) {
      problems.append(sides.differs(limit.source, limit.target))
    }
    if let breath = Breath.swapped(sides) { problems.append(breath) }
    addSwappedThings(sides, context, to: &problems)
    let candidates = OppositeCounts.candidates(texts.english.cues, texts.dutch.cues)
    let pairs = candidates.isEmpty ? [] : candidates.compactMap { swappedPair($0, sides, context) }
    // "More slowly" is "minder snel".
    if pairs.count == 2, areBeside(pairs[0].source, pairs[1].source),
      areBeside(pairs[0].target, pairs[1].target)
    {
      return problems
    }
    for pair in pairs {
      // "Ouder" is part of "ouder dan 60", and the onderarm is a thing of its own.
      let isSaid = problems.contains { problem in
        problem.target.flatMap { range in pair.target.map(range.overlaps) } ?? false
      }
      if !isSaid { problems.append(pair) }
    }
    return problems
  }
}

/// Whether two words have nothing but a space between them.
private func areBeside(_ one: Range<Int>?, _ other: Range<Int>?) -> Bool {
  guard let one, let other else { return false }
  return one.upperBound + 1 == other.lowerBound || other.upperBound + 1 == one.lowerBound
}

/// A word whose opposite stands for it.
private func swappedPair(
  _ pair: Opposites, _ sides: Comparison, _ context: CheckContext
) -> Problem? {
  let counts = OppositeCounts(pair, sides)
  // What is said before in the English may be said vooraf in the Dutch, and the sentences turned round.
  let isAnchored = pair.first == .before && !counts.isBalanced
  guard let (source, target) = counts.swapped ?? (isAnchored ? AnchorBeside.swapped(sides) : nil),
    !OppositeDenial.isDenied(source, target, sides), !isLessened(target, sides),
    pair.first == .before
      || !Degree.isTurned(sides)
        && !Comparative.isSaidTheOtherWay(
          sides, source.range, target.range, context.translations),
    // "A before B" is "A, en daarna B".
    pair.first != .before || !Reversal.keepsTime(sides, context.translations)
  else { return nil }
  // "Plak pas een nieuwe nadat u de oude heeft verwijderd" may be right.
  let isTurned = source.cues.contains(.before) && sides.dutch.holds(OppositeDenial.pas)
  let place = counts.places(in: sides, context.translations)
  return sides.differs(
    place?.source ?? source.range, place?.target ?? target.range,
    severity: isTurned || isVague(target, sides) ? .note : nil)
}

/// Whether "minder" stands before a word of the Dutch, and the English compares nothing: what slows somebody down makes him "minder snel".
private func isLessened(_ target: ScannedText.Word, _ sides: Comparison) -> Bool {
  let index = sides.dutch.firstWord(from: target.start)
  return index > 0 && sides.dutch.words[index - 1].cues.contains(.less)
    && !sides.english.cues.contains(.less) && !sides.english.cues.contains(.more)
}

/// Whether the Dutch word is "voor" in a text so long that it may well stand for something else than *before*.
private func isVague(_ target: ScannedText.Word, _ sides: Comparison) -> Bool {
  sides.english.words.count > 60 && target.hash == voor
}

private let voor = WordHash("voor".utf8).value

/// Adds things of one kind that were mixed up, and turns that say the opposite: what is listed, medicines, directions, degrees, phrases, how
/// many, and comparisons.
private func addSwappedThings(
  _ sides: Comparison, _ context: CheckContext, to problems: inout [Problem]
) {
  func add(_ swap: (source: Range<Int>, target: Range<Int>)?) {
    // A thing may be of a list, and be told by its form as well.
    guard let swap,
      !problems.contains(where: { $0.source?.overlaps(swap.source) ?? false })
    else { return }
    problems.append(sides.differs(swap.source, swap.target, variant: "kind"))
  }
  if let kinds = sides.texts.kinds, !kinds.isEmpty {
    let polar = kinds.swaps(of: .polarity).filter {
      haveAsManyNoes($0, sides) && !sides.english.denies($0.source)
        && !sides.dutch.denies($0.target)
        && !(sides.english.holds(OppositeDenial.until) && sides.dutch.holds(OppositeDenial.pas))
        && !Comparative.isSaidTheOtherWay(
          sides, $0.source.range, $0.target.range, context.translations)
    }
    let others = kinds.swaps(of: .meaning).filter {
      !HalfOfDay.isNight($0.source.range, in: sides.english) || !sides.dutch.cues.contains(.night)
    }
    for swap in others + polar { add((swap.source.range, swap.target.range)) }
  }
  if problems.isEmpty { add(KindCompounds.swapped(in: sides)) }
  add(MedicineNames.swapped(in: sides))
  add(VitaminNames.swapped(in: sides))
  add(OpposedPrefixes.swapped(in: sides))
  add(Switches.swapped(in: sides))
  add(Directions.swapped(in: sides))
  add(Degree.changed(sides) ?? Degree.levelled(sides))
  add(OpposedPhrases.turned(in: sides))
  if problems.isEmpty { add(Extent.changed(in: sides)) }
  if problems.isEmpty, let turned = Comparative.turned(sides, context.translations) {
    problems.append(sides.differs(turned.source, turned.target, variant: "compared"))
  }
  if problems.isEmpty, let changed = Junction.changed(sides) {
    problems.append(sides.differs(changed.source, changed.target, variant: "kind", severity: .note))
  }
}

/// Whether no side has a no that the other one may have turned a word round for: in all, or in the sentences of the two words.
private func haveAsManyNoes(_ swap: KindComparison.Swap, _ sides: Comparison) -> Bool {
  let english = Negations(sides.english, .english).plain
  let dutch = Negations(sides.dutch, .dutch).plain
  if english.count == dutch.count { return true }
  guard sides.english.signs.contains(.stopInside), sides.dutch.signs.contains(.stopInside) else {
    return false
  }
  let sentences = (
    sides.english.sentence(of: swap.source.range), sides.dutch.sentence(of: swap.target.range)
  )
  return english.count { sentences.0.overlaps($0) } == dutch.count { sentences.1.overlaps($0) }
}
