/// The names that themes and plugins give to what surrounds posts.
enum SurroundingNames {
  /// What a `class` or `id` says.
  struct Meaning: OptionSet {
    let rawValue: UInt8
    /// A word is such a name, or a part of one says it: `share-block`, `article__newsletter`; in whatever case.
    static let surrounding = Meaning(rawValue: 1 << 0)
    /// A word is `notranslate`, by which programs that translate pages leave text alone.
    static let notTranslated = Meaning(rawValue: 1 << 1)
    /// A word may be a class that a platform is told by.
    static let platform = Meaning(rawValue: 1 << 2)
    /// A word or a part of one names what readers open: see ``DisclosedNames``.
    static let disclosed = Meaning(rawValue: 1 << 3)
  }

  /// What the words of a `class` or `id` say.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the value.
  static func meaning(of value: ArraySlice<UInt8>) -> Meaning {
    var meaning: Meaning = []
    var word = ByteHash()
    var part = ByteHash()
    func endPart() {
      if parts.contains(part) { meaning.insert(.surrounding) }
      if DisclosedNames.parts.contains(part) { meaning.insert(.disclosed) }
      part = ByteHash()
    }
    func endWord() {
      endPart()
      if let said = meanings[word] { meaning.formUnion(said) }
      word = ByteHash()
    }
    var last: UInt8 = 0
    for byte in value {
      if (0x41...0x5A).contains(byte), (0x61...0x7A).contains(last) { endPart() }
      last = byte
      if byte <= 0x20 {
        endWord()
        continue
      }
      word.append(folded: byte)
      if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") {
        endPart()
      } else {
        part.append(folded: byte)
      }
    }
    endWord()
    return meaning
  }

  private static let meanings: WordTable<Meaning> = {
    var meanings = WordTable(names.map { (hash: ByteHash($0.utf8), meaning: Meaning.surrounding) })
    for (_, names) in ofPrograms {
      for name in names.utf8.split(whereSeparator: { $0 <= 0x20 }) {
        meanings[ByteHash(name)] = .surrounding
      }
    }
    meanings[ByteHash("notranslate".utf8)] = .notTranslated
    for name in DisclosedNames.names { meanings[ByteHash(name.utf8)] = .disclosed }
    for name in Platform.classNames {
      let word = ByteHash(name.lowercased().utf8)
      meanings[word] = (meanings[word] ?? []).union(.platform)
    }
    return meanings
  }()

  /// `related` is not among them: posts have related terms, related reading, related questions.
  private static let parts = WordTable<Void>([
    "advert", "advertisement", "advertiser", "breadcrumb", "breadcrumbs", "cta", "disclaimer",
    "disclosure",
    "newsletter", "paywall", "share", "sharing", "signup", "sponsored", "subscribe",
  ])

  /// The values of `role` that say it.
  static let roles = WordTable<Void>([
    "navigation", "complementary", "contentinfo", "search", "banner",
  ])

  private static let names = [
    "ad-container", "ad-slot", "ad-unit", "addtoany_share_save_container", "ads", "adsbygoogle",
    "advert", "advertisement", "also-read", "author-bio", "author-box", "breadcrumb",
    "breadcrumbs", "cat-links", "comment-list", "comment-respond", "comments", "comments-area",
    "cookie-notice", "disqus_thread", "entry-categories", "entry-footer", "entry-meta",
    "instagram-media",
    "jp-relatedposts", "menu",
    "nav-links", "navigation", "newsletter", "newsletter-form", "newsletter-signup", "pagination",
    "post-categories", "post-footer", "post-meta", "post-navigation", "post-share-buttons",
    "post-tags",
    "postmetadata", "read-also", "recent-posts", "related", "related-posts", "relatedposts",
    "respond", "screen-reader-text", "sr-only", "visually-hidden", "share", "share-buttons",
    "sharedaddy", "sidebar",
    "skip-link", "social", "social-share", "sponsored", "subscribe-form",
    "subscription-widget-wrap", "tags-links", "tiktok-embed", "toc", "twitter-tweet", "widget",
    "widget-area", "yarpp",
  ]
}
