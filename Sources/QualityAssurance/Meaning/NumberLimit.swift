internal import Bitext

/// A number that something goes on to or begins at: *until 10 o'clock*, *binnen vier weken*, *vanaf 12 jaar*.
struct NumberLimit {
  private let value: NumberValue
  private let isEnd: Bool
  private let range: Range<Int>

  /// An end of the English that the Dutch makes a beginning of, or the other way round.
  ///
  /// - Complexity: O(*n* log *w*), where *n* is the number of numbers and *w* of words.
  static func swapped(_ texts: Comparison) -> (source: Range<Int>, target: Range<Int>)? {
    let denying: [Cue] = [.negation, .privative]
    guard texts.english.cues.contains(.bound), texts.dutch.cues.contains(.bound),
      // "Not until 10" is "pas vanaf 10".
      !denying.contains(where: { texts.english.cues.contains($0) || texts.dutch.cues.contains($0) })
    else { return nil }
    let english = all(in: texts.english, texts.texts.englishNumbers.written, english)
    if english.isEmpty { return nil }
    let dutch = all(in: texts.dutch, texts.texts.dutchNumbers.written, dutch)
    for source in english where english.count(where: { $0.value == source.value }) == 1 {
      let same = dutch.filter { $0.value == source.value }
      if same.count == 1, same[0].isEnd != source.isEnd { return (source.range, same[0].range) }
    }
    return nil
  }

  private static func all(
    in text: ScannedText, _ numbers: [WrittenNumber], _ leads: WordTable<Bool>
  ) -> [NumberLimit] {
    numbers.compactMap { number in
      guard let value = number.value else { return nil }
      var last = text.firstWord(from: number.range.lowerBound) - 1
      var start = number.range.lowerBound
      // "From the age of 12", "vanaf ongeveer 12"
      while last >= 0, fillers.contains(text.words[last].hash), text.words[last].end + 1 == start {
        start = text.words[last].start
        last -= 1
      }
      guard last >= 0, text.words[last].end + 1 == start, let isEnd = leads[text.words[last].hash],
        text.words[last].hash != to || last > 0 && text.words[last - 1].hash == up
      else { return nil }
      return NumberLimit(
        value: value, isEnd: isEnd, range: text.words[last].start..<number.range.upperBound)
    }
  }

  private static let up = WordHash("up".utf8).value
  private static let to = WordHash("to".utf8).value
  private static let fillers = WordSet([
    "the", "age", "of", "about", "around", "de", "leeftijd", "van", "ongeveer", "circa", "ca",
    "rond",
  ])

  private static let english = leads(ends: "until till within to", beginnings: "from")
  private static let dutch = leads(
    ends: "tot binnen maximaal hoogstens hooguit uiterlijk",
    beginnings: "vanaf minstens minimaal tenminste minste")

  private static func leads(ends: String, beginnings: String) -> WordTable<Bool> {
    var leads: [UInt64: Bool] = [:]
    for (list, isEnd) in [(ends, true), (beginnings, false)] {
      for word in list.utf8.split(separator: UInt8(ascii: " ")) {
        leads[WordHash(word).value] = isEnd
      }
    }
    return WordTable(leads)
  }

  /// The words that a limit is told by.
  static let englishWords = "until till within up from"
  static let dutchWords =
    "tot binnen maximaal hoogstens hooguit uiterlijk vanaf minstens minimaal tenminste minste"
}
