import Bitext
import Extraction
import Testing

/// What libxml2's HTML parser reads otherwise than browsers do, or what ends its reading: nothing of it may cost text.
@Suite("Traps of the parser")
struct ParserTrapTests {
  /// A page and the texts of its blocks.
  struct Trap: CustomTestStringConvertible {
    var name: String
    var page: String
    var texts: [String]
    var testDescription: String { name }

    init(_ name: String, _ page: String, _ texts: [String]) {
      self.name = name
      self.page = page
      self.texts = texts
    }
  }

  static let traps = [
    // Text that would be lost.
    Trap(
      "NUL ends the text", "<p>een bericht\u{0} over rekken</p><p>twee</p>",
      ["een bericht over rekken", "twee"]),
    Trap(
      "text after the end of the page",
      "<html><body><p>een</p></body></html><p>twee</p></body></html>drie", ["een", "twee", "drie"]),
    Trap(
      "a whole comment", "<p>een</p><!--><p>twee</p><!-- x --><p>drie</p>", ["een", "twee", "drie"]),
    Trap(
      "another one", "<p>een</p><!---><p>twee</p><!-- x --><p>drie</p>", ["een", "twee", "drie"]),
    Trap(
      "a comment that old browsers stop at",
      "<p>een</p><!--[if !IE]><!--><p>twee</p><!--<![endif]--><p>drie</p>", ["een", "twee", "drie"]),
    Trap("a comment with an odd end", "<p>een</p><!-- x --!><p>twee</p>", ["een", "twee"]),
    Trap(
      "wbr holds what follows", "<p>een<wbr>twee <b>drie</b></p><p>vier</p>",
      ["eentwee drie", "vier"]),
    Trap(
      "source holds what follows", "<picture><source srcset=x><img src=y>een</picture><p>twee</p>",
      ["een", "twee"]),
    Trap(
      "track holds what follows", "<video><track src=x></video><p>een</p><p>twee</p>",
      ["een", "twee"]),
    Trap(
      "embed holds what follows", "<div><embed src=x><p>een</p>twee</div><p>drie</p>",
      ["een", "twee", "drie"]),
    Trap(
      "an open source in a video", "<video><source src=x><source src=y></video><p>een</p>", ["een"]),
    Trap(
      "end tags of nothing", "<p>een</b></p></div></p>twee</section><p>drie",
      ["een", "twee", "drie"]),
    Trap(
      "a less-than sign", "<p>een < twee en 3<4 en <5> zes</p><p>acht</p>",
      ["een < twee en 3<4 en <5> zes", "acht"]),
    Trap("plaintext", "<p>een</p><xmp>twee</xmp><plaintext>drie", ["een", "twee", "drie"]),
    Trap("a less-than sign at the end", "<p>een <</p><p>pijn <<b>2</b></p>", ["een <", "pijn <2"]),

    // Blocks that would be one.
    Trap("section in p", "<p>een<section>twee</section>drie", ["een", "twee", "drie"]),
    Trap(
      "figure in p", "<p>een<figure><img src=x><figcaption>twee</figcaption></figure>drie",
      ["een", "twee", "drie"]),
    Trap(
      "details in p", "<p>een<details><summary>twee</summary>drie</details>vier",
      ["een", "twee", "drie", "vier"]),
    Trap(
      "dd nests", "<dl><dt>een<dd>twee<dd>drie<dt>vier<dd>vijf</dl>",
      ["een", "twee", "drie", "vier", "vijf"]),
    Trap("p in p", "<p>een<p>twee<p>drie", ["een", "twee", "drie"]),
    Trap(
      "words beside an end tag of br", "<p>een</br>twee</BR >drie</br/>vier</p>",
      ["een twee drie vier"]),
    Trap(
      "words beside a form feed", "<p>een\u{C}twee</p><p\u{C}class=x>drie", ["een twee", "drie"]),

    // One block that would be two.
    Trap("o:p becomes p", "<p>Rek<o:p></o:p> rustig<o:p>!</o:p></p>", ["Rek rustig!"]),

    // Characters that the parser drops, and what stands after them in the same line.
    Trap(
      "control characters",
      "<p>ee\u{8}n alinea\u{B} over rekken\u{1F}</p><p>dr\u{FFFE}ie woorden\u{FFFF}.</p>",
      ["een alinea over rekken", "drie woorden."]),

    // Code that would be text.
    Trap(
      "end tags without a name", "<p>een</ b> twee</3>, <b>dr</--!>ie</b></p>", ["een twee, drie"]),
    Trap("the end tag of a fragment", "<p>een </> twee</p><p>drie", ["een twee", "drie"]),
    Trap("the beginning of an end tag", "<p>een </ <b>twee</b> drie.</p>", ["een twee drie."]),
    Trap("marked sections", "<p>een <![if !mso]>twee<![endif]></p>", ["een twee"]),
    Trap("marked sections in a comment", "<!--[if mso]><p>x</p><![endif]--><p>een</p>", ["een"]),
    Trap(
      "a greater-than sign in an attribute", "<p>een</p><div @click=\"a => b\" class=x>twee</div>",
      ["een", "twee"]),
    Trap(
      "such an attribute in a text", "<p>Typ &lt;b class=\"x\" @click=\"a => b\"&gt;.</p>",
      ["Typ <b class=\"x\" @click=\"a => b\">."]),
    Trap(
      "such an attribute after another", "<p :class=\"a => b\" id=x @click=\"c => d\">een</p>",
      ["een"]),
    Trap(
      "several of them", "<div @click='a > b' @keyup.enter=\"c > d\" x-on:y=\"e > f\">een</div>",
      ["een"]),
    Trap(
      "attributes of other names",
      "<p>een</p><div [hidden]=\"a > b\" (click)='c > d' #e=\"f > g\">twee</div>",
      ["een", "twee"]),
    Trap(
      "tags in an attribute",
      "<p title=\"</br><script>\">een</p><p>twee</p><script>x</script><p>drie</p>",
      ["een", "twee", "drie"]),
    Trap(
      "a script in a comment", "<p>een</p><!--<script>x = 1;</script>--><p>twee</p>",
      ["een", "twee"]),
    Trap(
      "a script in a comment in a script",
      "<p>een</p><script><!--<script>x = 1;</script> y = 2; --></script><p>twee</p>",
      ["een", "twee"]),
    Trap(
      "tags in a script", "<script>x = \"<p>y</p>\" + '<\\/script>';</script><p>een</p>", ["een"]),
    Trap(
      "an end tag of another in a script", "<script>if (a</b/.test(c)) d;</script><p>een</p>",
      ["een"]),
    Trap(
      "a comment in a script that nothing ends",
      "<script>a = '<!-- <script>';</script><p>een</p><script>b</script><p>twee</p>",
      ["een", "twee"]),
    Trap("a script that nothing ends", "<p>een</p><script>x = 1; <p>twee</p>", ["een"]),
    Trap("an image's title", "<svg><title>x</title><text>y</text></svg><p>een</p>", ["een"]),
    Trap("an image in an image", "<svg><svg><g/></svg><text>y</text></svg><p>een</p>", ["een"]),
    Trap(
      "an image without an end",
      "<p>een</p><div><svg><path d=x><p>twee</p></div><svg></svg><p>drie</p>",
      ["een", "drie"]),
  ]

