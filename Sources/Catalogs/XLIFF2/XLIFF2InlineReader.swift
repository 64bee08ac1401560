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
  /// The unit's original data by id.
  let data: [String: String]

  private var tree: MarkupTree { _read { yield document.tree } }

  /// The contents of the parts one after the other, and how far each reaches in the text.
  ///
  /// - Throws: `xliff-attribute-missing` where a code has no id.
  func read(
    _ parts: [Part]
  ) throws(InputError) -> (text: InlineTextBuilder, ranges: [Range<Int>]) {
    var builder = InlineTextBuilder()
    var ranges: [Range<Int>] = []
    for part in parts {
      let start = builder.count
      var walk = ContentWalk(in: part.node, of: document)
      while let step = walk.next() {
        switch step {
        case .leave(let node): try close(node, &builder)
        case .enter(let node) where tree.kind(of: node) == .text:
          builder.append(tree.textBytes(of: node), preservingSpace: part.preservesSpace)
        case .enter(let node) where tree.kind(of: node) == .element && document.isCore(node):
          if try open(node, &builder) { walk.descend(into: node) }
        case .enter: continue
        }
      }
      ranges.append(start..<builder.count)
    }
    return (builder, ranges)
  }

  /// Reads a start tag and says whether the element's content is to be read too.
  private func open(_ node: Int, _ builder: inout InlineTextBuilder) throws(InputError) -> Bool {
    switch tree.name(of: node) {
    case "pc":
      builder.append(
        .opening, id: try document.required("id", of: node),
        original: original(node, "dataRefStart"), purpose: purpose(node), node: node)
      return true
    case "ph":
      builder.append(
        .standalone, id: try document.required("id", of: node),
        original: original(node, "dataRef"), purpose: purpose(node), node: node)
    case "sc":
      builder.append(
        .opening, id: try document.required("id", of: node),
        original: original(node, "dataRef"), purpose: purpose(node), node: node)
    case "ec": try endCode(node, &builder)
    case "cp":
      let text = document.character(ofCodePoint: node)
      builder.append(Array(text.utf8)[...], preservingSpace: true)
    case "mrk":
      if let id = termID(of: node) { builder.beginMark(id: id) }
      return true
    default: break
    }
    return false
  }

  private func close(_ node: Int, _ builder: inout InlineTextBuilder) throws(InputError) {
    if let id = termID(of: node) { builder.endMark(id: id) }
    guard tree.name(of: node) == "pc" else { return }
    builder.append(
      .closing, id: try document.required("id", of: node),
      original: original(node, "dataRefEnd"), purpose: purpose(node), node: node)
  }

  /// The id of a mark around a term.
  private func termID(of node: Int) -> String? {
    guard tree.name(of: node) == "mrk", tree.attribute("type", of: node) == "term" else {
      return nil
    }
    return tree.attribute("id", of: node)
  }

  private func endCode(_ node: Int, _ builder: inout InlineTextBuilder) throws(InputError) {
    let isTied = tree.attribute("startRef", of: node) != nil
    let id = try document.required(isTied ? "startRef" : "id", of: node)
    let type = tree.attribute("type", of: node)
    builder.append(
      .closing, id: id, original: original(node, "dataRef"),
      purpose: type == nil ? builder.opening(id: id)?.purpose ?? .other : purpose(node), node: node)
  }

  private func original(_ node: Int, _ attribute: String) -> String {
    tree.attribute(attribute, of: node).flatMap { data[$0] } ?? ""
  }

  private func purpose(_ node: Int) -> InlineCode.Purpose {
    InlineCode.Purpose(xliffType: tree.attribute("type", of: node))
  }
}

extension XLIFFDocument {
  /// The text of an element with its `cp` elements as the characters that they stand for.
  func textWithCodePoints(of node: Int) -> String {
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
