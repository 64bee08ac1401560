import Bitext
import Extraction
import TestSupport
import Testing

@Suite("The sample post")
struct SamplePostTests {
  let post: Post

  init() throws {
    let path = "Tests/Fixtures/Posts/what-can-go-wrong-with-dryneedling.html"
    post = try PageExtractor().post(from: Checkout.bytes(of: path), file: path)
  }

  @Test func isAWixPostOfTitleAndBody() {
    #expect(post.platform == "wix")
    #expect(post.name == "what-can-go-wrong-with-dryneedling")
    #expect(post.blocks.first?.kind == .title)
    #expect(post.blocks.count == 29)
  }

  @Test func readsATypedListAsAList() {
    let items = post.blocks[2...7]
    #expect(items.map(\.text).first == "Muscle soreness")
    #expect(items.allSatisfy { $0.kind == .listItem })
    #expect(items.compactMap(\.list?.item) == Array(0...5))
  }

  @Test func leavesOutWhatSurroundsThePost() {
    let all = post.blocks.map(\.text).joined(separator: "\n")
    for surroundings in ["top of page", "views", "Recent Posts", "barekimare", "min read"] {
      #expect(!all.contains(surroundings))
    }
  }
}
