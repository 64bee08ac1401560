internal import Bitext

/// Finds the terms of one language in texts, in one pass along the trie of their forms.
struct FormScanner: Sendable {
  private let trie: FormTrie
  private let findsCompounds: Bool
  private let particles: [Letters]

  /// How many words after a finite form the particle of a separable verb is looked for.
  private static let particleReach = 12

  init(glossary: Glossary, language: Language) {
    var forms = FormCollector()
    for (concept, entry) in glossary.concepts.enumerated() {
      for (term, value) in entry.terms.enumerated() where value.language == language {
        var value = value
        if language == .english, value.partOfSpeech == nil {
          value.partOfSpeech = entry.likelyPartOfSpeech
        }
        forms.add(value, concept: concept, term: term)
      }
    }
    findsCompounds = language == .dutch
    trie = forms.trie.build()
    particles = forms.particles
  }

  /// Writes the forms and particles.
  func write(to writer: inout CompiledWriter) {
    trie.write(to: &writer)
    writer.write(particles) { $0.write($1) }
  }

  /// Reads what ``write(to:)`` wrote.
  init(from reader: inout CompiledReader, _ bytes: Span<UInt8>, language: Language) {
    trie = FormTrie(from: &reader, bytes)
    var particles: [Letters] = []
    for _ in 0..<reader.number(bytes) {
      particles.append(reader.letters(bytes).map { bytes[$0] })
    }
    self.particles = particles
    findsCompounds = language == .dutch
  }

  /// The occurrences of the terms of a glossary, the one that the scanner was made of.
  func matches(in text: String, of glossary: Glossary) -> [TermMatch] {
    let folded = FoldedText(text)
    var found = Found()
    scan(folded.bytes, into: &found)
    return found.sorted().compactMap { match in
      let range = folded.original(match.range, in: text)
      if match.matchesCase {
        let term = glossary.concepts[match.concept].terms[match.term]
        guard term.isWritten(in: text, at: range) else { return nil }
      }
      return TermMatch(concept: match.concept, term: match.term, range: range)
    }
  }

  private func scan(_ bytes: [UInt8], into found: inout Found) {
    var wordStart = 1
    let compounds = DutchCompounds(trie: trie, words: .embedded)
    for start in 1..<(bytes.count - 1) where FoldedText.isWord(bytes[start]) {
      if !FoldedText.isWord(bytes[start - 1]) { wordStart = start }
      guard findsCompounds || start == wordStart else { continue }
      trie.forEachHolder(from: start, in: bytes.span, wholeWord: start == wordStart) { node, end in
        consider(
          trie.entries(at: node), at: start..<end, wordStart: wordStart, in: bytes, compounds,
          into: &found)
      }
    }
  }

  private func consider(
    _ entries: Range<Int>, at range: Range<Int>, wordStart: Int, in bytes: [UInt8],
    _ compounds: DutchCompounds, into found: inout Found
  ) {
    let isWhole = wordStart == range.lowerBound && !FoldedText.isWord(bytes[range.upperBound])
    var partOfCompound: Bool?
    for entry in trie.entries[entries] {
      switch entry.kind {
      case .word where isWhole: found.add(entry, range)
      case .head where FoldedText.isWord(bytes[range.upperBound]): break
      case .compoundable, .head:
        let counts =
          isWhole
          || partOfCompound ?? isPartOfCompound(range, wordStart: wordStart, in: bytes, compounds)
        if !isWhole { partOfCompound = counts }
        if counts { found.add(entry, range) }
      case .stem where isStemOfCompound(range, wordStart: wordStart, in: bytes, compounds):
        found.add(entry, range)
      case .separable(let particle) where isWhole:
        if isFollowed(by: particles[Int(particle)], from: range.upperBound, in: bytes) {
          found.add(entry, range)
        }
      case .exception where findsCompounds || isWhole: found.except(entry, range)
      case .word, .stem, .separable, .exception: break
      }
    }
  }

  private func isPartOfCompound(
    _ range: Range<Int>, wordStart: Int, in bytes: [UInt8], _ compounds: DutchCompounds
  ) -> Bool {
    guard findsCompounds else { return false }
    let word = wordStart..<wordEnd(from: range.upperBound, in: bytes)
    return compounds.counts(term: range, in: word, of: bytes)
  }

