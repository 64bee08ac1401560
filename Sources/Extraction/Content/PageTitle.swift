/// What stands in the `<title>` of a page: mostly the post's title, or a shorter form of it, and then the name of the site.
struct PageTitle {
  private let text: String
  /// The parts between bars and dashes, without the last one, which names the site.
  private let parts: [String]

  /// Reads a title with one space between its words.
  init(_ text: String) {
    self.text = text
    let all = text.lowercased().split { "|/–—·•:»-".contains($0) }.map {
      $0.drop { $0 == " " }
    }
    let parts = all.map { String($0.reversed().drop { $0 == " " }.reversed()) }
    self.parts = parts.count > 1 ? parts.dropLast() : parts
  }

  /// Whether a heading is the post's title: the page's title begins with it, or it holds a part of that.
  ///
  /// - Complexity: O(*n*), where *n* is the length of both.
  func names(_ heading: String) -> Bool {
    if heading.isEmpty { return false }
    if text.hasPrefix(heading) { return true }
    let heading = heading.lowercased()
    return parts.contains { $0.utf8.count >= Self.shortest && heading.contains($0) }
  }

  /// A shorter part may be any word.
  private static let shortest = 8
}
