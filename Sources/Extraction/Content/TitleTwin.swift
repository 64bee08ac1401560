internal import Markup

/// The title in the other language, where both stand above the body of a post.
struct TitleTwin {
  private let page: Page
  private var tree: MarkupTree { page.tree }

  /// How many times as long the longer of both titles is at most.
  private static let mostTimes = 2.5
  private static let headings: Set<String> = ["h1", "h2", "h3"]
  private static let elements: Set<String> = ["h1", "h2", "h3", "p", "div"]

  init(in page: Page) { self.page = page }

  /// The element of the first text between a title and a body, where it is in the other language; what says when and by whom the post
  /// was written is in none.
  ///
  /// - Complexity: O(*n*), where *n* is the number of nodes between.
  func twin(of title: Int, before body: Int) -> Int? {
    var node = tree.subtreeEnd(of: title)
    while node < body {
      if tree.kind(of: node) == .text, !tree.text(of: node).allSatisfy(\.isWhitespace) {
        return block(around: node).flatMap { other in
          other >= tree.subtreeEnd(of: title) && tree.subtreeEnd(of: other) <= body
            && isTwin(other, of: title) ? other : nil
        }
      }
      node += 1
    }
    return nil
  }

  /// The element of the last text before a title, where it is a heading in the other language.
  ///
  /// - Complexity: O(*n*), where *n* is the number of nodes between.
  func twin(above title: Int) -> Int? {
    var node = title - 1
    while node > 0 {
      if tree.kind(of: node) == .text, !tree.text(of: node).allSatisfy(\.isWhitespace) {
        return block(around: node).flatMap { other in
          Self.headings.contains(tree.name(of: other)) && tree.subtreeEnd(of: other) <= title
            && isTwin(other, of: title) ? other : nil
        }
      }
      node -= 1
    }
    return nil
  }

  /// The nearest element of a text that is a block.
  private func block(around text: Int) -> Int? {
    var node = tree.parent(of: text)
    while node > 0, !Self.elements.contains(tree.name(of: node)) {
      // A link leads elsewhere.
      if tree.name(of: node) == "a" { return nil }
      node = tree.parent(of: node)
    }
    return node > 0 ? node : nil
  }

  private func isTwin(_ element: Int, of title: Int) -> Bool {
    let (own, other) = (tree.text(of: title), tree.text(of: element))
    let lengths = [own, other].map { Double(ContentTree.folded($0).utf8.count) }.sorted()
    guard lengths[0] > 0, lengths[1] <= lengths[0] * Self.mostTimes,
      !other.contains(where: \.isNumber), !page.isBoilerplate(around: element)
    else { return false }
    let languages = [own, other].map { text in
      var languages = BothLanguages()
      languages.add(Array(text.utf8))
      return languages.isDutch
    }
    guard let isDutch = languages[1] else { return false }
    // A title may have no word that only one language has; then the Dutch beside it is its translation.
    return languages[0].map { $0 != isDutch } ?? isDutch
  }
}
