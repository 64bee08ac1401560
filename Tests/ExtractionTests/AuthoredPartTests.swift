import Bitext
import Testing

@testable import Extraction

/// Short texts in boxes: those that an author built a post of, and teasers that look like them.
@Suite("Parts that the author built")
struct AuthoredPartTests {
  private static let english = [
    ("Do I need a referral from my doctor?", "No, you can make an appointment directly."),
    ("How long does a treatment take?", "The first visit takes 45 minutes, and later ones 25."),
    ("What should I bring?", "Bring your identity card, a towel and a list of your medicines."),
    ("May I exercise afterwards?", "Light exercise is fine, but do not lift weights today."),
  ]

  private static let dutch = [
    ("Heb ik een verwijzing van de huisarts nodig?", "Nee, je kunt zelf een afspraak maken."),
    ("Hoelang duurt een behandeling?", "De eerste afspraak duurt 45 minuten, een volgende 25."),
    ("Wat moet ik meenemen?", "Neem je identiteitsbewijs, een handdoek en je medicijnlijst mee."),
    ("Mag ik daarna sporten?", "Licht bewegen mag, maar til vandaag geen gewichten."),
  ]

  /// A section as themes and page builders write it; `Q` and `A` stand for its heading and its text.
  private static let layouts = [
    "<div class=item><h3>Q</h3><div class=answer>A</div></div>",
    "<div class=card><div class=card-body><h3>Q</h3><div class=col><div class=text>A</div></div></div></div>",
    "<div class=item><h3>Q</h3>A</div>",
    "<section class=item><h3>Q</h3><div><span>A</span></div></section>",
  ]

  private static let frames = [
    "<main>B</main>", "B", "<article>B</article>", "<div id=content>B</div>",
    "<main id=main class=site-main><div class=entry-content>B</div></main>",
  ]

  private static func boxes(
    _ sections: [(String, String)], _ layout: String, without missing: Int? = nil
  ) -> String {
    sections.enumerated().map { index, section in
      layout.replacing("Q", with: section.0, maxReplacements: 1)
        .replacing("A<", with: index == missing ? "<" : section.1 + "<", maxReplacements: 1)
    }.joined(separator: "\n")
  }

  private static func texts(without missing: Int? = nil) -> [String] {
    (english + dutch.enumerated().map { ($1.0, $0 == missing ? "" : $1.1) })
      .flatMap { [$0.0, $0.1] }.filter { !$0.isEmpty }
  }

  private func read(_ body: String, in frame: String) throws -> [String] {
    let body = frame.replacing("B", with: body)
    return try blocks(ofPage: "<title>Questions</title><body>\(body)</body>").map(\.text)
  }

  @Test(arguments: layouts, [nil, 0, 1, 3])
  func bothLanguagesAreThePosts(layout: String, missing: Int?) throws {
    let english = Self.boxes(Self.english, layout)
    let dutch = Self.boxes(Self.dutch, layout, without: missing)
    for frame in Self.frames {
      let parts = "<section lang=en>\(english)</section><section lang=nl>\(dutch)</section>"
      #expect(try read(parts, in: frame) == Self.texts(without: missing), "\(frame)")
      let flat = "\(english)<hr>\(dutch)"
      #expect(try read(flat, in: frame) == Self.texts(without: missing), "\(frame)")
    }
  }

  /// Boxes that lead to other posts.
  @Test func teasersAreNone() throws {
    let paragraphs = Self.english.map { "<p>\($0.1) \($0.1) \($0.1)</p>" }.joined()
    let teasers = Self.dutch.map {
      "<div class=item><h3><a href='/x'>\($0.0)</a></h3><div class=answer>\($0.1)</div></div>"
    }
    let texts = try read(
      "<article>\(paragraphs)</article><div>\(teasers.joined())</div>", in: "<main>B</main>")
    #expect(!texts.contains { text in Self.dutch.contains { $0.1 == text } })
  }

  /// A notice in both languages is no half of a page.
  @Test func aNoticeInBothLanguagesIsNoHalf() throws {
    let paragraphs = Self.english.map { "<p>\($0.1) \($0.1) \($0.1)</p>" }.joined()
    let notice = """
      <div class=cookie><div lang=en>We use cookies. By continuing, you accept them.</div>
      <div lang=nl>Wij gebruiken cookies. Door verder te gaan, ga je akkoord.</div></div>
      """
    let texts = try read("<article>\(paragraphs)</article>\(notice)", in: "B")
    #expect(texts.count == Self.english.count)
  }
}
