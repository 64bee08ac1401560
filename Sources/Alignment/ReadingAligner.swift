internal import Bitext

/// Aligns the readings of one post, in which some blocks stand on one side or the other.
///
/// The words of the post are read and looked up once.
struct ReadingAligner {
  private let model: AlignmentModel
  private let excerpt: ModelExcerpt
  private let source: ReadBlocks
  private let target: ReadBlocks

  /// Reads the words of a post.
  ///
  /// - Parameters:
  ///   - model: the model to align with.
  ///   - text: the first reading.
  ///   - movable: the blocks that may be moved to the other side.
  ///   - blocks: the blocks of the post.
  /// - Complexity: that of ``ModelExcerpt``.
  init(_ model: AlignmentModel, _ text: PostText, movable: [Int], _ blocks: [Block]) {
    let sides = text.sides
    // Blocks whose words say nothing go where their neighbours go.
    let free = Set(movable).union(
      (sides.english + sides.dutch).filter { blocks[$0].language.language == .undetermined })
    self.model = model
    source = ReadBlocks(sides.english + sides.dutch.filter(free.contains), of: blocks)
    target = ReadBlocks(sides.dutch + sides.english.filter(free.contains), of: blocks)
    excerpt = ModelExcerpt(model, source: source.vocabulary, target: target.vocabulary)
  }

  /// The alignment of a reading, the same that the model gives by itself.
  func alignment(of reading: PostText) -> Alignment {
    // Every alignment is worth its while.
    alignment(of: reading) { _ in true } ?? Alignment(beads: [], logLikelihood: 0)
  }

  /// The alignment of a reading; `nil` where its likelihood shows, before its beads are known, that it is not wanted.
  func alignment(
    of reading: PostText, ifWorthIt isWorthIt: (_ logLikelihood: Double) -> Bool
  ) -> Alignment? {
    guard let english = source.text(of: reading.sides.english),
      let dutch = target.text(of: reading.sides.dutch)
    else { return model.alignment(of: reading.text) }
    return model.alignment(
      of: reading.text, Corpus(source: english, target: dutch),
      excerpt.lexicon(of: english, dutch), ifWorthIt: isWorthIt)
  }

  /// The log-likelihood ratio of a reading over the alignments within a band; `nil` where its words have not been read.
  ///
  /// - Parameters:
  ///   - reading: the reading.
  ///   - band: the places that are looked at.
  ///   - turns: how many linked segments stand at each ``TurnModel/Distance``.
  /// - Returns: the ratio.
  func logLikelihood(of reading: PostText, around band: Band, turns: [Double]) -> Double? {
    guard let english = source.text(of: reading.sides.english),
      let dutch = target.text(of: reading.sides.dutch)
    else { return nil }
    return model.logLikelihood(
      of: reading.text, Corpus(source: english, target: dutch), excerpt.lexicon(of: english, dutch),
      in: band, turns: turns)
  }
}

/// Blocks whose words have been read as words of one language.
private struct ReadBlocks {
  private(set) var vocabulary = Vocabulary()
  /// By the number of the block.
  private(set) var segments: [ReadText.Segment?]

  /// - Complexity: O(n) in the bytes of the blocks.
  init(_ numbers: [Int], of blocks: [Block]) {
    segments = Array(repeating: nil, count: blocks.count)
    var tokenizer = Tokenizer()
    for number in numbers {
      let text = blocks[number].text
      tokenizer.read(text)
      segments[number] = ReadText.Segment(
        words: tokenizer.words.map { vocabulary.intern(tokenizer.bytes, $0) },
        length: tokenizer.length, edges: SegmentEdges(text))
    }
  }

  /// The text that blocks are; `nil` where one has not been read.
  func text(of numbers: [Int]) -> ReadText? {
    var text = ReadText(vocabularySize: vocabulary.count)
    for number in numbers {
      guard let segment = segments[number] else { return nil }
      text.append(segment)
    }
    return text
  }
}
