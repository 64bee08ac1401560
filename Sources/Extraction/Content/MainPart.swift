internal import Markup

/// The `main` and the `article` elements that hold most of a page's sentences, if there are any.
///
/// What stands outside them is then no part of the post: notes in the small print, windows that open, a
/// company's portrait. A part of some size, or one in a declared language, is never outside: it may be the post's
/// other language.
struct MainPart {
  private let tree: MarkupTree
  /// The words of sentences before each node.
  private let before: [Int]
  /// The ranges of nodes of these elements, in their order; empty where none holds most.
  private let main: [Range<Int>]
  private let articles: [Range<Int>]
  private let language: Int?

  /// A sentence has so many words at least, of which fewer than half are in links.
  static let wordsOfSentence = 4
  /// The share of the page's sentences, in words, that the largest of the elements holds.
  private static let largestShare = 0.5
  /// The share from which on another part of the page is one of the post, whatever holds it.
  private static let shareOfPart = 0.2
  /// The share that makes another such element a part too: each language of a post may have an `article`.
  private static let smallestShare = 0.1

  /// Finds the elements.
  ///
  /// - Complexity: O(*n*), where *n* is the number of nodes.
  init(in tree: MarkupTree, _ blocks: [BlockCollector.Found], _ texts: [BlockText]) {
    self.tree = tree
    language = tree.nameIndex("lang")
    var before = [Int](repeating: 0, count: tree.count + 1)
    for (block, text) in zip(blocks, texts)
    where text.words >= Self.wordsOfSentence && text.linkedShare < 0.5 {
      before[block.element + 1] += text.words
    }
    for index in 1..<before.count { before[index] += before[index - 1] }
    self.before = before
    main = Self.parts("main", in: tree, before)
    articles = Self.parts("article", in: tree, before)
  }

  private static func parts(_ name: String, in tree: MarkupTree, _ before: [Int]) -> [Range<Int>] {
    guard let name = tree.nameIndex(name) else { return [] }
    let all = Double(before[tree.count])
    var parts: [Range<Int>] = []
    var largest = 0.0
    var parents: Set<Int> = []
    var end = 0
    for node in 1..<tree.count
    where node >= end && tree.kind(of: node) == .element && tree.nameIndex(of: node) == name {
      let share = Double(before[tree.subtreeEnd(of: node)] - before[node]) / max(1, all)
      largest = max(largest, share)
      // One beside a part is one, however small: the sections of a post.
      guard share >= smallestShare || parents.contains(tree.parent(of: node)) else { continue }
      // One in it adds nothing.
      end = tree.subtreeEnd(of: node)
      parents.insert(tree.parent(of: node))
      parts.append(node..<end)
    }
    return largest >= largestShare ? parts : []
  }

  /// Whether an element stands outside the page's main part, `false` where there is none.
  func isOutsideMain(_ element: Int) -> Bool { isOutside(element, main) }

  /// Whether an element stands outside the page's articles, `false` where there are none.
  func isOutsideArticles(_ element: Int) -> Bool { isOutside(element, articles) }

  private func isOutside(_ element: Int, _ parts: [Range<Int>]) -> Bool {
    guard let first = parts.first else { return false }
    var low = 0
    var high = parts.count
    while low < high {
      let middle = (low + high) / 2
      if parts[middle].upperBound <= element { low = middle + 1 } else { high = middle }
    }
    if low < parts.count, parts[low].contains(element) { return false }
    // The largest element above it that holds no part.
    var branch = element
    var distance = 0
    while distance < PageEvidence.deepest, branch > 0 {
      if let language, tree.attributeBytes(language, of: branch) != nil { return false }
      let parent = tree.parent(of: branch)
      if parent <= 0 || tree.holds(parent, first.lowerBound) { break }
      branch = parent
      distance += 1
    }
    let share = Double(before[tree.subtreeEnd(of: branch)] - before[branch])
    return share < Self.shareOfPart * Double(before[tree.count])
  }
}
