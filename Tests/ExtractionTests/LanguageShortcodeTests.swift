import Bitext
import Testing

@testable import Extraction

@Suite("Marks of multilingual plugins")
struct LanguageShortcodeTests {
  static let layouts = [
    "<h1>[:en]Neck pain[:nl]Nekpijn[:]</h1>[:en]<p>Rest.</p>[:nl]<p>Rust.</p>[:]",
    "<!--:en--><h1>Neck pain</h1><p>Rest.</p><!--:--><!--:nl--><h1>Nekpijn</h1><p>Rust.</p><!--:-->",
    "<h1>{:en}Neck pain{:}{:nl}Nekpijn{:}</h1><p>{:en}Rest.{:}{:nl}Rust.{:}</p>",
    "[lang_en]<h1>Neck pain</h1><p>Rest.</p>[/lang_en][lang_nl]<h1>Nekpijn</h1>Rust.[/lang_nl]",
    "[wpml_translate lang='en']Neck pain<br><br>Rest.[/wpml_translate][wpml_translate lang=\"nl\"]Nekpijn<br><br>Rust.",
  ]

  @Test(arguments: layouts)
  func markALanguageAndAreNoText(page: String) throws {
    let blocks = try PageExtractor().post(from: Array(page.utf8), file: "a.html").blocks
    #expect(Set(blocks.map(\.text)) == ["Neck pain", "Nekpijn", "Rest.", "Rust."])
    for block in blocks {
      let isEnglish = block.text == "Neck pain" || block.text == "Rest."
      #expect(block.declaredLanguage == (isEnglish ? "en" : "nl"))
      let range = block.range.offset..<block.range.offset + block.range.length
      #expect(String(decoding: Array(page.utf8)[range], as: UTF8.self) == block.text)
    }
  }

  @Test func otherLanguagesAreDeclaredAndTextAfterTheEndIsNot() throws {
    let page = "<p>[:de]Hallo zusammen[:]Hallo allemaal</p>"
    let blocks = try PageExtractor().post(from: Array(page.utf8), file: "a.html").blocks
    #expect(blocks.map(\.text) == ["Hallo zusammen", "Hallo allemaal"])
    #expect(blocks.map(\.declaredLanguage) == ["de", nil])
  }

  @Test(arguments: ["[1]", "[note]", "{a}", "[:)]", "[lang]", "a [: b", "[:english]", "[/b]"])
  func otherBracketsAreText(text: String) {
    #expect(LanguageShortcode.all(in: Array(text.utf8)[...]) == [])
  }
}
