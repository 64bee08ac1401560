public import Bitext

/// A page or XML document as one flat table of nodes in document order.
///
/// Nodes are named by their index; 0 is the document itself, and the descendants of a node follow it
/// without a gap. The tree is a value: nothing of the parser outlives the parse.
public struct MarkupTree: Sendable {
  /// What a node is.
  public enum Kind: UInt8, Sendable {
    case document
    case element
    case text
    case comment
    case processingInstruction
  }

  @usableFromInline
  struct Node: Sendable {
    @usableFromInline var kind: Kind
    /// Index into `names`.
    @usableFromInline var name: UInt16 = 0
    @usableFromInline var parent: Int32
    /// The index after the last descendant.
    @usableFromInline var subtreeEnd: Int32 = 0
    /// Offsets in `bytes`: the `<`, the end of the start tag, the start and the end of the end tag.
    var start: Int32
    var contentStart: Int32
    var contentEnd: Int32 = 0
    var end: Int32 = 0
    /// Decoded text, or the first attribute and the number of them.
    var payload: Range<Int32> = 0..<0
  }

  struct Attribute: Sendable {
    var name: UInt16
    var value: Range<Int32>
  }

  @usableFromInline var nodes: [Node]
  var attributes: [Attribute] = []
  /// Decoded text and attribute values.
  var pool: [UInt8] = []
  /// Texts before this offset stand in the page as they are; the others stand in ``pool``, offsets in it counted from here.
  var textBase: Int32 = 0
  var names: [String] = [""]
  /// The places in `names`, by the hash of name and namespace.
  var indexOfName: [UInt64: UInt16] = [:]
  var namespaces: [String] = [""]
  /// The places in `namespaces`.
  var indexOfNamespace: [String: UInt16] = ["": 0]
  /// For each name of `names` that names an element, its namespace.
  var namespaceOfName: [UInt16] = [0]
  let page: DecodedPage
  let lines: LineIndex
  let file: String
  /// Where the page stands in a larger file, if it does.
  var origin: (text: EmbeddedText, record: FileRecord)?

  init(page: DecodedPage, file: String) {
    self.page = page
    self.file = file
    self.lines = LineIndex(page.bytes)
    self.nodes = [Node(kind: .document, parent: -1, start: 0, contentStart: 0)]
  }

  /// The number of nodes, the document included.
  @inlinable
  public var count: Int { nodes.count }

  /// What the node is.
  @inlinable
  public func kind(of node: Int) -> Kind { nodes[node].kind }

  /// The node that holds the node, -1 for the document.
  @inlinable
  public func parent(of node: Int) -> Int { Int(nodes[node].parent) }

  /// The index after the node's last descendant: its descendants are `node + 1 ..< subtreeEnd`.
  @inlinable
  public func subtreeEnd(of node: Int) -> Int { Int(nodes[node].subtreeEnd) }

  /// Whether a node is another or stands above it.
  @inlinable
  public func holds(_ node: Int, _ other: Int) -> Bool {
    node <= other && other < subtreeEnd(of: node)
  }

  /// The node's children in document order.
  ///
  /// - Complexity: O(*c*), where *c* is the number of children.
  public func children(of node: Int) -> [Int] {
    var children: [Int] = []
    var child = node + 1
    let end = subtreeEnd(of: node)
    while child < end {
      children.append(child)
      child = subtreeEnd(of: child)
    }
    return children
  }

  /// The node's child elements in document order.
  public func elements(of node: Int) -> [Int] {
    children(of: node).filter { kind(of: $0) == .element }
  }

  /// The local name of an element (lower case in HTML), empty for other nodes.
  public func name(of node: Int) -> String { names[nameIndex(of: node)] }

  /// The number of an element's name in ``elementNames``: the same for all elements of that name.
  @inlinable
  public func nameIndex(of node: Int) -> Int { Int(nodes[node].name) }

  /// All names that occur, by the number that ``nameIndex(of:)`` gives.
  public var elementNames: [String] { names }

  /// The namespace of an element, empty where it has none.
  public func namespace(of node: Int) -> String {
    namespaces[Int(namespaceOfName[nameIndex(of: node)])]
  }

  /// The value of an attribute, by its name as written (`id`, `xml:lang`).
  public func attribute(_ name: String, of node: Int) -> String? {
    guard let attribute = self.attributes(at: node).first(where: { names[Int($0.name)] == name })
    else { return nil }
    return string(attribute.value)
  }

  /// The value of an attribute, by the number of its name.
  public func attribute(numbered name: Int?, of node: Int) -> String? {
    guard let name else { return nil }
    return attributeBytes(name, of: node).map { String(decoding: $0, as: UTF8.self) }
  }

  /// FNV-1a (Fowler, Noll and Vo) over a name and its namespace.
  static func hash(ofName name: String, namespace: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    if namespace.isEmpty { return hash }
    hash = hash &* 0x100_0000_01B3
    for byte in namespace.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }

  /// The UTF-8 bytes of the value of an attribute, by the number of its name.
  public func attributeBytes(_ name: Int, of node: Int) -> ArraySlice<UInt8>? {
    let entry = nodes[node]
    guard entry.kind == .element else { return nil }
    for index in Int(entry.payload.lowerBound)..<Int(entry.payload.upperBound)
    where Int(attributes[index].name) == name {
      return slice(attributes[index].value)
    }
    return nil
  }

