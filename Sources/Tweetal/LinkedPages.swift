internal import Bitext

/// English and Dutch pages of one post, told by the addresses that they give for their languages.
struct LinkedPages {
  private let posts: [PagePairs.Page]
  private let addresses: [PageAddress]
  private let canonical: [PageAddress?]

  /// For the index of an English page, that of its Dutch one.
  private(set) var partners: [Int: Int] = [:]

  /// Finds the pairs of pages.
  ///
  /// Two pages that name each other come first, then an English page that names a Dutch one or the other way
  /// round. A page that could belong to several is left alone.
  ///
  /// - Complexity: O(*n* × *a*), where *n* is the number of pages and *a* of their alternates.
  init(_ posts: [PagePairs.Page]) {
    self.posts = posts
    addresses = posts.map { PageAddress($0.files[0]) }
    canonical = posts.map { $0.canonical.map(PageAddress.init) }
    let pages = posts.indices.filter { posts[$0].files.count == 1 && !posts[$0].alternates.isEmpty }
    let english = pages.filter { posts[$0].language == .english }
    let dutch = posts.indices.filter { posts[$0].files.count == 1 && posts[$0].language == .dutch }
    let englishByName = byName(posts.indices.filter { posts[$0].language == .english })
    let dutchByName = byName(dutch)
    var links: Set<[Int]> = []
    for page in english {
      for target in targets(of: page, in: "nl", dutchByName) { links.insert([page, target, 0]) }
    }
    for page in dutch {
      for target in targets(of: page, in: "en", englishByName) { links.insert([target, page, 1]) }
    }
    let pairs = Dictionary(grouping: links, by: { [$0[0], $0[1]] })
    for wanted in [2, 1] {
      let candidates = pairs.filter { pair, links in
        links.count >= wanted && partners[pair[0]] == nil && !partners.values.contains(pair[1])
      }.keys
      let ofEnglish = Dictionary(grouping: candidates, by: { $0[0] })
      let ofDutch = Dictionary(grouping: candidates, by: { $0[1] })
      for pair in candidates where ofEnglish[pair[0]]?.count == 1 && ofDutch[pair[1]]?.count == 1 {
        partners[pair[0]] = pair[1]
      }
    }
  }

  private func byName(_ pages: [Int]) -> [String: [Int]] {
    var names: [String: [Int]] = [:]
    for page in pages {
      for name in Set([addresses[page].name, canonical[page]?.name].compactMap { $0 }) {
        names[name, default: []].append(page)
      }
    }
    return names
  }

  /// The pages of the run that a page names for a language.
  private func targets(of page: Int, in language: String, _ names: [String: [Int]]) -> Set<Int> {
    var targets: Set<Int> = []
    for alternate in posts[page].alternates where alternate.language.hasPrefix(language) {
      let address = PageAddress(alternate.address)
      for other in names[address.name] ?? [] where other != page {
        // The address that a page gives as its own counts before the name of its file.
        let own = canonical[other] ?? addresses[other]
        if own.fits(address) || addresses[other].fits(address) { targets.insert(other) }
      }
    }
    return targets
  }
}

/// What of an address or path tells a page: its name and the folder of its language.
struct PageAddress {
  /// The last part without ending, `index` where that is the folder's page.
  let name: String
  private let language: String?

  init(_ address: String) {
    var parts = Self.parts(of: address)
    var last = parts.last ?? ""
    for ending in [".html", ".htm", ".php"] where last.hasSuffix(ending) {
      last.removeLast(ending.count)
    }
    if last == "index", parts.count > 1 {
      parts.removeLast()
      last = parts.last ?? last
    }
    name = last
    language = parts.last { $0 == "en" || $0 == "nl" }
  }

  /// The names in the path of an address or file.
  static func parts(of address: String) -> [String] {
    var path = address.utf8[...]
    if let end = path.firstIndex(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }) {
      path = path[..<end]
    }
    var parts = path.split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self) }
    if address.contains("://"), parts.count > 1 { parts.removeFirst(2) }
    return parts
  }

  /// Whether two may be the same page.
  func fits(_ other: PageAddress) -> Bool {
    name == other.name && (language == nil || other.language == nil || language == other.language)
  }
}
