internal import Bitext
internal import Terminology

extension TermMatcher {
  /// What the glossary says about an English text: an entry for each concept, in the order of its first place.
  ///
  /// Of concepts at one place, each has an entry, for either may be meant.
  func entries(in text: String) -> [TermEntry] {
    var entries: [TermEntry] = []
    var indexes: [Int: Int] = [:]
    for match in longestMatches(in: text, language: .english) {
      if let index = indexes[match.concept] {
        entries[index].ranges.append(match.range)
        continue
      }
      let concept = glossary.concepts[match.concept]
      let translations = concept.usableTerms(in: .dutch).map(\.text)
      guard !translations.isEmpty else { continue }
      indexes[match.concept] = entries.count
      entries.append(
        TermEntry(
          concept: concept.id, term: concept.terms[match.term].text, ranges: [match.range],
          translations: translations, definition: concept.definitions[.english]))
    }
    return entries
  }
}
