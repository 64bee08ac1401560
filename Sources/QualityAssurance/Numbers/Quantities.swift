internal import Bitext

/// A number with the unit after it: 2.5 mg, twee weken.
struct Quantity {
  var number: WrittenNumber
  var measure: Measure
  /// The bytes of the unit.
  var unit: Range<Int>

  /// The quantities of a text, in their order.
  ///
  /// - Complexity: O(*n* + *w*), where *n* is the number of numbers and *w* of words.
  static func all(in text: ScannedText, _ numbers: [WrittenNumber], _ language: Language)
    -> [Quantity]
  {
    var quantities: [Quantity] = []
    let saysDegrees =
      text.signs.contains(.latinSign) || text.topics.contains(.degrees)
    for number in numbers where !saysTimes(number, in: text.bytes) {
      var end = text.bytes.skippingSpace(number.range.upperBound)
      if text.bytes.byte(end) == UInt8(ascii: "-") { end += 1 }
      if text.bytes.byte(end) == UInt8(ascii: "%"), let share = Measure.percent {
        quantities.append(Quantity(number: number, measure: share, unit: end..<end + 1))
        continue
      }
      // "70s" are an age or a decade.
      let isPlural = end == number.range.upperBound && text.bytes.isAnyWord(of: plural, at: end)
      if saysDegrees, let degrees = degrees(number, in: text.bytes) {
        quantities.append(degrees)
        continue
      }
      guard !isPlural, let unit = wordOrSign(at: end, in: text.bytes),
        let measure = Measure.named(WordHash(text.bytes.folded[unit]).value, language)
      else { continue }
      quantities.append(Quantity(number: number, measure: measure, unit: unit))
    }
    return quantities
  }

  /// Whether a number says how many times: two in "twice daily" counts no days.
  private static func saysTimes(_ number: WrittenNumber, in text: FoldedBytes) -> Bool {
    number.isWord
      && (text.isAnyWord(of: times, at: number.range.lowerBound)
        || text.folded[number.range].suffix(4).elementsEqual("maal".utf8))
  }

  private static let times = WordList("twice", "thrice")

  /// Degrees, which say of which scale they are.
  private static func degrees(_ number: WrittenNumber, in text: FoldedBytes) -> Quantity? {
    // Of "59–77 °F" both are degrees.
    var offset = text.endOfRange(number.range.upperBound)
    let start = offset
    if text.byte(offset) == 0xC2, text.byte(offset + 1) == 0xB0 {
      offset = text.skippingSpace(offset + 2)
    } else if text.isAnyWord(of: degrees, at: offset) {
      offset = text.skippingSpace(text.endOfLetters(offset))
    } else {
      return nil
    }
    let scale =
      text.isAnyWord(of: celsius, at: offset)
      ? "°C" : text.isAnyWord(of: fahrenheit, at: offset) ? "°F" : nil
    guard let scale, let measure = Measure.named(scale) else { return nil }
    return Quantity(number: number, measure: measure, unit: start..<text.endOfLetters(offset))
  }

  private static let plural = WordList("s")
  private static let degrees = WordList("degrees", "graden")
  private static let celsius = WordList("c", "celsius")
  private static let fahrenheit = WordList("f", "fahrenheit")

  /// The ages of an English text that are said without "years": aged 70, aged 6 to 12, over the age of 50, 18+.
  static func ages(in text: ScannedText, _ numbers: [WrittenNumber]) -> [Quantity] {
    let mayBeAges =
      text.topics.contains(.age)
      || numbers.contains { text.bytes.byte($0.range.upperBound) == UInt8(ascii: "+") }
    guard mayBeAges, let year = Measure.year else { return [] }
    var ages: [Quantity] = []
    for number in numbers where isAge(number, in: text) || goesOn(ages.last, to: number, in: text) {
      ages.append(Quantity(number: number, measure: year, unit: number.range))
    }
    return ages
  }

  /// Whether "aged" or "the age of" stands before a number, or a plus behind it: the 18+ population, but not 24+ hours.
  private static func isAge(_ number: WrittenNumber, in text: ScannedText) -> Bool {
    if text.bytes.byte(number.range.upperBound) == UInt8(ascii: "+") {
      let next = text.firstWord(from: number.range.upperBound)
      return next < text.words.count && !text.words[next].cues.contains(.unit)
    }
    let index = text.firstWord(from: number.range.lowerBound) - 1
    guard index >= 0, text.words[index].end + 1 == number.range.lowerBound else { return false }
    let word = text.words[index].hash
    return word == agedHash || word == ofHash && index > 0 && text.words[index - 1].hash == ageHash
  }

  /// Whether a number ends a range that an age begins.
  private static func goesOn(
    _ age: Quantity?, to number: WrittenNumber, in text: ScannedText
  ) -> Bool {
    guard let age, age.unit.upperBound < number.range.lowerBound else { return false }
    let between = text.bytes.string(age.unit.upperBound..<number.range.lowerBound)
    return ["-", "–", " - ", " – ", " to "].contains(between)
  }

  private static let agedHash = WordHash("aged".utf8).value
  private static let ofHash = WordHash("of".utf8).value
  private static let ageHash = WordHash("age".utf8).value

  /// The letters from here, µ (UTF-8 C2 B5) among them.
  private static func wordOrSign(at start: Int, in text: FoldedBytes) -> Range<Int>? {
    var end = start
    if text.byte(end) == 0xC2, text.byte(end + 1) == 0xB5 { end += 2 }
    end = text.endOfLetters(end)
    // mmol/l
    if end > start, text.byte(end) == UInt8(ascii: "/"), text.isLetter(end + 1) {
      let whole = text.endOfLetters(end + 1)
      let isMeasure = whole - end < 4
      if isMeasure { end = whole }
    }
    return end > start ? start..<end : nil
  }
}

extension Measure {
  /// The unit with a name.
  static func named(_ name: String) -> Measure? { all.first { $0.name == name } }

  fileprivate static let percent = named("%")
  fileprivate static let year = named("year")
}

extension FoldedBytes {
  /// Behind a dash and the digits after it, and the space behind those.
  fileprivate func endOfRange(_ start: Int) -> Int {
    if byte(start) == 0x20 {
      for word in [" tot ", " to ", " en ", " and ", " - ", " – "] {
        let next = start + word.utf8.count
        let isRange = isDigit(next) && folded[start..<next].elementsEqual(word.utf8)
        if isRange { return skippingSpace(endOfDigits(next)) }
      }
    }
    let isDash =
      byte(start) == 0xE2 && byte(start + 1) == 0x80 && [0x93, 0x94].contains(byte(start + 2))
    let next = start + (isDash ? 3 : byte(start) == UInt8(ascii: "-") ? 1 : 0)
    return skippingSpace(next > start && isDigit(next) ? endOfDigits(next) : start)
  }
}
