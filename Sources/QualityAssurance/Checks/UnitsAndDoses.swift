internal import Bitext

extension Check {
  /// A number keeps its unit: milligrams are no grams, and weeks are no days.
  static let unitsAndDoses = Check(
    "units-and-doses", issueType: .mistranslation, severity: .error,
    when: .english(.unit, .kind, signs: .digit),
    accepts: [
      Example("Take 500 mg.", "Neem 500 milligram."),
      Example("Rest for two weeks.", "Rust 2 weken."),
      Example("100 mcg", "100 µg"),
      Example("Wait 48 hours.", "Wacht twee dagen."),
      Example("Once a day", "Eenmaal per dag"),
      Example("One tablet every 8 hours", "Drie keer per dag één tablet"),
      Example("10 mg per kilogram", "10 mg per kilo"),
      Example("Rest for a week.", "Rust zeven dagen."),
      Example("Every other day", "Om de dag"),
      Example("Fortnightly visits", "Om de week een bezoek"),
      Example("Get up early every day.", "Sta vroeg op om de dag goed te beginnen."),
      Example("Comb it every 2 days.", "Kam het om de dag."),
      Example(
        "A thin needle, a quarter of a millimetre", "Een heel dun naaldje van 0,25 millimeter"),
      Example("Drink half a litre.", "Drink 500 ml."),
      Example("Drink a pint.", "Drink een halve liter."),
      Example("Twice daily for a fortnight", "Twee weken lang twee keer per dag"),
      Example("Brush twice a day for two minutes.", "Poets elke dag 2 keer, telkens twee minuten."),
    ],
    rejects: [
      Example("Take 500 ‹mg› of paracetamol.", "Neem 500 ‹g› paracetamol."),
      Example("Take 100 ‹mcg›.", "Neem 100 ‹mg›."),
      Example("Rest for 2 ‹weeks›.", "Rust 2 ‹dagen›."),
      Example("People aged ‹70› and over", "Mensen van 70 ‹maanden› en ouder"),
      Example("Children aged 6–‹12›", "Kinderen van 6 tot 12 ‹maanden›"),
      Example("Two tablets ‹a day›.", "Twee tabletten ‹per week›."),
      Example("One tablet ‹every eight hours›", "‹Acht keer per dag› één tablet"),
      Example("Take it ‹every 6 hours›.", "Neem het ‹6 uur lang›."),
      Example("Take ‹half› a tablet.", "Neem een ‹hele› tablet."),
      Example("Drink ‹half› a glass of it.", "Drink er een ‹heel› glas van."),
      Example("Use it ‹twice a day›.", "Gebruik het om ‹de twee dagen›."),
      Example("Daily for a ‹fortnight›", "Twee ‹dagen› lang dagelijks"),
      Example("Use it twice ‹daily›.", "Gebruik het twee keer ‹per week›."),
      Example("10 mg ‹per kilogram›", "10 mg"),
      Example("Wait half ‹an hour›.", "Wacht een ‹halve minuut›."),
      Example("Apply ‹one gram› of it.", "Smeer er ‹één milligram› van."),
      Example("400 ‹international› units", "400 ‹microgram›"),
      Example("A ‹teaspoon› of salt", "Een ‹eetlepel› zout"),
      Example("From ‹week 22› on", "Vanaf ‹dag 22›"),
      Example("‹Every other day›", "‹Elke dag›"),
      Example("Comb it ‹every day›.", "Kam het ‹om de dag›."),
      Example("We take blood ‹fortnightly›.", "We prikken twee keer ‹per week› bloed."),
      Example("Change it ‹weekly›.", "Verschoon het ‹om de week›."),
      Example("4 grams ‹per day›", "4 gram ‹per keer›"),
      Example("10 ‹units› of insulin", "10 ‹ml› insuline"),
    ]
  ) { texts, _ in
    guard let texts = texts.comparison else { return [] }
    return DoseComparison(texts).problems
  }
}

/// The quantities and frequencies of both sides held against each other.
private struct DoseComparison {
  private(set) var problems: [Problem] = []
  private let texts: Comparison

  init(_ texts: Comparison) {
    self.texts = texts
    compareQuantities()
    compareForms()
    if problems.isEmpty { findTimeOfShare() }
    if problems.isEmpty, texts.english.cues.contains(.numeral) { compareFortnight() }
    guard problems.isEmpty, texts.english.cues.contains(.unit) else { return }
    compareHowOften(Frequency.all(in: texts.english, .english))
    if problems.isEmpty, texts.dutch.cues.contains(.unit) { compareSpans() }
  }

