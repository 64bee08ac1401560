import Bitext
import Extraction
import Terminology
import Testing

@testable import Tweetal

/// Paragraphs in which one line is English and the next Dutch.
@Suite("Lines in two languages")
struct LanguageLinesTests {
  static let pages: [(page: String, texts: [String])] = [
    (
      "<p>The needle relaxes the muscle.<br>De naald ontspant de spier.</p>",
      ["The needle relaxes the muscle.", "De naald ontspant de spier."]
    ),
    (
      "<ul><li><b>De naald is heel dun.</b><br />\n<i>The needle is very thin.</i></li></ul>",
      ["De naald is heel dun.", "The needle is very thin."]
    ),
    (
      "<p><b>You may feel a twitch.<br>It passes quickly.<br>Je voelt soms een schokje.<br>Dat gaat snel voorbij.</b></p>",
      [
        "You may feel a twitch. It passes quickly.",
        "Je voelt soms een schokje. Dat gaat snel voorbij.",
      ]
    ),
    (
      "<p>The needle relaxes the muscle.<br>The needle relaxes the muscle.</p>",
      ["The needle relaxes the muscle.", "The needle relaxes the muscle."]
    ),
    (
      "<p>Rust.<br>Rust.</p>", ["Rust. Rust."]
    ),
    (
      "<p>Je vindt ons hier:<br>Dorpsstraat 12<br>3512 AB Utrecht</p>",
      ["Je vindt ons hier: Dorpsstraat 12 3512 AB Utrecht"]
    ),
    (
      "<p><span lang=\"en\">When should you see a doctor?</span> <span lang=\"nl\">Wanneer moet je naar de huisarts?</span></p>",
      ["When should you see a doctor?", "Wanneer moet je naar de huisarts?"]
    ),
    (
      "<h3><i lang=\"nl\">Massage</i> / <i lang=\"en\">Massage</i></h3>", ["Massage", "Massage"]
    ),
    (
      "<h1><span class=\"lang-en\">Neck pain</span><span class=\"lang-nl\" style=\"display:none\">Nekpijn</span></h1>",
      ["Neck pain", "Nekpijn"]
    ),
    ("<h2>Opening hours / Openingstijden</h2>", ["Opening hours", "Openingstijden"]),
    ("<h2><b>Prices</b> | <em>Tarieven</em></h2>", ["Prices", "Tarieven"]),
    ("<h2>Neck pain –\n   Nekpijn</h2>", ["Neck pain", "Nekpijn"]),
    (
      "<h2>Prices of this year · Tarieven van dit jaar</h2>",
      ["Prices of this year", "Tarieven van dit jaar"]
    ),
    ("<h2>Things that work ✨ Dingen die werken</h2>", ["Things that work", "Dingen die werken"]),
    (
      "<p><b>Light</b> helps six out of ten people. // <b>Licht</b> helpt zes van de tien mensen.</p>",
      ["Light helps six out of ten people.", "Licht helpt zes van de tien mensen."]
    ),
    (
      "<p>☀️ Go outside before noon, even when it is cloudy.<br>☀️ Ga voor twaalf uur naar buiten, ook als het bewolkt is.</p>",
      [
        "☀️ Go outside before noon, even when it is cloudy.",
        "☀️ Ga voor twaalf uur naar buiten, ook als het bewolkt is.",
      ]
    ),
    (
      "<p>The needle relaxes the muscle.</p><figure><figcaption>Sit on a raised chair. Ga op een verhoogde stoel zitten.</figcaption></figure><p>De naald ontspant de spier.</p>",
      [
        "The needle relaxes the muscle.", "Sit on a raised chair.",
        "Ga op een verhoogde stoel zitten.", "De naald ontspant de spier.",
      ]
    ),
    // What other cells show holds for names.
    (
      "<table><tr><td>Take it with food.<br>Neem het in met eten.</td><td>Drink enough water.<br>Drink genoeg water.</td></tr><tr><td>Beta blocker (metoprolol)<br>Bètablokker (metoprolol)</td></tr></table>",
      [
        "Take it with food.", "Neem het in met eten.", "Drink enough water.", "Drink genoeg water.",
        "Beta blocker (metoprolol)", "Bètablokker (metoprolol)",
      ]
    ),
    ("<h2>Nekpijn en rust 🇳🇱 🇬🇧 Neck pain and rest</h2>", ["Nekpijn en rust", "Neck pain and rest"]),
    (
      "<h2>Lifting is bad for you / Tillen is slecht</h2>",
      ["Lifting is bad for you", "Tillen is slecht"]
    ),
    (
      "<p>Rest well and/or walk.\n/\nRust goed en/of wandel.</p>",
      ["Rest well and/or walk.", "Rust goed en/of wandel."]
    ),
    (
      "<ul><li>- Drink enough water every day / Drink elke dag genoeg water</li></ul>",
      ["- Drink enough water every day", "Drink elke dag genoeg water"]
    ),
    (
      "<p>- Drink enough water / Drink genoeg water</p><p>- Rest your muscles / Rust je spieren uit</p>",
      ["Drink enough water", "Drink genoeg water", "Rest your muscles", "Rust je spieren uit"]
    ),
    (
      "<p>The needle relaxes the muscle. It does not hurt. De naald ontspant de spier. Het doet geen pijn.</p>",
      [
        "The needle relaxes the muscle. It does not hurt.",
        "De naald ontspant de spier. Het doet geen pijn.",
      ]
    ),
  ]

