internal import Bitext

/// A part of a whole: *75 %*, *three out of four*, *two thirds*, *één op de vier*.
struct Share {
  /// The part, from 0 to 1.
  let part: Double
  /// Where the numbers stand that say it.
  let numbers: [Range<Int>]
  /// The word, where one says it all.
  var word: Range<Int>?

  /// The shares that the numbers of a text say.
  ///
  /// - Complexity: O(*n* log *w*), where *n* is the number of numbers and *w* of words.
  static func all(
    in text: ScannedText, _ numbers: [WrittenNumber], _ language: Language
  ) -> [Share] {
    var shares = named(in: text, language)
    for (index, number) in numbers.enumerated() {
      guard let value = number.value?.number, value > 0 else { continue }
      if let fraction = fraction(number, in: text.bytes) {
        shares.append(fraction)
      } else if let percent = percent(value, number, in: text.bytes) {
        shares.append(percent)
      } else if let parts = denominator(behind: number, in: text, language), value < parts {
        shares.append(Share(part: value / parts, numbers: [number.range]))
      } else if let share = outOf(
        value, number, index > 0 ? numbers[index - 1] : nil, text, language)
      {
        shares.append(share)
      }
    }
    return shares
  }

  /// Half of the English that is a third in the Dutch: each text names one share, in one word.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  static func changed(_ texts: Comparison) -> (source: Range<Int>, target: Range<Int>)? {
    // Few texts name a share.
    guard texts.english.words.contains(where: mayName), texts.dutch.words.contains(where: mayName)
    else { return nil }
    let english = all(in: texts.english, texts.texts.englishNumbers.written, .english)
    guard english.count == 1, let source = english[0].word,
      !texts.english.cues.contains(.month),
      case let dutch = all(in: texts.dutch, texts.texts.dutchNumbers.written, .dutch),
      dutch.count == 1, let target = dutch[0].word, !english[0].isAbout(dutch[0]),
      // "Binnen een half jaar"
      texts.dutch.words.contains(where: {
        $0.start == target.upperBound + 1 && wholes.contains($0.hash)
      })
    else { return nil }
    return (source, target)
  }

  private static func mayName(_ word: ScannedText.Word) -> Bool {
    word.cues.contains(.numeral) && names[word.hash] != nil
  }

  private static let wholes = WordSet(["van", "de"])

  /// The shares that one word says: *driekwart*, *half of*, *een derde*.
  private static func named(in text: ScannedText, _ language: Language) -> [Share] {
    let words = text.words
    return words.indices.compactMap { index in
      guard words[index].cues.contains(.numeral), let part = names[words[index].hash] else {
        return nil
      }
      let next = index + 1 < words.count ? words[index + 1].hash : 0
      // "Half an hour" and "derde keer" are no shares, nor is "the fifth of May".
      let isShare =
        language == .dutch
        ? next == van || part == 0.75 || part == 0.5 || words[index].hash == tweederde
        : next == of && (part >= 0.25 || isSingle(index, text))
          || words[index].hash == half && next == the
          || part < 0.5 && isSingle(index, text) && endsClause(index, text)
      return isShare ? Share(part: part, numbers: [], word: words[index].range) : nil
    }
  }

  /// Whether "a" or "one" stands before a word.
  private static func isSingle(_ index: Int, _ text: ScannedText) -> Bool {
    index > 0 && singles.contains(text.words[index - 1].hash)
  }

  private static func endsClause(_ index: Int, _ text: ScannedText) -> Bool {
    let end = text.words[index].end
    return end == text.bytes.count || SignTable.sign(of: text.bytes.byte(end)).isMark
  }

  private static let singles = WordSet(["a", "one"])
  private static let names = WordTable(
    Dictionary(
      uniqueKeysWithValues: [
        "half": 0.5, "helft": 0.5, "third": 1.0 / 3, "derde": 1.0 / 3, "quarter": 0.25,
        "kwart": 0.25, "driekwart": 0.75, "tweederde": 2.0 / 3, "fifth": 0.2, "vijfde": 0.2,
        "sixth": 1.0 / 6, "zesde": 1.0 / 6, "eighth": 0.125, "achtste": 0.125, "tenth": 0.1,
        "tiende": 0.1,
      ].map { (WordHash($0.key.utf8).value, $0.value) }))
  private static let tweederde = WordHash("tweederde".utf8).value
  private static let half = WordHash("half".utf8).value
  private static let of = WordHash("of".utf8).value
  private static let the = WordHash("the".utf8).value
  private static let van = WordHash("van".utf8).value

  /// Whether two shares are the same but for rounding to whole percents; two in 10,000 are not one in 10,000.
  func isAbout(_ other: Share) -> Bool {
    abs(part - other.part) < min(0.0051, 0.11 * max(part, other.part))
  }

  /// What is written as a fraction: 2/3.
  private static func fraction(_ number: WrittenNumber, in text: FoldedBytes) -> Share? {
    let range = number.range
    guard range.count == 3, text.byte(range.lowerBound + 1) == UInt8(ascii: "/"),
      let part = text.integer(range.lowerBound..<range.lowerBound + 1),
      let whole = text.integer(range.lowerBound + 2..<range.upperBound)
    else { return nil }
    return Share(part: Double(part) / Double(whole), numbers: [range])
  }

  private static func percent(
    _ value: Double, _ number: WrittenNumber, in text: FoldedBytes
  ) -> Share? {
    let next = text.skippingSpace(number.range.upperBound)
    guard text.byte(next) == UInt8(ascii: "%") || text.isAnyWord(of: percents, at: next) else {
      return nil
    }
    return Share(part: value / 100, numbers: [number.range])
  }

  /// Whether a number is a hundred percent, which other words say as well: *completely*.
  static func isWhole(_ number: WrittenNumber, in text: ScannedText) -> Bool {
    guard number.value == NumberValue(100) else { return false }
    return percent(100, number, in: text.bytes) != nil
  }

  /// Whether a text says that something is so in full.
  static func saysWhole(_ text: ScannedText) -> Bool {
    text.words.contains { wholeWords.contains($0.hash) }
  }

  private static let wholeWords = WordSet(
    listing: """
      complete completely fully full entirely total totally absolute absolutely perfect perfectly guarantee guaranteed \
      volledig volledige helemaal geheel compleet totaal totale absoluut absolute gegarandeerd
      """)

  /// Into how many parts "two thirds" and "drie kwart" divide.
  private static func denominator(
    behind number: WrittenNumber, in text: ScannedText, _ language: Language
  ) -> Double? {
    let next = text.firstWord(from: number.range.upperBound)
    guard next < text.words.count,
      text.bytes.skippingSpace(number.range.upperBound) == text.words[next].start
        || text.bytes.byte(number.range.upperBound) == UInt8(ascii: "-")
    else { return nil }
    return (language == .dutch ? dutchParts : englishParts)[text.words[next].hash]
  }

  /// "Three out of four", "1 op de 10", of which the number is the whole.
  private static func outOf(
    _ whole: Double, _ number: WrittenNumber, _ before: WrittenNumber?, _ text: ScannedText,
    _ language: Language
  ) -> Share? {
    var index = text.firstWord(from: number.range.lowerBound) - 1
    let leads = language == .dutch ? dutchLeads : englishLeads
    let fillers = language == .dutch ? dutchFillers : englishFillers
    guard index >= 0, text.words[index].end + 3 > number.range.lowerBound else { return nil }
    while index > 0, fillers.contains(text.words[index].hash) { index -= 1 }
    guard leads.contains(text.words[index].hash) else { return nil }
    if language == .english, index > 0, text.words[index - 1].hash == outHash { index -= 1 }
    let end = text.words[index].start
    if let before, let part = before.value?.number, part <= whole, end > before.range.upperBound,
      end - before.range.upperBound <= 3
    {
      return Share(part: part / whole, numbers: [before.range, number.range])
    }
    guard index > 0, ones.contains(text.words[index - 1].hash), whole > 1 else { return nil }
    return Share(part: 1 / whole, numbers: [number.range])
  }

  private static let percents = WordList("percent", "per cent", "procent")
  private static let outHash = WordHash("out".utf8).value
  private static let ones = WordSet(["one", "een", "één"])
  private static let englishLeads = WordSet(["in", "of", "from"])
  private static let englishFillers = WordSet(["every", "the", "each"])
  private static let dutchLeads = WordSet(["op", "van", "uit", "per"])
  private static let dutchFillers = WordSet(["de", "elke", "iedere"])

  private static let englishParts = parts([
    2: "half halves", 3: "third thirds", 4: "quarter quarters", 5: "fifth fifths",
    6: "sixth sixths", 8: "eighth eighths", 10: "tenth tenths",
  ])
  private static let dutchParts = parts([
    3: "derde", 4: "kwart vierde", 5: "vijfde", 6: "zesde", 8: "achtste", 10: "tiende",
  ])

  private static func parts(_ words: [Double: String]) -> WordTable<Double> {
    var table: [UInt64: Double] = [:]
    for (count, list) in words {
      for word in list.utf8.split(separator: UInt8(ascii: " ")) {
        table[WordHash(word).value] = count
      }
    }
    return WordTable(table)
  }
}