  @Test("Nothing is lost, nothing leaks", arguments: traps)
  func textIsThatOfBrowsers(trap: Trap) throws {
    #expect(try blocks(ofPage: trap.page).map(\.text) == trap.texts)
  }

  @Test("Ranges hold the text", arguments: traps)
  func rangesAreExact(trap: Trap) throws {
    try expectExactRanges(in: Array(trap.page.utf8))
  }

  @Test func lateAttributesOfTheBodyAreLostButNotItsText() throws {
    let found = try blocks(ofPage: "<p>een</p><body class=x lang=nl><p>twee</p>")
    #expect(found.map(\.text) == ["een", "twee"])
    #expect(found.map(\.declaredLanguage) == [nil, nil])
  }

  @Test func whatIsWrittenAnewForTheParserStaysAsItWas() throws {
    let page = "<p>een <b @click=\"a => b\">twee</b></br>drie &copy vier</p>"
    let block = try #require(blocks(ofPage: page).first)
    #expect(coded(block.content) == "een {1}twee{/1}{2/} drie © vier")
    #expect(block.content.codes.map(\.original) == ["<b @click=\"a => b\">", "</b>", "</br>"])
  }

  @Test(arguments: ["@patient: bel ons", "mail info@praktijk.nl=\"a > b\"", "R&D; M&M's"])
  func textThatLooksLikeATrapIsText(text: String) throws {
    #expect(try blocks("<p>\(text)</p>").map(\.text) == [text])
  }
}

/// The bytes of each block's range, read alone, give its text.
func expectExactRanges(in page: [UInt8]) throws {
  let head = Array("<html><body><main>".utf8)
  for block in try PageExtractor().post(from: page, file: "t.html").blocks {
    let bytes = page[block.range.offset..<block.range.offset + block.range.length]
    let again = try PageExtractor().post(
      from: head + bytes + Array("</main></body></html>".utf8), file: "t.html")
    #expect(again.blocks.map(\.text) == [block.text])
  }
}

@Suite("Character references")
struct CharacterReferenceTests {
  @Test(arguments: [
    ("&eacute;&#233;&#xE9;", "ééé"),
    // Those of HTML 5, which the parser does not know.
    ("een &ijlig;s&NewLine;je&period;", "een ĳs je."),
    ("a&Tab;b&nbsp;c&NonBreakingSpace;d", "a b c d"),
    ("&lpar;&percnt;&rpar; &frac13; &numero; &ffilig;", "(%) ⅓ № ﬃ"),
    // Without a semicolon, as old pages have them.
    ("&copy 2024, caf&eacute", "© 2024, café"), ("R&amp D", "R& D"),
    // Windows-1252 by number.
    ("x&#150;y &#x80;5", "x–y €5"),
    // What is no reference stays.
    ("een &onbekend; & twee &; drie", "een &onbekend; & twee &; drie"),
    ("x &copyright y &ijlig z", "x &copyright y &ijlig z"),
    // A reference to an ampersand makes no reference.
    ("&amp;ijlig; &amp;copy 2024", "&ijlig; &copy 2024"),
    // What is no character is dropped, and what stands after the number is not part of it.
    ("a&#0;b&#x110000;c", "abc"), ("it&#39s &#xe9t&#x20AC; &amp;&#38;b", "it's \u{E9}t€ &&b"),
  ])
  func are(markup: String, text: String) throws {
    let page = "<html><body><p>x \(markup) x</p></body></html>"
    #expect(try blocks(ofPage: page).map(\.text) == ["x \(text) x"])
    try expectExactRanges(in: Array(page.utf8))
  }

  @Test func inAddressesAreOnlyThoseThatCannotBeParameters() throws {
    let found = try blocks("<p>x <a href='?a=1&copy=2&sect=3&amp;reg=4'>y</a></p>")
    #expect(found.first?.links == ["?a=1&copy=2&sect=3&reg=4"])
  }
}
