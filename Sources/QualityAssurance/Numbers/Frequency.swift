internal import Bitext

/// How often: a day, per week, dagelijks.
struct Frequency {
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

  static let per = WordHash("per".utf8).value
  private static let englishLeads = WordSet(["a", "an", "per", "each", "every"])
  private static let dutchLeads = WordSet(["per", "elke", "elk", "iedere", "ieder"])
  private static let adverbs = WordSet([
    "hourly", "daily", "weekly", "monthly", "yearly", "dagelijks", "dagelijkse", "wekelijks",
    "wekelijkse",
    "maandelijks", "maandelijkse", "jaarlijks", "jaarlijkse", "daags",
  ])
}
