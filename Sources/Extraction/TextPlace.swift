internal import Markup

/// Offsets in the page of the bytes of a text node.
struct TextPlace {
  let node: Int
  /// Where the node starts, if its text stands in the page byte for byte.
  private let plainStart: Int?
  /// The offsets of a text that stands there otherwise, once one is asked for.
  private var offsets: TextOffsets?

  init(node: Int, tree: MarkupTree) {
    self.node = node
    let offsets = tree.offsets(of: node)
    plainStart = offsets.count == tree.textLength(of: node) ? offsets.lowerBound : nil
  }

  /// The offset of a byte; those of bytes that follow one another are found soonest.
  mutating func offset(of byte: Int, in tree: MarkupTree) -> Int {
    if let plainStart { return plainStart + byte }
    var offsets = self.offsets.take() ?? TextOffsets(of: node, in: tree)
    defer { self.offsets = offsets }
    return offsets.offset(of: byte)
  }
}
