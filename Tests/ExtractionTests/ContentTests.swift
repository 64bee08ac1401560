import Bitext
import Testing

@testable import Extraction
@testable import Markup

@Suite("What speaks for a block")
struct ContentTests {
  private static let classes: [(String, ClassGroup)] = [
    ("post-content", ClassGroup.text), ("siteFooter", .foot), ("comment_list", .comments),
    ("related-posts grid", .related), ("contented", []), ("x", []), ("", []),
    ("Author-Bio share2", [.author, .share]), ("tag-list", .meta), ("wp-block-button", .button),
  ]

  @Test(arguments: classes)
  func classesBelongToGroups(value: String, groups: ClassGroup) {
    let bytes = Array(value.utf8)
    #expect(ClassGroup(of: bytes[...]) == groups)
  }

  private static let lines: [(String, Phrases)] = [
    ("Related articles", Phrases.related), ("You might also like", .related),
    ("Lees ook: rekken na het sporten", .related), ("Table of contents", .contents),
    ("Laat een reactie achter", .afterword), ("Written by the clinic", .byline),
    ("March 3, 2024", .date), ("3 maart 2024", .date), ("5 min read", .readingTime),
    ("Get started today", .call), ("Meld je aan voor de nieuwsbrief", .call),
    ("Photo: Unsplash", .credit), ("© 2024 De praktijk", .legal), ("From $20", .price),
    ("Vanaf € 35", .price), ("The neck is related to the shoulder", []), ("Marching on", []),
    ("Door de naald ontspant de spier.", .byline), ("Wil je minder pijn?", .invitation),
    ("If you enjoyed this post", .invitation), ("You want to move again", []),
  ]

  @Test(arguments: lines)
  func linesSay(text: String, phrases: Phrases) {
    let words = text.split(separator: " ").count
    #expect(Phrases(in: Array(text.utf8), words: words) == phrases)
  }

  @Test func everySignHasAWeightAndEveryGroupTwo() {
    #expect(ContentWeights.ofSign.count == Sign.allCases.count)
    #expect(Sign.allCases.count <= UInt128.bitWidth)
    for (group, _) in ClassGroup.words {
      let bit = group.rawValue.trailingZeroBitCount
      #expect(ContentWeights.ofNearClass[bit] != 0 || ContentWeights.ofFarClass[bit] != 0)
    }
  }

  private static let paragraphs = (1...6).map { number in
    "<p>Paragraph \(number) tells how a tight muscle relaxes, what the needle does, and when you may train again.</p>"
  }

  private func texts(_ html: String) throws -> [String] {
    try PageExtractor().post(from: Array(html.utf8), file: "a.html").blocks.map(\.text)
  }

  @Test func boxesBetweenParagraphsAreCutOut() throws {
    let box = """
      <div class="promo card"><div class="card-title">Join our newsletter</div>
      <a class="btn" href="/join">Subscribe now</a><div>March 3, 2024</div></div>
      """
    let post = Self.paragraphs
    let page = "<body><div id=a>\(post[..<3].joined())\(box)\(post[3...].joined())</div></body>"
    #expect(try texts(page).count == 6)
  }

  @Test func aLeadInOneBoxWithTheTitleIsKept() throws {
    let lead =
      "<p>A tight muscle is no injury, and yet it hurts with every step that one takes uphill.</p>"
    let hero = "<div class=hero><div class=hero-text><h1>The calf</h1>\(lead)</div></div>"
    let page = "<body><div>\(hero)\(Self.paragraphs.joined())</div></body>"
    #expect(try texts(page).count == 8)
  }

  @Test func listsAreNotTornApart() throws {
    let list =
      "<ul><li>Rest</li><li><a href='/ice'>Ice</a></li><li>Move again after two days.</li></ul>"
    let page = "<body><div>\(Self.paragraphs.joined())\(list)</div></body>"
    #expect(try texts(page).suffix(3) == ["Rest", "Ice", "Move again after two days."])
  }

  @Test func aPostThatStandsInThePageTwiceIsReadOnce() throws {
    let post = Self.paragraphs.joined()
    let page = "<body><div class=wide>\(post)</div>\n<div class=narrow>\(post)</div></body>"
    #expect(try texts(page).count == 6)
  }

  @Test func aRepeatedLineIsNoCopy() throws {
    let line = "<div><p>Repeat ten times.</p></div>"
    let page = "<body><div>\(Self.paragraphs.joined())\(line)\(line)</div></body>"
    #expect(try texts(page).suffix(2) == ["Repeat ten times.", "Repeat ten times."])
  }

