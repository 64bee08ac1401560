internal import Markup

extension Violation.Rule {
  /// An attribute refers to an id that is not there: 1 the element, 2 the attribute, 3 its value, 4 the element that
  /// it must refer to, 5 the element within which that must stand.
  static let referenceDangling = Violation.Rule("reference-dangling")
  /// A copy's base code must not be copied: 1 the id of the base code.
  static let copyForbidden = Violation.Rule("copy-forbidden")
  /// A copy or its base code has original data, so that `copyOf` must not be used: 1 the id of the base code.
  static let copyWithData = Violation.Rule("copy-with-data")
}

/// Codes refer to original data, to other codes and to units that are there.
enum ReferenceConstraints {
  /// Checks `dataRef`, `dataRefStart`, `dataRefEnd` (§4.3.1.9 to §4.3.1.11) and `copyOf` (§4.3.1.8).
  static func check(_ scope: InlineScope, _ log: inout ViolationLog) {
    let all = scope.sources + scope.targets
    let codes = Dictionary(
      all.compactMap { inline in inline.kind.isCode ? inline.id.map { ($0, inline) } : nil },
      uniquingKeysWith: { first, _ in first })
    for inline in all where inline.kind.isCode {
      checkData(inline, scope, &log)
      checkCopy(inline, codes, scope, &log)
    }
  }

  private static let dataAttributes = ["dataRef", "dataRefStart", "dataRefEnd"]

  private static func checkData(
    _ inline: InlineScope.Inline, _ scope: InlineScope, _ log: inout ViolationLog
  ) {
    for attribute in dataAttributes {
      guard let value = scope.tree.attribute(attribute, of: inline.node),
        !scope.data.contains(value)
      else { continue }
      log.report(
        .referenceDangling, XLIFF2Clause.attribute(attribute), at: inline.node,
        attribute: attribute, inline.kind.rawValue, attribute, value, "data", scope.name)
    }
  }

  private static func checkCopy(
    _ inline: InlineScope.Inline, _ codes: [String: InlineScope.Inline], _ scope: InlineScope,
    _ log: inout ViolationLog
  ) {
    let tree = scope.tree
    guard let base = tree.attribute("copyOf", of: inline.node) else { return }
    guard let original = codes[base], original.node != inline.node else {
      return log.report(
        .referenceDangling, XLIFF2Clause.attribute("copyOf"), at: inline.node,
        attribute: "copyOf", inline.kind.rawValue, "copyOf", base, "ph, pc, sc, ec", scope.name)
    }
    if tree.attribute("canCopy", of: original.node) == "no" {
      log.report(
        .copyForbidden, XLIFF2Clause.editingHints, at: inline.node, attribute: "copyOf", base)
    }
    let hasData = dataAttributes.contains { attribute in
      tree.attribute(attribute, of: inline.node) != nil
        || tree.attribute(attribute, of: original.node) != nil
    }
    if hasData {
      log.report(
        .copyWithData, XLIFF2Clause.duplicatingCodes, at: inline.node, attribute: "copyOf", base)
    }
  }

  /// Checks that sub-flows are units of the same file (§4.7.4).
  static func checkSubFlows(
    of scope: InlineScope, _ units: Set<String>, _ log: inout ViolationLog
  ) {
    for inline in scope.sources + scope.targets where inline.kind.isCode {
      for attribute in ["subFlows", "subFlowsStart", "subFlowsEnd"] {
        guard let value = scope.tree.attribute(attribute, of: inline.node) else { continue }
        for id in value.split(whereSeparator: \.isWhitespace).map(String.init)
        where !units.contains(id) {
          log.report(
            .referenceDangling, XLIFF2Clause.attribute(attribute), at: inline.node,
            attribute: attribute, inline.kind.rawValue, attribute, id, "unit", "file")
        }
      }
    }
  }
}
