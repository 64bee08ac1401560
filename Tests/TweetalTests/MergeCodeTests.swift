import Bitext
import Merging
import TestSupport
import Testing

@testable import Catalogs
@testable import Tweetal

/// Codes that come back otherwise than they went out.
@Suite("Merging codes that were lost or rewritten") struct MergeCodeTests {
  private static func page(_ dutch: String) -> String {
    """
    <html><head><meta charset=utf-8></head><body><main>
    <p>Drink <b>enough</b> water and read <a href="/en/tips">our tips</a> for moving gently.</p>
    \(dutch)
    <p>Call us when the pain gets worse.</p>
    <p>Bel ons als de pijn erger wordt.</p>
    </main></body></html>
    """
  }

  private static let dutch =
    "<p>Drink <b>genoeg</b> water en lees <a href=\"/nl/tips\">onze tips</a> voor rustig bewegen.</p>"
  private static let target =
    "Drink <1>genoeg</1> water en lees <2>onze tips</2> voor rustig bewegen."

  private func merged(_ target: String, into page: String) throws -> MergePages.Outcome {
    let pages = try MergePages(page)
    let source = "Drink <1>enough</1> water and read <2>our tips</2> for moving gently."
    let rows = "source\ttarget\n\(source)\t\(target)\n"
    let catalog = try CatalogFormat.tsv.read(Array(rows.utf8), file: "a.tsv")
    return try pages.merged([catalog])
  }

