import Bitext
import QualityAssurance
import Terminology
import Testing

@Suite struct QualityAssuranceEntryTests {
  private let english = SourceRange(file: "a.html", offset: 10, length: 9, line: 2, column: 1)
  private let dutch = SourceRange(file: "a.html", offset: 50, length: 9, line: 7, column: 1)

  private func findings(_ units: [TranslationUnit]) -> [Finding] {
    QualityAssurance.findings(
      in: Catalog(original: "a.html", units: units), checks: Check.all,
      matcher: TermMatcher(glossary: Glossary(concepts: [])))
  }

  @Test func goesByUnitAndThenByCheck() {
    let found = findings([
      TranslationUnit(
        id: "u1",
        source: InlineText(
          "Take 2.", codes: [InlineCode(number: 1, kind: .standalone, offset: 0, original: "<br>")]),
        target: "Neem 3."),
      TranslationUnit(id: "u2", status: .missingDutch, source: "Rest."),
      TranslationUnit(id: "u3", source: "Rest 4 days.", target: "Rust 4 dagen."),
    ])
    #expect(found.map(\.unit) == ["u1", "u1", "u2"])
    #expect(found.map(\.check) == ["numbers", "inline-codes", "missing-translation"])
  }

  @Test func pointsAtTheDutchWhereThereIsSome() {
    let found = findings([
      TranslationUnit(
        id: "u1", source: "Take 2.", target: "Neem 3.", sourceRange: english, targetRange: dutch),
      TranslationUnit(id: "u2", status: .missingDutch, source: "Rest.", sourceRange: english),
      TranslationUnit(id: "u3", source: "Take 2.", target: "Neem 3."),
    ])
    #expect(found.map(\.location) == [dutch, english, nil])
  }

  @Test(arguments: [
    TranslationUnit(id: "u", status: .same, source: "10 x 3", target: "10 x 3"),
    TranslationUnit(id: "u", source: "", target: nil),
  ])
  func isSilentWhereThereIsNothingToCompare(unit: TranslationUnit) {
    #expect(findings([unit]) == [])
  }

  @Test func saysOnceThatAParagraphHasNoEnglish() {
    let found = findings([
      TranslationUnit(id: "u", status: .missingEnglish, source: "", target: "Neem 3 keer 2.")
    ])
    #expect(found.map(\.check) == ["missing-source"])
  }

  @Test func saysOnceThatAParagraphIsUntranslated() {
    let text: InlineText = "Take 2 of these tablets and rest."
    let found = findings([
      TranslationUnit(id: "u", status: .untranslated, source: text, target: text)
    ])
    #expect(found.map(\.check) == ["untranslated"])
  }
}
