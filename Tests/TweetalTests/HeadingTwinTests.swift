import Bitext
import Terminology
import Testing

@testable import Tweetal

/// Pages in which each English text stands above its Dutch one, headings too.
@Suite("Headings under each other")
struct HeadingTwinTests {
  private static let headings = [
    ("When to call us", "Wanneer je ons belt"),
    ("When to contact us", "Wanneer je contact opneemt"),
    ("Contact us", "Zo bereik je ons"), ("Get in touch", "Neem contact op"),
  ]

  @Test(arguments: headings)
  func arePaired(english: String, dutch: String) throws {
    let pipeline = try Pipeline.embedded()
    let body = """
      <p>Bend your elbow slowly, eight times.</p><p><em>Buig je elleboog langzaam, acht keer.</em></p>
      <p>Carry nothing heavy for a week.</p>
      <h3>\(english)</h3><h3><em>\(dutch)</em></h3>
      <p>Your hand becomes cold or blue.</p><p><em>Je hand wordt koud of blauw.</em></p>
      """
    let post = try pipeline.post(from: Array("<main>\(body)</main>".utf8), file: "elbow.html")
    let bitext = try #require(pipeline.bitexts(of: [post]).first)
    let links = bitext.links.map { link in
      (link.english + link.dutch).map { bitext.post.blocks[$0].text }
    }
    #expect(links.contains([english, dutch]))
    #expect(links.contains(["Carry nothing heavy for a week."]))
  }
}
