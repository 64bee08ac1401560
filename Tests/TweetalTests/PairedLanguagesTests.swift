import Bitext
import Testing

@testable import Tweetal

/// Texts whose words are as good as of the other language: where they stand says more.
@Suite("The other side of the pair")
struct PairedLanguagesTests {
  private static let pairs: [(english: String, dutch: String)] = [
    ("Boston brace", "Boston-brace"), ("Antialiasing", "Anti-aliasing"),
  ]

  private func bitext(_ english: String, _ dutch: String) throws -> Bitext {
    let pipeline = try Pipeline.embedded()
    let before = ("The pain goes away after a day.", "De pijn is na een dag weg.")
    let after = ("Call us when you have a fever.", "Bel ons als je koorts hebt.")
    let posts = try [
      ("post.html", [before.0, english, after.0]), ("post.nl.html", [before.1, dutch, after.1]),
    ].map { file, texts in
      let body = texts.map { "<p>\($0)</p>" }.joined()
      return try pipeline.post(
        from: Array("<html><body><main>\(body)</main></body></html>".utf8), file: file)
    }
    return try #require(pipeline.bitexts(of: PagePairs.joined(posts)).first)
  }

  @Test("A text in the Dutch place that differs from the English is Dutch", arguments: pairs)
  func differs(pair: (english: String, dutch: String)) throws {
    let bitext = try bitext(pair.english, pair.dutch)
    #expect(bitext.links.map(\.status) == [.ok, .ok, .ok])
    let block = try #require(bitext.post.blocks.first { $0.text == pair.dutch })
    #expect(block.language.language == .dutch)
  }

  @Test("English in the Dutch place stays English")
  func copy() throws {
    let text = "You may feel tired for a day."
    let bitext = try bitext(text, text)
    #expect(bitext.links.map(\.status) == [.ok, .untranslated, .ok])
    #expect(bitext.post.blocks.count { $0.language.language == .english } == 4)
  }

  @Test("English of several words in the Dutch place stays English when a word differs")
  func nearCopy() throws {
    let bitext = try bitext(
      "You may feel tired for a day, see page 3.", "You may feel tired for a day, zie pagina 3.")
    #expect(bitext.links.map(\.status)[1] == .untranslated)
  }
}
