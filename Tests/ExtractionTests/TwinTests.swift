import Bitext
import Testing

@testable import Extraction

/// Texts in both languages beside or under each other, which nothing around a post is.
@Suite("Twins in both languages")
struct TwinTests {
  private static let english = [
    "Most people with a sore back recover within six weeks, whatever treatment they choose.",
    "Keep moving as much as you can, and go back to work as soon as the pain allows it.",
    "Heat can help: put a warm pack on your back for twenty minutes, three times a day.",
  ]
  private static let dutch = [
    "De meeste mensen met een pijnlijke rug herstellen binnen zes weken, welke behandeling ze ook kiezen.",
    "Blijf zoveel mogelijk bewegen en ga weer aan het werk zodra de pijn dat toelaat.",
    "Warmte kan helpen: leg drie keer per dag twintig minuten een warm kompres op je rug.",
  ]

  private func texts(_ page: String) throws -> [String] {
    try PageExtractor().post(from: Array(page.utf8), file: "a.html").blocks.map(\.text)
  }

  private var post: String {
    "<div class=entry>"
      + zip(Self.english, Self.dutch).map { "<p>\($0)</p><p>\($1)</p>" }.joined() + "EXTRA</div>"
  }

  /// Boxes that look like teasers, once in both languages and once in one.
  @Test(arguments: [
    ("<div class=col><p>Call us if your leg goes numb.</p></div>", true),
    ("<div class=col><p>Bel ons als je been gevoelloos wordt.</p></div>", false),
  ])
  func aBoxWithItsTwinIsKept(first: String, isEnglish: Bool) throws {
    let second =
      isEnglish
      ? "<div class=col><p>Bel ons als je been gevoelloos wordt.</p></div>"
      : "<div class=col><p>Call us if your leg goes numb.</p></div>"
    let page = """
      <html><head><title>Back pain</title></head><body><main>
      \(post.replacing("EXTRA", with: "<div class='row promo-box'>\(first)\(second)</div>"))</main></body></html>
      """
    let texts = try texts(page)
    #expect(texts.contains("Call us if your leg goes numb."))
    #expect(texts.contains("Bel ons als je been gevoelloos wordt."))
  }

  @Test func bothTitlesAreRead() throws {
    let body = zip(Self.english, Self.dutch).map { "<p>\($0)</p><p>\($1)</p>" }.joined()
    for titles in [
      ["<h1>Getting over your back pain</h1>", "<p>Zo kom je van je rugpijn af</p>"],
      ["<h1>Zo kom je van je rugpijn af</h1>", "<h2>Getting over your back pain</h2>"],
    ] {
      let page = """
        <html><head><title>Getting over your back pain | Zo kom je van je rugpijn af | Praktijk</title></head>
        <body><section class=hero>\(titles.joined())<div class=meta>6 May 2024</div></section>
        <section class=text>\(body)</section></body></html>
        """
      let found = try texts(page)
      #expect(
        found.prefix(2).sorted() == ["Getting over your back pain", "Zo kom je van je rugpijn af"])
    }
  }

  /// The title of a page is often shorter than that of its post, and in another case.
  @Test(arguments: [
    ("Back pain – Practice", "Back pain: what helps and what does not", true),
    ("Back pain", "Living with Back Pain", true),
    ("Practice | News", "Living with back pain", false),
    ("Rug | Praktijk", "Rugpijn en wat helpt", false),
    ("What helps? - Site", "What helps?", true),
  ])
  func headingsThatAPageIsCalledBy(title: String, heading: String, isTitle: Bool) {
    #expect(PageTitle(title).names(heading) == isTitle)
  }

  @Test func notesOfThePostAreNoSurroundings() throws {
    let page = """
      <html><body><main>\(post.replacing("EXTRA", with: ""))<aside class="admonition tip"><p>Lie on your side with a pillow between your knees.</p>
      <p>Ga op je zij liggen met een kussen tussen je knieën.</p></aside>
      <aside class="about"><p>Our practice has been in the same street for years.</p></aside></main></body></html>
      """
    let texts = try texts(page)
    #expect(texts.contains("Lie on your side with a pillow between your knees."))
    #expect(!texts.contains { $0.contains("same street") })
  }

  @Test func iconsAreNoText() throws {
    let page = """
      <html><body><main>\(post.replacing("EXTRA", with: ""))<h3 class=accordion-heading><span>Can I still drive?</span><span class="accordion-icon"
      aria-hidden=true>+</span></h3><div class=accordion-panel><p>\(Self.english[0])</p></div></main></body></html>
      """
    #expect(try texts(page).contains("Can I still drive?"))
  }

  @Test func theFieldsOfANoteAreNotRead() throws {
    let page = """
      <html><body><article class="page sans"><header><h1 class="page-title">Back pain</h1>
      <table class="properties"><tr><th>Status</th><td>In use</td></tr></table></header>
      <div class="page-body"><p>\(Self.english[0])</p><p>\(Self.dutch[0])</p></div></article></body></html>
      """
    let post = try PageExtractor().post(from: Array(page.utf8), file: "a.html")
    #expect(post.platform == "notion")
    #expect(post.blocks.map(\.text) == ["Back pain", Self.english[0], Self.dutch[0]])
  }
}
