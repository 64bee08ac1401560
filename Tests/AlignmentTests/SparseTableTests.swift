import Testing

@testable import Alignment

@Suite("Sparse table")
struct SparseTableTests {
  private func entries(seed: UInt64) -> [SparseTable.Entry] {
    var generator = SeededGenerator(seed: seed)
    return (0..<200).map { _ in
      SparseTable.Entry(
        row: Int32.random(in: 0..<20, using: &generator),
        column: Int32.random(in: 0..<30, using: &generator),
        value: Float.random(in: 0.1..<1, using: &generator))
    }
  }

  @Test("Every place holds the largest number given for it", arguments: 1...5)
  func places(seed: UInt64) {
    let entries = entries(seed: seed)
    let table = SparseTable(rows: 20, entries: entries)
    for row in 0..<20 {
      for column in 0..<Int32(30) {
        let given = entries.filter { $0.row == Int32(row) && $0.column == column }.map(\.value)
        #expect(table[row, column] == given.max() ?? 0)
      }
    }
  }

  @Test("Transposed twice it is the same", arguments: 1...5)
  func transposed(seed: UInt64) {
    let table = SparseTable(rows: 20, entries: entries(seed: seed))
    let other = table.transposed(columns: 30)
    let back = other.transposed(columns: 20)
    #expect(other[7, 3] == table[3, 7])
    #expect(back.rowStarts == table.rowStarts)
    #expect(back.columns == table.columns)
    #expect(back.values == table.values)
  }
}
