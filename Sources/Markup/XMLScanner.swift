/// Reads a plain XML document in one pass over its bytes.
///
/// Every document that it reads is well-formed and its tree is the one that libxml2's parser gives. It declines what is not
/// plain: document types, sections, instructions, carriage returns, names beyond ASCII, prefixes without a
/// namespace, whatever is not well-formed and whatever is too large for libxml2. That parser reads those documents, or
/// says what is wrong with them.
struct XMLScanner {
  /// Why a document is left to the other parser does not matter.
  struct Declined: Error {}

  struct OpenElement {
    var node: Int
    var name: Int
    /// The namespaces that were declared around it.
    var declarations: Int
  }

  /// Fewer than the 256 that libxml2 reads.
  private static let mostDepth = 240
  /// Less than the ten million bytes that libxml2 reads.
  static let longestText = 8_000_000

  var tree: MarkupTreeContent
  let bytes: ScannedBytes
  var page: [UInt8] { tree.page.bytes }
  var position = 0
  /// Where the last tag, text or comment ended.
  var tokenEnd = 0
  var names = XMLNames()
  var open: [OpenElement] = []
  /// The node of the last element that is open, or the document's.
  var parent: Int32 = 0
  var namespaces = XMLNamespaces()
  /// Whether an attribute of the tag declares a namespace, and whether two of them may be the same.
  private var declares = false
  private var mayRepeat = false

  private init(_ empty: MarkupTreeContent, _ bytes: ScannedBytes) {
    tree = empty
    self.bytes = bytes
    tree.textBase = Int32(bytes.count)
    // A catalog of short sentences has a node in 28 bytes; what is not needed takes no memory.
    tree.nodes.reserveCapacity(bytes.count / 24)
    tree.attributes.reserveCapacity(bytes.count / 48)
  }

  /// Reads a document.
  ///
  /// - Parameter empty: a tree that has the page and no nodes yet.
  /// - Returns: its tree; `nil` where it is not plain.
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  static func tree(filling empty: MarkupTreeContent) -> MarkupTree? {
    guard empty.page.firstNUL == nil else { return nil }
    return unsafe empty.page.bytes.withUnsafeBufferPointer { page in
      var scanner = unsafe XMLScanner(empty, ScannedBytes(page))
      do {
        try scanner.readDocument()
        return MarkupTree(scanner.tree)
      } catch {
        return nil
      }
    }
  }

  private mutating func readDocument() throws(Declined) {
    guard XMLDeclaration.skip(in: page, &position) else { throw Declined() }
    try readAsides()
    try readStartTag()
    while !open.isEmpty {
      guard bytes[position] == UInt8(ascii: "<") else {
        try readText()
        continue
      }
      switch bytes[position + 1] {
      case UInt8(ascii: "/"): try readEndTag()
      case UInt8(ascii: "!"): try readComment()
      default: try readStartTag()
      }
    }
    try readAsides()
    guard position == bytes.count else { throw Declined() }
    close(0, contentEnd: position)
  }

  private mutating func skipSpace() {
    while XMLBytes.isSpace(bytes[position]) { position += 1 }
  }

  /// Passes the white space and reads the comments around the root.
  private mutating func readAsides() throws(Declined) {
    skipSpace()
    while bytes[position] == UInt8(ascii: "<"), bytes[position + 1] == UInt8(ascii: "!") {
      try readComment()
      skipSpace()
    }
  }

  // MARK: Tags

  private mutating func readStartTag() throws(Declined) {
    let start = position
    guard bytes[start] == UInt8(ascii: "<"), open.count < Self.mostDepth else { throw Declined() }
    position += 1
    let name = try readName()
    let first = tree.attributes.count
    let declarations = namespaces.count
    let node = tree.nodes.count
    let (isEmpty, element) = try readRest(ofTag: name)
    tree.nodes.append(
      MarkupTreeContent.Node(
        kind: .element, name: element, parent: parent, start: Int32(truncatingIfNeeded: start),
        contentStart: Int32(truncatingIfNeeded: position),
        payload: Int32(truncatingIfNeeded: first)..<Int32(truncatingIfNeeded: tree.attributes.count)
      ))
    tokenEnd = position
    if isEmpty {
      close(node, contentEnd: position)
      leave(declarations)
    } else {
      open.append(OpenElement(node: node, name: name, declarations: declarations))
      parent = Int32(truncatingIfNeeded: node)
    }
  }

