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
  private var page: [UInt8] { tree.page.bytes }
  var position = 0
  /// Where the last tag, text or comment ended.
  var tokenEnd = 0
  private var names = XMLNames()
  var open: [OpenElement] = []
  /// The node of the last element that is open, or the document's.
  var parent: Int32 = 0
  private var namespaces = XMLNamespaces()
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
    let isEmpty = try readAttributes()
    let declarations = namespaces.count
    if declares { try declareNamespaces(from: first) }
    let node = tree.nodes.count
    let element = try elementIndex(of: name)
    if mayRepeat { try checkAttributes(from: first) }
    if declares { putDeclarationsFirst(from: first) }
    if tree.attributes.count > first { try nameAttributes(from: first) }
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
      default: break
      }
      guard position > end, tree.attributes.count < most else { throw Declined() }
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

  // MARK: Names

  private mutating func elementIndex(of number: Int) throws(Declined) -> UInt16 {
    if let index = names[number].element { return index }
    let name = names[number]
    let prefix = name.range.lowerBound..<(name.colon ?? name.range.lowerBound)
    guard let namespace = namespaces.namespace(of: prefix, in: page) else { throw Declined() }
    let local = name.colon.map { $0 + 1..<name.range.upperBound } ?? name.range
    let index = tree.intern(
      String(decoding: page[local], as: UTF8.self), namespace: namespace)
    names[number].element = index
    return index
  }

  private mutating func attributeIndex(of number: Int) throws(Declined) -> UInt16 {
    if let index = names[number].attribute { return index }
    let name = names[number]
    if let colon = name.colon, !name.declares {
      let prefix = name.range.lowerBound..<colon
      guard
        page[prefix].elementsEqual("xml".utf8)
          || namespaces.namespace(of: prefix, in: page) != nil
      else { throw Declined() }
    }
    let index = tree.intern(String(decoding: page[name.range], as: UTF8.self), namespace: "")
    names[number].attribute = index
    return index
  }

  private mutating func declareNamespaces(from first: Int) throws(Declined) {
    for attribute in tree.attributes[first...] where names[Int(attribute.name)].declares {
      let value = attribute.value
      // A reference in a namespace is not for quick reading.
      guard value.upperBound <= tree.textBase,
        namespaces.declare(
          names[Int(attribute.name)], as: Int(value.lowerBound)..<Int(value.upperBound), in: page)
      else { throw Declined() }
    }
    names.forgetMeanings()
  }

  private mutating func leave(_ declarations: Int) {
    guard namespaces.count > declarations else { return }
    namespaces.leave(declarations)
    names.forgetMeanings()
  }

  /// Puts the attributes of a tag that declare namespaces before the others.
  private mutating func putDeclarationsFirst(from first: Int) {
    let read = tree.attributes[first...]
    let declarations = read.filter { names[Int($0.name)].declares }
    let others = read.filter { !names[Int($0.name)].declares }
    tree.attributes.replaceSubrange(first..., with: declarations + others)
  }

  /// Gives the attributes of a tag the numbers that their names have in the tree.
  private mutating func nameAttributes(from first: Int) throws(Declined) {
    var place = first
    while place < tree.attributes.count {
      let number = Int(tree.attributes[place].name)
      if let index = names[number].attribute {
        tree.attributes[place].name = index
      } else {
        tree.attributes[place].name = try attributeIndex(of: number)
      }
      place += 1
    }
  }

  private func checkAttributes(from first: Int) throws(Declined) {
    let read = tree.attributes[first...]
    for index in read.indices.dropFirst() {
      for other in read[..<index] where isSame(Int(other.name), Int(read[index].name)) {
        throw Declined()
      }
    }
  }

  /// Whether two attributes may be the same, also by two prefixes of one namespace (Namespaces in XML 1.0 §6.3).
  private func isSame(_ left: Int, _ right: Int) -> Bool {
    if left == right { return true }
    guard let colon = names[left].colon, let other = names[right].colon else { return false }
    return page[(colon + 1)..<names[left].range.upperBound]
      .elementsEqual(page[(other + 1)..<names[right].range.upperBound])
  }
}