  static let wholes = [
    "<h3>Dry needling – wat is het?</h3>", "<h3>Dry needling / acupunctuur</h3>",
    "<p>Lorvane Riser / Schellinkhout</p>",
    "<p>Wat is <span lang=\"en\">Medical Taping</span>? Dat leggen wij uit.</p>",
    "<p>Running / fietsen</p><p>Running / cycling</p>",
    "<p>Wij zijn open van maandag / dinsdag tot vrijdag.</p>",
    "<p>De naald ontspant de spier. The needle relaxes the muscle.</p><p>Je voelt soms een schokje. Dat gaat snel voorbij, en het kan geen kwaad.</p><p>Drink daarna genoeg water.</p>",
  ]

  @Test("What is of one language is left alone", arguments: wholes)
  func areWhole(page: String) throws {
    let post = try Pipeline.embedded().post(from: Array(page.utf8), file: "a.html")
    #expect(
      post.blocks.count == page.split(separator: "</").count - (page.contains("<span") ? 2 : 1))
  }

  @Test(arguments: pages)
  func areParted(page: String, texts: [String]) throws {
    let pipeline = try Pipeline.embedded()
    let post = try pipeline.post(from: Array(page.utf8), file: "a.html")
    #expect(post.blocks.map(\.text) == texts)
    #expect(post.blocks.map(\.id) == post.blocks.indices.map { "b\($0 + 1)" })
    for block in post.blocks {
      let range = block.range.offset..<block.range.offset + block.range.length
      let bytes = Array(Array(page.utf8)[range])
      let again = try pipeline.post(from: Array("<p>".utf8) + bytes, file: "b.html")
      #expect(again.blocks.map(\.text).joined(separator: " ") == block.text)
      let open = block.content.codes.count { $0.kind == .opening }
      #expect(open == block.content.codes.count { $0.kind == .closing })
      #expect(block.content.codes.allSatisfy { $0.offset <= block.text.utf8.count })
    }
  }

  /// Titles and descriptions of pages, with the kinds of their parts; what stands behind a bar may be whose page it is.
  @Test(arguments: [
    ("What helps against neck pain? / Wat helpt tegen nekpijn?", 2), ("Neck pain | Nekpijn", 2),
    ("Asthma / Astma", 2), ("Nekpijn – Neck pain", 2),
    ("Move your neck every day. Beweeg je nek elke dag.", 2),
    ("Nekpijn | The Body Clinic", 1), ("Neck pain | Johnson Physiotherapy", 1),
    ("Wat helpt tegen nekpijn? | Fysiotherapie De Brug", 1), ("Dry needling – wat is het?", 1),
  ])
  func theHeadIsParted(text: String, count: Int) throws {
    let page = """
      <html><head><title>\(text)</title><meta name="description" content="\(text)"></head><body>
      <h1>What helps against neck pain? / Wat helpt tegen nekpijn?</h1>
      <p>Move your neck gently after sitting. / Beweeg je nek rustig na het zitten.</p></body></html>
      """
    let pipeline = try Pipeline(
      matcher: .embedded, identifier: .embedded(), including: [.head])
    let blocks = try pipeline.post(from: Array(page.utf8), file: "a.html").blocks
    let names = blocks.map(\.kind.name)
    #expect(names.count { $0 == "page-title" } == count, "\(blocks.map(\.text))")
    #expect(names.count { $0 == "page-description" } == count)
    #expect(names.count { $0 == "heading1" } == 2)
    #expect(blocks.prefix(2 * count).allSatisfy { text.contains($0.text) })
  }
}
