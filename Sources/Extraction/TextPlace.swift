internal import Markup

/// Offsets in the page of the bytes of a text node.
struct TextPlace {
  let node: Int
  /// Where the node starts, if its text stands in the page byte for byte.
  private let plainStart: Int?

  init(node: Int, tree: MarkupTree) {
    self.node = node
    let offsets = tree.offsets(of: node)
    plainStart = offsets.count == tree.textBytes(of: node).count ? offsets.lowerBound : nil
  }

  func offset(of byte: Int, in tree: MarkupTree) -> Int {
    plainStart.map { $0 + byte } ?? tree.offset(ofTextByte: byte, in: node)
  }
}
