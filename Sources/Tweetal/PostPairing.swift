public import Alignment
public import Bitext
internal import Segmentation
internal import Terminology

/// Pairs the posts of a run one by one, with what was learned from them together.
///
/// A pairing is a value without state, so posts can be paired side by side.
public struct PostPairing: Sendable {
  private let learned: LearnedPairing
  private let matcher: TermMatcher
  private let sentences: SentenceBitext?

  /// Creates a pairing of blocks; of sentences where abbreviations are given.
  init(learned: LearnedPairing, matcher: TermMatcher, abbreviations: [Language: [String]]?) {
    self.learned = learned
    self.matcher = matcher
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
    let bitext = acceptingLoans(learned.bitext(of: post, at: number))
    return sentences?.parted(bitext) ?? bitext
  }

  /// The bitext in which a text that is a Dutch term as it stands, such as *Frozen shoulder*, needs no translation.
  private func acceptingLoans(_ bitext: Bitext) -> Bitext {
    var bitext = bitext
    for (index, link) in bitext.links.enumerated() where link.status == .untranslated {
      let texts = [link.english, link.dutch].map { $0.map { bitext.post.blocks[$0].text } }
      guard texts[0] == texts[1], texts[1].allSatisfy(isDutchTerm) else { continue }
      bitext.links[index].status = .same
    }
    return bitext
  }

  private func isDutchTerm(_ text: String) -> Bool {
    matcher.matches(in: text, language: .dutch).contains { match in
      match.range == 0..<text.utf8.count
        && matcher.glossary.concepts[match.concept].terms[match.term].status != .deprecated
    }
  }
}
