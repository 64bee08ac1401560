public import Bitext

/// What an aligner has learned from texts: word translations, and how lengths, edges, moves and kinds of translations go
/// together.
///
/// A model aligns each text by itself: the same text gets the same beads whatever else is aligned, which is what a continuous
/// integration wants. ``Aligner/learn(from:)`` learns one; ``text`` writes it to a file and ``init(parsing:file:seeds:general:)`` reads it.
public struct AlignmentModel: Sendable {
  let vocabularies: (source: Vocabulary, target: Vocabulary)
  let lexicon: Lexicon
  let length: LengthModel
  let edges: EdgeModel
  let moves: MoveModel
  let places: PlaceModel
  let priors: Priors
}

/// The beads of a text, and how likely it is that its sides are translations of each other.
public struct Alignment: Sendable, Hashable {
  /// The beads, in order, but for items of reordered lists; they cover every segment of both sides exactly once.
  public var beads: [Bead]

  /// The log-likelihood ratio of the whole, over all alignments, against two texts that have nothing to do with each
  /// other: it compares several readings of one text.
  public var logLikelihood: Double
}

extension AlignmentModel {
  /// The Dutch words that an English word, given in lower case, was learned to translate into, with their probabilities.
  ///
  /// - Complexity: O(n) in the number of its translations.
  public func translations(of word: String) -> [String: Double] {
    let bytes = Array(word.utf8)
    guard let row = vocabularies.source.find(bytes, 0..<bytes.count) else { return [:] }
    let table = lexicon.forward.probabilities
    var translations: [String: Double] = [:]
    for entry in table.range(Int(row)) {
      let translation = vocabularies.target[table.columns[entry]]
      translations[String(decoding: translation, as: UTF8.self)] = Double(table.values[entry])
    }
    return translations
  }

  /// The alignment of a text.
  ///
  /// - Complexity: as for ``Aligner/align(_:)``.
  public func alignment(of text: ParallelText) -> Alignment {
    let corpus = Corpus([text])
    let knowledge = Knowledge(
      source: corpus.source.vocabulary, target: corpus.target.vocabulary, priors: priors)
    var model = BeadModel(
      lexicon: Lexicon(known: self, knowledge, corpus), length: length, edges: edges,
      moves: moves, places: places, turns: [[0, 0, 0]])
    var lattice = Lattice(searching: text, 0, corpus, model)
    let band = lattice.likelyBand()
    if text.hasPlaces {
      // How the page's languages take turns is known once its segments have been paired.
      model.turns = [BeadModel.turns(of: lattice.beads(), in: text)]
    }
    lattice = Lattice(band, model.scores(0, text, corpus, band: band))
    let scored = ScoredText(model: model, corpus: corpus, number: 0, segments: text)
    let outcome = ListReordering(text: scored).reordered(lattice.reported(lattice.beads()))
    return Alignment(
      beads: ListMerging(text: scored).merged(outcome.beads),
      logLikelihood: lattice.logLikelihood + outcome.gain)
  }
}

extension Lexicon {
  /// The part of a model's lexicon that a corpus needs; a word that the model does not know has what is known of it otherwise.
  ///
  /// - Complexity: O(n) in the words of both vocabularies and their entries.
  fileprivate init(known model: AlignmentModel, _ knowledge: Knowledge, _ corpus: Corpus) {
    let sources = WordMap(of: corpus.source.vocabulary, in: model.vocabularies.source)
    let targets = WordMap(of: corpus.target.vocabulary, in: model.vocabularies.target)
    let transposed = knowledge.counts.transposed(columns: corpus.target.vocabularySize)
    forward = Direction(
      known: model.lexicon.forward, knowledge.counts, opposite: transposed, given: sources,
      other: targets)
    backward = Direction(
      known: model.lexicon.backward, transposed, opposite: knowledge.counts, given: targets,
      other: sources)
  }
}

/// Words of a corpus as words of a model, and the other way round.
private struct WordMap {
  /// For each word of the corpus the model's, or −1.
  var known: [Int32]
  /// For each word of the model the corpus's, or −1.
  var local: [Int32]

  init(of corpus: Vocabulary, in model: Vocabulary) {
    local = Array(repeating: -1, count: model.count)
    known = (0..<Int32(corpus.count)).map { word in
      let bytes = Array(corpus[word])
      return model.find(bytes, 0..<bytes.count) ?? -1
    }
    for (word, number) in known.enumerated() where number >= 0 { local[Int(number)] = Int32(word) }
  }
}

extension Lexicon.Direction {
  fileprivate init(
    known model: Lexicon.Direction, _ knowledge: SparseTable, opposite: SparseTable,
    given: WordMap, other: WordMap
  ) {
    var entries: [SparseTable.Entry] = []
    unknown = []
    for (row, number) in given.known.enumerated() {
      let range = knowledge.range(row)
      var share: Float
      if number >= 0 {
        share = model.unknown[Int(number)]
        for entry in model.probabilities.range(Int(number)) {
          let column = other.local[Int(model.probabilities.columns[entry])]
          guard column >= 0 else { continue }
          entries.append(
            SparseTable.Entry(
              row: Int32(row), column: column, value: model.probabilities.values[entry]))
        }
      } else {
        share = Lexicon.unknownCount / knowledge.values[range].reduce(Lexicon.unknownCount, +)
      }
      unknown.append(share)
      for entry in range
      where number < 0 || other.known[Int(knowledge.columns[entry])] < 0 {
        entries.append(
          SparseTable.Entry(
            row: Int32(row), column: knowledge.columns[entry],
            value: knowledge.values[entry] * share / Lexicon.unknownCount))
      }
    }
    probabilities = SparseTable(rows: given.known.count, entries: entries)
    let rare = model.frequencies.min() ?? 1e-4
    frequencies = other.known.map { $0 >= 0 ? model.frequencies[Int($0)] : rare }
    let guesses = Lexicon.trust(beads: [], knowledge: opposite)
    trust = other.known.enumerated().map { word, number in
      number >= 0 ? model.trust[Int(number)] : guesses[word]
    }
  }
}
