internal import Bitext
internal import Markup

/// Reads the content of `source` and `target` elements with their inline codes.
struct XLIFF2InlineReader {
  /// A `source` or `target` to read.
  struct Part {
    var node: Int
    var preservesSpace: Bool
    var order = 0
  }

  let document: XLIFFDocument
  let elements: XLIFF2Elements
  /// The unit's original data by id.
  let data: XLIFF2OriginalData

  private var tree: MarkupTree { _read { yield document.tree } }

  /// Adds the contents of the parts one after the other, and tells how far each reaches in the text.
  ///
  /// - Throws: `xliff-attribute-missing` where a code has no id.
  func read(
    _ parts: [Part], into builder: inout InlineTextBuilder
  ) throws(InputError) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for part in parts {
      let start = builder.count
      try read(part, into: &builder)
      ranges.append(start..<builder.count)
    }
    return ranges
  }

  /// Adds the content of a part.
  ///
  /// - Throws: `xliff-attribute-missing` where a code has no id.
  func read(_ part: Part, into builder: inout InlineTextBuilder) throws(InputError) {
    builder.reserveCodes(inNodes: tree.subtreeEnd(of: part.node) - part.node - 1)
    var walk = ContentWalk(in: part.node, of: document)
    while let step = walk.next() {
      switch step {
      case .leave(let node): try close(node, &builder)
      case .enter(let node) where tree.kind(of: node) == .text:
        builder.append(tree.textBytes(of: node), preservingSpace: part.preservesSpace)
      case .enter(let node) where tree.kind(of: node) == .element:
        if try open(node, &builder) { walk.descend(into: node) }
      case .enter: continue
      }
    }
  }

  /// Reads a start tag and says whether the element's content is to be read too.
  private func open(_ node: Int, _ builder: inout InlineTextBuilder) throws(InputError) -> Bool {
    switch elements.inlineElement(named: tree.nameIndex(of: node)) {
    case .pc:
      try append(.opening, elements.dataReferenceAtStart, node, &builder)
      return true
    case .ph: try append(.standalone, elements.dataReference, node, &builder)
    case .sc: try append(.opening, elements.dataReference, node, &builder)
    case .ec: try endCode(node, &builder)
    case .cp:
      let text = document.character(ofCodePoint: node)
      builder.append(Array(text.utf8)[...], preservingSpace: true)
    case .mrk:
      if let id = termID(of: node) { builder.beginMark(id: id) }
      return true
    case .sm, .em: break
    case nil: return builder.enterTyped(node, of: tree)
    }
    return false
  }

  /// Adds a code whose markup the value of an attribute refers to.
  private func append(
    _ kind: InlineCode.Kind, _ reference: Int?, _ node: Int, _ builder: inout InlineTextBuilder
  ) throws(InputError) {
    let id = try document.required("id", numbered: elements.id, of: node)
    if let base = tree.attribute(numbered: elements.copyOf, of: node) {
      builder.setBase(base, of: id)
    }
    builder.append(
      kind, id: id, original: original(node, reference), purpose: purpose(node), node: node)
  }

  private func close(_ node: Int, _ builder: inout InlineTextBuilder) throws(InputError) {
    switch elements.inlineElement(named: tree.nameIndex(of: node)) {
    case .mrk: if let id = termID(of: node) { builder.endMark(id: id) }
    case .pc: try append(.closing, elements.dataReferenceAtEnd, node, &builder)
    case nil: builder.leaveTyped(node, of: tree)
    default: break
    }
  }

  /// The id of a mark that is around a term.
  private func termID(of mark: Int) -> String? {
    guard tree.hasAttribute(numbered: elements.type, equal: "term", of: mark) else { return nil }
    return tree.attribute(numbered: elements.id, of: mark)
  }

  private func endCode(_ node: Int, _ builder: inout InlineTextBuilder) throws(InputError) {
    let isTied = tree.attribute(numbered: elements.startReference, of: node) != nil
    let id = try document.required(isTied ? "startRef" : "id", of: node)
    let type = tree.attribute(numbered: elements.type, of: node)
    builder.append(
      .closing, id: id, original: original(node, elements.dataReference),
      purpose: type == nil ? builder.opening(id: id)?.purpose ?? .other : purpose(node), node: node)
  }

  private func original(_ node: Int, _ reference: Int?) -> String {
    tree.attribute(numbered: reference, of: node).flatMap { data[$0] } ?? ""
  }

  private func purpose(_ node: Int) -> InlineCode.Purpose {
    InlineCode.Purpose(xliffType: tree.attribute(numbered: elements.type, of: node))
  }
}

extension XLIFFDocument {
  /// The text of an element with its `cp` elements as the characters that they stand for.
  func textWithCodePoints(of node: Int) -> String {
    if tree.subtreeEnd(of: node) == node + 2, tree.kind(of: node + 1) == .text {
      return tree.text(of: node + 1)
    }
    var text = ""
    for child in tree.children(of: node) {
      switch tree.kind(of: child) {
      case .text: text += tree.text(of: child)
      case .element where tree.name(of: child) == "cp": text += character(ofCodePoint: child)
      default: continue
      }
    }
    return text
  }

  /// The character that a `cp` element stands for; U+FFFD where its `hex` names none.
  func character(ofCodePoint node: Int) -> String {
    let value = tree.attribute("hex", of: node).flatMap { UInt32($0, radix: 16) }
    return String(Character(value.flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"))
  }
}
