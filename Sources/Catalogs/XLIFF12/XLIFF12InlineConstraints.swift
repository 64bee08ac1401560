internal import Markup

/// The codes of a text in XLIFF 1.2: ids are unique in it, and `bpt` and `ept`, `bx` and `ex` come in pairs.
enum XLIFF12InlineConstraints {
  private static let codes: Set<String> = ["g", "x", "bx", "ex", "bpt", "ept", "ph", "it"]

  /// What ends each element that starts a span.
  private static let ends = ["bpt": "ept", "bx": "ex"]

  static func check(_ content: Int, _ document: XLIFFDocument, _ log: inout ViolationLog) {
    let tree = document.tree
    let nodes = (content + 1..<tree.subtreeEnd(of: content)).filter {
      tree.kind(of: $0) == .element && document.isCore($0) && codes.contains(tree.name(of: $0))
    }
    if nodes.isEmpty { return }
    // The end of a span often has the id of its start, which the specification suggests.
    let starts = nodes.filter { !ends.values.contains(tree.name(of: $0)) }
    IdentifierConstraints.checkUnique(
      starts, within: tree.name(of: content), XLIFF12Grammar.clause("id"), &log)
    for (start, end) in ends.sorted(by: { $0.key < $1.key }) {
      checkPairs(nodes, start, end, &log)
    }
  }

  private static func checkPairs(
    _ nodes: [Int], _ start: String, _ end: String, _ log: inout ViolationLog
  ) {
    var open: [String: Int] = [:]
    for node in nodes {
      let name = log.tree.name(of: node)
      guard name == start || name == end, let key = key(of: node, log.tree) else { continue }
      if name == start {
        open[key] = node
      } else if open.removeValue(forKey: key) == nil {
        log.report(.spanNotStarted, XLIFF12Grammar.clause(end), at: node, end, key, start)
      }
    }
    for (key, node) in open {
      log.report(
        .spanNotEnded, XLIFF12Grammar.clause(start), at: node, start, key, end,
        "<it pos=\"open\">")
    }
  }

  /// What ties both halves together: `rid`, or else `id`.
  private static func key(of node: Int, _ tree: MarkupTree) -> String? {
    tree.attribute("rid", of: node) ?? tree.attribute("id", of: node)
  }
}
