internal import Markup

/// The lists on a page of which readers open one part after the other: each has a control, and the text that it shows.
///
/// Whoever made the page, the parts are built alike, stand side by side and begin with their controls (WAI-ARIA Authoring
/// Practices, "Accordion" and "Disclosure"). So do menus that open; but these show links and labels, and a list shows
/// sentences.
struct DisclosureLists {
  /// The elements that hold the lists, each with all that is in it.
  private(set) var lists: [Range<Int>] = []
  /// What readers press: the questions.
  private(set) var controls: [Int] = []
  /// The elements that hold the text which a control shows, and nothing else: closed, they are hidden.
  private(set) var panels: [Int] = []

  private let tree: MarkupTree
  private let links: Int?
  /// The elements whose text nobody reads, and those that are more than a list, by the numbers of their names.
  private let unread: [Bool]
  private let largeParts: [Bool]

  /// A control that may open a part.
  struct Candidate {
    var node: Int
    /// Whether it says that it opens something; a plain button need not.
    var saysSo: Bool
    /// Whether it is a link of a heading, which needs a box about heading and text: without one, it is an anchor.
    var isOfHeading = false
  }

  /// One part of a list.
  private struct Item {
    var node: Int
    var control: Candidate
    var answer: Range<Int>
  }

  /// How far above its control an item is: the controls of page builders stand in up to four boxes.
  private static let highest = 6
  /// Two parts that say so are a list; of plain buttons, which do much else, it takes more.
  private static let fewest = (saying: 2, plain: 3)
  /// So many nodes of an answer tell whether it is prose.
  private static let mostNodes = 400

  /// Finds the lists.
  ///
  /// - Complexity: O(*n* + *c* · *a*), where *n* is the number of nodes, *c* of candidates and *a* of nodes in an answer
  ///   that are read, which is bounded.
  init(of candidates: [Candidate], in tree: MarkupTree) {
    self.tree = tree
    links = tree.nameIndex("a")
    let names = tree.elementNames
    unread = names.map { ["script", "style", "noscript", "template", "svg"].contains($0) }
    largeParts = names.map { ["main", "article", "h1", "footer", "body"].contains($0) }
    for group in groups(of: candidates) { read(group) }
  }

  // MARK: Items

  /// The elements of a page that may be controls.
  ///
  /// - Parameters:
  ///   - tree: the page.
  ///   - isMarked: whether the attributes of an element say that it opens something.
  /// - Returns: the elements in document order, none where there is only one.
  /// - Complexity: O(*n*), where *n* is the number of nodes.
  static func candidates(in tree: MarkupTree, marked isMarked: (Int) -> Bool) -> [Candidate] {
    let names = tree.elementNames
    let headings = names.map { ["h2", "h3", "h4", "h5", "h6"].contains($0) }
    let (summary, button, link) = (
      tree.nameIndex("summary"), tree.nameIndex("button"), tree.nameIndex("a")
    )
    let target = tree.nameIndex("href")
    var candidates: [Candidate] = []
    for node in 1..<max(1, tree.count) where tree.kind(of: node) == .element {
      let name = tree.nameIndex(of: node)
      if name == summary || isMarked(node) {
        candidates.append(Candidate(node: node, saysSo: true))
      } else if name == button {
        candidates.append(Candidate(node: node, saysSo: false))
      } else if name == link, headings[tree.nameIndex(of: tree.parent(of: node))], let target,
        tree.attributeBytes(target, of: node)?.first == UInt8(ascii: "#")
      {
        candidates.append(Candidate(node: node, saysSo: true, isOfHeading: true))
      }
    }
    return candidates.count > 1 ? candidates : []
  }

  /// The candidates that stand in elements alike, side by side: each with the ways up to these elements.
  private func groups(of candidates: [Candidate]) -> [[Item]] {
    var keys: [[UInt64]] = []
    var counts: [UInt64: Int] = [:]
    for candidate in candidates {
      let own = self.keys(above: candidate.node)
      for key in own { counts[key, default: 0] += 1 }
      keys.append(own)
    }
    var order: [UInt64] = []
    var groups: [UInt64: [Item]] = [:]
    for (candidate, keys) in zip(candidates, keys) {
      guard let level = keys.firstIndex(where: { counts[$0] ?? 0 > 1 }),
        level > 1 || !candidate.isOfHeading
      else { continue }
      var item = candidate.node
      for _ in 0..<level { item = tree.parent(of: item) }
      if groups[keys[level]] == nil { order.append(keys[level]) }
      groups[keys[level], default: []].append(Item(node: item, control: candidate, answer: 0..<0))
    }
    return order.compactMap { groups[$0] }
  }

