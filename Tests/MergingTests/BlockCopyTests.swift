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
