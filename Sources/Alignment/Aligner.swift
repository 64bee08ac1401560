public import Bitext

/// Pairs the segments of two languages by their words and lengths, with a lexicon that it learns
/// from the texts themselves.
///
/// Every bead is scored as a log-likelihood ratio: how much more probable its two sides are as
/// translations of each other than as independent texts (in the manner of R. C. Moore, "Fast and
/// accurate sentence alignment of bilingual corpora", 2002), by their words, lengths, first and last
/// characters and, where known, by what their pages show. Segments without counterpart then compete with pairs on equal
/// terms. The first pass knows only identical words, numbers, words of common origin, the seeds and everyday words;
/// each later one learns word translations from the confident beads of all texts.
///
/// ```swift
/// let text = ParallelText(
///   source: ["Muscle fatigue", "See a therapist."],
///   target: ["Spiervermoeidheid", "Raadpleeg een therapeut."])
/// let seeds = [Aligner.Seed(source: "muscle", target: "spier")]
/// for bead in Aligner(seeds: seeds).align([text])[0] {
///   print(bead.source, bead.target, bead.confidence)
/// }
/// ```
public struct Aligner: Sendable {
  /// A source term and a target term that translate each other: what the glossary knows.
  public struct Seed: Sendable, Hashable {
    /// English.
    public var source: String
    /// Dutch.
    public var target: String

    /// Creates a seed.
    public init(source: String, target: String) {
      self.source = source
      self.target = target
    }
  }

  private let priors: Priors
  private let memory: [Seed]

  /// Creates an aligner whose lexicon starts from the seeds and from everyday words.
  ///
  /// - Parameters:
  ///   - seeds: terms that translate each other.
  ///   - general: everyday words.
  ///   - memory: sentences or paragraphs that translate each other, such as those of a translation memory; the lexicon is
  ///     learned from them too.
  /// - Complexity: O(n) in the bytes of the seeds.
  public init(
    seeds: [Seed] = [], general: GeneralLexicon = .empty, memory: [Seed] = []
  ) {
    priors = Priors(seeds: SeedTerms(seeds), general: general)
    self.memory = memory
  }

  /// How often expectation maximisation steps each time that a lexicon is learned; a third time gains nothing.
  private static let steps = [2, 4]
  /// The same for texts of fewer than so many segments: little text takes longer to show what belongs together.
  private static let stepsForLittleText = [5, 5]
  private static let littleText = 5000

  /// The beads of each text, in order; the lexicon is learned over all of them.
  ///
  /// The beads of a text cover every segment of both sides exactly once, in order but for the items of reordered lists. The same
  /// texts and seeds give the same beads. Texts that share a vocabulary are best aligned in one call: on the pages
  /// of one ministry that nearly halves the errors.
  ///
  /// - Complexity: O(n·m) in the segments of the sides of each text, up to 500 by 500; beyond, in a band
  ///   around the diagonal, O(n · (80 + |n − m|)), with memory bounded by 4 million places.
  public func align(_ texts: [ParallelText]) -> [[Bead]] {
    learned(from: texts).beads
  }

  /// The beads of each text, and what the texts teach, to align others with.
  ///
  /// - Parameters:
  ///   - texts: the texts.
  ///   - loop: how work on several texts is done; whatever it is, the result is the same.
  /// - Returns: the model and, by text, the beads.
  /// - Complexity: that of ``align(_:)``.
  public func learn(
    from texts: [ParallelText], _ loop: Loop = .serial
  ) -> (model: AlignmentModel, beads: [[Bead]]) {
    let (model, corpus, beads) = learned(from: texts, loop)
    let learned = AlignmentModel(
      vocabularies: (corpus.source.vocabulary, corpus.target.vocabulary), lexicon: model.lexicon,
      length: model.length, edges: model.edges, moves: model.moves, places: model.places,
      priors: priors)
    return (learned, beads)
  }

  private func learned(
    from texts: [ParallelText], _ loop: Loop = .serial
  ) -> (model: BeadModel, corpus: Corpus, beads: [[Bead]]) {
    // The memory's units are texts of one bead, which is known.
    let known = memory.map { ParallelText(source: [$0.source], target: [$0.target]) }
    let corpus = Corpus(texts + known, loop)
    let knowledge = Knowledge(
      source: corpus.source.vocabulary, target: corpus.target.vocabulary, priors: priors)
    var model = BeadModel(knowledge, corpus, texts)
    let knownBeads = known.map { _ in [Bead(source: 0..<1, target: 0..<1, confidence: 1)] }
    if !known.isEmpty {
      model.learn(from: texts.map { _ in [] }, knownBeads, of: texts, corpus, knowledge)
    }
    let first = loop.map(texts.count) { [model] text in
      let lattice = Lattice(searching: model.facts(text, texts[text], corpus), model)
      return (beads: lattice.beads(), band: lattice.likelyBand())
    }
    var bands = first.map(\.band)
    var beads = first.map(\.beads)
    // What is learned from a list decides how its items are paired: nothing, until its order is known.
    var doubtful = texts.map(\.listItems)
    let segments = corpus.source.lengths.count + corpus.target.lengths.count
    let steps = segments < Self.littleText ? Self.stepsForLittleText : Self.steps
    for pass in steps.indices {
      model.learn(
        from: beads, knownBeads, of: texts, corpus, knowledge, except: doubtful,
        steps: steps[pass], loop)
      let isLast = pass == steps.count - 1
      let passed = loop.map(texts.count) { [model, bands] number in
        Passed(
          ScoredText(model: model, corpus: corpus, number: number, segments: texts[number]),
          bands[number], isLast: isLast)
      }
      beads = passed.map(\.beads)
      bands = passed.map(\.band)
      doubtful = passed.map(\.doubtful)
    }
    return (model, corpus, beads)
  }
}

/// What one pass finds in a text.
private struct Passed: Sendable {
  let beads: [Bead]
  /// Where the next pass looks.
  let band: Band
  /// The source segments of which nothing is to be learned.
  let doubtful: Set<Int>

  init(_ text: ScoredText, _ band: Band, isLast: Bool) {
    let facts = text.model.facts(text.number, text.segments, text.corpus)
    let lattice = Lattice(band, text.model.scores(facts, band: band))
    let beads = isLast ? lattice.reported(lattice.beads()) : lattice.beads()
    let outcome = ListReordering(text: text).reordered(beads)
    doubtful = outcome.doubtful
    self.band = isLast ? band : lattice.likelyBand()
    self.beads = isLast ? ListMerging(text: text).merged(outcome.beads) : outcome.beads
  }
}

extension Lattice {
  /// The lattice of a text in a band that is wide enough.
  init(searching facts: TextFacts, _ model: BeadModel) {
    var space = SearchSpace(
      rows: facts.forward.table.rows, columns: facts.backward.table.rows)
    while true {
      let band = space.band
      // Where the text goes is seen without the rare beads of three segments; they come in the next pass.
      let lattice = Lattice(band, model.scores(facts, band: band, widest: 2))
      guard space.isDoubtful(lattice.beads()), space.widen() else {
        self = lattice
        return
      }
    }
  }
}
