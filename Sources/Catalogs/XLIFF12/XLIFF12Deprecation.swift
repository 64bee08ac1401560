internal import Bitext
internal import Markup

/// What XLIFF 1.2 has for older files only, and its strict schema does not have.
///
/// The transitional schema takes it: so do older versions, and a document that names that schema as its own. In attributes it
/// is worth a warning only, as others that mean nothing to most programs are.
enum XLIFF12Deprecation {
  /// What to write in the place of something, in the notation of the format.
  private static let elements = ["prop-group": "<note>, <context-group>, xmlns:…"]
  private static let attributes = ["ts": "xmlns:…", "tool": "tool-id"]

  /// Reports deprecated elements and attributes.
  ///
  /// - Complexity: O(*n*), where *n* is the number of nodes.
  static func check(_ document: XLIFFDocument, _ log: inout ViolationLog) {
    let tree = document.tree
    let isStrict =
      tree.attribute("version", of: document.root) == "1.2" && !isTransitional(document)
    let names = attributes.keys.filter { tree.nameIndex($0) != nil }.sorted()
    for node in document.root..<tree.count
    where tree.kind(of: node) == .element && document.isCore(node) {
      let name = tree.name(of: node)
      if let better = elements[name] {
        log.report(
          .deprecated, XLIFF12Grammar.clause(name), at: node,
          severity: isStrict ? .error : .warning, "<\(name)>", better)
      }
      if isStrict, name == "alt-trans" {
        for target in document.children("target", of: node).dropFirst() {
          log.report(
            .elementRepeated, XLIFF12Grammar.clause(name), at: target, "target", name)
        }
      }
      for attribute in names where tree.attribute(attribute, of: node) != nil {
        log.report(
          .deprecated, XLIFF12Grammar.clause(attribute), at: node, attribute: attribute,
          severity: .warning, attribute, attributes[attribute] ?? "")
      }
    }
  }

  /// Whether the document says that it is written to the transitional schema.
  private static func isTransitional(_ document: XLIFFDocument) -> Bool {
    document.tree.attributes(of: document.root).contains { name, value in
      name.hasSuffix(":schemaLocation") && value.contains("transitional")
    }
  }
}