  /// For an element and those above it, a hash of the names on the way and of what holds them.
  private func keys(above node: Int) -> [UInt64] {
    var keys: [UInt64] = []
    var path = ByteHash()
    var node = node
    while keys.count <= Self.highest, node > 0 {
      append(tree.nameIndex(of: node), to: &path)
      if largeParts[tree.nameIndex(of: node)] { break }
      var key = path
      append(tree.parent(of: node), to: &key)
      keys.append(key.value)
      node = tree.parent(of: node)
    }
    return keys
  }

  private func append(_ number: Int, to hash: inout ByteHash) {
    for shift in [0, 8, 16, 24] { hash.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  // MARK: Lists

  private mutating func read(_ group: [Item]) {
    let least = group.allSatisfy(\.control.saysSo) ? Self.fewest.saying : Self.fewest.plain
    guard group.count >= least, let first = group.first else { return }
    let controls = Set(group.map(\.node))
    let items = group.compactMap { withAnswer($0, among: controls) }
    guard items.count >= least, items.count * 2 > group.count else { return }
    let list = holder(of: tree.parent(of: first.node))
    let range = list..<tree.subtreeEnd(of: list)
    guard !range.contains(where: { isLarge($0) }) else { return }
    lists.append(range)
    for item in items {
      self.controls.append(item.control.node)
      notePanels(of: item.answer)
    }
  }

  private func isLarge(_ node: Int) -> Bool {
    tree.kind(of: node) == .element && largeParts[tree.nameIndex(of: node)]
  }

  /// An item with its answer, `nil` where it has none in sentences or does not begin with its control.
  private func withAnswer(_ item: Item, among others: Set<Int>) -> Item? {
    var item = item
    let control = item.control.node
    let end = tree.subtreeEnd(of: item.node)
    guard !(item.node..<control).contains(where: isText) else { return nil }
    item.answer = tree.subtreeEnd(of: control)..<end
    if !item.answer.contains(where: isText) {
      if let next = elementWithText(from: end, below: tree.parent(of: item.node)),
        !others.contains(next)
      {
        // Question and answer side by side, in no box of their own.
        item.answer = next..<tree.subtreeEnd(of: next)
      } else if let question = elementWithText(from: control + 1, below: control) {
        // The whole part is called a control.
        item.answer = tree.subtreeEnd(of: question)..<tree.subtreeEnd(of: control)
        item.control.node = question
      }
    }
    let question = item.control.node
    return (question..<tree.subtreeEnd(of: question)).contains(where: isText)
      && isProse(item.answer)
      ? item : nil
  }

  /// The first element from a node on that holds text, among the children of another.
  private func elementWithText(from start: Int, below parent: Int) -> Int? {
    var node = start
    while node < tree.subtreeEnd(of: parent) {
      if tree.kind(of: node) == .element, tree.holdsTextBelow(node) { return node }
      node = tree.subtreeEnd(of: node)
    }
    return nil
  }

  private func isText(_ node: Int) -> Bool {
    tree.kind(of: node) == .text && !unread[tree.nameIndex(of: tree.parent(of: node))]
      && tree.textBytes(of: node).contains { $0 > 0x20 }
  }

  /// Whether a text has a sentence in it and fewer than half of its words are in links.
  private func isProse(_ range: Range<Int>) -> Bool {
    var words = 0
    var linked = 0
    var hasSentence = false
    var endOfLink = 0
    for node in range.prefix(Self.mostNodes) {
      if tree.kind(of: node) == .element, tree.nameIndex(of: node) == links {
        endOfLink = max(endOfLink, tree.subtreeEnd(of: node))
      }
      guard isText(node) else { continue }
      let text = tree.textBytes(of: node)
      let count = text.split { $0 <= 0x20 }.count
      words += count
      if node < endOfLink {
        linked += count
      } else if let last = text.last(where: { $0 > 0x20 }), ".!?".utf8.contains(last) {
        hasSentence = true
      }
    }
    return hasSentence && linked * 2 < words
  }

  /// The element that holds a list and no other text.
  private func holder(of list: Int) -> Int {
    var list = list
    for _ in 0..<Self.highest {
      let parent = tree.parent(of: list)
      guard parent > 0, !isLarge(parent),
        tree.children(of: parent).allSatisfy({ $0 == list || !holdsText($0) })
      else { break }
      list = parent
    }
    return list
  }

  private func holdsText(_ node: Int) -> Bool {
    tree.kind(of: node) == .element ? tree.holdsTextBelow(node) : isText(node)
  }

  /// Notes the elements around an answer that hold all of it.
  private mutating func notePanels(of answer: Range<Int>) {
    var range = answer
    while true {
      var node = range.lowerBound
      var holders: [Int] = []
      while node < range.upperBound {
        if holdsText(node) { holders.append(node) }
        node = tree.subtreeEnd(of: node)
      }
      guard holders.count == 1, tree.kind(of: holders[0]) == .element else { return }
      panels.append(holders[0])
      range = holders[0] + 1..<tree.subtreeEnd(of: holders[0])
    }
  }
}