  /// Reads what follows the name in a start tag: whether that is the tag of an empty element, and the element's name in the
  /// tree.
  private mutating func readRest(
    ofTag name: Int
  ) throws(Declined) -> (isEmpty: Bool, element: UInt16) {
    let (first, start) = (tree.attributes.count, position)
    if let isEmpty = try readPlainAttributes() { return (isEmpty, try elementIndex(of: name)) }
    tree.attributes.removeLast(tree.attributes.count - first)
    position = start
    let isEmpty = try readAttributes()
    if declares { try declareNamespaces(from: first) }
    let element = try elementIndex(of: name)
    if mayRepeat { try checkAttributes(from: first) }
    if declares { putDeclarationsFirst(from: first) }
    try nameAttributes(from: first)
    return (isEmpty, element)
  }

  /// Reads attributes as ``readAttributes()`` does, where the names of all are known, have no prefix and differ, as most do;
  /// `nil` where one is another.
  private mutating func readPlainAttributes() throws(Declined) -> Bool? {
    var seen: UInt64 = 0
    while true {
      if let isEmpty = try readTagEnd() { return isEmpty }
      let name = try readName()
      guard name < 64, seen >> UInt64(name) & 1 == 0, let index = names.plainAttribute(name),
        bytes[position] == UInt8(ascii: "=")
      else { return nil }
      seen |= 1 << UInt64(name)
      position += 1
      skipSpace()
      tree.attributes.append(MarkupTreeContent.Attribute(name: index, value: try readValue()))
    }
  }

  /// Reads the end of a start tag, and says whether the element is empty; `nil` where an attribute stands there.
  @inline(__always)
  private mutating func readTagEnd() throws(Declined) -> Bool? {
    let end = position
    skipSpace()
    switch bytes[position] {
    case UInt8(ascii: ">"):
      position += 1
      return false
    case UInt8(ascii: "/"):
      guard bytes[position + 1] == UInt8(ascii: ">") else { throw Declined() }
      position += 2
      return true
    default:
      guard position > end else { throw Declined() }
      return nil
    }
  }

  private mutating func readEndTag() throws(Declined) {
    let start = position
    let element = open.removeLast()
    guard names.stands(element.name, in: bytes, at: start + 2) else { throw Declined() }
    position = start + 2 + names.length(of: element.name)
    skipSpace()
    guard bytes[position] == UInt8(ascii: ">") else { throw Declined() }
    position += 1
    tokenEnd = position
    parent = Int32(truncatingIfNeeded: open.last?.node ?? 0)
    close(element.node, contentEnd: start)
    leave(element.declarations)
  }

  private mutating func close(_ node: Int, contentEnd: Int) {
    let subtreeEnd = Int32(truncatingIfNeeded: tree.nodes.count)
    Self.close(&tree.nodes[node], contentEnd: contentEnd, end: position, subtreeEnd: subtreeEnd)
  }

  private static func close(
    _ node: inout MarkupTreeContent.Node, contentEnd: Int, end: Int, subtreeEnd: Int32
  ) {
    node.contentEnd = Int32(truncatingIfNeeded: contentEnd)
    node.end = Int32(truncatingIfNeeded: end)
    node.subtreeEnd = subtreeEnd
  }

  private mutating func readName() throws(Declined) -> Int {
    guard let name = names.read(bytes, at: &position) else { throw Declined() }
    return name
  }

  /// Reads what follows the name in a start tag, and says whether that is the tag of an empty element.
  ///
  /// The attributes are put into the tree, with the numbers that their names have here.
  private mutating func readAttributes() throws(Declined) -> Bool {
    let most = tree.attributes.count + 32
    declares = false
    mayRepeat = false
    // One bit for each name, which names after the sixty-fourth share.
    var seen: UInt64 = 0
    while true {
      if let isEmpty = try readTagEnd() { return isEmpty }
      guard tree.attributes.count < most else { throw Declined() }
      let name = try readName()
      let bit: UInt64 = 1 << UInt64(name & 63)
      if names[name].declares { declares = true }
      if seen & bit != 0 || names[name].colon != nil { mayRepeat = true }
      seen |= bit
      if bytes[position] != UInt8(ascii: "=") { skipSpace() }
      guard bytes[position] == UInt8(ascii: "=") else { throw Declined() }
      position += 1
      skipSpace()
      let value = try readValue()
      tree.attributes.append(
        MarkupTreeContent.Attribute(name: UInt16(truncatingIfNeeded: name), value: value))
    }
  }
}
