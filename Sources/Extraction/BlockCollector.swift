internal import Bitext
internal import Markup

/// Reads the blocks below one element, in document order and without recursion.
struct BlockCollector {
  /// A block as it stands in the page, before the post gives it a name.
  struct Found {
    var kind: Block.Kind
    var line: InlineCollector.Line
    /// The element that the block belongs to: the nearest one that is a block.
    var element: Int
    var language: String?
    var list: Block.ListPosition?
    var table: Block.TablePosition?
    /// The elements of its links and images.
    var targets: (links: [Int], images: [Int])
    /// What comments say in the block and before it.
    var suppressions: [Suppression] = []
  }

  private let tree: MarkupTree
  private let roles: [ElementRole]
  private let marks: ElementMarks
  private let suppressions: PageSuppressions
  private let addresses: TargetAddresses
  private let main: Int?
  private let figure: Int?
  private let button: Int?
  private let leavesOut: (Int) -> Bool
  private var targets = LineTargets()
  private var line = InlineCollector()
  /// The language that a mark of a multilingual plugin began.
  private var markedLanguage: String?
  /// What comments have said since the last block.
  private var pendingSuppressions: [Suppression] = []
  private var open: [OpenElement] = []
  private var found: [Found] = []
  /// The lines that hold numbers alone.
  private var numbers: [Found] = []
  private var lists = ListCounter()
  private var tables: TableCounter

  private struct OpenElement {
    var node: Int
    var role: ElementRole
    var language: String?
    var isTranslatable: Bool
    /// The nearest element that is a block, the element itself included.
    var block: Int
    /// The kind of the blocks below.
    var kind: Block.Kind
    /// The number of the inline code that the element opened.
    var code: Int?
    /// The language that an element in the block declares.
    var languageInBlock: String?
  }

  /// The blocks below an element.
  ///
  /// - Parameters:
  ///   - root: the element.
  ///   - page: the page.
  ///   - leavesOut: whether an element and all below it are no text of the post.
  /// - Returns: the blocks in document order.
  /// - Complexity: O(*n*), where *n* is the number of nodes below the element.
  static func blocks(
    below root: Int, of page: Page, leavesOut: @escaping (Int) -> Bool
  ) -> [Found] {
    lines(below: root, of: page, leavesOut: leavesOut).blocks
  }

  /// The blocks below an element, and the lines that hold numbers alone, which are no text to translate.
  static func lines(
    below root: Int, of page: Page, leavesOut: @escaping (Int) -> Bool
  ) -> (blocks: [Found], numbers: [Found]) {
    var collector = BlockCollector(page, leavesOut: leavesOut)
    collector.read(root)
    return (collector.found, collector.numbers)
  }

  private init(_ page: Page, leavesOut: @escaping (Int) -> Bool) {
    tree = page.tree
    roles = page.roles
    marks = page.marks
    suppressions = page.suppressions
    addresses = TargetAddresses(in: tree)
    main = tree.nameIndex("main")
    figure = tree.nameIndex("figure")
    button = tree.nameIndex("button")
    self.leavesOut = leavesOut
    tables = TableCounter(in: tree)
    if page.keepsPlaces { line.recorder = PieceRecorder() }
  }

  private mutating func read(_ root: Int) {
    // The first comment of a fragment stands outside `html`, before all that is read.
    for node in 0..<root where tree.kind(of: node) == .comment {
      if let language = LanguageShortcode.language(ofComment: tree.textBytes(of: node)) {
        markedLanguage = language
      }
    }
    pendingSuppressions = suppressions.suppressions(before: root, in: tree)
    let end = tree.subtreeEnd(of: root)
    var node = root
    while node < end {
      while let last = open.last, tree.subtreeEnd(of: last.node) <= node { leave() }
      node = visit(node, isRoot: node == root)
    }
    while !open.isEmpty { leave() }
    flush()
  }

  /// Takes one node; returns the one to go on with.
  private mutating func visit(_ node: Int, isRoot: Bool) -> Int {
    switch tree.kind(of: node) {
    case .text: read(textNode: node)
    case .element:
      var role = roles[tree.nameIndex(of: node)]
      if case .skipped = role, isQuestion(node) { role = .block(nil) }
      if case .skipped = role, !isHeading(button: node), !holdsMainPart(node) {
        return tree.subtreeEnd(of: node)
      }
      if !isRoot, marks.isHidden(node) || leavesOut(node) {
        // A block that is left out ends the line before it, as one that is read does.
        if case .block = role { flush() }
        // What is said of a text that is left out is not said of the next one.
        if !pendingSuppressions.isEmpty, tree.holdsTextBelow(node) { pendingSuppressions = [] }
        return tree.subtreeEnd(of: node)
      }
      enter(node, role)
    case .comment:
      if let language = LanguageShortcode.language(ofComment: tree.textBytes(of: node)) {
        flush()
        markedLanguage = language
      }
      pendingSuppressions += suppressions.suppressions(in: node)
    case .document, .processingInstruction: break
    }
    return node + 1
  }

  /// Takes a text, in parts where marks of a multilingual plugin stand in it.
  private mutating func read(textNode node: Int) {
    let text = tree.textBytes(of: node)
    var start = text.startIndex
    for mark in LanguageShortcode.all(in: text) {
      line.append(textNode: node, start..<mark.range.lowerBound, of: tree)
      flush()
      markedLanguage = mark.language
      start = mark.range.upperBound
    }
    line.append(textNode: node, start..<text.endIndex, of: tree)
  }

