internal import Markup

/// What surrounds posts on pages of any make: menus, comments, share buttons, related posts.
enum Boilerplate {
  /// Whether an element and all below it are surroundings, by its name, role, id or classes.
  static func contains(_ node: Int, in tree: MarkupTree) -> Bool {
    if elements.contains(tree.name(of: node)) { return true }
    if let role = tree.attribute("role", of: node), roles.contains(role) { return true }
    return ["class", "id"].contains { attribute in
      guard let value = tree.attribute(attribute, of: node) else { return false }
      return value.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 })
        .contains { names.contains(String(decoding: $0.map(lower), as: UTF8.self)) }
    }
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  private static let elements: Set<String> = ["nav", "aside", "footer", "form"]

  private static let roles: Set<String> = [
    "navigation", "complementary", "contentinfo", "search", "banner",
  ]

  private static let names: Set<String> = [
    "addtoany_share_save_container", "author-bio", "author-box", "breadcrumb", "breadcrumbs",
    "comment-list", "comment-respond", "comments", "comments-area", "cookie-notice",
    "disqus_thread",
    "entry-footer", "entry-meta", "jp-relatedposts", "menu", "nav-links", "navigation",
    "newsletter",
    "pagination", "post-footer", "post-meta", "post-navigation", "post-share-buttons", "post-tags",
    "postmetadata", "recent-posts", "related", "related-posts", "relatedposts", "respond",
    "screen-reader-text",
    "share", "share-buttons", "sharedaddy", "sidebar", "skip-link", "social", "social-share",
    "tags-links", "toc",
    "widget", "widget-area", "yarpp",
  ]
}
