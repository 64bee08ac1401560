internal import Bitext

/// Everything the score of a bead rests on.
struct BeadModel {
  /// Word translations.
  var lexicon: Lexicon
  /// Lengths.
  var length: LengthModel
  /// First and last characters.
  var edges: EdgeModel
  /// Moves.
  var moves: MoveModel
  /// Kinds of segments.
  let places: PlaceModel
  /// By text, how many linked segments stand at each ``TurnModel/Distance``.
  var turns: [[Double]]

  /// The weight of both directions' word evidence: words of a text are not independent of each other.
  static let lexicalWeight = 0.6

  /// Beads at least this probable teach.
  private static let confidentBead = 0.7
}

extension BeadModel {
  /// The model before any text is aligned.
  init(_ knowledge: Knowledge, _ corpus: Corpus, _ texts: [ParallelText]) {
    lexicon = Lexicon(knowledge: knowledge, source: corpus.source, target: corpus.target)
    length = LengthModel(pairs: [], targetLengths: corpus.target.lengths)
    edges = EdgeModel(pairs: [], targets: corpus.target.edges)
    moves = .start
    places = PlaceModel(texts)
    turns = texts.map { _ in [0, 0, 0] }
  }

  /// Learns words, lengths, edges and moves from the beads of all texts, and all but moves from beads that are known.
  ///
  /// - Parameters:
  ///   - beads: by text.
  ///   - known: beads of further texts of the corpus, after `texts`.
  ///   - texts: the texts that are aligned.
  ///   - corpus: all texts.
  ///   - knowledge: what is known of words beforehand.
  ///   - doubtful: by text, source segments of which nothing is to be learned.
  ///   - steps: how often expectation maximisation steps.
  ///   - loop: how both directions of the lexicon are learned.
  /// - Complexity: that of ``Lexicon/init(training:knowledge:source:target:)``.
  mutating func learn(
    from beads: [[Bead]], _ known: [[Bead]] = [], of texts: [ParallelText], _ corpus: Corpus,
    _ knowledge: Knowledge, except doubtful: [Set<Int>] = [], steps: Int = 4,
    _ loop: Loop = .serial
  ) {
    let (source, target) = (corpus.source, corpus.target)
    var training = TrainingText()
    var lengths: [(source: Int32, target: Int32)] = []
    var edges: [(source: SegmentEdges, target: SegmentEdges)] = []
    var counts = [Double](repeating: 0, count: Move.all.count)
    for bead in beads.joined() {
      let move = Move(source: bead.source.count, target: bead.target.count)
      counts[Move.all.firstIndex(of: move) ?? 0] += bead.confidence
    }
    for (text, beads) in (beads + known).enumerated() {
      for bead in beads {
        guard !bead.source.isEmpty, !bead.target.isEmpty,
          bead.confidence >= Self.confidentBead,
          !texts.indices.contains(text) || !texts[text].mixesLists(bead),
          !doubtful.indices.contains(text)
            || !bead.source.contains(where: doubtful[text].contains)
        else { continue }
        let sources = source.segments(bead.source, of: text)
        let targets = target.segments(bead.target, of: text)
        training.append(
          source: sources, of: source, target: targets, of: target,
          weight: Float(bead.confidence))
        edges.append((source.edges(of: sources), target.edges(of: targets)))
        if sources.count == 1, targets.count == 1 {
          lengths.append(
            (source.lengths[sources.lowerBound], target.lengths[targets.lowerBound]))
        }
      }
    }
    lexicon = Lexicon(
      training: training, knowledge: knowledge, source: source, target: target, steps: steps,
      loop)
    length = LengthModel(pairs: lengths, targetLengths: target.lengths)
    self.edges = EdgeModel(pairs: edges, targets: target.edges)
    moves = MoveModel(counts: counts, before: .beforehand(texts))
    turns = zip(beads, texts).map(Self.turns)
  }

  /// How many of the confident beads' segments stand at each ``TurnModel/Distance``.
  static func turns(of beads: [Bead], in text: ParallelText) -> [Double] {
    var counts = [0.0, 0.0, 0.0]
    guard text.hasPlaces else { return counts }
    for bead in beads
    where bead.confidence >= confidentBead && !bead.source.isEmpty && !bead.target.isEmpty {
      let distance = TurnModel.Distance(
        from: text.sourcePlaces[bead.source.lowerBound].turn,
        to: text.targetPlaces[bead.target.lowerBound].turn)
      counts[distance.rawValue] += bead.confidence
    }
    return counts
  }
}

extension MoveModel {
  /// The frequencies before anything has been learned: of blocks where pages are aligned, else of sentences.
  fileprivate static func beforehand(_ texts: [ParallelText]) -> MoveModel {
    texts.contains(where: \.hasPlaces) ? .startOfBlocks : .start
  }
}
