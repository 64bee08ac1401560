internal import Bitext

/// What the other members of a block's groups say about its language: the items of its list, the cells
/// of its table's column and row, the blocks under the same `lang` attribute.
struct GroupEvidence {
  /// A set of blocks that share a language, more or less.
  private enum Group: Hashable {
    case list(Int)
    case column(table: Int, Int)
    case row(table: Int, Int)
    case declared(String)

    /// The most that a group can say, as log-odds.
    ///
    /// A `lang` attribute is often the template's, for the whole page. Chosen on development data.
    var strength: Double {
      switch self {
      case .list: 2.5
      case .column, .row: 3
      case .declared: 1.5
      }
    }
  }

  /// The expected numbers of members in either language.
  private struct Count {
    var english = 0.0
    var dutch = 0.0
  }

  private let groups: [[Group]]
  private let shares: [(english: Double, dutch: Double)]
  private var counts: [Group: Count] = [:]

  /// Counts the groups' members by how sure each is.
  ///
  /// - Complexity: O(b), where b is the number of blocks.
  init(blocks: [Block], odds: [Double]) {
    groups = blocks.map(Self.groups(of:))
    // A block that is not sure of itself tells others nothing: .5 counts as 0, 1 as 1.
    shares = odds.map { logOdds in
      let certainty = 2 * logistic(logOdds.magnitude) - 1
      return logOdds > 0 ? (0, certainty) : (certainty, 0)
    }
    for (index, groups) in groups.enumerated() {
      for group in groups {
        counts[group, default: Count()].english += shares[index].english
        counts[group, default: Count()].dutch += shares[index].dutch
      }
    }
  }

  /// The log-odds of Dutch that a block's groups give it, its own words left out.
  func logOdds(of index: Int) -> Double {
    groups[index].reduce(0) { sum, group in
      guard let count = counts[group] else { return sum }
      let english = max(0, count.english - shares[index].english) + 0.5
      let dutch = max(0, count.dutch - shares[index].dutch) + 0.5
      return sum + group.strength * (dutch - english) / (dutch + english)
    }
  }

  private static func groups(of block: Block) -> [Group] {
    var groups: [Group] = []
    if let list = block.list { groups.append(.list(list.list)) }
    if let cell = block.table {
      groups.append(.column(table: cell.table, cell.column))
      groups.append(.row(table: cell.table, cell.row))
    }
    if let declared = block.declaredLanguage { groups.append(.declared(declared)) }
    return groups
  }
}
