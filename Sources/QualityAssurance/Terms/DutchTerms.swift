internal import Bitext
internal import Terminology

/// The glossary's terms in a unit's Dutch, told apart by whether they may be used there.
final class DutchTerms {
  /// The deprecated terms, by their place; without those that rightly name another concept here.
  let forbidden: [TermMatch]

  /// The terms that may be used, by their place.
  let usable: [TermMatch]

  /// Whether the Dutch names a concept, be it by a deprecated term that ``forbidden`` holds.
  func name(_ concept: Int) -> Bool {
    usable.contains { $0.concept == concept } || forbidden.contains { $0.concept == concept }
  }

  /// How often the Dutch names a concept, at different places; terms that overlap are one.
  ///
  /// - Complexity: O(*m* log *m*), where *m* is the number of terms.
  func count(of concept: Int) -> Int {
    let places = (usable + forbidden).filter { $0.concept == concept }.map(\.range)
    var count = 0
    var end = 0
    for place in places.sorted(by: { $0.lowerBound < $1.lowerBound })
    where place.lowerBound >= end {
      count += 1
      end = place.upperBound
    }
    return count
  }

  init(_ texts: UnitTexts, _ matcher: TermMatcher) {
    let concepts = matcher.glossary.concepts
    func isDeprecated(_ match: TermMatch) -> Bool {
      concepts[match.concept].terms[match.term].status == .deprecated
    }
    let text = texts.unit.target?.text ?? ""
    let all = matcher.matches(in: text, texts.dutch, language: .dutch)
    let usable = all.contains(where: isDeprecated) ? all.filter { !isDeprecated($0) } : all
    self.usable = usable
    forbidden =
      usable.count == all.count
      ? [] : Self.forbidden(in: texts, among: all, besides: usable, isDeprecated)
  }

  private static func forbidden(
    in texts: UnitTexts, among all: [TermMatch], besides usable: [TermMatch],
    _ isDeprecated: (TermMatch) -> Bool
  ) -> [TermMatch] {
    let meant = texts.allEnglishTerms
    return TermMatcher.longest(among: all).filter { match in
      isDeprecated(match)
        && !usable.contains { usable in
          usable.range == match.range && meant.contains { $0.concept == usable.concept }
        }
    }
  }
}
