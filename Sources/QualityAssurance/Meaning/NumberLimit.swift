internal import Bitext

/// A number that something goes on to or begins at: *until 10 o'clock*, *binnen vier weken*, *vanaf 12 jaar*.
struct NumberLimit {
  private let value: NumberValue
  private let isEnd: Bool
  /// The word that says so.
  private let lead: UInt64
  private let range: Range<Int>

  /// An end of the English that the Dutch makes a beginning of, or the other way round.
  ///
  /// - Complexity: O(*n* log *w*), where *n* is the number of numbers and *w* of words.
  static func swapped(_ texts: Comparison) -> (source: Range<Int>, target: Range<Int>)? {
    guard texts.english.cues.contains(.bound), texts.dutch.cues.contains(.bound) else {
      return nil
    }
    // "Not until 10" is "pas vanaf 10".
    let denying: [Cue] = [.negation, .privative]
    let isDenied = denying.contains {
      texts.english.cues.contains($0) || texts.dutch.cues.contains($0)
    }
    if isDenied { return nil }
    let english = all(in: texts.english, texts.texts.englishNumbers.written, english)
    if english.isEmpty { return nil }
    let dutch = all(in: texts.dutch, texts.texts.dutchNumbers.written, dutch)
    // *From three weeks to three months* has two of a number.
    let numbers = texts.texts.englishNumbers.written
    for source in english where numbers.count(where: { $0.value == source.value }) == 1 {
      let same = dutch.filter { $0.value == source.value }
      if same.count == 1, same[0].isEnd != source.isEnd, areOpposed(source, same[0], texts) {
        return (source.range, same[0].range)
      }
    }
    return nil
  }

  /// Whether a beginning can say nothing but the opposite of an end: "closed until 8 January" is "vanaf 8 januari weer open".
  private static func areOpposed(
    _ source: NumberLimit, _ target: NumberLimit, _ texts: Comparison
  ) -> Bool {
    switch source.lead {
    case within: true
    case to: !advance.match(anyOf: texts.english)
    case from: target.lead == tot && !ending.match(anyOf: texts.english)
    case over: target.lead == tot
    default:
      target.lead == vanaf && target.range.lowerBound > 0 && !again.match(anyOf: texts.dutch)
        && !absence.match(anyOf: texts.english)
        && (!leave.match(anyOf: texts.dutch) || may.match(anyOf: texts.english))
    }
  }

  private static let over: UInt64 = 0
  private static let from = WordHash("from".utf8).value
  private static let tot = WordHash("tot".utf8).value
  private static let vanaf = WordHash("vanaf".utf8).value
  private static let advance = WordPatterns("advance before prior ahead earl*")
  private static let ending = WordPatterns("stop* avoid* work* cease*")
  private static let again = WordPatterns("weer dan blijft betaalt")
  private static let leave = WordPatterns("mag mogen")
  private static let may = WordPatterns("may can allowed")
  private static let absence = WordPatterns("clos* wait* leave away absent stay* lock*")

  private static func all(
    in text: ScannedText, _ numbers: [WrittenNumber], _ leads: WordTable<Bool>
  ) -> [NumberLimit] {
    numbers.compactMap { number in
      guard let value = number.value else { return nil }
      if let end = text.endOfOver(behind: number) {
        return NumberLimit(
          value: value, isEnd: false, lead: over, range: number.range.lowerBound..<end)
      }
      var last = text.firstWord(from: number.range.lowerBound) - 1
      var start = number.range.lowerBound
      // "From the age of 12", "vanaf ongeveer 12"
      while last >= 0, fillers.contains(text.words[last].hash), text.words[last].end + 1 == start {
        start = text.words[last].start
        last -= 1
      }
      if last > 0, text.words[last].hash == dan, overs.contains(text.words[last - 1].hash),
        text.words[last].end + 1 == start
      {
        return NumberLimit(
          value: value, isEnd: false, lead: dan,
          range: text.words[last - 1].start..<number.range.upperBound)
      }
      guard last >= 0, text.words[last].end + 1 == start, let isEnd = leads[text.words[last].hash],
        text.words[last].hash != to || last > 0 && text.words[last - 1].hash == up
      else { return nil }
      return NumberLimit(
        value: value, isEnd: isEnd, lead: text.words[last].hash,
        range: text.words[last].start..<number.range.upperBound)
    }
  }

  private static let dan = WordHash("dan".utf8).value
  private static let overs = WordSet(["meer", "langer"])
  private static let within = WordHash("within".utf8).value
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
  static let englishWords = "until till within up from older"
  static let dutchWords =
    "tot binnen maximaal hoogstens hooguit uiterlijk vanaf minstens minimaal tenminste minste ouder dan"
}

extension ScannedText {
  /// Where "and over" or "of ouder" ends that stands behind a number, or behind it and its unit; `nil` where none does.
  fileprivate func endOfOver(behind number: WrittenNumber) -> Int? {
    var next = firstWord(from: number.range.upperBound)
    if next < words.count, words[next].cues.contains(.unit) { next += 1 }
    guard next + 1 < words.count, overJoints.contains(words[next].hash),
      overs.contains(words[next + 1].hash), words[next].start < number.range.upperBound + 12
    else { return nil }
    return words[next + 1].end
  }
}

private let overJoints = WordSet(["and", "or", "en", "of"])
private let overs = WordSet(["over", "older", "above", "ouder"])
