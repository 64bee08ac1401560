import Bitext
import EmbeddedData
import TestSupport
import Testing

@testable import Tweetal

private func pipeline() throws -> Pipeline {
  try Pipeline.embedded()
}

private func page(_ body: String) -> [UInt8] {
  Array("<html><body><main>\(body)</main></body></html>".utf8)
}

@Suite("From a page to findings")
struct PipelineTests {
  private let english = "<p>Drink enough water after the treatment.</p>"
  private let dutch = "<p>Drink voldoende water na de behandeling.</p>"

  private func catalog(_ body: String) throws -> Catalog {
    let pipeline = try pipeline()
    let post = try pipeline.post(from: page(body), file: "map/post.html")
    let bitext = try #require(pipeline.bitexts(of: [post]).first)
    return pipeline.catalog(of: bitext)
  }

  @Test func aPairIsATranslatedUnitWithItsPlaces() throws {
    let catalog = try catalog(
      "<p>You may feel <b>tired</b> today.</p>\(english)"
        + "<p>Je kunt je vandaag <b>moe</b> voelen.</p>\(dutch)")
    #expect(catalog.original == "post.html")
    #expect(catalog.units.map(\.status) == [.ok, .ok])
    #expect(catalog.units.map(\.state) == [.translated, .translated])
    let unit = try #require(catalog.units.first)
    #expect(unit.source.codes.map(\.original) == ["<b>", "</b>"])
    #expect(unit.target?.text == "Je kunt je vandaag moe voelen.")
    #expect(unit.sourceRange?.file == "map/post.html")
    #expect((unit.targetRange?.offset ?? 0) > (unit.sourceRange?.offset ?? 0))
  }

  @Test func englishWithoutDutchIsAMissingUnit() throws {
    let catalog = try catalog(
      "\(english)<p>Call us when the pain gets worse.</p><p>Do not drive for a day.</p>\(dutch)"
        + "<p>Rijd een dag geen auto.</p>")
    #expect(catalog.units.map(\.status) == [.ok, .missingDutch, .ok])
    let unit = catalog.units[1]
    #expect(unit.target == nil && unit.state == .initial)
    let findings = try pipeline().findings(in: catalog)
    #expect(findings.map(\.check) == ["missing-translation"])
    #expect(findings.first?.location == unit.sourceRange)
  }

  @Test func englishInTheDutchColumnIsUntranslated() throws {
    let catalog = try catalog(
      """
      <table><tr><th>English</th><th>Nederlands</th></tr>
      <tr><td>Drink enough water.</td><td>Drink voldoende water.</td></tr>
      <tr><td>Take a rest after the treatment.</td><td>Take a rest after the treatment.</td></tr>
      <tr><td>Call your doctor.</td><td>Bel je huisarts.</td></tr></table>
      """)
    #expect(catalog.units.map(\.status) == [.ok, .untranslated, .ok])
    let found = try pipeline().findings(in: catalog).map(\.check)
    #expect(found.contains("untranslated"))
  }

  @Test func anIdSurvivesAParagraphAddedAbove() throws {
    let before = try catalog(english + dutch).units.map(\.id)
    let after = try catalog(
      "<p>This is new.</p>\(english)<p>Dit is nieuw.</p>\(dutch)"
    ).units.map(\.id)
    #expect(before.count == 1 && after.count == 2)
    #expect(after.last == before.first)
  }

  @Test func equalTextsGetASuffix() {
    var ids = UnitIDs(post: "my post")
    let first = ids.id(for: "Rest.")
    #expect(first.hasPrefix("my-post-") && first.utf8.count == "my-post-".utf8.count + 10)
    #expect(ids.id(for: "Move.") != first)
    #expect(ids.id(for: "Rest.") == first + "-2")
  }

  @Test func joinedTextsKeepTheirCodesApart() {
    func coded(_ text: String) -> InlineText {
      InlineText(
        text,
        codes: [
          InlineCode(number: 1, kind: .opening, offset: 0, original: "<b>"),
          InlineCode(number: 1, kind: .closing, offset: 3, original: "</b>"),
        ])
    }
    let joined = InlineText(joining: [coded("één"), coded("twee")])
    #expect(joined.text == "één twee")
    #expect(joined.codes.map(\.number) == [1, 1, 2, 2])
    #expect(joined.codes.map(\.offset) == [0, 3, 6, 9])
  }

  @Test func theSampleComesOutTheSameOnEveryRun() throws {
    let sample = EmbeddedFile.samplePost
    func run() throws -> Catalog {
      let pipeline = try pipeline()
      let post = try pipeline.post(from: sample.bytes, file: sample.path)
      return try #require(pipeline.bitexts(of: [post]).map(pipeline.catalog(of:)).first)
    }
    #expect(try run() == run())
  }

  /// A page that accepts what a check finds in one of its paragraphs.
  @Test func aPageMayAcceptWhatACheckFinds() throws {
    let pipeline = try Pipeline.embedded()
    func checks(_ attribute: String) throws -> [[String]] {
      let page = """
        <html><body><article><p>The needle is very thin.</p><p\(attribute)>Het ding is heel dun.</p>
        <p>A muscle can hurt after it.</p><p>Dit kan daarna zeer doen.</p></article></body></html>
        """
      let post = try pipeline.post(from: Array(page.utf8), file: "post.html")
      let catalog = pipeline.catalog(of: pipeline.bitexts(of: [post])[0])
      let findings = pipeline.findings(in: catalog)
      return catalog.units.map { unit in findings.filter { $0.unit == unit.id }.map(\.check) }
    }
    #expect(try checks("") == [["term-missing"], ["term-missing"]])
    #expect(try checks(#" data-tweetal-ignore="term-missing""#) == [[], ["term-missing"]])
    #expect(
      try checks(#" data-tweetal-ignore="numbers, term-missing""#)
        == [["unused-suppression"], ["term-missing"]])
    #expect(
      try checks(#" data-tweetal-ignore="numbers""#)
        == [["term-missing", "unused-suppression"], ["term-missing"]])
  }

  @Test func catalogsNoteTheTermsOfTheGlossary() throws {
    let pipeline = try Pipeline.embedded()
    let catalog = Catalog(
      original: "a.html",
      units: [TranslationUnit(id: "a", source: "Muscle pain after the needle, the needles.")])
    let terms = pipeline.catalogWithTerms(catalog).units[0].terms
    #expect(terms.map(\.concept) == ["muscle-pain", "needle"])
    #expect(terms.map(\.ranges) == [[0..<11], [22..<28, 34..<41]])
    #expect(terms.map { $0.translations.first } == ["spierpijn", "naald"])
  }
}
