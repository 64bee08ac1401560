internal import Bitext
internal import Markup

/// The violations found so far in an XML document.
struct ViolationLog {
  let tree: MarkupTree
  private var entries: [(offset: Int, violation: Violation)] = []

  init(_ tree: MarkupTree) {
    self.tree = tree
  }

  /// Adds a violation at an element's start tag, or at the value of one of its attributes.
  mutating func report(
    _ rule: Violation.Rule, _ clause: String, at node: Int, attribute: String? = nil,
    severity: Finding.Severity = .error, _ arguments: String...
  ) {
    let place = place(of: node, attribute)
    entries.append(
      (
        place.lowerBound,
        Violation(
          rule, clause: clause, severity: severity, at: tree.range(place), arguments)
      ))
  }

  private func place(of node: Int, _ attribute: String?) -> Range<Int> {
    let start = tree.offsets(of: node).lowerBound
    guard let attribute else { return start..<start }
    // The scanner compares in lower case.
    return tree.valueOffsets(of: attribute, in: node) ?? start..<start
  }

  /// All of them in the order of the document, each once.
  ///
  /// - Complexity: O(*v* log *v*) for *v* violations.
  var inOrder: [Violation] {
    var seen: Set<Violation> = []
    return entries.enumerated()
      .sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
      .map(\.element.violation).filter { seen.insert($0).inserted }
  }
}
