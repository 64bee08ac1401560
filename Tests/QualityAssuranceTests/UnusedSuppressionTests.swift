import Bitext
import QualityAssurance
import Terminology
import Testing

/// What is said of suppressions that accept nothing.
@Suite struct UnusedSuppressionTests {
  private func suppression(_ check: String, at offset: Int) -> Suppression {
    Suppression(
      check: check,
      range: SourceRange(file: "a.html", offset: offset, length: 3, line: 1, column: offset + 1))
  }

  private func unit(_ id: String, _ dutch: InlineText, _ suppressions: Suppression...)
    -> TranslationUnit
  {
    var unit = TranslationUnit(id: id, source: "Rest for 3 days.", target: dutch)
    unit.pageSuppressions = suppressions
    return unit
  }

  private func findings(
    _ units: [TranslationUnit], _ suppressions: [Suppression] = [], checks: [Check] = Check.all
  ) -> [Finding] {
    var catalog = Catalog(original: "a.html", units: units)
    catalog.suppressions = suppressions
    return QualityAssurance.findings(
      in: catalog, checks: checks, matcher: TermMatcher(glossary: Glossary(concepts: [])))
  }

  @Test func whatHidesAFindingIsUsed() {
    let shared = suppression("numbers", at: 0)
    let found = findings([
      unit("u1", "Rust 3 dagen.", shared), unit("u2", "Rust 4 dagen.", shared),
    ])
    #expect(found == [])
  }

  @Test func whatHidesNothingIsNotedWhereItStands() throws {
    let unused = suppression("numbers", at: 7)
    let found = findings([
      unit("u1", "Rust 3 dagen.", unused), unit("u2", "Rust 4 dagen."),
    ])
    #expect(found.map(\.check) == ["numbers", QualityAssurance.unusedSuppression])
    let finding = try #require(found.last)
    #expect(finding.severity == .note && finding.unit == "u1" && finding.location == unused.range)
    #expect(finding.message == Message("finding.unused-suppression", "numbers"))
  }

  @Test func twoThatHideTheSameAreBothUsed() {
    let found = findings([
      unit("u", "Rust 4 dagen.", suppression("numbers", at: 0), suppression("numbers", at: 9))
    ])
    #expect(found == [])
  }

  @Test func whatIsSaidOfTextsThatAreNoUnitIsNotedToo() {
    let used = suppression("numbers", at: 0)
    let outside = suppression("numbers", at: 90)
    let found = findings([unit("u", "Rust 4 dagen.", used)], [used, outside])
    #expect(found.map(\.location) == [outside.range])
    #expect(found.map(\.unit) == [""])
  }

  @Test func namesThatAreNoCheckAreNoted() {
    let found = findings([
      unit("u", "Rust 4 dagen.", suppression("number", at: 0), suppression("", at: 9))
    ])
    #expect(
      found.map(\.message).dropFirst() == [
        Message("finding.unused-suppression.unknown", "number"),
        Message("finding.unused-suppression.nameless"),
      ])
  }

  @Test func suppressionsOfChecksThatWereNotRunMayBeOfUse() throws {
    let numbers = try #require(Check.all.first { $0.name == "numbers" })
    let units = [
      unit("u", "Rust 3 dagen.", suppression("term-missing", at: 0), suppression("numbers", at: 9))
    ]
    #expect(findings(units, checks: [numbers]).map(\.message.arguments) == [["numbers"]])
    #expect(findings(units, checks: []) == [])
  }

  @Test func aNoteOfACatalogAcceptsToo() {
    var unit = unit("u", "Rust 4 dagen.")
    unit.notes = [TranslationUnit.Note(category: "ignore", text: "numbers, untranslated")]
    unit.targetRange = SourceRange(file: "a.po", offset: 5, length: 9, line: 4, column: 2)
    let found = findings([unit])
    #expect(found.map(\.message.arguments) == [["untranslated"]])
    #expect(found.map(\.location) == [unit.targetRange])
  }
}
