internal import Bitext
internal import Markup

/// The elements in a text that its format does not have, such as the `<b>` that a translator typed: each counts as the code
/// that it is written as, so that no word of the text goes.
struct TypedElements {
  /// Those whose content is being read.
  private var open: [String] = []
  /// How many there were of each name: the first of the source corresponds to the first of the target.
  private var counts: [String: Int] = [:]

  /// Adds a start tag to a text, or the whole of an element without content; returns whether there is content to be read.
  mutating func enter(
    _ node: Int, of tree: MarkupTree, _ builder: inout InlineTextBuilder
  ) -> Bool {
    let name = tree.name(of: node)
    counts[name, default: 0] += 1
    // No id of a file holds a space.
    let id = "\(name) \(counts[name] ?? 0)"
    let (whole, content) = (tree.offsets(of: node), tree.contentOffsets(of: node))
    let tag = content.isEmpty ? whole : whole.lowerBound..<content.lowerBound
    builder.append(
      content.isEmpty ? .standalone : .opening, id: id, original: tree.markup(at: tag),
      purpose: Self.purpose(of: name))
    if content.isEmpty { return false }
    open.append(id)
    return true
  }

  /// Adds the end tag of the element that was entered last.
  mutating func leave(_ node: Int, of tree: MarkupTree, _ builder: inout InlineTextBuilder) {
    guard let id = open.popLast() else { return }
    let end = tree.contentOffsets(of: node).upperBound..<tree.offsets(of: node).upperBound
    builder.append(
      .closing, id: id, original: tree.markup(at: end),
      purpose: Self.purpose(of: tree.name(of: node)))
  }

  private static func purpose(of name: String) -> InlineCode.Purpose {
    switch name {
    case "a": .link
    case "img": .image
    default: .other
    }
  }
}
