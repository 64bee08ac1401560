import Bitext
import Testing

@testable import Tweetal

/// Headings that hold both languages, of which the words alone do not surely tell where one ends.
@Suite("Headings in two languages")
struct SignTwinsTests {
  /// The headings of a page, and their parts with a bar between them.
  static let pages: [(headings: [String], parts: [String])] = [
    (["Asthma / Astma"], ["Asthma|Astma"]),
    (["Gips | Plaster cast"], ["Gips|Plaster cast"]),
    (["Bruise - Blauwe plek"], ["Bruise|Blauwe plek"]),
    (["Step 1 – Stap 1"], ["Step 1|Stap 1"]),
    (["Codeine / Codeïne"], ["Codeine|Codeïne"]),
    (["Whiplash / Whiplash"], ["Whiplash|Whiplash"]),
    // What the others show holds for what no word says.
    (
      ["Opening hours / Openingstijden", "Prices / Tarieven", "Frogger / Kikkerstap"],
      ["Opening hours|Openingstijden", "Prices|Tarieven", "Frogger|Kikkerstap"]
    ),
    (
      ["Openingstijden / Opening hours", "Tarieven / Prices", "Veelgestelde vragen / FAQ"],
      ["Openingstijden|Opening hours", "Tarieven|Prices", "Veelgestelde vragen|FAQ"]
    ),
    (["Frogger / Kikkerstap"], ["Frogger / Kikkerstap"]),
    (["Hernia / rughernia"], ["Hernia / rughernia"]),
    (
      ["First aid for burns (English / Nederlands)"], ["First aid for burns (English / Nederlands)"]
    ),
    (["Running - cycling - swimming"], ["Running - cycling - swimming"]),
    (["Warm-up: 5 - 10 minutes"], ["Warm-up: 5 - 10 minutes"]),
    (
      ["Opening hours / Openingstijden", "Prices / Tarieven", "Walking / Swimming"],
      ["Opening hours|Openingstijden", "Prices|Tarieven", "Walking / Swimming"]
    ),
    (
      ["Opening hours / Openingstijden", "Tarieven / Prices", "Frogger / Kikkerstap"],
      ["Opening hours|Openingstijden", "Tarieven|Prices", "Frogger / Kikkerstap"]
    ),
  ]

  @Test(arguments: pages)
  func areParted(headings: [String], parts: [String]) throws {
    let page = headings.map { "<h2>\($0)</h2>" }.joined()
    let post = try Pipeline.embedded().post(from: Array(page.utf8), file: "a.html")
    let parts = parts.flatMap { $0.split(separator: "|").map(String.init) }
    #expect(post.blocks.map(\.text) == parts)
    for block in post.blocks {
      let range = block.range.offset..<block.range.offset + block.range.length
      #expect(String(decoding: Array(page.utf8)[range], as: UTF8.self) == block.text)
    }
  }

  @Test("Each half is in its language, whatever it looks like")
  func languages() throws {
    let page = """
      <h2>Asthma / Astma</h2><h2>Codeine / Codeïne</h2><h2>Whiplash / Whiplash</h2>
      <p>Rest well and drink enough water every day.</p>
      <p>Rust goed uit en drink elke dag genoeg water.</p>
      """
    let pipeline = try Pipeline.embedded()
    let post = try pipeline.post(from: Array(page.utf8), file: "a.html")
    #expect(
      post.blocks.map(\.language.language.tag) == ["en", "nl", "en", "nl", "en", "nl", "en", "nl"])
    let bitext = try #require(pipeline.bitexts(of: [post]).first)
    #expect(bitext.links.map(\.english) == [[0], [2], [4], [6]])
    #expect(bitext.links.map(\.dutch) == [[1], [3], [5], [7]])
    let findings = pipeline.findings(in: pipeline.checkedCatalog(of: bitext))
    #expect(findings.map(\.check) == [])
  }

  @Test("One text twice has not been translated")
  func untranslated() throws {
    let page = "<h2>Where you can find us / Where you can find us</h2><h2>Prices / Tarieven</h2>"
    let pipeline = try Pipeline.embedded()
    let post = try pipeline.post(from: Array(page.utf8), file: "a.html")
    let bitext = try #require(pipeline.bitexts(of: [post]).first)
    let findings = pipeline.findings(in: pipeline.checkedCatalog(of: bitext))
    #expect(findings.map(\.check) == ["untranslated"])
  }
}
