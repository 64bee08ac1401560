internal import Markup

/// The files, groups, units and segments of an XLIFF 2 document.
struct XLIFF2Outline {
  /// A `file` with all groups and units in it, however deep.
  struct File {
    var node: Int
    var groups: [Int] = []
    var units: [Unit] = []
  }

  /// A `unit` with its segments and ignorables.
  struct Unit {
    var node: Int
    var parts: [Part] = []
  }

  /// A `segment` or `ignorable`.
  struct Part {
    var node: Int
    var isSegment: Bool
    var source: Int?
    var target: Int?
  }

  let document: XLIFFDocument
  private(set) var files: [File] = []

  var tree: MarkupTree { document.tree }

  /// Goes through a document.
  ///
  /// - Complexity: O(*n*), where *n* is the number of elements down to the units' children.
  init(_ document: XLIFFDocument) {
    self.document = document
    for node in document.children("file", of: document.root) {
      var file = File(node: node)
      var pending = [node]
      while let container = pending.popLast() {
        var inside: [Int] = []
        for child in tree.elements(of: container) where document.isCore(child) {
          switch tree.name(of: child) {
          case "unit": file.units.append(Unit(node: child, parts: parts(of: child)))
          case "group":
            file.groups.append(child)
            inside.append(child)
          default: continue
          }
        }
        pending += inside.reversed()
      }
      files.append(file)
    }
  }

  private func parts(of unit: Int) -> [Part] {
    tree.elements(of: unit).compactMap { child in
      let name = tree.name(of: child)
      guard document.isCore(child), name == "segment" || name == "ignorable" else { return nil }
      return Part(
        node: child, isSegment: name == "segment",
        source: document.children("source", of: child).first,
        target: document.children("target", of: child).first)
    }
  }

  /// The prefix that the specification gives to the namespace of an element; empty for the core.
  func prefix(of node: Int) -> String {
    if document.isCore(node) { return "" }
    return XLIFF2Grammar.moduleNamespaces[tree.namespace(of: node)] ?? ElementGrammar.foreign
  }

  /// The child elements of a module with a name.
  func children(_ prefix: String, _ name: String, of node: Int) -> [Int] {
    tree.elements(of: node).filter {
      tree.name(of: $0) == name && self.prefix(of: $0) == prefix
    }
  }

  /// The translation candidates of a unit.
  func matches(of unit: Int) -> [Int] {
    children("mtc", "matches", of: unit).flatMap { children("mtc", "match", of: $0) }
  }

  /// The `data` elements of a unit or a translation candidate.
  func data(of node: Int) -> [Int] {
    document.children("originalData", of: node).flatMap { document.children("data", of: $0) }
  }

  /// The `note` elements of a file, group or unit.
  func notes(of node: Int) -> [Int] {
    document.children("notes", of: node).flatMap { document.children("note", of: $0) }
  }

  /// The nearest file, group or unit that holds an element.
  func container(of node: Int) -> Int? {
    ancestor(of: node) { name in name == "unit" || name == "group" || name == "file" }
  }

  /// The nearest element of the core around an element whose name is wanted.
  func ancestor(of node: Int, where isWanted: (String) -> Bool) -> Int? {
    var parent = tree.parent(of: node)
    while parent > 0 {
      if document.isCore(parent), isWanted(tree.name(of: parent)) { return parent }
      parent = tree.parent(of: parent)
    }
    return nil
  }
}