  private mutating func compareHowOften(_ english: [Frequency]) {
    if !english.isEmpty { compareFrequencies(english) }
    if problems.isEmpty, let day = english.first(where: { !$0.isOfMeasure }) {
      findShareOfTime(day)
    }
    if problems.isEmpty { compareRhythms() }
    if problems.isEmpty { compareAlternations(english) }
    if problems.isEmpty { findLostShare(english) }
  }

  /// Adds that the Dutch says one time, dose or rate where the English says another.
  private mutating func report(_ source: Range<Int>, _ target: Range<Int>) {
    problems.append(texts.differs(source, target, variant: "frequency"))
  }

  /// Spoons of another size, drops that became puffs.
  private mutating func compareForms() {
    for swap in texts.texts.kinds?.swaps(of: .dose) ?? []
    where !problems.contains(where: { $0.source?.overlaps(swap.source.range) ?? false }) {
      report(swap.source.range, swap.target.range)
    }
  }

  /// A fortnight that became two days.
  private mutating func compareFortnight() {
    guard let source = texts.english.words.first(where: { $0.hash == Self.fortnight }) else {
      return
    }
    let dutch = Quantity.all(in: texts.dutch, texts.texts.dutchNumbers.written, .dutch)
    let isSaid = dutch.contains { $0.measure.name == "week" || $0.number.value == NumberValue(14) }
    guard !isSaid,
      let target = dutch.first(where: { $0.measure.isTime && $0.number.value == NumberValue(2) })
    else { return }
    report(source.range, target.unit)
  }

  private static let fortnight = WordHash("fortnight".utf8).value

  /// "Half an hour" against "een halve minuut", "week 22" against "dag 22".
  private mutating func compareSpans() {
    let english = TimeSpan.all(in: texts.english, .english)
    if english.isEmpty { return }
    let dutch = TimeSpan.all(in: texts.dutch, .dutch)
    if dutch.isEmpty { return }
    let named = (
      english: Measure.names(in: texts.english, .english),
      dutch: Measure.names(in: texts.dutch, .dutch)
    )
    guard let source = english.first(where: { !named.dutch.contains($0.unit) }),
      let target = dutch.first(where: {
        !named.english.contains($0.unit) && $0.count == source.count
          && $0.quantity == source.quantity
      })
    else { return }
    report(source.range, target.range)
  }

  /// "Every eight hours" against "eight times a day".
  private mutating func compareRhythms() {
    let numbers = texts.texts.englishNumbers.written
    guard !numbers.isEmpty, case let english = Rhythm.all(in: texts.english, numbers, .english),
      let first = english.first
    else { return }
    let dutch = Rhythm.all(in: texts.dutch, texts.texts.dutchNumbers.written, .dutch)
    if dutch.isEmpty, let span = lengthOfTime(sayingAs: first) {
      return report(first.range, span)
    }
    guard let other = dutch.first,
      !english.contains(where: { rhythm in dutch.contains { $0.isAbout(rhythm) } }),
      // Another number is said by the check of numbers.
      texts.texts.numbers.missing.isEmpty || texts.texts.numbers.added.isEmpty
    else { return }
    report(first.range, other.range)
  }

  /// "6 uur lang" for *every 6 hours*.
  private func lengthOfTime(sayingAs rhythm: Rhythm) -> Range<Int>? {
    let text = texts.dutch
    guard
      let number = texts.texts.dutchNumbers.written.first(where: {
        $0.value == rhythm.number?.value
      }), case let unit = text.firstWord(from: number.range.upperBound),
      unit + 1 < text.words.count, text.words[unit + 1].hash == Self.lang,
      let measure = Measure.named(text.words[unit].hash, .dutch), measure.quantity == .time
    else { return nil }
    return number.range.lowerBound..<text.words[unit + 1].end
  }

  private static let lang = WordHash("lang".utf8).value

  /// "Per day" that became "per keer": what is the most for a day would be taken each time.
  private mutating func findShareOfTime(_ day: Frequency) {
    let (english, dutch) = (texts.english, texts.dutch)
    guard
      let index = dutch.words.indices.dropFirst().first(where: {
        Self.intakes.contains(dutch.words[$0].hash)
          && dutch.words[$0 - 1].hash == Frequency.per
      }), !english.words.contains(where: { Self.englishIntakes.contains($0.hash) })
    else { return }
    let range = dutch.words[index - 1].start..<dutch.words[index].end
    report(day.range, range)
  }

