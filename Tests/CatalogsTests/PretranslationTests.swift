import Bitext
import TestSupport
import Testing

@testable import Catalogs

@Suite("Pretranslation")
struct PretranslationTests {
  private static func bold(_ text: String, _ markup: String = "<b>") -> InlineText {
    InlineText(
      text,
      codes: [
        InlineCode(number: 1, kind: .opening, offset: 0, original: markup),
        InlineCode(number: 1, kind: .closing, offset: text.utf8.count, original: "</b>"),
      ])
  }

  private let memory = PretranslationMemory([
    (
      "own.tmx",
      Catalog(
        original: "",
        units: [
          TranslationUnit(id: "1", source: "Muscle pain", target: "Spierpijn", state: .translated),
          TranslationUnit(id: "2", source: "Muscle pain", target: "Myalgie", state: .translated),
          TranslationUnit(id: "3", source: "Muscle pain", target: "Concept", state: .initial),
          TranslationUnit(
            id: "4", source: bold("Take care"), target: bold("Pas op"), state: .translated),
        ])
    ),
    (
      "old.po",
      Catalog(
        original: "",
        units: [
          TranslationUnit(id: "1", source: "Muscle pain", target: "Spierpijn", state: .final),
          TranslationUnit(
            id: "2", source: "The needle goes into the muscle.",
            target: "De naald gaat in de spier.", state: .translated),
        ])
    ),
  ])

  private func pretranslated(
    _ units: TranslationUnit..., from least: Int = 100
  ) -> (units: [TranslationUnit], summary: PretranslationMemory.Summary) {
    let result = memory.pretranslated(Catalog(original: "a", units: units), fillingFrom: least)
    return (result.catalog.units, result.summary)
  }

  @Test func theSameTextFillsTheTargetAsADraft() throws {
    let (units, summary) = pretranslated(
      TranslationUnit(id: "a", status: .missingDutch, source: "Muscle pain"))
    let unit = try #require(units.first)
    #expect(unit.target == "Spierpijn" && unit.state == .initial && unit.status == .ok)
    #expect(unit.matches.map(\.target) == ["Spierpijn", "Myalgie"])
    #expect(unit.matches.map(\.quality) == [100, 100])
    #expect(unit.matches.map(\.origin) == ["own.tmx", "own.tmx"])
    #expect(summary == .init(filled: 1))
  }

  @Test func aTextThatIsAlikeIsProposedAndFillsOnlyWhereAsked() throws {
    let unit = TranslationUnit(
      id: "a", status: .missingDutch, source: "The needle goes into the skin.")
    let (proposed, summary) = pretranslated(unit)
    #expect(proposed[0].target == nil && proposed[0].status == .missingDutch)
    let match = try #require(proposed[0].matches.first)
    #expect(match.source == "The needle goes into the muscle.")
    #expect(match.quality == 84 && match.similarity == 84 && match.origin == "old.po")
    #expect(summary == .init(proposed: 1))
    let (filled, _) = pretranslated(unit, from: 80)
    #expect(filled[0].target == "De naald gaat in de spier." && filled[0].state == .initial)
  }

  @Test func whatThePageHasStays() {
    let page = TranslationUnit(
      id: "a", source: "Muscle pain", target: "Pijnlijke spieren", state: .initial)
    let (units, summary) = pretranslated(page)
    #expect(units == [page] && summary == .init())
  }

  @Test func englishInThePlaceOfDutchIsNoTranslation() {
    let (units, _) = pretranslated(
      TranslationUnit(
        id: "a", status: .untranslated, source: "Muscle pain", target: "Muscle pain"))
    #expect(units[0].target == "Spierpijn" && units[0].status == .ok)
  }

  @Test func codesMustFitAndAreThoseOfThePage() throws {
    let markup = "<b class=\"new\">"
    let (units, summary) = pretranslated(
      TranslationUnit(id: "a", status: .missingDutch, source: Self.bold("Take care", markup)),
      TranslationUnit(id: "b", status: .missingDutch, source: "Take care"),
      TranslationUnit(id: "c", status: .missingDutch, source: "Never heard of"))
    #expect(units[0].target?.codes.map(\.original) == [markup, "</b>"])
    #expect(units[1].target == nil)
    #expect(units[1].matches.map(\.quality) == [99])
    #expect(units[1].matches.map(\.similarity) == [100])
    #expect(summary == .init(filled: 1, proposed: 1, unknown: 1))
  }

  // MARK: Codes of other programs

  private static func codes(_ text: String, _ markup: [String: String]) -> InlineText {
    var text = Placeholders.decode(Array(text.utf8))
    for index in text.codes.indices {
      let name = text.codes[index].original
      text.codes[index].original = markup[name] ?? name
    }
    return text
  }

  private static let tags = ["<1>": "<g0>", "</1>": "</g0>", "<2>": "<g1>", "</2>": "</g1>"]
  private static let page = [
    "<1>": "<strong>", "</1>": "</strong>", "<2>": "<a href=\"/x\">", "</2>": "</a>",
  ]

  private static func filled(
    _ source: String, _ target: String, for page: InlineText
  ) -> TranslationUnit {
    let unit = TranslationUnit(
      id: "1", source: codes(source, tags), target: codes(target, tags), state: .translated)
    let memory = PretranslationMemory([("a.tmx", Catalog(original: "", units: [unit]))])
    let catalog = Catalog(
      original: "a",
      units: [TranslationUnit(id: "a", status: .missingDutch, source: page)])
    return memory.pretranslated(catalog, fillingFrom: 75).catalog.units[0]
  }

  @Test(arguments: ["agency", "agencies"])
  func aProgramsOwnTagsAreThoseOfThePageByTheirPlaces(word: String) throws {
    let source = Self.codes("The <1>whole</1> travel <2>agency</2> is closed", Self.page)
    let unit = Self.filled(
      "The <1>whole</1> travel <2>\(word)</2> is closed",
      "Dicht is het <2>bureau</2>, <1>heel</1> het", for: source)
    let expected = Self.codes("Dicht is het <2>bureau</2>, <1>heel</1> het", Self.page)
    #expect(unit.target == expected)
    for format in [CatalogFormat.xliff2, .xliff12] {
      let catalog = Catalog(original: "a", units: [unit])
      let match = try format.read(format.write(catalog), file: "a.xlf").units[0].matches.first
      #expect(match?.target.codes.map(\.number) == [2, 2, 1, 1])
    }
  }

  @Test func codesThatThePageLacksFillNothing() {
    let unit = Self.filled(
      "The <1>whole</1> travel <2>agency</2> is closed", "Het <1>hele</1> <2>bureau</2> is dicht",
      for: Self.codes("The <1>whole</1> travel agency is closed", Self.page))
    #expect(unit.target == nil && unit.matches.count == 1)
    let plain = Self.filled(
      "The whole travel agency is closed", "Het hele bureau is dicht",
      for: Self.codes("The <1>whole</1> travel agency is closed", Self.page))
    #expect(plain.target == "Het hele bureau is dicht")
  }
}
