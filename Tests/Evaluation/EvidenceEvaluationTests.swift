import Bitext
import TestSupport
import Testing

@testable import Alignment

/// Counts anew what `EvidenceTable` says of linked blocks.
@Suite("Evidence of a page", .enabled(if: SharedData.folder != nil, "needs ../shared"))
struct EvidenceEvaluationTests {
  /// How often linked blocks agree.
  private struct Counts {
    var kind = BilingualScore.Share()
    var row = BilingualScore.Share()
    var hasTarget = BilingualScore.Share()
    var sharedTarget = BilingualScore.Share()
    var spans = BilingualScore.Share()
    var uniform = BilingualScore.Share()

    mutating func add(_ english: SegmentPlace, _ dutch: SegmentPlace) {
      kind.add(english.kind == dutch.kind)
      if let first = english.row, let second = dutch.row { row.add(first == second) }
      let targets = [english.targets, dutch.targets]
      if targets.contains(where: { !$0.isEmpty }) {
        hasTarget.add(targets.allSatisfy { !$0.isEmpty })
      }
      if targets.allSatisfy({ !$0.isEmpty }) {
        sharedTarget.add(!Set(targets[0]).isDisjoint(with: targets[1]))
      }
      if english.spans + dutch.spans > 0 { spans.add(english.spans == dutch.spans) }
    }
  }

  @Test("The table agrees with the pages")
  func table() throws {
    var counts = Counts()
    for folder in ["data/bilingual", "data/bilingual-medical"] {
      let (pages, posts) = try BilingualEvaluationTests.read(folder)
      for page in pages {
        let name = page.files[0].prefix { $0 != "." }
        let post = try #require(posts.first { $0.name == name })
        count(page, post, &counts)
      }
    }
    print(counts)
    #expect(abs(counts.kind.value - EvidenceTable.kind) < 0.01)
    #expect(counts.row.value >= EvidenceTable.row)
    #expect(abs(counts.hasTarget.value - EvidenceTable.hasTarget) < 0.01)
    #expect(abs(counts.sharedTarget.value - EvidenceTable.sharedTarget) < 0.01)
    #expect(abs(counts.spans.value - EvidenceTable.spans) < 0.01)
    #expect(counts.uniform.value >= EvidenceTable.uniform)
  }

  private func count(_ page: GoldPage, _ post: Post, _ counts: inout Counts) {
    let matching = BlockMatching(of: post.blocks, to: page.blocks)
    let text = PostText(of: post.blocks)
    var places: [String: SegmentPlace] = [:]
    for (side, sidePlaces) in [
      (text.sides.english, text.text.sourcePlaces), (text.sides.dutch, text.text.targetPlaces),
    ] {
      for (index, place) in zip(side, sidePlaces) {
        if let gold = matching.matches[index] { places[page.blocks[gold].id] = place }
      }
    }
    for link in page.links {
      for side in [link.english, link.dutch] where side.count == 2 {
        if let first = places[side[0]], let second = places[side[1]] {
          counts.uniform.add(first.kind == second.kind)
        }
      }
      guard link.status == "ok", link.english.count == 1, link.dutch.count == 1,
        let english = places[link.english[0]], let dutch = places[link.dutch[0]]
      else { continue }
      counts.add(english, dutch)
    }
  }
}
