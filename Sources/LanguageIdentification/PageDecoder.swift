internal import Bitext

/// Decides the languages of a page's blocks together: a hidden Markov model with the states English and
/// Dutch, solved by the forward–backward algorithm (Rabiner 1989, §III), so that every block gets its
/// posterior probability and not only the best path.
///
/// The emissions are what each block's own words say, together with what the other members of its list and of its
/// table's column and row say. The transitions are how often this page switches, counted on its own clear
/// blocks: nearly never in a post with one language after the other, nearly always where English and Dutch take turns.
struct PageDecoder {
  private let blocks: [Block]
  private let odds: [TextOdds]
  /// By block, what a glossary says.
  private let terms: [Double]
  /// The blocks that are names.
  private let names: Set<Int>
  /// By block, what its words and its groups say: log-odds of Dutch against English.
  private let emissions: [Double]

  init(blocks: [Block], odds: [TextOdds], terms: [Double] = [], names: Set<Int> = []) {
    self.blocks = blocks
    self.odds = odds
    let terms = terms.count == blocks.count ? terms : Array(repeating: 0, count: blocks.count)
    self.terms = terms
    self.names = names
    let own = zip(odds, terms).enumerated().map { index, evidence in
      let (odds, term) = evidence
      if names.contains(index) { return 0.0 }
      return odds.isNeutral || odds.isOther && term == 0 ? 0 : odds.dutch + term
    }
    let groups = GroupEvidence(blocks: blocks, odds: own)
    emissions = own.indices.map { own[$0] + groups.logOdds(of: $0) }
  }

  /// One decision a block, in order.
  var decisions: [LanguageDecision] {
    let rates = SwitchRates(blocks: blocks, odds: emissions)
    let copies = copies(rates)
    let posteriors = posteriors(rates, copies)
    return odds.indices.map { index in
      if names.contains(index) { return LanguageDecision(language: .undetermined, confidence: 1) }
      let alone = odds[index]
      if copies.contains(index) { return alone.decision }
      // What the glossary knows is no third language.
      if alone.isNeutral || alone.isOther && terms[index] == 0 { return alone.decision }
      let dutch = posteriors[index]
      return TextOdds.decision(dutch: dutch, confidence: logistic(dutch.magnitude))
    }
  }

  /// From these log-odds on, the words of a block say surely what language it is in.
  private static let clear = 3.0

  /// The blocks with the text of the block before them, and clearly of one language, where languages take turns.
  ///
  /// A copy stands where a translation should. Its own words say what language it is in, but for the blocks around it
  /// it is one of the other language.
  private func copies(_ rates: SwitchRates) -> Set<Int> {
    // What more than a term says is known, such as the language of the second half of *Whiplash / Whiplash*.
    let copies = blocks.indices.dropFirst().filter { index in
      blocks[index].text == blocks[index - 1].text && rates.rate(before: index) > 0.5
        && odds[index].dutch.magnitude >= Self.clear && terms[index].magnitude <= Self.clear
    }
    return Set(copies)
  }

  /// The log-odds of Dutch given the whole page.
  private func posteriors(_ rates: SwitchRates, _ copies: Set<Int>) -> [Double] {
    let emissions = emissions.enumerated().map { copies.contains($0) ? -$1 : $1 }
    var forward = [Double](repeating: 0, count: blocks.count)
    for index in blocks.indices.dropFirst() {
      forward[index] = Self.carried(
        forward[index - 1] + emissions[index - 1], across: rates.rate(before: index))
    }
    var backward = [Double](repeating: 0, count: blocks.count)
    for index in blocks.indices.dropLast().reversed() {
      backward[index] = Self.carried(
        backward[index + 1] + emissions[index + 1], across: rates.rate(before: index + 1))
    }
    return blocks.indices.map { forward[$0] + emissions[$0] + backward[$0] }
  }

  /// What log-odds about a block say about its neighbour when the language switches at a rate.
  private static func carried(_ dutch: Double, across rate: Double) -> Double {
    let probability = logistic(dutch)
    return logOdds(probability * (1 - rate) + (1 - probability) * rate)
  }
}
