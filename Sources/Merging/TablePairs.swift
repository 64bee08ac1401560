internal import Bitext

/// Where the cells of tables stand that translate one another.
struct TablePairs {
  /// How many columns the Dutch of each pair in one row stands behind its English.
  private(set) var shifts: [Int] = []
  /// The tables whose cells translate those of each, where all that are translated have the same row and column in one of them.
  private(set) var dutchTables: [Int: Int] = [:]

  /// Looks at the places of both sides of pairs.
  init(_ pairs: [(english: Block.TablePosition?, dutch: Block.TablePosition?)]) {
    var apart: Set<Int> = []
    for case (let english?, let dutch?) in pairs {
      if english.table == dutch.table {
        apart.insert(english.table)
        if english.row == dutch.row, english.column != dutch.column {
          shifts.append(dutch.column - english.column)
        }
        continue
      }
      let known = dutchTables[english.table]
      dutchTables[english.table] = known ?? dutch.table
      if known ?? dutch.table != dutch.table || english.row != dutch.row
        || english.column != dutch.column
      {
        apart.insert(english.table)
      }
    }
    for table in apart { dutchTables[table] = nil }
  }

  /// The shift of most of them.
  var commonestShift: Int {
    let counts = Dictionary(grouping: shifts) { $0 }.mapValues(\.count)
    let most = counts.values.max()
    return shifts.first { counts[$0] == most } ?? 1
  }
}
