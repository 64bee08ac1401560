internal import Markup

/// The `main` and the `article` elements that hold most of a page's sentences, if there are any.
///
/// What stands outside them is then no part of the post: notes in the small print, windows that open, a
/// company's portrait.
struct MainPart {
  /// The ranges of nodes of these elements, in their order; empty where none holds most.
  private let main: [Range<Int>]
  private let articles: [Range<Int>]

  /// A sentence has so many words at least, of which fewer than half are in links.
  private static let wordsOfSentence = 8
  /// The share of the page's sentences, in words, that the largest of the elements holds.
  private static let largestShare = 0.5
  /// The share that makes another element a part too: each language of a post may have an `article` of its own.
  private static let smallestShare = 0.1

  /// Finds the elements.
  ///
  /// - Complexity: O(*n*), where *n* is the number of nodes.
  init(in tree: MarkupTree, _ blocks: [BlockCollector.Found], _ texts: [BlockText]) {
    var before = [Int](repeating: 0, count: tree.count + 1)
    for (block, text) in zip(blocks, texts)
    where text.words >= Self.wordsOfSentence && text.linkedShare < 0.5 {
      before[block.element + 1] += text.words
    }
    for index in 1..<before.count { before[index] += before[index - 1] }
    main = Self.parts("main", in: tree, before)
    articles = Self.parts("article", in: tree, before)
  }

  private static func parts(_ name: String, in tree: MarkupTree, _ before: [Int]) -> [Range<Int>] {
    guard let name = tree.nameIndex(name) else { return [] }
    let all = Double(before[tree.count])
    var parts: [Range<Int>] = []
    var largest = 0.0
    var end = 0
    for node in 1..<tree.count
    where node >= end && tree.kind(of: node) == .element && tree.nameIndex(of: node) == name {
      let share = Double(before[tree.subtreeEnd(of: node)] - before[node]) / max(1, all)
      largest = max(largest, share)
      guard share >= smallestShare else { continue }
      // One in it adds nothing.
      end = tree.subtreeEnd(of: node)
      parts.append(node..<end)
    }
    return largest >= largestShare ? parts : []
  }

  /// Whether an element stands outside the page's main part, `false` where there is none.
  func isOutsideMain(_ element: Int) -> Bool {
    !main.isEmpty && !main.contains { $0.contains(element) }
  }

  /// Whether an element stands outside the page's articles, `false` where there are none.
  func isOutsideArticles(_ element: Int) -> Bool {
    !articles.isEmpty && !articles.contains { $0.contains(element) }
  }
}
