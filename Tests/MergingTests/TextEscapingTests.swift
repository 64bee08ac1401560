import Bitext
import Extraction
import TestSupport
import Testing

@testable import Merging

/// How a text is written in every kind of file.
@Suite("Escapes of texts")
struct TextEscapingTests {
  private typealias Escape = Block.Placement.Escape

  private func written(_ text: String, _ escapes: [Escape]) -> String {
    String(decoding: escapes.bytes(of: text), as: UTF8.self)
  }

  @Test(arguments: [
    ([Escape.markup], #"a &lt;b&gt; &amp; "c" 'd'"#),
    ([.attribute], "a &lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;"),
    (
      [.unquotedAttribute],
      "a&#32;&lt;b&gt;&#32;&amp;&#32;&quot;c&quot;&#32;&#39;d&#39;"
    ),
    ([.markup, .xml], #"a &amp;lt;b&amp;gt; &amp;amp; &quot;c&quot; 'd'"#),
    ([.markup, .cdata], #"a &lt;b&gt; &amp; "c" 'd'"#),
    ([.json], #"a <b> & \"c\" 'd'"#),
    ([.json, .json], #"a <b> & \\\"c\\\" 'd'"#),
    ([.csv], #"a <b> & ""c"" 'd'"#),
    ([.json, .csv], #"a <b> & \""c\"" 'd'"#),
    ([.markup, .characterReferences], #"a &lt;b&gt; &amp; "c" 'd'"#),
  ])
  func escapes(escapes: [Block.Placement.Escape], expected: String) {
    #expect(written(#"a <b> & "c" 'd'"#, escapes) == expected)
  }

  @Test func othersThanASCIIAreReferences() {
    #expect(written("één 🦴", [.markup, .characterReferences]) == "&#233;&#233;n &#129460;")
  }

  @Test func controlCharactersOfJSON() {
    #expect(written("a\n\t\r\u{1}\u{1F}\\", [.json]) == #"a\n\t\r\u0001\u001f\\"#)
  }

  @Test func theEndOfASectionIsParted() {
    #expect(written("a]]>b", [.cdata]) == "a]]]]><![CDATA[>b")
    #expect(written("a]]>b]]>", [.cdata]) == "a]]]]><![CDATA[>b]]]]><![CDATA[>")
  }

  @Test func wideCharacters() {
    #expect([Escape.utf16(isBigEndian: true)].bytes(of: "a€") == [0, 0x61, 0x20, 0xAC])
    #expect([Escape.utf16(isBigEndian: false)].bytes(of: "a€") == [0x61, 0, 0xAC, 0x20])
    #expect([Escape.utf16(isBigEndian: true)].bytes(of: "🦴") == [0xD8, 0x3E, 0xDD, 0xB4])
  }

  @Test func markupIsNoText() {
    let escapes: [Escape] = [.markup, .json]
    #expect(escapes.bytes(ofMarkup: "<a href=\"x\">") == Array(#"<a href=\"x\">"#.utf8))
    #expect(escapes.allowsMarkup)
    #expect(![Escape.json, .json].allowsMarkup)
    #expect(![Escape.attribute].allowsMarkup)
  }

  // MARK: Reading back

  /// Files that hold a text somewhere, with how it is written there.
  private static let files: [(escapes: [Block.Placement.Escape], before: String, after: String)] = [
    ([.markup], "<p>", "</p>"),
    ([.attribute], "<p>Rek.</p><img src=a alt=\"", "\">"),
    ([.attribute], "<p>Rek.</p><img src=a alt='", "'>"),
    ([.unquotedAttribute], "<p>Rek.</p><img src=a alt=", ">"),
    ([.markup, .xml], item("&lt;p&gt;").before, "&lt;/p&gt;" + item("").after),
    ([.markup, .cdata], item("<![CDATA[<p>").before, "</p>]]>" + item("").after),
    (
      [.markup, .json],
      #"{"db": [{"data": {"posts": [{"title": "Rek", "slug": "a", "html": "<p>"#,
      #"</p>"}]}}]}"#
    ),
    (
      [.json], #"{"db": [{"data": {"posts": [{"slug": "a", "html": "<p>Rek</p>", "title": ""#,
      #""}]}}]}"#
    ),
    ([.csv], "Title,Plain Content\n\"Rek\",\"", "\"\n"),
    (
      [.json, .csv],
      #"Title,Rich Content\#n"Rek","{""nodes"":[{""type"":""PARAGRAPH"",""nodes"":[{""type"":""TEXT"",""textData"":{""text"":""#
        + #"""#,
      #"""}}]}]}"\#n"#
    ),
    (
      [.markup, .characterReferences],
      "<html><head><meta charset=windows-1252></head><body><p>", "</p></body></html>"
    ),
  ]

  private static func item(_ start: String) -> (before: String, after: String) {
    (
      """
      <?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>
      <item><title>Rek</title><wp:post_type>post</wp:post_type><content:encoded>\(start)
      """,
      "</content:encoded></item></channel></rss>"
    )
  }

  private func texts(in bytes: [UInt8]) throws -> [String] {
    guard var archive = ArchiveReader(head: bytes, file: "a", read: { [] }) else {
      return try PageExtractor(including: [.alt]).post(from: bytes, file: "a.html").blocks
        .map(\.text)
    }
    return try archive.next()?.blocks.map(\.text) ?? []
  }

  /// A text of words that would mean something if they were not escaped.
  private func text(_ generator: inout SeededGenerator) -> String {
    let words = [
      "<b>", "</p>", "&", "&amp;", "&lt;", "\"", "'", "]]>", "]]", ">", "<!--", "-->", "één",
      "🦴", "\\", "\\n", "\\\"", "=", "`", "{}", "<![CDATA[", "</item>", "<script>x</script>", ",",
      "\"\"", "a\"b", "it's",
    ]
    let count = Int.random(in: 1...8, using: &generator)
    let chosen = (0..<count).map { _ in words.randomElement(using: &generator) ?? "" }
    return (["Rek"] + chosen + ["spier"]).joined(
      separator: Bool.random(using: &generator) ? " " : "")
  }

  @Test("What is written reads back", arguments: 0..<40)
  func readsBack(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for file in Self.files {
      let text = text(&generator)
      let bytes = Array(file.before.utf8) + file.escapes.bytes(of: text) + Array(file.after.utf8)
      #expect(try texts(in: bytes).contains(text), "\(file.escapes): \(text)")
    }
    for isBigEndian in [true, false] {
      let text = text(&generator)
      let wide: [Block.Placement.Escape] = [.utf16(isBigEndian: isBigEndian)]
      let page =
        wide.bytes(of: "\u{FEFF}<p>") + ([.markup] + wide).bytes(of: text) + wide.bytes(of: "</p>")
      #expect(try texts(in: page) == [text])
    }
  }
}
