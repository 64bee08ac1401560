internal import Bitext
internal import Markup

/// An XML document whose root is an `xliff` element of some version: what both XLIFF readers share.
struct XLIFFDocument {
  let tree: MarkupTree
  let root: Int

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
    guard tree.name(of: root) == "xliff" else {
      throw InputError(.xliffRoot, at: tree.range(of: root), tree.name(of: root))
    }
  }

  /// Whether an element is XLIFF's own, not of a module or an extension.
  func isCore(_ node: Int) -> Bool { tree.namespace(of: node) == tree.namespace(of: root) }

  /// The child elements of XLIFF's own with a name.
  func children(_ name: String, of node: Int) -> [Int] {
    tree.elements(of: node).filter { tree.name(of: $0) == name && isCore($0) }
  }

  /// The value of an attribute that must be there; an empty `id` names nothing.
  ///
  /// - Throws: `xliff-attribute-missing` at the element where it is not.
  func required(_ attribute: String, of node: Int) throws(InputError) -> String {
    if let value = tree.attribute(attribute, of: node), !value.isEmpty || attribute != "id" {
      return value
    }
    throw InputError(
      .xliffAttributeMissing, at: tree.range(of: node), tree.name(of: node), attribute)
  }

  /// The only or first child element with a name, which must be there.
  ///
  /// - Throws: `xliff-element-missing` at the element where it is not.
  func required(child: String, of node: Int) throws(InputError) -> Int {
    if let found = children(child, of: node).first { return found }
    throw InputError(.xliffElementMissing, at: tree.range(of: node), tree.name(of: node), child)
  }

  /// The value of an attribute of an element or else of the nearest above it that has it.
  func inherited(_ attribute: String, by node: Int) -> String? {
    var node = node
    while node > 0 {
      if let value = tree.attribute(attribute, of: node) { return value }
      node = tree.parent(of: node)
    }
    return nil
  }

  /// The child elements of a namespace with a name.
  func children(_ name: String, in namespace: String, of node: Int) -> [Int] {
    tree.elements(of: node).filter {
      tree.name(of: $0) == name && tree.namespace(of: $0) == namespace
    }
  }

  /// Whether white space counts in an element, by its `xml:space` or else by what holds around it.
  func preservesSpace(_ node: Int, inherited: Bool) -> Bool {
    switch tree.attribute("xml:space", of: node) {
    case "preserve": true
    case "default": false
    default: inherited
    }
  }

  /// The unit elements below a file element in document order, with the `xml:space` in force there.
  func units(
    _ name: String, under file: Int, throughElements groups: [String]
  ) -> [(node: Int, preservesSpace: Bool)] {
    var units: [(node: Int, preservesSpace: Bool)] = []
    var pending = [(node: file, preservesSpace: preservesSpace(file, inherited: false))]
    while let (node, preserves) = pending.popLast() {
      if tree.name(of: node) == name {
        units.append((node, preserves))
        continue
      }
      for child in tree.elements(of: node).reversed() where isCore(child) {
        let childName = tree.name(of: child)
        guard childName == name || groups.contains(childName) else { continue }
        pending.append((child, preservesSpace(child, inherited: preserves)))
      }
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
