import Bitext
import TestSupport
import Testing

@testable import Extraction

@Suite("Blocks")
struct BlockTests {
  @Test(arguments: [
    ("<p>one</p><p>two</p>", ["one", "two"]),
    ("<div>one<p>two</p>three</div>", ["one", "two", "three"]),
    ("<p>one<br>two</p>", ["one two"]),
    ("one<br><br>two<br/> <br/>three", ["one", "two", "three"]),
    ("<p>&nbsp;</p><p>\u{200B}</p><p>12,5 – 30</p><p>text</p>", ["text"]),
    ("<ul><li>one<ul><li>two</li></ul></li><li>three</li></ul>", ["one", "two", "three"]),
    ("<p>a<script>b</script><style>c</style><template>d</template>e</p>", ["ae"]),
    ("<p>a</p><div hidden id='S:2'><p>b</p></div><div hidden id='c'>c</div>", ["a", "b"]),
    // Tabs and answers that were closed when the page was saved.
    ("<div role=tabpanel hidden='hidden'><p>a</p></div><p hidden=until-found>b</p>", ["a", "b"]),
    ("<div class='faq-item__answer' style='display:none'><p>a</p></div><p>b</p>", ["a", "b"]),
    ("<div class='modal' style='display:none'><p>a</p></div><p>b</p>", ["b"]),
    ("<p lang=en>a</p><p lang=nl hidden>b</p><p lang=fr hidden>c</p>", ["a", "b"]),
    (
      "<div class='lang-en'><p>a</p></div><div class='x lang-nl' style='display:none'><p>b</p></div>",
      ["a", "b"]
    ),
    ("<p data-lang=en>a</p><p data-lang=nl-NL hidden>b</p>", ["a", "b"]),
    ("<p>a</p><p class='nl-slider open-en-dicht' hidden>b</p><p lang=nl hidden></p>", ["a"]),
    ("<p hidden>a</p><p style='display: none'>b</p><p aria-hidden='true'>c</p><p>d</p>", ["d"]),
    ("<p>zacht\u{AD}breekpunt</p><p>a&#150;b</p>", ["zachtbreekpunt", "a–b"]),
    ("<p>a<wbr>b <b>c</b></p><p>d</p>", ["ab c", "d"]),
  ])
  func textOf(body: String, texts: [String]) throws {
    #expect(try blocks(body).map(\.text) == texts)
  }

