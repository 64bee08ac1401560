internal import Markup

/// A page, and what the names and attributes of its elements mean.
struct Page {
  let tree: MarkupTree
  /// The roles of elements, by ``MarkupTree/nameIndex(of:)``.
  let roles: [ElementRole]
  let marks: ElementMarks
  let boilerplate: Boilerplate
  let suppressions: PageSuppressions

  /// Reads names and attributes.
  ///
  /// - Complexity: O(*n*), where *n* is the number of nodes.
  init(_ tree: MarkupTree) {
    self.tree = tree
    roles = ElementRole.table(for: tree)
    marks = ElementMarks(in: tree)
    boilerplate = Boilerplate(in: tree, marks)
    suppressions = PageSuppressions(in: tree)
  }
}
