import Bitext
import Testing

@testable import Merging

/// What may be copied around a text, and what belongs to it.
@Suite("Copies of elements") struct BlockCopyTests {
  @Test(arguments: [
    ("<p>", "</p>", true), ("<p><b>", "</b></p>", true), ("<P>", "</p>", true),
    ("<p>", "", false), ("<p><b>", "</p></b>", false), ("<p><b></b>", "</p>", true),
    ("<p><br><img src=a>", "</p>", true), ("<p>a < b", "</p>", true), ("", "", true),
    ("</b><p>", "</p>", false), ("&lt;p&gt;", "&lt;/p&gt;", true),
    ("&lt;p&gt;", "&lt;/b&gt;", false),
    ("<!-- wp:paragraph --><p>", "</p><!-- /wp:paragraph -->", true),
    ("<my-box>", "</my-box>", true), ("<h2>", "</h3>", false),
  ])
  func balance(before: String, after: String, isBalanced: Bool) {
    #expect(TagBalance.holds(Array(before.utf8), Array(after.utf8)) == isBalanced)
  }

  /// The end of what is around the other language alone is written once, and what is opened is closed.
  @Test(
    arguments: [
      ("</strong> ", "<p><strong>E|</strong></p>", "<p><strong>E</strong> N</p>"),
      ("</strong> ", "<p>E|</p>", "<p>E N</p>"),
      ("<br><em>", "<p>E|</p>", "<p>E<br><em>N</em></p>"),
      ("</b> <i id=\"a\">", "<p><b>E|</b></p>", "<p><b>E</b> <i>N</i></p>"),
      (" / ", "<p>E|</p>", "<p>E / N</p>"),
    ])
  func partingBehind(between: String, page: String, expected: String) throws {
    let parts = page.split(separator: "|").map { Array($0.utf8) }
    let file = parts[0] + parts[1]
    let fitted = Parting(between: Array(between.utf8), escapes: [.markup])
      .behind(parts[0].count, in: file)
    let text = fitted.before + Array("N".utf8) + fitted.after
    let whole = file[..<fitted.offset] + text + file[fitted.offset...]
    #expect(String(decoding: whole, as: UTF8.self) == expected)
  }

  @Test(
    arguments: [
      ("<em>", "</em><br>", "<p>|E</p>", "<p><em>N</em><br>E</p>"),
      ("", " <b>", "<p><b>|E</b></p>", "<p>N <b>E</b></p>"),
      ("", " <b>", "<p>|E</p>", "<p>N E</p>"),
      ("", "</em><br>", "<p>|E</p>", "<p>N<br>E</p>"),
    ])
  func partingInFront(opening: String, between: String, page: String, expected: String) throws {
    let parts = page.split(separator: "|").map { Array($0.utf8) }
    let file = parts[0] + parts[1]
    let parting = Parting(
      between: Array(between.utf8), opening: Array(opening.utf8), escapes: [.markup])
    let fitted = parting.inFront(of: parts[0].count, in: file)
    let text = fitted.before + Array("N".utf8) + fitted.after
    let whole = file[..<fitted.offset] + text + file[fitted.offset...]
    #expect(String(decoding: whole, as: UTF8.self) == expected)
  }

  @Test func aTagThatIsEscapedIsText() {
    #expect(TagBalance.holdsLiterally(Array("<p>&lt;b&gt; </p>".utf8)))
    #expect(!TagBalance.holdsLiterally(Array("<p><em>a</p>".utf8)))
  }

  /// The element `<p>…</p>` of a text with the comments around it.
  private func extended(_ text: String) throws -> String {
    let file = Array(text.utf8)
    let start = try #require(file.indices.first { file[$0...].starts(with: "<p>".utf8) })
    let end = try #require(file.indices.first { file[$0...].starts(with: "</p>".utf8) }) + 4
    return String(decoding: file[WordPressComments.extended(start..<end, in: file)], as: UTF8.self)
  }

  @Test(
    arguments: [
      ("<!-- wp:paragraph -->\n<p>a</p>\n<!-- /wp:paragraph -->", nil),
      ("<!-- wp:paragraph {\"align\":\"left\"} --><p>a</p><!-- /wp:paragraph -->", nil),
      ("<p>a</p>", "<p>a</p>"),
      ("<!-- note --><p>a</p><!-- /note -->", "<p>a</p>"),
      ("<!-- wp:group --><p>a</p><p>b</p><!-- /wp:group -->", "<p>a</p>"),
      ("<!-- /wp:image --><p>a</p><!-- /wp:group -->", "<p>a</p>"),
      ("<!-- wp:paragraph --><p>a</p>", "<p>a</p>"),
      ("<!-- wp:paragraph --><p>a</p><!-- /wp:paragraph", "<p>a</p>"),
      ("--><p>a</p><!-- /wp:paragraph -->", "<p>a</p>"),
    ] as [(String, String?)])
  func commentsOfTheBlockEditor(text: String, expected: String?) throws {
    #expect(try extended(text) == expected ?? text)
  }
}
