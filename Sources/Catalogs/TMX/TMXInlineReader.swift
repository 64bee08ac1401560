internal import Bitext
internal import Markup

/// Reads the content of `seg` elements with their inline codes.
///
/// An `i` ties an `ept` to its `bpt` within the text, an `x` a code to that of the other variant (1.4b, "Content Markup").
/// Codes without an `x`, which many programs leave out, correspond by their markup and order, and those without markup too
/// by their `i`.
struct TMXInlineReader {
  let tree: MarkupTree
  private var builder = InlineTextBuilder()
  private var ids = UniqueNames()
  /// The id of the code that opened each `i`.
  private var openings: [String: String] = [:]

  init(tree: MarkupTree) { self.tree = tree }

  /// The content of a `seg`; white space counts.
  consuming func read(_ segment: Int) -> InlineTextBuilder {
    // A stack of its own: documents may nest deeper than the call stack reaches.
    var pending = Array(tree.children(of: segment).reversed())
    while let node = pending.popLast() {
      switch tree.kind(of: node) {
      case .text: builder.append(tree.textBytes(of: node), preservingSpace: true)
      case .element where !append(node): pending += tree.children(of: node).reversed()
      default: continue
      }
    }
    return builder
  }

  /// Adds the code that an element is; `false` where it is none, and its content is text: `hi`.
  private mutating func append(_ node: Int) -> Bool {
    let name = tree.name(of: node)
    guard let kind = kind(of: node, name) else { return false }
    // The markup of a code goes on through the texts in it that are for translators, `sub`.
    let original = tree.text(of: node)
    let mark = tree.attribute("i", of: node)
    if name == "ept", let mark, let id = openings.removeValue(forKey: mark) {
      let purpose = builder.opening(id: id)?.purpose ?? .other
      builder.append(kind, id: id, original: original, purpose: purpose)
      return true
    }
    let known = tree.attribute("x", of: node) ?? (original.isEmpty ? mark : nil)
    let id = ids.unique(known ?? "\(name) \(original)")
    if name == "bpt", let mark { openings[mark] = id }
    let purpose = InlineCode.Purpose(tmxType: tree.attribute("type", of: node))
    builder.append(kind, id: id, original: original, purpose: purpose)
    return true
  }

  private func kind(of node: Int, _ name: String) -> InlineCode.Kind? {
    switch name {
    case "bpt": .opening
    case "ept": .closing
    case "it": tree.attribute("pos", of: node) == "end" ? .closing : .opening
    case "ph", "ut", "sub": .standalone
    default: nil
    }
  }
}
