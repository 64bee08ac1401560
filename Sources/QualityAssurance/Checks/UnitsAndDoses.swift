internal import Bitext

extension Check {
  /// A number keeps its unit: milligrams are no grams, and weeks are no days.
  static let unitsAndDoses = Check(
    "units-and-doses", issueType: .mistranslation, severity: .error,
    when: .english(.unit, signs: .digit),
    accepts: [
      Example("Take 500 mg.", "Neem 500 milligram."),
      Example("Rest for two weeks.", "Rust 2 weken."),
      Example("100 mcg", "100 µg"),
      Example("Wait 48 hours.", "Wacht twee dagen."),
      Example("Once a day", "Eenmaal per dag"),
      Example("One tablet every 8 hours", "Drie keer per dag één tablet"),
      Example("10 mg per kilogram", "10 mg per kilo"),
    ],
    rejects: [
      Example("Take 500 ‹mg› of paracetamol.", "Neem 500 ‹g› paracetamol."),
      Example("Take 100 ‹mcg›.", "Neem 100 ‹mg›."),
      Example("Rest for 2 ‹weeks›.", "Rust 2 ‹dagen›."),
      Example("People aged ‹70› and over", "Mensen van 70 ‹maanden› en ouder"),
      Example("Children aged 6–‹12›", "Kinderen van 6 tot 12 ‹maanden›"),
      Example("Two tablets ‹a day›.", "Twee tabletten ‹per week›."),
      Example("One tablet ‹every eight hours›", "‹Acht keer per dag› één tablet"),
      Example("10 mg ‹per kilogram›", "10 mg"),
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
    if problems.isEmpty, texts.english.cues.contains(.unit) {
      compareHowOften(Frequency.all(in: texts.english, .english))
    }
  }

  private mutating func compareHowOften(_ english: [Frequency]) {
    if !english.isEmpty { compareFrequencies(english) }
    if problems.isEmpty { compareRhythms() }
    if problems.isEmpty { findLostShare(english) }
  }

  /// "Every eight hours" against "eight times a day".
  private mutating func compareRhythms() {
    let numbers = texts.texts.englishNumbers.written
    guard !numbers.isEmpty, case let english = Rhythm.all(in: texts.english, numbers, .english),
      let first = english.first
    else { return }
    let dutch = Rhythm.all(in: texts.dutch, texts.texts.dutchNumbers.written, .dutch)
    guard let other = dutch.first,
      Set(english.map(\.perDay)).isDisjoint(with: dutch.map(\.perDay))
    else { return }
    problems.append(
      Problem(
        variant: "frequency",
        arguments: [texts.source.slice(first.range), texts.target.slice(other.range)],
        source: first.range, target: other.range))
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
    let english =
      Quantity.all(in: texts.english, numbers, .english)
      + Quantity.ages(in: texts.english, numbers)
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
    problems.append(
      Problem(
        variant: "frequency",
        arguments: [texts.source.slice(source.range), texts.target.slice(target.range)],
        source: source.range, target: target.range))
  }
}

extension Measure {
  fileprivate var isTime: Bool { quantity == .time }
}

extension Quantity {
  fileprivate func isSameNumber(as other: Quantity) -> Bool {
    guard let value = number.value else { return false }
    return value == other.number.value
  }
}

/// How often: a day, per week, dagelijks.
private struct Frequency {
  var unit: String
  var range: Range<Int>
  /// Whether it is a share of something that is weighed or measured: *per kilogram*.
  var isOfMeasure = false

  static func all(in text: ScannedText, _ language: Language) -> [Frequency] {
    let leads = language == .dutch ? dutchLeads : englishLeads
    var all: [Frequency] = []
    for (index, word) in text.words.enumerated() where word.cues.contains(.unit) {
      guard let measure = Measure.named(word.hash, language) else { continue }
      if adverbs.contains(word.hash) {
        all.append(Frequency(unit: measure.name, range: word.range))
      } else if index > 0, leads.contains(text.words[index - 1].hash),
        measure.quantity == .time || text.words[index - 1].hash == per,
        text.words[index - 1].range.upperBound + 1 == word.range.lowerBound
      {
        let start = text.words[index - 1].range.lowerBound
        all.append(
          Frequency(
            unit: measure.name, range: start..<word.range.upperBound,
            isOfMeasure: measure.quantity != .time))
      }
    }
    return all
  }

  private static let per = WordHash("per".utf8).value
  private static let englishLeads = WordSet(["a", "an", "per", "each", "every"])
  private static let dutchLeads = WordSet(["per", "elke", "elk", "iedere", "ieder"])
  private static let adverbs = WordSet([
    "daily", "weekly", "monthly", "yearly", "dagelijks", "dagelijkse", "wekelijks", "wekelijkse",
    "maandelijks", "maandelijkse", "jaarlijks", "jaarlijkse", "daags",
  ])
}
