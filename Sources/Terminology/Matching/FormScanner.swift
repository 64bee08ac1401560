internal import Bitext

/// Finds the terms of one language in texts, in one pass along the trie of their forms.
final class FormScanner: Sendable {
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
    var found = FoundTerms()
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

  /// Whether two pieces of ASCII letters in lower case, one behind the other, are a form of a term.
  ///
  /// - Complexity: O(*n*), where *n* is the number of letters for which some form goes on like them.
  func isForm(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Bool {
    guard let start = first.first else { return false }
    var node = trie.root(along: start)
    for byte in first.dropFirst() {
      if node < 0 { return false }
      node = trie.child(of: node, along: byte)
    }
    for byte in second {
      if node < 0 { return false }
      node = trie.child(of: node, along: byte)
    }
    return node > 0 && trie.holdsEntries(node)
  }

  /// Finds what begins in each word: phrases at its first letter, parts of a compound also later.
  ///
  /// Before a part stand at least three letters, or two that are a word. The other places are looked at only in words where a
  /// part was found, for words that look like it may begin there.
  private func scan(_ bytes: [UInt8], into found: inout FoundTerms) {
    let compounds = DutchCompounds(trie: trie, words: .embedded)
    let trieNodes = trie.nodes
    let (span, nodes) = (bytes.span, trieNodes.span)
    var word = 1
    var firstPart = Int.max
    var doubtful: [Range<Int>] = []
    var known = KnownParts()
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
        from: start, in: span, nodes: nodes, wholeWord: start == word,
        atWordEnd: { node, end in
          if findsCompounds, start == word, DutchGaps.mayBegin(at: end, in: span) {
            findBehindGap(at: node, start..<end, in: bytes, into: &found)
          }
        }
      ) { node, end in
        consider(
          trie.entries(at: node), at: start..<end, wordStart: word, in: bytes, compounds, &known,
          into: &found)
      }
      if found.partCount > count, doubtful.last?.lowerBound != word + 1 {
        doubtful.append(word + 1..<firstPart)
      }
    }
    for place in doubtful.joined() where FoldedText.isWord(span[place]) {
      trie.forEachHolder(
        from: place, in: span, nodes: nodes, wholeWord: false,
        atWordEnd: { _, _ in }
      ) { node, end in
        for index in trie.entries(at: node) where trie.entries[index].kind == .exception {
          found.except(trie.entries[index], place..<end)
        }
      }
    }
  }

  /// Finds the terms that begin with the words at a range and go on later.
  private func findBehindGap(
    at node: Int, _ range: Range<Int>, in bytes: [UInt8], into found: inout FoundTerms
  ) {
    let gaps = DutchGaps(trie: trie, bytes: bytes)
    if let (form, end) = gaps.afterAdjectives(at: node, range.upperBound) {
      found.add(trie.entries[trie.entries(at: form)], range.lowerBound..<end)
    }
    if let (form, end) = gaps.afterDeterminer(at: node, range.upperBound) {
      found.add(trie.entries[trie.entries(at: form)], range.lowerBound..<end)
    }
    if let form = gaps.elided(at: node, range.upperBound) {
      found.add(trie.entries[trie.entries(at: form)], range)
    }
  }

  private func consider(
    _ entries: Range<Int>, at range: Range<Int>, wordStart: Int, in bytes: [UInt8],
    _ compounds: DutchCompounds, _ known: inout KnownParts, into found: inout FoundTerms
  ) {
    let isWhole = wordStart == range.lowerBound && !FoldedText.isWord(bytes[range.upperBound])
    var partOfCompound: Bool?
    for index in entries {
      let entry = trie.entries[index]
      switch entry.kind {
      case .word where isWhole: found.add(entry, range)
      case .head where FoldedText.isWord(bytes[range.upperBound]): break
      case .compoundable, .head:
        let counts =
          isWhole
          || partOfCompound
            ?? isPartOfCompound(range, wordStart: wordStart, in: bytes, compounds, &known)
        if !isWhole { partOfCompound = counts }
        if counts { found.add(entry, range, isPart: !isWhole) }
      case .stem
      where isStemOfCompound(range, wordStart: wordStart, in: bytes, compounds, &known):
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
    _ range: Range<Int>, wordStart: Int, in bytes: [UInt8], _ compounds: DutchCompounds,
    _ known: inout KnownParts
  ) -> Bool {
    guard findsCompounds else { return false }
    let word = wordStart..<compoundEnd(of: wordStart, from: range.upperBound, in: bytes)
    return compounds.counts(term: range, in: word, of: bytes, known: &known)
  }

  private func isStemOfCompound(
    _ range: Range<Int>, wordStart: Int, in bytes: [UInt8], _ compounds: DutchCompounds,
    _ known: inout KnownParts
  ) -> Bool {
    guard range.lowerBound == wordStart else { return false }
    let word = wordStart..<compoundEnd(of: wordStart, from: range.upperBound, in: bytes)
    return compounds.countsAsFirstPart(range, in: word, of: bytes, known: &known)
  }

  /// The end of a word, or a place beyond the length at which words are no longer taken apart.
  private func compoundEnd(of start: Int, from index: Int, in bytes: [UInt8]) -> Int {
    var end = index
    while end - start <= DutchParts.longestWord, FoldedText.isWord(bytes[end]) { end += 1 }
    return end
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