  @Test func saysWhatEveryBlockIs() throws {
    let body = """
      <h2>a</h2><p>b</p><ul><li><p>c</p></li></ul><blockquote><p>d</p></blockquote>
      <figure><img src=x><figcaption>e</figcaption></figure>
      <table><caption>f</caption><tr><th>g</th><td>h</td></tr></table>
      <dl><dt>i</dt><dd>j</dd></dl><pre>k  l
      m</pre>
      """
    let found = try blocks(body)
    #expect(
      found.map(\.kind) == [
        .heading(level: 2), .paragraph, .listItem, .quote, .caption, .caption, .tableCell,
        .tableCell, .definitionTerm, .definitionDescription, .preformatted,
      ])
    #expect(found.last?.text == "k  l\nm")
  }

  @Test func knowsPlacesInListsAndTables() throws {
    let found = try blocks(
      "<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul><table><tr><td>d</td><td>e</td></tr></table>"
    )
    #expect(
      found.compactMap(\.list) == [
        .init(list: 0, item: 0, depth: 1), .init(list: 0, item: 1, depth: 1),
        .init(list: 1, item: 0, depth: 2),
      ])
    #expect(
      found.compactMap(\.table) == [
        .init(table: 0, row: 0, column: 0), .init(table: 0, row: 0, column: 1),
      ])
  }

  @Test func carriesTheLanguageAttributeInForce() throws {
    let found = try blocks("<div lang=en><p>a</p><p lang=nl>b</p></div><p>c</p>")
    #expect(found.map(\.declaredLanguage) == ["en", "nl", nil])
  }

  @Test(arguments: [
    ("Also read: <a href=x>Ten exercises for your back</a>", true),
    ("<a href=x>Lees ook: tien oefeningen voor je rug</a>", true),
    ("Lees ook de bijsluiter van <a href=x>ibuprofen</a>", false),
    ("Also read the leaflet.", false),
  ])
  func linesThatOnlyPointToAnotherPostAreLeftOut(line: String, isLeftOut: Bool) throws {
    let found = try blocks("<p>Eén alinea met genoeg woorden om iets te zeggen.</p><p>\(line)</p>")
    #expect(found.count == (isLeftOut ? 1 : 2))
  }

  @Test(arguments: [
    ("article__newsletter", true), ("Share-block", true), ("adsbygoogle", true),
    ("related-terms", false), ("shareholders", false),
  ])
  func classesSayWhatSurroundsAPost(name: String, isSurrounding: Bool) throws {
    let long = "<p>Eén alinea met genoeg woorden om het bericht te zijn, en nog een paar meer.</p>"
    let found = try blocks("\(long)<div class='x \(name)'>Een paar woorden.</div>")
    #expect(found.count == (isSurrounding ? 1 : 2))
  }

  /// Headings of accordions: WordPress and Squarespace, others the other way round.
  private static let accordions = [
    "<h3><button aria-expanded=false><span>May I swim?</span><span aria-hidden=true>+</span></button></h3>",
    "<button aria-controls=a><div><h3>May I swim?</h3></div></button>",
  ]

  @Test(arguments: accordions)
  func theHeadingOfAnAccordionIsOne(html: String) throws {
    let found = try blocks("<div>\(html)<p>After two days.</p></div>")
    #expect(found.map(\.text) == ["May I swim?", "After two days."])
    #expect(found.first?.kind == .heading(level: 3))
  }

  @Test func buttonsBesideAHeadingAreNone() throws {
    let servings = "<span><button>1x</button><button>2x</button></span>"
    let found = try blocks("<h3>Ingredients \(servings)</h3><p>Rice.</p><button>Print</button>")
    #expect(found.map(\.text) == ["Ingredients", "Rice."])
  }

  @Test(arguments: ["button", "nav", "form"])
  func anOpenElementDoesNotSwallowThePage(name: String) throws {
    let page = "<html><body><\(name) class=x><main><p>Eén alinea.</p></main></body></html>"
    let post = try PageExtractor().post(from: Array(page.utf8), file: "t.html")
    #expect(post.blocks.map(\.text) == ["Eén alinea."])
  }

  @Test(arguments: [
    ("English", true), ("Nederlands:", true), ("For English, scroll down.", true),
    ("Lees dit bericht in het Nederlands", true), ("Read this post in English", true),
    ("English patients are welcome", false), ("Scroll down", false), ("en", true),
    ("English below 👇", true), ("Nederlandse versie hieronder ⬇️", true),
    ("(voor Nederlands: zie onder de streep)", true), ("Lees in het Nederlands →", true),
    ("Liever in het Nederlands? Klik hier.", true), ("🇬🇧", false),
  ])
  func signpostsBetweenLanguagesAreMarkers(text: String, isMarker: Bool) {
    #expect(LanguageMarker.matches(text) == isMarker)
  }
}

@Suite("Typed lists")
struct TypedListTests {
  @Test func twoParagraphsWithMarkersAreAList() throws {
    let found = try blocks("<p>Such as:</p><p>- one</p><p>- <b>two</b> three</p><p>end</p>")
    #expect(found.map(\.text) == ["Such as:", "one", "two three", "end"])
    #expect(found.map(\.kind) == [.paragraph, .listItem, .listItem, .paragraph])
    #expect(coded(found[2].content) == "{1}two{/1} three")
  }

  @Test func theRangeBeginsWithTheMarkupOfTheFirstWord() throws {
    let body = "<p>- <b>one</b> two</p><p>- three</p>"
    let item = try #require(blocks(body).first)
    let page = "<html><head><title>t</title></head><body><main>\(body)</main></body></html>"
    let bytes = Array(page.utf8)[item.range.offset..<item.range.offset + item.range.length]
    #expect(String(decoding: bytes, as: UTF8.self) == "<b>one</b> two")
  }

