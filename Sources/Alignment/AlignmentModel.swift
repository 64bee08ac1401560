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

  /// The frequency of the rarest word of each language, which an unknown word has too.
  let rarest: (source: Double, target: Double)

  init(
    vocabularies: (source: Vocabulary, target: Vocabulary), lexicon: Lexicon, length: LengthModel,
    edges: EdgeModel, moves: MoveModel, places: PlaceModel, priors: Priors
  ) {
    self.vocabularies = vocabularies
    self.lexicon = lexicon
    self.length = length
    self.edges = edges
    self.moves = moves
    self.places = places
    self.priors = priors
    rarest = (
      lexicon.backward.frequencies.min() ?? 1e-4, lexicon.forward.frequencies.min() ?? 1e-4
    )
  }
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
    let excerpt = ModelExcerpt(
      self, source: corpus.source.vocabulary, target: corpus.target.vocabulary)
    return alignment(of: text, corpus, excerpt.wholeLexicon)
  }

  /// The alignment of a text, with what the model's lexicon says of its words.
  func alignment(of text: ParallelText, _ corpus: Corpus, _ lexicon: Lexicon) -> Alignment {
    // Every alignment is worth its while.
    alignment(of: text, corpus, lexicon) { _ in true } ?? Alignment(beads: [], logLikelihood: 0)
  }

  /// The alignment of a text, with what the model's lexicon says of its words; `nil` where its likelihood shows, before its beads
  /// are known, that it is not wanted.
  func alignment(
    of text: ParallelText, _ corpus: Corpus, _ lexicon: Lexicon,
    ifWorthIt isWorthIt: (_ logLikelihood: Double) -> Bool
  ) -> Alignment? {
    var model = BeadModel(
      lexicon: lexicon, length: length, edges: edges, moves: moves(in: text), places: places,
      turns: [[0, 0, 0]])
    let facts = model.facts(0, text, corpus)
    let first = Lattice(searching: facts, model)
    let band = first.likelyBand()
    if text.hasPlaces {
      // How the page's languages take turns is known once its segments have been paired.
      model.turns = [BeadModel.turns(of: first.beads(), in: text)]
    }
    var lattice = Lattice(forwards: band, model.scores(facts, band: band))
    // Where both sides have lists, their order may add to it.
    guard text.hasListsOnBothSides || isWorthIt(lattice.logLikelihood) else { return nil }
    lattice.runBackwards()
    let scored = ScoredText(model: model, corpus: corpus, number: 0, segments: text)
    let outcome = ListReordering(text: scored).reordered(lattice.reported(lattice.beads()))
    return Alignment(
      beads: ListMerging(text: scored).merged(outcome.beads),
      logLikelihood: lattice.logLikelihood + outcome.gain)
  }

  /// The log-likelihood ratio of a text over the alignments within a band, before the order of lists adds to it.
  ///
  /// - Complexity: O(n) in the places of the band, and in the words of the text and the lexicon's entries for them.
  func logLikelihood(
    of text: ParallelText, _ corpus: Corpus, _ lexicon: Lexicon, in band: Band, turns: [Double]
  ) -> Double {
    let model = BeadModel(
      lexicon: lexicon, length: length, edges: edges, moves: moves(in: text), places: places,
      turns: [turns])
    let facts = model.facts(0, text, corpus)
    return Lattice(forwards: band, model.scores(facts, band: band)).logLikelihood
  }
}

extension AlignmentModel {
  /// The moves to expect in a text: those of sentences where it has no places and the model has learned from pages.
  private func moves(in text: ParallelText) -> MoveModel {
    text.hasPlaces || places.shares.isEmpty ? moves : moves.ofSentences
  }
}

extension ParallelText {
  /// Whether there are items of lists on both sides.
  var hasListsOnBothSides: Bool {
    [sourcePlaces, targetPlaces].allSatisfy { $0.contains { $0.list != nil } }
  }
}
