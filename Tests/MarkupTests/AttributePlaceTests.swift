import Testing

@testable import Markup

@Suite("Places of attributes")
struct AttributePlaceTests {
  /// The bytes of a value as they stand in the page, and the value as the parser gave it.
  private func value(_ tag: String) throws -> (written: String, parsed: String)? {
    let tree = try MarkupTree(html: Array("<p>é</p>\(tag)x".utf8), file: "a.html")
    let node = try #require((1..<tree.count).last { ["img", "a"].contains(tree.name(of: $0)) })
    guard let offsets = tree.valueOffsets(of: "title", in: node) else { return nil }
    return (tree.markup(at: offsets), tree.attribute("title", of: node) ?? "–")
  }

  @Test(arguments: [
    ("<img title=\"a b\">", "a b"), ("<img title='a \"b\"'>", "a \"b\""), ("<img title=ab>", "ab"),
    ("<img src=x title = \"a\" alt=b>", "a"), ("<img TITLE=\"a\" />", "a"),
    ("<img\n title=\"a > b\"\n>", "a > b"), ("<img data-title=\"b\" title=\"a\">", "a"),
    ("<img alt=\"title='b'\" title=\"a\">", "a"), ("<img title=\"a\" title=\"b\">", "a"),
    ("<img title>", ""), ("<img title=\"\">", ""), ("<a hidden title=a/b>", "a/b"),
    ("<img src=\"a\"title=\"b\">", "b"),
  ])
  func standBetweenTheirQuotes(tag: String, value: String) throws {
    let found = try self.value(tag)
    #expect(found?.written == value)
    #expect(found?.parsed == value || found?.parsed == "–" && value.isEmpty)
  }

  @Test func holdReferencesAsWritten() throws {
    let found = try value("<img title=\"&eacute;&amp;&#39;x\">")
    #expect(found?.written == "&eacute;&amp;&#39;x")
    #expect(found?.parsed == "é&'x")
  }

  @Test(arguments: ["<img>", "<img alt=\"title\">", "<img data-title=x>"])
  func areNowhereWithoutTheAttribute(tag: String) throws {
    #expect(try value(tag) == nil)
  }

  @Test(arguments: ["<img title=\"a", "<img title='", "<img title=", "<img title", "<img t"])
  func endWithThePage(tag: String) throws {
    let tree = try MarkupTree(html: Array(tag.utf8), file: "a.html")
    for node in 1..<tree.count {
      let offsets = tree.valueOffsets(of: "title", in: node)
      #expect((offsets?.upperBound ?? 0) <= tag.utf8.count)
    }
  }
}