  /// "Per dose" that became "per dag": what is the most for each time would be the most for a day.
  private mutating func findTimeOfShare() {
    let (english, dutch) = (texts.english, texts.dutch)
    guard dutch.cues.contains(.unit), english.topics.contains(.share),
      let index = english.words.indices.first(where: {
        DosePhrases.perDose.matches(english, at: $0)
      }),
      !english.words.contains(where: { Measure.named($0.hash, .english)?.name == "day" }),
      let day = Frequency.all(in: dutch, .dutch).first(where: { $0.unit == "day" })
    else { return }
    report(english.words[index].start..<english.words[index + 1].end, day.range)
  }

  private static let intakes = WordSet(["keer", "dosis", "inname", "gift"])
  private static let englishIntakes = WordSet([
    "time", "times", "once", "dose", "doses", "each", "go", "sitting", "intake", "twice",
  ])

  /// Each second day that became every day, or the other way round.
  private mutating func compareAlternations(_ often: [Frequency]) {
    if let change = Alternation.changed(in: texts, often) { report(change.source, change.target) }
  }

  /// "Per kilogram" that the Dutch does not say in any way: what is meant for each kilogram is then meant for all.
  private mutating func findLostShare(_ english: [Frequency]) {
    for share in english where share.isOfMeasure {
      let isSaid = texts.dutch.words.contains {
        Measure.named($0.hash, .dutch)?.name == share.unit
      }
      if isSaid { continue }
      problems.append(
        Problem(
          variant: "lost", arguments: [texts.source.slice(share.range)], source: share.range))
      return
    }
  }

  private mutating func compareQuantities() {
    let numbers = texts.texts.englishNumbers.written
    guard !numbers.isEmpty, !texts.texts.dutchNumbers.written.isEmpty else { return }
    var english = Quantity.all(in: texts.english, numbers, .english)
    english += Quantity.ages(in: texts.english, numbers)
    guard !english.isEmpty else { return }
    var dutch = Quantity.all(in: texts.dutch, texts.texts.dutchNumbers.written, .dutch)
    var left: [Quantity] = []
    for quantity in english {
      if let index = dutch.firstIndex(where: {
        $0.measure.name == quantity.measure.name && $0.isSameNumber(as: quantity)
      }) {
        dutch.remove(at: index)
      } else {
        left.append(quantity)
      }
    }
    for quantity in left {
      guard let index = dutch.firstIndex(where: { $0.isSameNumber(as: quantity) }) else { continue }
      let other = dutch.remove(at: index)
      // "5 mg per ml" is "5 mg/ml".
      if other.measure.name.hasPrefix(quantity.measure.name + "/") { continue }
      guard
        other.measure.quantity == quantity.measure.quantity
          || !other.measure.isTime && !quantity.measure.isTime
      else { continue }
      problems.append(
        Problem(
          arguments: [
            texts.source.slice(quantity.unit), texts.target.slice(other.unit),
            texts.source.slice(quantity.number.range),
          ],
          source: quantity.unit, target: other.unit))
    }
  }

  /// "a day" against "per week": each side says one, and they are not the same.
  private mutating func compareFrequencies(_ english: [Frequency]) {
    guard texts.dutch.cues.contains(.unit) else { return }
    let dutch = Frequency.all(in: texts.dutch, .dutch)
    guard english.count == dutch.count else { return }
    let lost = english.filter { one in
      english.count { $0.unit == one.unit } > dutch.count { $0.unit == one.unit }
    }
    let added = dutch.filter { one in
      dutch.count { $0.unit == one.unit } > english.count { $0.unit == one.unit }
    }
    guard let source = lost.last, let target = added.last else { return }
    report(source.range, target.range)
  }
}

/// What the English says of doses in several words.
enum DosePhrases {
  static let perDose = PhraseList([
    "[per] dose", "[per] time", "[each] time", "[per] intake", "[per] administration",
  ])
}

extension Measure {
  fileprivate var isTime: Bool { quantity == .time }

  /// The names of the units that a text has words of.
  fileprivate static func names(in text: ScannedText, _ language: Language) -> Set<String> {
    Set(
      text.words.lazy.filter { $0.cues.contains(.unit) }.compactMap {
        Measure.named($0.hash, language)?.name
      })
  }
}

extension Quantity {
  fileprivate func isSameNumber(as other: Quantity) -> Bool {
    guard let value = number.value else { return false }
    return value == other.number.value
  }
}
