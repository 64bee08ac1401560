internal import Bitext

/// Gathers the forms of all terms of a language.
struct FormCollector {
  var trie = FormTrie.Builder()
  var particles: [Letters] = []
  private var particleIndexes: [Letters: Int32] = [:]

  mutating func add(_ term: Term, concept: Int, term index: Int) {
    let matchesCase = term.matchesCase
    for form in term.wordForms() {
      let kind = kind(of: form)
      trie.insert(
        form.text.withoutAccents,
        FormTrie.Entry(
          concept: concept, term: index, kind: kind, matchesCase: matchesCase))
    }
    let lookalikes =
      term.language == .dutch ? DutchLookalikes.embedded.words(like: term.folded) : []
    for exception in term.foldedExceptions + lookalikes where !exception.isEmpty {
      trie.insert(
        exception.withoutAccents,
        FormTrie.Entry(concept: concept, term: index, kind: .exception, matchesCase: false))
    }
  }

  private mutating func kind(of form: WordForm) -> FormTrie.Entry.Kind {
    guard form.particle.isEmpty else {
      return .separable(particle: number(of: form.particle.withoutAccents))
    }
    switch form.role {
    case .word: return .word
    case .compoundable: return .compoundable
    case .head: return .head
    case .stem: return .stem
    }
  }

  private mutating func number(of particle: Letters) -> Int32 {
    if let index = particleIndexes[particle] { return index }
    precondition(particles.count < 1 << 16, "too many particles of verbs")
    let index = Int32(particles.count)
    particleIndexes[particle] = index
    particles.append(particle)
    return index
  }
}
