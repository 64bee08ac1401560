/// One thing that can be seen of two segments in their pages, as a value of each.
///
/// A translation keeps the value with probability λ; otherwise, and where two segments have nothing to do with each
/// other, values are as frequent as they are. The rarer a value, the more it says that both have it.
struct PlaceSign {
  /// The value of each source segment; below 0 where there is none, which then says nothing.
  private let source: [Int32]
  /// The value of each target segment.
  private let target: [Int32]
  /// For each source segment the log-likelihood ratio of a target segment with the same value.
  private let equal: [Float]
  /// The log-likelihood ratio of two different values.
  private let different: Float

  /// Whether the sign can tell any two segments apart.
  let isTelling: Bool

  /// Counts the values of a page.
  ///
  /// - Parameters:
  ///   - source: the values of the source segments, below 0 for none.
  ///   - target: the values of the target segments.
  ///   - kept: λ, below 1.
  ///   - weight: how much the sign counts.
  ///   - known: how frequent each value is, where that is known from more than this page.
  init(
    source: [Int32], target: [Int32], kept: Double, weight: Double,
    shares known: [Int32: Double]? = nil
  ) {
    self.source = source
    self.target = target
    let shares = known ?? Self.shares(of: source, target)
    equal = source.map { value in
      guard value >= 0, let share = shares[value] else { return 0 }
      return Float(weight * Elementary.log(kept / share + 1 - kept))
    }
    different = Float(weight * Elementary.log(1 - kept))
    isTelling = shares.count > 1
  }

  private static func shares(of source: [Int32], _ target: [Int32]) -> [Int32: Double] {
    var shares: [Int32: Double] = [:]
    var total = 0.0
    for value in source + target where value >= 0 {
      shares[value, default: 0] += 1
      total += 1
    }
    return shares.mapValues { $0 / total }
  }

  /// The log-likelihood ratio of two segments.
  @inline(__always)
  func ratio(_ row: Int, _ column: Int) -> Float {
    let (first, second) = (source[row], target[column])
    if first < 0 || second < 0 { return 0 }
    return first == second ? equal[row] : different
  }

  /// Adds the log-likelihood ratio of every pair of segments, row after row.
  ///
  /// - Complexity: O(n·m) in the segments.
  func add(to sums: inout [Float]) {
    var sums = sums.mutableSpan
    let targets = target.span
    var place = 0
    for (row, first) in source.enumerated() {
      let equal = equal[row]
      for column in targets.indices {
        let second = targets[column]
        let ratio = first < 0 || second < 0 ? 0 : first == second ? equal : different
        sums[place] += ratio
        place &+= 1
      }
    }
  }
}
