internal import Bitext

/// The title of a page that stands in its text once more, as in the first row of a table or above the second of two
/// languages: one translation serves both.
struct RepeatedTitle {
  /// What one language has of titles.
  private struct Side {
    /// The texts that have a translation.
    var translated: Set<String>
    /// Those that have it as a title.
    var translatedTitles: Set<String>

    init(of numbers: [Int], _ blocks: [Block], titles: Set<Int>) {
      translated = Set(numbers.map { blocks[$0].text })
      translatedTitles = Set(numbers.filter(titles.contains).map { blocks[$0].text })
    }

    /// Whether the translation of another text serves this one, which has none.
    func serves(_ text: String, isTitle: Bool) -> Bool {
      (isTitle ? translated : translatedTitles).contains(text)
    }
  }

  private let blocks: [Block]
  private let titles: Set<Int>
  private let english: Side
  private let dutch: Side

  /// Looks for titles in a post.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the texts.
  private init(_ links: [Bitext.Link], _ blocks: [Block], titles: Set<Int>) {
    self.blocks = blocks
    self.titles = titles
    let translated = links.filter { link in
      !link.english.isEmpty && !link.dutch.isEmpty && link.status != .untranslated
    }
    english = Side(of: translated.flatMap(\.english), blocks, titles: titles)
    dutch = Side(of: translated.flatMap(\.dutch), blocks, titles: titles)
  }

  /// The links of a post without those of titles, or of texts that repeat them, whose translation stands in another link.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the texts.
  static func removed(from links: [Bitext.Link], _ blocks: [Block]) -> [Bitext.Link] {
    let titles = titles(among: blocks)
    if titles.isEmpty { return links }
    let repeated = RepeatedTitle(links, blocks, titles: titles)
    return links.filter { !repeated.serve($0) }.map(repeated.withoutRepetition)
  }

  /// What a page says is its title, and the heading that it begins with.
  private static func titles(among blocks: [Block]) -> Set<Int> {
    var titles = Set(blocks.indices.filter { blocks[$0].kind == .title })
    if let first = blocks.firstIndex(where: { !$0.kind.isBesideText }),
      case .heading = blocks[first].kind
    {
      titles.insert(first)
    }
    return titles
  }

  private func serve(_ link: Bitext.Link) -> Bool {
    switch link.status {
    case .missingDutch:
      link.english.allSatisfy {
        english.serves(blocks[$0].text, isTitle: titles.contains($0))
      }
    case .missingEnglish:
      link.dutch.allSatisfy {
        dutch.serves(blocks[$0].text, isTitle: titles.contains($0))
      }
    case .ok, .same, .untranslated: false
    }
  }

  /// A link without the title that it has twice.
  private func withoutRepetition(_ link: Bitext.Link) -> Bitext.Link {
    var link = link
    link.english = withoutRepetition(link.english)
    link.dutch = withoutRepetition(link.dutch)
    return link
  }

  private func withoutRepetition(_ side: [Int]) -> [Int] {
    side.filter { index in
      !titles.contains(index)
        || !side.contains { $0 != index && blocks[$0].text == blocks[index].text }
    }
  }
}
