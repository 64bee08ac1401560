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
    text = ParallelText(
      source: sides.english.map { blocks[$0].text }, target: sides.dutch.map { blocks[$0].text },
      sourcePlaces: sides.places(of: sides.english, in: blocks),
      targetPlaces: sides.places(of: sides.dutch, in: blocks))
  }

  /// Whether beads give a block a counterpart.
  func pairs(_ block: Int, _ beads: [Bead]) -> Bool {
    beads.contains { bead in
      !bead.source.isEmpty && !bead.target.isEmpty && bead.confidence > 0.5
        && (bead.source.contains { sides.english[$0] == block }
          || bead.target.contains { sides.dutch[$0] == block })
    }
  }
}
