import Bitext
import Extraction
import Testing

/// Pages that no author writes: read to their end, and not by recursion.
@Suite("Pages beyond measure")
struct LargePageTests {
  private func texts(_ page: String) throws -> [String] {
    try blocks(ofPage: page).map(\.text)
  }

  @Test func aHundredThousandOpenTags() throws {
    #expect(try texts(String(repeating: "<div>", count: 100_000) + "<p>diep") == ["diep"])
  }

  @Test func textInEachOfManyNestedElements() throws {
    let page = String(repeating: "<blockquote><a href=x>een</a>", count: 3000) + "<p>twee"
    let found = try blocks(ofPage: page)
    #expect(found.count == 3001)
    #expect(found.allSatisfy { $0.kind == .quote && $0.links.count <= 1 })
  }

  @Test(arguments: [
    "<div>een twee drie", "<div class='post-content'><h2>Related</h2>een", "<nav><p>een",
  ])
  func blocksInEachOfTwentyThousandNestedElements(opening: String) throws {
    _ = try texts(String(repeating: opening, count: 20_000))
  }

  @Test func aThousandNestedFonts() throws {
    #expect(
      try texts("<p>een" + String(repeating: "<font>", count: 1000) + " twee<p>drie")
        == ["een twee", "drie"])
  }

  @Test func twentyThousandAttributesOnOneElement() throws {
    let attributes = (0..<20_000).map { "a\($0)=\"x\"" }.joined(separator: " ")
    #expect(
      try texts("<p>een <b \(attributes)>twee</b> drie</p><p>vier</p>") == [
        "een twee drie", "vier",
      ])
  }

  @Test func tenMegabytesOfTextWithoutAMarkup() throws {
    let words = String(repeating: "woord ", count: (10 << 20) / 6)
    let found = try texts("<p>\(words)</p><p>einde</p>")
    #expect(found.map(\.utf8.count) == [words.utf8.count - 1, 5])
  }

  @Test(arguments: [
    "<!--", "<![", "&copy", "@a=\"", "</br", "<script><!--<script>", "<a href=\"", "<p",
  ])
  func whatOpensAgainAndAgain(opening: String) throws {
    let page = "<p>een</p>" + String(repeating: opening, count: 50_000)
    #expect(try texts(page).first?.hasPrefix("een") == true)
  }
}
