/// How a segment begins and ends: a sentence and its translation both end in a full stop, a heading and
/// its translation both in none, and the second half of a sentence begins in lower case.
struct SegmentEdges: Sendable {
  /// The class of the first character, below ``openings``.
  var opening: UInt8
  /// The class of the last character, below ``closings``.
  var closing: UInt8

  /// The number of classes of first characters: none, upper case, lower case, digit, other.
  static let openings = 5
  /// The number of classes of last characters: none, letter, digit, six punctuation marks, other.
  static let closings = 10

  /// Looks at both ends of a segment, white space aside.
  init(_ segment: String) {
    let space = UInt8(ascii: " ")
    let first = segment.utf8.first { $0 > space }
    let last = segment.utf8.last { $0 > space }
    opening = first.map(SegmentEdges.classOfOpening) ?? 0
    closing = last.map(SegmentEdges.classOfClosing) ?? 0
  }

  /// The edges of a run of segments, from those of its first and its last.
  init(_ first: SegmentEdges, _ last: SegmentEdges) {
    opening = first.opening
    closing = last.closing
  }

  private static func classOfOpening(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): 1
    case UInt8(ascii: "a")...UInt8(ascii: "z"): 2
    case UInt8(ascii: "0")...UInt8(ascii: "9"): 3
    default: 4
    }
  }

  private static func classOfClosing(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"): 2
    case UInt8(ascii: "."): 3
    case UInt8(ascii: "!"): 4
    case UInt8(ascii: "?"): 5
    case UInt8(ascii: ":"): 6
    case UInt8(ascii: ","): 7
    case UInt8(ascii: ";"): 8
    default: 9
    }
  }
}

/// How the first and last characters of two texts that translate each other go together.
struct EdgeModel: Sendable {
  /// The log-likelihood ratio of each pair of classes, source class after source class.
  private(set) var openings: [Double]
  private(set) var closings: [Double]

  /// Before anything is learned, the share of translations that keep the class of an edge.
  private static let kept = 0.8
  /// The number of beads that this guess weighs as much as.
  private static let guessWeight = 10.0

  /// Learns from pairs of edges, which may be none, and the edges of all target segments.
  ///
  /// - Complexity: O(n) in the pairs and segments.
  init(pairs: [(source: SegmentEdges, target: SegmentEdges)], targets: [SegmentEdges]) {
    openings = EdgeModel.ratios(
      pairs: pairs.map { (Int($0.source.opening), Int($0.target.opening)) },
      targets: targets.map { Int($0.opening) }, classes: SegmentEdges.openings)
    closings = EdgeModel.ratios(
      pairs: pairs.map { (Int($0.source.closing), Int($0.target.closing)) },
      targets: targets.map { Int($0.closing) }, classes: SegmentEdges.closings)
  }

  /// The model with these ratios; `nil` for another number of them.
  init?(openings: [Double], closings: [Double]) {
    guard openings.count == SegmentEdges.openings * SegmentEdges.openings,
      closings.count == SegmentEdges.closings * SegmentEdges.closings
    else { return nil }
    self.openings = openings
    self.closings = closings
  }

  private static func ratios(pairs: [(Int, Int)], targets: [Int], classes: Int) -> [Double] {
    var frequencies = [Double](repeating: 1, count: classes)
    for target in targets { frequencies[target] += 1 }
    let total = Double(targets.count + classes)
    for target in 0..<classes { frequencies[target] /= total }
    var counts = [Double](repeating: 0, count: classes * classes)
    var sums = [Double](repeating: 0, count: classes)
    for (source, target) in pairs {
      counts[source * classes + target] += 1
      sums[source] += 1
    }
    for source in 0..<classes {
      for target in 0..<classes {
        let guess = (source == target ? kept : 0) + (1 - kept) * frequencies[target]
        let cell = source * classes + target
        let probability = (counts[cell] + guessWeight * guess) / (sums[source] + guessWeight)
        counts[cell] = Elementary.log(probability / frequencies[target])
      }
    }
    return counts
  }

  /// The ratio of the two sides of a bead.
  @inline(__always)
  func ratio(_ source: SegmentEdges, _ target: SegmentEdges) -> Double {
    openings[Int(source.opening) * SegmentEdges.openings + Int(target.opening)]
      + closings[Int(source.closing) * SegmentEdges.closings + Int(target.closing)]
  }
}
