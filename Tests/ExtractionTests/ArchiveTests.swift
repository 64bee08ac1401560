import Bitext
import Testing

@testable import Extraction
@testable import Markup

/// Exports of every platform, made up in the form that each writes.
@Suite("Archives")
struct ArchiveTests: ArchiveReading {
  static func item(
    _ slug: String, _ body: String, title: String = "Rekken", type: String = "post",
    status: String = "publish"
  ) -> String {
    """
    <item><title>\(title)</title><content:encoded>\(body)</content:encoded>
    <wp:post_name>\(slug)</wp:post_name><wp:status>\(status)</wp:status>
    <wp:post_type>\(type)</wp:post_type></item>

    """
  }

  static func export(_ items: String...) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss xmlns:content="http://purl.org/rss/1.0/modules/content/"
      xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>De praktijk</title>
    \(items.joined())</channel></rss>
    """
  }

  // MARK: WordPress

  @Test func wordPressHoldsPostsAndPages() throws {
    let archive = Self.export(
      Self.item("rekken", "<![CDATA[Rek rustig.]]>"),
      Self.item("over-ons", "<![CDATA[<p>Wij zijn er.</p>]]>", type: "page"),
      Self.item("foto", "", type: "attachment"), Self.item("menu", "", type: "nav_menu_item"),
      Self.item("later", "<![CDATA[Nog niet af.]]>", status: "draft"),
      Self.item("weg", "<![CDATA[Weggegooid.]]>", status: "trash"))
    #expect(try drafts(archive) == 1)
    let posts = try posts(archive)
    #expect(posts.map(\.name) == ["rekken", "over-ons"])
    #expect(
      posts.map { $0.blocks.map(\.text) } == [
        ["Rekken", "Rek rustig."], ["Rekken", "Wij zijn er."],
      ])
    #expect(posts[0].blocks.map(\.kind) == [.title, .paragraph])
    #expect(posts.map(\.platform) == ["wordpress", "wordpress"])
  }

  @Test func classicPostsHaveParagraphsByBlankLines() throws {
    let body = """
      <![CDATA[First line
      and second line.

      A <b>second</b> paragraph.
      <ul>
      <li>One</li>
      </ul>
      [gallery ids="1,2"]
      [caption id="a" width="30"]<img src="a.jpg" /> The needle[/caption]
      <pre>a

      b</pre>
      [embed]https://example.com/video[/embed]
      A [note] stays.]]>
      """
    let post = try #require(try posts(Self.export(Self.item("a", body))).first)
    #expect(
      post.blocks.map(\.text) == [
        "Rekken", "First line and second line.", "A second paragraph.", "One", "The needle",
        "a\n\nb",
        "A [note] stays.",
      ])
    #expect(post.blocks[1].content.codes.map(\.kind) == [.standalone])
  }

  @Test func columnsOfPageBuildersAreParagraphs() throws {
    let body = """
      <![CDATA[[vc_row][vc_column width="1/2"][vc_column_text]Drink [b]enough[/b] water.[/vc_column_text][/vc_column]\
      [vc_column width="1/2"][vc_column_text]Drink genoeg water.[/vc_column_text][/vc_column][/vc_row]\
      [one_half]Rest.[/one_half]
      [one_half_last]Rust.[/one_half_last]]]>
      """
    let post = try #require(try posts(Self.export(Self.item("a", body))).first)
    #expect(
      post.blocks.map(\.text) == [
        "Rekken", "Drink enough water.", "Drink genoeg water.", "Rest.", "Rust.",
      ])
  }

  @Test func postsOfTheBlockEditorKeepTheirLines() throws {
    let body =
      "<![CDATA[<!-- wp:paragraph -->\n<p>One line\n\nand another.</p>\n<!-- /wp:paragraph -->]]>"
    let post = try #require(try posts(Self.export(Self.item("a", body))).first)
    #expect(post.blocks.map(\.text) == ["Rekken", "One line and another."])
  }

  @Test func escapedAndSplitSectionsAreUndone() throws {
    let escaped = Self.item("a", "&lt;p&gt;Rek &amp;amp; strek &#8211; rustig&lt;/p&gt;")
    let split = Self.item("b", "<![CDATA[<p>a]]]]><![CDATA[>b</p>]]>")
    let posts = try posts(Self.export(escaped, split))
    #expect(posts.map { $0.blocks.last?.text } == ["Rek & strek – rustig", "a]]>b"])
  }

  @Test func aLocationIsFoundInTheArchive() throws {
    let archive = Self.export(Self.item("rekken", "<![CDATA[Een.\n\nRek <em>rustig</em>.]]>"))
    let block = try #require(try posts(archive).first?.blocks.last)
    #expect(block.range.file == "export.xml#rekken")
    let bytes = Array(archive.utf8)
    let range = block.range.offset..<block.range.offset + block.range.length
    #expect(String(decoding: bytes[range], as: UTF8.self) == "Rek <em>rustig</em>.")
    let before = String(decoding: bytes[..<range.lowerBound], as: UTF8.self)
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(block.range.line == lines.count && block.range.column == (lines.last?.count ?? 0) + 1)
    #expect(block.range.end.line == block.range.line)
    #expect(block.range.end.column == block.range.column + block.range.length)
  }

  @Test(arguments: [1, 2, 7, 64, 1000])
  func thePiecesDoNotMatter(size: Int) throws {
    let items = (1...5).map {
      Self.item("bericht-\($0)", "<![CDATA[<p>Tekst </item> <b>\($0)</b></p>]]><!-- </item> -->")
    }
    let archive = Self.export(items.joined())
    #expect(try posts(archive, by: size) == posts(archive))
    #expect(try posts(archive, by: size).count == 5)
  }

  @Test func namesAreUnique() throws {
    let items = Self.export(
      Self.item("a", "x"), Self.item("a", "y"), Self.item("", "z"), Self.item("", "z"))
    #expect(try posts(items).map(\.name) == ["a", "a-2", "post-1", "post-2"])
  }

  // MARK: Others

  @Test func squarespaceWritesIllFormedEntities() throws {
    let archive = Self.export(
      "<generator>Squarespace</generator>",
      Self.item(
        "blog/a", "<![CDATA[<p>Rek &mdash; rustig & lang</p>]]>", title: "Rek & strek &mdash; nu"))
    let post = try #require(try posts(archive).first)
    #expect(post.platform == "squarespace" && post.name == "a")
    #expect(post.blocks.map(\.text) == ["Rek & strek — nu", "Rek — rustig & lang"])
  }

  @Test func bloggerHoldsPostsAndPages() throws {
    func entry(_ kind: String, _ body: String, draft: String = "") -> String {
      """
      <entry><id>tag:blogger.com,1999:blog-1.post-2</id>\(draft)
      <category scheme='http://schemas.google.com/g/2005#kind'
        term='http://schemas.google.com/blogger/2008/kind#\(kind)'/>
      <title type='text'>Rekken</title><content type='html'>\(body)</content>
      <link rel='alternate' href='http://praktijk.example/2024/05/rekken.html'/></entry>
      """
    }
    let archive = """
      <?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'><id>tag:blogger.com,1999:blog-1</id>
      <title>De praktijk</title>\(entry("settings", "geheim"))\(entry("template", "&lt;b&gt;"))
      \(entry("post", "Rek rustig.&lt;br /&gt;&lt;br /&gt;Adem &amp;amp; ontspan."))
      \(entry("post", "Nog niet", draft: "<app:control><app:draft>yes</app:draft></app:control>"))
      \(entry("comment", "Fijn!"))\(entry("page", "Over ons"))</feed>
      """
    #expect(try drafts(archive) == 1)
    let posts = try posts(archive)
    #expect(posts.map(\.name) == ["rekken", "rekken-2"])
    #expect(
      posts.map { $0.blocks.map(\.text) } == [
        ["Rekken", "Rek rustig.", "Adem & ontspan."], ["Rekken", "Over ons"],
      ])
  }

  @Test func ghostHoldsPublishedPosts() throws {
    let lexical =
      #"{\"root\":{\"children\":[{\"type\":\"paragraph\",\"children\":[{\"type\":\"text\",\"text\":\"Rek \"},{\"type\":\"text\",\"format\":1,\"text\":\"rustig\"}]},{\"type\":\"list\",\"tag\":\"ol\",\"children\":[{\"type\":\"listitem\",\"children\":[{\"type\":\"text\",\"text\":\"Een\"}]}]}]}}"#
    let mobiledoc =
      #"{\"version\":\"0.3.1\",\"markups\":[[\"em\"]],\"cards\":[[\"html\",{\"html\":\"<p>Kaart</p>\"}]],\"sections\":[[1,\"h2\",[[0,[],0,\"Kop\"]]],[3,\"ul\",[[[0,[0],1,\"Twee\"]]]],[10,0]]}"#
    let archive = """
      {"db": [{"data": {"users": [{"email": "geheim"}], "posts": [
      {"title": "Rekken \\u0026 strekken", "slug": "a", "status": "published", "html": "<p>Rek \\"rustig\\" \\u00e9n lang</p>"},
      {"title": "B", "slug": "b", "status": "published", "html": null, "lexical": "\(lexical)"},
      {"title": "C", "slug": "c", "status": "published", "html": "", "mobiledoc": "\(mobiledoc)"},
      {"title": "D", "slug": "d", "status": "draft", "html": "<p>Nog niet</p>"}]}}]}
      """
    #expect(try drafts(archive) == 1)
    let posts = try posts(archive)
    #expect(
      posts.map { $0.blocks.map(\.text) } == [
        ["Rekken & strekken", "Rek \"rustig\" én lang"], ["B", "Rek rustig", "Een"],
        ["C", "Kop", "Twee", "Kaart"],
      ])
    #expect(posts[1].blocks.map(\.kind) == [.title, .paragraph, .listItem])
    #expect(!posts.description.contains("geheim"))
  }

  @Test func wixHoldsRichTextAndFallsBackToPlain() throws {
    let rich =
      #"{""nodes"":[{""type"":""HEADING"",""headingData"":{""level"":3},""nodes"":[{""type"":""TEXT"",""textData"":{""text"":""Kop""}}]},{""type"":""PARAGRAPH"",""nodes"":[{""type"":""TEXT"",""textData"":{""text"":""Rek ""}},{""type"":""TEXT"",""textData"":{""text"":""rustig"",""decorations"":[{""type"":""BOLD""}]}}]},{""type"":""BULLETED_LIST"",""nodes"":[{""type"":""LIST_ITEM"",""nodes"":[{""type"":""PARAGRAPH"",""nodes"":[{""type"":""TEXT"",""textData"":{""text"":""Een < twee""}}]}]}]}]}"#
    let archive = """
      \u{FEFF}Title,Slug,Plain Content,Rich Content\r
      "Rekken, en strekken",rekken,plat,"\(rich)"\r
      Stuk,stuk,"Eerste ""regel""

