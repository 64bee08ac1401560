internal import Bitext
internal import Markup

/// Reads the content of `source` and `target` elements with their inline codes.
struct XLIFF12InlineReader {
  let document: XLIFFDocument
  let elements: XLIFF12Elements
  let preservesSpace: Bool

  private var tree: MarkupTree { _read { yield document.tree } }

  /// A stretch that is marked as a segment.
  struct Segment {
    var name: String?
    var range: Range<Int>
  }

  /// Adds the content of an element to a text, and tells the segments that are marked in it.
  ///
  /// - Throws: `xliff-attribute-missing` where a code has no id.
  func read(
    _ parent: Int, into builder: inout InlineTextBuilder
  ) throws(InputError) -> [Segment] {
    let space = document.preservesSpace(parent, inherited: preservesSpace)
    var segments: [Segment] = []
    var openSegment: Int?
    // The id of the code that opened each `rid`.
    var openings: [String: String] = [:]
    builder.reserveCodes(inNodes: tree.subtreeEnd(of: parent) - parent - 1)
    var walk = ContentWalk(in: parent, of: document)
    while let step = walk.next() {
      switch step {
      case .leave(let node):
        try close(node, &builder)
        if openSegment == node {
          segments[segments.count - 1].range =
            segments.last.map { $0.range.lowerBound..<builder.count } ?? 0..<0
          openSegment = nil
        }
      case .enter(let node) where tree.kind(of: node) == .text:
        builder.append(tree.textBytes(of: node), preservingSpace: space)
      case .enter(let node) where tree.kind(of: node) == .element:
        if openSegment == nil, document.isCore(node),
          tree.hasAttribute(numbered: elements.markType, equal: "seg", of: node)
        {
          openSegment = node
          segments.append(
            Segment(
              name: tree.attribute(numbered: elements.markID, of: node),
              range: builder.count..<builder.count))
        }
        if try open(node, &builder, &openings) { walk.descend(into: node) }
      case .enter: continue
      }
    }
    return segments
  }

  /// Reads a start tag and says whether the element's content is text of the unit.
  private func open(
    _ node: Int, _ builder: inout InlineTextBuilder, _ openings: inout [String: String]
  ) throws(InputError) -> Bool {
    guard let element = elements.inlineElement(named: tree.nameIndex(of: node)) else {
      return builder.enterTyped(node, of: tree)
    }
    if element == .mrk { return true }
    let kind = kind(of: node, element)
    var id = try document.required("id", numbered: elements.id, of: node)
    if element != .it, let rid = tree.attribute(numbered: elements.spanID, of: node) {
      if kind == .opening { openings[rid] = id }
      if kind == .closing { id = openings[rid] ?? id }
    }
    let purpose =
      purpose(of: node) ?? (kind == .closing ? builder.opening(id: id)?.purpose : nil) ?? .other
    builder.append(
      kind, id: id, original: original(of: node, element), purpose: purpose, node: node)
    return element == .g
  }

  private func kind(of node: Int, _ element: XLIFF12Elements.InlineElement) -> InlineCode.Kind {
    switch element {
    case .g, .bx, .bpt: .opening
    case .ex, .ept: .closing
    case .x, .ph, .mrk: .standalone
    case .it: tree.attribute("pos", of: node) == "close" ? .closing : .opening
    }
  }

  /// The markup: the content of the elements that hold it, else the `equiv-text`.
  private func original(of node: Int, _ element: XLIFF12Elements.InlineElement) -> String {
    switch element {
    case .bpt, .ept, .ph, .it: tree.text(of: node)
    default: tree.attribute(numbered: elements.equivalentText, of: node) ?? ""
    }
  }

  /// What the `ctype` of a code says; `nil` where it has none.
  private func purpose(of node: Int) -> InlineCode.Purpose? {
    // As most codes do.
    if tree.hasAttribute(numbered: elements.codeType, equal: "link", of: node) { return .link }
    return tree.attribute(numbered: elements.codeType, of: node).map(
      InlineCode.Purpose.init(ctype:))
  }

  private func close(_ node: Int, _ builder: inout InlineTextBuilder) throws(InputError) {
    guard let element = elements.inlineElement(named: tree.nameIndex(of: node)) else {
      return builder.leaveTyped(node, of: tree)
    }
    guard element == .g else { return }
    let id = try document.required("id", numbered: elements.id, of: node)
    let opening = builder.opening(id: id)
    builder.append(
      .closing, id: id, original: opening?.closingMarkup ?? "",
      purpose: opening?.purpose ?? .other, node: node)
  }
}
