public import Alignment
public import Bitext
internal import Segmentation
internal import Terminology

/// Pairs the posts of a run one by one, with what was learned from them together.
///
/// A pairing is a value without state, so posts can be paired side by side.
public struct PostPairing: Sendable {
  private let learned: LearnedPairing
  private let words: CommonWords
  private let rows: RowPairs
  private let sentences: SentenceBitext?

  /// Creates a pairing of blocks; of sentences where abbreviations are given.
  init(learned: LearnedPairing, matcher: TermMatcher, abbreviations: [Language: [String]]?) {
    self.learned = learned
    words = CommonWords(matcher: matcher, lexicon: .embedded)
    rows = RowPairs(words: SaidTwice(matcher: matcher))
    sentences = abbreviations.map { abbreviations in
      SentenceBitext(
        model: learned.model,
        english: Segmenter(language: .english, abbreviations: abbreviations[.english] ?? []),
        dutch: Segmenter(language: .dutch, abbreviations: abbreviations[.dutch] ?? []))
    }
  }

  /// The model that posts are paired with.
  public var model: AlignmentModel { learned.model }

  /// A post with its English and Dutch paired.
  ///
  /// - Parameters:
  ///   - post: the post.
  ///   - number: its place in the run that was learned from.
  /// - Returns: the bitext.
  /// - Complexity: that of ``AlignmentModel/alignment(of:)``, for each block that may stand on the other side.
  public func bitext(of post: Post, at number: Int) -> Bitext {
    let bitext = SharedLines.weighed(
      acceptingLoans(
        rows.kept(
          ElementPairs.kept(apart: ElementPairs.joined(learned.bitext(of: post, at: number))))),
      words)
    return sentences?.parted(bitext) ?? bitext
  }

  /// The bitext in which a name, and a text that is a Dutch term as it stands, such as *Frozen shoulder*, need no translation.
  private func acceptingLoans(_ bitext: Bitext) -> Bitext {
    var bitext = bitext
    let blocks = bitext.post.blocks
    for (index, link) in bitext.links.enumerated() where link.status == .untranslated {
      guard link.english.map({ blocks[$0].text }) == link.dutch.map({ blocks[$0].text }),
        link.dutch.allSatisfy({
          words.isDutchTerm(blocks[$0].text) || words.isName(blocks[$0].text)
        })
      else { continue }
      bitext.links[index].status = .same
    }
    return bitext
  }
}
