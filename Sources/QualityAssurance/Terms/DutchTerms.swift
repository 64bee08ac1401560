internal import Bitext
internal import Terminology

/// The glossary's terms in a unit's Dutch, told apart by whether they may be used there.
struct DutchTerms {
  /// The deprecated terms, by their place; without those that rightly name another concept here.
  let forbidden: [TermMatch]

  /// The terms that may be used, by their place.
  let usable: [TermMatch]

  /// The concepts that the Dutch names, be it by a deprecated term that ``forbidden`` holds.
  let renderedConcepts: Set<Int>

  /// How often the Dutch names each concept, at different places, by a term that may be used.
  private let renderings: [Int: Int]

  /// How often the Dutch names a concept.
  func count(of concept: Int) -> Int { renderings[concept] ?? 0 }

  init(_ texts: UnitTexts, _ matcher: TermMatcher) {
    let concepts = matcher.glossary.concepts
    func isDeprecated(_ match: TermMatch) -> Bool {
      concepts[match.concept].terms[match.term].status == .deprecated
    }
    let text = texts.unit.target?.text ?? ""
    let all = matcher.matches(in: text, language: .dutch)
    let usable = all.filter { !isDeprecated($0) }
    self.usable = usable
    forbidden =
      usable.count == all.count
      ? [] : Self.forbidden(in: texts, matcher, besides: usable, isDeprecated)
    renderings = Self.renderings(
      (usable + forbidden).sorted { $0.range.lowerBound < $1.range.lowerBound })
    renderedConcepts = Set(usable.map(\.concept)).union(forbidden.map(\.concept))
  }

  /// The number of places of each concept; terms that overlap are one.
  private static func renderings(_ matches: [TermMatch]) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    var ends: [Int: Int] = [:]
    for match in matches where match.range.lowerBound >= ends[match.concept, default: 0] {
      counts[match.concept, default: 0] += 1
      ends[match.concept] = match.range.upperBound
    }
    return counts
  }

  private static func forbidden(
    in texts: UnitTexts, _ matcher: TermMatcher, besides usable: [TermMatch],
    _ isDeprecated: (TermMatch) -> Bool
  ) -> [TermMatch] {
    let meant = Set(
      matcher.matches(in: texts.unit.source.text, language: .english).map(\.concept))
    let text = texts.unit.target?.text ?? ""
    return matcher.longestMatches(in: text, language: .dutch).filter { match in
      isDeprecated(match)
        && !usable.contains { $0.range == match.range && meant.contains($0.concept) }
    }
  }
}
