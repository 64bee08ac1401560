import Bitext
import Testing

@testable import Tweetal

/// Posts of a few short paragraphs, of which one has no Dutch.
@Suite("Short posts that lack a paragraph")
struct ShortPostTests {
  struct Texts: CustomTestStringConvertible {
    var title: (english: String, dutch: String)
    var paragraphs: [(english: String, dutch: String)]
    var testDescription: String { title.english }
  }

  static let posts = [
    Texts(
      title: ("A cast on your arm", "Gips om je arm"),
      paragraphs: [
        ("Keep your cast dry in the shower.", "Houd je gips droog onder de douche."),
        ("Move your fingers every hour.", "Beweeg je vingers elk uur."),
        ("Never push a pencil under the cast.", "Duw nooit een potlood onder het gips."),
      ]),
    Texts(
      title: ("After your operation", "Na je operatie"),
      paragraphs: [
        ("Do not drive a car for two weeks.", "Rijd twee weken geen auto."),
        ("Take a short walk every morning.", "Maak elke ochtend een korte wandeling."),
        ("Call us when the wound is red.", "Bel ons als de wond rood is."),
        ("Sleep on your back.", "Slaap op je rug."),
      ]),
    Texts(
      title: ("Headache", "Hoofdpijn"),
      paragraphs: [
        ("Drink a glass of water first.", "Drink eerst een glas water."),
        ("Look away from your screen now and then.", "Kijk af en toe weg van je scherm."),
        (
          "Go to the hospital if you cannot speak.",
          "Ga naar het ziekenhuis als je niet kunt praten."
        ),
      ]),
  ]

  static let left = posts.flatMap { post in post.paragraphs.indices.map { (post, $0) } }

  private static func link(of english: String, in pages: [String]) throws -> Bitext.Link? {
    let pipeline = try Pipeline.embedded()
    let posts = try pages.enumerated().map { number, page in
      try pipeline.post(from: Array(page.utf8), file: number == 0 ? "post.html" : "post.nl.html")
    }
    let bitext = try #require(pipeline.bitexts(of: PagePairs.joined(posts)).first)
    return bitext.links.first { link in
      link.english.contains { bitext.post.blocks[$0].text == english }
    }
  }

  @Test("The paragraph left out is surely missing, on one page and on two", arguments: left)
  func isMissing(_ post: Texts, _ number: Int) throws {
    let english =
      "<h1>\(post.title.english)</h1>"
      + post.paragraphs.map { "<p>\($0.english)</p>" }.joined()
    var kept = post.paragraphs
    kept.remove(at: number)
    let dutch = "<h1>\(post.title.dutch)</h1>" + kept.map { "<p>\($0.dutch)</p>" }.joined()
    let pages = [
      ["<article>\(english)\(dutch)</article>"],
      [
        "<html lang=en><main>\(english)</main></html>",
        "<html lang=nl><main>\(dutch)</main></html>",
      ],
    ]
    for pages in pages {
      let link = try #require(try Self.link(of: post.paragraphs[number].english, in: pages))
      #expect(link.status == .missingDutch)
      #expect(link.english.count == 1)
      #expect(link.confidence >= 0.8)
    }
  }

  @Test("In elements with a language, in the marks of a plugin and in lists that are one shorter")
  func inMarkup() throws {
    let pages = [
      """
      <article><div lang="en"><h2>Sleep</h2><p>Go to bed early.</p><p>Do not drink coffee.</p></div>
      <div lang="nl"><h2>Slaap</h2><p>Ga vroeg naar bed.</p></div></article>
      """,
      """
      <article><h1>[:en]Neck pain[:nl]Nekpijn[:]</h1><p>[:en]Turn your head slowly.[:nl]Draai je hoofd langzaam.[:]</p>
      <p>[:en]Do not drink coffee.[:]</p></article>
      """,
      """
      <article><h2>At home</h2><ul><li>Wear warm socks.</li><li>Do not drink coffee.</li><li>Read a book.</li></ul>
      <h2>Thuis</h2><ul><li>Draag warme sokken.</li><li>Lees een boek.</li></ul></article>
      """,
    ]
    for page in pages {
      let link = try #require(try Self.link(of: "Do not drink coffee.", in: [page]))
      #expect(link.status == .missingDutch)
      #expect(link.confidence >= 0.8)
    }
  }

  @Test("A paragraph is not hidden in the pair of the one before it")
  func isNotHidden() throws {
    let page = """
      <article><h1>Before your scan</h1><p>Do not eat for six hours before the scan.</p>
      <p>Tell us if you are allergic to latex or plasters.</p><p>Bring your glasses.</p><p>The scan takes an hour.</p>
      <h1>Voor je scan</h1><p>Eet zes uur voor de scan niets meer.</p>
      <p>Vertel ons of je allergisch bent voor latex of pleisters.</p><p>De scan duurt een uur.</p></article>
      """
    let link = try #require(try Self.link(of: "Bring your glasses.", in: [page]))
    #expect(link.status == .missingDutch)
  }

  @Test("Two paragraphs that became one stay together")
  func isJoined() throws {
    let page = """
      <article><h1>Your first visit</h1><p>Bring your glasses and your passport.</p><p>Your dentist looks at all your teeth.</p>
      <p>You pay at the desk.</p>
      <h1>Je eerste bezoek</h1><p>Neem je bril en je paspoort mee. Je tandarts kijkt naar al je tanden.</p>
      <p>Je betaalt aan de balie.</p></article>
      """
    let link = try #require(
      try Self.link(of: "Bring your glasses and your passport.", in: [page]))
    #expect(link.english.count == 2)
    #expect(link.dutch.count == 1)
  }
}
