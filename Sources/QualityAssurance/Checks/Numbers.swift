internal import Bitext

extension Check {
  /// Every number of the English is in the Dutch, and no other, in Dutch notation.
  static let numbers = Check(
    "numbers", issueType: .numbers, severity: .error,
    when: .either(.number, .kind, .roman, signs: [.digit, .latinSign]),
    accepts: [
      Example("Drink 1.5 litres.", "Drink 1,5 liter."),
      Example("We gave 1,500 treatments.", "Wij gaven 1.500 behandelingen."),
      Example("Two to three treatments.", "2 tot 3 behandelingen."),
      Example("You pay 42 euros and 50 cents.", "Je betaalt € 42,50."),
      Example("Glasses over forty", "Boven de veertig een bril"),
      Example("Take 2.5 mg twice a day.", "Neem tweemaal per dag 2,5 mg."),
      Example("One needle is enough.", "Een naald is genoeg."),
      Example("Twenty-five of 1.2 million people.", "Vijfentwintig van 1.200.000 mensen."),
      Example("We open at 2:30 pm.", "Wij gaan om 14.30 uur open."),
      Example("Open from 9.30 to 17:00.", "Open van 9.30 tot 17.00 uur."),
      Example("In the 1990s, at -5 °C.", "In de jaren 90, bij −5 °C."),
      Example("The 3rd of May 2021.", "3 mei 2021."),
      Example("Wait for a quarter of an hour.", "Wacht 15 minuten."),
      Example("Only 100.000 over-70s.", "Slechts 100.000 70-plussers."),
      Example("After COVID-19 you need B12.", "Je hebt na corona B12 nodig."),
      Example("See www.example.com/2021.", "Zie onze site."),
      Example("2) Rest.", "Rust."),
      Example("Rest well.<sup>1</sup>", "Rust goed uit.<sup>4</sup>"),
      Example("Since 2019.<sup>[2]</sup>", "Sinds 2019.<sup>[5]</sup>"),
      Example("2) Rest.", "2. Rust."),
      Example("Call 911.", "Bel 112."),
      Example("It runs on iOS 14.5.", "Het werkt op iOS 14.5."),
      // Said by locale-format.
      Example("The needle is 0.30 mm thick.", "De naald is 0.30 mm dik."),
      Example("Walk 3 miles.", "Loop 5 kilometer."),
      Example("A fever of 39.5 °C (103.1 °F)", "Koorts van 39,5 °C"),
      Example("A fever of 102 °F", "Koorts van 39 °C"),
      Example("Three out of four patients", "75 % van de patiënten"),
      Example("At ten to seven", "Om 6.50 uur"),
      Example("After two weeks", "Na 14 dagen"),
      Example("Take a break for two weeks.", "Neem 14 dagen pauze."),
      Example("Rest for one minute.", "Rust 60 seconden."),
      Example("Within five working days", "Binnen een week"),
      Example("It is less than a fifth.", "Dat is nog geen 20 procent."),
      Example("No vaccine protects you completely.", "Geen vaccin beschermt voor 100 procent."),
      Example("The twenty-week scan", "De twintigwekenecho"),
      Example("It stays between the two of you.", "Het blijft onder jullie."),
      Example("Take 1/2 a tablet.", "Neem een halve tablet."),
      Example("Take .5 mg.", "Neem 0,5 mg."),
      Example("Type II diabetes", "Diabetes type 2"),
      Example("Open from 9 to 5", "Open van 9.00 tot 17.00 uur"),
      Example("Every two weeks", "Om de week"),
      Example("Twice a year", "Om het halfjaar"),
      Example("The six-monthly check-up", "De halfjaarlijkse controle"),
      Example("Come at 7 pm.", "Kom om 7 uur ’s avonds."),
    ],
    rejects: [
      Example("Do it ‹10› times, 3 sets.", "Doe het ‹8› keer, 3 series."),
      Example("Take ‹2.5› mg.", "Neem ‹25› mg."),
      Example("‹Two› treatments.", "‹Vier› behandelingen."),
      Example("Hold for ‹15› seconds.", "Houd vast."),
      Example("‹2›. Rest.", "‹3›. Rust."),
      Example("Rest well.", "Rust ‹2› weken."),
      Example("Rest for one minute.", "Rust ‹90› seconden."),
      Example("It is a ‹fifth› of them.", "Het is een ‹derde› van hen."),
      Example("Take a complete rest.", "Neem ‹100› uur rust."),
      Example("A wound of 4 ‹cm<sup>2</sup>›", "Een wond van 4 ‹cm<sup>3</sup>›"),
      Example("In ‹2021› we moved.", "Wij zijn verhuisd."),
      Example("Take ‹100› mg.", "Neem ‹101› mg."),
      Example("The ‹third› jab", "De ‹tweede› prik"),
      Example("The nerve at ‹L5›", "De zenuw bij ‹L4›"),
      Example("Take ‹.5› mg.", "Neem ‹5› mg."),
      Example("‹Half› of the patients recover.", "Een ‹derde› van de patiënten herstelt."),
      Example("Come at ‹ten to seven›.", "Kom om ‹tien over zeven›."),
      Example("Come at ‹7 pm›.", "Kom om ‹7.00› uur."),
      Example("A grade ‹III› tear", "Een scheur, graad ‹II›"),
      // Of equal numbers the one whose neighbours are the same.
      Example(
        "Take it ‹four› times a day, with four hours between.",
        "Neem het ‹drie› keer per dag, met vier uur ertussen."),
      Example(
        "Walk for ‹10› minutes and rest for 10 seconds.",
        "Loop ‹15› minuten en rust 10 seconden."),
      Example(
        "Walk for 10 minutes and rest for ‹10› seconds.",
        "Loop 10 minuten en rust ‹15› seconden."),
      Example(
        "Walk for ‹5› minutes and rest for 10 seconds.",
        "Loop ‹10› minuten en rust 10 seconden."),
    ]
  ) { texts, context in
    guard let sides = texts.comparison else { return [] }
    let comparison = texts.numbers
    let codes = texts.english.signs.contains(.digit) ? changedCodes(sides) : []
    let ordinals = changedOrdinals(sides)
    if comparison.missing.isEmpty, comparison.added.isEmpty {
      guard ordinals.isEmpty else { return codes + ordinals }
      let changed =
        (Share.changed(sides) ?? ClockPhrase.changed(sides) ?? HalfOfDay.changed(sides)).map {
          sides.differs($0.source, $0.target)
        }
      return codes + (changed.map { [$0] } ?? [])
    }
    return codes + ordinals
      + OddNumbers(comparison, sides).pairs(context.translations).map { changedNumber($0, sides) }
  }
}

