internal import LanguageIdentification

/// Learns a softmax regression over the hashed features by stochastic gradient descent with AdaGrad's
/// step sizes (Duchi, Hazan, Singer: Adaptive Subgradient Methods, JMLR 2011).
///
/// A model for long texts does badly on two words; so every example is a piece of a line, mostly short, or
/// a word of a dictionary. Half of the examples are seen without their whole-word features, so that the
/// n-grams learn to tell words that were never seen.
struct Trainer {
  /// How a run of training goes.
  struct Options {
    var examples = 12_000_000
    var seed: UInt64 = 20_260_101
    var rate: Float = 0.05
    /// Of 100 examples, how many are dictionary words.
    var dictionaryShare = 40
    var decay: Float = 0
    var wordDropout = 30
    var pieceMargin: Float = 1.5
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
  mutating func train(on corpus: Corpus, teacher: LanguageModel? = nil) {
    let sampler = Sampler(corpus, dictionaryShare: options.dictionaryShare)
    for example in 0..<options.examples {
      let progress = Float(example) / Float(options.examples)
      let (language, line, range) = sampler.draw(&random)
      if let teacher,
        teacher.rejects(line.span.extracting(range), as: language, margin: options.pieceMargin)
      {
        continue
      }
      slots.removeAll(keepingCapacity: true)
      let keepWords = random.below(100) >= options.wordDropout
      _ = extractor.append(line.span.extracting(range), keepWords: keepWords, to: &slots)
      if !slots.isEmpty { step(towards: language, rate: options.rate * (1 - progress)) }
    }
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
      let size = rate / entry[3].squareRoot()
      let sum = entry[3]
      entry -= size * (gradient + options.decay * entry)
      entry[3] = sum
      table[Int(slot)] = entry
    }
  }
}
