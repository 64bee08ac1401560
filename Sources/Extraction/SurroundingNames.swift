/// The names that themes and plugins give to what surrounds posts.
enum SurroundingNames {
  /// Whether a word of a `class` or `id` is such a name, or a part of one says it: `share-block`,
  /// `article__newsletter`; in whatever case.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the value.
  static func hold(_ value: ArraySlice<UInt8>) -> Bool {
    var word = ByteHash()
    var part = ByteHash()
    for byte in value {
      if byte <= 0x20 {
        if parts.contains(part) || names.contains(word) { return true }
        word = ByteHash()
        part = ByteHash()
        continue
      }
      word.append(folded: byte)
      if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") {
        if parts.contains(part) { return true }
        part = ByteHash()
      } else {
        part.append(folded: byte)
      }
    }
    return parts.contains(part) || names.contains(word)
  }

  /// `related` is not among them: posts have related terms, related reading, related questions.
  private static let parts = WordTable<Void>([
    "advert", "advertisement", "advertiser", "breadcrumb", "breadcrumbs", "cta", "disclosure",
    "newsletter", "paywall", "share", "sharing", "signup", "sponsored", "subscribe",
  ])

  /// The values of `role` that say it.
  static let roles = WordTable<Void>([
    "navigation", "complementary", "contentinfo", "search", "banner",
  ])

  private static let names = WordTable<Void>([
    "ad-container", "ad-slot", "ad-unit", "addtoany_share_save_container", "ads", "adsbygoogle",
    "advert", "advertisement", "also-read", "author-bio", "author-box", "breadcrumb",
    "breadcrumbs", "comment-list", "comment-respond", "comments", "comments-area",
    "cookie-notice", "disqus_thread", "entry-footer", "entry-meta", "instagram-media",
    "jp-relatedposts", "menu",
    "nav-links", "navigation", "newsletter", "newsletter-form", "newsletter-signup", "pagination",
    "post-footer", "post-meta", "post-navigation", "post-share-buttons", "post-tags",
    "postmetadata", "read-also", "recent-posts", "related", "related-posts", "relatedposts",
    "respond", "screen-reader-text", "share", "share-buttons", "sharedaddy", "sidebar",
    "skip-link", "social", "social-share", "sponsored", "subscribe-form",
    "subscription-widget-wrap", "tags-links", "tiktok-embed", "toc", "twitter-tweet", "widget",
    "widget-area", "yarpp",
  ])
}
