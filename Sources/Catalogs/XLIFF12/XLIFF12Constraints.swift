internal import Bitext
internal import Markup

extension Violation.Rule {
  /// A mark of a segment has no `mid`: 1 the element that it is in.
  static let segmentMarkWithoutID = Violation.Rule("segment-mark-without-id")
  /// The segments of two texts are not the same: 1 the `mid`, 2 the element that has it, 3 the one that lacks it.
  static let segmentMarksDiffer = Violation.Rule("segment-marks-differ")
  /// A unit is approved that has no translation: 1 its id.
  static let approvedWithoutTarget = Violation.Rule("approved-without-target")
}

/// What XLIFF 1.2 demands of a document: its schema, and what the schema cannot say.
enum XLIFF12Constraints {
  /// Every violation in a file, in the order of the document.
  ///
  /// - Complexity: O(*n* log *n*), where *n* is the number of bytes.
  static func violations(in bytes: [UInt8], file: String) -> [Violation] {
    do throws(InputError) {
      return violations(in: try XLIFFDocument(bytes, file: file))
    } catch {
      return [Violation(error, clause: error.code == .notWellFormed ? "XML 1.0" : "")]
    }
  }

  private static func violations(in document: XLIFFDocument) -> [Violation] {
    var log = ViolationLog(document.tree)
    let namespace = document.tree.namespace(of: document.root)
    guard ElementGrammar.xliff12.prefixes[namespace] != nil else {
      log.report(
        .namespaceUnknown, XLIFF12Grammar.clause("xliff"), at: document.root, namespace,
        "urn:oasis:names:tc:xliff:document:1.2")
      return log.inOrder
    }
    var grammar = GrammarCheck(log, .xliff12) { $0.clause + " " + $1 }
    grammar.run()
    log = grammar.log
    let files = document.children("file", of: document.root)
    if files.isEmpty {
      log.report(
        .elementMissing, XLIFF12Grammar.clause("xliff"), at: document.root, "xliff", "file")
    }
    for file in files { check(file, document, &log) }
    XLIFF12Deprecation.check(document, &log)
    return log.inOrder
  }

  private static func check(
    _ file: Int, _ document: XLIFFDocument, _ log: inout ViolationLog
  ) {
    let tree = document.tree
    var units: [Int] = []
    var groups: [Int] = []
    var contexts: [Int] = []
    var counts: [Int] = []
    var externalFiles: [Int] = []
    for node in file..<tree.subtreeEnd(of: file)
    where tree.kind(of: node) == .element && document.isCore(node) {
      switch tree.name(of: node) {
      case "trans-unit":
        units.append(node)
        check(unit: node, file, document, &log)
      case "bin-unit": units.append(node)
      case "group": groups.append(node)
      case "context-group": contexts.append(node)
      case "count-group": counts.append(node)
      case "external-file": externalFiles.append(node)
      default: continue
      }
    }
    let clause = XLIFF12Grammar.clause("id")
    IdentifierConstraints.checkUnique(units, within: "file", clause, &log)
    IdentifierConstraints.checkUnique(groups, within: "file", clause, &log)
    // Many programs give all their groups of one kind one name, and none reads them by it.
    IdentifierConstraints.checkUnique(
      contexts, attribute: "name", within: "file", XLIFF12Grammar.clause("name"),
      severity: .warning, &log)
    for (nodes, attribute) in [(counts, "name"), (externalFiles, "uid")] {
      IdentifierConstraints.checkUnique(
        nodes, attribute: attribute, within: "file", XLIFF12Grammar.clause(attribute), &log)
    }
    checkHeader(file, document, &log)
  }

  /// Phases and tools have names of their own, and what is named is there.
  private static func checkHeader(
    _ file: Int, _ document: XLIFFDocument, _ log: inout ViolationLog
  ) {
    let headers = document.children("header", of: file)
    let phases = headers.flatMap { document.children("phase-group", of: $0) }
      .flatMap { document.children("phase", of: $0) }
    let tools = headers.flatMap { document.children("tool", of: $0) }
    for (nodes, attribute) in [(phases, "phase-name"), (tools, "tool-id")] {
      IdentifierConstraints.checkUnique(
        nodes, attribute: attribute, within: "header", XLIFF12Grammar.clause(attribute), &log)
    }
    checkReferences(to: phases, "phase", by: "phase-name", in: file, document, &log)
    checkReferences(to: tools, "tool", by: "tool-id", in: file, document, &log)
  }

