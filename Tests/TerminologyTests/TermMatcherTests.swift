import Bitext
import Terminology
import Testing

@Suite("Finding terms")
struct TermMatcherTests {
  private let pain = TermMatcher(
    Term("muscle", .english), Term("pain", .english), Term("muscle pain", .english),
    Term("spier", .dutch), Term("pijn", .dutch), Term("spierpijn", .dutch))

  @Test(arguments: ["factor X", "X", "box", "een X-been"])
  func aTermOfWhichTheFirstWordIsOneLetterMayBeginWhereTheTextEnds(text: String) {
    let matcher = TermMatcher(
      glossary: Glossary(concepts: [Concept(id: "c", terms: [Term("X-been", .dutch)])]))
    #expect(matcher.matches(in: text, language: .dutch).count == (text.hasSuffix("been") ? 1 : 0))
  }

  /// Words of four letters, and words of the letters of so many scripts that their bytes are no short alphabet.
  @Test(arguments: [
    ["a"..."d"], ["\u{561}"..."\u{586}", "\u{5D0}"..."\u{5EA}", "\u{10D0}"..."\u{10F0}"],
  ])
  func findsExactlyTheWordsThatAreTermsHoweverShort(letters: [ClosedRange<Unicode.Scalar>]) {
    let single = letters.flatMap { ($0.lowerBound.value...$0.upperBound.value) }
      .compactMap(Unicode.Scalar.init).map { String($0) }
    let double = single.flatMap { first in single.map { first + $0 } }
    let triple = single.count > 4 ? [] : double.flatMap { first in single.map { first + $0 } }
    let words = single + double + triple
    // Every third word, so that some begin like terms, some are the beginning of one, and some are both.
    let terms = words.indices.filter { $0.isMultiple(of: 3) }.map { words[$0] }
    let concepts = terms.map {
      Concept(id: $0, terms: [Term($0, .english, partOfSpeech: .adjective)])
    }
    let matcher = TermMatcher(glossary: Glossary(concepts: concepts))
    let found = matcher.matches(in: words.joined(separator: ", "), language: .english)
    #expect(found.map { terms[$0.concept] } == terms)
  }

  @Test func judgesEachOfSeveralTermsInOneCompound() {
    #expect(pain.texts(in: "spierpijn spierpijn", .dutch).count == 6)
    #expect(pain.texts(in: "spierpijnspier pijnspierpijn", .dutch).count == 8)
  }

  @Test func givesNestedOnesByStartLongerFirst() {
    let matches = pain.matches(in: "No muscle pain.", language: .english)
    #expect(
      matches == [
        TermMatch(concept: 2, term: 0, range: 3..<14), TermMatch(concept: 0, term: 0, range: 3..<9),
        TermMatch(concept: 1, term: 0, range: 10..<14),
      ])
    #expect(pain.texts(in: "Spierpijn", .dutch) == ["Spierpijn", "Spier", "pijn"])
  }

  @Test func longestMatchesLeaveOutTheNested() {
    #expect(
      pain.longestTexts(in: "Muscle pain: pain in a muscle", .english)
        == ["Muscle pain", "pain", "muscle"])
    #expect(pain.longestTexts(in: "spierpijn en spierweefsel", .dutch) == ["spierpijn", "spier"])
  }

  @Test func longestMatchesKeepOneTermOfTwoConcepts() {
    let matcher = TermMatcher(Term("spierpijn", .dutch), Term("spierpijn", .dutch))
    let matches = matcher.longestMatches(in: "spierpijn", language: .dutch)
    #expect(matches.map(\.concept) == [0, 1])
  }

  @Test func longestMatchesKeepTermsThatOverlap() {
    let matcher = TermMatcher(Term("lower back", .english), Term("back pain", .english))
    #expect(matcher.longestTexts(in: "lower back pain", .english) == ["lower back", "back pain"])
  }

  @Test func languagesAreKeptApart() {
    #expect(pain.texts(in: "muscle pain", .dutch) == [])
    #expect(pain.texts(in: "muscle pain", .undetermined) == [])
  }

  @Test(arguments: [
    ("PATIËNT", "PATIËNT"), ("patie\u{308}nten", "patie\u{308}nten"),
    ("pa\u{AD}tiënt", "pa\u{AD}tiënt"),
    ("«patiënt»", "patiënt"), ("de\u{A0}patiënt…", "patiënt"), ("🙂patiënt🙂", "patiënt"),
    ("patiënt’s", "patiënt"), ("(patiënten)", "patiënten"),
  ])
  func foldsLettersAndKeepsTheBytes(text: String, found: String) {
    #expect(TermMatcher(Term("patiënt", .dutch)).texts(in: text, .dutch) == [found])
  }

  @Test(arguments: ["", " ", "-", "’", "\u{AD}", "\u{308}", "é"])
  func textsWithoutWordsHoldNoTerm(text: String) {
    #expect(pain.matches(in: text, language: .english) == [])
    #expect(pain.matches(in: text, language: .dutch) == [])
  }

  @Test func aTermWithoutLettersIsNeverFound() {
    #expect(TermMatcher(Term("", .dutch), Term("–", .dutch)).texts(in: "a – b", .dutch).count <= 1)
  }

  /// Words with one term planted among them, of every kind of character: the range is exact to the byte.
  @Test(arguments: 0..<200)
  func rangesAreExact(seed: UInt64) {
    var random = SplitMix(state: seed)
    let fillers = [
      "één", "“zo”", "a\u{AD}b", "…", "e\u{308}", "x - y", "\u{A0}", "ſ", "🙂", "-", "’t", "ÇA",
    ]
    let planted = [
      "naald", "NAALDEN", "naaldjes", "Patie\u{308}nten", "patiënt", "blauwe\u{A0}plekken",
    ]
    let matcher = TermMatcher(
      Term("naald", .dutch), Term("patiënt", .dutch), Term("blauwe plek", .dutch))
    func words() -> String {
      (0..<Int.random(in: 0..<6, using: &random)).map { _ in
        fillers.randomElement(using: &random) ?? ""
      }.joined(separator: " ")
    }
    let term = planted.randomElement(using: &random) ?? ""
    let before = words() + " "
    let matches = matcher.matches(in: before + term + " " + words(), language: .dutch)
    let start = before.utf8.count
    #expect(matches.map(\.range) == [start..<(start + term.utf8.count)])
  }

  /// More words than a matcher remembers, so that it has forgotten the first ones when they are asked for again.
  @Test func wordsReadBeforeChangeNothing() {
    let terms = [
      Term("spier", .dutch), Term("pijn", .dutch), Term("pijn in de rug", .dutch),
      Term("schouderpijn", .dutch), Term("nekpijn", .dutch),
    ]
    func matcher() -> TermMatcher {
      TermMatcher(glossary: Glossary(concepts: terms.map { Concept(id: $0.text, terms: [$0]) }))
    }
    let texts = [
      "Spierpijn, pijn in de rug en pijn.", "Nek- en schouderpijn", "Pijn in je rug, spieren",
    ]
    let used = matcher()
    for round in 0..<2 {
      for number in 0..<9_000 where number % 7 != round {
        _ = used.matches(in: "woord\(String(number, radix: 25)) spierx\(number)", language: .dutch)
      }
      for text in texts + texts {
        let matches = used.matches(in: text, language: .dutch)
        #expect(!matches.isEmpty)
        #expect(matches == matcher().matches(in: text, language: .dutch))
      }
    }
  }
}

/// A small generator of repeatable random numbers (SplitMix64).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
