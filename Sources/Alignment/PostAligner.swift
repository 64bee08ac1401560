public import Bitext

/// Pairs the English and the Dutch blocks of posts.
public struct PostAligner: Sendable {
  private let aligner: Aligner

  /// Creates an aligner for posts.
  public init(aligner: Aligner) {
    self.aligner = aligner
  }

  /// The posts with their links; the lexicon is learned over all of them.
  ///
  /// - Complexity: that of ``Aligner/align(_:)`` over the blocks of all posts.
  public func bitexts(of posts: [Post]) -> [Bitext] {
    let sides = posts.map { PostSides(of: $0.blocks) }
    let texts = zip(posts, sides).map { post, sides in
      ParallelText(
        source: sides.english.map { post.blocks[$0].text },
        target: sides.dutch.map { post.blocks[$0].text },
        sourceKinds: sides.english.map { post.blocks[$0].kind.evidence },
        targetKinds: sides.dutch.map { post.blocks[$0].kind.evidence })
    }
    let beads = aligner.align(texts)
    return posts.indices.map { index in
      Bitext(
        post: posts[index],
        links: beads[index].map { link(of: $0, sides[index], posts[index].blocks) }
          .filter { isWorthSaying($0, posts[index].blocks) })
    }
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

  private func status(_ english: [Int], _ dutch: [Int], _ blocks: [Block]) -> Bitext.Status {
    if dutch.isEmpty { return .missingDutch }
    if english.isEmpty { return .missingEnglish }
    let isEnglish = dutch.allSatisfy { blocks[$0].language.language == .english }
    if isEnglish {
      let isMeant = [english, dutch].contains { !$0.contains { blocks[$0].isTranslatable } }
      return isMeant ? .same : .untranslated
    }
    let equal = english.map { blocks[$0].text } == dutch.map { blocks[$0].text }
    return equal ? .same : .ok
  }
}

extension Block.Kind {
  /// The kind as a number for ``ParallelText``: blocks of one kind are likelier to belong together.
  fileprivate var evidence: Int {
    switch self {
    case .paragraph: 0
    case .title: 1
    case .heading(let level): 1 + level
    case .listItem: 8
    case .quote: 9
    case .caption: 10
    case .tableCell: 11
    case .definitionTerm: 12
    case .definitionDescription: 13
    case .preformatted: 14
    case .imageText: 15
    case .elementTitle: 16
    case .pageTitle: 17
    case .pageDescription: 18
    }
  }
}
