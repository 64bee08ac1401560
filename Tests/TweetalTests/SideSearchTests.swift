import Bitext
import Testing

@testable import Tweetal

/// Texts that stand twice on a page: some were not translated, some are the same in both languages, and some are simply repeated.
@Suite("Copies")
struct SideSearchTests {
  private func links(_ english: [String], _ dutch: [String]) throws -> [[String]] {
    try links((english + dutch).map { "<p>\($0)</p>" }.joined())
  }

  private func links(_ body: String) throws -> [[String]] {
    let pipeline = try Pipeline.embedded()
    let page = "<html><body><main>\(body)</main></body></html>"
    let post = try pipeline.post(from: Array(page.utf8), file: "post.html")
    let bitext = try #require(pipeline.bitexts(of: [post]).first)
    return bitext.links.map { link in
      [link.status.rawValue] + (link.english + link.dutch).map { bitext.post.blocks[$0].text }
    }
  }

  private static let pairs = [
    ("Lie on your back with your knees bent.", "Ga op je rug liggen met gebogen knieën."),
    ("Breathe out and lift your hips.", "Adem uit en til je heupen op."),
    ("Stand up slowly after the last exercise.", "Sta na de laatste oefening langzaam op."),
  ]

  @Test("What both languages repeat is no copy")
  func repetition() throws {
    let again = ("Repeat this ten times.", "Herhaal dit tien keer.")
    let pairs = Self.pairs.flatMap { [$0, again] }
    let links = try links(pairs.map(\.0), pairs.map(\.1))
    #expect(links == pairs.map { ["ok", $0.0, $0.1] })
  }

  @Test(
    "English in the place of the Dutch is untranslated, also several in a row", arguments: 1...3)
  func copies(count: Int) throws {
    let copies = Self.pairs.prefix(count).map(\.0)
    let links = try links(
      Self.pairs.map(\.0), copies + Self.pairs.dropFirst(count).map(\.1))
    let untranslated = links.filter { $0[0] == "untranslated" }
    #expect(untranslated == copies.map { ["untranslated", $0, $0] })
    #expect(links.count == Self.pairs.count)
  }

  @Test("So is English of which only a few words were translated")
  func nearCopy() throws {
    let half = "Ga liggen on your back with your knees bent."
    let links = try links(Self.pairs.map(\.0), [half] + Self.pairs.dropFirst().map(\.1))
    #expect(links.count == 3)
    #expect(links.first == ["untranslated", Self.pairs[0].0, half])
  }

  @Test(
    "A title that is the same in both languages is no translation to ask for",
    arguments: ["Dry needling", "MRI"])
  func title(title: String) throws {
    let links = try links(
      [title] + Self.pairs.map(\.0), [title] + Self.pairs.map(\.1))
    #expect(links == [["same", title, title]] + Self.pairs.map { ["ok", $0.0, $0.1] })
  }

  @Test("A Dutch name and address stand in both texts")
  func address() throws {
    let name = "Fysiotherapie De Linde, Kerkstraat 12, 3581 RB Utrecht"
    let links = try links(
      Self.pairs.map(\.0) + [name], Self.pairs.map(\.1) + [name])
    #expect(links == Self.pairs.map { ["ok", $0.0, $0.1] } + [["same", name, name]])
  }

  @Test(
    "A line of names that one language has for itself goes to where the other has it in a paragraph"
  )
  func lineInParagraph() throws {
    let address = "https://example.org/needling"
    let line = "Website project: <a href=\"\(address)\">\(address)</a>"
    let links = try links(
      """
      <div lang="en">
      <p>The needle goes through the skin into the muscle, which twitches for a moment.</p>
      <p>I wrote the text, made the drawings and took the photographs of the exercises.
      Made with: GIMP, Inkscape, Blender <br>\(line)</p>
      </div>
      <div lang="nl">
      <p>De naald gaat door de huid de spier in, die even samentrekt.</p>
      <p>Ik schreef de tekst, maakte de tekeningen en nam de foto's van de oefeningen. <br>
      Gemaakt met: GIMP, Inkscape, Blender \(line)</p>
      </div>
      """)
    #expect(links.map { $0[0] } == ["ok", "ok"])
    #expect(links.last?.contains("Website project: \(address)") == true)
  }

  @Test("A title whose words are hardly English stays so on a page without Dutch")
  func pageInOneLanguage() throws {
    let texts = [
      "Taking metoprolol", "Swallow the tablet with your breakfast, whole and with some water.",
      "It takes two weeks before it works well. That is why we measure no sooner.",
    ]
    let links = try links(texts, [])
    #expect(links == texts.map { ["missing_nl", $0] })
  }

  @Test("A short line that may be Dutch does not translate a paragraph that has lost its Dutch")
  func lineForParagraph() throws {
    let english = [
      "Swallow the tablet with your breakfast, whole and with some water.",
      "It takes two weeks before it works well. That is why we measure no sooner.",
      "Most adults begin with one tablet a day. People with a weak heart begin with half a tablet.",
    ]
    let dutch = [
      "Het duurt twee weken voor hij goed werkt. Daarom meten we niet eerder.",
      "De meeste volwassenen beginnen met één tablet per dag. Mensen met een zwak hart nemen een halve.",
    ]
    let links = try links(english + ["Post-commotio"], dutch)
    #expect(links.contains(["missing_nl", english[0]]))
    #expect(
      links.filter { $0[0] == "ok" } == zip(english.dropFirst(), dutch).map { ["ok", $0, $1] })
  }
}
