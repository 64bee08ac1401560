import Bitext
import Testing

@testable import Tweetal

@Suite("Sentences inside paragraphs")
struct SentenceBitextTests {
  private static let page = """
    <html><body><main>
    <p>The needle is thin. It goes into the muscle. You may <b>feel a twitch</b>.</p>
    <p>De naald is dun. Hij gaat de spier in. Je kunt <b>een schokje voelen</b>.</p>
    <p>Rest for 2 days. Drink water. Do not lift heavy things.</p>
    <p>Rust 2 dagen en drink water.</p>
    </main></body></html>
    """

  private func bitext(by unit: Pipeline.Unit) throws -> Bitext {
    let pipeline = try Pipeline.embedded()
    let post = try pipeline.post(from: Array(Self.page.utf8), file: "post.html")
    return try #require(pipeline.bitexts(of: [post], by: unit).first)
  }

  @Test("Sentences are paired, and named after their paragraphs")
  func pairs() throws {
    let bitext = try bitext(by: .sentence)
    let texts = bitext.links.map { link in
      (link.english + link.dutch).map { bitext.post.blocks[$0].text }
    }
    #expect(texts[0] == ["The needle is thin.", "De naald is dun."])
    #expect(texts[2] == ["You may feel a twitch.", "Je kunt een schokje voelen."])
    let first = bitext.post.blocks[bitext.links[0].english[0]]
    #expect(first.id == "b1s1")
    #expect(bitext.post.blocks[bitext.links[2].english[0]].content.codes.count == 2)
  }

  @Test("Every sentence stands in exactly one link, within that of its paragraph")
  func coverage() throws {
    let (whole, parted) = (try bitext(by: .block), try bitext(by: .sentence))
    let all = parted.links.flatMap { $0.english + $0.dutch }
    #expect(all.sorted() == Array(parted.post.blocks.indices))
    func paragraph(_ index: Int) -> String {
      String(parted.post.blocks[index].id.prefix { $0 != "s" })
    }
    let links = whole.links.map { link in
      Set((link.english + link.dutch).map { whole.post.blocks[$0].id })
    }
    for link in parted.links {
      let paragraphs = Set((link.english + link.dutch).map(paragraph))
      #expect(links.contains { $0.isSuperset(of: paragraphs) })
    }
  }

  @Test("A sentence without Dutch is missing, though its paragraph has Dutch")
  func missing() throws {
    let bitext = try bitext(by: .sentence)
    let missing = bitext.links.filter { $0.status == .missingDutch }.flatMap(\.english)
    #expect(missing.map { bitext.post.blocks[$0].text } == ["Do not lift heavy things."])
  }
}
