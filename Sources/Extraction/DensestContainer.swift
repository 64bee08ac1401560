internal import Bitext
internal import Markup

/// Finds the post on a page whose platform is unknown: the element whose blocks are worth most.
///
/// Every block has a worth: its words, less what is typical of menus, bylines and comments. The worth of
/// an element is the sum over its blocks, so an element gains by every paragraph and loses by every menu
/// it takes in; the best element is the post. It is the maximum-sum segment of the page, restricted to
/// elements.
enum DensestContainer {
  /// The words that a block must have to be worth including: shorter ones are more often labels.
  ///
  /// Bylines and dates stand in bare `div`s, so text that no paragraph, list, table or heading holds needs
  /// more words. Both are set by eye on the development pages, not fitted.
  private static func wordsOfALabel(_ block: BlockCollector.Found, in tree: MarkupTree) -> Int {
    if case .heading = block.kind { return 0 }
    // The kind would not do: all of a page that is laid out with a table is in table cells.
    switch tree.name(of: block.element) {
    case "p", "li", "td", "th", "dt", "dd", "blockquote", "pre", "figcaption", "caption": return 2
    default: return 12
    }
  }

  /// How much heavier a linked word weighs against a block than a plain one for it.
  private static let linkWeight = 3

  /// Where the post stands; the whole page where nothing stands out.
  ///
  /// - Complexity: O(*n*), where *n* is the number of nodes.
  static func place(in tree: MarkupTree) -> PostPlace {
    let boilerplate = Boilerplate(in: tree)
    let blocks = BlockCollector.blocks(below: 0, of: tree, leavesOut: boilerplate.contains)
    // Where every block is as short as a label, nothing is worth anything; then all words count.
    let best =
      container(in: tree, blocks) { wordsOfALabel($0, in: tree) }
      ?? container(in: tree, blocks) { _ in 0 } ?? 0
    return PostPlace(
      platform: "generic", title: title(before: best, in: tree, blocks), body: best, leavesOut: [])
  }

  /// The element worth most, the innermost of equals; `nil` where none is worth anything.
  private static func container(
    in tree: MarkupTree, _ blocks: [BlockCollector.Found], bias: (BlockCollector.Found) -> Int
  ) -> Int? {
    var worths = [Int](repeating: 0, count: tree.count + 1)
    for block in blocks { worths[block.element + 1] += worth(of: block) - bias(block) }
    for index in 1..<worths.count { worths[index] += worths[index - 1] }
    var best: (node: Int, worth: Int)?
    for node in 0..<tree.count where isContainer(node, in: tree) {
      let worth = worths[tree.subtreeEnd(of: node)] - worths[node]
      if worth > 0, worth >= best?.worth ?? 0 { best = (node, worth) }
    }
    return best?.node
  }

  private static func worth(of block: BlockCollector.Found) -> Int {
    let text = block.line.content.text.utf8
    let words = text.split(separator: 0x20).count
    let linked = words * block.line.linkedBytes / max(1, text.count)
    // A heading is worth what it introduces; counted itself, it would draw in what lies between a title
    // and its post.
    if case .heading = block.kind { return min(0, words - linked * linkWeight) }
    return words - linked * linkWeight
  }

  private static func isContainer(_ node: Int, in tree: MarkupTree) -> Bool {
    switch tree.name(of: node) {
    case "body", "div", "section", "article", "main", "td", "center", "":
      tree.kind(of: node) != .text
    default: false
    }
  }

  /// The last heading before the body that the page's `<title>` repeats.
  private static func title(
    before body: Int, in tree: MarkupTree, _ blocks: [BlockCollector.Found]
  ) -> Int? {
    guard let head = (1..<tree.count).first(where: { tree.name(of: $0) == "title" }) else {
      return nil
    }
    let pageTitle = folded(tree.text(of: head))
    return blocks.last { block in
      guard case .heading = block.kind, block.element < body else { return false }
      return pageTitle.hasPrefix(folded(block.line.content.text))
    }?.element
  }

  private static func folded(_ text: String) -> String {
    text.utf8.split { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }
      .map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
}
