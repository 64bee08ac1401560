internal import Bitext
internal import Markup

/// What the reader of an XML format takes in: the elements with the attributes that it looks at.
///
/// All else it passes over. Names have the prefix that ``prefixes`` gives to their namespace, none for the format's own.
struct ReadElements: Sendable {
  /// Whether the reader makes something of the value of an attribute.
  typealias Value = @Sendable (_ tree: MarkupTree, _ node: Int, _ value: String) -> Bool

  /// An element.
  final class Element: Sendable {
    let attributes: Set<String>
    /// The attributes of which some values are read.
    let values: [String: Value]
    /// The elements in it that are read, by their names; where one is read otherwise than elsewhere, what it is called
    /// in the table.
    let children: [String: String]
    /// Whether the reader makes anything of one; `nil` where it does of all.
    let isRead: (@Sendable (_ tree: MarkupTree, _ node: Int) -> Bool)?
    /// Whether what is in one is read although it itself is passed over.
    let isTransparent: Bool
    /// Whether elements in it that the table does not have are kept as they are written, with what is in them.
    let keepsOthers: Bool

    /// Creates an element.
    ///
    /// - Parameters:
    ///   - attributeNames: The names of its attributes, with spaces between them.
    ///   - values: The attributes of which some values are read.
    ///   - children: The names of the elements in it, with spaces between them; `target=match-target` where one goes by
    ///     another name in the table.
    ///   - isTransparent: Whether what is in one is read although it itself is passed over.
    ///   - keepsOthers: Whether elements in it that the table does not have are kept as they are written.
    ///   - isRead: Whether the reader makes anything of one.
    init(
      _ attributeNames: String = "", values: [String: Value] = [:], children: String = "",
      isTransparent: Bool = false, keepsOthers: Bool = false,
      isRead: (@Sendable (_ tree: MarkupTree, _ node: Int) -> Bool)? = nil
    ) {
      attributes = Set(attributeNames.split(separator: " ").map(String.init))
      self.values = values
      let names = children.split(separator: " ").map { $0.split(separator: "=").map(String.init) }
      self.children = Dictionary(
        names.map { ($0[0], $0.last ?? $0[0]) }, uniquingKeysWith: { first, _ in first })
      self.isRead = isRead
      self.isTransparent = isTransparent
      self.keepsOthers = keepsOthers
    }
  }

  /// The prefixes of the namespaces that are read.
  let prefixes: [String: String]
  /// The name of the outermost element.
  let root: String
  /// The elements by their names.
  let elements: [String: Element]
}

extension PassedOverLog {
  /// Tells what of a document is not in a table of what is read.
  ///
  /// - Parameters:
  ///   - tree: The document.
  ///   - table: What is read.
  ///   - others: Elements that are passed over whatever the table says, with what they are.
  /// - Complexity: O(*n*), where *n* is the number of nodes and attributes.
  mutating func add(
    _ tree: MarkupTree, besides table: ReadElements,
    _ others: [Int: (kind: PassedOver.Kind, name: String)] = [:]
  ) {
    var walk = ReadElementsWalk(tree, table)
    while let node = walk.next() {
      if let other = others[node] {
        add(other.kind, other.name, at: tree.range(of: node))
        walk.skip(node)
      } else if tree.kind(of: node) != .element {
        add(.comment, at: tree.range(of: node))
      } else {
        add(node, of: tree, &walk)
      }
    }
  }

  private mutating func add(_ node: Int, of tree: MarkupTree, _ walk: inout ReadElementsWalk) {
    let element = walk.element(of: node)
    if element == nil, walk.keepsOthers {
      walk.enterOther(node)
    } else if let element, element.isRead?(tree, node) ?? true {
      for attribute in walk.attributes(of: node, besides: element) {
        add(.attribute, attribute, at: tree.tagRange(of: node))
      }
      walk.enter(node, element)
    } else {
      let isTransparent = element?.isTransparent ?? false
      add(
        .element, walk.path(of: node),
        at: isTransparent ? tree.tagRange(of: node) : tree.range(of: node))
      if let element, isTransparent { walk.enter(node, element) } else { walk.skip(node) }
    }
  }
}

