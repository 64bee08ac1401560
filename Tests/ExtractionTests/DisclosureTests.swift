import Bitext
import Testing

@testable import Extraction

/// Lists of questions of which readers open one after the other, and menus that open alike.
@Suite("Lists that readers open")
struct DisclosureTests {
  private static let post = [
    "A tight calf hurts with every step uphill, and it hurts most in the morning.",
    "The therapist feels for the band in the muscle and moves the needle into it.",
    "The muscle twitches for a moment, which feels odd but is what one hopes for.",
    "Most people feel sore on the next day, as after a long walk in the hills.",
    "Drink enough, keep moving, and leave out the training for two days or so.",
    "After three treatments, four patients in five walk again without any pain.",
  ]

  private static let parts = [
    ("Do I need a referral?", "No, you can make an appointment directly."),
    ("How long does it take?", "The first visit takes 45 minutes."),
    (
      "May I exercise afterwards?",
      "Light exercise is fine, but do not lift weights on the same day."
    ),
    ("Heb ik een verwijzing nodig?", "Nee, je kunt rechtstreeks een afspraak maken."),
    ("Hoelang duurt het?", "De eerste afspraak duurt 45 minuten."),
    ("Mag ik daarna sporten?", "Licht bewegen mag, maar til dezelfde dag geen gewichten."),
  ]

  /// A part as programs make it; `Q` and `A` stand for question and answer.
  private static let layouts = [
    """
    <div class=accordion-item><h2 class=accordion-header><button class="accordion-button collapsed" data-bs-toggle=collapse>Q</button></h2>
    <div class="accordion-collapse collapse"><div class=accordion-body>A</div></div></div>
    """,
    """
    <div class=card><div class=card-header><h5><button class="btn btn-link" data-toggle=collapse>Q</button></h5></div>
    <div class=collapse><div class=card-body>A</div></div></div>
    """,
    """
    <details class=item><summary aria-expanded=false><span><div class=title>Q</div></span></summary>
    <div role=region class="widget box"><div class=widget><p>A</p></div></div></details>
    """,
    """
    <div class=item><div class=tab-title role=button aria-expanded=false><a tabindex=0>Q</a></div>
    <div class=tab-body role=region><p>A</p></div></div>
    """,
    """
    <div class=panel><div class=panel-heading><h4><a href="#x"><span>Q</span></a></h4></div>
    <div class=panel-body><div class=widget><p>A</p></div></div></div>
    """,
    "<h3><button aria-expanded=false><span>Q</span></button></h3><div role=region hidden><p>A</p></div>",
    """
    <div class="item dropdown"><div class=dropdown-toggle role=button><div>Q</div></div>
    <nav class=dropdown-list><p>A</p></nav></div>
    """,
    """
    <div class=pane><div class=header-wrap><button class=header type=button><strong>Q</strong></button></div>
    <div class="panel hidden"><div><p>A</p></div></div></div>
    """,
    """
    <div class=item role=tab tabindex=0><div class=questions-button><span>Q</span></div>
    <div class=content><p>A</p></div></div>
    """,
    """
    <div class=Paper><div class=ButtonBase role=button aria-expanded=false><div><p>Q</p></div></div>
    <div style="min-height:0px"><div role=region><div><p>A</p></div></div></div></div>
    """,
  ]

  private static func page(_ list: String) -> String {
    let paragraphs = post.map { "<p>\($0)</p>" }.joined()
    return
      "<title>The calf</title><body><main><article>\(paragraphs)\(list)</article></main></body>"
  }

  private static func list(_ parts: some Sequence<(String, String)>, _ layout: String) -> String {
    let items = parts.map {
      layout.replacing("Q", with: $0.0, maxReplacements: 1)
        .replacing(">A<", with: ">\($0.1)<", maxReplacements: 1)
    }
    return "<div class='accordion faq'>\(items.joined())</div>"
  }

  @Test(arguments: layouts)
  func questionsAndAnswersAreThePosts(layout: String) throws {
    let lists = [Self.parts[..<3], Self.parts[3...]].map { Self.list($0, layout) }
    let texts = try blocks(ofPage: Self.page(lists.joined(separator: "<hr>"))).map(\.text)
    #expect(texts == Self.post + Self.parts.flatMap { [$0.0, $0.1] })
  }

  /// Of these, readers open links and labels, or what stands beside no text.
  @Test(arguments: [
    "<div class=item><button aria-expanded=false>Q</button><div class=menu-list><a href='/a'>Part one</a> <a href='/b'>Part two</a></div></div>",
    "<button>Q</button>",
    "<div><button data-toggle=collapse>Q</button><nav><ul><li><a href='/a'>One.</a></li></ul></nav></div>",
  ])
  func menusAreNone(layout: String) throws {
    let texts = try blocks(ofPage: Self.page(Self.list(Self.parts, layout))).map(\.text)
    #expect(!texts.contains { text in Self.parts.contains { $0.0 == text } })
  }

  /// A button in each section of a post opens nothing.
  @Test func sectionsWithAButtonAreNone() throws {
    let sections = Self.post.map {
      "<section><h2>Part</h2><button>Listen</button><p>\($0)</p></section>"
    }
    let page = "<body><main><article>\(sections.joined())</article></main></body>"
    #expect(try blocks(ofPage: page).map(\.text) == Self.post.flatMap { ["Part", $0] })
  }

  @Test func whatASiteInvitesToIsNoPartOfThePost() throws {
    let heading = "<h3>Have any questions?</h3>"
    let list = Self.list(Self.parts[..<3], Self.layouts[0])
    let texts = try blocks(ofPage: Self.page("<section>\(heading)\(list)</section>")).map(\.text)
    #expect(texts.prefix(6) == Self.post[...])
    #expect(!texts.contains("Light exercise is fine, but do not lift weights on the same day."))
  }
}
