internal import Bitext

/// The two sides of a post, as a text to align.
struct PostText {
  let sides: PostSides
  let text: ParallelText

  /// Tells a post's English from its Dutch.
  ///
  /// - Complexity: O(b), where b is the number of blocks.
  init(of blocks: [Block], moved: [Int: PostSides.Side] = [:]) {
    sides = PostSides(of: blocks, moved: moved)
    let places = sides.places(in: blocks)
    text = ParallelText(
      source: sides.english.map { blocks[$0].text }, target: sides.dutch.map { blocks[$0].text },
      sourcePlaces: places.english, targetPlaces: places.dutch)
  }

  /// Whether beads are those of a text of as many segments.
  ///
  /// - Complexity: O(b), where b is the number of beads.
  func isCovered(by beads: [Bead]) -> Bool {
    beads.reduce(0) { $0 + $1.source.count } == sides.english.count
      && beads.reduce(0) { $0 + $1.target.count } == sides.dutch.count
  }

  /// The blocks that beads of a kind hold.
  ///
  /// - Complexity: O(b), where b is the number of blocks.
  func blocks(of beads: [Bead], where isOfKind: (Bead) -> Bool) -> Set<Int> {
    var blocks: Set<Int> = []
    for bead in beads where isOfKind(bead) {
      for segment in bead.source { blocks.insert(sides.english[segment]) }
      for segment in bead.target { blocks.insert(sides.dutch[segment]) }
    }
    return blocks
  }
}
