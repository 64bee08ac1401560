extension BeadModel {
  /// The weight of both directions' word evidence where few segments compete for one: chosen on development data
  /// (1 and 2 do nearly as well).
  private static let lexicalWeightApart = 1.5

  /// The score of two runs of segments as translations of each other, wherever they stand: the log-likelihood ratio of their
  /// words, lengths and edges.
  ///
  /// - Complexity: O(w·v·log e) in the words of both sides and the lexicon's entries for a word.
  func ratio(_ sources: Range<Int>, _ targets: Range<Int>, _ corpus: Corpus) -> Double {
    let (source, target) = (corpus.source, corpus.target)
    let lengths = LengthModel.score(
      length.source(source.lengths[sources].reduce(0, +)),
      length.target(target.lengths[targets].reduce(0, +)))
    return wordRatio(sources, targets, corpus) + lengths
      + edges.ratio(source.edges(of: sources), target.edges(of: targets))
  }

  /// What the words of two runs of segments say alone.
  ///
  /// - Complexity: as for ``ratio(_:_:_:)``.
  func wordRatio(_ sources: Range<Int>, _ targets: Range<Int>, _ corpus: Corpus) -> Double {
    let (source, target) = (corpus.source, corpus.target)
    let words =
      wordRatio(lexicon.forward, given: source, sources, other: target, targets)
      + wordRatio(lexicon.backward, given: target, targets, other: source, sources)
    return Self.lexicalWeightApart * 0.5 * words
  }

  private func wordRatio(
    _ lexicon: Lexicon.Direction, given: CorpusSide, _ givens: Range<Int>, other: CorpusSide,
    _ others: Range<Int>
  ) -> Double {
    let givenWords = given.distinctWords[
      given.distinctStarts[givens.lowerBound]..<given.distinctStarts[givens.upperBound]]
    let count = givens.reduce(0) { $0 + max(1, given.distinctRange($1).count) }
    let background = 1 + givenWords.reduce(0.0) { $0 + Double(lexicon.unknown[Int($1)]) }
    let scale = (1 - LexicalEvidence.independent) / Double(1 + count)
    let words = other.words[
      other.wordStarts[others.lowerBound]..<other.wordStarts[others.upperBound]]
    return words.reduce(0) { sum, word in
      let known = givenWords.reduce(0) { $0 + lexicon.probabilities[Int($1), word] }
      let odds = background + Double(known) / lexicon.frequencies[Int(word)]
      return sum
        + Double(lexicon.trust[Int(word)])
        * Elementary.log(scale * odds + LexicalEvidence.independent)
    }
  }
}
