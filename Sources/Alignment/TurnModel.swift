/// How English and Dutch take turns in a page: where they do so paragraph by paragraph, a translation stands
/// right after its original, or right before it.
struct TurnModel: Sendable {
  /// How far the target's stretch is from the source's: right after it, right before it, farther.
  enum Distance: Int {
    case after, before, far

    init(from source: Int, to target: Int) {
      self = target == source + 1 ? .after : target == source - 1 ? .before : .far
    }
  }

  /// The log-likelihood ratio of each distance.
  private(set) var ratios: [Float]

  /// The number of linked segments that the expectation weighs as much as.
  private static let priorWeight = 3.0

  /// Learns from a page's linked segments, which may be none.
  ///
  /// - Parameters:
  ///   - linked: how many of them stand at each distance.
  ///   - sources: the places of the source segments.
  ///   - targets: the places of the target segments.
  init(linked: [Double], sources: [SegmentPlace], targets: [SegmentPlace]) {
    var chance = [0.0, 0.0, 0.0]
    var frequencies: [Int: Double] = [:]
    for target in targets { frequencies[target.turn, default: 0] += 1 }
    for source in sources {
      let after = frequencies[source.turn + 1] ?? 0
      let before = frequencies[source.turn - 1] ?? 0
      chance[0] += after
      chance[1] += before
      chance[2] += Double(targets.count) - after - before
    }
    let pairs = Double(max(1, sources.count * targets.count))
    // What cannot happen on this page is not expected either.
    let possible = zip(EvidenceTable.turns, chance).map { $1 > 0 ? $0 : 0 }
    let sum = max(possible.reduce(0, +), 1e-9)
    let total = linked.reduce(0, +) + Self.priorWeight
    ratios = (0..<3).map { distance in
      guard chance[distance] > 0 else { return 0 }
      let expected = linked[distance] + Self.priorWeight * possible[distance] / sum
      return Float(Elementary.log(expected / total * pairs / chance[distance]))
    }
  }

  /// The log-likelihood ratio of two segments' stretches.
  @inline(__always)
  func ratio(_ source: Int, _ target: Int) -> Float {
    ratios[Distance(from: source, to: target).rawValue]
  }
}
