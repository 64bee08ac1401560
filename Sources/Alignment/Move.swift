/// How many source and target segments a bead takes.
struct Move: Sendable, Hashable {
  /// Source segments.
  let source: Int
  /// Target segments.
  let target: Int

  /// The moves the aligner knows; those with two sides first.
  static let all: [Move] = twoSided + [Move(source: 1, target: 0), Move(source: 0, target: 1)]

  /// The moves that pair segments.
  static let twoSided: [Move] = [
    Move(source: 1, target: 1), Move(source: 2, target: 1), Move(source: 1, target: 2),
    Move(source: 2, target: 2), Move(source: 3, target: 1), Move(source: 1, target: 3),
  ]

  /// The place of 1–0 in ``all``.
  static let sourceOnly = 6
  /// The place of 0–1 in ``all``.
  static let targetOnly = 7
  /// The most segments that a bead takes on one side.
  static let widest = 3
}

/// How often each move is made: log probabilities beside ``Move/all``.
struct MoveModel: Sendable {
  /// The probability of each move.
  private(set) var probabilities: [Double]
  /// Its logarithm.
  private(set) var logarithms: [Double]

  /// The frequencies before any text has been seen, close to those of hand-aligned text.
  static let start = MoveModel([0.80, 0.06, 0.06, 0.006, 0.007, 0.007, 0.03, 0.03])

  /// The model with these probabilities, beside ``Move/all``; `nil` for another number of them.
  init?(probabilities: [Double]) {
    guard probabilities.count == Move.all.count, probabilities.allSatisfy({ $0 > 0 && $0 < 1 })
    else {
      return nil
    }
    self.init(probabilities)
  }

  private init(_ probabilities: [Double]) {
    self.probabilities = probabilities
    logarithms = probabilities.map { Elementary.log($0) }
  }

  /// Learns the frequencies from counts beside ``Move/all``, held towards ``start`` by 20 beads and
  /// 2 % of the counts.
  init(counts: [Double]) {
    let total = counts.reduce(0, +)
    let smoothing = 20 + 0.02 * total
    self.init(
      zip(counts, MoveModel.start.probabilities).map { count, prior in
        (count + smoothing * prior) / (total + smoothing)
      })
  }
}
