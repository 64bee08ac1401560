internal import Bitext
internal import Markup

/// A page, and what the names and attributes of its elements mean.
struct Page {
  let tree: MarkupTree
  /// The roles of elements, by ``MarkupTree/nameIndex(of:)``.
  let roles: [ElementRole]
  let marks: ElementMarks
  let boilerplate: Boilerplate
  let suppressions: PageSuppressions
  /// How text is written in the file; empty where nobody asked for places.
  private let escapes: [Block.Placement.Escape]
  /// The attribute of headings that are titles of shortcodes.
  private let shortcodeTitle: Int?

  /// How a text is written in an element.
  func escapes(in element: Int) -> [Block.Placement.Escape] {
    guard let shortcodeTitle, tree.attributeBytes(shortcodeTitle, of: element) != nil else {
      return escapes
    }
    return [.shortcode] + escapes.dropFirst()
  }

  /// Whether blocks are to know where their parts stand.
  var keepsPlaces: Bool { !escapes.isEmpty }

  /// Reads names and attributes.
  ///
  /// - Complexity: O(*n*), where *n* is the number of nodes.
  init(_ tree: MarkupTree, escapes: [Block.Placement.Escape] = []) {
    self.tree = tree
    self.escapes = escapes
    shortcodeTitle = escapes.isEmpty ? nil : tree.nameIndex(ShortcodeTitle.mark)
    roles = ElementRole.table(for: tree)
    marks = ElementMarks(in: tree)
    boilerplate = Boilerplate(in: tree, marks)
    suppressions = PageSuppressions(in: tree)
  }

  /// Whether an element or one around it surrounds posts, or is hidden.
  func isBoilerplate(around element: Int) -> Bool {
    var node = element
    while node > 0 {
      if boilerplate.contains(node) || marks.isHidden(node) { return true }
      node = tree.parent(of: node)
    }
    return false
  }
}