      Tweede",geen json\r

      """
    let posts = try posts(archive)
    #expect(
      posts.map { $0.blocks.map(\.text) } == [
        ["Rekken, en strekken", "Kop", "Rek rustig", "Een < twee"],
        ["Stuk", "Eerste \"regel\"", "Tweede"],
      ])
    #expect(posts[0].blocks.map(\.kind) == [.title, .heading(level: 3), .paragraph, .listItem])
    #expect(posts[1].blocks.map(\.range.line) == [3, 3, 5])
  }

  /// In every archive, the bytes of a block's range hold its words, escaped as the format escapes.
  @Test func rangesBeginAndEndWithTheText() throws {
    let archives = [
      Self.export(
        Self.item("a", "&lt;p&gt;Rek &lt;b&gt;de &amp;amp; spier&lt;/b&gt; nu&lt;/p&gt;")),
      #"{"db": [{"data": {"posts": [{"title": "T\u00e9st één", "slug": "a", "html": "<p>Rek\n\"de\" spier</p>"}]}}]}"#,
      "Title,Plain Content\n\"Een \"\"titel\"\"\",\"Rek & strek\n\nNog een\"\n",
    ]
    for archive in archives {
      let bytes = Array(archive.utf8)
      for block in try posts(archive).flatMap(\.blocks) {
        let range = block.range.offset..<block.range.offset + block.range.length
        let written = String(decoding: bytes[range], as: UTF8.self)
        let words = block.text.split(separator: " ")
        #expect(written.hasPrefix(String(words[0].prefix(1))), "\(written)")
        #expect(
          written.contains(words.last?.prefix(3) ?? "?") || written.hasSuffix("\"\""), "\(written)")
      }
    }
  }

  @Test(arguments: [
    "<html><body><p>a</p></body></html>", "{\"a\": 1}", "a,b\n1,2\n", "", "<rss></rss>",
  ])
  func otherFilesAreNoArchives(text: String) {
    #expect(!ArchiveReader.recognises(Array(text.utf8)))
  }
}
