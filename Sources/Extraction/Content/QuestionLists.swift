internal import Bitext
internal import Markup

/// The lists of a page that readers open part by part and that may be the post's, such as a list of questions.
///
/// Their boxes, roles and class names say how they work, and nothing against the text in them.
struct QuestionLists {
  /// The lists, each with all that is in it, in order.
  let ranges: [Range<Int>]
  /// Whether each node stands in one or is one; empty where there is none.
  private var isListed: [Bool] = []

  /// Takes the lists of a page, but for those under a heading that invites, such as "Have any questions?".
  ///
  /// - Complexity: O(*n*), where *n* is the number of nodes and blocks.
  init(in page: Page, _ blocks: [BlockCollector.Found], _ texts: [BlockText]) {
    var next = 0
    ranges = page.marks.lists.filter { list in
      while next < blocks.count, blocks[next].element < list.lowerBound { next += 1 }
      return !Self.isInvited(before: next, blocks, texts)
    }
    if ranges.isEmpty { return }
    isListed = [Bool](repeating: false, count: page.tree.count)
    for list in ranges {
      for node in list { isListed[node] = true }
    }
  }

  /// Whether a heading right before a block asks readers what they want.
  private static func isInvited(
    before block: Int, _ blocks: [BlockCollector.Found], _ texts: [BlockText]
  ) -> Bool {
    var index = block
    while index > 0 {
      index -= 1
      guard case .heading = blocks[index].kind else { return false }
      let text = texts[index]
      let asks = text.bytes.last == UInt8(ascii: "?")
      if asks, Phrases(in: text.bytes, words: text.words).contains(.invitation) { return true }
    }
    return false
  }

  /// Whether a node stands in a list, or is one.
  func contains(_ node: Int) -> Bool { !isListed.isEmpty && isListed[node] }
}