  /// Whether an element without text of its own holds the page's main part, because its end tag is
  /// missing: an open `button` swallows all that follows.
  private func holdsMainPart(_ node: Int) -> Bool {
    guard let main else { return false }
    return (node + 1..<tree.subtreeEnd(of: node)).contains { tree.nameIndex(of: $0) == main }
  }

  /// Whether an element is a button that a heading stands in or around and that has no other beside it: the heading
  /// of a part that it opens, as accordions of WordPress, Squarespace and others have it (ARIA Authoring Practices
  /// Guide, "Accordion").
  private func isHeading(button node: Int) -> Bool {
    guard tree.nameIndex(of: node) == button else { return false }
    if case .heading = open.last?.kind, let heading = open.last?.block {
      return (heading + 1..<tree.subtreeEnd(of: heading)).allSatisfy {
        $0 == node || tree.nameIndex(of: $0) != button
      }
    }
    return (node + 1..<tree.subtreeEnd(of: node)).contains { below in
      if case .block(.heading) = roles[tree.nameIndex(of: below)] { true } else { false }
    }
  }

  /// Whether an element is what readers press to open a text, and no part of a heading.
  private func isQuestion(_ node: Int) -> Bool {
    if case .heading = open.last?.kind { return false }
    return marks.isQuestion(node)
  }

  private mutating func enter(_ node: Int, _ role: ElementRole) {
    var element = OpenElement(
      node: node, role: role, language: open.last?.language,
      isTranslatable: open.last?.isTranslatable ?? true, block: open.last?.block ?? node,
      kind: open.last?.kind ?? .paragraph, languageInBlock: open.last?.languageInBlock)
    if case .block(let kind) = role {
      element.block = node
      element.kind = kind ?? element.kind
    }
    if let language = marks.language(of: node) {
      element.language = language
      element.languageInBlock = language
    }
    if case .block = role { element.languageInBlock = nil }
    if let declared = marks.isTranslatable(node) {
      element.isTranslatable = declared
      // What translators must leave alone has its ends marked in the line.
      if case .transparent = role { element.role = .inline(.other) }
    }
    let tag = tree.offsets(of: node).lowerBound..<tree.contentOffsets(of: node).lowerBound
    line.changeLanguage(to: element.languageInBlock)
    switch element.role {
    case .block(let kind):
      flush()
      lists.enter(name: tree.name(of: node))
      tables.enter(node, name: tree.name(of: node))
      if tree.nameIndex(of: node) == figure { targets.open(figure: node) }
      line.keepsWhiteSpace = kind == .preformatted || line.keepsWhiteSpace
    case .inline(let purpose):
      pendingSuppressions += suppressions.suppressions(in: node)
      let leadsAway = purpose == .link && leadsAway(node, from: element.kind)
      element.code = line.open(at: tag, purpose, leadsAway: leadsAway)
      if purpose == .link { targets.open(link: node) }
    case .standalone(let purpose):
      pendingSuppressions += suppressions.suppressions(in: node)
      line.standalone(at: tag, purpose)
      if purpose == .image { targets.add(image: node) }
    case .lineBreak:
      if line.breakLine(at: tag) { flush() }
    case .transparent, .skipped: break
    }
    line.isTranslatable = element.isTranslatable
    open.append(element)
  }

  /// Whether a link leads somewhere else; that of a heading to its own part does not, which opens it in accordions.
  private func leadsAway(_ link: Int, from kind: Block.Kind) -> Bool {
    switch addresses.destination(of: link) {
    case .nowhere: return false
    case .elsewhere: return true
    case .samePage:
      if case .heading = kind { return false }
      if marks.isQuestion(link) { return false }
      return true
    }
  }

  private mutating func leave() {
    guard let element = open.last else { return }
    switch element.role {
    case .block(let kind):
      flush()
      lists.leave(name: tree.name(of: element.node))
      tables.leave(name: tree.name(of: element.node))
      if tree.nameIndex(of: element.node) == figure { targets.close(figure: element.node) }
      if kind == .preformatted { line.keepsWhiteSpace = false }
    case .inline(let purpose):
      let end = tree.offsets(of: element.node).upperBound
      let tag = tree.contentOffsets(of: element.node).upperBound..<end
      if let code = element.code { line.close(code, at: tag, purpose) }
      if purpose == .link { targets.close(link: element.node, lineHasText: line.hasText) }
    case .transparent, .standalone, .lineBreak, .skipped: break
    }
    open.removeLast()
    line.isTranslatable = open.last?.isTranslatable ?? true
    line.changeLanguage(to: open.last?.languageInBlock)
  }

  private mutating func flush() {
    let finished = line.finish(in: tree)
    let isText = finished.map { !$0.isNumbers } ?? false
    if let finished {
      if isText {
        found.append(
          block(of: finished, targets.taken(isCaption: open.last?.kind == .caption)))
        pendingSuppressions = []
      } else {
        numbers.append(block(of: finished, ([], [])))
      }
    }
    targets.startLine(afterText: isText)
  }

  private func block(
    of finished: InlineCollector.Line, _ targets: (links: [Int], images: [Int])
  ) -> Found {
    let kind = open.last?.kind ?? .paragraph
    return Found(
      kind: kind, line: finished, element: open.last?.block ?? 0,
      language: markedLanguage ?? open.last?.language,
      list: kind == .listItem ? lists.position : nil,
      table: tables.position, targets: targets, suppressions: pendingSuppressions)
  }
}
