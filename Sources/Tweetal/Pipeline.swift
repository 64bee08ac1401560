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

  private var extractor: PageExtractor

  /// Whether the blocks of posts know where their parts stand, as ``merged(_:into:files:)`` needs.
  public private(set) var keepsPlaces = false

  private let identifier: LanguageIdentifier
  private let aligner: PostAligner
  let matcher: TermMatcher
  private let translations: KnownTranslations
  private let abbreviations: [Language: [String]]

  /// Where word translations come from.
  public enum TranslationSource: Sendable {
    /// From the posts that are paired together, and from the units of a translation memory.
    case posts(memory: [Aligner.Seed])
    /// From a model that was learned before: each post is paired by itself.
    case model(AlignmentModel)
  }

  /// Creates a pipeline with a glossary and the model that tells languages apart.
  ///
  /// - Parameters:
  ///   - glossary: what a right translation is checked against.
  ///   - identifier: tells languages apart.
  ///   - sideTexts: the texts beside the running text that are read too.
  ///   - translations: where word translations come from.
  ///   - abbreviations: by language, more abbreviations after which a sentence goes on.
  /// - Complexity: O(*g*), where *g* is the number of the glossary's terms: their forms are made here.
  public init(
    glossary: Glossary, identifier: LanguageIdentifier, including sideTexts: Set<SideText> = [],
    translations: TranslationSource = .posts(memory: []),
    abbreviations: [Language: [String]] = [:]
  ) {
    self.init(
      matcher: TermMatcher(glossary: glossary), identifier: identifier, including: sideTexts,
      translations: translations, abbreviations: abbreviations)
  }

  /// Creates a pipeline with a glossary whose forms have been made.
  ///
  /// - Parameters:
  ///   - matcher: finds the terms of what a right translation is checked against.
  ///   - identifier: tells languages apart.
  ///   - sideTexts: the texts beside the running text that are read too.
  ///   - translations: where word translations come from.
  ///   - abbreviations: by language, more abbreviations after which a sentence goes on.
  /// - Complexity: O(*g*), where *g* is the number of the glossary's terms.
  public init(
    matcher: TermMatcher, identifier: LanguageIdentifier, including sideTexts: Set<SideText> = [],
    translations: TranslationSource = .posts(memory: []),
    abbreviations: [Language: [String]] = [:]
  ) {
    glossary = matcher.glossary
    self.sideTexts = sideTexts
    self.extractor = PageExtractor(including: sideTexts)
    self.identifier = identifier
    switch translations {
    case .posts(let memory):
      aligner = PostAligner(
        aligner: Aligner(seeds: glossary.seeds, general: .embedded, memory: memory))
    case .model(let model): aligner = PostAligner(model: model)
    }
    self.abbreviations = abbreviations
    self.matcher = matcher
    self.translations = KnownTranslations(matcher.glossary)
  }

  /// The same pipeline, whose posts know where the parts of their blocks stand.
  public func keepingPlaces() -> Pipeline {
    var copy = self
    copy.keepsPlaces = true
    copy.extractor = PageExtractor(including: sideTexts, keepsPlaces: true)
    return copy
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
    let parted = LanguageLines(
      identifier: identifier, words: SaidTwice(matcher: matcher)
    ).parted(post)
    var post = parted.post
    var terms = TermEvidence.logOdds(of: post.blocks, matcher)
    for (block, language) in parted.languages { terms[block] = SignTwins.logOdds(of: language) }
    let names = PersonalNames(matcher: matcher, lexicon: .embedded).all(in: post.blocks)
    let decisions = identifier.identify(blocks: post.blocks, terms: terms, names: names)
    for index in post.blocks.indices { post.blocks[index].language = decisions[index] }
    for index in PersonalNames.shared(names, in: post.blocks) { post.blocks[index].role = .name }
    return post
  }

  /// The posts with their English and Dutch paired; the lexicon is learned over all of them.
  public func bitexts(of posts: [Post], by unit: Unit = .block) -> [Bitext] {
    pairing(of: posts, by: unit).bitexts
  }

  /// What is paired: whole blocks, or the sentences inside paired blocks.
  public enum Unit: String, Sendable, CaseIterable {
    case block
    case sentence
  }

  /// The posts with their English and Dutch paired, and the model that they were paired with.
  public func pairing(
    of posts: [Post], by unit: Unit = .block
  ) -> (bitexts: [Bitext], model: AlignmentModel) {
    let pairing = pairing(learnedFrom: posts, by: unit)
    return (posts.enumerated().map { pairing.bitext(of: $1, at: $0) }, pairing.model)
  }

  /// What the posts of a run teach, with which each of them can then be paired by itself.
  ///
  /// - Parameters:
  ///   - posts: the posts.
  ///   - unit: what is paired.
  ///   - loop: how work on several posts is done; whatever it is, the result is the same.
  /// - Returns: what they teach.
  /// - Complexity: that of ``Aligner/align(_:)`` over the blocks of the posts that teach.
  public func pairing(
    learnedFrom posts: some Sequence<Post>, by unit: Unit = .block, _ loop: Loop = .serial
  ) -> PostPairing {
    PostPairing(
      learned: aligner.learned(from: posts, loop), matcher: matcher,
      abbreviations: unit == .sentence ? abbreviations : nil)
  }

  /// The translation units of a post, in reading order of the English.
  public func catalog(of bitext: Bitext) -> Catalog {
    UnitBuilder(bitext: bitext).catalog
  }

  /// The units of a post as the checks want them: also those of Dutch that has no English, and of numbers that stand alone
  /// and differ.
  public func checkedCatalog(of bitext: Bitext) -> Catalog {
    UnitBuilder(bitext: bitext, isForChecks: true).catalog
  }

  /// A catalog with the glossary's terms noted in its units, for formats that show them to translators.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the sources.
  public func catalogWithTerms(_ catalog: Catalog) -> Catalog {
    var catalog = catalog
    for index in catalog.units.indices {
      catalog.units[index].terms = matcher.entries(in: catalog.units[index].source.text)
    }
    return catalog
  }

  /// What the checks find in a catalog that stands by itself, in the order of its units.
  public func findings(
    in catalog: Catalog, checks: [Check] = Check.all,
    parameters: CheckParameters = CheckParameters(), known: Set<String> = Check.names
  ) -> [Finding] {
    QualityAssurance.findings(
      in: catalog, checks: checks, matcher: matcher, parameters: parameters, known: known,
      translations: { [translations] in translations.words })
  }

  /// What the checks see in one catalog of a run; ``QualityAssurance/findings(of:checks:known:)`` takes those together.
  public func inspect(
    _ catalog: Catalog, checks: [Check] = Check.all, except excluded: Set<String> = [],
    parameters: CheckParameters = CheckParameters()
  ) -> QualityAssurance.Inspection {
    QualityAssurance.inspect(
      catalog, checks: checks, except: excluded,
      context: CheckContext(
        matcher: matcher, parameters: parameters,
        translations: { [translations] in translations.words }))
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
