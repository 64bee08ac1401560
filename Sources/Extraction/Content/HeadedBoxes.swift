internal import Bitext
internal import Markup

/// Boxes side by side that are built alike, each a heading and sentences below it without a link: sections of a post
/// that its author put into boxes.
///
/// Teasers are built so too, but they lead somewhere.
struct HeadedBoxes {
  /// Boxes side by side, each with all that is in it, run by run.
  private(set) var runs: [[Range<Int>]] = []

  private let tree: MarkupTree
  private let blocks: [BlockCollector.Found]
  private let texts: [BlockText]
  private let links: Int?

  /// Of two boxes with sentences, one may be the post and the other what stands beside it.
  private static let fewest = 3

  /// Finds the boxes.
  ///
  /// - Complexity: O(*n*), where *n* is the number of nodes and blocks.
  init(
    in tree: MarkupTree, _ blocks: [BlockCollector.Found], _ texts: [BlockText],
    _ traits: [ElementTrait]
  ) {
    self.tree = tree
    self.blocks = blocks
    self.texts = texts
    links = tree.nameIndex("a")
    let headings = blocks.indices.filter { isHeading($0) }
    var run: [Box] = []
    for (index, heading) in headings.enumerated() {
      let next = index + 1 < headings.count ? headings[index + 1] : blocks.count
      guard let box = box(of: heading, before: next, traits), !holdsLink(box) else {
        endRun(&run)
        continue
      }
      if let last = run.last, !areAlike(last.node, box) { endRun(&run) }
      run.append(Box(node: box, isText: holdsSentence(box, from: heading + 1, before: next)))
    }
    endRun(&run)
  }

  private struct Box {
    var node: Int
    /// Whether there is a sentence after its heading; of one box the author, or the translator, may have left it out.
    var isText: Bool
  }

  private func isHeading(_ block: Int) -> Bool {
    guard case .heading = blocks[block].kind else { return false }
    return true
  }

  /// The largest box that begins with a heading and holds no other.
  private func box(of heading: Int, before next: Int, _ traits: [ElementTrait]) -> Int? {
    let last = heading > 0 ? blocks[heading - 1].element : 0
    let end = next < blocks.count ? blocks[next].element : tree.count
    var box: Int?
    var node = tree.parent(of: blocks[heading].element)
    var distance = 0
    while node > last, tree.subtreeEnd(of: node) <= end, distance < PageEvidence.deepest {
      if traits[tree.nameIndex(of: node)].contains(.isBox) { box = node }
      node = tree.parent(of: node)
      distance += 1
    }
    return box
  }

  private func holdsLink(_ box: Int) -> Bool {
    guard let links else { return false }
    return (box..<tree.subtreeEnd(of: box)).contains {
      tree.kind(of: $0) == .element && tree.nameIndex(of: $0) == links
    }
  }

  private func holdsSentence(_ box: Int, from start: Int, before end: Int) -> Bool {
    let nodes = box..<tree.subtreeEnd(of: box)
    return (start..<max(start, end)).contains { block in
      nodes.contains(blocks[block].element) && texts[block].words >= MainPart.wordsOfSentence
        && texts[block].bytes.last.map(".!?".utf8.contains) ?? false
    }
  }

  private func areAlike(_ box: Int, _ other: Int) -> Bool {
    tree.parent(of: box) == tree.parent(of: other)
      && tree.nameIndex(of: box) == tree.nameIndex(of: other)
      && tree.attribute("class", of: box) == tree.attribute("class", of: other)
  }

  private mutating func endRun(_ run: inout [Box]) {
    let sentences = run.count(where: \.isText)
    if sentences >= Self.fewest, sentences * 2 > run.count {
      runs.append(run.map { $0.node..<tree.subtreeEnd(of: $0.node) })
    }
    run = []
  }
}
