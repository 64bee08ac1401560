internal import Markup

extension Violation.Rule {
  /// A start code or marker has no end after it: 1 the element, 2 its id, 3 the element that ends it.
  static let spanNotEnded = Violation.Rule("span-not-ended")
  /// An end code or marker has no start before it: 1 the element, 2 what it refers to, 3 the element that starts it.
  static let spanNotStarted = Violation.Rule("span-not-started")
  /// A start is ended twice: 1 the element that ends it, 2 the id of the start.
  static let spanEndedTwice = Violation.Rule("span-ended-twice")
  /// A code is called isolated though its other half is in the same unit: 1 the element, 2 its id.
  static let isolatedWrongly = Violation.Rule("isolated-wrongly")
  /// An `ec` has the wrong one of `id` and `startRef`: 1 what it must have, 2 what it must not have, 3 its `isolated`.
  static let endCodeIdentity = Violation.Rule("end-code-identity")
  /// An `ec` that is not isolated has a `dir`.
  static let endCodeDirection = Violation.Rule("end-code-direction")
  /// The two halves of a code differ in an attribute: 1 the attribute, 2 its value in `sc`, 3 in `ec`.
  static let spanHalvesDiffer = Violation.Rule("span-halves-differ")
}

/// Start and end codes belong together, and so do the start and end of annotations (§4.2.3.4 to §4.2.3.8).
enum SpanConstraints {
  static func check(_ scope: InlineScope, _ log: inout ViolationLog) {
    check(scope.sources, scope, isTarget: false, &log)
    check(scope.targets, scope, isTarget: true, &log)
  }

  private static func check(
    _ inlines: [InlineScope.Inline], _ scope: InlineScope, isTarget: Bool,
    _ log: inout ViolationLog
  ) {
    // Where the other half stands in a segment that is not translated yet, it cannot be there.
    let awaited = isTarget ? halvesAwaitingTranslation(scope) : []
    var starts: [String: InlineScope.Inline] = [:]
    var ended: Set<String> = []
    for inline in inlines {
      switch inline.kind {
      case .sc, .sm: if let id = inline.id { starts[id] = starts[id] ?? inline }
      case .ec: checkEnd(inline, .sc, starts, &ended, awaited, scope, &log)
      case .em: checkEnd(inline, .sm, starts, &ended, awaited, scope, &log)
      default: continue
      }
    }
    for inline in inlines where inline.kind == .sc || inline.kind == .sm {
      guard let id = inline.id, !ended.contains(id), !isIsolated(inline, scope),
        !awaited.contains(id)
      else { continue }
      log.report(
        .spanNotEnded, XLIFF2Clause.element(inline.kind.rawValue), at: inline.node,
        inline.kind.rawValue, id, inline.kind == .sc ? "ec" : "em", "isolated=\"yes\"")
    }
  }

  private static func isIsolated(_ inline: InlineScope.Inline, _ scope: InlineScope) -> Bool {
    scope.tree.attribute("isolated", of: inline.node) == "yes"
  }

  /// The ids of starts and ends in sources of segments that have no target.
  private static func halvesAwaitingTranslation(_ scope: InlineScope) -> Set<String> {
    var ids: Set<String> = []
    for inline in scope.sources where scope.parts[inline.part].target == nil {
      switch inline.kind {
      case .sc, .sm: if let id = inline.id { ids.insert(id) }
      case .ec, .em:
        if let id = scope.tree.attribute("startRef", of: inline.node) { ids.insert(id) }
      default: continue
      }
    }
    return ids
  }

  private static func checkEnd(
    _ inline: InlineScope.Inline, _ startKind: InlineScope.Inline.Kind,
    _ starts: [String: InlineScope.Inline], _ ended: inout Set<String>, _ awaited: Set<String>,
    _ scope: InlineScope, _ log: inout ViolationLog
  ) {
    let name = inline.kind.rawValue
    if inline.kind == .ec { checkIdentity(inline, scope, &log) }
    guard let id = scope.tree.attribute("startRef", of: inline.node) else { return }
    guard let start = starts[id], start.kind == startKind else {
      if awaited.contains(id) { return }
      return log.report(
        .spanNotStarted, XLIFF2Clause.element(name), at: inline.node, attribute: "startRef", name,
        id, startKind.rawValue)
    }
    if !ended.insert(id).inserted {
      log.report(
        .spanEndedTwice, XLIFF2Clause.element(name), at: inline.node, attribute: "startRef", name,
        id)
    }
    guard inline.kind == .ec else { return }
    if isIsolated(start, scope) {
      log.report(
        .isolatedWrongly, XLIFF2Clause.attribute("isolated"), at: start.node,
        attribute: "isolated", "sc", id)
    }
    checkHalves(start.node, inline.node, &log)
  }

  /// An isolated `ec` has an id of its own; any other refers to its `sc` and takes its direction from there.
  private static func checkIdentity(
    _ inline: InlineScope.Inline, _ scope: InlineScope, _ log: inout ViolationLog
  ) {
    let tree = scope.tree
    let isIsolated = isIsolated(inline, scope)
    let (wanted, unwanted) = isIsolated ? ("id", "startRef") : ("startRef", "id")
    let isRight =
      tree.attribute(wanted, of: inline.node) != nil
      && tree.attribute(unwanted, of: inline.node) == nil
    if !isRight {
      log.report(
        .endCodeIdentity, XLIFF2Clause.element("ec"), at: inline.node, wanted, unwanted,
        isIsolated ? "yes" : "no")
    }
    if !isIsolated, tree.attribute("dir", of: inline.node) != nil {
      log.report(.endCodeDirection, XLIFF2Clause.element("ec"), at: inline.node, attribute: "dir")
    }
  }

  private static func checkHalves(_ start: Int, _ end: Int, _ log: inout ViolationLog) {
    for attribute in ["canCopy", "canDelete", "canOverlap", "canReorder"] {
      let first = log.tree.attribute(attribute, of: start) ?? "yes"
      let second = log.tree.attribute(attribute, of: end) ?? "yes"
      // The end of a code that begins a sequence goes on with it.
      if second == (first == "firstNo" ? "no" : first) { continue }
      log.report(
        .spanHalvesDiffer, XLIFF2Clause.element("ec"), at: end, attribute: attribute, attribute,
        first, second)
    }
  }
}
