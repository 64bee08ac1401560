public import Bitext

/// Pairs the English and the Dutch blocks of posts.
public struct PostAligner: Sendable {
  /// Where word translations come from.
  private enum Source {
    /// From the posts themselves, and what the aligner knows beforehand.
    case learned(Aligner)
    /// From a model: each post is aligned by itself.
    case frozen(AlignmentModel)
  }

  private let source: Source

  /// Creates an aligner that learns from the posts that it pairs.
  public init(aligner: Aligner) {
    source = .learned(aligner)
  }

  /// Creates an aligner that knows what a model knows: the same post gets the same links, whatever is paired with it.
  public init(model: AlignmentModel) {
    source = .frozen(model)
  }

  /// From so many posts a model is learned; more would teach it little.
  public static let mostTeachers = 2000

  /// What the posts teach, with which each of them can then be paired by itself.
  ///
  /// The first ``mostTeachers`` teach; the others are paired with what those taught.
  ///
  /// - Parameters:
  ///   - posts: the posts.
  ///   - loop: how work on several posts is done.
  /// - Returns: what they teach.
  /// - Complexity: that of ``Aligner/align(_:)`` over the blocks of the posts that teach.
  public func learned(
    from posts: some Sequence<Post>, _ loop: Loop = .serial
  ) -> LearnedPairing {
    switch source {
    case .learned(let aligner):
      let texts = posts.prefix(Self.mostTeachers).map { PostText(of: $0.blocks).text }
      let (model, beads) = aligner.learn(from: texts, loop)
      return LearnedPairing(model: model, beads: beads)
    case .frozen(let model): return LearnedPairing(model: model, beads: [])
    }
  }

  /// The posts with their links, and the model that they were paired with.
  ///
  /// - Complexity: that of ``Aligner/align(_:)`` over the blocks of all posts.
  public func pairing(of posts: [Post]) -> (bitexts: [Bitext], model: AlignmentModel) {
    let learned = learned(from: posts)
    return (posts.enumerated().map { learned.bitext(of: $1, at: $0) }, learned.model)
  }
}

/// What the posts of a run have taught: pairs each of them by itself, so that several can be paired side by side.
public struct LearnedPairing: Sendable {
  /// The model that posts are paired with.
  public let model: AlignmentModel

  /// The beads of the posts that taught it, found while they did.
  fileprivate let beads: [[Bead]]

  /// A post with its links.
  ///
  /// - Parameters:
  ///   - post: the post.
  ///   - number: its place in the run that was learned from.
  /// - Returns: the bitext.
  /// - Complexity: that of ``AlignmentModel/alignment(of:)``, for each block that may stand on the other side.
  public func bitext(of post: Post, at number: Int) -> Bitext {
    let reading = SideSearch(model: model).settled(reading(of: post, at: number))
    let sides = reading.text.sides
    let decided = PairedLanguages.decided(reading.post, sides, reading.beads)
    let links = reading.beads.map { link(of: $0, sides, decided.blocks) }
      .filter { isWorthSaying($0, decided.blocks) }
    return Bitext(post: decided, links: RepeatedTitle.removed(from: links, decided.blocks))
  }

  private func reading(of post: Post, at number: Int) -> SideSearch.Reading {
    let text = PostText(of: post.blocks)
    // A page that has changed since it was learned from is another text.
    if beads.indices.contains(number), text.isCovered(by: beads[number]) {
      return SideSearch.Reading(post, text, beads[number])
    }
    let alignment = model.alignment(of: text.text)
    return SideSearch.Reading(post, text, alignment.beads, score: alignment.logLikelihood)
  }

  private func link(of bead: Bead, _ sides: PostSides, _ blocks: [Block]) -> Bitext.Link {
    let english = bead.source.map { sides.english[$0] }
    let dutch = bead.target.map { sides.dutch[$0] }
    return Bitext.Link(
      english: english, dutch: dutch, status: status(english, dutch, blocks),
      confidence: bead.confidence)
  }

  /// Whether a link says anything: text that is not to be translated misses no translation.
  private func isWorthSaying(_ link: Bitext.Link, _ blocks: [Block]) -> Bool {
    let hasBoth = !link.english.isEmpty && !link.dutch.isEmpty
    return hasBoth || (link.english + link.dutch).contains { blocks[$0].isTranslatable }
  }

  /// From this confidence on, a word is English and not a name or a loan word.
  private static let surelyEnglish = 0.97

  /// Whether a text may stand in both languages: abbreviations and figures alone, and a word or two of which it is not sure that they
  /// are English (*Yoga*, *Hatha*).
  private func isNoTranslationNeeded(_ block: Block) -> Bool {
    if !block.text.contains(where: \.isLowercase) { return true }
    let isShort = block.text.split(separator: " ").count <= 2
    return isShort && block.language.confidence < Self.surelyEnglish
  }

  private func status(_ english: [Int], _ dutch: [Int], _ blocks: [Block]) -> Bitext.Status {
    if dutch.isEmpty { return .missingDutch }
    if english.isEmpty { return .missingEnglish }
    let equal = english.map { blocks[$0].text } == dutch.map { blocks[$0].text }
    if equal, english.allSatisfy({ isNoTranslationNeeded(blocks[$0]) }) { return .same }
    let isEnglish = dutch.allSatisfy { blocks[$0].language.language == .english }
    if isEnglish {
      let isMeant = [english, dutch].contains { !$0.contains { blocks[$0].isTranslatable } }
      return isMeant ? .same : .untranslated
    }
    return equal ? .same : .ok
  }
}
