import Bitext
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
  ]

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
}
