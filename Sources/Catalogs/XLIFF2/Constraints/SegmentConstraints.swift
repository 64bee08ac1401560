internal import Markup

extension Violation.Rule {
  /// A unit has no segment.
  static let unitWithoutSegment = Violation.Rule("unit-without-segment")
  /// A segment has a finer state but no state: 1 the finer state.
  static let subStateWithoutState = Violation.Rule("substate-without-state")
  /// A segment without target is in a later state than `initial`: 1 the state.
  static let stateWithoutTarget = Violation.Rule("state-without-target")
  /// Two targets claim the same place: 1 the place.
  static let orderNotUnique = Violation.Rule("order-not-unique")
  /// A target's place is beyond the last one: 1 the place, 2 the number of places.
  static let orderTooHigh = Violation.Rule("order-too-high")
  /// Source and target treat white space in two ways: 1 that of the source, 2 that of the target.
  static let spaceDiffers = Violation.Rule("space-differs")
  /// The language of a source or target is not the document's: 1 the element, 2 its language, 3 the attribute that
  /// tells the document's, 4 the document's.
  static let languageDiffers = Violation.Rule("language-differs")
}

/// The segments of a unit: states (§4.3.1.31), order (§4.3.1.24), languages and white space (§4.3.2).
enum SegmentConstraints {
  static func check(
    _ unit: XLIFF2Outline.Unit, _ outline: XLIFF2Outline, _ log: inout ViolationLog
  ) {
    if !unit.parts.contains(where: \.isSegment) {
      log.report(.unitWithoutSegment, XLIFF2Clause.element("unit"), at: unit.node)
    }
    for part in unit.parts {
      if part.isSegment { checkState(part, &log) }
      checkLanguages(part, outline, &log)
      checkSpace(part, outline, &log)
    }
    checkOrder(unit, &log)
  }

  private static func checkState(_ part: XLIFF2Outline.Part, _ log: inout ViolationLog) {
    let state = log.tree.attribute("state", of: part.node)
    if let subState = log.tree.attribute("subState", of: part.node) {
      if state == nil {
        log.report(
          .subStateWithoutState, XLIFF2Clause.attribute("subState"), at: part.node,
          attribute: "subState", subState)
      }
      CodeConstraints.checkPrefix(of: "subState", part.node, &log)
    }
    guard let state, ["translated", "reviewed", "final"].contains(state), part.target == nil else {
      return
    }
    log.report(
      .stateWithoutTarget, XLIFF2Clause.attribute("state"), at: part.node, attribute: "state",
      state)
  }

  // MARK: Order

  /// A target without `order` is at the place of its source, which no other may claim.
  private static func checkOrder(_ unit: XLIFF2Outline.Unit, _ log: inout ViolationLog) {
    let clause = XLIFF2Clause.attribute("order")
    var taken: Set<Int> = []
    var explicit: [(node: Int, order: Int)] = []
    for (index, part) in unit.parts.enumerated() {
      guard let target = part.target else { continue }
      if let order = log.tree.attribute("order", of: target).flatMap(Int.init) {
        explicit.append((target, order))
      } else {
        taken.insert(index + 1)
      }
    }
    for (target, order) in explicit {
      if !taken.insert(order).inserted {
        log.report(.orderNotUnique, clause, at: target, attribute: "order", String(order))
      }
      if order > unit.parts.count {
        log.report(
          .orderTooHigh, clause, at: target, attribute: "order", String(order),
          String(unit.parts.count))
      }
    }
  }

  // MARK: Languages and white space

  private static func checkLanguages(
    _ part: XLIFF2Outline.Part, _ outline: XLIFF2Outline, _ log: inout ViolationLog
  ) {
    let tree = outline.tree
    for (node, name) in [(part.source, "srcLang"), (part.target, "trgLang")] {
      guard let node, let language = inherited("xml:lang", node, tree),
        let wanted = tree.attribute(name, of: outline.document.root),
        language.lowercased() != wanted.lowercased()
      else { continue }
      log.report(
        .languageDiffers, XLIFF2Clause.element(tree.name(of: node)), at: node,
        attribute: "xml:lang", tree.name(of: node), language, name, wanted)
    }
  }

  private static func checkSpace(
    _ part: XLIFF2Outline.Part, _ outline: XLIFF2Outline, _ log: inout ViolationLog
  ) {
    guard let source = part.source, let target = part.target else { return }
    let tree = outline.tree
    // Both inherit the same.
    if tree.attribute("xml:space", of: source) == nil,
      tree.attribute("xml:space", of: target) == nil
    {
      return
    }
    let left = inherited("xml:space", source, tree) ?? "default"
    let right = inherited("xml:space", target, tree) ?? "default"
    if left == right { return }
    log.report(
      .spaceDiffers, XLIFF2Clause.attribute("xml:space"), at: target, attribute: "xml:space", left,
      right)
  }

  private static func inherited(_ attribute: String, _ node: Int, _ tree: MarkupTree) -> String? {
    var node = node
    while node > 0 {
      if let value = tree.attribute(attribute, of: node) { return value }
      node = tree.parent(of: node)
    }
    return nil
  }
}
