import Bitext
import TestSupport
import Testing

@testable import Catalogs

@Suite struct PlaceholdersTests {
  @Test(arguments: [
    ("plain", "plain"), ("x < y > 1", "x < y > 1"), (#"C:\new"#, #"C:\new"#), ("<1>", #"\<1>"#),
    (#"\<2/>"#, #"\\\<2/>"#), ("<1/2>", "<1/2>"), ("<01>", "<01>"), ("<lf/>", #"\<lf/>"#),
  ])
  func escapesOnlyWhatLooksLikeAPlaceholder(text: String, written: String) {
    #expect(Placeholders.encode(InlineText(text)).string == written)
    #expect(Placeholders.decode(Array(written.utf8)) == InlineText(text))
  }

  @Test func writesCodesBesideBackslashes() {
    let content = InlineText(
      #"a\b"#,
      codes: [
        InlineCode(number: 1, kind: .opening, offset: 2, original: "<1>"),
        InlineCode(number: 2, kind: .standalone, offset: 2, original: "<2/>"),
        InlineCode(number: 1, kind: .closing, offset: 3, original: "</1>"),
      ])
    #expect(Placeholders.encode(content).string == #"a\\<1><2/>b</1>"#)
    #expect(Placeholders.decode(Placeholders.encode(content)) == content)
  }

  @Test(arguments: 0..<300) func comesBackWhateverTheText(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let parts = ["\\", "<", "1", "/", ">", "<1>", "</1>", "<2/>", "<lf/>", "a"]
    let text = (0..<10).map { _ in parts.randomElement(using: &generator) ?? "" }.joined()
    let offset = Int.random(in: 0...text.utf8.count, using: &generator)
    let code = InlineCode(number: 3, kind: .standalone, offset: offset, original: "<3/>")
    let content = InlineText(text, codes: [code])
    #expect(Placeholders.decode(Placeholders.encode(content)) == content)
  }
}