  private func isStemOfCompound(
    _ range: Range<Int>, wordStart: Int, in bytes: [UInt8], _ compounds: DutchCompounds
  ) -> Bool {
    guard range.lowerBound == wordStart else { return false }
    let word = wordStart..<wordEnd(from: range.upperBound, in: bytes)
    return compounds.countsAsFirstPart(range, in: word, of: bytes)
  }

  private func wordEnd(from index: Int, in bytes: [UInt8]) -> Int {
    var end = index
    while FoldedText.isWord(bytes[end]) { end += 1 }
    return end
  }

  /// Whether a word follows in the same clause.
  private func isFollowed(by particle: Letters, from index: Int, in bytes: [UInt8]) -> Bool {
    var start = index
    for _ in 0..<Self.particleReach {
      guard bytes[start] == FoldedText.space else { return false }
      start += 1
      let end = wordEnd(from: start, in: bytes)
      if bytes[start..<end].elementsEqual(particle) { return true }
      start = end
    }
    return false
  }
}

// MARK: - Collecting

/// Gathers the forms of all terms of a language.
private struct FormCollector {
  var trie = FormTrie.Builder()
  var particles: [Letters] = []
  private var particleIndexes: [Letters: Int32] = [:]

  mutating func add(_ term: Term, concept: Int, term index: Int) {
    let matchesCase = term.matchesCase
    for form in term.wordForms() {
      let kind = kind(of: form)
      trie.insert(
        form.text,
        FormTrie.Entry(
          concept: concept, term: index, kind: kind, matchesCase: matchesCase))
    }
    let lookalikes =
      term.language == .dutch ? DutchLookalikes.embedded.words(like: term.folded) : []
    for exception in term.foldedExceptions + lookalikes where !exception.isEmpty {
      trie.insert(
        exception,
        FormTrie.Entry(concept: concept, term: index, kind: .exception, matchesCase: false))
    }
  }

  private mutating func kind(of form: WordForm) -> FormTrie.Entry.Kind {
    guard form.particle.isEmpty else { return .separable(particle: number(of: form.particle)) }
    switch form.role {
    case .word: return .word
    case .compoundable: return .compoundable
    case .head: return .head
    case .stem: return .stem
    }
  }

  private mutating func number(of particle: Letters) -> Int32 {
    if let index = particleIndexes[particle] { return index }
    let index = Int32(particles.count)
    particleIndexes[particle] = index
    particles.append(particle)
    return index
  }
}

/// Occurrences in folded bytes while they are being found.
private struct Found {
  struct Occurrence: Hashable {
    var range: Range<Int>
    var concept: Int
    var term: Int
    var matchesCase = false
  }

  private var occurrences: [Occurrence] = []
  private var exceptions: [Occurrence] = []

  mutating func add(_ entry: FormTrie.Entry, _ range: Range<Int>) {
    occurrences.append(Self.occurrence(entry, range))
  }

  mutating func except(_ entry: FormTrie.Entry, _ range: Range<Int>) {
    exceptions.append(Self.occurrence(entry, range))
  }

  private static func occurrence(_ entry: FormTrie.Entry, _ range: Range<Int>) -> Occurrence {
    Occurrence(
      range: range, concept: entry.concept, term: entry.term, matchesCase: entry.matchesCase)
  }

  /// What was found outside exceptions, by start, longer ones first; of the forms of one term that
  /// begin at one place (*foto* and *foto's*) the longest.
  func sorted() -> [Occurrence] {
    var result = occurrences.filter { found in
      !exceptions.contains { exception in
        exception.concept == found.concept && exception.term == found.term
          && exception.range.contains(found.range)
      }
    }
    result.sort { left, right in
      (left.range.lowerBound, -left.range.upperBound, left.concept, left.term)
        < (right.range.lowerBound, -right.range.upperBound, right.concept, right.term)
    }
    return result.indices.filter { index in
      let found = result[index]
      let sameStart = result[..<index].reversed().prefix {
        $0.range.lowerBound == found.range.lowerBound
      }
      return !sameStart.contains { $0.concept == found.concept && $0.term == found.term }
    }.map { result[$0] }
  }
}
