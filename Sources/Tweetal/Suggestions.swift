internal import Alignment
public import Bitext
public import Terminology

extension Pipeline {
  /// A term that the glossary lacks, and where it stands.
  public struct Suggestion: Sendable {
    /// The term, with its Dutch candidate.
    public var term: TermSuggestion
    /// The English text in which it first stands.
    public var context: String
    /// Where that text stands.
    public var place: SourceRange?
  }

  /// The terms in posts that the glossary lacks, the likeliest first.
  ///
  /// - Parameters:
  ///   - posts: the posts; they are paired together.
  ///   - leastFrequency: the fewest pairs of texts that must hold a term.
  /// - Returns: the candidates with what the Dutch has for them.
  public func suggestions(in posts: [Post], leastFrequency: Int = 2) -> [Suggestion] {
    let (bitexts, model) = pairing(of: posts)
    let units = bitexts.flatMap { catalog(of: $0).units }.filter { $0.target != nil }
    let suggester = TermSuggester(
      matcher: matcher, leastFrequency: leastFrequency,
      isCommon: { GeneralLexicon.embedded.knows($0) }, translations: model.translations(of:))
    let pairs = units.map { ($0.source.text, $0.target?.text ?? "") }
    return suggester.suggestions(in: pairs).map { term in
      Suggestion(
        term: term, context: units[term.pair].source.text, place: units[term.pair].sourceRange)
    }
  }
}