  @Test func paragraphsInListItemsAreItems() throws {
    let list =
      "<div><ul><li><p>Rest</p></li><li><p>Cold packs</p></li><li><p>Warm-up</p></li></ul></div>"
    let page =
      "<body><div>\(Self.paragraphs[..<3].joined())\(list)\(Self.paragraphs[3...].joined())</div></body>"
    #expect(try texts(page)[3..<6] == ["Rest", "Cold packs", "Warm-up"])
  }

  @Test func whatStandsOutsideTheMainPartIsNotThePost() throws {
    let portrait =
      "<p>We are a practice in the middle of town that treats people of all ages since 1998.</p>"
    let page =
      "<body><div><main>\(Self.paragraphs.joined())</main><div class=a>\(portrait)</div></div></body>"
    #expect(try texts(page).count == 6)
  }

  private static let leftOut = [
    "<div class=about-the-author><h2>Anna</h2><p>Anna is a therapist who writes about muscles.</p></div>",
    "<div class=button-wrapper><a href='/book'>Book now</a></div>",
    "<blockquote class=twitter-tweet><p>The needle is thinner than a hair, says the therapist of the year.</p></blockquote>",
    "<h2>Table of contents</h2>", "<div>March 3, 2024</div>",
    "<p>--- Advertisement ---</p>", "<p>Share this!</p>",
    "<div class=count>Seen by many readers of all ages</div>",
    "<div class=thanks-modal><p>Thank you for your message, we will call you back within two working days.</p></div>",
  ]

  @Test(arguments: leftOut)
  func linesOfTheSiteAreLeftOut(html: String) throws {
    let page =
      "<body><div>\(Self.paragraphs[..<3].joined())\(html)\(Self.paragraphs[3...].joined())</div></body>"
    #expect(try texts(page).count == 6)
  }

  @Test func eachLanguageMayHaveAnArticle() throws {
    let dutch =
      "<article><p>De naald ontspant de spier, en na twee dagen mag je weer trainen zoals je gewend bent.</p></article>"
    let page = "<body><div><article>\(Self.paragraphs.joined())</article>\(dutch)</div></body>"
    #expect(try texts(page).count == 7)
  }

  private static let captions: [(text: String, isCredit: Bool)] = [
    ("(Image credit: De praktijk)", true), ("Foto: A. Bakker", true), ("© De praktijk", true),
    ("Photo by the clinic", true), ("Image 2: a tight muscle", false), ("Bron: CBS", true),
    ("Foto doorsnede van de knie", false), ("Photo: the knee after surgery", false),
    ("Afbeelding: de gezwollen hals van een patiënt", false),
    ("Photo of a needle in a calf", false), ("The calf after the treatment.", false),
  ]

  @Test(arguments: captions)
  func captionsThatOnlyNameAMakerAreLeftOut(text: String, isCredit: Bool) throws {
    let figure = "<figure><img src='a.jpg'><figcaption>\(text)</figcaption></figure>"
    let page = "<body><div class=post-body>\(Self.paragraphs.joined())\(figure)</div></body>"
    #expect(try texts(page).count == (isCredit ? 6 : 7))
  }

  private static let dutch = """
    <h2>Na de behandeling</h2><p>De naald ontspant de spier, en na twee dagen mag je weer trainen.</p>
    <ul><li>Rust vandaag</li><li>Drink water</li></ul>
    """

  /// Where a post's other language, or a section of it, may stand beside the largest element.
  private static let layouts = [
    "<main>ENGLISH</main><section lang=nl>DUTCH</section>",
    "<article lang=en>ENGLISH</article><div lang=nl>DUTCH</div>",
    "<article>ENGLISH</article><article>DUTCH</article>",
    "<main><article>ENGLISH</article></main><div class=x>DUTCH DUTCH DUTCH</div>",
  ]

  @Test(arguments: layouts)
  func theOtherLanguageIsNoSurrounding(layout: String) throws {
    let page = layout.replacing("ENGLISH", with: Self.paragraphs.joined())
      .replacing("DUTCH", with: Self.dutch)
    let times = layout.split(separator: "DUTCH").count > 2 ? 3 : 1
    #expect(try texts("<body><div>\(page)</div></body>").count == 6 + times * 4)
  }

  private static let ownText = [
    "<h2>Discussion</h2>", "<h2>Responses to treatment</h2>", "<h2>Inhoud van de tabletten</h2>",
    "<h3>3 maart 2024</h3>", "<div>Hearing loss may be compensated by lip reading.</div>",
    "<div>Lie down on the good side and breathe out</div>",
    "<div class=accordion-title><h3>Is it better to rest?</h3></div>",
    "<div class=note-alert role=alert><p>Call your doctor</p></div>",
  ]

