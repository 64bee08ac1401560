internal import Bitext

/// The links between cells of a table that holds a text and its translation in each row.
///
/// Texts are paired in their order, so that a cell whose translation is missing goes with the next one, or with that of the next row. But
/// who puts both into one row says that they are one.
struct RowPairs {
  /// Tells whether the text of a row is said in that of another one.
  let words: SaidTwice

  /// How many links show that the rows of a table pair its cells, and what share of its links must.
  private static let fewest = 2
  private static let leastShare = 0.6
  /// How many words the name of something has at most.
  private static let longestName = 3

  /// A bitext in which no cell of such a table is the translation of a cell in another row.
  ///
  /// - Complexity: O(*l* + *c*), where *l* is the number of links and *c* of cells.
  func kept(_ bitext: Bitext) -> Bitext {
    let blocks = bitext.post.blocks
    guard blocks.contains(where: { $0.table != nil }) else { return bitext }
    let paired = Self.pairedTables(of: bitext)
    if paired.isEmpty { return bitext }
    var result = bitext
    result.links = bitext.links.flatMap { link -> [Bitext.Link] in
      guard let table = Self.table(of: link, blocks), paired.contains(table),
        Self.rows(of: link.english, blocks) != Self.rows(of: link.dutch, blocks)
      else { return [link] }
      let parts = Self.parts(of: link, blocks)
      return parts.contains { isSaid($0, in: link, blocks) } ? [link] : parts
    }
    return result
  }

  /// Whether what stands in a row without a translation is said in the rest of a link: then the other language says it in another row.
  private func isSaid(_ part: Bitext.Link, in link: Bitext.Link, _ blocks: [Block]) -> Bool {
    func text(_ indexes: [Int]) -> String { indexes.map { blocks[$0].text }.joined(separator: " ") }
    guard part.english.isEmpty || part.dutch.isEmpty else { return false }
    // A longer text may be a part of what the other language says in one row.
    if text(part.english + part.dutch).split(separator: " ").count > Self.longestName {
      return true
    }
    return words.evidence(
      english: text(part.english.isEmpty ? link.english : part.english),
      dutch: text(part.dutch.isEmpty ? link.dutch : part.dutch)) == .translated
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
