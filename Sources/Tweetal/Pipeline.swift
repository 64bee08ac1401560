public import Alignment
public import Bitext
public import Extraction
public import LanguageIdentification
public import QualityAssurance
public import Terminology

/// The stages in order: an exported page goes in; pairs, a catalog and findings come out.
///
/// A pipeline is a value without state, so posts can be worked on side by side.
public struct Pipeline: Sendable {
  /// What a right translation is checked against.
  public let glossary: Glossary

  /// The texts beside the running text that are read too.
  public let sideTexts: Set<SideText>

  private let extractor: PageExtractor
  private let identifier: LanguageIdentifier
  private let aligner: PostAligner
  private let matcher: TermMatcher

  /// Creates a pipeline with a glossary and the model that tells languages apart.
  ///
  /// - Parameters:
  ///   - glossary: what a right translation is checked against.
  ///   - identifier: tells languages apart.
  ///   - sideTexts: the texts beside the running text that are read too.
  /// - Complexity: O(*g*), where *g* is the number of the glossary's terms: their forms are made here.
  public init(
    glossary: Glossary, identifier: LanguageIdentifier, including sideTexts: Set<SideText> = []
  ) {
    self.glossary = glossary
    self.sideTexts = sideTexts
    self.extractor = PageExtractor(including: sideTexts)
    self.identifier = identifier
    self.aligner = PostAligner(
      aligner: Aligner(seeds: glossary.seeds, general: .embedded))
    self.matcher = TermMatcher(glossary: glossary)
  }

  /// The post of a page, the languages of its blocks identified.
  ///
  /// - Parameters:
  ///   - bytes: the page as it is on disk.
  ///   - file: its path as the user named it.
  /// - Returns: the post.
  /// - Throws: ``InputError`` where the page cannot be read.
  public func post(from bytes: [UInt8], file: String) throws(InputError) -> Post {
    identified(try extractor.post(from: bytes, file: file))
  }

  /// A post that was read out of an archive, the languages of its blocks identified.
  public func identified(_ post: Post) -> Post {
    var post = LanguageLines(identifier: identifier).parted(post)
    let terms = TermEvidence.logOdds(of: post.blocks, matcher)
    let decisions = identifier.identify(blocks: post.blocks, terms: terms)
    for index in post.blocks.indices { post.blocks[index].language = decisions[index] }
    return post
  }

  /// The posts with their English and Dutch paired; the lexicon is learned over all of them.
  public func bitexts(of posts: [Post]) -> [Bitext] {
    aligner.bitexts(of: posts)
  }

  /// The translation units of a post, in reading order of the English.
  public func catalog(of bitext: Bitext) -> Catalog {
    UnitBuilder(bitext: bitext).catalog
  }

  /// What the checks find in a catalog, in the order of its units.
  public func findings(in catalog: Catalog, checks: [Check] = Check.all) -> [Finding] {
    QualityAssurance.findings(in: catalog, checks: checks, matcher: matcher)
  }
}

extension Glossary {
  /// Every usable English term with every usable Dutch term of its concept, for the aligner's lexicon.
  public var seeds: [Aligner.Seed] {
    concepts.flatMap { concept in
      let usable = concept.terms.filter { $0.status != .deprecated }
      let dutch = usable.filter { $0.language == .dutch }
      return usable.filter { $0.language == .english }.flatMap { english in
        dutch.map { Aligner.Seed(source: english.text, target: $0.text) }
      }
    }
  }
}