  /// Lines of one element, and the blocks that they are typed as.
  static let lines: [(html: String, texts: [String], kinds: [Block.Kind])] = [
    (
      "<p>Call us for:<br>- fever<br>- a rash<br>We are there until five.</p>",
      ["Call us for:", "fever", "a rash", "We are there until five."],
      [.paragraph, .listItem, .listItem, .paragraph]
    ),
    (
      "<p>&ndash; fever<br />\n  &ndash; a <b>rash</b><br>that itches</p>",
      ["fever", "a rash that itches"], [.listItem, .listItem]
    ),
    (
      "<p>1. Rest.<br>2. Drink.</p>", ["1. Rest.", "2. Drink."], [.listItem, .listItem]
    ),
    (
      "<p>1. Rest.<br>3. Drink.</p>", ["1. Rest. 3. Drink."], [.paragraph]
    ),
    ("<p>✅ Rest<br>✅ Drink</p>", ["✅ Rest", "✅ Drink"], [.listItem, .listItem]),
    ("<p>He said so.<br>— The doctor</p>", ["He said so. — The doctor"], [.paragraph]),
    (
      "<table><tr><td>- fever<br>- a rash</td></tr></table>", ["fever", "a rash"],
      [.tableCell, .tableCell]
    ),
    (
      "<p><b>Keep moving</b><br>Walk for ten minutes on each day, and rest after it.<br>Do not lift.</p>",
      ["Keep moving", "Walk for ten minutes on each day, and rest after it. Do not lift."],
      [.paragraph, .paragraph]
    ),
    (
      "<p><b>Opening hours</b><br>From nine to five</p>", ["Opening hours From nine to five"],
      [.paragraph]
    ),
  ]

  @Test(arguments: lines)
  func linesAreBlocksAsTheyAreTyped(html: String, texts: [String], kinds: [Block.Kind]) throws {
    let page = "<html><head><title>t</title></head><body><main>\(html)</main></body></html>"
    let found = try blocks(html)
    #expect(found.map(\.text) == texts)
    #expect(found.map(\.kind) == kinds)
    for block in found {
      let bytes = Array(page.utf8)[block.range.offset..<block.range.offset + block.range.length]
      #expect(try blocks(String(decoding: bytes, as: UTF8.self)).map(\.text) == [block.text])
    }
  }

  @Test func oneParagraphWithADashIsNot() throws {
    #expect(try blocks("<p>- one</p><p>two</p>").map(\.text) == ["- one", "two"])
  }
}

@Suite("Inline codes")
struct InlineCodeTests {
  @Test(arguments: [
    ("<p>a <b>c</b> d</p>", "a {1}c{/1} d"),
    ("<p>a <a href='x'><b>c</b> d</a> e</p>", "a {1}{2}c{/2} d{/1} e"),
    ("<p><b>all of it</b></p>", "all of it"),
    ("<p><span class=x><em>all</em></span></p>", "all"),
    ("<p><b>start</b> rest</p>", "{1}start{/1} rest"),
    ("<p>a <b></b>c</p>", "a c"),
    ("<p>a<br>b</p>", "a{1/} b"),
    ("<p>a <img src=x> b</p>", "a {1/} b"),
    ("<p><img src=x>a</p>", "a"),
    ("<b>one<br><br>two</b> three", "one"),
    ("one <b>two<br><br>three</b> four", "one {1}two{/1}"),
  ])
  func codesOf(body: String, text: String) throws {
    #expect(try coded(#require(blocks(body).first).content) == text)
  }

  @Test func keepTheirMarkup() throws {
    let content = try #require(blocks("<p>a <a href=\"u?x=1&amp;y\">b</a> c</p>").first).content
    #expect(content.codes.map(\.original) == ["<a href=\"u?x=1&amp;y\">", "</a>"])
    #expect(content.codes.map(\.purpose) == [.link, .link])
  }

  /// Whatever the markup: codes are balanced, numbered from 1, and lie in the text; and the bytes of the
  /// block's range, read on their own, give its text.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func areBalancedAndInRange(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "<b>", "</b>", "<i>", "</i>", "<a href=x>", "</a>", "<br>", " word ", "é", "&amp;",
      "&eacute;t",
      "<p>", "</p>", "<span>", "</span>", "<!-- x -->", "\n", "&nbsp;", "<li>", "text", "<em>",
      "</em>",
    ]
    let body = (0..<50).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    let page = "<html><body><div>\(body)</div></body></html>"
    let bytes = Array(page.utf8)
    let post = try PageExtractor().post(from: bytes, file: "t.html")
    for block in post.blocks {
      var open: [Int] = []
      for code in block.content.codes {
        #expect((0...block.text.utf8.count).contains(code.offset))
        switch code.kind {
        case .opening: open.append(code.number)
        case .closing: #expect(open.contains(code.number))
        case .standalone: break
        }
      }
      let numbers = Set(block.content.codes.map(\.number))
      #expect(numbers == Set(numbers.isEmpty ? [] : Array(1...numbers.count)))
      let end = block.range.offset + block.range.length
      let own = Array("<html><body><div>".utf8) + bytes[block.range.offset..<end]
      let again = try PageExtractor().post(
        from: own + Array("</div></body></html>".utf8), file: "t.html")
      #expect(again.blocks.map(\.text).joined(separator: " ") == block.text)
    }
  }
}
