import Bitext
import Testing

@testable import Tweetal

/// A page's title that stands in its text once more.
@Suite("A title that stands twice")
struct RepeatedTitleTests {
  private static let title = ("When your heel hurts", "Als je hiel pijn doet")
  private static let pairs = [
    ("Roll your foot over a cold bottle.", "Rol je voet over een koude fles."),
    (
      "Wear shoes with a soft sole for two weeks.", "Draag twee weken schoenen met een zachte zool."
    ),
  ]

  private static let english = pairs.map { "<p>\($0.0)</p>" }.joined()
  private static let dutch = pairs.map { "<p>\($0.1)</p>" }.joined()
  private static let rows = ([title] + pairs).map {
    "<tr><td>\($0.0)</td><td>\($0.1)</td></tr>"
  }.joined()

  private func bitext(_ body: String) throws -> Bitext {
    let pipeline = try Pipeline.embedded()
    let page = "<html><body><main><article>\(body)</article></main></body></html>"
    let post = try pipeline.post(from: Array(page.utf8), file: "post.html")
    return try #require(pipeline.bitexts(of: [post]).first)
  }

  private func texts(_ bitext: Bitext) -> [[String]] {
    bitext.links.map { link in
      [link.status.rawValue] + (link.english + link.dutch).map { bitext.post.blocks[$0].text }
    }
  }

  private static let pages = [
    "<h1>\(title.0)</h1><h2>\(title.1)</h2>\(dutch)<h2>\(title.0)</h2>\(english)",
    "<h1>\(title.0)</h1><table>\(rows)</table>",
    "<h1>\(title.1)</h1><h2>\(title.0)</h2>\(english)<h2>\(title.1)</h2>\(dutch)",
  ]

  @Test("One translation serves both", arguments: pages)
  func sharesItsTranslation(page: String) throws {
    let links = try texts(bitext(page))
    #expect(links == ([Self.title] + Self.pairs).map { ["ok", $0.0, $0.1] })
  }

  @Test("Without a translation it is missing")
  func isMissing() throws {
    let links = try texts(
      bitext("<h1>\(Self.title.0)</h1>\(Self.dutch)<h2>\(Self.title.0)</h2>\(Self.english)"))
    #expect(links.contains { $0[0] != "ok" && $0[1] == Self.title.0 })
  }

  @Test("A paragraph that English has twice and Dutch once is missing")
  func paragraph() throws {
    let english = "<h1>\(Self.title.0)</h1>\(Self.english)<p>\(Self.pairs[0].0)</p>"
    let links = try texts(bitext("\(english)<h2>\(Self.title.1)</h2>\(Self.dutch)"))
    #expect(links.count { $0[0] == "missing_nl" } == 1)
  }
}
