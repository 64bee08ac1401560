internal import Markup

/// What surrounds posts on pages of any make: menus, comments, share buttons, related posts.
struct Boilerplate {
  private let tree: MarkupTree
  private let isSurrounding: [Bool]
  private let marks: ElementMarks
  private let main: Int?
  private let article: Int?
  private let form: Int?
  private let aside: Int?
  private let classes: Int?
  private let textBefore: [Int]

  init(in tree: MarkupTree, _ marks: ElementMarks) {
    self.tree = tree
    isSurrounding = tree.elementNames.map(Self.elements.contains)
    self.marks = marks
    main = tree.nameIndex("main")
    article = tree.nameIndex("article")
    form = tree.nameIndex("form")
    aside = tree.nameIndex("aside")
    classes = tree.nameIndex("class")
    textBefore = Self.textBefore(in: tree)
  }

  /// The bytes of text before each node, scripts and styles left out.
  private static func textBefore(in tree: MarkupTree) -> [Int] {
    let unread = ["script", "style", "noscript", "template"].compactMap(tree.nameIndex)
    var sums = [0]
    sums.reserveCapacity(tree.count + 1)
    for node in 0..<tree.count {
      let isText = tree.kind(of: node) == .text
      let isRead = isText && !unread.contains(tree.nameIndex(of: tree.parent(of: node)))
      sums.append(sums[node] + (isRead ? tree.textLength(of: node) : 0))
    }
    return sums
  }

  /// Whether an element and all below it are surroundings, by its name, role, id or classes.
  ///
  /// One that holds the page's main part, or most of its text, is not: an end tag may be missing, and some
  /// systems put the whole page into a form.
  func contains(_ node: Int) -> Bool {
    (marks.isNamedSurrounding(node) || isSurrounding[tree.nameIndex(of: node)])
      && !marks.isPanel(node) && !isNote(node) && !holdsMainPart(node)
  }

  /// Whether an `aside` is a note of the post itself, as programs that publish documentation name it.
  private func isNote(_ node: Int) -> Bool {
    guard let aside, tree.nameIndex(of: node) == aside, let classes,
      let value = tree.attributeBytes(classes, of: node)
    else { return false }
    return value.split { !(0x61...0x7A).contains($0 | 0x20) }.contains {
      Self.notes.contains(ByteHash($0))
    }
  }

  private static let notes = WordTable<Void>([
    "admonition", "callout", "tip", "note", "caution", "warning", "danger", "hint",
  ])

  /// The bytes of text in an element, scripts and styles left out.
  func textLength(of node: Int) -> Int {
    textBefore[tree.subtreeEnd(of: node)] - textBefore[node]
  }

  private func holdsMainPart(_ node: Int) -> Bool {
    let text = textLength(of: node)
    if text * 2 > textBefore[tree.count] { return true }
    return (node + 1..<tree.subtreeEnd(of: node)).contains { below in
      let name = tree.nameIndex(of: below)
      return name == main || (name == article && tree.nameIndex(of: node) == form)
    }
  }

  private static let elements: Set<String> = ["nav", "aside", "footer", "form"]
}
