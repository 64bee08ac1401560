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
        forms.add(value, concept: Int32(concept), term: Int32(term))
      }
    }
    findsCompounds = language == .dutch
    if findsCompounds { CompoundParts.words.forEach { forms.trie.insertCompoundPart($0) } }
    trie = forms.trie.build()
    particles = forms.particles
  }

  func matches(in text: String) -> [TermMatch] {
    let folded = FoldedText(text)
    var found = Found()
    scan(folded.bytes, into: &found)
    return found.sorted().map { match in
      TermMatch(
        concept: match.concept, term: match.term, range: folded.original(match.range, in: text))
    }
  }

  private func scan(_ bytes: [UInt8], into found: inout Found) {
    var wordStart = 1
    for start in 1..<(bytes.count - 1) where FoldedText.isWord(bytes[start]) {
      if !FoldedText.isWord(bytes[start - 1]) { wordStart = start }
      guard findsCompounds || start == wordStart else { continue }
      var end = start + 2
      var node = trie.root(along: bytes[start], bytes[start + 1])
      if !FoldedText.isWord(bytes[start + 1]), start == wordStart {
        // Only a term of one letter can end here.
        end = start + 1
        node = trie.root(along: bytes[start])
      }
      while node >= 0 {
        let entries = trie.entries(at: node)
        if !entries.isEmpty {
          consider(entries, at: start..<end, wordStart: wordStart, in: bytes, into: &found)
        }
        // A term may go on with a space where the text ends: "X-been" after "factor X".
        guard end < bytes.count else { break }
        node = trie.child(of: node, along: bytes[end])
        end += 1
      }
    }
  }

  private func consider(
    _ entries: Range<Int>, at range: Range<Int>, wordStart: Int, in bytes: [UInt8],
    into found: inout Found
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
          || partOfCompound ?? isPartOfCompound(range, wordStart: wordStart, in: bytes)
        if !isWhole { partOfCompound = counts }
        if counts { found.add(entry, range) }
      case .stem where isStemOfCompound(range, wordStart: wordStart, in: bytes):
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

  private func isPartOfCompound(_ range: Range<Int>, wordStart: Int, in bytes: [UInt8]) -> Bool {
    guard findsCompounds else { return false }
    let word = wordStart..<wordEnd(from: range.upperBound, in: bytes)
    return DutchCompounds(trie: trie).counts(term: range, in: word, of: bytes)
  }

  private func isStemOfCompound(_ range: Range<Int>, wordStart: Int, in bytes: [UInt8]) -> Bool {
    let rest = range.upperBound..<wordEnd(from: range.upperBound, in: bytes)
    return range.lowerBound == wordStart && !rest.isEmpty
      && DutchCompounds(trie: trie).isHead(rest, of: bytes, tolerant: false)
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

  mutating func add(_ term: Term, concept: Int32, term index: Int32) {
    for form in term.wordForms() {
      let kind = kind(of: form)
      trie.insert(form.text, FormTrie.Entry(concept: concept, term: index, kind: kind))
    }
    for exception in term.foldedExceptions where !exception.isEmpty {
      trie.insert(exception, FormTrie.Entry(concept: concept, term: index, kind: .exception))
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
    Occurrence(range: range, concept: Int(entry.concept), term: Int(entry.term))
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
