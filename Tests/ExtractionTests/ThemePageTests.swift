import Bitext
import Testing

@testable import Extraction

/// Pages as themes, plugins and site programs make them, with what of each is the post.
@Suite("Pages of themes and plugins")
struct ThemePageTests {
  struct Page: CustomTestStringConvertible {
    var testDescription: String
    /// The page's body; `POST` stands for six paragraphs of a post.
    var html: String
    /// What is read besides these.
    var kept: [String] = []
  }

  private static let post = [
    "A tight calf hurts with every step uphill, and it hurts most in the morning.",
    "The therapist feels for the band in the muscle and moves the needle into it.",
    "The muscle twitches for a moment, which feels odd but is what one hopes for.",
    "Most people feel sore on the next day, as after a long walk in the hills.",
    "Drink enough, keep moving, and leave out the training for two days or so.",
    "After three treatments, four patients in five walk again without any pain.",
  ]

  static let pages = [
    Page(
      testDescription: "list of questions with a short answer",
      html: """
        <main><article>POST<ul class=accordion-items><li class=accordion-item><h4>When do I take it?</h4>
        <div class=accordion-item__description><p>With or just after a meal. Start with 500 mg once a day and raise the
        dose by 500 mg a week until you are at 2000 mg.</p></div></li><li class=accordion-item><h4>May I drink alcohol?</h4>
        <div class=accordion-item__description><p>Two glasses at most.</p></div></li><li class=accordion-item>
        <h4>What if I am ill?</h4><div class=accordion-item__description><p>Stop taking it if you have a fever, vomit or
        have diarrhoea, and do not start again until you have been eating and drinking normally for a day.</p></div></li>
        </ul></article></main>
        """,
      kept: [
        "When do I take it?",
        "With or just after a meal. Start with 500 mg once a day and raise the dose by 500 mg a week until you are at 2000 mg.",
        "May I drink alcohol?", "Two glasses at most.", "What if I am ill?",
        "Stop taking it if you have a fever, vomit or have diarrhoea, and do not start again until you have been eating and drinking normally for a day.",
      ]),
    Page(
      testDescription: "portrait of an author plugin",
      html: """
        <main><article><div class=entry-content>POST<div class=saboxplugin-wrap><div class=saboxplugin-tab>
        <div class=saboxplugin-authorname><a href="/anna">Anna de Wit</a></div><div class=saboxplugin-desc>
        <p>Anna started this practice in 2010, after she had worked in hospitals all over the country for years.</p>
        </div></div></div></div></article></main>
        """),
    Page(
      testDescription: "list of contents of a plugin",
      html: """
        <main><article><div class=entry-content><div id=ez-toc-container><p>What you read here</p>
        <ul class=ez-toc-list><li><a href="#a">The calf</a></li><li><a href="#b">The needle</a></li></ul></div>POST
        <h2 id=b>The needle</h2><p>It is thinner than a hair.</p></div></article></main>
        """, kept: ["The needle", "It is thinner than a hair."]),
    Page(
      testDescription: "notice in a paragraph of its own",
      html: """
        <main><article class=story>POST<p class=disclaimer>The texts of this site may be changed at any time without
        notice, and nobody answers for mistakes in them.</p></article></main>
        """),
    Page(
      testDescription: "names in one word with capitals",
      html: """
        <div class=postWrapper><div class=topicNewsletter><p>Our letter tells you once a month what is new in the
        practice, and what we have read.</p></div>POST</div>
        """),
    Page(
      testDescription: "heading over a list of posts that is cut out",
      html: """
        <main><article>POST<h3>Good to know</h3><div class="grid cards"><div class=card><a href="/a">How to sit</a>
        </div><div class=card><a href="/b">How to lie</a></div><div class=card><a href="/c">How to run</a></div></div>
        </article></main>
        """),
    Page(
      testDescription: "heading over other posts that a plugin lists",
      html: """
        <main><div class=entry-content>POST<h3>You might also like</h3><div class=crp_related><ul><li><a href="/a">How
        to sit without pain</a></li></ul></div></div></main>
        """),
    Page(
      testDescription: "switch between languages of a plugin",
      html: """
        <main><article><div class=entry-content><p class="wpml-ls-statics-post_translations">This post is also there in
        <a href="/nl/kuit">Dutch</a>.</p>POST</div></article></main>
        """),
    Page(
      testDescription: "manual with marks beside its headings",
      html: """
        <div role=main><section><h1>The calf<a class=headerlink href="#the-calf">¶</a></h1>POST</section></div>
        """, kept: ["The calf"]),
    Page(
      testDescription: "question about cookies in a saved page",
      html: """
        <main><article>POST</article></main><div id=CybotCookiebotDialog><h2>This site uses cookies</h2><p>We and our
        partners keep data on your device to make the site better for you and for us.</p></div>
        """),
    Page(
      testDescription: "rows that are numbered and of which the last is named",
      html: """
        <div class=post>POST<div class=rows><div class="row row-1"><div class=good><p>Walk for half an hour on every day of the week, uphill if you can.</p></div></div>
        <div class="row row-2"><div class=good><p>Sleep for eight hours, and lie on the side that does not hurt.</p></div></div>
        <div class="row row-3"><div class=good><p>Drink two litres of water, and more when the weather is hot.</p></div></div>
        <div class="row row-4 last"><div class="good last"><p>Keep the calf warm in winter, with long socks or a hot bath.</p></div></div></div></div>
        """,
      kept: [
        "Walk for half an hour on every day of the week, uphill if you can.",
        "Sleep for eight hours, and lie on the side that does not hurt.",
        "Drink two litres of water, and more when the weather is hot.",
        "Keep the calf warm in winter, with long socks or a hot bath.",
      ]),
    Page(
      testDescription: "long heading that ends a post",
      html: """
        <main><article>POST<h2>Which of these have helped you most, and which did not do anything for you?</h2>
        <div class=share-row><a href="/s">Share</a></div></article></main>
        """,
      kept: ["Which of these have helped you most, and which did not do anything for you?"]),
    Page(
      testDescription: "section of which every part is kept",
      html: """
        <main><article>POST<h2>In short</h2><h3>Rest</h3><ul><li>Two days</li></ul></article></main>
        """, kept: ["In short", "Rest", "Two days"]),
  ]

  @Test(arguments: pages)
  func thePostIsRead(page: Page) throws {
    let paragraphs = Self.post.map { "<p>\($0)</p>" }.joined()
    let body = page.html.replacing("POST", with: paragraphs)
    let texts = try blocks(ofPage: "<title>The calf</title><body>\(body)</body>").map(\.text)
    #expect(texts.filter(Self.post.contains) == Self.post)
    #expect(texts.filter { !Self.post.contains($0) } == page.kept)
  }

  @Test func theTitleOfAThemeStandsBeforeABodyThatAnotherPlatformCallsAlike() throws {
    let page = """
      <html><head><title>Tight calves | Practice</title></head><body><header><h1>Practice</h1></header>
      <div class=post-header><h1>Tight calves</h1><p>By Anna</p></div><div class=post-body>
      \(Self.post.map { "<p>\($0)</p>" }.joined())</div></body></html>
      """
    let post = try PageExtractor().post(from: Array(page.utf8), file: "t.html")
    #expect(post.blocks.map(\.text) == ["Tight calves"] + Self.post)
    #expect(post.blocks.first?.kind == .title)
  }
}
