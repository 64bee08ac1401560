internal import Bitext

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Decides the language of doubtful blocks by the block on the other side of their pair.
///
/// The words of "Anti-aliasing" or "In Linux" are as good as English; that it stands in the Dutch text, in the place of
/// "Antialiasing" or "Under Linux", says that it is their translation.
struct PairedLanguages {
  let model: AlignmentModel

  /// Blocks surer than this of their language are not asked.
  private static let certain = 0.995
  /// Longer texts say enough themselves.
  private static let mostWords = 4
  /// How many doubtful blocks of a post are tried: each try aligns the post anew.
  private static let mostTries = 12

  /// The log-odds that what stands in the place of a translation is one: of 2,700 such blocks of bilingual pages 4 % were
  /// English that nobody had translated.
  private static let isTranslation = 3.2
  /// The same for a text that differs from its original: of English left untranslated, 5 % differ at most.
  private static let isTranslationThatDiffers = isTranslation + 3.0

  /// The post's blocks and its beads, once doubtful blocks have been tried on the other side.
  ///
  /// - Complexity: that of ``AlignmentModel/alignment(of:)``, for each doubtful block.
  func settled(_ post: Post, _ text: PostText, _ beads: [Bead]) -> (Post, PostText, [Bead]) {
    var (post, text, beads) = (post, text, beads)
    let doubtful = doubtfulBlocks(of: post, text.sides)
    if !doubtful.isEmpty { (post, text, beads) = tried(doubtful, post, text, beads) }
    for bead in beads where bead.source.count == 1 && bead.target.count == 1 {
      let english = text.sides.english[bead.source.lowerBound]
      let dutch = text.sides.dutch[bead.target.lowerBound]
      guard post.blocks[english].text != post.blocks[dutch].text else { continue }
      post.blocks[english].language = Self.decision(
        post.blocks[english].language, .english, bead.confidence)
      post.blocks[dutch].language = Self.decision(
        post.blocks[dutch].language, .dutch, bead.confidence)
    }
    return (post, text, beads)
  }

  /// The blocks whose language decides on which side they stand, and whose words do not say it surely; the most doubtful first.
  private func doubtfulBlocks(of post: Post, _ sides: PostSides) -> [Int] {
    let doubtful = (sides.english + sides.dutch).filter { index in
      let block = post.blocks[index]
      return block.language.confidence < Self.certain && block.language.language.isOfPost
        && block.text.split(separator: " ").count <= Self.mostWords
    }
    return doubtful.sorted {
      (post.blocks[$0].language.confidence, $0) < (post.blocks[$1].language.confidence, $1)
    }
    .prefix(Self.mostTries).sorted()
  }

  private func tried(
    _ doubtful: [Int], _ post: Post, _ text: PostText, _ beads: [Bead]
  ) -> (Post, PostText, [Bead]) {
    var best = (post, text, beads)
    var bestScore: Double?
    for index in doubtful {
      var other = best.0
      let language = other.blocks[index].language
      other.blocks[index].language = LanguageDecision(
        language: language.language == .english ? .dutch : .english, confidence: 0.5)
      let otherText = PostText(of: other.blocks)
      guard otherText.sides != best.1.sides else { continue }
      let score = bestScore ?? model.alignment(of: best.1.text).logLikelihood
      let alignment = model.alignment(of: otherText.text)
      bestScore = score
      let odds = log(language.confidence / max(1 - language.confidence, 1e-9))
      guard alignment.logLikelihood - score > odds, otherText.pairs(index, alignment.beads)
      else { continue }
      other.blocks[index].language.confidence =
        1 / (1 + exp(odds + score - alignment.logLikelihood))
      best = (other, otherText, alignment.beads)
      bestScore = alignment.logLikelihood
    }
    return best
  }

  /// The language of a block that stands for sure on one side.
  private static func decision(
    _ own: LanguageDecision, _ side: Language, _ confidence: Double
  ) -> LanguageDecision {
    guard own.language != side, own.language != .other else { return own }
    let isUndetermined = own.language == .undetermined
    let odds = isUndetermined ? 0 : log(own.confidence / max(1 - own.confidence, 1e-9))
    let sum = confidence * isTranslationThatDiffers - odds
    guard sum > 0 else { return own }
    return LanguageDecision(language: side, confidence: 1 / (1 + exp(-sum)))
  }
}

extension Language {
  /// Whether it is one of the two languages of a post.
  fileprivate var isOfPost: Bool { self == .english || self == .dutch }
}
