/// The score of every bead that a band allows: the log-likelihood ratio of its two sides as
/// translations of each other against independent texts, and the prior of its move.
struct BeadScores {
  /// The score of each move of ``Move/twoSided`` from each place, those of one place together.
  ///
  /// It is −∞ where the bead would leave the band.
  private(set) var values: [Float]
  /// The moves of ``Move/twoSided`` that were scored: so many, from the first one on.
  private(set) var moves = Move.twoSided.count
  /// The score of a source segment without counterpart.
  let sourceOnly: Double
  /// The score of a target segment without counterpart.
  let targetOnly: Double

  /// The score of a move of ``Move/all`` that starts at a place.
  @inline(__always)
  func score(_ place: Int, _ number: Int) -> Double {
    switch number {
    case Move.sourceOnly: sourceOnly
    case Move.targetOnly: targetOnly
    default: Double(values[place * Move.twoSided.count + number])
    }
  }
}

extension BeadModel {
  /// Scores the beads of a text, of up to `widest` segments on a side.
  ///
  /// - Parameters:
  ///   - facts: what is known of the text.
  ///   - band: the places that may be passed through.
  ///   - widest: the most segments of a side.
  /// - Returns: the scores.
  /// - Complexity: O(n) in the places of the band, and what ``LexicalEvidence`` takes.
  func scores(_ facts: TextFacts, band: Band, widest: Int = Move.widest) -> BeadScores {
    let forward = LexicalEvidence(facts.forward, band: band, widest: widest)
    let transposed = band.transposed
    let backward = LexicalEvidence(facts.backward, band: transposed, widest: widest)
    let sums = WordSums(
      forward: forward.ratios, backward: backward.ratios, count: band.count,
      transposedBase: transposed.base)
    let placeEvidence = PlaceEvidence(facts.places, linked: turns[facts.text])
    var scores = [Float](repeating: -.infinity, count: band.count * Move.twoSided.count)
    for (number, move) in Move.twoSided.enumerated() {
      guard move.source <= min(widest, band.rows), move.target <= min(widest, band.columns)
      else { continue }
      for row in 0...(band.rows - move.source) {
        // Written out so that each is compiled for its own numbers of segments.
        switch (move.source, move.target) {
        case (1, 1): score(number, (1, 1), row, facts, sums, placeEvidence, band, into: &scores)
        case (2, 1): score(number, (2, 1), row, facts, sums, placeEvidence, band, into: &scores)
        case (1, 2): score(number, (1, 2), row, facts, sums, placeEvidence, band, into: &scores)
        case (let a, let b):
          score(number, (a, b), row, facts, sums, placeEvidence, band, into: &scores)
        }
      }
    }
    return BeadScores(
      values: scores,
      moves: Move.twoSided.prefix { $0.source <= widest && $0.target <= widest }.count,
      sourceOnly: moves.logarithms[Move.sourceOnly],
      targetOnly: moves.logarithms[Move.targetOnly])
  }

  /// Scores the beads of one move that start in a row.
  @inline(__always)
  private func score(
    _ number: Int, _ size: (Int, Int), _ row: Int, _ facts: TextFacts, _ sums: WordSums,
    _ placeEvidence: PlaceEvidence, _ band: Band, into scores: inout [Float]
  ) {
    let (a, b) = size
    // A bead is in the band when its first row and its last are.
    let first = max(band.lower[row], band.lower[row + a - 1], band.lower[row + a] - b)
    let last = min(band.upper[row] - b + 1, band.upper[row + a] - b)
    guard first <= last else { return }
    let edge = facts.source.edges(row, a)
    let length = facts.source.lengths[a - 1][row]
    let prior = moves.logarithms[number]
    let lengths = facts.target.lengths[b - 1]
    let (otherLengths, otherEdges) = (lengths.span, facts.target.edges.span)
    let (forward, backward) = (sums.forward.span, sums.backward.span)
    let transposedBase = sums.transposedBase.span
    let plane = (a - 1) * sums.count + band.base[row]
    let otherPlane = (b - 1) * sums.count + row
    let stride = Move.twoSided.count
    var place = (band.base[row] + first) * stride + number
    var values = scores.mutableSpan
    for column in first...last {
      var words: Float = 0
      for offset in 0..<b { words += forward[plane &+ column &+ offset] }
      let start = otherPlane &+ transposedBase[column]
      for offset in 0..<a { words += backward[start &+ offset] }
      let otherEdge = SegmentEdges(otherEdges[column], otherEdges[column &+ b &- 1])
      var score = prior + BeadModel.lexicalWeight * 0.5 * Double(words)
      score += LengthModel.score(length, otherLengths[column])
      score += edges.ratio(edge, otherEdge)
      score += placeEvidence.ratio(row, a, column, b)
      values[place] = Float(score)
      place &+= stride
    }
  }
}

/// What the words of both sides say of each other, at every place of a band.
private struct WordSums {
  /// Of target segments, given source segments.
  let forward: [Float]
  /// Of source segments, given target segments; by the band with rows and columns exchanged.
  let backward: [Float]
  /// The number of places of the band.
  let count: Int
  /// Where column 0 of each row of the exchanged band would be.
  let transposedBase: [Int]
}
