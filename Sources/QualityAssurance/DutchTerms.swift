internal import Bitext
internal import Terminology

/// The glossary's terms in a unit's Dutch, told apart by whether they may be used there.
struct DutchTerms {
  /// The deprecated terms, by their place; without those that rightly name another concept here.
  let forbidden: [TermMatch]

  /// The concepts that the Dutch names, be it by a deprecated term that ``forbidden`` holds.
  let renderedConcepts: Set<Int>

  init(_ texts: Comparison, _ matcher: TermMatcher) {
    let concepts = matcher.glossary.concepts
    func isDeprecated(_ match: TermMatch) -> Bool {
      concepts[match.concept].terms[match.term].status == .deprecated
    }
    let all = matcher.matches(in: texts.target.text, language: .dutch)
    let usable = all.filter { !isDeprecated($0) }
    forbidden =
      usable.count == all.count
      ? [] : Self.forbidden(in: texts, matcher, besides: usable, isDeprecated)
    renderedConcepts = Set(usable.map(\.concept)).union(forbidden.map(\.concept))
  }

  private static func forbidden(
    in texts: Comparison, _ matcher: TermMatcher, besides usable: [TermMatch],
    _ isDeprecated: (TermMatch) -> Bool
  ) -> [TermMatch] {
    let meant = Set(matcher.matches(in: texts.source.text, language: .english).map(\.concept))
    return matcher.longestMatches(in: texts.target.text, language: .dutch).filter { match in
      isDeprecated(match)
        && !usable.contains { $0.range == match.range && meant.contains($0.concept) }
    }
  }
}
