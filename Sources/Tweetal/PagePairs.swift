public import Bitext

/// Puts together what two pages hold of one post: an English page and its Dutch twin.
///
/// Twins are told by the group that an archive puts them into, by the addresses in their heads (`hreflang`), two that name
/// each other before one that names the other, and then by their names: `post.html` and `post.nl.html`, `en/post.html` and
/// `nl/post.html`. They are joined only where one page is mainly English and the other mainly Dutch.
public enum PagePairs {
  /// What of a page tells its twin; the page itself need not be held for that.
  public struct Page: Sendable {
    let files: [String]
    let alternates: [Post.Alternate]
    let canonical: String?
    let group: String?
    let language: Language

    /// Takes it from a page that was read.
    public init(_ post: Post) {
      files = post.files
      alternates = post.alternates
      canonical = post.canonical
      group = post.translationGroup
      language = mainLanguage(of: post)
    }

    /// The file, of a page that is not joined yet.
    public var file: String? { files.count == 1 ? files[0] : nil }

    /// The parts of the addresses that the page gives for itself in the other language; none of a page that is mainly in
    /// neither.
    public var partnerAddresses: [[String]] {
      let other = [Language.english: "nl", .dutch: "en"][language]
      guard let other else { return [] }
      return alternates.filter { $0.language.hasPrefix(other) }
        .map { PageAddress.parts(of: $0.address) }
    }

    /// Whether the page is mainly in one of both languages, so that another one may hold the other.
    public var hasLanguage: Bool { language == .english || language == .dutch }
  }

  /// The posts with twins joined, in the order of the pages; a joined post is named after the English page.
  ///
  /// - Complexity: O(*n* log *n*), where *n* is the number of posts.
  public static func joined(_ posts: [Post]) -> [Post] {
    groups(of: posts.map(Page.init)).map { post(of: $0.map { posts[$0] }) }
  }

  /// The numbers of the pages that each post has: one, or the English page and its Dutch twin.
  ///
  /// - Complexity: O(*n* log *n*), where *n* is the number of pages.
  public static func groups(of all: [Page]) -> [[Int]] {
    var partner = LinkedPages(all).partners.merging(partnersInGroups(all)) { $1 }
    let taken = Set(partner.keys).union(partner.values)
    var twins: [String: [Int]] = [:]
    for (index, page) in all.enumerated() where page.files.count == 1 && !taken.contains(index) {
      twins[LanguageInName.commonName(of: page.files[0]), default: []].append(index)
    }
    for pages in twins.values where pages.count == 2 {
      let languages = pages.map { all[$0].language }
      if languages == [.english, .dutch] { partner[pages[0]] = pages[1] }
      if languages == [.dutch, .english] { partner[pages[1]] = pages[0] }
    }
    let dutchPages = Set(partner.values)
    return all.indices.filter { !dutchPages.contains($0) }.map { index in
      partner[index].map { [index, $0] } ?? [index]
    }
  }

  /// For the English page of a group, the Dutch one; a group with two pages in one of these languages tells nothing.
  private static func partnersInGroups(_ all: [Page]) -> [Int: Int] {
    let grouped = all.indices.filter { all[$0].group != nil && all[$0].files.count == 1 }
    var partners: [Int: Int] = [:]
    for pages in Dictionary(grouping: grouped, by: { all[$0].group }).values {
      let english = pages.filter { all[$0].language == .english }
      let dutch = pages.filter { all[$0].language == .dutch }
      if english.count == 1, dutch.count == 1 { partners[english[0]] = dutch[0] }
    }
    return partners
  }

  /// The post that the pages of a group hold.
  ///
  /// - Complexity: O(*b*), where *b* is the number of blocks.
  public static func post(of pages: [Post]) -> Post {
    pages.dropFirst().reduce(pages[0], join)
  }

  private static func mainLanguage(of post: Post) -> Language {
    let english = post.blocks.count { $0.language.language == .english }
    let dutch = post.blocks.count { $0.language.language == .dutch }
    if english == dutch { return .undetermined }
    return english > dutch ? .english : .dutch
  }

  private static func join(_ english: Post, _ dutch: Post) -> Post {
    var post = english
    post.files += dutch.files
    post.suppressions += dutch.suppressions
    post.copies += dutch.copies
    let lists = (english.blocks.compactMap { $0.list?.list }.max() ?? -1) + 1
    let tables =
      ((english.blocks + english.numbers).compactMap { $0.table?.table }.max() ?? -1) + 1
    post.numbers += dutch.numbers.map { line in
      var line = line
      line.table?.table += tables
      return line
    }
    for block in dutch.blocks {
      var block = block
      block.id = "b\(post.blocks.count + 1)"
      block.list?.list += lists
      block.table?.table += tables
      post.blocks.append(block)
    }
    return post
  }
}