  @Test(arguments: [page(dutch), page("")]) func aLinkThatIsLostIsNamed(page: String) throws {
    let merged = try merged(
      "Drink <1>veel</1> water en lees onze tips voor rustig bewegen.", into: page)
    #expect(
      merged.outcomes == [.refused(MergeProblem(.lost, code: "<a href=\"/en/tips\">"))])
    #expect(merged.text == page)
    // A translation can do without bold.
    let plain = try self.merged(
      "Drink veel water en lees <2>onze tips</2> voor rustig bewegen.", into: page)
    #expect(plain.outcomes.allSatisfy { $0 == .replaced || $0 == .inserted })
    #expect(plain.text.contains("Drink veel water en lees <a href="))
  }

  @Test func aLinkThatThePageLacksIsNotAskedFor() throws {
    let page = Self.page(Self.dutch.replacing(#/</?a[^>]*>/#, with: ""))
    let merged = try merged(
      "Drink <1>veel</1> water en lees onze tips voor rustig bewegen.", into: page)
    #expect(merged.outcomes == [.replaced])
    #expect(merged.text == page.replacing("genoeg", with: "veel"))
  }

  @Test(arguments: ["< 2 >onze tips</ 2>", "<2 >onze tips< / 2 >", "< 2>onze tips</2 >"])
  func spacesInPlaceholdersAreReadOver(link: String) throws {
    let target = Self.target.replacing("<2>onze tips</2>", with: link)
    let page = Self.page(Self.dutch)
    #expect(
      try merged(target.replacing("genoeg", with: "veel"), into: page).text
        == page.replacing("genoeg", with: "veel"))
    // One that the English has not is text.
    let other = try merged(target.replacing("genoeg", with: "< 7 >"), into: page)
    #expect(other.text == page.replacing("genoeg", with: "&lt; 7 &gt;"))
  }

  /// A program that writes the codes of both texts in its own way means those of the page.
  @Test(arguments: [page(dutch), page("")]) func aProgramsOwnTags(page: String) throws {
    let pages = try MergePages(page)
    let merged = try pages.merged { unit in
      guard unit.source.codes.count == 4 else { return }
      var target = Placeholders.decode(Array(Self.target.replacing("genoeg", with: "veel").utf8))
      for index in 0..<4 {
        let tags = ["<g1>", "</g1>", "<g2>", "</g2>"]
        unit.source.codes[index].original = tags[index]
        unit.source.codes[index].purpose = .other
        target.codes[index].original = tags[index]
      }
      unit.target = target
      unit.state = .translated
    }
    let link = page.contains("/nl/") ? "/nl/tips" : "/en/tips"
    #expect(merged.text.contains(">Drink <b>veel</b> water en lees <a href=\"\(link)\">onze tips"))
  }

  // MARK: Codes within codes

  private static let links = """
    <html><head><meta charset=utf-8></head><body><main>
    <p>Read about <a href="/neck">neck pain</a> and <a href="/back">back <b>pain</b></a> on our pages.</p>
    %<p>Call us when the pain gets worse.</p><p>Bel ons als de pijn erger wordt.</p>
    </main></body></html>
    """
  private static let dutchLinks =
    "<p>Lees over <a href=\"/nek\">nekpijn</a> en <a href=\"/rug\">rug<b>pijn</b></a> op onze pagina's.</p>\n"

  /// A browser ends a link where another begins.
  @Test(
    arguments: ["", dutchLinks],
    [
      "Lees over <2>nekpijn en <1>rug<3>pijn</3></1></2> op onze pagina's.",
      "Lees over <2>nekpijn <3>en <1>rugpijn</1></3></2> op onze pagina's.",
      "Lees over <1>nekpijn</1> en <2>rug<3>pi<3>jn</3></3></2> op onze pagina's.",
    ])
  func aCodeWithinOneThatItEndsIsNamed(dutch: String, target: String) throws {
    let page = Self.links.replacing("%", with: dutch)
    let source =
      "Read about <1>neck pain</1> and <2>back <3>pain</3></2> on our pages."
    for format in [CatalogFormat.csv, .po, .xliff2] {
      let unit = TranslationUnit(
        id: "a", source: Placeholders.decode(Array(source.utf8)),
        target: Placeholders.decode(Array(target.utf8)), state: .translated)
      let file = format.write(Catalog(original: "a", units: [unit]))
      let merged = try MergePages(page).merged([try format.read(file, file: "a.x")])
      // A format that gives the inner one a number of its own makes a code of it that the page has not.
      let kind = merged.outcomes.first??.problem?.kind
      #expect(kind == .nested || kind == .unknown && target.contains("pi<3>"), "\(format)")
      #expect(merged.text == page)
    }
  }

  @Test func otherCodesMayStandWithinEachOther() throws {
    let page = Self.links.replacing("%", with: Self.dutchLinks)
    let merged = try MergePages(page).merged(
      as: .tsv, ("<2>rug<3>pijn</3></2>", "<3><2>rugpijn</2></3>"))
    #expect(
      merged.text
        == page.replacing(
          #"<a href="/rug">rug<b>pijn</b></a>"#, with: #"<b><a href="/rug">rugpijn</a></b>"#))
  }

  @Test(arguments: [page(dutch), page("")], [CatalogFormat.csv, .tsv, .po, .xliff12, .xliff2])
  func aCodeMayStandTwice(page: String, format: CatalogFormat) throws {
    let source = "Drink <1>enough</1> water and read <2>our tips</2> for moving gently."
    let target = "Drink <1>veel</1> water en lees <2>onze tips</2> voor <1>rustig</1> bewegen."
    let rows = "id\tsource\ttarget\na\t\(source)\t\(target)\n"
    var catalog = try CatalogFormat.tsv.read(Array(rows.utf8), file: "a.tsv")
    if format.content.contains(.markup) {
      catalog.units[0].source = try #require(
        try MergePages(page).units().first { $0.source.text.hasPrefix("Drink") }
      ).source
    }
    let read = try format.read(format.write(catalog), file: "a.x")
    let merged = try MergePages(page).merged([read])
    #expect(merged.outcomes.allSatisfy { $0 == .replaced || $0 == .inserted })
    #expect(merged.text.contains("</a> voor <b>rustig</b> bewegen."), "\(merged.outcomes)")
  }
}
