internal import Bitext

/// Finds the blocks that stand on the other side than their words say: English that was left where the Dutch should be, text that is the
/// same in both languages, and texts so short that their language was taken wrongly.
///
/// Each candidate is moved, and the post aligned anew: the move stays if the whole has become more probable than the move is
/// improbable. So a sentence that English repeats and Dutch repeats too stays where it is, and one that
/// only English has twice is found.
struct SideSearch {
  let model: AlignmentModel

  /// A reading of a post.
  struct Reading {
    /// The post, its languages as they are believed.
    var post: Post
    var text: PostText
    var beads: [Bead]
    /// The log-likelihood ratio of the whole, once it is known.
    var score: Double?
    fileprivate var moved: [Int: PostSides.Side] = [:]

    init(_ post: Post, _ text: PostText, _ beads: [Bead], score: Double? = nil) {
      self.post = post
      self.text = text
      self.beads = beads
      self.score = score
    }
  }

  /// A text so short does not translate one of more than so many times its length: of the 1,103 pairs with a side of four words or
  /// fewer in the bilingual pages two are further apart.
  private static let mostTimesAsLong = 4
  /// Beads less sure than this may change.
  private static let leastSettled = 0.9
  /// Posts of more blocks are taken as they are: each try aligns the post anew.
  private static let mostBlocks = 1500
  /// The places of alignments that may be looked at for one post.
  private static let mostPlaces = 20_000_000
  /// So many segments from the place to which a text is moved its counterpart is looked for: twice what ``MoveForecast`` looks at.
  private static let reach = 12

  /// The log-odds that what stands in the place of a translation is one.
  ///
  /// Of 2,700 such blocks of bilingual pages 4 % were English that nobody had translated. Dutch in the place of the English is
  /// much rarer.
  private static let improbableEnglish = 3.2
  private static let improbableDutch = 5.5

  /// The reading that is most probable, found one move at a time.
  ///
  /// - Complexity: that of ``AlignmentModel/alignment(of:)``, for each candidate.
  ///
  /// - Parameter reading: the first one.
  /// - Returns: the most probable one.
  func settled(_ reading: Reading) -> Reading {
    var reading = reading
    let blocks = reading.post.blocks
    guard blocks.count <= Self.mostBlocks else { return reading }
    var tries = Self.mostPlaces / (blocks.count * blocks.count + 1)
    var settled = settledBlocks(reading)
    let groups = SideCandidates(in: reading, settled: settled).groups
    if groups.isEmpty { return reading }
    var readings: ReadingAligner?
    var forecast: MoveForecast?
    for group in groups where tries > 0 {
      guard !group.isCopy || !settled.isSuperset(of: group.choices.joined()) else { continue }
      let options = options(of: group, reading, settled)
      if options.isEmpty { continue }
      tries -= options.count
      // Most posts have no move that is worth reading their words again.
      let aligner =
        readings
        ?? ReadingAligner(
          model, reading.text, movable: groups.flatMap { $0.choices.joined() }, blocks)
      readings = aligner
      var moves = options.map { move($0, group.isCopy, reading) }
      // A copy may translate what stands far from it, where a forecast does not look.
      if !group.isCopy {
        forecast =
          forecast ?? MoveForecast(of: reading.text, reading.beads, reading.score, aligner)
        moves.removeAll { [forecast] in forecast?.mayPay($0.text, cost: $0.cost) == false }
      }
      if moves.isEmpty { continue }
      let score = reading.score ?? aligner.alignment(of: reading.text).logLikelihood
      reading.score = score
      let tried = moves.compactMap { moved(reading, by: $0, score, aligner) }
      guard let best = tried.max(by: { $0.gain < $1.gain }) else { continue }
      reading = best.reading
      settled = settledBlocks(reading)
      forecast = nil
    }
    return reading
  }

  /// The blocks that are surely paired, one to one.
  private func settledBlocks(_ reading: Reading) -> Set<Int> {
    reading.text.blocks(of: reading.beads) { bead in
      bead.confidence >= Self.leastSettled && bead.source.count == 1 && bead.target.count == 1
    }
  }

  /// The blocks of a group that are worth a try.
  private func options(of group: SideCandidates.Group, _ reading: Reading, _ settled: Set<Int>)
    -> [[Int]]
  {
    group.choices.filter { choice in
      choice.allSatisfy { block in
        reading.moved[block] == nil
          && (group.isCopy || hasPossiblePartner(block, reading, settled))
      }
    }
  }