  /// All attributes of some names in the page, in document order.
  ///
  /// - Parameter wanted: numbers of attributes' names.
  /// - Returns: the attributes with their elements.
  /// - Complexity: O(*n* + *a*), where *n* is the number of nodes and *a* of attributes.
  public func attributes(named wanted: [Int]) -> [AttributeOccurrence] {
    var isWanted = [Bool](repeating: false, count: names.count)
    for name in wanted { isWanted[name] = true }
    var found: [AttributeOccurrence] = []
    for (index, node) in nodes.enumerated() where node.kind == .element {
      for place in node.payload where isWanted[Int(attributes[Int(place)].name)] {
        let attribute = attributes[Int(place)]
        found.append(
          AttributeOccurrence(node: index, name: Int(attribute.name), value: attribute.value))
      }
    }
    return found
  }

  /// The UTF-8 bytes of an attribute's value.
  public func bytes(of attribute: AttributeOccurrence) -> ArraySlice<UInt8> {
    slice(attribute.value)
  }

  /// The attributes of an element as written, in order.
  public func attributes(of node: Int) -> [(name: String, value: String)] {
    attributes(at: node).map { (names[Int($0.name)], string($0.value)) }
  }

  private func attributes(at node: Int) -> ArraySlice<Attribute> {
    let entry = nodes[node]
    guard entry.kind == .element else { return [] }
    return attributes[Int(entry.payload.lowerBound)..<Int(entry.payload.upperBound)]
  }

  /// The text of a node and all below it, character references decoded.
  ///
  /// - Complexity: O(*d* + *n*), where *d* is the number of descendants and *n* the length of the text.
  public func text(of node: Int) -> String {
    if kind(of: node) != .element && kind(of: node) != .document {
      return string(nodes[node].payload)
    }
    if subtreeEnd(of: node) == node + 2, nodes[node + 1].kind == .text {
      return string(nodes[node + 1].payload)
    }
    var bytes: [UInt8] = []
    for index in node..<subtreeEnd(of: node) where nodes[index].kind == .text {
      bytes.append(contentsOf: textBytes(of: index))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The decoded UTF-8 bytes of one text node or comment.
  public func textBytes(of node: Int) -> ArraySlice<UInt8> {
    slice(nodes[node].payload)
  }

  /// The length of one text node or comment in decoded UTF-8 bytes.
  public func textLength(of node: Int) -> Int {
    nodes[node].payload.count
  }

  private func string(_ range: Range<Int32>) -> String {
    String(decoding: slice(range), as: UTF8.self)
  }

  /// The bytes of a text or a value.
  private func slice(_ range: Range<Int32>) -> ArraySlice<UInt8> {
    let (start, end) = (Int(range.lowerBound), Int(range.upperBound))
    let base = Int(textBase)
    return start < base ? page.bytes[start..<end] : pool[start - base..<end - base]
  }
}

/// An attribute of an element.
public struct AttributeOccurrence: Sendable {
  /// The element.
  public var node: Int
  /// The number of the attribute's name.
  public var name: Int
  let value: Range<Int32>
}

// MARK: - Places

extension MarkupTree {
  /// The bytes of a node in the file: an element from its `<` to the end of its end tag.
  public func range(of node: Int) -> SourceRange {
    range(Int(nodes[node].start)..<Int(nodes[node].end))
  }

  /// The place in the file of a range of offsets in the decoded page.
  public func range(_ decoded: Range<Int>) -> SourceRange {
    let start = page.fileOffset(of: decoded.lowerBound)
    let end = page.fileOffset(of: decoded.upperBound)
    if let origin { return Self.range(start..<end, in: origin, file: file) }
    return SourceRange(
      file: file, offset: start, length: end - start,
      start: lines.place(of: decoded.lowerBound, in: page.bytes),
      end: lines.place(of: decoded.upperBound, in: page.bytes))
  }

  private static func range(
    _ offsets: Range<Int>, in origin: (text: EmbeddedText, record: FileRecord), file: String
  ) -> SourceRange {
    let start = origin.text.map.source(of: offsets.lowerBound)
    let end = max(start, origin.text.map.source(of: offsets.upperBound))
    return SourceRange(
      file: file, offset: origin.record.offset + start, length: end - start,
      start: origin.record.place(of: start), end: origin.record.place(of: end))
  }

  /// The offsets of a node in the decoded page, as ``range(_:)`` takes them.
  public func offsets(of node: Int) -> Range<Int> {
    Int(nodes[node].start)..<Int(nodes[node].end)
  }

  /// The offsets of an element's content in the decoded page: between its tags.
  public func contentOffsets(of node: Int) -> Range<Int> {
    let start = Int(nodes[node].contentStart)
    return start..<max(start, Int(nodes[node].contentEnd))
  }

  /// The markup that stands at offsets of the decoded page, as it was written.
  public func markup(at offsets: Range<Int>) -> String {
    page.writtenText(at: offsets)
  }
}
