import Bitext
import Foundation
import Merging
import TestSupport
import Testing

@testable import Tweetal

/// Translations come back into the archives of every platform.
@Suite("Merging into archives") struct MergeArchiveTests {
  static let english = [
    "What to expect afterwards", "Drink enough water and keep moving gently.",
    "Call us when the pain gets worse.",
  ]
  static let dutch = [
    "Wat je daarna kunt verwachten", "Drink genoeg water en blijf rustig bewegen.",
    "Bel ons als de pijn erger wordt.",
  ]

  static let paragraphs = (english + dutch).map { "<p>\($0)</p>" }.joined(separator: "\n")

  // MARK: XML

  private static func wordPress(_ bodies: [String]) -> String {
    let items = bodies.enumerated().map { index, body in
      """
      <item><title>Before &amp; after the treatment</title><content:encoded>\(body)</content:encoded>
      <wp:post_name>post-\(index)</wp:post_name><wp:status>publish</wp:status>
      <wp:post_type>post</wp:post_type><excerpt>a &lt;b&gt; ]]&gt;</excerpt></item>

      """
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss xmlns:content="http://purl.org/rss/1.0/modules/content/"
        xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
        xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>De praktijk</title>
      \(items.joined())</channel></rss>
      """
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  private static func blogger(_ body: String) -> String {
    """
    <?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'><id>tag:blogger.com,1999:blog-1</id>
    <title>De praktijk</title><entry><id>tag:blogger.com,1999:blog-1.post-2</id>
    <category scheme='http://schemas.google.com/g/2005#kind'
      term='http://schemas.google.com/blogger/2008/kind#post'/>
    <title type='text'>Aftercare</title><content type='html'>\(body)</content>
    <link rel='alternate' href='http://praktijk.example/2024/05/nazorg.html'/></entry></feed>
    """
  }

  private static let blockEditor = (english + dutch).map {
    "<!-- wp:paragraph -->\n<p>\($0)</p>\n<!-- /wp:paragraph -->"
  }.joined(separator: "\n\n")

  private static let classic = (english + dutch).joined(separator: "\n\n")

  /// Archives, and how a text of HTML is written in them.
  private static let archives: [(name: String, text: String, write: @Sendable (String) -> String)] =
    [
      ("paragraphs.xml", wordPress(["<![CDATA[\(paragraphs)]]>"]), { $0 }),
      ("blocks.xml", wordPress(["<![CDATA[\(blockEditor)]]>"]), { $0 }),
      ("classic.xml", wordPress(["<![CDATA[\(classic)]]>"]), { $0 }),
      (
        "escaped.xml", wordPress([escaped(paragraphs)]),
        { escaped($0).replacing("\"", with: "&quot;") }
      ),
      (
        "squarespace.xml",
        wordPress(["<![CDATA[\(paragraphs)]]>"]).replacing(
          "<title>De praktijk", with: "<generator>Squarespace</generator><title>De praktijk"),
        { $0 }
      ),
      (
        "blogger.xml", blogger(escaped(paragraphs)),
        { escaped($0).replacing("\"", with: "&quot;") }
      ),
      (
        "lines.xml", blogger(escaped(classic.replacing("\n\n", with: "<br /><br />"))),
        { escaped($0).replacing("\"", with: "&quot;") }
      ),
      (
        "ghost.json", MergeGhostTests.ghost(paragraphs),
        { $0.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") }
      ),
    ]

  static func requireSound(_ name: String, _ text: String) throws {
    if name.hasSuffix("json") {
      _ = try JSONSerialization.jsonObject(with: Data(text.utf8))
    } else if ExternalProgram.xmllint.isInstalled {
      try ExternalProgram.withFiles([(name, Array(text.utf8))]) { paths in
        let outcome = try ExternalProgram.xmllint.run(["--noout", paths[0]])
        #expect(outcome.output == "")
      }
    }
  }

  @Test("Only the words change", arguments: archives.indices)
  func words(index: Int) throws {
    let (name, text, write) = Self.archives[index]
    let pages = try MergePages(text, name: name)
    #expect(try pages.merged { _ in }.text == text)
    let new = "a < b & \"c\" ]]> d\\"
    let merged = try pages.merged(replacing: "genoeg", with: new)
    #expect(merged.outcomes.count { $0 == .replaced } == 1, "\(merged.results)")
    let html = new.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;")
    #expect(merged.text == text.replacing("genoeg", with: write(html)))
    try Self.requireSound(name, merged.text)
  }

  @Test("Missing paragraphs come back", arguments: archives.indices, dutch)
  func missing(index: Int, text: String) throws {
    let (name, archive, write) = Self.archives[index]
    let whole = try MergePages(archive, name: name)
    // The paragraph with what parts it from the next or the one before.
    let block = "<!-- wp:paragraph -->\n<p>\(text)</p>\n<!-- /wp:paragraph -->"
    let candidates = [
      "\n\n" + block, "\n" + write("<p>\(text)</p>"), write("\n<p>\(text)</p>"),
      write("<br /><br />" + text), "\n\n" + text, "\\n<p>\(text)</p>",
    ]
    let part = try #require(candidates.first { archive.contains($0) })
    let damaged = try MergePages(archive.replacing(part, with: ""), name: name)
    let merged = try damaged.merged(whole.catalogs())
    #expect(merged.outcomes.count { $0 == .inserted } == 1, "\(merged.results)")
    #expect(try merged.pages.texts() == whole.texts())
    let plain = { (text: String) in
      text.replacing(write(" lang=\"nl\""), with: "").replacing("\\n", with: "")
        .replacing("\n", with: "")
    }
    #expect(plain(merged.text) == plain(archive))
    try Self.requireSound(name, merged.text)
  }

  /// The Dutch of a title is a heading of the text, written as the text is.
  @Test(arguments: ["paragraphs.xml", "blocks.xml", "classic.xml", "escaped.xml", "blogger.xml"])
  func titles(name: String) throws {
    let separators = ["blocks.xml": "\n\n", "classic.xml": "\n\n"]
    let bodies = zip(Self.english, Self.dutch).flatMap { [$0, $1] }.map { text in
      switch name {
      case "classic.xml": text
      case "blocks.xml": "<!-- wp:paragraph -->\n<p>\(text)</p>\n<!-- /wp:paragraph -->"
      default: "<p>\(text)</p>"
      }
    }
    let body = bodies.joined(separator: separators[name] ?? "\n")
    let isEscaped = name == "escaped.xml" || name == "blogger.xml"
    let text =
      name == "blogger.xml"
      ? Self.blogger(Self.escaped(body))
      : Self.wordPress([isEscaped ? Self.escaped(body) : "<![CDATA[\(body)]]>"])
    let merged = try MergePages(text, name: name).merged { unit in
      guard unit.target == nil else { return }
      unit.target = "Voor & na de behandeling"
      unit.state = .translated
    }
    #expect(merged.outcomes.count { $0 == .inserted } == 1, "\(merged.results)")
    let heading = "<h2 lang=\"nl\">Voor &amp; na de behandeling</h2>"
    // The block editor wants a block of its own for it.
    let written =
      isEscaped
      ? Self.escaped(heading).replacing("\"", with: "&quot;")
      : name == "blocks.xml"
        ? "<!-- wp:heading -->\n\(heading)\n<!-- /wp:heading -->\n\n<!-- wp:paragraph -->" : heading
    #expect(
      merged.text
        .replacing(written, with: name == "blocks.xml" ? "<!-- wp:paragraph -->" : "")
        .filter { !$0.isWhitespace }
        == text.filter { !$0.isWhitespace })
    #expect(merged.text.contains(written))
    let units = try merged.pages.units()
    #expect(units.allSatisfy { $0.target != nil })
    try Self.requireSound(name, merged.text)
  }

  @Test func manyPostsAreChangedAtOnce() throws {
    let bodies = (0..<4).map { number in
      "<![CDATA["
        + Self.paragraphs.replacing("water", with: number == 1 ? "warm water" : "water") + "]]>"
    }
    let text = Self.wordPress(bodies)
    let pages = try MergePages(text, name: "export.xml")
    let merged = try pages.merged { unit in
      unit.target = unit.target?.replacing("genoeg", with: "veel")
        .replacing("rustig", with: "traag")
    }
    #expect(merged.outcomes.count { $0 == .replaced } == 4)
    #expect(
      merged.text == text.replacing("genoeg", with: "veel").replacing("rustig", with: "traag"))
  }

  /// An archive is read as often for many posts with a mistake as for one.
  @Test func readingsDoNotGrowWithThePosts() throws {
    let body = "<![CDATA[\(Self.paragraphs)]]>"
    func readings(_ posts: Int) throws -> Int {
      let text = Self.wordPress(Array(repeating: body, count: posts))
      let merged = try MergePages(text, name: "export.xml").merged { unit in
        unit.target = unit.target?.replacing("genoeg", with: "[gallery ids=\"1\"]")
          .replacing("erger", with: "heviger")
      }
      #expect(merged.outcomes.count { $0 == .refused(MergeProblem(.reading)) } == posts)
      #expect(merged.outcomes.count { $0 == .replaced } == posts)
      return merged.readings
    }
    #expect(try readings(1) == 3)
    #expect(try readings(12) == 3)
    #expect(try MergePages(Self.wordPress([body]), name: "a.xml").merged { _ in }.readings == 0)
  }

  /// What cannot be read back is left out, in its post and in no other.
  @Test func whatIsReadOtherwiseIsLeftOut() throws {
    let body = "<![CDATA[\(Self.paragraphs)]]>"
    let text = Self.wordPress([body, body.replacing("bewegen", with: "lopen")])
    let pages = try MergePages(text, name: "export.xml")
    var catalogs = try pages.catalogs()
    for (catalog, new) in [(0, "[gallery ids=\"1\"]"), (1, "veel")] {
      for index in catalogs[catalog].units.indices {
        let target = catalogs[catalog].units[index].target
        catalogs[catalog].units[index].target = target?.replacing("genoeg", with: new)
          .replacing("erger", with: "heviger")
      }
    }
    let merged = try pages.merged(catalogs)
    #expect(merged.outcomes.count { $0 == .refused(MergeProblem(.reading)) } == 1)
    #expect(merged.outcomes.count { $0 == .replaced } == 3)
    let halves = text.split(separator: "post-0", omittingEmptySubsequences: false)
    let second = halves[1].replacing("genoeg", with: "veel")
    #expect(merged.text == (halves[0] + "post-0" + second).replacing("erger", with: "heviger"))
  }

  // MARK: Rows

  @Test func wix() throws {
    let nodes = (Self.english + Self.dutch).map {
      #"{""type"":""PARAGRAPH"",""nodes"":[{""type"":""TEXT"",""textData"":{""text"":""\#($0)""}}]}"#
    }
    let text = """
      Title,Slug,Plain Content,Rich Content\r
      "Aftercare, nazorg",a,plat,"{""nodes"":[\(nodes.joined(separator: ","))]}"\r
      Tweede,b,"Stuk",geen json\r

      """
    let pages = try MergePages(text, name: "wix.csv")
    #expect(try pages.merged { _ in }.text == text)
    let merged = try pages.merged(replacing: "genoeg", with: "a, \"b\" & <c>")
    #expect(merged.outcomes.count { $0 == .replaced } == 1)
    #expect(merged.text == text.replacing("genoeg", with: "a, \\\"\"b\\\"\" & <c>"))
  }

  @Test func plainRowsOfWix() throws {
    let text = """
      Title,Slug,Plain Content\r
      Aftercare,a,"\(Self.classic)"\r

      """
    let pages = try MergePages(text, name: "wix.csv")
    let merged = try pages.merged(replacing: "genoeg", with: "a, \"b\"")
    #expect(merged.text == text.replacing("genoeg", with: "a, \"\"b\"\""))
  }

  /// A field without quotes cannot take a comma.
  @Test(arguments: [
    ("Drink genoeg.", MergeOutcome.inserted), ("Drink, veel.", .refused(MergeProblem(.reading))),
  ])
  func fieldsWithoutQuotes(dutch: String, outcome: MergeOutcome) throws {
    let text = "Title,Slug,Plain Content\r\nAftercare,a,Drink enough water and move gently.\r\n"
    let merged = try MergePages(text, name: "wix.csv").merged { unit in
      unit.target = unit.source.text.hasPrefix("Drink") ? InlineText(dutch) : nil
      unit.state = .translated
    }
    #expect(merged.outcomes.contains(outcome))
    let isInserted = outcome == .inserted
    #expect(
      merged.text
        == (isInserted ? text.replacing("Drink enough water and move gently.", with: dutch) : text))
  }
}