  private static func checkReferences(
    to nodes: [Int], _ name: String, by attribute: String, in file: Int,
    _ document: XLIFFDocument, _ log: inout ViolationLog
  ) {
    let tree = document.tree
    guard tree.nameIndex(attribute) != nil else { return }
    let known = Set(nodes.compactMap { tree.attribute(attribute, of: $0) })
    for node in file..<tree.subtreeEnd(of: file)
    where tree.kind(of: node) == .element && document.isCore(node) && tree.name(of: node) != name {
      guard let value = tree.attribute(attribute, of: node), !known.contains(value) else {
        continue
      }
      log.report(
        .referenceDangling, XLIFF12Grammar.clause(attribute), at: node, attribute: attribute,
        tree.name(of: node), attribute, value, name, "header")
    }
  }

  // MARK: Units

  private static func check(
    unit: Int, _ file: Int, _ document: XLIFFDocument, _ log: inout ViolationLog
  ) {
    let tree = document.tree
    let source = document.children("source", of: unit).first
    let target = document.children("target", of: unit).first
    if tree.attribute("approved", of: unit) == "yes", target == nil {
      log.report(
        .approvedWithoutTarget, XLIFF12Grammar.clause("approved"), at: unit,
        attribute: "approved", severity: .warning, tree.attribute("id", of: unit) ?? "")
    }
    for (node, attribute) in [(source, "source-language"), (target, "target-language")] {
      guard let node else { continue }
      checkLanguage(node, attribute, file, document, &log)
    }
    let segmented = document.children("seg-source", of: unit).first
    let proposals = document.children("alt-trans", of: unit)
    for container in [unit] + proposals {
      for content in ["source", "seg-source", "target"].flatMap({
        document.children($0, of: container)
      }) {
        XLIFF12InlineConstraints.check(content, document, &log)
      }
    }
    checkSegments(segmented, target, proposals, document, &log)
  }

  private static func checkLanguage(
    _ node: Int, _ attribute: String, _ file: Int, _ document: XLIFFDocument,
    _ log: inout ViolationLog
  ) {
    let tree = document.tree
    guard let language = tree.attribute("xml:lang", of: node),
      let wanted = tree.attribute(attribute, of: file),
      language.lowercased() != wanted.lowercased()
    else { return }
    log.report(
      .languageDiffers, XLIFF12Grammar.clause("xml:lang"), at: node, attribute: "xml:lang",
      tree.name(of: node), language, attribute, wanted)
  }

  /// The segments of the target are those of the source, told by `mid`.
  private static func checkSegments(
    _ segmented: Int?, _ target: Int?, _ proposals: [Int], _ document: XLIFFDocument,
    _ log: inout ViolationLog
  ) {
    let tree = document.tree
    let clause = XLIFF12Grammar.clause("mid")
    var marks: [String: [Int]] = [:]
    for content in [segmented, target].compactMap(\.self) {
      let name = tree.name(of: content)
      let nodes = segments(in: content, document)
      for node in nodes where tree.attribute("mid", of: node) == nil {
        log.report(.segmentMarkWithoutID, clause, at: node, name)
      }
      IdentifierConstraints.checkUnique(nodes, attribute: "mid", within: name, clause, &log)
      marks[name] = nodes
    }
    let known = Set((marks["seg-source"] ?? []).compactMap { tree.attribute("mid", of: $0) })
    for node in (marks["target"] ?? []) + proposals {
      guard let mid = tree.attribute("mid", of: node), !known.contains(mid) else { continue }
      log.report(
        .segmentMarksDiffer, clause, at: node, attribute: "mid", mid,
        tree.name(of: node) == "mrk" ? "target" : "alt-trans", "seg-source")
    }
  }

  private static func segments(in content: Int, _ document: XLIFFDocument) -> [Int] {
    (content + 1..<document.tree.subtreeEnd(of: content)).filter { node in
      document.tree.kind(of: node) == .element && document.tree.name(of: node) == "mrk"
        && document.tree.attribute("mtype", of: node) == "seg"
    }
  }
}
