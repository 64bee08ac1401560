import Bitext
import TestSupport
import Testing

@testable import Tweetal

/// Every way in which posts hold their two languages, each with the same text.
@Suite("Layouts of two languages")
struct LayoutTests {
  /// Pages that together hold the post, by file name.
  struct Layout: CustomTestStringConvertible {
    var testDescription: String
    var pages: [(file: String, body: String)]
    var head = ""

    init(_ name: String, _ body: String) {
      testDescription = name
      pages = [("post.html", body)]
    }

    init(_ name: String, pages: [(file: String, body: String)]) {
      testDescription = name
      self.pages = pages
    }
  }

  static let english = [
    "<h2>What to expect afterwards</h2>",
    "<p>Your muscle may feel sore for a day or two after the treatment.</p>",
    "<p>Drink enough water and keep moving gently.</p>",
    "<ul><li>Do not lift heavy things today.</li><li>Take a warm shower in the evening.</li></ul>",
    "<p>Call us when the pain gets worse.</p>",
  ]
  static let dutch = [
    "<h2>Wat je daarna kunt verwachten</h2>",
    "<p>Je spier kan een dag of twee gevoelig zijn na de behandeling.</p>",
    "<p>Drink genoeg water en blijf rustig bewegen.</p>",
    "<ul><li>Til vandaag geen zware dingen.</li><li>Neem 's avonds een warme douche.</li></ul>",
    "<p>Bel ons als de pijn erger wordt.</p>",
  ]
  static let pairs = [
    ("What to expect afterwards", "Wat je daarna kunt verwachten"),
    (
      "Your muscle may feel sore for a day or two after the treatment.",
      "Je spier kan een dag of twee gevoelig zijn na de behandeling."
    ),
    (
      "Drink enough water and keep moving gently.", "Drink genoeg water en blijf rustig bewegen."
    ),
    ("Do not lift heavy things today.", "Til vandaag geen zware dingen."),
    ("Take a warm shower in the evening.", "Neem 's avonds een warme douche."),
    ("Call us when the pain gets worse.", "Bel ons als de pijn erger wordt."),
  ]

  private static let en = english.joined()
  private static let nl = dutch.joined()
  private static let alternating = zip(english, dutch).map { $0 + $1 }.joined()
  private static let typedList =
    "<p>- Do not lift heavy things today.</p><p>- Take a warm shower in the evening.</p>"

  static let layouts = [
    Layout("English, then Dutch", en + nl),
    Layout("Dutch, then English", nl + en),
    Layout("a line between them", "<p>English:</p>\(en)<p>Nederlands:</p>\(nl)"),
    Layout("a heading between them", "<h2>English</h2>\(en)<hr><h2>Nederlands</h2>\(nl)"),
    Layout("a signpost", "<p><em>For English, scroll down.</em></p>\(nl)<hr>\(en)"),
    Layout("a rule between them", "\(en)<hr>\(nl)"),
    Layout("paragraph by paragraph", alternating),
    Layout(
      "paragraph by paragraph, Dutch first", zip(english, dutch).map { $1 + $0 }.joined()),
    Layout(
      "sections side by side",
      zip(english, dutch).map { "<div lang=en>\($0)</div><div lang=nl>\($1)</div>" }.joined()),
    Layout("two containers", "<div lang=en>\(en)</div><div lang=nl>\(nl)</div>"),
    Layout(
      "the wrong languages declared", "<div lang=nl>\(en)</div><div lang=en>\(nl)</div>"),
    Layout("one language declared for all", "<div lang=nl>\(en)\(nl)</div>"),
    Layout(
      "a column each",
      "<table>" + zip(english, dutch).map { "<tr><td>\($0)</td><td>\($1)</td></tr>" }.joined()
        + "</table>"),
    Layout(
      "a column each, in one row", "<table><tr><td>\(en)</td><td>\(nl)</td></tr></table>"),
    Layout(
      "several alternations",
      english[..<3].joined() + dutch[..<3].joined()
        + english[3...].joined() + dutch[3...].joined()),
    Layout(
      "a list in another order",
      en
        + nl.replacing(
          "<li>Til vandaag geen zware dingen.</li><li>Neem 's avonds een warme douche.</li>",
          with: "<li>Neem 's avonds een warme douche.</li><li>Til vandaag geen zware dingen.</li>")),
    Layout("marks in brackets", "[:en]\(en)[:nl]\(nl)[:]"),
    Layout("marks in comments", "<!--:en-->\(en)<!--:--><!--:nl-->\(nl)<!--:-->"),
    Layout("marks in braces", "{:en}\(en){:}{:nl}\(nl){:}"),
    Layout("shortcodes", "[lang_en]\(en)[/lang_en][lang_nl]\(nl)[/lang_nl]"),
    Layout(
      "shortcodes with attributes",
      "[wpml_translate lang='en']\(en)[/wpml_translate][wpml_translate lang='nl']\(nl)[/wpml_translate]"
    ),
    Layout(
      "a list typed in one language",
      english[..<3].joined() + typedList + english[4] + nl),
    Layout("two files", pages: [("post.html", en), ("post.nl.html", nl)]),
    Layout("two files, both named", pages: [("post.en.html", en), ("post.nl.html", nl)]),
    Layout("two folders", pages: [("en/post.html", en), ("nl/post.html", nl)]),
    Layout(
      "two pages that name each other",
      pages: [
        ("sore.html", "<link rel=alternate hreflang=nl href='/nl/spierpijn.html'>" + en),
        ("spierpijn.html", "<link rel=alternate hreflang=en href='/en/sore.html'>" + nl),
      ]),
  ]

  static func page(_ body: String) -> String {
    "<html><head><title>t</title></head><body><main>\(body)</main></body></html>"
  }

  @Test("The same pairs come out", arguments: layouts)
  func pairs(layout: Layout) throws {
    let pipeline = try Pipeline.embedded()
    let posts = try layout.pages.map { page in
      try pipeline.post(from: Array(Self.page(page.body).utf8), file: page.file)
    }
    let bitexts = pipeline.bitexts(of: PagePairs.joined(posts))
    #expect(bitexts.count == 1)
    let units = bitexts.flatMap { pipeline.catalog(of: $0).units }
    #expect(units.map(\.source.text) == Self.pairs.map(\.0))
    #expect(units.map { $0.target?.text } == Self.pairs.map(\.1))
  }
}
