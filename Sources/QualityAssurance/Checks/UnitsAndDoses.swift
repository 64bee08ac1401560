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
    ],
    rejects: [
      Example("Take 500 ‹mg› of paracetamol.", "Neem 500 ‹g› paracetamol."),
      Example("Take 100 ‹mcg›.", "Neem 100 ‹mg›."),
      Example("Rest for 2 ‹weeks›.", "Rust 2 ‹dagen›."),
      Example("People aged ‹70› and over", "Mensen van 70 ‹maanden› en ouder"),
      Example("Two tablets ‹a day›.", "Twee tabletten ‹per week›."),
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
    if problems.isEmpty { compareFrequencies() }
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
  private mutating func compareFrequencies() {
    guard texts.english.cues.contains(.unit), texts.dutch.cues.contains(.unit) else { return }
    let english = Frequency.all(in: texts.english, .english)
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
        all.append(Frequency(unit: measure.name, range: start..<word.range.upperBound))
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
