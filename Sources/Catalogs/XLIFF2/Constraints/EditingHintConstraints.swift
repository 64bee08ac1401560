internal import Markup

extension Violation.Rule {
  /// A code that must stay in order may be copied or deleted: 1 the element, 2 the value of `canReorder`.
  static let orderedCodeIsLoose = Violation.Rule("ordered-code-is-loose")
  /// A code goes on with a sequence that nothing begins: 1 the element.
  static let sequenceNotBegun = Violation.Rule("sequence-not-begun")
  /// The target has the codes of a sequence in another order: 1 the id of the code that moved.
  static let sequenceReordered = Violation.Rule("sequence-reordered")
  /// A code that must not be deleted is in no target: 1 the element, 2 its id.
  static let codeDeleted = Violation.Rule("code-deleted")
}

/// What a unit allows to be done with its codes is what was done with them (§4.7.2.6).
enum EditingHintConstraints {
  /// A point in the content at which a code stands; a `pc` stands at two.
  private struct Point {
    var inline: InlineScope.Inline
    /// The id of the code, with a mark for the point where it ends.
    var name: String?
    var hint: String
    /// Whether this is the end of a span whose start is told elsewhere.
    var isEnd: Bool
  }

  static func check(_ scope: InlineScope, _ log: inout ViolationLog) {
    let sources = points(of: scope.sources, scope.tree)
    let targets = points(of: scope.targets, scope.tree)
    for inline in scope.sources + scope.targets where inline.kind.isCode {
      checkLooseness(inline, &log)
    }
    _ = sequences(sources, &log)
    _ = sequences(targets, &log)
    // What a target must hold can be told of segments that have one (the note at the end of §4.7.2.6).
    let translated = sources.filter { scope.parts[$0.inline.part].target != nil }
    checkDeletions(translated, targets, &log)
    checkOrder(translated, targets, &log)
  }

  private static func checkLooseness(
    _ inline: InlineScope.Inline, _ log: inout ViolationLog
  ) {
    let tree = log.tree
    guard let hint = tree.attribute("canReorder", of: inline.node),
      hint == "no" || hint == "firstNo"
    else { return }
    let isFixed = ["canCopy", "canDelete"].allSatisfy {
      tree.attribute($0, of: inline.node) == "no"
    }
    if isFixed { return }
    log.report(
      .orderedCodeIsLoose, XLIFF2Clause.editingHints, at: inline.node, attribute: "canReorder",
      inline.kind.rawValue, hint)
  }

  // MARK: Points

  private static func points(
    of inlines: [InlineScope.Inline], _ tree: MarkupTree
  ) -> [Point] {
    var points: [Point] = []
    var open: [InlineScope.Inline] = []
    func close(before node: Int) {
      while let last = open.last, node >= tree.subtreeEnd(of: last.node) {
        open.removeLast()
        let hint = tree.attribute("canReorder", of: last.node) ?? "yes"
        points.append(
          Point(
            inline: last, name: last.id.map { $0 + "/" }, hint: hint == "firstNo" ? "no" : hint,
            isEnd: true))
      }
    }
    var part = -1
    for inline in inlines where inline.kind.isCode {
      // Targets may stand in another order than that of the document.
      close(before: inline.part == part ? inline.node : Int.max)
      part = inline.part
      let isEnd = inline.kind == .ec
      let start = isEnd ? tree.attribute("startRef", of: inline.node).map { $0 + "/" } : nil
      points.append(
        Point(
          inline: inline, name: start ?? inline.id,
          hint: tree.attribute("canReorder", of: inline.node) ?? "yes",
          isEnd: isEnd && start != nil))
      if inline.kind == .pc { open.append(inline) }
    }
    close(before: Int.max)
    return points
  }

  /// The sequences that must stay in order, each begun by a code with `firstNo`.
  private static func sequences(_ points: [Point], _ log: inout ViolationLog) -> [[Point]] {
    var sequences: [[Point]] = []
    var isOpen = false
    for point in points {
      switch point.hint {
      case "firstNo":
        sequences.append([point])
        isOpen = true
      case "no" where isOpen: sequences[sequences.count - 1].append(point)
      case "no" where point.isEnd: continue
      case "no":
        log.report(
          .sequenceNotBegun, XLIFF2Clause.editingHints, at: point.inline.node,
          attribute: "canReorder", point.inline.kind.rawValue)
      default: isOpen = false
      }
    }
    return sequences
  }

  // MARK: Targets

  private static func checkDeletions(
    _ sources: [Point], _ targets: [Point], _ log: inout ViolationLog
  ) {
    let kept = Set(targets.compactMap(\.name))
    for point in sources {
      guard let name = point.name, !kept.contains(name), !(point.isEnd && point.inline.kind == .pc),
        log.tree.attribute("canDelete", of: point.inline.node) == "no"
      else { continue }
      let id = name.utf8.last == UInt8(ascii: "/") ? String(name.dropLast()) : name
      log.report(
        .codeDeleted, XLIFF2Clause.editingHints, at: point.inline.node, attribute: "canDelete",
        point.inline.kind.rawValue, id)
    }
  }

  private static func checkOrder(
    _ sources: [Point], _ targets: [Point], _ log: inout ViolationLog
  ) {
    let places = Dictionary(
      targets.enumerated().compactMap { index, point in point.name.map { ($0, index) } },
      uniquingKeysWith: { first, _ in first })
    var ignored = ViolationLog(log.tree)
    for sequence in sequences(sources, &ignored) {
      var last = -1
      for point in sequence {
        guard let name = point.name, let place = places[name] else { continue }
        if place < last {
          let id = name.utf8.last == UInt8(ascii: "/") ? String(name.dropLast()) : name
          log.report(
            .sequenceReordered, XLIFF2Clause.editingHints, at: targets[place].inline.node, id)
        }
        last = max(last, place)
      }
    }
  }
}
