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

  @usableFromInline let table: MarkupTreeTable

  /// Nothing of a tree that is whole can change.
  init(_ content: MarkupTreeContent) { table = MarkupTreeTable(content) }

  var page: DecodedPage { table.content.page }

  var origin: (text: EmbeddedText, record: FileRecord)? { table.content.origin }

  /// The number of nodes, the document included.
  @inlinable
  public var count: Int { table.content.nodes.count }

  /// What the node is.
  @inlinable
  public func kind(of node: Int) -> Kind { table.content.nodes[node].kind }

  /// The node that holds the node, -1 for the document.
  @inlinable
  public func parent(of node: Int) -> Int { Int(table.content.nodes[node].parent) }

  /// The index after the node's last descendant: its descendants are `node + 1 ..< subtreeEnd`.
  @inlinable
  public func subtreeEnd(of node: Int) -> Int { Int(table.content.nodes[node].subtreeEnd) }

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
  public func name(of node: Int) -> String { table.content.names[nameIndex(of: node)] }

  /// The number of an element's name in ``elementNames``: the same for all elements of that name.
  @inlinable
  public func nameIndex(of node: Int) -> Int { Int(table.content.nodes[node].name) }

  /// All names that occur, by the number that ``nameIndex(of:)`` gives.
  public var elementNames: [String] { table.content.names }

  /// The namespace of an element, empty where it has none.
  public func namespace(of node: Int) -> String {
    table.content.namespaces[Int(table.content.namespaceOfName[nameIndex(of: node)])]
  }

  /// The value of an attribute, by its name as written (`id`, `xml:lang`).
  public func attribute(_ name: String, of node: Int) -> String? {
    let attribute = attributes(at: node).first { table.content.names[Int($0.name)] == name }
    return attribute.map { string($0.value) }
  }

  /// The value of an attribute, by the number of its name.
  public func attribute(numbered name: Int?, of node: Int) -> String? {
    name.flatMap { value(of: $0, in: node) }.map { string($0) }
  }

  /// What follows a beginning in the value of an attribute, by the number of its name; `nil` where the value has another
  /// beginning.
  public func attribute(
    numbered name: Int?, of node: Int, after beginning: String
  ) -> String? {
    guard let value = name.flatMap({ value(of: $0, in: node) }) else { return nil }
    var beginning = beginning
    return beginning.withUTF8 { beginning in
      unsafe withBytes(of: value) { bytes in
        let start = unsafe UnsafeBufferPointer(rebasing: bytes.prefix(beginning.count))
        guard unsafe ByteSearch.isSame(start, beginning) else { return nil }
        return unsafe String(
          decoding: UnsafeBufferPointer(rebasing: bytes[beginning.count...]), as: UTF8.self)
      }
    }
  }

  /// Whether an element has an attribute with a value, by the number of the attribute's name.
  public func hasAttribute(numbered name: Int?, equal text: StaticString, of node: Int) -> Bool {
    guard let value = name.flatMap({ value(of: $0, in: node) }),
      value.count == text.utf8CodeUnitCount
    else { return false }
    return unsafe withBytes(of: value) { bytes in
      let text = unsafe UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
      return unsafe ByteSearch.isSame(bytes, text)
    }
  }

  /// The UTF-8 bytes of the value of an attribute, by the number of its name.
  public func attributeBytes(_ name: Int, of node: Int) -> ArraySlice<UInt8>? {
    value(of: name, in: node).map { slice($0) }
  }

  /// Where the value of an attribute is.
  private func value(of name: Int, in node: Int) -> Range<Int32>? {
    guard table.content.nodes[node].kind == .element else { return nil }
    let places = table.content.nodes[node].payload
    var place = Int(places.lowerBound)
    while place < Int(places.upperBound) {
      if Int(table.content.attributes[place].name) == name {
        return table.content.attributes[place].value
      }
      place += 1
    }
    return nil
  }

  /// All attributes of some names in the page, in document order.
  ///
  /// - Parameter wanted: numbers of attributes' names.
  /// - Returns: the attributes with their elements.
  /// - Complexity: O(*n* + *a*), where *n* is the number of nodes and *a* of attributes.
  public func attributes(named wanted: [Int]) -> [AttributeOccurrence] {
    var isWanted = [Bool](repeating: false, count: table.content.names.count)
    for name in wanted { isWanted[name] = true }
    var found: [AttributeOccurrence] = []
    for (index, node) in table.content.nodes.enumerated() where node.kind == .element {
      for place in node.payload {
        let attribute = table.content.attributes[Int(place)]
        guard isWanted[Int(attribute.name)] else { continue }
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
    attributes(at: node).map { (table.content.names[Int($0.name)], string($0.value)) }
  }

  private func attributes(at node: Int) -> ArraySlice<MarkupTreeContent.Attribute> {
    let entry = table.content.nodes[node]
    guard entry.kind == .element else { return [] }
    return table.content.attributes[Int(entry.payload.lowerBound)..<Int(entry.payload.upperBound)]
  }

  /// The text of a node and all below it, character references decoded.
  ///
  /// - Complexity: O(*d* + *n*), where *d* is the number of descendants and *n* the length of the text.
  public func text(of node: Int) -> String {
    if kind(of: node) != .element && kind(of: node) != .document {
      return string(table.content.nodes[node].payload)
    }
    if subtreeEnd(of: node) == node + 2, table.content.nodes[node + 1].kind == .text {
      return string(table.content.nodes[node + 1].payload)
    }
    var bytes: [UInt8] = []
    for index in node..<subtreeEnd(of: node) where table.content.nodes[index].kind == .text {
      bytes.append(contentsOf: textBytes(of: index))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The decoded UTF-8 bytes of one text node or comment.
  public func textBytes(of node: Int) -> ArraySlice<UInt8> {
    slice(table.content.nodes[node].payload)
  }

  /// The length of one text node or comment in decoded UTF-8 bytes.
  public func textLength(of node: Int) -> Int {
    table.content.nodes[node].payload.count
  }

  private func string(_ range: Range<Int32>) -> String {
    unsafe withBytes(of: range) { unsafe String(decoding: $0, as: UTF8.self) }
  }

  /// Gives the bytes of a text or a value to someone who looks at them where they are.
  private func withBytes<Result>(
    of range: Range<Int32>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let base = table.content.textBase
    let (start, count) = (range.lowerBound, Int(range.upperBound) - Int(range.lowerBound))
    if start < base {
      return unsafe table.content.page.bytes.withUnsafeBufferPointer { page in
        unsafe body(UnsafeBufferPointer(rebasing: page[Int(start)..<Int(start) + count]))
      }
    }
    return unsafe table.content.pool.withUnsafeBufferPointer { pool in
      let start = Int(start - base)
      return unsafe body(UnsafeBufferPointer(rebasing: pool[start..<start + count]))
    }
  }

  /// The bytes of a text or a value.
  private func slice(_ range: Range<Int32>) -> ArraySlice<UInt8> {
    let (start, end) = (Int(range.lowerBound), Int(range.upperBound))
    let base = Int(table.content.textBase)
    return start < base
      ? table.content.page.bytes[start..<end] : table.content.pool[start - base..<end - base]
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
    range(Int(table.content.nodes[node].start)..<Int(table.content.nodes[node].end))
  }

  /// The place in the file of a range of offsets in the decoded page.
  public func range(_ decoded: Range<Int>) -> SourceRange {
    let start = table.content.page.fileOffset(of: decoded.lowerBound)
    let end = table.content.page.fileOffset(of: decoded.upperBound)
    if let origin { return Self.range(start..<end, in: origin, file: table.content.file) }
    let places = table.content.lines.places(of: decoded, in: table.content.page.bytes)
    return SourceRange(
      file: table.content.file, offset: start, length: end - start, start: places.start,
      end: places.end)
  }

  private static func range(
    _ offsets: Range<Int>, in origin: (text: EmbeddedText, record: FileRecord), file: String
  ) -> SourceRange {
    let start = origin.text.map.source(of: offsets.lowerBound)
    let end = max(start, origin.text.map.source(of: offsets.upperBound))
    let (first, last) = (origin.record.fileOffset(of: start), origin.record.fileOffset(of: end))
    return SourceRange(
      file: file, offset: first, length: last - first,
      start: origin.record.place(of: start), end: origin.record.place(of: end))
  }

  /// The offsets of a node in the decoded page, as ``range(_:)`` takes them.
  public func offsets(of node: Int) -> Range<Int> {
    Int(table.content.nodes[node].start)..<Int(table.content.nodes[node].end)
  }

  /// The offsets of an element's content in the decoded page: between its tags.
  public func contentOffsets(of node: Int) -> Range<Int> {
    let start = Int(table.content.nodes[node].contentStart)
    return start..<max(start, Int(table.content.nodes[node].contentEnd))
  }

  /// The markup that stands at offsets of the decoded page, as it was written.
  public func markup(at offsets: Range<Int>) -> String {
    page.writtenText(at: offsets)
  }
}
