internal import Bitext
internal import Markup

extension Violation.Rule {
  /// An id is given twice: 1 the id, 2 the element that repeats it, 3 the element within which it must be unique.
  static let idNotUnique = Violation.Rule("id-not-unique")
  /// An element of a target has the id of another kind of element of the source: 1 the id, 2 the one in the target,
  /// 3 the one in the source.
  static let idOfAnother = Violation.Rule("id-of-another")
}

/// Ids are unique in their scopes (§4.3.1.21).
enum IdentifierConstraints {
  /// Reports the ids of elements that came before.
  static func checkUnique(
    _ nodes: [Int], attribute: String = "id", within scope: String, _ clause: String,
    severity: Finding.Severity = .error, _ log: inout ViolationLog
  ) {
    var seen: Set<String> = []
    for node in nodes {
      guard let id = log.tree.attribute(attribute, of: node), !seen.insert(id).inserted else {
        continue
      }
      log.report(
        .idNotUnique, clause, at: node, attribute: attribute, severity: severity, id,
        log.tree.name(of: node), scope)
    }
  }

  /// Checks the ids of segments, inline elements and original data.
  static func check(_ scope: InlineScope, _ log: inout ViolationLog) {
    let clause = XLIFF2Clause.attribute("id")
    checkUnique(scope.outline.data(of: scope.node), within: scope.name, clause, &log)
    var segments: Set<String> = []
    var sources: [String: InlineScope.Inline.Kind] = [:]
    func report(_ id: String, _ node: Int, _ log: inout ViolationLog) {
      log.report(
        .idNotUnique, clause, at: node, attribute: "id", id, log.tree.name(of: node), scope.name)
    }
    if scope.isUnit {
      for part in scope.parts {
        guard let id = log.tree.attribute("id", of: part.node) else { continue }
        if !segments.insert(id).inserted { report(id, part.node, &log) }
      }
    }
    for inline in scope.sources {
      guard let id = inline.id else { continue }
      let isTaken = segments.contains(id) || sources[id] != nil
      if isTaken { report(id, inline.node, &log) } else { sources[id] = inline.kind }
    }
    var targets: Set<String> = []
    for inline in scope.targets {
      guard let id = inline.id else { continue }
      if segments.contains(id) || !targets.insert(id).inserted {
        report(id, inline.node, &log)
      } else if let kind = sources[id], !corresponds(inline.kind, kind) {
        log.report(
          .idOfAnother, clause, at: inline.node, attribute: "id", id, inline.kind.rawValue,
          kind.rawValue)
      }
    }
  }

  /// Whether an element of a target may stand for one of the source: `pc` may become `sc`, and `mrk` may become
  /// `sm` (§4.7.2.2, §4.7.3.2).
  private static func corresponds(
    _ left: InlineScope.Inline.Kind, _ right: InlineScope.Inline.Kind
  ) -> Bool {
    func group(_ kind: InlineScope.Inline.Kind) -> String {
      switch kind {
      case .pc, .sc: "pc"
      case .mrk, .sm: "mrk"
      default: kind.rawValue
      }
    }
    return group(left) == group(right)
  }
}
