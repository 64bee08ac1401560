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
}
