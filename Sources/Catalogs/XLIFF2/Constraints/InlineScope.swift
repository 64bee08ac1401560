internal import Markup

/// The inline elements of a unit or of a translation candidate, within which their ids are unique.
struct InlineScope {
  /// An inline element of the core with an id or a reference to one.
  struct Inline {
    enum Kind: String {
      case ph, pc, sc, ec, mrk, sm, em, cp

      /// Whether it stands for a code of the original document.
      var isCode: Bool { self == .ph || self == .pc || self == .sc || self == .ec }
      /// Whether it is an annotation that has attributes.
      var isAnnotation: Bool { self == .mrk || self == .sm }
    }

    var node: Int
    var kind: Kind
    var id: String?
    /// The number of its segment or ignorable.
    var part: Int
  }

  let outline: XLIFF2Outline
  /// The unit or the candidate.
  let node: Int
  let isUnit: Bool
  let parts: [XLIFF2Outline.Part]
  /// The inline elements of all sources, in order.
  private(set) var sources: [Inline] = []
  /// The inline elements of all targets, in the order in which the targets are put together.
  private(set) var targets: [Inline] = []
  /// The ids of the original data.
  let data: Set<String>

  var tree: MarkupTree { outline.tree }

  /// The name of what the scope is, as sentences mention it.
  var name: String { isUnit ? "unit" : "mtc:match" }

  /// Takes a unit.
  ///
  /// - Complexity: O(*n* + *p* log *p*) for *n* nodes and *p* segments.
  init(_ unit: XLIFF2Outline.Unit, _ outline: XLIFF2Outline) {
    self.init(unit.node, isUnit: true, unit.parts, outline)
  }

  /// Takes a translation candidate.
  init(match: Int, _ outline: XLIFF2Outline) {
    let part = XLIFF2Outline.Part(
      node: match, isSegment: false,
      source: outline.document.children("source", of: match).first,
      target: outline.document.children("target", of: match).first)
    self.init(match, isUnit: false, [part], outline)
  }

  private init(
    _ node: Int, isUnit: Bool, _ parts: [XLIFF2Outline.Part], _ outline: XLIFF2Outline
  ) {
    self.outline = outline
    self.node = node
    self.isUnit = isUnit
    self.parts = parts
    let tree = outline.tree
    data = Set(outline.data(of: node).compactMap { tree.attribute("id", of: $0) })
    for (index, part) in parts.enumerated() {
      if let source = part.source { sources += inlines(in: source, part: index) }
    }
    for index in partsByTarget(parts) {
      if let target = parts[index].target { targets += inlines(in: target, part: index) }
    }
  }

  private func partsByTarget(_ parts: [XLIFF2Outline.Part]) -> [Int] {
    let orders = parts.enumerated().map { index, part in
      part.target.flatMap { tree.attribute("order", of: $0) }.flatMap(Int.init) ?? index + 1
    }
    return parts.indices.sorted { (orders[$0], $0) < (orders[$1], $1) }
  }

  private func inlines(in content: Int, part: Int) -> [Inline] {
    (content + 1..<tree.subtreeEnd(of: content)).compactMap { node in
      guard tree.kind(of: node) == .element, outline.document.isCore(node),
        let kind = Inline.Kind(rawValue: tree.name(of: node))
      else { return nil }
      return Inline(node: node, kind: kind, id: tree.attribute("id", of: node), part: part)
    }
  }
}
