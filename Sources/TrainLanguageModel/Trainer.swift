internal import LanguageIdentification

/// Learns a softmax regression over the hashed features by stochastic gradient descent with AdaGrad's
/// step sizes (Duchi, Hazan, Singer: Adaptive Subgradient Methods, JMLR 2011).
///
/// A model for long texts does badly on two words; so every example is a piece of a line, mostly short, or
/// a few words of a dictionary. Some are seen without their whole-word features, so that the n-grams learn
/// to tell words that were never seen.
struct Trainer {
  /// How a run of training goes; the figures were chosen on development data.
  struct Options {
    /// The number of examples drawn; more than these and the n-grams learn the manuals by heart.
    var examples = 24_000_000
    /// The seed of the draws.
    var seed: UInt64 = 20_260_101
    /// The first step size; it falls to 0 along a line.
    var rate: Float = 0.05
    /// Of 100 examples, how many are dictionary words.
    var dictionaryShare = 42
    /// Of 100 examples, how many are seen without their whole-word features.
    var withoutWords = 30
    /// How far, in log-odds, a teacher must take a piece for another language to have it left out.
    var margin: Float = 1.5
  }

  private let options: Options
  private let extractor = FeatureExtractor()
  /// By slot: the weights of the three classes, then the sum of squared gradients.
  private var table: [SIMD4<Float>]
  private var random: SplitMix64
  private var slots: [Int32] = []

  init(_ options: Options) {
    self.options = options
    table = Array(repeating: SIMD4(0, 0, 0, 1e-2), count: FeatureExtractor.slotCount)
    random = SplitMix64(seed: options.seed)
  }

  /// The weights for Dutch against English, by slot.
  var dutch: [Float] { table.map { $0[1] - $0[0] } }
  /// The weights for another language against English, by slot.
  var other: [Float] { table.map { $0[2] - $0[0] } }

  /// Sees `options.examples` examples of the corpus.
  ///
  /// - Parameters:
  ///   - corpus: Where the examples are drawn from.
  ///   - teacher: A model whose plain contradiction leaves an example out: an English name or menu quoted in
  ///     a Dutch manual.
  mutating func train(on corpus: Corpus, teacher: LanguageModel? = nil) {
    let sampler = Sampler(corpus, dictionaryShare: options.dictionaryShare)
    for example in 0..<options.examples {
      let progress = Float(example) / Float(options.examples)
      let (language, line, range) = sampler.draw(&random)
      let piece = line.span.extracting(range)
      if language == .other, teachesNothing(line[range], corpus.dictionaries) { continue }
      if let teacher, teacher.rejects(piece, as: language, margin: options.margin) { continue }
      slots.removeAll(keepingCapacity: true)
      let keepWords = random.below(100) >= options.withoutWords
      _ = extractor.append(piece, keepWords: keepWords, to: &slots)
      if !slots.isEmpty { step(towards: language, rate: options.rate * (1 - progress)) }
    }
  }

  /// Whether a piece in another language is too short to say more than its words do, which English or Dutch has too.
  ///
  /// A longer one tells by how often it has them: "die" is a Dutch word, but not as often as an Afrikaans one.
  private func teachesNothing(_ piece: ArraySlice<UInt8>, _ dictionaries: Dictionaries) -> Bool {
    piece.split(separator: UInt8(ascii: " ")).count < 3 && dictionaries.contain(piece)
  }

  private mutating func step(towards language: TrainingLanguage, rate: Float) {
    var scores = SIMD4<Float>()
    for slot in slots { scores += table[Int(slot)] }
    let highest = max(scores[0], scores[1], scores[2])
    var gradient = SIMD4<Float>(
      exponential(scores[0] - highest), exponential(scores[1] - highest),
      exponential(scores[2] - highest), 0)
    gradient /= gradient.sum()
    gradient[language.rawValue] -= 1
    let squared = (gradient * gradient).sum()
    guard squared > 1e-6 else { return }
    for slot in slots {
      var entry = table[Int(slot)]
      entry[3] += squared
      entry -= rate / entry[3].squareRoot() * gradient
      table[Int(slot)] = entry
    }
  }
}
