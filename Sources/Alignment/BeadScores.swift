/// The score of every bead that a band allows: the log-likelihood ratio of its two sides as
/// translations of each other against independent texts, and the prior of its move.
struct BeadScores {
  /// The score of each move of ``Move/twoSided`` from each place, those of one place together.
  ///
  /// It is −∞ where the bead would leave the band.
  private(set) var values: [Float]
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
  /// - Complexity: O(n) in the places of the band, and what ``LexicalEvidence`` takes.
  func scores(
    _ text: Int, _ segments: ParallelText, _ corpus: Corpus, band: Band,
    widest: Int = Move.widest
  ) -> BeadScores {
    let (source, target) = (corpus.source, corpus.target)
    let transposed = band.transposed
    let sourceIndex = SegmentIndex(source, segments: source.segments(of: text))
    let targetIndex = SegmentIndex(target, segments: target.segments(of: text))
    let forward = LexicalEvidence(
      lexicon.forward, given: source, sourceIndex, other: target, targetIndex, text: text,
      band: band, widest: widest)
    let backward = LexicalEvidence(
      lexicon.backward, given: target, targetIndex, other: source, sourceIndex, text: text,
      band: transposed, widest: widest)
    let sourceLengths = BeadModel.groupLengths(source, text).map { $0.map(length.source) }
    let targetLengths = BeadModel.groupLengths(target, text).map { $0.map(length.target) }
    let placeEvidence = PlaceEvidence(places, segments, linked: turns[text])
    let (firstSource, firstTarget) = (source.textStarts[text], target.textStarts[text])
    let stride = Move.twoSided.count
    var scores = [Float](repeating: -.infinity, count: band.count * stride)
    var values = scores.mutableSpan
    let (forwardRatios, backwardRatios) = (forward.ratios.span, backward.ratios.span)
    let transposedBase = transposed.base.span
    for (number, move) in Move.twoSided.enumerated() {
      let (a, b) = (move.source, move.target)
      guard a <= min(widest, band.rows), b <= min(widest, band.columns) else { continue }
      let prior = moves.logarithms[number]
      let (lengths, otherLengths) = (sourceLengths[a - 1], targetLengths[b - 1])
      for row in 0...(band.rows - a) {
        // A bead is in the band when its first row and its last are.
        let first = max(band.lower[row], band.lower[row + a - 1], band.lower[row + a] - b)
        let last = min(band.upper[row] - b + 1, band.upper[row + a] - b)
        guard first <= last else { continue }
        let edge = SegmentEdges(
          source.edges[firstSource + row], source.edges[firstSource + row + a - 1])
        let plane = (a - 1) * band.count + band.base[row]
        let otherPlane = (b - 1) * band.count + row
        for column in first...last {
          var words: Float = 0
          for offset in 0..<b { words += forwardRatios[plane + column + offset] }
          for offset in 0..<a {
            words += backwardRatios[otherPlane + transposedBase[column] + offset]
          }
          let otherEdge = SegmentEdges(
            target.edges[firstTarget + column], target.edges[firstTarget + column + b - 1])
          var score = prior + BeadModel.lexicalWeight * 0.5 * Double(words)
          score += LengthModel.score(lengths[row], otherLengths[column])
          score += edges.ratio(edge, otherEdge)
          score += placeEvidence.ratio(row, a, column, b)
          values[(band.base[row] + column) * stride + number] = Float(score)
        }
      }
    }
    return BeadScores(
      values: scores, sourceOnly: moves.logarithms[Move.sourceOnly],
      targetOnly: moves.logarithms[Move.targetOnly])
  }

  /// The lengths of one, two and three segments from each segment of a text on.
  private static func groupLengths(_ side: CorpusSide, _ text: Int) -> [[Int32]] {
    let lengths = side.lengths[side.segments(of: text)]
    return (1...Move.widest).map { size in
      guard lengths.count >= size else { return [] }
      return (lengths.startIndex...(lengths.endIndex - size)).map { first in
        lengths[first..<(first + size)].reduce(0, +)
      }
    }
  }
}
