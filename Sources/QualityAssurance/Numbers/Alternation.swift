internal import Bitext

/// Every second day, week or month: *every other day*, *fortnightly*, "om de week".
struct Alternation {
  /// The name of the unit of which each second one is meant.
  let unit: String
  let range: Range<Int>
  /// Whether it can be nothing else: "op de tweede dag" is one day, and *two weeks* may be a length of time.
  private let isPlain: Bool

  /// An alternation of the English that the Dutch lacks, or the other way round, where that side has each unit instead: *every day* and
  /// "om de dag", *fortnightly* and "twee keer per week".
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  static func changed(
    in texts: Comparison, _ often: [Frequency]
  ) -> (source: Range<Int>, target: Range<Int>)? {
    guard
      texts.english.topics.contains(.alternation) || texts.dutch.topics.contains(.alternation)
    else { return nil }
    let english = all(in: texts.english, .english)
    let dutch = all(in: texts.dutch, .dutch)
    if english.isEmpty && dutch.isEmpty { return nil }
    let others = Frequency.all(in: texts.dutch, .dutch)
    if let lost = english.first(where: { own in
      own.isPlain && !dutch.contains { $0.unit == own.unit }
        && !often.contains { $0.unit == own.unit }
    }), let each = others.first(where: { $0.unit == lost.unit }) {
      return (lost.range, each.range)
    }
    if let added = dutch.first(where: { own in
      own.isPlain && !english.contains { $0.unit == own.unit }
        && !others.contains { $0.unit == own.unit }
    }), let each = often.first(where: { $0.unit == added.unit && !$0.isOfMeasure }) {
      return (each.range, added.range)
    }
    return nil
  }

  private static func all(in text: ScannedText, _ language: Language) -> [Alternation] {
    text.words.indices.compactMap { index in
      let word = text.words[index]
      if fortnights.matches(text, at: index) {
        return Alternation(unit: "week", range: word.range, isPlain: true)
      }
      guard word.cues.contains(.unit), let unit = Measure.named(word.hash, language)?.name else {
        return nil
      }
      let isPlain = alternating.matches(text, at: index) && !isInfinitive(index, text)
      guard isPlain || vague.matches(text, at: index) || isSecond(index, text) else { return nil }
      return Alternation(
        unit: unit, range: text.words[max(0, index - 2)].start..<word.end, isPlain: isPlain)
    }
  }

  /// "Om de dag te beginnen" is to begin the day.
  private static func isInfinitive(_ index: Int, _ text: ScannedText) -> Bool {
    text.words[index + 1..<min(index + 5, text.words.count)].contains { $0.hash == te }
  }

  /// "Every 2 weeks", "om de 2 dagen".
  private static func isSecond(_ index: Int, _ text: ScannedText) -> Bool {
    let start = text.words[index].start
    return start > 2 && text.bytes.byte(start - 2) == UInt8(ascii: "2")
      && !text.bytes.isDigit(start - 3)
  }

  private static let te = WordHash("te".utf8).value

  private static let fortnights = PhraseList([
    "[fortnightly]", "every [fortnight]", "each [fortnight]", "once a [fortnight]",
    "[tweewekelijks]", "[tweewekelijkse]", "veertien [dagen]",
  ])

  private static let units = [
    "day", "week", "month", "days", "weeks", "months", "dag", "week", "maand", "dagen", "weken",
    "maanden",
  ]

  private static let alternating = PhraseList(
    units.flatMap { unit in
      [
        "every other [\(unit)]", "every second [\(unit)]", "on alternate [\(unit)]",
        "every two [\(unit)]", "each second [\(unit)]", "om de [\(unit)]",
        "om de andere [\(unit)]", "om de twee [\(unit)]", "elke twee [\(unit)]",
        "iedere twee [\(unit)]", "elke tweede [\(unit)]", "iedere tweede [\(unit)]",
      ]
    })
  /// What may say it besides.
  private static let vague = PhraseList(
    units.flatMap { unit in
      ["two [\(unit)]", "alternate [\(unit)]", "second [\(unit)]", "twee [\(unit)]"]
        + ["tweede [\(unit)]", "andere [\(unit)]", "other [\(unit)]"]
    })

  /// The words by which most texts are told to hold none.
  static let english = "other second alternate fortnightly fortnight"
  static let dutch = "om tweewekelijks tweewekelijkse"
}
