internal import Bitext
internal import Markup

/// Reads the texts beside the running text of a post: of its images, of its links, of the page's head.
struct SideTextCollector {
  private let tree: MarkupTree
  private let asked: Set<SideText>
  private let page: Page
  private(set) var blocks: [Block] = []

  /// What holds for all below an element.
  private struct Scope {
    var end: Int
    var language: String?
    var isTranslatable = true
  }

  init(_ asked: Set<SideText>, in page: Page) {
    self.asked = asked
    self.page = page
    tree = page.tree
  }

  // MARK: The post

  /// Takes the texts of the elements below one that are part of the post, in document order.
  ///
  /// - Complexity: O(*n*), where *n* is the number of nodes below the element.
  mutating func collect(below root: Int, leavesOut: (Int) -> Bool) {
    guard asked.contains(.alt) || asked.contains(.title) else { return }
    var scopes: [Scope] = []
    var node = root
    while node < tree.subtreeEnd(of: root) {
      while let last = scopes.last, last.end <= node { scopes.removeLast() }
      guard tree.kind(of: node) == .element else {
        node += 1
        continue
      }
      if case .skipped = page.roles[tree.nameIndex(of: node)] {
        node = tree.subtreeEnd(of: node)
      } else if node != root, page.marks.isHidden(node) || leavesOut(node) {
        node = tree.subtreeEnd(of: node)
      } else {
        let scope = scope(of: node, in: scopes.last)
        take(node, scope)
        scopes.append(scope)
        node += 1
      }
    }
  }

  private func scope(of node: Int, in outer: Scope?) -> Scope {
    var scope = outer ?? Scope(end: 0)
    scope.end = tree.subtreeEnd(of: node)
    scope.language = page.marks.language(of: node) ?? scope.language
    scope.isTranslatable = page.marks.isTranslatable(node) ?? scope.isTranslatable
    return scope
  }

  private mutating func take(_ node: Int, _ scope: Scope) {
    if asked.contains(.alt), tree.name(of: node) == "img" {
      take("alt", of: node, as: .imageText, scope)
    }
    if asked.contains(.title) { take("title", of: node, as: .elementTitle, scope) }
  }

  private mutating func take(
    _ attribute: String, of node: Int, as kind: Block.Kind, _ scope: Scope
  ) {
    guard let value = tree.attribute(attribute, of: node) else { return }
    let text = FoldedText.text(of: value)
    guard !JunkText.matches(text), let offsets = tree.valueOffsets(of: attribute, in: node) else {
      return
    }
    append(text, of: node, at: offsets, as: kind, scope)
    blocks[blocks.count - 1].suppressions =
      page.suppressions.suppressions(around: node, in: tree)
  }

  private mutating func append(
    _ text: String, of node: Int, at offsets: Range<Int>, as kind: Block.Kind, _ scope: Scope
  ) {
    blocks.append(
      Block(
        id: "", kind: kind, content: InlineText(text), range: tree.range(tree.trimmed(offsets)),
        declaredLanguage: scope.language, isTranslatable: scope.isTranslatable))
    // What the page has once it may have in both languages.
    let isOfHead = kind == .pageTitle || kind == .pageDescription
    let words = isOfHead ? SideTextParts(text, at: tree.trimmed(offsets), in: tree) : nil
    let parts = words?.parts ?? []
    blocks[blocks.count - 1].parts = parts
    guard page.keepsPlaces else { return }
    // References in an attribute are not told apart: the value is replaced as one.
    let piece = Block.Placement.Piece(
      kind: .text(0..<text.utf8.count), bytes: tree.fileOffsets(tree.trimmed(offsets)))
    let pieces = parts.isEmpty ? nil : words?.pieces
    var placement = Block.Placement(pieces: pieces ?? [piece], in: node, of: page)
    placement.escapes = [attributeEscape(at: offsets.lowerBound)] + placement.escapes.dropFirst()
    blocks[blocks.count - 1].placement = placement
  }

  /// How a value is written that begins at an offset: between quotes, unless none stands before it.
  private func attributeEscape(at start: Int) -> Block.Placement.Escape {
    let before = tree.markup(at: max(0, start - 1)..<start)
    return ["\"", "'", ">"].contains(before) ? .attribute : .unquotedAttribute
  }

  // MARK: The head

  /// Takes the page's title and description; what is meant for social networks where there are none.
  ///
  /// - Complexity: O(*n*), where *n* is the number of nodes of the page.
  mutating func collectHead() {
    guard asked.contains(.head) else { return }
    let scope = Scope(end: tree.count)
    let drawing = tree.nameIndex("svg")
    let title = (1..<tree.count).first { node in
      tree.name(of: node) == "title" && tree.nameIndex(of: tree.parent(of: node)) != drawing
    }
    let text = title.map { FoldedText.text(of: tree.text(of: $0)) } ?? ""
    if let title, LetterTest.hasLetter(text.utf8) {
      append(text, of: title, at: tree.contentOffsets(of: title), as: .pageTitle, scope)
    } else {
      takeMeta(named: ["og:title"], as: .pageTitle, scope)
    }
    takeMeta(named: ["description", "og:description"], as: .pageDescription, scope)
  }

  /// Takes the content of the first `meta` element that has one of the names, in the order of the names.
  private mutating func takeMeta(named names: [String], as kind: Block.Kind, _ scope: Scope) {
    let count = blocks.count
    for name in names where blocks.count == count {
      let meta = (1..<tree.count).first { node in
        tree.name(of: node) == "meta"
          && [tree.attribute("name", of: node), tree.attribute("property", of: node)]
            .contains { $0?.lowercased() == name }
      }
      if let meta { take("content", of: meta, as: kind, scope) }
    }
  }
}

// MARK: - Order

extension SideTextCollector {
  /// The blocks of a post with the texts beside it in reading order, named anew: the head's first, the others where
  /// they stand in the page, after a block that they stand in.
  static func merged(_ side: [Block], into blocks: [Block]) -> [Block] {
    let head = side.filter { $0.kind == .pageTitle || $0.kind == .pageDescription }
    var rest = side.dropFirst(head.count)
    var all = head
    for block in blocks {
      // The title comes first wherever it stands.
      while block.kind != .title, let next = rest.first, next.range.offset < block.range.offset {
        all.append(rest.removeFirst())
      }
      all.append(block)
    }
    all += rest
    for index in all.indices { all[index].id = "b\(index + 1)" }
    return all
  }
}
