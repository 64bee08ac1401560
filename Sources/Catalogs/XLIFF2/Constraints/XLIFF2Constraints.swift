internal import Bitext
internal import Markup

extension Violation.Rule {
  /// The root is not in a namespace of XLIFF 2: 1 its namespace, 2 those that are.
  static let namespaceUnknown = Violation.Rule("namespace-unknown")
}

/// What the specification of XLIFF 2 demands of a document, apart from being well-formed XML.
///
/// The grammar is checked on all elements; then each unit, and each translation candidate in it, by itself; then
/// what modules and references say of the whole document.
enum XLIFF2Constraints {
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
    let tree = document.tree
    var log = ViolationLog(tree)
    let namespace = tree.namespace(of: document.root)
    guard XLIFF2Grammar.namespaces.contains(namespace) else {
      log.report(
        .namespaceUnknown, XLIFF2Clause.element("xliff"), at: document.root, namespace,
        XLIFF2Grammar.namespaces.joined(separator: ", "))
      return log.inOrder
    }
    var grammar = GrammarCheck(log, .xliff2(namespace), clause: clause)
    grammar.run()
    log = grammar.log
    let outline = XLIFF2Outline(document)
    DocumentConstraints.check(outline, &log)
    for file in outline.files { check(file, outline, &log) }
    var resolver = FragmentResolver(outline)
    FragmentConstraints.check(outline, &resolver, &log)
    ModuleConstraints.check(outline, &log)
    let sizes = SizeConstraints(outline)
    for element in grammar.decorated {
      FormatStyleConstraints.check(element, &log)
      sizes.check(element, &log)
      ITSConstraints.check(element, outline, &resolver, &log)
    }
    return log.inOrder
  }

  private static func check(
    _ file: XLIFF2Outline.File, _ outline: XLIFF2Outline, _ log: inout ViolationLog
  ) {
    let units = Set(file.units.compactMap { outline.tree.attribute("id", of: $0.node) })
    for unit in file.units {
      SegmentConstraints.check(unit, outline, &log)
      let scope = InlineScope(unit, outline)
      check(scope, &log)
      ReferenceConstraints.checkSubFlows(of: scope, units, &log)
      EditingHintConstraints.check(scope, &log)
      for match in outline.matches(of: unit.node) {
        check(InlineScope(match: match, outline), &log)
      }
    }
  }

  /// What holds in a unit as well as in a translation candidate.
  private static func check(_ scope: InlineScope, _ log: inout ViolationLog) {
    IdentifierConstraints.check(scope, &log)
    ReferenceConstraints.check(scope, &log)
    SpanConstraints.check(scope, &log)
    CodeConstraints.check(scope, &log)
    AnnotationConstraints.check(scope, &log)
  }

  private static let clause: @Sendable (ElementGrammar.Element, String) -> String = {
    element, attribute in
    let parts = attribute.split(separator: ":").map(String.init)
    if parts.count == 2, XLIFF2Grammar.moduleNamespaces.values.contains(parts[0]) {
      return XLIFF2Clause.module(parts[0], parts[1])
    }
    if parts.count == 2, parts[0] != "xml" { return element.clause }
    let isCore = element.clause.utf8.starts(with: "XLIFF 2.1 §4".utf8)
    return isCore ? XLIFF2Clause.attribute(attribute) : "\(element.clause) \(attribute)"
  }
}
