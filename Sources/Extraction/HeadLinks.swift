internal import Bitext
internal import Markup

/// What the links in a page's head say of where the page stands: its own address and those of its languages.
///
/// They are only compared, never followed.
struct HeadLinks {
  private(set) var alternates: [Post.Alternate] = []
  private(set) var canonical: String?

  /// Reads the links.
  ///
  /// - Complexity: O(*n*), where *n* is the number of nodes.
  init(in tree: MarkupTree) {
    guard let link = tree.nameIndex("link"), let relation = tree.nameIndex("rel") else { return }
    for node in 1..<tree.count where tree.nameIndex(of: node) == link {
      guard let words = tree.attributeBytes(relation, of: node),
        let address = tree.attribute("href", of: node)
      else { continue }
      if ClassWords.contains(words, where: { $0.elementsEqual("canonical".utf8) }) {
        canonical = canonical ?? address
      } else if ClassWords.contains(words, where: { $0.elementsEqual("alternate".utf8) }),
        let language = tree.attribute("hreflang", of: node)
      {
        alternates.append(Post.Alternate(language: language.lowercased(), address: address))
      }
    }
  }
}
