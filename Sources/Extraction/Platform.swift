internal import Markup

/// How one blogging platform marks a post in its pages, as data.
struct Platform: Sendable {
  /// The platform's name in lower case.
  var name: String

  /// How `<meta name="generator">` begins on its pages.
  var generators: [String]

  /// What the element with the post's text looks like; the first selector that finds text wins.
  var body: [Selector]

  /// What the post's title looks like.
  var title: [Selector]

  /// What the sentence between title and body looks like, where the author writes one.
  var subtitle: [Selector] = []

  /// What inside the body is not the post.
  var leavesOut: [Selector]

  /// Whether the body holds what the author wrote and nothing else, so that all of it is the post.
  ///
  /// Where themes, plugins and page builders put boxes of their own into the body, it does not.
  var holdsPostAlone: Bool

  /// All platforms, each in its own file in `Platforms/`.
  static let all: [Platform] = [
    .wix, .wordPress, .blogger, .medium, .squarespace, .ghost, .substack, .notion,
  ]

  /// What bodies and titles of all platforms look like.
  static let allPlaces = SelectorSet(all.flatMap(\.places))

  /// The same for each platform, and what in its body is not the post, by its name.
  static let places = Dictionary(
    uniqueKeysWithValues: all.map { ($0.name, SelectorSet($0.places)) })
  static let surroundings = Dictionary(
    uniqueKeysWithValues: all.map { ($0.name, SelectorSet($0.leavesOut)) })

  /// The class names that the platforms are told by.
  static let classNames = all.flatMap { $0.places + $0.leavesOut }.compactMap { selector in
    if selector.attribute == "class", case .word(let name) = selector.test { name } else { nil }
  }
}

extension Platform {
  /// What body, title and subtitle look like.
  fileprivate var places: [Selector] { body + title + subtitle }

  /// Whether the page says that this platform made it.
  func isNamed(by generator: String?) -> Bool {
    guard let generator else { return false }
    return generators.contains { generator.hasPrefix($0) }
  }

  /// Where the page's post stands, `nil` where the page is not this platform's.
  ///
  /// - Complexity: O(*m*), where *m* is the number of elements that the selectors pick.
  func place(
    in tree: MarkupTree, _ elements: SelectorIndex, isNamed: Bool, textLength: (Int) -> Int
  ) -> PostPlace? {
    for selector in body {
      let matches = elements.nodes(selector)
      // A page that does not say who made it must at least be unambiguous.
      guard let body = matches.max(by: { textLength($0) < textLength($1) }),
        textLength(body) > 0, isNamed || matches.count == 1
      else { continue }
      let title = title(outside: body, in: tree, elements, textLength)
      let start = title.map { tree.subtreeEnd(of: $0) } ?? 0
      let subtitles = subtitle.flatMap(elements.nodes).filter {
        $0 >= start && tree.subtreeEnd(of: $0) <= body && textLength($0) > 0
      }
      return PostPlace(platform: name, title: title, subtitles: subtitles, body: body)
    }
    return nil
  }

  private func title(
    outside body: Int, in tree: MarkupTree, _ elements: SelectorIndex,
    _ textLength: (Int) -> Int
  ) -> Int? {
    for selector in title {
      let matches = elements.nodes(selector).filter { textLength($0) > 0 }
      // The innermost of nested matches: a wrapper may carry the same hook as the heading in it.
      if let outer = matches.first {
        if (body..<tree.subtreeEnd(of: body)).contains(outer) { return nil }
        return matches.last { $0 < tree.subtreeEnd(of: outer) }
      }
    }
    return nil
  }
}
