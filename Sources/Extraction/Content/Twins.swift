internal import Bitext
internal import Markup

/// The boxes of a body that hold a text in both languages, or in one with the other beside it: whatever speaks against them, they are the
/// post's, for what surrounds a post is in one language.
struct Twins {
  private let tree: MarkupTree
  private let blocks: [BlockCollector.Found]
  private let texts: [BlockText]
  /// The number of the attribute `class`; `nil` where the page has none.
  private let classes: Int?
  private let words: (Int) -> Double
  /// The element whose children were asked for last, and these: boxes that are cut out stand side by side.
  private var lastParent = -1
  private var lastSiblings: [Int] = []

  /// Fewer words may be a label in both languages.
  private static let fewestInBoth = 8.0
  /// The same for one of two boxes.
  private static let fewestInOne = 5.0
  /// How many times as many words the longer of two boxes has at most.
  private static let mostTimes = 3.0

  /// - Parameters:
  ///   - tree: the page.
  ///   - blocks: its blocks.
  ///   - texts: their texts.
  ///   - words: how many words an element has outside links.
  init(
    in tree: MarkupTree, _ blocks: [BlockCollector.Found], _ texts: [BlockText],
    _ words: @escaping (Int) -> Double
  ) {
    self.tree = tree
    self.blocks = blocks
    self.texts = texts
    classes = tree.nameIndex("class")
    self.words = words
  }

  /// Leaves in the body what was to be cut out of it, where it is in both languages or has a twin.
  ///
  /// - Complexity: O(*n*), where *n* is the length of what is cut out and of what stands beside it.
  mutating func keep(below body: Int, _ cuts: inout [Bool]) {
    var node = body + 1
    while node < tree.subtreeEnd(of: body) {
      guard cuts[node] else {
        node += 1
        continue
      }
      let end = tree.subtreeEnd(of: node)
      if words(node) >= Self.fewestInOne {
        let own = languages(of: node)
        if own.areBalanced && words(node) >= Self.fewestInBoth || hasTwin(node, own, below: body)
          || isTwinOfHeading(node, own, cuts)
        {
          for part in node..<end { cuts[part] = false }
        }
      }
      node = end
    }
  }

  /// Whether a box of the same name stands beside one, in the other language.
  private mutating func hasTwin(_ node: Int, _ own: BothLanguages, below body: Int) -> Bool {
    guard let isDutch = own.isDutch else { return false }
    var box = node
    // What alone stands in a box is that box.
    while tree.parent(of: box) != body, words(tree.parent(of: box)) == words(box) {
      box = tree.parent(of: box)
    }
    let siblings = siblings(below: tree.parent(of: box))
    var (place, end) = (0, siblings.count)
    while place < end {
      let middle = (place + end) / 2
      if siblings[middle] < box { place = middle + 1 } else { end = middle }
    }
    let near = siblings[max(0, place - Self.reach)..<min(place + Self.reach + 1, siblings.count)]
    return near.contains { other in
      other != box && isLike(other, box) && languages(of: other).isDutch == !isDutch
    }
  }

  /// How many boxes away a twin is looked for.
  private static let reach = 8

  /// The elements right below another.
  private mutating func siblings(below parent: Int) -> [Int] {
    if parent == lastParent { return lastSiblings }
    lastParent = parent
    lastSiblings = []
    var node = parent + 1
    while node < tree.subtreeEnd(of: parent) {
      if tree.kind(of: node) == .element { lastSiblings.append(node) }
      node = tree.subtreeEnd(of: node)
    }
    return lastSiblings
  }

  /// Whether the only block in a box stands right under or above a heading that is kept, and says it in the other language.
  private func isTwinOfHeading(_ node: Int, _ own: BothLanguages, _ cuts: [Bool]) -> Bool {
    guard let isDutch = own.isDutch else { return false }
    let first = firstBlock(from: node)
    let next = firstBlock(from: tree.subtreeEnd(of: node))
    guard next == first + 1 else { return false }
    return [first - 1, next].contains { other in
      guard blocks.indices.contains(other), case .heading = blocks[other].kind,
        !cuts[blocks[other].element]
      else { return false }
      let lengths = [texts[first].bytes.count, texts[other].bytes.count].sorted()
      var languages = BothLanguages()
      languages.add(texts[other].bytes)
      return languages.isDutch == !isDutch
        && Double(lengths[1]) <= Self.mostTimes * Double(lengths[0])
    }
  }

  /// The index of the first block at or behind a node.
  private func firstBlock(from node: Int) -> Int {
    var (low, high) = (0, blocks.count)
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].element < node { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether two boxes have one name and about as many words.
  private func isLike(_ one: Int, _ other: Int) -> Bool {
    let (few, many) = (min(words(one), words(other)), max(words(one), words(other)))
    return few >= Self.fewestInOne && many <= few * Self.mostTimes
      && tree.nameIndex(of: one) == tree.nameIndex(of: other)
      && firstClass(of: one) == firstClass(of: other)
  }

  /// The first of an element's classes: those behind it may be numbered.
  private func firstClass(of node: Int) -> ArraySlice<UInt8>? {
    classes.flatMap { tree.attributeBytes($0, of: node) }?.prefix { $0 != 0x20 }
  }

  private func languages(of node: Int) -> BothLanguages {
    var languages = BothLanguages()
    for block in firstBlock(from: node)..<firstBlock(from: tree.subtreeEnd(of: node))
    where texts[block].linkedShare < 0.5 {
      languages.add(texts[block].bytes)
    }
    return languages
  }
}
