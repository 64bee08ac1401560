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

  /// The frequencies before any page has been seen, of whole blocks: paragraphs, headings, items of lists.
  ///
  /// A translator joins and parts sentences, but keeps the blocks of a page: of 3,853 links on 290 pages 1.4 % join two English blocks
  /// and 1.4 % part one, and 6.1 % of the English blocks and 1.3 % of the Dutch ones stand alone. Those were left out of these pages on
  /// purpose, so that alone the two languages are taken to be alike, as in ``start``.
  static let startOfBlocks = MoveModel([0.906, 0.014, 0.014, 0.002, 0.002, 0.002, 0.03, 0.03])

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

  /// Learns the frequencies from counts beside ``Move/all``, held towards what is expected `before` by 20 beads, and towards ``start`` by
  /// 2 % of the counts, so that what many texts never do stays possible.
  init(counts: [Double], before: MoveModel = .start) {
    let total = counts.reduce(0, +)
    let (weight, share) = (20.0, 0.02)
    let expected = zip(before.probabilities, MoveModel.start.probabilities)
      .map { weight * $0 + share * total * $1 }
    self.init(zip(counts, expected).map { ($0 + $1) / (total + weight + share * total) })
  }

  /// The frequencies of sentences, given those of blocks: each as much more frequent or rarer as it is before anything has been seen.
  var ofSentences: MoveModel {
    let expected = zip(MoveModel.start.probabilities, MoveModel.startOfBlocks.probabilities)
    let weights = zip(probabilities, expected).map { $0 * $1.0 / $1.1 }
    let sum = weights.reduce(0, +)
    return MoveModel(weights.map { $0 / sum })
  }
}
