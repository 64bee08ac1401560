internal import Markup

/// What surrounds posts on pages of any make: menus, comments, share buttons, related posts.
struct Boilerplate {
  private let tree: MarkupTree
  private let isSurrounding: [Bool]
  private let role: Int?
  private let main: Int?
  private let article: Int?
  private let form: Int?
  private let textBefore: [Int]
  private let attributes: [Int]

  init(in tree: MarkupTree) {
    self.tree = tree
    isSurrounding = tree.elementNames.map(Self.elements.contains)
    role = tree.nameIndex("role")
    main = tree.nameIndex("main")
    article = tree.nameIndex("article")
    form = tree.nameIndex("form")
    textBefore = Self.textBefore(in: tree)
    attributes = ["class", "id"].compactMap(tree.nameIndex)
  }

  /// The bytes of text before each node, scripts and styles left out.
  private static func textBefore(in tree: MarkupTree) -> [Int] {
    let unread = ["script", "style", "noscript", "template"].compactMap(tree.nameIndex)
    var sums = [0]
    sums.reserveCapacity(tree.count + 1)
    for node in 0..<tree.count {
      let isText = tree.kind(of: node) == .text
      let isRead = isText && !unread.contains(tree.nameIndex(of: tree.parent(of: node)))
      sums.append(sums[node] + (isRead ? tree.textBytes(of: node).count : 0))
    }
    return sums
  }

  /// Whether an element and all below it are surroundings, by its name, role, id or classes.
  ///
  /// One that holds the page's main part, or most of its text, is not: an end tag may be missing, and some
  /// systems put the whole page into a form.
  func contains(_ node: Int) -> Bool {
    isNamedSurrounding(node) && !holdsMainPart(node)
  }

  /// The bytes of text in an element, scripts and styles left out.
  func textLength(of node: Int) -> Int {
    textBefore[tree.subtreeEnd(of: node)] - textBefore[node]
  }

  private func holdsMainPart(_ node: Int) -> Bool {
    let text = textLength(of: node)
    if text * 2 > textBefore[tree.count] { return true }
    return (node + 1..<tree.subtreeEnd(of: node)).contains { below in
      let name = tree.nameIndex(of: below)
      return name == main || (name == article && tree.nameIndex(of: node) == form)
    }
  }

  private func isNamedSurrounding(_ node: Int) -> Bool {
    if isSurrounding[tree.nameIndex(of: node)] { return true }
    if let role, let value = tree.attributeBytes(role, of: node),
      Self.roles.contains(String(decoding: value, as: UTF8.self))
    {
      return true
    }
    return attributes.contains { attribute in
      guard let value = tree.attributeBytes(attribute, of: node) else { return false }
      return ClassWords.contains(value) { Self.isName($0) || Self.hasTellingPart($0) }
    }
  }

  private static func isName(_ word: ArraySlice<UInt8>) -> Bool {
    holds(namesByLength, word)
  }

  /// Whether a part of a class name says it: `share-block`, `article__newsletter`.
  private static func hasTellingPart(_ word: ArraySlice<UInt8>) -> Bool {
    word.split(whereSeparator: { $0 == 0x2D || $0 == 0x5F }).contains { holds(partsByLength, $0) }
  }

  /// Whether a word is in a list, in whatever case.
  private static func holds(_ words: [Int: [[UInt8]]], _ word: ArraySlice<UInt8>) -> Bool {
    guard let candidates = words[word.count] else { return false }
    return candidates.contains { candidate in
      zip(candidate, word).allSatisfy { $0 == ((0x41...0x5A).contains($1) ? $1 | 0x20 : $1) }
    }
  }

  private static let namesByLength = byLength(names)
  private static let partsByLength = byLength(parts)

  private static func byLength(_ words: Set<String>) -> [Int: [[UInt8]]] {
    Dictionary(grouping: words.sorted().map { Array($0.utf8) }, by: \.count)
  }

  /// `related` is not among them: posts have related terms, related reading, related questions.
  private static let parts: Set<String> = [
    "advert", "advertisement", "advertiser", "breadcrumb", "breadcrumbs", "cta", "disclosure",
    "newsletter", "paywall", "share", "sharing", "signup", "sponsored", "subscribe",
  ]

  private static let elements: Set<String> = ["nav", "aside", "footer", "form"]

  private static let roles: Set<String> = [
    "navigation", "complementary", "contentinfo", "search", "banner",
  ]

  private static let names: Set<String> = [
    "ad-container", "ad-slot", "ad-unit", "addtoany_share_save_container", "ads", "adsbygoogle",
    "advert", "advertisement", "also-read", "author-bio", "author-box", "breadcrumb",
    "breadcrumbs", "comment-list", "comment-respond", "comments", "comments-area",
    "cookie-notice", "disqus_thread", "entry-footer", "entry-meta", "jp-relatedposts", "menu",
    "nav-links", "navigation", "newsletter", "newsletter-form", "newsletter-signup", "pagination",
    "post-footer", "post-meta", "post-navigation", "post-share-buttons", "post-tags",
    "postmetadata", "read-also", "recent-posts", "related", "related-posts", "relatedposts",
    "respond", "screen-reader-text", "share", "share-buttons", "sharedaddy", "sidebar",
    "skip-link", "social", "social-share", "sponsored", "subscribe-form",
    "subscription-widget-wrap", "tags-links", "toc", "widget", "widget-area", "yarpp",
  ]
}
