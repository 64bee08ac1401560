internal import Bitext
internal import Markup

/// The parts of a page that its author built: lists that readers open part by part, such as a list of questions; the two
/// halves of a page in two languages; sections in boxes.
///
/// Their boxes, roles and class names say how they work, and nothing against the text in them.
struct AuthoredParts {
  /// The parts, each with all that is in it.
  let ranges: [Range<Int>]
  /// Whether each node stands in one or is one; empty where there is none.
  private var isAuthored: [Bool] = []

  /// Takes the parts of a page, but for lists and boxes under a heading that invites, such as "Have any questions?".
  ///
  /// - Complexity: O(*n* + *r* log *r*), where *n* is the number of nodes and blocks, and *r* of lists and rows of boxes.
  init(
    in page: Page, _ blocks: [BlockCollector.Found], _ texts: [BlockText], _ traits: [ElementTrait]
  ) {
    let runs =
      page.marks.lists.map { [$0] } + HeadedBoxes(in: page.tree, blocks, texts, traits).runs
    var next = 0
    let welcome = runs.sorted { $0[0].lowerBound < $1[0].lowerBound }.filter { run in
      while next < blocks.count, blocks[next].element < run[0].lowerBound { next += 1 }
      return !Self.isInvited(before: next, blocks, texts)
    }
    ranges = welcome.flatMap(\.self) + LanguageParts(in: page, blocks, texts, traits).ranges
    if ranges.isEmpty { return }
    isAuthored = [Bool](repeating: false, count: page.tree.count)
    for part in ranges {
      for node in part { isAuthored[node] = true }
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

  /// Whether a node stands in a part, or is one.
  func contains(_ node: Int) -> Bool { !isAuthored.isEmpty && isAuthored[node] }
}
