internal import Bitext

/// The links between cells of a table that holds a text and its translation in each row.
///
/// Texts are paired in their order, so that a cell whose translation is missing goes with the next one, or with that of the next row. But
/// who puts both into one row says that they are one.
enum RowPairs {
  /// How many links show that the rows of a table pair its cells, and what share of its links must.
  private static let fewest = 2
  private static let leastShare = 0.6

  /// A bitext in which no cell of such a table is the translation of a cell in another row.
  ///
  /// - Complexity: O(*l* + *c*), where *l* is the number of links and *c* of cells.
  static func kept(_ bitext: Bitext) -> Bitext {
    let blocks = bitext.post.blocks
    guard blocks.contains(where: { $0.table != nil }) else { return bitext }
    let paired = pairedTables(of: bitext)
    if paired.isEmpty { return bitext }
    var result = bitext
    result.links = bitext.links.flatMap { link -> [Bitext.Link] in
      guard let table = table(of: link, blocks), paired.contains(table),
        rows(of: link.english, blocks) != rows(of: link.dutch, blocks)
      else { return [link] }
      return parts(of: link, blocks)
    }
    return result
  }

  /// The tables in which most links stay in one row.
  private static func pairedTables(of bitext: Bitext) -> Set<Int> {
    let blocks = bitext.post.blocks
    var counts: [Int: (inRow: Int, all: Int)] = [:]
    for link in bitext.links {
      guard let table = table(of: link, blocks) else { continue }
      let isInRow = rows(of: link.english, blocks) == rows(of: link.dutch, blocks)
      counts[table, default: (0, 0)].all += 1
      counts[table]?.inRow += isInRow ? 1 : 0
    }
    return Set(
      counts.filter {
        $0.value.inRow >= fewest && Double($0.value.inRow) >= leastShare * Double($0.value.all)
      }.keys)
  }

  /// The only table in which a link stands that has both languages.
  private static func table(of link: Bitext.Link, _ blocks: [Block]) -> Int? {
    guard !link.english.isEmpty, !link.dutch.isEmpty else { return nil }
    let tables = (link.english + link.dutch).map { blocks[$0].table?.table }
    return tables.allSatisfy { $0 != nil && $0 == tables[0] } ? tables[0] : nil
  }

  private static func rows(of side: [Int], _ blocks: [Block]) -> Set<Int> {
    Set(side.compactMap { blocks[$0].table?.row })
  }

  /// What of a link stands in each row, by the order of the rows.
  private static func parts(of link: Bitext.Link, _ blocks: [Block]) -> [Bitext.Link] {
    rows(of: link.english + link.dutch, blocks).sorted().map { row in
      let english = link.english.filter { blocks[$0].table?.row == row }
      let dutch = link.dutch.filter { blocks[$0].table?.row == row }
      let status: Bitext.Status =
        dutch.isEmpty ? .missingDutch : english.isEmpty ? .missingEnglish : link.status
      return Bitext.Link(
        english: english, dutch: dutch, status: status, confidence: link.confidence)
    }
  }
}
