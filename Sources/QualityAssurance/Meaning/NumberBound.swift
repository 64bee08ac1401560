internal import Bitext

/// A number with a word that says on which side of it something lies: *over 60*, *minder dan twee weken*.
struct NumberBound {
  let value: NumberValue
  let isUpper: Bool
  /// Whether a no before it turns it round.
  let isDenied: Bool
  /// The words that say so and the number.
  let range: Range<Int>

  /// The bounds among the numbers of a text.
  ///
  /// - Complexity: O(*n* log *w*), where *n* is the number of numbers and *w* of words.
  static func all(
    in text: ScannedText, _ numbers: [WrittenNumber], _ language: Language
  ) -> [NumberBound] {
    numbers.compactMap { number in
      guard let value = number.value else { return nil }
      let first = text.firstWord(from: number.range.lowerBound)
      // "Boven de 60"
      let isArticle = first > 0 && articles.contains(text.words[first - 1].hash)
      let last = first - (isArticle ? 2 : 1)
      guard last >= 0, text.words[last].end + (isArticle ? 5 : 1) >= number.range.lowerBound,
        let (isUpper, start) = direction(at: last, text, language)
      else { return nil }
      return NumberBound(
        value: value, isUpper: isUpper, isDenied: isDenied(start, text),
        range: text.words[start].start..<number.range.upperBound)
    }
  }

  /// Two bounds of one number that lie on other sides of it.
  ///
  /// - Complexity: O(*n* · *m*), where *n* and *m* are the numbers of bounds.
  static func swapped(_ texts: Comparison) -> (source: NumberBound, target: NumberBound)? {
    guard texts.english.cues.contains(.bound), texts.dutch.cues.contains(.bound),
      // "Not under 12" is "alleen boven de 12".
      texts.english.cues.contains(.negation) == texts.dutch.cues.contains(.negation),
      !texts.english.words.contains(where: { until.contains($0.hash) })
    else { return nil }
    let english = all(in: texts.english, texts.texts.englishNumbers.written, .english)
    if english.isEmpty { return nil }
    let dutch = all(in: texts.dutch, texts.texts.dutchNumbers.written, .dutch)
    for source in english {
      let same = dutch.filter { $0.value == source.value }
      guard let target = same.first,
        same.allSatisfy({ $0.isUpper != source.isUpper && $0.isDenied == source.isDenied }),
        english.allSatisfy({ $0.value != source.value || $0.isUpper == source.isUpper })
      else { continue }
      return (source, target)
    }
    return nil
  }

  /// On which side the word before a number, or it and the one before that, puts it.
  private static func direction(
    at last: Int, _ text: ScannedText, _ language: Language
  ) -> (isUpper: Bool, start: Int)? {
    let word = text.words[last].hash
    if word == than || word == dan {
      guard last > 0 else { return nil }
      let before = text.words[last - 1].hash
      if more.contains(before) { return (false, last - 1) }
      return less.contains(before) ? (true, last - 1) : nil
    }
    if (language == .dutch ? dutchOver : englishOver).contains(word) { return (false, last) }
    return (language == .dutch ? dutchUnder : englishUnder).contains(word) ? (true, last) : nil
  }

  private static func isDenied(_ start: Int, _ text: ScannedText) -> Bool {
    text.words[max(0, start - 3)..<start].contains { $0.cues.contains(.negation) }
  }

  private static let until = WordSet(["until", "till", "unless"])
  private static let than = WordHash("than".utf8).value
  private static let dan = WordHash("dan".utf8).value
  private static let articles = WordSet(["de", "the"])
  private static let englishOver = WordSet(["over", "above"])
  private static let dutchOver = WordSet(["boven"])
  private static let englishUnder = WordSet(["under", "below"])
  private static let dutchUnder = WordSet(["onder", "beneden"])
  private static let more = WordSet([
    "more", "older", "higher", "longer", "greater", "heavier", "meer", "ouder", "hoger", "langer",
    "groter", "zwaarder",
  ])
  private static let less = WordSet([
    "less", "fewer", "younger", "lower", "shorter", "smaller", "lighter", "minder", "jonger",
    "lager", "korter", "kleiner", "lichter",
  ])

  /// The words that a bound is told by.
  static let english = "than over above under below"
  static let dutch = "dan boven onder beneden"
}
