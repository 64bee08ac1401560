internal import Markup

/// Finds the elements that fragment identifiers point at (§3.1 to §3.3).
struct FragmentResolver {
  let outline: XLIFF2Outline
  /// The files by their ids.
  private let files: [String: Int]
  /// The groups and units of each file by their ids.
  private let groups: [Int: [String: Int]]
  private let units: [Int: [String: Int]]
  /// What was found in files, groups and units so far, by prefix and id.
  private var leaves: [Int: [String: Int]] = [:]

  private var tree: MarkupTree { outline.tree }

  /// Takes the ids of files, groups and units.
  ///
  /// - Complexity: O(*n*), where *n* is their number.
  init(_ outline: XLIFF2Outline) {
    self.outline = outline
    func byID(_ nodes: [Int]) -> [String: Int] {
      Dictionary(
        nodes.compactMap { node in outline.tree.attribute("id", of: node).map { ($0, node) } },
        uniquingKeysWith: { first, _ in first })
    }
    files = byID(outline.files.map(\.node))
    groups = Dictionary(
      uniqueKeysWithValues: outline.files.map { ($0.node, byID($0.groups)) })
    units = Dictionary(
      uniqueKeysWithValues: outline.files.map { ($0.node, byID($0.units.map(\.node))) })
  }

  /// The element that an identifier in another element points at; `nil` where there is none.
  ///
  /// - Complexity: O(1) on average; O(*n*) the first time that a file, group or unit of *n* nodes is looked into.
  mutating func node(of identifier: FragmentIdentifier, from node: Int) -> Int? {
    guard let container = container(of: identifier, from: node) else { return nil }
    guard let leaf = identifier.leaf else { return container }
    let inside = leaves[container] ?? leaves(of: container)
    leaves[container] = inside
    return inside[Self.key(leaf.prefix ?? "", leaf.id)]
  }

  private func container(of identifier: FragmentIdentifier, from node: Int) -> Int? {
    let fileID = identifier.id(after: "f")
    if identifier.isAbsolute, fileID == nil { return nil }
    let enclosing = outline.ancestor(of: node) { $0 == "file" }
    guard let file = fileID.map({ files[$0] }) ?? enclosing else { return nil }
    let group = identifier.id(after: "g")
    if let unit = identifier.id(after: "u") {
      guard let found = units[file]?[unit] else { return nil }
      guard let group else { return found }
      return groups[file]?[group].map { tree.holds($0, found) } ?? false ? found : nil
    }
    if let group { return groups[file]?[group] }
    if fileID != nil { return file }
    return outline.container(of: node)
  }

  private static func key(_ prefix: String, _ id: String) -> String { prefix + "=" + id }

  // MARK: What a file, group or unit holds

  private func leaves(of container: Int) -> [String: Int] {
    var found: [String: Int] = [:]
    func add(_ prefix: String, _ node: Int, _ attribute: String = "id") {
      guard let id = tree.attribute(attribute, of: node) else { return }
      let key = Self.key(prefix, id)
      found[key] = found[key] ?? node
    }
    for note in outline.notes(of: container) { add("n", note) }
    for child in tree.elements(of: container) where !outline.document.isCore(child) {
      addModule(child, add)
    }
    guard tree.name(of: container) == "unit" else { return found }
    for data in outline.data(of: container) { add("d", data) }
    for part in tree.elements(of: container) where outline.document.isCore(part) {
      let name = tree.name(of: part)
      guard name == "segment" || name == "ignorable" else { continue }
      add("", part)
      for content in tree.elements(of: part) where outline.document.isCore(content) {
        let prefix = tree.name(of: content) == "target" ? "t" : ""
        for node in content + 1..<tree.subtreeEnd(of: content) where tree.kind(of: node) == .element
        {
          add(prefix, node)
        }
      }
    }
    return found
  }

  /// Adds the ids of a module's or an extension's elements; those of other namespaces in it cannot be pointed at.
  private func addModule(_ top: Int, _ add: (String, Int, String) -> Void) {
    let prefix = outline.prefix(of: top)
    let namespace = tree.namespace(of: top)
    let selector = prefix == ElementGrammar.foreign ? "tbx" : prefix
    for node in top..<tree.subtreeEnd(of: top)
    where tree.kind(of: node) == .element && tree.namespace(of: node) == namespace {
      add(selector, node, "id")
      add(selector, node, "xml:id")
    }
  }
}
