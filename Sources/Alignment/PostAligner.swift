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

  /// The posts with their links, and the model that they were paired with.
  ///
  /// - Complexity: that of ``Aligner/align(_:)`` over the blocks of all posts.
  public func pairing(of posts: [Post]) -> (bitexts: [Bitext], model: AlignmentModel) {
    let texts = posts.map { PostText(of: $0.blocks) }
    let model: AlignmentModel
    let beads: [[Bead]]
    switch source {
    case .learned(let aligner): (model, beads) = aligner.learn(from: texts.map(\.text))
    case .frozen(let known):
      model = known
      beads = texts.map { known.alignment(of: $0.text).beads }
    }
    let languages = PairedLanguages(model: model)
    let bitexts = posts.indices.map { index in
      let (post, text, beads) = languages.settled(posts[index], texts[index], beads[index])
      return Bitext(
        post: post,
        links: beads.map { link(of: $0, text.sides, post.blocks) }
          .filter { isWorthSaying($0, post.blocks) })
    }
    return (bitexts, model)
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
    let equal = english.map { blocks[$0].text } == dutch.map { blocks[$0].text }
    // Abbreviations and figures alone are the same in every language.
    if equal, !english.contains(where: { blocks[$0].text.contains(where: \.isLowercase) }) {
      return .same
    }
    let isEnglish = dutch.allSatisfy { blocks[$0].language.language == .english }
    if isEnglish {
      let isMeant = [english, dutch].contains { !$0.contains { blocks[$0].isTranslatable } }
      return isMeant ? .same : .untranslated
    }
    return equal ? .same : .ok
  }
}
