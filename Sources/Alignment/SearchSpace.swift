internal import Bitext

/// Where the first pass looks for the alignment of a text: everywhere in a short one, in a band around
/// the diagonal of a long one, so that time and memory stay in proportion to its length.
struct SearchSpace {
  private let rows: Int
  private let columns: Int
  /// The columns on either side of the diagonal; `nil` for all.
  private var halfWidth: Int?

  /// Texts of up to this many places (500 by 500 segments) are searched everywhere.
  private static let mostPlaces = 251_001
  /// The most places of a band; each takes some 75 bytes while a text is aligned.
  private static let mostBandPlaces = 4_000_000
  /// The least columns on either side of the diagonal where the sides are equally long.
  private static let leastHalfWidth = 80
  /// However long a text is, its band is not narrower than this.
  private static let narrowest = 20

  /// Chooses the first band of a text.
  ///
  /// A band is as much wider as the sides differ in length: all that one lacks may be missing in one
  /// place.
  init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    guard (rows + 1) * (columns + 1) > Self.mostPlaces else { return }
    halfWidth = widest(Self.leastHalfWidth + abs(rows - columns))
  }

  /// The band.
  var band: Band {
    guard let halfWidth else { return Band(rows: rows, columns: columns) }
    return Band(rows: rows, columns: columns, halfWidth: halfWidth)
  }

  /// Makes the band twice as wide, unless it is as wide as it may be.
  ///
  /// - Returns: whether it has become wider.
  mutating func widen() -> Bool {
    guard let halfWidth else { return false }
    let wider = widest(2 * halfWidth)
    self.halfWidth = wider
    return wider > halfWidth
  }

  /// Whether an alignment is so poor that the right one may lie outside the band: less than half of
  /// the segments are in beads that are more probable than not.
  func isDoubtful(_ beads: [Bead]) -> Bool {
    guard halfWidth != nil else { return false }
    var paired = 0
    for bead in beads
    where bead.confidence > 0.5 && !bead.source.isEmpty && !bead.target.isEmpty {
      paired += min(bead.source.count, bead.target.count)
    }
    return 2 * paired < min(rows, columns)
  }

  /// The width, as far as the bound on places and the text itself allow.
  private func widest(_ halfWidth: Int) -> Int {
    let bound = max(Self.narrowest, Self.mostBandPlaces / (2 * (rows + 1)))
    return min(halfWidth, bound, columns)
  }
}