  @Test(arguments: ownText)
  func linesOfThePostAreKept(html: String) throws {
    let post = Self.paragraphs[..<3].joined() + html + Self.paragraphs[3...].joined()
    let page = "<body><div class='hentry has-author comments-open'>\(post)</div></body>"
    #expect(try texts(page).count == 7)
  }

  /// A link that opens the answer below it is no link to another page.
  @Test(arguments: ["href=\"#x\"", "href=\"#\"", "tabindex=0", "href=\"javascript:void(0)\""])
  func questionsOfAccordionsAreKept(address: String) throws {
    let questions = [
      "Does dry needling hurt?", "How long does it take?", "May I exercise afterwards?",
      "Doet dry needling pijn?", "Hoe lang duurt het?", "Mag ik daarna sporten?",
    ]
    let answers = [
      "You may feel a short cramp.", "A treatment takes ten minutes.", "Yes, but take it easy.",
      "Je voelt soms een korte kramp.", "Een behandeling duurt tien minuten.", "Ja, rustig aan.",
    ]
    let parts = zip(questions, answers).map {
      "<h4><a \(address)>\($0)</a></h4><div>\($1)</div>"
    }
    let page = "<body><main><h1>FAQ</h1>\(parts.joined())</main></body>"
    let expected = zip(questions, answers).flatMap { [$0, $1] }
    #expect(try texts(page).suffix(12) == expected)
  }

  @Test func tablesInAPostAreKept() throws {
    let table =
      "<table><tr><th>Muscle</th><th>Side</th></tr><tr><td>Calf</td><td>Left</td></tr></table>"
    let page = "<body><div>\(Self.paragraphs.joined())\(table)</div></body>"
    #expect(try texts(page).suffix(4) == ["Muscle", "Side", "Calf", "Left"])
  }

  private static let twins = [
    ["h3", "Contact us", "Zo bereik je ons"], ["h2", "Get in touch", "Zo bereik je ons"],
    ["h2", "Zo bereik je ons", "Contact us"], ["h3", "Contact us", "Neem contact op"],
    ["h4", "Next steps", "Hoe het verdergaat"],
    ["h2", "Book a check-up", "Wanneer je na de behandeling weer bij ons langs moet komen"],
  ]

  /// The headings of two languages that take turns stand right under each other.
  @Test(arguments: twins)
  func headingsStandAboveTheTextThatFollowsTheirTwins(words: [String]) throws {
    let heading = { (text: String) in "<\(words[0])>\(text)</\(words[0])>" }
    let section = heading(words[1]) + heading("<em>\(words[2])</em>")
    let page = "<main>\(Self.paragraphs[0])\(section)\(Self.paragraphs[1...].joined())</main>"
    #expect(try texts(page).count == 8)
    #expect(try texts(page)[1...2] == [words[1], words[2]])
  }

  @Test func headingsOfTwoLanguagesThatLeadAwayGoTogether() throws {
    let page =
      "<main>\(Self.paragraphs.joined())<h3>Subscribe now</h3><h3>Schrijf je in</h3></main>"
    #expect(try texts(page).count == 6)
  }

  @Test(arguments: ["When to call us", "How to contact us?", "Wanneer neem je contact op?"])
  func headingsThatTellWhenToCallAreNoCalls(heading: String) throws {
    let page = """
      <main>\(Self.paragraphs.joined())<h3>\(heading)</h3><img src="phone.jpg">
      <h3>The week after</h3><p>Rest for two days.</p></main>
      """
    #expect(try texts(page).suffix(3) == [heading, "The week after", "Rest for two days."])
  }

  @Test func nothingIsCutOutOfAShortNote() throws {
    let page = "<body><div><p class=meta>By the clinic</p><p>Rest today.</p></div></body>"
    #expect(try texts(page) == ["By the clinic", "Rest today."])
  }

  @Test func aSummaryInThePlatformsBodyGivesWayToThePost() throws {
    let post = Self.paragraphs.joined() + Self.paragraphs.joined()
    let page = """
      <head><meta name="generator" content="WordPress 6.5"></head><body><main>
      <div class="entry-content"><p>A short summary of what follows, in one sentence.</p></div>
      <div id="transcript">\(post)</div></main></body>
      """
    #expect(try texts(page).count == 13)
  }
}
