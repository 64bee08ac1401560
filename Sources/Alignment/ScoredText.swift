internal import Bitext

/// A text of a corpus with the model that scores it: what is looked for in it beyond the forward way of beads goes by this.
struct ScoredText {
  let model: BeadModel
  let corpus: Corpus
  /// The number of the text.
  let number: Int
  let segments: ParallelText

  /// What the move of a bead is worth, in itself; `nil` for one that is no ``Move``.
  func moveValue(_ bead: Bead) -> Double? {
    let move = Move(source: bead.source.count, target: bead.target.count)
    return Move.all.firstIndex(of: move).map { model.moves.logarithms[$0] }
  }

  /// The log-likelihood ratio of two runs of segments, wherever they stand.
  ///
  /// - Complexity: that of ``BeadModel/ratio(_:_:_:)``.
  func ratio(_ source: Range<Int>, _ target: Range<Int>) -> Double {
    model.ratio(
      corpus.source.segments(source, of: number), corpus.target.segments(target, of: number),
      corpus)
  }

  /// The same of their words alone.
  ///
  /// - Complexity: that of ``BeadModel/wordRatio(_:_:_:)``.
  func wordRatio(_ source: Range<Int>, _ target: Range<Int>) -> Double {
    model.wordRatio(
      corpus.source.segments(source, of: number), corpus.target.segments(target, of: number),
      corpus)
  }
}
