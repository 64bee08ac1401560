internal import Bitext
internal import Catalogs
internal import Extraction

/// Parts English from Dutch that is hardly its translation, so that a catalog's translation does not go over another text.
///
/// When a Dutch text is missing, its English may be paired with the Dutch that comes nearest: the title of the page, a caption. The
/// catalog shows it where it has quite other words for the English, and the two texts are of kinds that no other pair of the post is.
struct DoubtfulLinks {
  /// What a text is in its page, as far as a translation is the same.
  private enum Form: Hashable {
    case title, heading, text, item, caption, cell, term

    init(_ block: Block) {
      self =
        switch block.kind {
        case .title, .pageTitle, .heading(level: 1): .title
        case .heading: .heading
        case .caption, .imageText, .elementTitle, .pageDescription: .caption
        case .definitionTerm: .term
        case .listItem: .item
        case .tableCell: .cell
        case .paragraph, .definitionDescription, .preformatted, .quote: .text
        }
    }
  }

  private struct Forms: Hashable {
    var english: Form
    var dutch: Form
  }

  private let bitext: Bitext
  private let counts: [Forms: Int]

  /// The post without such links: their English is without Dutch, and their Dutch without English.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the texts.
  static func parted(_ bitext: Bitext, by catalog: Catalog) -> Bitext {
    let links = DoubtfulLinks(bitext)
    let page = UnitBuilder(bitext: bitext).linkedUnits
    var search = UnitSearch(page.map(\.unit))
    var doubtful: Set<[Int]> = []
    for unit in catalog.units {
      guard let found = search.take(unit), let wanted = unit.target?.text else { continue }
      let link = page[found].link
      if links.isDoubtful(link, wanted) { doubtful.insert(link.english) }
    }
    return doubtful.isEmpty ? bitext : links.parting(doubtful)
  }

  private init(_ bitext: Bitext) {
    self.bitext = bitext
    counts = Dictionary(grouping: bitext.links.compactMap { Self.forms(of: $0, in: bitext) }) { $0 }
      .mapValues(\.count)
  }

  private static func forms(of link: Bitext.Link, in bitext: Bitext) -> Forms? {
    guard let english = link.english.first, let dutch = link.dutch.first, english != dutch else {
      return nil
    }
    return Forms(
      english: Form(bitext.post.blocks[english]), dutch: Form(bitext.post.blocks[dutch]))
  }

  private func isDoubtful(_ link: Bitext.Link, _ wanted: String) -> Bool {
    guard let forms = Self.forms(of: link, in: bitext), forms.english != forms.dutch,
      counts[forms] == 1
    else { return false }
    // Of two languages one alone has the title, and that is the one that comes first.
    if forms == Forms(english: .title, dutch: .heading) { return false }
    if forms == Forms(english: .heading, dutch: .title), isDutchFirst { return false }
    let current = link.dutch.flatMap { Self.words(of: bitext.post.blocks[$0].text) }
    let (old, new) = (Set(current), Set(Self.words(of: wanted)))
    return old.intersection(new).count * 2 < max(old.count, new.count)
  }

  private static func words(of text: String) -> [[UInt8]] {
    VisibleWords.all(in: text.lowercased())
  }

  /// Whether most Dutch of the post comes before its English.
  private var isDutchFirst: Bool {
    let pairs = bitext.links.compactMap { link -> Bool? in
      guard let english = link.english.min(), let dutch = link.dutch.min(), english != dutch else {
        return nil
      }
      return dutch < english
    }
    return pairs.count(where: \.self) * 2 > pairs.count
  }

  private func parting(_ doubtful: Set<[Int]>) -> Bitext {
    var result = bitext
    result.links = bitext.links.flatMap { link -> [Bitext.Link] in
      guard doubtful.contains(link.english) else { return [link] }
      var (english, dutch) = (link, link)
      english.dutch = []
      english.status = .missingDutch
      dutch.english = []
      dutch.status = .missingEnglish
      return [english, dutch]
    }
    return result
  }
}
