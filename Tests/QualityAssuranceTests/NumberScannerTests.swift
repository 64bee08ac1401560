import Bitext
import Testing

@testable import QualityAssurance

@Suite struct NumberScannerTests {
  /// The numbers as "spelling=value", times with a colon.
  private func read(_ text: String, _ language: Language) -> [String] {
    NumberScanner.numbers(in: text, language: language).written.map { number in
      let spelling = String(decoding: Array(text.utf8)[number.range], as: UTF8.self)
      guard let value = number.value else { return spelling + "=?" }
      return spelling + "=" + describe(value)
    }
  }

  private func describe(_ value: NumberValue) -> String {
    if value.isTime { return "\(value.coefficient / 100):\(value.coefficient % 100)" }
    return value.decimals == 0 ? "\(value.coefficient)" : "\(value.coefficient)e-\(value.decimals)"
  }

  @Test(arguments: [
    ("1,500", Language.english, ["1,500=1500"]),
    ("1.500", .dutch, ["1.500=1500"]),
    ("0.30 mm", .english, ["0.30=3e-1"]),
    ("0,30 mm", .dutch, ["0,30=3e-1"]),
    ("0.30 mm", .dutch, ["0.30=?"]),
    ("1,234,567.25", .english, ["1,234,567.25=123456725e-2"]),
    ("10\u{A0}000 en 10\u{202F}000", .dutch, ["10\u{A0}000=10000", "10\u{202F}000=10000"]),
    ("12.03.2021", .dutch, ["12=12", "03=3", "2021=2021"]),
    ("10-15, 10–15", .english, ["10=10", "15=15", "10=10", "15=15"]),
    ("at -5 °C, (−3), 4-2", .english, ["5=-5", "3=-3", "4=4", "2=2"]),
    ("2½ en ½", .dutch, ["2½=25e-1", "½=5e-1"]),
    ("Take 3. Then 4, or 5.", .english, ["3=3", "4=4", "5=5"]),
    ("10x15 and 10 x 15", .english, ["10=10", "15=15", "10=10", "15=15"]),
    ("123456789012345678901", .english, []),
  ])
  func readsFigures(text: String, language: Language, expected: [String]) {
    #expect(read(text, language) == expected)
  }

  @Test(arguments: [
    ("twenty-one", Language.english, ["twenty-one=21"]),
    ("Two hundred and fifty", .english, ["Two hundred and fifty=250"]),
    ("three thousand, four", .english, ["three thousand=3000", "four=4"]),
    ("1.2 million", .english, ["1.2 million=1200000"]),
    ("1,2 miljoen", .dutch, ["1,2 miljoen=1200000"]),
    ("one hundred of a thousand", .english, ["hundred=100", "thousand=1000"]),
    ("tweehonderdvijftig", .dutch, ["tweehonderdvijftig=250"]),
    ("drieëntwintig duizend", .dutch, ["drieëntwintig duizend=23000"]),
    ("Achtentachtig", .dutch, ["Achtentachtig=88"]),
    ("één of een", .dutch, []),
    ("two, three", .english, ["two=2", "three=3"]),
    ("often, weighty, tweeling", .english, []),
  ])
  func readsWords(text: String, language: Language, expected: [String]) {
    #expect(read(text, language) == expected)
  }

  @Test(arguments: [
    ("at 14:30", Language.english, ["14:30=14:30"]),
    ("om 14.30 uur", .dutch, ["14.30=14:30"]),
    ("2:30 pm", .english, ["2:30=14:30"]),
    ("2pm", .english, ["2=14"]),
    ("van 9.30 tot 17.00 uur", .dutch, ["9.30=9:30", "17.00=17"]),
    ("99:99", .english, ["99=99", "99=99"]),
  ])
  func readsTimes(text: String, language: Language, expected: [String]) {
    #expect(read(text, language) == expected)
  }

  @Test(arguments: [
    "COVID-19", "B12", "5G", "3D", "www.example.com/2021/10", "mail2you@example.org",
    "https://example.org/10", "report2021.pdf", "COVID 19",
  ])
  func leavesOutCodesAndAddresses(text: String) {
    #expect(read("See \(text) now", .english) == [])
  }

  @Test func leavesOutTheNumberOfAListItem() {
    #expect(read("1. Rest 2 days", .english) == ["2=2"])
    #expect(read("12) Rest", .english) == [])
    #expect(read("12 Rest", .english) == ["12=12"])
  }

  @Test func keepsItsRangesInsideTheTextWhateverTheBytes() {
    var generator = SplitMix64(seed: 7)
    let pieces = [
      "1", "9", "12", ".", ",", " ", "-", "−", "½", "\u{A0}", "two", "é", "uur", ":", "½2", "%",
    ]
    for _ in 0..<2000 {
      let count = Int.random(in: 0..<12, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      for language in [Language.english, .dutch] {
        var end = 0
        for number in NumberScanner.numbers(in: text, language: language).written {
          #expect(number.range.lowerBound >= end, "\(text)")
          #expect(!number.range.isEmpty && number.range.upperBound <= text.utf8.count, "\(text)")
          end = number.range.upperBound
        }
      }
    }
  }
}

/// A small generator with a seed, so that a failure can be seen again (Steele, Lea & Flood, 2014).
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
