import Bitext
import Testing

@testable import Extraction
@testable import Markup

@Suite("What speaks for a block")
struct ContentTests {
  private static let classes: [(String, ClassGroup)] = [
    ("post-content", ClassGroup.text), ("siteFooter", .foot), ("comment_list", .comments),
    ("related-posts grid", .related), ("contented", []), ("x", []), ("", []),
    ("Author-Bio share2", [.meta, .share]),
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
    ("Door de naald ontspant de spier.", .byline),
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
