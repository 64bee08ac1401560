internal import Bitext
internal import Markup

/// An XML document whose root is an `xliff` element of some version: what both XLIFF readers share.
final class XLIFFDocument: Sendable {
  let tree: MarkupTree
  let root: Int
  /// The number of the namespace of XLIFF's own elements.
  private let core: Int
  /// The number of `xml:space`, where the document has it.
  private let space: Int?

  /// Reads the XML and finds the root.
  ///
  /// - Throws: ``InputError`` where the file is empty, not well-formed XML, or XML but not XLIFF.
  init(_ bytes: [UInt8], file: String) throws(InputError) {
    if bytes.isBlankFile { throw InputError(.catalogEmpty, file: file, line: 1, column: 1) }
    tree = try MarkupTree(xml: bytes, file: file)
    guard let root = tree.elements(of: 0).first else {
      throw InputError(.xliffRoot, file: file, line: 1, column: 1, "")
    }
    self.root = root
    core = tree.namespaceIndex(of: root)
    space = tree.nameIndex("xml:space")
    guard tree.name(of: root) == "xliff" else {
      throw InputError(.xliffRoot, at: tree.range(of: root), tree.name(of: root))
    }
  }

  /// Whether an element is XLIFF's own, not of a module or an extension.
  func isCore(_ node: Int) -> Bool { tree.namespaceIndex(of: node) == core }

  /// The number of the name of elements of XLIFF's own, `nil` where there are none.
  func number(of name: String) -> Int? {
    tree.elementIndex(name, namespace: tree.namespace(of: root))
  }

  /// The child elements of XLIFF's own with a name.
  func children(_ name: String, of node: Int) -> [Int] { children(number(of: name), of: node) }

  /// The child elements whose name has a number.
  func children(_ number: Int?, of node: Int) -> [Int] {
    Array(eachChild(number, of: node))
  }

  /// The child elements whose name has a number, found as one goes on.
  func eachChild(_ number: Int?, of node: Int) -> ChildElements {
    ChildElements(number: number ?? -1, of: node, in: self)
  }

  /// The child elements of an element that have one name.
  struct ChildElements: Sequence, IteratorProtocol {
    private let document: XLIFFDocument
    private let number: Int
    private var child: Int
    private let end: Int

    fileprivate init(number: Int, of parent: Int, in document: XLIFFDocument) {
      self.document = document
      self.number = number
      child = parent + 1
      end = number < 0 ? child : document.tree.subtreeEnd(of: parent)
    }

    mutating func next() -> Int? {
      while child < end {
        let node = child
        child = document.tree.subtreeEnd(of: node)
        if document.tree.nameIndex(of: node) == number, document.tree.kind(of: node) == .element {
          return node
        }
      }
      return nil
    }
  }

  /// The value of an attribute that must be there; an empty `id` names nothing.
  ///
  /// - Throws: `xliff-attribute-missing` at the element where it is not.
  func required(_ attribute: String, of node: Int) throws(InputError) -> String {
    try required(attribute, numbered: tree.nameIndex(attribute), of: node)
  }

  /// The same for an attribute whose number is known.
  func required(
    _ attribute: String, numbered number: Int?, of node: Int
  ) throws(InputError) -> String {
    if let value = tree.attribute(numbered: number, of: node), !value.isEmpty || attribute != "id" {
      return value
    }
    throw InputError(
      .xliffAttributeMissing, at: tree.range(of: node), tree.name(of: node), attribute)
  }

  /// The error where an element does not hold another one.
  func missing(_ child: String, in node: Int) -> InputError {
    InputError(.xliffElementMissing, at: tree.range(of: node), tree.name(of: node), child)
  }

  /// The value of an attribute of an element or else of the nearest above it that has it.
  func inherited(_ attribute: String, by node: Int) -> String? {
    inherited(numbered: tree.nameIndex(attribute), by: node)
  }

  /// The same for an attribute whose number is known.
  func inherited(numbered number: Int?, by node: Int) -> String? {
    guard let number else { return nil }
    var node = node
    while node > 0 {
      if let value = tree.attribute(numbered: number, of: node) { return value }
      node = tree.parent(of: node)
    }
    return nil
  }

  /// The child elements of a namespace with a name.
  func children(_ name: String, in namespace: String, of node: Int) -> [Int] {
    children(tree.elementIndex(name, namespace: namespace), of: node)
  }

  /// Whether white space counts in an element, by its `xml:space` or else by what holds around it.
  func preservesSpace(_ node: Int, inherited: Bool) -> Bool {
    if space == nil { return inherited }
    if tree.hasAttribute(numbered: space, equal: "preserve", of: node) { return true }
    return inherited && !tree.hasAttribute(numbered: space, equal: "default", of: node)
  }

  /// The unit elements below a file element in document order, with the `xml:space` in force there.
  func units(
    _ name: String, under file: Int, throughElements groups: [String]
  ) -> [(node: Int, preservesSpace: Bool)] {
    let unit = number(of: name)
    let groups = groups.compactMap { number(of: $0) }
    var units: [(node: Int, preservesSpace: Bool)] = []
    var around = [
      (end: tree.subtreeEnd(of: file), preservesSpace: preservesSpace(file, inherited: false))
    ]
    var node = file + 1
    while let innermost = around.last {
      guard node < innermost.end else {
        around.removeLast()
        continue
      }
      let name = tree.nameIndex(of: node)
      let end = tree.subtreeEnd(of: node)
      if tree.kind(of: node) == .element, name == unit || groups.contains(name) {
        let preserves = preservesSpace(node, inherited: innermost.preservesSpace)
        guard name == unit else {
          around.append((end, preserves))
          node += 1
          continue
        }
        units.append((node, preserves))
      }
      node = end
    }
    return units
  }
}

extension InputError {
  /// An error at the first byte of a range.
  init(_ code: Code, at place: SourceRange, _ arguments: String...) {
    self.init(code, file: place.file, line: place.line, column: place.column)
    self.arguments = arguments
  }
}

extension [UInt8] {
  /// The bytes after a UTF-8 byte order mark, if there is one.
  var byteOrderMarkLength: Int { starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// Whether there is nothing but white space.
  var isBlankFile: Bool {
    dropFirst(byteOrderMarkLength).allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }
}
