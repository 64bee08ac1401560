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

  /// Finds what begins in each word: phrases at its first letter, parts of a compound also later.
  ///
  /// Before a part stand at least three letters, or two that are a word. The other places are looked at only in words where a
  /// part was found, for words that look like it may begin there.
  private func scan(_ bytes: [UInt8], into found: inout Found) {
    let compounds = DutchCompounds(trie: trie, words: .embedded)
    let span = bytes.span
    var word = 1
    var firstPart = Int.max
    var doubtful: [Range<Int>] = []
    for start in 1..<(bytes.count - 1) where FoldedText.isWord(span[start]) {
      if !FoldedText.isWord(span[start - 1]) {
        word = start
        if findsCompounds {
          firstPart = start + (compounds.beginsWithShortPart(at: start, of: bytes) ? 2 : 3)
        }
      }
      guard start == word || start >= firstPart else { continue }
      let count = found.partCount
      trie.forEachHolder(
        from: start, in: span, wholeWord: start == word,
        atWordEnd: { node, end in
          if findsCompounds, start == word, DutchGaps.mayBegin(at: end, in: span) {
            findBehindGap(at: node, start..<end, in: bytes, into: &found)
          }
        }
      ) { node, end in
        consider(
          trie.entries(at: node), at: start..<end, wordStart: word, in: bytes, compounds,
          into: &found)
      }
      if found.partCount > count, doubtful.last?.lowerBound != word + 1 {
        doubtful.append(word + 1..<firstPart)
      }
    }
    for place in doubtful.joined() where FoldedText.isWord(span[place]) {
      trie.forEachHolder(
        from: place, in: span, wholeWord: false, atWordEnd: { _, _ in }
      ) { node, end in
        for entry in trie.entries[trie.entries(at: node)] where entry.kind == .exception {
          found.except(entry, place..<end)
        }
      }
    }
  }

  /// Finds the terms that begin with the words at a range and go on later.
  private func findBehindGap(
    at node: Int, _ range: Range<Int>, in bytes: [UInt8], into found: inout Found
  ) {
    let gaps = DutchGaps(trie: trie, bytes: bytes)
    if let (form, end) = gaps.afterAdjectives(at: node, range.upperBound) {
      found.add(trie.entries[trie.entries(at: form)], range.lowerBound..<end)
    }
    if let form = gaps.elided(at: node, range.upperBound) {
      found.add(trie.entries[trie.entries(at: form)], range)
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
        if counts { found.add(entry, range, isPart: !isWhole) }
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

    /// Whether the exception holds an occurrence, or all of it but an ending: *kraakbeen* in *kraakbeenderen*.
    func excludes(_ found: Occurrence) -> Bool {
      range.contains(found.range)
        || range.lowerBound < found.range.lowerBound
          && range.upperBound >= found.range.lowerBound + 3
    }

    func precedes(_ other: Occurrence) -> Bool {
      if range.lowerBound != other.range.lowerBound {
        return range.lowerBound < other.range.lowerBound
      }
      if range.upperBound != other.range.upperBound {
        return range.upperBound > other.range.upperBound
      }
      return concept != other.concept ? concept < other.concept : term < other.term
    }
  }

  /// The number of occurrences as part of a compound so far.
  private(set) var partCount = 0

  private var occurrences: [Occurrence] = []
  private var exceptions: [Occurrence] = []

  mutating func add(_ entry: FormTrie.Entry, _ range: Range<Int>, isPart: Bool = false) {
    if isPart { partCount += 1 }
    if occurrences.isEmpty { occurrences.reserveCapacity(16) }
    occurrences.append(Self.occurrence(entry, range))
  }

  /// Adds the words and phrases among entries.
  mutating func add(_ entries: ArraySlice<FormTrie.Entry>, _ range: Range<Int>) {
    for entry in entries {
      switch entry.kind {
      case .word, .compoundable, .head: add(entry, range)
      case .stem, .exception, .separable: break
      }
    }
  }

  mutating func except(_ entry: FormTrie.Entry, _ range: Range<Int>) {
    exceptions.append(Self.occurrence(entry, range))
  }

  private static func occurrence(_ entry: FormTrie.Entry, _ range: Range<Int>) -> Occurrence {
    Occurrence(
      range: range, concept: entry.concept, term: entry.term, matchesCase: entry.matchesCase)
  }

  /// Sorts by start, longer ones first, by moving each to its place: they are nearly in order.
  private static func sort(_ occurrences: inout [Occurrence]) {
    for index in occurrences.indices.dropFirst() {
      let moving = occurrences[index]
      var place = index
      while place > 0, moving.precedes(occurrences[place - 1]) {
        occurrences[place] = occurrences[place - 1]
        place -= 1
      }
      if place < index { occurrences[place] = moving }
    }
  }

  /// What was found outside exceptions, by start, longer ones first; of the forms of one term that
  /// begin at one place (*foto* and *foto's*) the longest.
  func sorted() -> [Occurrence] {
    guard !occurrences.isEmpty else { return [] }
    var result =
      exceptions.isEmpty
      ? occurrences
      : occurrences.filter { found in
        !exceptions.contains { exception in
          exception.concept == found.concept && exception.term == found.term
            && exception.excludes(found)
        }
      }
    Self.sort(&result)
    var kept: [Occurrence] = []
    kept.reserveCapacity(result.count)
    for found in result {
      var index = kept.count - 1
      while index >= 0, kept[index].range.lowerBound == found.range.lowerBound,
        kept[index].concept != found.concept || kept[index].term != found.term
      {
        index -= 1
      }
      let isKnown = index >= 0 && kept[index].range.lowerBound == found.range.lowerBound
      if !isKnown { kept.append(found) }
    }
    return kept
  }
}