  /// Whether near the place to which a block would come, a text of the side that it leaves may be its counterpart: one that is not
  /// surely paired, or that is paired with its neighbour there and has its words.
  ///
  /// Where there is none the block would stand alone, and need not be tried.
  private func hasPossiblePartner(_ block: Int, _ reading: Reading, _ settled: Set<Int>) -> Bool {
    let sides = reading.text.sides
    let isEnglish = sides.english.contains(block)
    let (side, others) = isEnglish ? (sides.english, sides.dutch) : (sides.dutch, sides.english)
    let place = others.firstIndex { $0 > block } ?? others.count
    return reading.beads.contains { bead in
      let (own, other) = isEnglish ? (bead.source, bead.target) : (bead.target, bead.source)
      let isNear = other.lowerBound - Self.reach <= place && place <= other.upperBound + Self.reach
      let isBeside = other.lowerBound <= place && place <= other.upperBound
      return isNear
        && own.contains { segment in
          let partner = side[segment]
          return partner != block
            && (!settled.contains(partner)
              || isBeside && hasWords(of: block, partner, in: reading.post.blocks))
        }
    }
  }

  /// Whether most words of a block stand in another one.
  private func hasWords(of block: Int, _ other: Int, in blocks: [Block]) -> Bool {
    let words = SideCandidates.words(of: blocks[block])
    let common = words.intersection(SideCandidates.words(of: blocks[other])).count
    return Double(common) >= SideCandidates.leastOverlap * Double(words.count)
  }

  /// Whether the text that a block is paired with, where it is one alone, is not too long for it.
  private func hasLikelyLength(_ block: Int, _ reading: Reading) -> Bool {
    let sides = reading.text.sides
    return reading.beads.allSatisfy { bead in
      guard bead.source.count == 1, bead.target.count == 1 else { return true }
      let pair = [sides.english[bead.source.lowerBound], sides.dutch[bead.target.lowerBound]]
      guard pair.contains(block) else { return true }
      let lengths = pair.map { reading.post.blocks[$0].text.utf8.count }
      return max(lengths[0], lengths[1]) <= Self.mostTimesAsLong * min(lengths[0], lengths[1])
    }
  }

  /// Blocks that are taken to the other side.
  private struct SideMove {
    var blocks: [Int]
    /// The side that they leave.
    var isEnglish: Bool
    var isCopy: Bool
    /// All blocks that have been moved then.
    var moved: [Int: PostSides.Side]
    var text: PostText
    /// How improbable it is by itself: what is left together is left once.
    var cost: Double
  }

  private func move(_ blocks: [Int], _ isCopy: Bool, _ reading: Reading) -> SideMove {
    let isEnglish = blocks.first.map(reading.text.sides.english.contains) ?? false
    var moved = reading.moved
    for block in blocks { moved[block] = isEnglish ? .dutch : .english }
    let odds = blocks.map { reading.post.blocks[$0].language.logOdds }.max() ?? 0
    let improbable = isEnglish ? Self.improbableEnglish : Self.improbableDutch
    return SideMove(
      blocks: blocks, isEnglish: isEnglish, isCopy: isCopy, moved: moved,
      text: PostText(of: reading.post.blocks, moved: moved),
      cost: isCopy ? min(odds, improbable) : odds)
  }

  /// The reading after a move, and what is gained by it; `nil` where nothing is.
  private func moved(
    _ reading: Reading, by move: SideMove, _ score: Double, _ readings: ReadingAligner
  ) -> (reading: Reading, gain: Double)? {
    let tried = readings.alignment(of: move.text) { $0 - score - move.cost > 0 }
    guard let alignment = tried else { return nil }
    var moved = reading
    moved.moved = move.moved
    moved.text = move.text
    moved.beads = alignment.beads
    moved.score = alignment.logLikelihood
    let gain = alignment.logLikelihood - score - move.cost
    let paired = moved.text.blocks(of: moved.beads) { bead in
      bead.confidence > 0.5 && !bead.source.isEmpty && !bead.target.isEmpty
    }
    guard gain > 0, paired.isSuperset(of: move.blocks) else { return nil }
    if !move.isCopy {
      guard move.blocks.allSatisfy({ hasLikelyLength($0, moved) }) else { return nil }
      for block in move.blocks {
        moved.post.blocks[block].language = LanguageDecision(
          language: move.isEnglish ? .dutch : .english, confidence: Elementary.logistic(gain))
      }
    }
    return (moved, gain)
  }
}
