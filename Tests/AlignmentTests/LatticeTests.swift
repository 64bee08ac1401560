import Bitext
import Testing

@testable import Alignment

@Suite("Bands and lattices")
struct LatticeTests {
  @Test(
    "A band reaches from the first place to the last, each row the next",
    arguments: [(1, 900), (900, 1), (40, 55), (700, 300)], [3, 10, 80])
  func band(size: (rows: Int, columns: Int), halfWidth: Int) {
    let band = Band(rows: size.rows, columns: size.columns, halfWidth: halfWidth)
    #expect(band.lower[0] == 0)
    #expect(band.upper[size.rows] == size.columns)
    for row in 0..<size.rows {
      #expect(band.lower[row] <= band.lower[row + 1])
      #expect(band.upper[row] <= band.upper[row + 1])
      #expect(band.lower[row + 1] <= band.upper[row])
    }
    let places = (0...size.rows).reduce(0) { $0 + band.upper[$1] - band.lower[$1] + 1 }
    #expect(band.count == places)
  }

  @Test("A transposed band holds the same places")
  func transposed() {
    let band = Band(rows: 30, columns: 50, halfWidth: 6)
    let other = band.transposed
    #expect(other.count == band.count)
    for row in 0...30 {
      for column in 0...50 {
        #expect(band.contains(row, column) == other.contains(column, row))
      }
    }
  }

  @Test("A row inside a bead has no likely column, and is spanned from one neighbour to the other")
  func spanning() {
    let band = Band(spanning: [0..<1, 0..<0, 0..<0, 1..<2], columns: 20, margin: 2)
    #expect(band.lower == [0, 0, 0, 0])
    #expect(band.upper == [2, 3, 3, 3])
  }

  /// Scores from a fixed sequence for every bead of a band.
  private func scores(_ band: Band, seed: UInt64) -> BeadScores {
    var generator = SeededGenerator(seed: seed)
    let values = (0..<(band.count * Move.twoSided.count)).map { _ in
      Float.random(in: -4...2, using: &generator)
    }
    return BeadScores(values: values, sourceOnly: -2, targetOnly: -1.5)
  }

  /// Every way from a place to the end, as its beads and its score.
  private func ways(
    _ band: Band, _ scores: BeadScores, _ row: Int, _ column: Int
  ) -> [(beads: [[Range<Int>]], score: Double)] {
    if row == band.rows && column == band.columns { return [([], 0)] }
    return Move.all.indices.flatMap { number -> [(beads: [[Range<Int>]], score: Double)] in
      let (to, end) = (row + Move.all[number].source, column + Move.all[number].target)
      guard to <= band.rows, end <= band.columns else { return [] }
      let score = scores.score(band.place(row, column), number)
      return ways(band, scores, to, end).map {
        ([[row..<to, column..<end]] + $0.beads, $0.score + score)
      }
    }
  }

  @Test("Posteriors are the shares of all ways, and the way has the most of them", arguments: 1...5)
  func posteriors(seed: UInt64) {
    let band = Band(rows: 3, columns: 4)
    let scores = scores(band, seed: seed)
    let ways = ways(band, scores, 0, 0)
    let total = ways.reduce(0) { $0 + Elementary.exp($1.score) }
    var posteriors: [[Range<Int>]: Double] = [:]
    for way in ways {
      for bead in way.beads { posteriors[bead, default: 0] += Elementary.exp(way.score) / total }
    }
    let lattice = Lattice(band, scores)
    let beads = lattice.beads()
    for bead in lattice.reported(beads) where bead.source.isEmpty || bead.target.isEmpty {
      let alone = posteriors.filter { sides, _ in
        bead.target.isEmpty
          ? sides[1].isEmpty && sides[0] == bead.source
          : sides[0].isEmpty && sides[1] == bead.target
      }
      #expect(abs(bead.confidence - alone.values.reduce(0, +)) < 1e-6)
    }
    for bead in beads {
      #expect(abs(bead.confidence - (posteriors[bead.sides] ?? 0)) < 1e-6)
    }
    let expected = beads.reduce(0) { $0 + $1.confidence }
    let most = ways.map { $0.beads.reduce(0) { $0 + (posteriors[$1] ?? 0) } }.max() ?? 0
    #expect(abs(expected - most) < 1e-6)
  }
}