/// A number that is another one in the Dutch, or stands on one side alone.
private func changedNumber(_ pair: OddNumbers.Pair, _ sides: Comparison) -> Problem {
  let (source, target) = pair
  let written = [
    source.map { sides.source.slice($0.range) }, target.map { sides.target.slice($0.range) },
  ]
  // A year is often said on one side alone, a number more often on one side: that harms nobody.
  let isSlight =
    target == nil && source.map { $0.isYear || sides.texts.dutchNumbers.hold($0) } == true
    || source == nil
      && target.map {
        $0.isYear || sides.texts.englishNumbers.hold($0) && !$0.isDose(in: sides.dutch)
      } == true
  return Problem(
    variant: target == nil ? "missing" : source == nil ? "added" : nil,
    arguments: written.compactMap(\.self), severity: isSlight ? .note : nil,
    source: source?.range, target: target?.range)
}

/// The third that became the second.
private func changedOrdinals(_ sides: Comparison) -> [Problem] {
  (sides.texts.kinds?.swaps(of: .number) ?? []).map {
    sides.differs($0.source.range, $0.target.range)
  }
}

/// Whether the names are the same in the same order, as mostly.
private func areSame(_ codes: [Range<Int>], _ others: [Range<Int>], _ sides: Comparison) -> Bool {
  let (english, dutch) = (sides.english.bytes.folded, sides.dutch.bytes.folded)
  return codes.count == others.count
    && zip(codes, others).allSatisfy { english[$0].elementsEqual(dutch[$1]) }
}

/// Names such as B12 and L5 of which the figure is another one in the Dutch.
private func changedCodes(_ sides: Comparison) -> [Problem] {
  let codes = sides.texts.englishNumbers.codes
  let others = sides.texts.dutchNumbers.codes
  guard !codes.isEmpty, !others.isEmpty, !areSame(codes, others, sides) else { return [] }
  let english = codes.map { (range: $0, name: sides.english.code($0)) }
  let dutch = sides.texts.dutchNumbers.codes.map { (range: $0, name: sides.dutch.code($0)) }
  var added = dutch.filter { code in !english.contains { $0.name == code.name } }
  return english.compactMap { code in
    guard !dutch.contains(where: { $0.name == code.name }),
      let index = added.firstIndex(where: { $0.name.letters == code.name.letters })
    else { return nil }
    let target = added.remove(at: index)
    return Problem(
      arguments: [sides.source.slice(code.range), sides.target.slice(target.range)],
      source: code.range, target: target.range)
  }
}

extension ScannedText {
  /// The letters and the figures of a code, in lower case.
  fileprivate func code(_ range: Range<Int>) -> Code {
    Code(
      letters: bytes.folded[range].filter {
        !(0x30...0x39).contains($0) && $0 != UInt8(ascii: "-")
      },
      figures: bytes.folded[range].filter { (0x30...0x39).contains($0) })
  }
}

private struct Code: Equatable {
  var letters: [UInt8]
  var figures: [UInt8]
}

extension KeptNumbers {
  /// Whether a number with the same value is among them.
  fileprivate func hold(_ number: WrittenNumber) -> Bool {
    number.value != nil && written.contains { $0.value == number.value }
  }
}

extension WrittenNumber {
  /// Whether a unit of weight, of volume or of what works stands behind it.
  fileprivate func isDose(in text: ScannedText) -> Bool {
    switch Quantity.all(in: text, [self], .dutch).first?.measure.quantity {
    case .mass, .volume, .activity: true
    default: false
    }
  }

  /// Whether it may be a year of our time.
  fileprivate var isYear: Bool {
    range.count == 4 && !isWord && (value?.integer).map { (1900...2100).contains($0) } == true
  }
}
