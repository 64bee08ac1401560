/// Draws training examples: a language, then running text or a dictionary, then a line, then a piece of it.
struct Sampler {
  /// The lines of one language, in manuals and in dictionaries.
  private struct Source {
    var manuals: [[UInt8]] = []
    var words: [[UInt8]] = []
  }

  private var sources = Array(repeating: Source(), count: TrainingLanguage.allCases.count)
  private let dictionaryShare: Int

  /// Of 100 examples: English, Dutch, the rest another language.
  private static let shares = [42, 42]
  /// The greatest number of words of a piece, and of 100 pieces how many are that long or shorter.
  private static let pieces: [(words: Int, share: Int)] = [
    (1, 20), (2, 45), (4, 70), (8, 88), (25, 100),
  ]

  init(_ corpus: Corpus, dictionaryShare: Int) {
    self.dictionaryShare = dictionaryShare
    for collection in corpus.collections {
      let index = collection.language.rawValue
      if collection.isWordList {
        sources[index].words += collection.lines
      } else {
        sources[index].manuals += collection.lines
      }
    }
  }

  /// An example: its language, a line, and the bytes of the line that are seen.
  func draw(
    _ random: inout SplitMix64
  ) -> (TrainingLanguage, line: [UInt8], Range<Int>) {
    let percentile = random.below(100)
    let language: TrainingLanguage =
      percentile < Self.shares[0]
      ? .english : percentile < Self.shares[0] + Self.shares[1] ? .dutch : .other
    let source = sources[language.rawValue]
    if random.below(100) < dictionaryShare, !source.words.isEmpty {
      return words(of: source, language, &random)
    }
    let line = source.manuals[random.below(source.manuals.count)]
    return (language, line, Self.piece(of: line, &random))
  }

  /// One to three words of a dictionary side by side.
  private func words(
    of source: Source, _ language: TrainingLanguage, _ random: inout SplitMix64
  ) -> (TrainingLanguage, line: [UInt8], Range<Int>) {
    var line = source.words[random.below(source.words.count)]
    for _ in 0..<random.below(3) {
      line.append(UInt8(ascii: " "))
      line += source.words[random.below(source.words.count)]
    }
    return (language, line, 0..<line.count)
  }

  /// A run of whole words of a line.
  private static func piece(of line: [UInt8], _ random: inout SplitMix64) -> Range<Int> {
    let percentile = random.below(100)
    let words = pieces.first(where: { percentile < $0.share })?.words ?? 25
    let space = UInt8(ascii: " ")
    var start = random.below(line.count)
    while start > 0 && line[start - 1] != space { start -= 1 }
    var end = start
    for _ in 0..<words {
      while end < line.count && line[end] != space { end += 1 }
      if end < line.count { end += 1 }
    }
    return start..<end
  }
}
