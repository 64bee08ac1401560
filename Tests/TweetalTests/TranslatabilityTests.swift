import Bitext
import Testing
import Tweetal

/// Text that a page says not to translate: kept and paired, but nobody's work.
@Suite("Text that is not to be translated")
struct UntranslatableTextTests {
  private static let english = """
    <p>Drink enough water after the treatment.</p><p>Do not drive a car for a whole day.</p>
    """
  private static let dutch = """
    <p>Drink voldoende water na de behandeling.</p><p>Rijd een hele dag geen auto.</p>
    """

  private func pairs(_ body: String) throws -> (
    bitext: Bitext, units: [TranslationUnit], checks: [String]
  ) {
    let pipeline = try Pipeline.embedded()
    let page = "<html><body><main>\(body)</main></body></html>"
    let post = try pipeline.post(from: Array(page.utf8), file: "post.html")
    let bitext = try #require(pipeline.bitexts(of: [post]).first)
    let catalog = pipeline.catalog(of: bitext)
    return (bitext, catalog.units, pipeline.findings(in: catalog).map(\.check))
  }

  @Test func inOneLanguageIsNotMissingInTheOther() throws {
    let text = "<p translate=no>Please use the back entrance of the practice.</p>"
    let (bitext, units, checks) = try pairs(Self.english + text + Self.dutch)
    #expect(bitext.post.blocks.count == 5)
    #expect(bitext.links.map(\.status) == [.ok, .ok])
    #expect(units.count == 2 && checks.isEmpty)
  }

  @Test func inBothLanguagesIsRightlyTheSame() throws {
    let text = "<p translate=no>Please use the back entrance of the practice.</p>"
    let (bitext, units, checks) = try pairs(Self.english + text + Self.dutch + text)
    #expect(bitext.links.map(\.status) == [.ok, .ok, .same])
    #expect(units.count == 2 && checks.isEmpty)
  }

  @Test func withoutTheAttributeTheSameIsUntranslated() throws {
    let text = "<p>Please use the back entrance of the practice.</p>"
    let (bitext, units, _) = try pairs(Self.english + text + Self.dutch + text)
    #expect(bitext.links.map(\.status) == [.ok, .ok, .untranslated])
    #expect(units.count == 3)
  }
}
