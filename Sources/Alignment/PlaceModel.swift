/// What the kinds of segments say in all texts of a call.
struct PlaceModel: Sendable {
  /// How frequent each kind is.
  let shares: [Int32: Double]
  /// How often two neighbours of one language have the same kind.
  let uniform: Double

  /// Creates a model from its numbers.
  init(shares: [Int32: Double], uniform: Double) {
    self.shares = shares
    self.uniform = uniform
  }

  /// Counts the kinds of the texts that have them.
  init(_ texts: [ParallelText]) {
    var counts: [Int32: Double] = [:]
    var (same, neighbours) = (1.0, 2.0)
    for text in texts where text.hasPlaces {
      for side in [text.sourcePlaces, text.targetPlaces] {
        for place in side { counts[Int32(place.kind), default: 0] += 1 }
        for (first, second) in zip(side, side.dropFirst()) {
          same += first.kind == second.kind ? 1 : 0
          neighbours += 1
        }
      }
    }
    let total = max(1, counts.values.reduce(0, +))
    shares = counts.mapValues { $0 / total }
    uniform = same / neighbours
  }
}

/// What can be seen of one text's segments in their pages.
struct PlaceSigns {
  /// The signs that can tell segments apart.
  fileprivate let signs: [PlaceSign]
  /// How English and Dutch take turns; `nil` where no places are known.
  fileprivate let turns: TurnModel.Turns?
  /// The rows of tables with both languages, if there are any.
  fileprivate let tableRows: PlaceSign?
  /// Whether each segment is an item of a list.
  fileprivate let items: (source: [Bool], target: [Bool])
  fileprivate let sourceGroups: [[Float]]
  fileprivate let targetGroups: [[Float]]

  /// Texts with more pairs than this are aligned by their kinds no more.
  private static let mostPairs = 1 << 24

  /// Looks at the segments of a text.
  ///
  /// - Parameters:
  ///   - model: what is known of kinds.
  ///   - text: the text.
  /// - Complexity: O(n) in the segments.
  init(_ model: PlaceModel, _ text: ParallelText) {
    guard text.hasPlaces, text.source.count * text.target.count <= Self.mostPairs else {
      signs = []
      turns = nil
      tableRows = nil
      items = ([], [])
      sourceGroups = []
      targetGroups = []
      return
    }
    let (sources, targets) = (text.sourcePlaces, text.targetPlaces)
    signs = Self.signs(model, sources, targets).filter(\.isTelling)
    turns = TurnModel.Turns(sources, targets)
    items = (sources.map { $0.list != nil }, targets.map { $0.list != nil })
    let tableRows = Self.sign(EvidenceTable.row, sources, targets) { $0.row }
    self.tableRows = tableRows.isTelling ? tableRows : nil
    sourceGroups = Self.groups(sources, model)
    targetGroups = Self.groups(targets, model)
  }

  private static func signs(
    _ model: PlaceModel, _ sources: [SegmentPlace], _ targets: [SegmentPlace]
  ) -> [PlaceSign] {
    let kinds = [sources, targets].map { $0.map { Int32($0.kind) } }
    return [
      PlaceSign(
        source: kinds[0], target: kinds[1], kept: EvidenceTable.kind,
        weight: EvidenceTable.weight, shares: model.shares),
      sign(EvidenceTable.hasTarget, sources, targets) { $0.targets.isEmpty ? 0 : 1 },
      SharedTargets.sign(sources, targets),
      sign(EvidenceTable.spans, sources, targets, weight: EvidenceTable.weight) {
        min($0.spans, 9)
      },
    ]
  }

  private static func sign(
    _ kept: Double, _ sources: [SegmentPlace], _ targets: [SegmentPlace], weight: Double = 1,
    _ value: (SegmentPlace) -> Int?
  ) -> PlaceSign {
    let values = [sources, targets].map { $0.map { value($0).map(Int32.init) ?? -1 } }
    return PlaceSign(source: values[0], target: values[1], kept: kept, weight: weight)
  }

  /// By size of a group, from two, and its first segment: what it says that its members have the same kind or not.
  private static func groups(_ places: [SegmentPlace], _ model: PlaceModel) -> [[Float]] {
    let same = Float(Elementary.log(EvidenceTable.uniform / model.uniform))
    let other = Float(Elementary.log((1 - EvidenceTable.uniform) / (1 - model.uniform)))
    let steps = zip(places, places.dropFirst()).map { $0.kind == $1.kind ? same : other }
    return (2...Move.widest).map { size in
      guard places.count >= size else { return [] }
      return (0...(places.count - size)).map { first in
        steps[first..<(first + size - 1)].reduce(0, +)
      }
    }
  }
}

/// What the places of one text's segments say of each pair of them, and of each group.
struct PlaceEvidence {
  private let signs: PlaceSigns
  /// The log-likelihood ratio of every pair of segments, row after row; empty where no places are known.
  private let pairs: [Float]
  private let columns: Int

  /// Prepares the evidence of a text.
  ///
  /// - Parameters:
  ///   - signs: what can be seen of its segments.
  ///   - linked: how many linked segments of this page are known to stand at each ``TurnModel/Distance``.
  /// - Complexity: O(n·m) in the segments.
  init(_ signs: PlaceSigns, linked: [Double]) {
    self.signs = signs
    guard let turns = signs.turns else {
      pairs = []
      columns = 0
      return
    }
    columns = turns.targets.count
    let ratios = TurnModel(linked: linked, turns).ratios(of: turns)
    pairs = signs.signs.reduce(into: ratios) { $1.add(to: &$0) }
  }

  /// The mean over the pairs of a bead's segments, and what groups say; 0 where no places are known.
  @inline(__always)
  func ratio(_ row: Int, _ height: Int, _ column: Int, _ width: Int) -> Double {
    guard !pairs.isEmpty else { return 0 }
    let tableRows = signs.tableRows
    var sum: Float = 0
    var sharedRow = -Float.infinity
    for first in row..<(row + height) {
      for second in column..<(column + width) {
        sum += pairs[first &* columns &+ second]
        if let tableRows { sharedRow = max(sharedRow, tableRows.ratio(first, second)) }
      }
    }
    sum /= Float(height * width)
    // A cell for two of the other side stands in the row of one of them.
    if tableRows != nil { sum += sharedRow }
    if height > 1 { sum += signs.sourceGroups[height - 2][row] }
    if width > 1 { sum += signs.targetGroups[width - 2][column] }
    if height + width > 2, signs.items.source[row], signs.items.target[column] {
      sum += Float(EvidenceTable.mergedItems)
    }
    return Double(sum)
  }
}

/// The addresses that segments of both languages link to, or show images from.
enum SharedTargets {
  /// The sign that says whether two segments with links have the first address in common that both languages have.
  static func sign(_ sources: [SegmentPlace], _ targets: [SegmentPlace]) -> PlaceSign {
    var numbers: [String: Int32] = [:]
    func values(_ places: [SegmentPlace], among common: Set<String>) -> [Int32] {
      places.map { place in
        guard let address = place.targets.first(where: common.contains) ?? place.targets.first
        else { return -1 }
        return numbers[address]
          ?? {
            numbers[address] = Int32(numbers.count)
            return Int32(numbers.count - 1)
          }()
      }
    }
    let common = Set(sources.flatMap(\.targets)).intersection(targets.flatMap(\.targets))
    return PlaceSign(
      source: values(sources, among: common), target: values(targets, among: common),
      kept: EvidenceTable.sharedTarget, weight: 1)
  }
}
