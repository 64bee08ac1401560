import Bitext
import Extraction
import Testing

/// What a page says of checks that it accepts to fail.
@Suite struct SuppressionTests {
  private let text = "Muscle pain after dry needling"

  /// The names that the blocks of a body have, block by block.
  private func names(_ body: String) throws -> [[String]] {
    try blocks(body).map { $0.suppressions.map(\.check) }
  }

  @Test func anAttributeHoldsForAllInItsElement() throws {
    let body = """
      <div data-tweetal-ignore="numbers, term-missing"><p>\(text)</p>
      <p data-tweetal-ignore='untranslated'>\(text) again</p></div><p>\(text) now</p>
      """
    #expect(
      try names(body) == [
        ["numbers", "term-missing"], ["untranslated", "numbers", "term-missing"], [],
      ])
  }

  @Test(arguments: [
    ("<!-- tweetal:ignore numbers -->", ["numbers"]),
    ("<!--tweetal:ignore numbers-->", ["numbers"]),
    ("<!-- tweetal:ignore numbers the page shows a price -->", ["numbers"]),
    ("<!-- tweetal:ignore numbers, term-missing agreed, in May -->", ["numbers", "term-missing"]),
    ("<!-- tweetal:ignore numbers ,term-missing\nas agreed -->", ["numbers", "term-missing"]),
    ("<!-- tweetal:ignore -->", [""]), ("<!-- tweetal:ignore , -->", [""]),
    ("<!-- tweetal:ignored numbers -->", []), ("<!-- Tweetal:Ignore Numbers -->", ["numbers"]),
    ("<!-- tweetal: ignore numbers -->", ["numbers"]),
    ("<!--tweetal : IGNORE numbers-->", ["numbers"]), ("<!-- tweetal ignore numbers -->", []),
    ("<!-- tweetal: ignored numbers -->", []), ("<!-- tweetal: -->", []),
    ("<!-- see tweetal:ignore numbers -->", []), ("<!---->", []),
    ("<!-- tweetal:ignore a --><!-- tweetal:ignore b -->", ["a", "b"]),
  ])
  func aCommentHoldsForTheNextBlock(comment: String, names: [String]) throws {
    let body = "<p>\(text)</p>\n\(comment)\n<p>\(text) again</p><p>\(text) now</p>"
    #expect(try self.names(body) == [[], names, []])
  }

  @Test(arguments: [
    ("numbers laterality -->", ["numbers", "laterality"]),
    ("numbers laterality agreed -->", ["numbers", "laterality"]),
    (
      "numbers, laterality term-missing, register in May -->",
      [
        "numbers", "laterality", "term-missing", "register",
      ]
    ),
    ("numbers agreed on laterality -->", ["numbers"]),
    ("numbers \u{2013} laterality -->", ["numbers"]), ("numbers -->", ["numbers"]),
  ])
  func wordsBehindTheNamesAreNamesWhereTheyAreChecks(comment: String, names: [String]) throws {
    let known: Set = ["numbers", "laterality", "term-missing", "register"]
    let blocks = try blocks("<!-- tweetal:ignore \(comment)<p>\(text)</p>")
    #expect(blocks[0].suppressions.flatMap { $0.all(among: known) }.map(\.check) == names)
  }

  @Test func anAttributeInATextHoldsForIt() throws {
    let body = """
      <p>\(text) <b data-tweetal-ignore="numbers">again</b></p><p>\(text) now</p>
      <div><a href="x" data-tweetal-ignore="numbers"><p>\(text) here</p></a><p>\(text) there</p></div>
      """
    #expect(try names(body) == [["numbers"], [], ["numbers"], []])
  }

  @Test func aCommentInATextHoldsForIt() throws {
    let comment = "<!-- tweetal:ignore numbers -->"
    for inside in ["\(comment)\(text)", "\(text) \(comment) again", "\(text)<b>\(comment)</b>"] {
      #expect(try names("<p>\(inside)</p><p>\(text) now</p>") == [["numbers"], []], "\(inside)")
    }
    #expect(
      try names("<ul>\(comment)<li>\(text)</li><li>\(text) again</li></ul>") == [["numbers"], []])
  }

  @Test func whatIsSaidOfATextThatIsLeftOutIsNotSaidOfTheNext() throws {
    let comment = "<!-- tweetal:ignore numbers -->"
    let hidden = "<p style=\"display: none\">hidden</p>"
    #expect(try names("\(comment)\(hidden)<p>\(text)</p>") == [[]])
    #expect(try names("\(comment)<p style=\"display: none\"> </p><p>\(text)</p>") == [["numbers"]])
  }

  @Test func aCommentBeforeTheTitleHoldsForTheTitle() throws {
    let page = """
      <html><head><meta name="generator" content="Ghost 5.0"><title>t</title></head><body>
      <main><article class="article"><!-- tweetal:ignore numbers --><h1 class="article-title">\(text)</h1>
      <section class="gh-content"><p>\(text) again</p></section></article></main></body></html>
      """
    let blocks = try blocks(ofPage: page)
    #expect(blocks.map(\.kind) == [.title, .paragraph])
    #expect(blocks.map { $0.suppressions.map(\.check) } == [["numbers"], []])
  }

  @Test func thePlaceIsThatOfTheName() throws {
    let page = """
      <html><body><main>
      <p data-tweetal-ignore="numbers  é&amp;x">\(text)</p>
      <p data-tweetal-ignore="numbers untranslated">\(text)</p>
      <!-- tweetal:ignore term-missing, numbers agreed -->
      </main></body></html>
      """
    let post = try PageExtractor().post(from: Array(page.utf8), file: "t.html")
    let places = post.suppressions.map { suppression in
      let range = suppression.range
      let bytes = page.utf8.dropFirst(range?.offset ?? 0).prefix(range?.length ?? 0)
      return [
        suppression.check, String(decoding: bytes, as: UTF8.self),
        "\(range?.line ?? 0):\(range?.column ?? 0)",
      ]
    }
    #expect(
      places == [
        ["numbers", "numbers  é&amp;x", "2:25"], ["é&x", "numbers  é&amp;x", "2:25"],
        ["numbers", "numbers", "3:25"], ["untranslated", "untranslated", "3:33"],
        ["term-missing", "term-missing", "4:21"], ["numbers", "numbers", "4:35"],
      ])
  }
}
