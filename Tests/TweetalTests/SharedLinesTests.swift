import Bitext
import Testing

@testable import Tweetal

/// Short lines that stand on a page once, for both languages, and names that stand in both.
@Suite("Lines for both languages")
struct SharedLinesTests {
  private static let title = ("When your heel hurts", "Als je hiel pijn doet")
  private static let pairs = [
    ("Roll your foot over a cold bottle.", "Rol je voet over een koude fles."),
    (
      "Wear shoes with a soft sole for two weeks.", "Draag twee weken schoenen met een zachte zool."
    ),
  ]

  private func findings(_ body: String) throws -> [Finding] {
    let pipeline = try Pipeline.embedded()
    let page = "<html><body><main><article>\(body)</article></main></body></html>"
    let post = try pipeline.post(from: Array(page.utf8), file: "post.html")
    let bitext = try #require(pipeline.bitexts(of: [post]).first)
    return pipeline.findings(in: pipeline.checkedCatalog(of: bitext)).filter {
      ["missing-translation", "missing-source", "untranslated"].contains($0.check)
    }
  }

  private func paragraphs(_ texts: [String]) -> String {
    texts.map { "<p>\($0)</p>" }.joined()
  }

  /// A page on which English and Dutch take turns.
  private func alternating(_ heading: String) -> String {
    paragraphs([Self.title.0, Self.title.1]) + heading
      + paragraphs(Self.pairs.flatMap { [$0.0, $0.1] })
  }

  /// A page with all English above all Dutch.
  private func sequential(_ heading: String) -> String {
    paragraphs([Self.title.0, Self.pairs[0].0]) + heading
      + paragraphs([Self.pairs[1].0, Self.title.1, Self.pairs[0].1, Self.pairs[1].1])
  }

  @Test(
    "A word that both languages have serves both below it",
    arguments: ["FAQ", "Tips", "Shockwave", "Hallux valgus", "Epley", "Contact", "EMDR"])
  func sharedHeading(word: String) throws {
    let findings = try findings(alternating("<h2>\(word)</h2>"))
    #expect(findings.allSatisfy { $0.severity == .note })
  }

  @Test("An English word does not", arguments: ["Exercises", "Muscle pain", "Symptoms", "Advice"])
  func englishHeading(word: String) throws {
    let findings = try findings(alternating("<h2>\(word)</h2>"))
    #expect(findings.map(\.severity) == [.error])
  }

  @Test("Nor does any that stands above one language alone", arguments: ["Tips", "Shockwave"])
  func headingOfOneLanguage(word: String) throws {
    let findings = try findings(sequential("<h2>\(word)</h2>"))
    #expect(findings.map(\.check) == ["missing-translation"])
    #expect(findings.map(\.severity) == [.error])
  }

  @Test("A name is the same in both")
  func name() throws {
    #expect(try findings(alternating("<h2>Epley</h2><h2>Epley</h2>")).isEmpty)
    let untranslated = try findings(alternating("<h2>Exercises</h2><h2>Exercises</h2>"))
    #expect(untranslated.map(\.check) == ["untranslated"])
  }
}
