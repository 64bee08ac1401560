extension GeneralLexicon {
  /// A word, its translation, and how sure that is, 0 to 1.
  package struct Translation: Sendable {
    package var source: String
    package var target: String
    package var weight: Float
  }

  /// The word translations that pairs of texts teach, by IBM's model 1 in both directions.
  ///
  /// The weight of a translation is the geometric mean of its probabilities in both directions, times n/(n + 1) for words that
  /// met n times: a chance meeting of two rare words is as probable as a translation. Words that are the same in
  /// both languages are left out, since an aligner sees them itself.
  ///
  /// - Parameters:
  ///   - pairs: texts that translate each other, at most a few sentences long, and how often each counts.
  ///   - leastWeight: translations less sure are left out.
  /// - Returns: the translations, sorted by word and falling weight.
  /// - Complexity: that of five steps of expectation maximisation over the words that meet in a pair.
  package static func translations(
    learnedFrom pairs: [(source: String, target: String, weight: Float)], leastWeight: Float
  ) -> [Translation] {
    let corpus = Corpus(
      pairs.map { ParallelText(source: [$0.source], target: [$0.target]) })
    let (source, target) = (corpus.source, corpus.target)
    var text = TrainingText()
    for (number, pair) in pairs.enumerated() {
      let segment = number..<number + 1
      text.append(source: segment, of: source, target: segment, of: target, weight: pair.weight)
    }
    let lexicon = Lexicon(
      training: text, knowledge: .nothing(rows: source.vocabularySize), source: source,
      target: target)
    var result: [Translation] = []
    for row in 0..<source.vocabularySize {
      let word = String(decoding: source.vocabulary[Int32(row)], as: UTF8.self)
      guard word.allSatisfy(\.isLetter) else { continue }
      for entry in lexicon.forward.probabilities.range(row) {
        let column = lexicon.forward.probabilities.columns[entry]
        let there = lexicon.forward.probabilities.values[entry]
        let back = lexicon.backward.probabilities[Int(column), Int32(row)]
        let trust = min(lexicon.forward.trust[Int(column)], lexicon.backward.trust[row])
        let weight = (there * back).squareRoot() * trust
        let translation = String(decoding: target.vocabulary[column], as: UTF8.self)
        guard weight >= leastWeight, word != translation, translation.allSatisfy(\.isLetter)
        else { continue }
        result.append(Translation(source: word, target: translation, weight: min(weight, 1)))
      }
    }
    return result.sorted {
      ($0.source, $1.weight, $0.target) < ($1.source, $0.weight, $1.target)
    }
  }
}
