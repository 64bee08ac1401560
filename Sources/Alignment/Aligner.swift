public import Bitext

/// Pairs the segments of two languages by their words and lengths, with a lexicon that it learns
/// from the texts themselves.
///
/// Every bead is scored as a log-likelihood ratio: how much more probable its two sides are as
/// translations of each other than as independent texts (in the manner of R. C. Moore, "Fast and accurate
/// sentence alignment of bilingual corpora", 2002). Segments without counterpart then compete with pairs on
/// equal terms. The first pass knows only identical words, numbers, words of common origin and the seeds; each
/// later one learns word translations from the confident beads of all texts.
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

  private let seeds: [Seed]

  /// Creates an aligner whose lexicon starts from the seeds.
  public init(seeds: [Seed] = []) {
    self.seeds = seeds
  }

  /// The times that a lexicon is learned; a third gains nothing.
  private static let trainingPasses = 2
  /// Beads at least this probable teach.
  private static let confidentBead = 0.7

  /// The beads of each text, in order; the lexicon is learned over all of them.
  ///
  /// The beads of a text cover every segment of both sides exactly once, in order. The same texts give the same beads.
  public func align(_ texts: [ParallelText]) -> [[Bead]] {
    let source = CorpusSide(texts.lazy.map(\.source))
    let target = CorpusSide(texts.lazy.map(\.target))
    let knowledge = Knowledge(
      source: source.vocabulary, target: target.vocabulary, seeds: seeds)
    var model = BeadModel(
      lexicon: Lexicon(knowledge: knowledge, source: source, target: target),
      length: LengthModel(pairs: [], targetLengths: target.lengths),
      edges: EdgeModel(pairs: [], targets: target.edges), moves: .start, kinds: KindModel(texts))
    var bands = texts.map { Band(rows: $0.source.count, columns: $0.target.count) }
    var beads: [[Bead]] = []
    for pass in 0...Aligner.trainingPasses {
      if pass > 0 { learn(from: beads, source, target, knowledge, &model) }
      beads = texts.indices.map { text in
        let scores = model.scores(
          text, texts[text], source: source, target: target, band: bands[text])
        let lattice = Lattice(bands[text], scores)
        bands[text] = lattice.likelyBand()
        return lattice.beads()
      }
    }
    return beads
  }

  private func learn(
    from beads: [[Bead]], _ source: CorpusSide, _ target: CorpusSide, _ knowledge: Knowledge,
    _ model: inout BeadModel
  ) {
    var training = TrainingText()
    var pairs: [(source: Int32, target: Int32)] = []
    var edges: [(source: SegmentEdges, target: SegmentEdges)] = []
    var counts = [Double](repeating: 0, count: Move.all.count)
    for text in beads.indices {
      let (firstSource, firstTarget) = (source.textStarts[text], target.textStarts[text])
      for bead in beads[text] {
        let move = Move(source: bead.source.count, target: bead.target.count)
        counts[Move.all.firstIndex(of: move) ?? 0] += bead.confidence
        guard !bead.source.isEmpty, !bead.target.isEmpty,
          bead.confidence >= Aligner.confidentBead
        else { continue }
        let sources = bead.source.lowerBound + firstSource..<bead.source.upperBound + firstSource
        let targets = bead.target.lowerBound + firstTarget..<bead.target.upperBound + firstTarget
        training.append(
          source: sources, of: source, target: targets, of: target,
          weight: Float(bead.confidence))
        edges.append(
          (
            SegmentEdges(source.edges[sources.lowerBound], source.edges[sources.upperBound - 1]),
            SegmentEdges(target.edges[targets.lowerBound], target.edges[targets.upperBound - 1])
          ))
        if sources.count == 1, targets.count == 1 {
          pairs.append(
            (source.lengths[sources.lowerBound], target.lengths[targets.lowerBound]))
        }
      }
    }
    model.lexicon = Lexicon(
      training: training, knowledge: knowledge, source: source, target: target)
    model.length = LengthModel(pairs: pairs, targetLengths: target.lengths)
    model.edges = EdgeModel(pairs: edges, targets: target.edges)
    model.moves = MoveModel(counts: counts)
  }
}
