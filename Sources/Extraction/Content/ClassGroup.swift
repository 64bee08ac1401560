/// What the words of class names and ids say about an element.
///
/// Themes and page builders name their parts alike, whoever made them: `post-content` is the post's text,
/// `site-footer` its foot.
struct ClassGroup: OptionSet, Hashable {
  let rawValue: UInt32

  static let text = ClassGroup(rawValue: 1 << 0)
  static let comments = ClassGroup(rawValue: 1 << 1)
  static let related = ClassGroup(rawValue: 1 << 2)
  static let card = ClassGroup(rawValue: 1 << 3)
  static let promotion = ClassGroup(rawValue: 1 << 4)
  static let form = ClassGroup(rawValue: 1 << 5)
  static let meta = ClassGroup(rawValue: 1 << 6)
  static let navigation = ClassGroup(rawValue: 1 << 7)
  static let contents = ClassGroup(rawValue: 1 << 8)
  static let side = ClassGroup(rawValue: 1 << 9)
  static let foot = ClassGroup(rawValue: 1 << 10)
  static let legal = ClassGroup(rawValue: 1 << 11)
  static let head = ClassGroup(rawValue: 1 << 12)
  static let share = ClassGroup(rawValue: 1 << 13)
  static let popup = ClassGroup(rawValue: 1 << 14)
  static let credit = ClassGroup(rawValue: 1 << 15)
  static let media = ClassGroup(rawValue: 1 << 16)
  static let product = ClassGroup(rawValue: 1 << 17)
  static let rating = ClassGroup(rawValue: 1 << 18)
  static let questions = ClassGroup(rawValue: 1 << 19)
  static let author = ClassGroup(rawValue: 1 << 20)
  static let button = ClassGroup(rawValue: 1 << 21)
  static let overlay = ClassGroup(rawValue: 1 << 22)

  /// The words of each group.
  static let words: [(group: ClassGroup, words: String)] = [
    (
      .text,
      """
      content entry article post prose rich richtext wysiwyg markdown copy story text paragraph body
      """
    ),
    (
      .comments,
      """
      comment comments commentlist commenter reply replies discussion disqus respond responses
      """
    ),
    (
      .related,
      """
      related recommended recommendations recirc recirculation similar popular trending latest recent teaser
      teasers also upnext next previous prev readmore
      """
    ),
    (.card, "card cards tile tiles carousel slider swiper slick slide testimonial testimonials"),
    (
      .promotion,
      """
      cta ctas promo promotion offer offers deal deals coupon advert advertisement ad ads sponsor sponsored
      affiliate callout upsell
      """
    ),
    (
      .form,
      """
      form forms subscribe subscription signup newsletter login search filter filters input optin register
      mailchimp hubspot
      """
    ),
    (
      .meta,
      """
      meta date time timestamp avatar tags tag categories category published updated eyebrow
      """
    ),
    (
      .author,
      "author authors authorname authorbox byline bio biography contributor contributors reviewer"
    ),
    (
      .navigation,
      "nav menu navigation navbar pagination pager tabs links breadcrumb breadcrumbs"
    ),
    (.contents, "toc contents jump anchor"),
    (.side, "sidebar aside widget widgets rail sticky"),
    (.foot, "footer foot bottom"),
    (.legal, "legal disclaimer disclosure copyright disclosures terms"),
    (.head, "header hero masthead top topbar banner"),
    (.share, "share sharing social socials follow"),
    (.popup, "modal modals popup popups dialog cookie cookies consent gdpr drawer"),
    (.overlay, "overlay tooltip lightbox notification"),
    (.credit, "caption credit credits figcaption"),
    (.media, "gallery video player audio podcast"),
    (.product, "product products price prices shop store cart buy pricing"),
    (.button, "button buttons btn"),
    (
      .rating,
      "rating ratings score scores specs spec specifications stars badge badges label"
    ),
    (.questions, "accordion"),
  ]

  private static let groupOfWord = WordTable(
    words.flatMap { entry in
      entry.words.utf8.split { $0 <= 0x20 }.map { (hash: ByteHash($0), meaning: entry.group) }
    })

  /// The groups that the words of a `class` or `id` belong to; words end at hyphens, underscores, digits
  /// and where a small letter meets a capital.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the value.
  init(of value: ArraySlice<UInt8>) {
    var groups: ClassGroup = []
    var word = ByteHash()
    var length = 0
    var last: UInt8 = 0
    for byte in value {
      let isCapital = (0x41...0x5A).contains(byte)
      let isSmall = (0x61...0x7A).contains(byte)
      if !(isCapital || isSmall) || (isCapital && (0x61...0x7A).contains(last)) {
        if length > 1 { groups.formUnion(Self.groupOfWord[word] ?? []) }
        word = ByteHash()
        length = 0
      }
      if isCapital || isSmall {
        word.append(byte | 0x20)
        length += 1
      }
      last = byte
    }
    if length > 1 { groups.formUnion(Self.groupOfWord[word] ?? []) }
    self = groups
  }

  init(rawValue: UInt32) {
    self.rawValue = rawValue
  }
}
