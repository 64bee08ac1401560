import Alignment
import Bitext
import Testing

@testable import Tweetal

/// Pairing the posts of a run one by one.
@Suite("Posts paired one by one")
struct PostPairingTests {
  private let pipeline: Pipeline
  private let posts: [Post]

  init() throws {
    let pipeline = try Pipeline.embedded()
    self.pipeline = pipeline
    posts = try [
      ["Lie on your back.", "Breathe out slowly.", "Ga op je rug liggen.", "Adem langzaam uit."],
      ["Lie on your side.", "Yoga", "Stand up slowly.", "Ga op je zij liggen.", "Yoga", "Sta op."],
      ["Breathe in.", "Lift your knees and hips.", "Adem in.", "Til je knieën en heupen op."],
    ].enumerated().map { number, texts in
      let body = texts.map { "<p>\($0)</p>" }.joined()
      return try pipeline.post(
        from: Array("<html><body><main>\(body)</main></body></html>".utf8),
        file: "\(number).html")
    }
  }

  @Test("It gives what pairing them together gives", arguments: Pipeline.Unit.allCases)
  func together(unit: Pipeline.Unit) {
    let pairing = pipeline.pairing(learnedFrom: posts, by: unit)
    let bitexts = posts.indices.reversed().map { pairing.bitext(of: posts[$0], at: $0) }
    #expect(bitexts.reversed() == pipeline.bitexts(of: posts, by: unit))
    #expect(bitexts.allSatisfy { !$0.links.isEmpty })
  }

  @Test("A post that was not learned from is paired with what was")
  func other() {
    let pairing = pipeline.pairing(learnedFrom: posts.prefix(2))
    let frozen = PostAligner(model: pairing.model).learned(from: [])
    #expect(pairing.bitext(of: posts[2], at: 2) == frozen.bitext(of: posts[2], at: 0))
    #expect(pairing.bitext(of: posts[2], at: 2).links.count == 2)
  }

  @Test("A post that has changed since it was learned from is paired anew")
  func changed() {
    let pairing = pipeline.pairing(learnedFrom: posts.prefix(1))
    #expect(pairing.bitext(of: posts[1], at: 0) == pairing.bitext(of: posts[1], at: 1))
  }
}
