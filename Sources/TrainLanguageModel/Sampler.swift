/// Draws training examples: a language, then running text or a dictionary, then a line, then a piece of it.
struct Sampler {
  /// The lines of one language, in manuals and in dictionaries.
  private struct Source {
    var manuals: [[UInt8]] = []
    /// Manuals in Afrikaans, which is nearest to Dutch.
    var afrikaans: [[UInt8]] = []
    /// Manuals in Frisian, which is near to Dutch.
    var frisian: [[UInt8]] = []
    var words: [[UInt8]] = []
    var nearWords: [[UInt8]] = []
    var medicalWords: [[UInt8]] = []
  }

  private var sources = Array(repeating: Source(), count: TrainingLanguage.allCases.count)
  private let dictionaryShare: Int

  /// Of 100 examples: English, Dutch, the rest another language.
  private static let shares = [36, 36]
  /// The greatest number of words of a piece, and of 100 pieces how many are that long or shorter.
  private static let pieces: [(words: Int, share: Int)] = [
    (1, 20), (2, 45), (4, 70), (8, 88), (25, 100),
  ]

  init(_ corpus: Corpus, dictionaryShare: Int) {
    self.dictionaryShare = dictionaryShare
    for collection in corpus.collections {
      let index = collection.language.rawValue
      switch collection.kind {
      case .manual where collection.code == "af": sources[index].afrikaans += collection.lines
      case .manual where collection.code == "fy": sources[index].frisian += collection.lines
      case .manual: sources[index].manuals += collection.lines
      case .words where collection.code == "af":
        sources[index].nearWords += collection.lines
      case .words: sources[index].words += collection.lines
      case .medicalWords: sources[index].medicalWords += collection.lines
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
    let lines = Self.manuals(of: source, &random)
    let line = lines[random.below(lines.count)]
    return (language, line, Self.piece(of: line, &random))
  }

  /// Of 100 pieces of manuals in another language, how many are in Afrikaans.
  ///
  /// There is little text of it and of Frisian, and much to tell; Afrikaans is the nearer to Dutch.
  private static let afrikaansShare = 48
  /// The same for Frisian.
  private static let frisianShare = 27
  /// Of 100 words in another language, how many are of a language that is near to Dutch.
  private static let nearWordShare = 60

  private static func manuals(of source: Source, _ random: inout SplitMix64) -> [[UInt8]] {
    guard !source.afrikaans.isEmpty, !source.frisian.isEmpty else { return source.manuals }
    let percentile = random.below(100)
    if percentile < afrikaansShare { return source.afrikaans }
    return percentile < afrikaansShare + frisianShare ? source.frisian : source.manuals
  }

  /// Of 100 words, how many are of medicine where there are such.
  private static let medicalShare = 25

  /// One to three words of a dictionary side by side.
  private func words(
    of source: Source, _ language: TrainingLanguage, _ random: inout SplitMix64
  ) -> (TrainingLanguage, line: [UInt8], Range<Int>) {
    var line = Self.word(of: source, &random)
    for _ in 0..<random.below(3) {
      line.append(UInt8(ascii: " "))
      line += Self.word(of: source, &random)
    }
    return (language, line, 0..<line.count)
  }

  private static func word(of source: Source, _ random: inout SplitMix64) -> [UInt8] {
    var words = source.words
    if !source.medicalWords.isEmpty, random.below(100) < medicalShare {
      words = source.medicalWords
    } else if !source.nearWords.isEmpty, random.below(100) < nearWordShare {
      words = source.nearWords
    }
    return words[random.below(words.count)]
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
