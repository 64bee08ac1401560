internal import Markup

/// The parts of a page that declare a language, where those of two languages hold most of its sentences: the halves of
/// a post in both.
///
/// In them, boxes and their names are how the author's page is built, and nothing against the text.
struct LanguageParts {
  /// The outermost such parts, each with all that is in it; none where a page has no halves.
  private(set) var ranges: [Range<Int>] = []

  /// The share of the page's sentences, in words, that the parts hold together, and that those of either language hold.
  private static let shares = (together: 0.5, either: 0.1)

  /// Finds the parts.
  ///
  /// - Complexity: O(*n*), where *n* is the number of nodes and blocks.
  init(
    in page: Page, _ blocks: [BlockCollector.Found], _ texts: [BlockText], _ traits: [ElementTrait]
  ) {
    let tree = page.tree
    var parts: [(range: Range<Int>, language: Substring)] = []
    var node = 1
    while node < tree.count {
      let trait = traits[tree.nameIndex(of: node)]
      guard tree.kind(of: node) == .element, trait.contains(.groups), !trait.contains(.isPage),
        let language = page.marks.language(of: node)
      else {
        node += 1
        continue
      }
      parts.append((node..<tree.subtreeEnd(of: node), Self.primary(language)))
      node = tree.subtreeEnd(of: node)
    }
    guard let first = parts.first, parts.contains(where: { $0.language != first.language }) else {
      return
    }
    let words = Self.words(in: parts, blocks, texts)
    let inParts = words.byLanguage.values.reduce(0, +)
    guard Double(inParts) >= Self.shares.together * Double(words.all),
      words.byLanguage.values.count(where: { Double($0) >= Self.shares.either * Double(words.all) })
        > 1
    else { return }
    ranges = parts.map(\.range)
  }

  /// The words of sentences in the parts of each language and on the whole page.
  private static func words(
    in parts: [(range: Range<Int>, language: Substring)], _ blocks: [BlockCollector.Found],
    _ texts: [BlockText]
  ) -> (byLanguage: [Substring: Int], all: Int) {
    var byLanguage: [Substring: Int] = [:]
    var all = 0
    var next = 0
    for (block, text) in zip(blocks, texts)
    where text.words >= MainPart.wordsOfSentence && text.linkedShare < 0.5 {
      all += text.words
      while next < parts.count, parts[next].range.upperBound <= block.element { next += 1 }
      guard next < parts.count, parts[next].range.contains(block.element) else { continue }
      byLanguage[parts[next].language, default: 0] += text.words
    }
    return (byLanguage, all)
  }

  /// The primary subtag of a language tag: `nl` of `nl-BE`.
  private static func primary(_ tag: String) -> Substring {
    tag.prefix { $0 != "-" && $0 != "_" }
  }
}
