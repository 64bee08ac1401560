internal import Markup

extension Violation.Rule {
  /// There are targets, but the document names no target language.
  static let targetLanguageMissing = Violation.Rule("target-language-missing")
  /// A skeleton is empty and has no address, or has both an address and content.
  static let skeletonAddress = Violation.Rule("skeleton-address")
}

/// The document as a whole, its files and groups.
enum DocumentConstraints {
  static func check(_ outline: XLIFF2Outline, _ log: inout ViolationLog) {
    checkTargetLanguage(outline, &log)
    let clause = XLIFF2Clause.attribute("id")
    let document = outline.document
    IdentifierConstraints.checkUnique(
      outline.files.map(\.node), within: "xliff", clause, &log)
    IdentifierConstraints.checkUnique(
      outline.notes(of: document.root), within: "xliff", clause, &log)
    for file in outline.files {
      IdentifierConstraints.checkUnique(file.groups, within: "file", clause, &log)
      IdentifierConstraints.checkUnique(file.units.map(\.node), within: "file", clause, &log)
      for container in [file.node] + file.groups + file.units.map(\.node) {
        let name = log.tree.name(of: container)
        IdentifierConstraints.checkUnique(
          outline.notes(of: container), within: name, clause, &log)
        checkExtensions(in: container, outline, &log)
        if name != "file" { CodeConstraints.checkPrefix(of: "type", container, &log) }
      }
      for skeleton in document.children("skeleton", of: file.node) {
        check(skeleton, document, &log)
      }
    }
  }

  private static func checkTargetLanguage(_ outline: XLIFF2Outline, _ log: inout ViolationLog) {
    guard log.tree.attribute("trgLang", of: outline.document.root) == nil else { return }
    let hasTarget = outline.files.contains { file in
      file.units.contains { $0.parts.contains { $0.target != nil } }
    }
    guard hasTarget else { return }
    log.report(
      .targetLanguageMissing, XLIFF2Clause.element("xliff"), at: outline.document.root)
  }

  /// A skeleton is either here, in text or in elements of other namespaces, or where its `href` says.
  private static func check(
    _ skeleton: Int, _ document: XLIFFDocument, _ log: inout ViolationLog
  ) {
    for child in log.tree.elements(of: skeleton) where document.isCore(child) {
      log.report(
        .elementUnexpected, XLIFF2Clause.element("skeleton"), at: child, log.tree.name(of: child),
        "skeleton")
    }
    let isEmpty = log.tree.children(of: skeleton).isEmpty
    guard isEmpty == (log.tree.attribute("href", of: skeleton) == nil) else { return }
    log.report(.skeletonAddress, XLIFF2Clause.element("skeleton"), at: skeleton)
  }

  // MARK: Extensions

  /// The ids that an extension gives within a file, group or unit are name tokens, each given once (§4.9.2).
  private static func checkExtensions(
    in container: Int, _ outline: XLIFF2Outline, _ log: inout ViolationLog
  ) {
    var seen: [String: Set<String>] = [:]
    let scope = log.tree.name(of: container)
    for node in extensionElements(in: container, outline) {
      for attribute in ["id", "xml:id"] {
        guard let id = log.tree.attribute(attribute, of: node) else { continue }
        let name = log.tree.name(of: node)
        if !AttributeValue.nameToken.accepts(id) {
          log.report(
            .attributeValue, XLIFF2Clause.extensionIdentifiers, at: node, attribute: attribute,
            name, attribute, id, AttributeValue.nameToken.notation)
        } else if !seen[log.tree.namespace(of: node), default: []].insert(id).inserted {
          log.report(
            .idNotUnique, XLIFF2Clause.extensionIdentifiers, at: node, attribute: attribute, id,
            name, scope)
        }
      }
    }
  }

  /// The elements of extensions in a file, group or unit, but not in a group or unit inside it.
  static func extensionElements(in container: Int, _ outline: XLIFF2Outline) -> [Int] {
    let tree = outline.tree
    return tree.elements(of: container).filter { outline.prefix(of: $0) == ElementGrammar.foreign }
      .flatMap { child in
        (child..<tree.subtreeEnd(of: child)).filter {
          tree.kind(of: $0) == .element && outline.prefix(of: $0) == ElementGrammar.foreign
        }
      }
  }
}
