internal import Bitext

/// How often the language changes from one block to the next on a page, counted on its clear blocks.
struct SwitchRates {
  /// How two neighbouring blocks belong together; each has a rate of its own.
  private enum Junction: Int, CaseIterable {
    /// Items of one list.
    case list
    /// Cells of one table.
    case table
    /// Any other neighbours.
    case flow
    /// The last block of a file and the first of the next.
    case file
  }

  /// Switches and stays that are counted beforehand, by junction.
  ///
  /// With them a page without clear blocks has a rate too. Chosen on development data.
  private static let priors: [(switches: Double, stays: Double)] = [
    (0.3, 3), (1.5, 1), (0.4, 1.2), (1, 1),
  ]
  /// Log-odds from which a block is clear: 95 %.
  private static let clear = 3.0
  /// A page never switches for certain, nor stays for certain: a paragraph may lack its translation, a quotation
  /// may stand in the other language.
  private static let bounds = 0.04...0.9

  private let junctions: [Junction]
  private let rates: [Double]

  /// Counts the pairs of clear neighbours.
  ///
  /// - Complexity: O(b), where b is the number of blocks.
  init(blocks: [Block], odds: [Double]) {
    junctions = blocks.indices.map { index in
      index == 0 ? .file : Self.junction(blocks[index - 1], blocks[index])
    }
    var counts = Self.priors
    for index in odds.indices.dropFirst()
    where min(odds[index].magnitude, odds[index - 1].magnitude) >= Self.clear {
      if (odds[index] > 0) == (odds[index - 1] > 0) {
        counts[junctions[index].rawValue].stays += 1
      } else {
        counts[junctions[index].rawValue].switches += 1
      }
    }
    rates = counts.map {
      let rate = $0.switches / ($0.switches + $0.stays)
      return min(max(rate, Self.bounds.lowerBound), Self.bounds.upperBound)
    }
  }

  /// The probability that the language changes between a block and the one before it.
  func rate(before index: Int) -> Double {
    rates[junctions[index].rawValue]
  }

  private static func junction(_ first: Block, _ second: Block) -> Junction {
    if first.range.file != second.range.file { return .file }
    if let list = first.list?.list, list == second.list?.list { return .list }
    if let table = first.table?.table, table == second.table?.table { return .table }
    return .flow
  }
}
