internal import Markup

extension Violation.Rule {
  /// A comment has not exactly one of `value` and `ref`: 1 the element.
  static let commentText = Violation.Rule("comment-text")
  /// A comment refers to something else than a note of its unit: 1 the reference.
  static let commentReference = Violation.Rule("comment-reference")
  /// An annotation without a type says nothing, as it has no `translate` either: 1 the element.
  static let annotationEmpty = Violation.Rule("annotation-empty")
  /// The annotation of a translation candidate has a `ref`.
  static let matchAnnotationReference = Violation.Rule("match-annotation-reference")
}

/// What annotations of each type need (§4.7.3.1).
enum AnnotationConstraints {
  static func check(_ scope: InlineScope, _ log: inout ViolationLog) {
    for inline in scope.sources + scope.targets where inline.kind.isAnnotation {
      switch scope.tree.attribute("type", of: inline.node) {
      case nil, "generic": checkGeneric(inline, scope, &log)
      case "comment": checkComment(inline, scope, &log)
      case "mtc:match":
        guard scope.tree.attribute("ref", of: inline.node) != nil else { continue }
        log.report(
          .matchAnnotationReference, XLIFF2Clause.module("mtc", "Translation Candidate Annotation"),
          at: inline.node, attribute: "ref")
      default: CodeConstraints.checkPrefix(of: "type", inline.node, &log)
      }
    }
  }

  private static func checkGeneric(
    _ inline: InlineScope.Inline, _ scope: InlineScope, _ log: inout ViolationLog
  ) {
    // Attributes of modules and extensions are what such an annotation may be for.
    let saysSomething = scope.tree.attributes(of: inline.node).contains { name, _ in
      name == "translate" || (name.contains(":") && !name.utf8.starts(with: "xml".utf8))
    }
    if saysSomething { return }
    log.report(
      .annotationEmpty, XLIFF2Clause.translateAnnotation, at: inline.node, inline.kind.rawValue)
  }

  private static func checkComment(
    _ inline: InlineScope.Inline, _ scope: InlineScope, _ log: inout ViolationLog
  ) {
    let tree = scope.tree
    let reference = tree.attribute("ref", of: inline.node)
    if (tree.attribute("value", of: inline.node) == nil) == (reference == nil) {
      log.report(
        .commentText, XLIFF2Clause.commentAnnotation, at: inline.node, inline.kind.rawValue)
    }
    // Identifiers of fragments are checked with all others.
    guard let reference, reference.utf8.first != UInt8(ascii: "#") else { return }
    log.report(
      .commentReference, XLIFF2Clause.commentAnnotation, at: inline.node, attribute: "ref",
      reference)
  }
}
