internal import Bitext
internal import Markup

/// Parts of a page that stand in it once for every width of screen, all but one of them hidden by a style sheet.
enum Copies {
  /// What a repeated part must have at least, so that a repeated line ("Repeat ten times.") is none.
  private static let least = (blocks: 3, words: 40)

  /// The elements that hold the same texts as the element before them, `true` at their places.
  ///
  /// - Complexity: O(*n*), where *n* is the number of nodes.
  static func find(
    in tree: MarkupTree, _ blocks: [BlockCollector.Found], _ texts: [BlockText]
  ) -> [Bool] {
    // Sums over the nodes before each, so that those over an element are a difference.
    var hashes = [UInt64](repeating: 0, count: tree.count + 1)
    var counts = [(blocks: Int, words: Int)](repeating: (0, 0), count: tree.count + 1)
    for (block, text) in zip(blocks, texts) {
      hashes[block.element + 1] &+= text.hash.value
      counts[block.element + 1].blocks += 1
      counts[block.element + 1].words += text.words
    }
    for index in 1..<hashes.count {
      hashes[index] &+= hashes[index - 1]
      counts[index].blocks += counts[index - 1].blocks
      counts[index].words += counts[index - 1].words
    }
    var isCopy = [Bool](repeating: false, count: tree.count)
    for node in 1..<max(1, tree.count) where tree.kind(of: node) == .element {
      let end = tree.subtreeEnd(of: node)
      guard counts[end].blocks - counts[node].blocks >= least.blocks,
        counts[end].words - counts[node].words >= least.words,
        let next = nextElement(after: node, in: tree)
      else { continue }
      let nextEnd = tree.subtreeEnd(of: next)
      isCopy[next] =
        hashes[end] &- hashes[node] == hashes[nextEnd] &- hashes[next]
        && counts[end].words - counts[node].words == counts[nextEnd].words - counts[next].words
    }
    return isCopy
  }

  /// The element beside one, where only text and comments stand between them.
  private static func nextElement(after node: Int, in tree: MarkupTree) -> Int? {
    var next = tree.subtreeEnd(of: node)
    while next < tree.count, tree.parent(of: next) == tree.parent(of: node) {
      if tree.kind(of: next) == .element { return next }
      next = tree.subtreeEnd(of: next)
    }
    return nil
  }
}
