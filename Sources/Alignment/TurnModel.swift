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

  /// The stretches in which a page's segments stand.
  struct Turns {
    /// That of each source segment.
    let sources: [Int]
    /// That of each target segment.
    let targets: [Int]
    /// How many pairs of segments stand at each distance.
    fileprivate let chance: [Double]

    /// Counts the pairs.
    ///
    /// - Complexity: O(n) in the segments.
    init(_ sources: [SegmentPlace], _ targets: [SegmentPlace]) {
      self.sources = sources.map(\.turn)
      self.targets = targets.map(\.turn)
      var chance = [0.0, 0.0, 0.0]
      var frequencies: [Int: Double] = [:]
      for turn in self.targets { frequencies[turn, default: 0] += 1 }
      var counted: [Int: (after: Double, before: Double)] = [:]
      for turn in self.sources {
        let counts =
          counted[turn] ?? (frequencies[turn + 1] ?? 0, frequencies[turn - 1] ?? 0)
        counted[turn] = counts
        chance[0] += counts.after
        chance[1] += counts.before
        chance[2] += Double(targets.count) - counts.after - counts.before
      }
      self.chance = chance
    }
  }

  /// Learns from a page's linked segments, which may be none.
  ///
  /// - Parameters:
  ///   - linked: how many of them stand at each distance.
  ///   - turns: where the segments stand.
  init(linked: [Double], _ turns: Turns) {
    let chance = turns.chance
    let pairs = Double(max(1, turns.sources.count * turns.targets.count))
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

  /// The log-likelihood ratio of the stretches of every pair of segments, row after row.
  ///
  /// - Complexity: O(n·m) in the segments.
  func ratios(of turns: Turns) -> [Float] {
    var result: [Float] = []
    result.reserveCapacity(turns.sources.count * turns.targets.count)
    for source in turns.sources {
      for target in turns.targets {
        result.append(ratios[Distance(from: source, to: target).rawValue])
      }
    }
    return result
  }
}