extension MarkupTree {
  /// The place of the start tag of an element.
  func tagRange(of node: Int) -> SourceRange {
    range(offsets(of: node).lowerBound..<contentOffsets(of: node).lowerBound)
  }
}

/// Goes through a document, element by element, with what a table says of those around it.
private struct ReadElementsWalk {
  private let tree: MarkupTree
  private let table: ReadElements
  /// The names that the table knows elements by, and those of attributes.
  private let names: [String?]
  private let localNames: [String]
  private let attributes: [AttributeOccurrence]
  private var nextAttribute = 0
  private var node = 1
  private var around: [(end: Int, name: String, element: ReadElements.Element)] = []

  init(_ tree: MarkupTree, _ table: ReadElements) {
    self.tree = tree
    self.table = table
    localNames = tree.elementNames
    var names = [String?](repeating: nil, count: localNames.count)
    for node in 0..<tree.count where tree.kind(of: node) == .element {
      let index = tree.nameIndex(of: node)
      if names[index] != nil { continue }
      guard let prefix = table.prefixes[tree.namespace(of: node)] else { continue }
      names[index] = prefix.isEmpty ? localNames[index] : prefix + ":" + localNames[index]
    }
    self.names = names
    attributes = tree.attributes(named: Array(localNames.indices))
  }

  /// The next element, comment or instruction that is not in one which was skipped.
  mutating func next() -> Int? {
    while node < tree.count {
      while let last = around.last, node >= last.end { around.removeLast() }
      defer { node += 1 }
      if tree.kind(of: node) != .text { return node }
    }
    return nil
  }

  mutating func skip(_ node: Int) { self.node = tree.subtreeEnd(of: node) }

  mutating func enter(_ node: Int, _ element: ReadElements.Element) {
    around.append((tree.subtreeEnd(of: node), name(of: node), element))
  }

  /// Whether elements that the table does not have are kept at this place.
  var keepsOthers: Bool { around.last?.element.keepsOthers ?? false }

  /// Goes into an element that the table does not have: the same may be in it as around it.
  mutating func enterOther(_ node: Int) {
    if let element = around.last?.element { enter(node, element) }
  }

  /// What the table says of an element; `nil` where it is not read.
  func element(of node: Int) -> ReadElements.Element? {
    guard let name = names[tree.nameIndex(of: node)] else { return nil }
    guard let parent = around.last?.element else {
      return name == table.root ? table.elements[name] : nil
    }
    return parent.children[name].flatMap { table.elements[$0] }
  }

  /// The name of an element behind that of the one around it; of one from elsewhere with its namespace (XML names of Clark).
  func path(of node: Int) -> String {
    (around.last.map { $0.name + "/" } ?? "") + name(of: node)
  }

  /// The attributes of an element that are not read, each with the name of the element.
  ///
  /// Namespaces, `xml:space` and where a schema lies say how a file is read, and nothing else.
  mutating func attributes(of node: Int, besides element: ReadElements.Element) -> [String] {
    while nextAttribute < attributes.count, attributes[nextAttribute].node < node {
      nextAttribute += 1
    }
    var found: [String] = []
    for attribute in attributes[nextAttribute...] {
      guard attribute.node == node else { break }
      let name = localNames[attribute.name]
      if element.attributes.contains(name) || Self.isMachinery(name) { continue }
      if let isRead = element.values[name] {
        let value = String(decoding: tree.bytes(of: attribute), as: UTF8.self)
        if isRead(tree, node, value) { continue }
      }
      found.append(self.name(of: node) + "/@" + name)
    }
    return found
  }

  private func name(of node: Int) -> String {
    let index = tree.nameIndex(of: node)
    if let name = names[index] { return name }
    let namespace = tree.namespace(of: node)
    return namespace.isEmpty ? localNames[index] : "{\(namespace)}" + localNames[index]
  }

  private static func isMachinery(_ name: String) -> Bool {
    name == "xmlns" || name == "xml:space" || name.utf8.starts(with: "xmlns:".utf8)
      || name.utf8.starts(with: "xsi:".utf8)
  }
}
