internal import Bitext
internal import Synchronization

/// Finds the terms of one language in texts, in one pass along the trie of their forms.
final class FormScanner: Sendable {
  private let trie: FormTrie
  private let findsCompounds: Bool
  private let particles: [Letters]
  private let particleHashes: [UInt64]

  /// What scanning a text takes, as many times as texts were read at once.
  private let memories = Mutex(ScannerMemory.Shelf())

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
    particleHashes = Self.hashes(of: particles)
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
    particleHashes = Self.hashes(of: particles)
    findsCompounds = language == .dutch
  }

  private static func hashes(of words: [Letters]) -> [UInt64] { words.map { WordHash($0).value } }

  /// The occurrences of the terms of a glossary, the one that the scanner was made of.
  func matches(in text: String, of glossary: Glossary) -> [TermMatch] {
    matches(in: text, of: glossary) { $0.read(text) }
  }

  /// The occurrences in a text that is read by a function.
  @inline(__always)
  func matches(
    in text: String, of glossary: Glossary, read: (inout FoldedText) -> Void
  ) -> [TermMatch] {
    var memory = memories.withLock { $0.take() }
    read(&memory.text)
    memory.found.empty()
    scan(memory.text, &memory.known, into: &memory.found)
    memory.found.sort()
    let matches = matches(memory.found.occurrences, memory.text, in: text, of: glossary)
    var kept: ScannerMemory? = consume memory
    memories.withLock { $0.put(&kept) }
    return matches
  }

  private func matches(
    _ occurrences: [FoundTerms.Occurrence], _ folded: FoldedText, in text: String,
    of glossary: Glossary
  ) -> [TermMatch] {
    if occurrences.isEmpty { return [] }
    var matches: [TermMatch] = []
    matches.reserveCapacity(occurrences.count)
    let source = text.utf8.span
    for match in occurrences {
      let range = folded.original(match.start..<match.end, in: source)
      if match.entry.matchesCase {
        let term = glossary.concepts[match.concept].terms[match.term]
        guard term.isWritten(in: text, at: range) else { continue }
      }
      matches.append(TermMatch(concept: match.concept, term: match.term, range: range))
    }
    return matches
  }

  /// Whether two pieces of ASCII letters in lower case, one behind the other, are a form of a term.
  ///
  /// - Complexity: O(*n*), where *n* is the number of letters for which some form goes on like them.
  func isForm(_ first: Span<UInt8>, _ second: Span<UInt8>) -> Bool {
    var (node, known) = trie.beginning(of: first)
    while node >= 0, known < first.count {
      node = trie.child(of: node, along: first[known])
      known += 1
    }
    var index = 0
    while node >= 0, index < second.count {
      node = trie.child(of: node, along: second[index])
      index += 1
    }
    return node > 0 && trie.holdsEntries(node)
  }

  /// Finds what begins in each word.
  private func scan(_ text: FoldedText, _ known: inout KnownWords, into found: inout FoundTerms) {
    for index in 0..<text.wordCount {
      let word = text.words[index]
      findForms(in: word, of: text, &known, into: &found)
      if findsCompounds, text.bytes[word.end] == FoldedText.elision {
        findElided(word.start..<word.end, in: text.bytes, into: &found)
      }
    }
  }

  @inline(__always)
  private func findForms(
    in word: HashedWord, of text: FoldedText, _ known: inout KnownWords,
    into found: inout FoundTerms
  ) {
    let isKept = word.end - word.start <= KnownWords.longestWord
    let knowledge = isKept ? known.knowledge(of: word.hash) : .unknown
    if case .plain = knowledge { return }
    let range = word.start..<word.end
    switch knowledge {
    case .plain: break
    case .found(let place):
      let span = text.bytes.span
      let mayCount =
        place.mayCount(at: word.end, in: span)
        || findsCompounds && span[word.end] <= FoldedText.space
          && DutchGaps.mayBegin(at: word.end, in: span)
      if !mayCount { return }
      add(
        known.forms.span.extracting(place.forms),
        known.beginnings.span.extracting(place.beginnings), isCompound: place.isCompound,
        at: range, in: text, into: &found)
    case .unknown:
      let forms = words.word(at: range, in: text.bytes)
      if isKept { known.remember(forms, word.hash) }
      add(forms, at: range, in: text, into: &found)
    }
  }

  private var words: WordScanner { WordScanner(trie: trie, findsCompounds: findsCompounds) }

  private func add(
    _ word: KnownWords.Word, at range: Range<Int>, in text: FoldedText,
    into found: inout FoundTerms
  ) {
    add(
      word.forms.span, word.beginnings.span, isCompound: word.isCompound, at: range, in: text,
      into: &found)
  }

  /// Adds what begins in a word, and follows the forms that go on behind it.
  private func add(
    _ forms: Span<KnownWords.Form>, _ beginnings: Span<KnownWords.Beginning>, isCompound: Bool,
    at range: Range<Int>, in text: FoldedText, into found: inout FoundTerms
  ) {
    for index in forms.indices {
      let form = forms[index]
      let place = range.lowerBound + Int(form.start)..<range.lowerBound + Int(form.end)
      add(Int(form.entry), form.role, at: place, in: text, into: &found)
    }
    if beginnings.isEmpty { return }
    for index in beginnings.indices where beginnings[index].isDoubtful {
      followException(beginnings[index], of: range, in: text.bytes, into: &found)
    }
    var isCompound = isCompound
    for index in beginnings.indices where !beginnings[index].isDoubtful {
      follow(beginnings[index], of: range, isCompound: &isCompound, in: text, into: &found)
    }
  }

  private func add(
    _ index: Int, _ role: KnownWords.Form.Role, at range: Range<Int>, in text: FoldedText,
    into found: inout FoundTerms
  ) {
    let entry = trie.entries[index]
    switch role {
    case .whole, .part: found.add(entry, range)
    case .exception: found.except(entry, range)
    case .finite:
      if case .separable(let particle) = entry.kind,
        isFollowed(by: particleHashes[Int(particle)], from: range.upperBound, in: text)
      {
        found.add(entry, range)
      }
    }
  }

  /// Finds the forms that begin in a word and go on behind it.
  private func follow(
    _ beginning: KnownWords.Beginning, of word: Range<Int>, isCompound: inout Bool,
    in text: FoldedText, into found: inout FoundTerms
  ) {
    let start = word.lowerBound + Int(beginning.start)
    let span = text.bytes.span
    let mayHaveGap = findsCompounds && start == word.lowerBound
    guard beginning.mayGoOn(at: word.upperBound, in: span) else {
      if mayHaveGap, span[word.upperBound] <= FoldedText.space,
        DutchGaps.mayBegin(at: word.upperBound, in: span)
      {
        findBehindGap(
          at: Int(beginning.node), start..<word.upperBound, in: text.bytes, into: &found)
      }
      return
    }
    trie.forEachHolder(behind: Int(beginning.node), from: word.upperBound, in: span) { node, end in
      if mayHaveGap, DutchGaps.mayBegin(at: end, in: span) {
        findBehindGap(at: node, start..<end, in: text.bytes, into: &found)
      }
    } _: { node, end in
      var parts = KnownParts()
      words.judge(node, at: start..<end, wordStart: word.lowerBound, in: text.bytes, &parts) {
        index, role in
        add(index, role, at: start..<end, in: text, into: &found)
        if role == .part, !isCompound {
          isCompound = true
          add(words.exceptions(of: word, in: text.bytes), at: word, in: text, into: &found)
        }
      }
    }
  }

  private func followException(
    _ beginning: KnownWords.Beginning, of word: Range<Int>, in bytes: [UInt8],
    into found: inout FoundTerms
  ) {
    let start = word.lowerBound + Int(beginning.start)
    trie.forEachHolder(
      behind: Int(beginning.node), from: word.upperBound, in: bytes.span,
      atWordEnd: { _, _ in }
    ) { node, end in
      for index in trie.entries(at: node) where trie.entries[index].kind == .exception {
        found.except(trie.entries[index], start..<end)
      }
    }
  }

  /// Finds the terms of which a word with a hyphen behind it is the beginning: *nek-* in *nek- en schouderpijn*.
  private func findElided(
    _ word: Range<Int>, in bytes: [UInt8], into found: inout FoundTerms
  ) {
    var node = trie.root(along: bytes[word.lowerBound])
    for index in word.dropFirst() where node >= 0 {
      node = trie.child(of: node, along: bytes[index])
    }
    if node >= 0, let form = DutchGaps(trie: trie, bytes: bytes).elided(at: node, word.upperBound) {
      found.add(trie.entries[trie.entries(at: form)], word)
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

  /// Whether the word with a hash follows in the same clause.
  private func isFollowed(by particle: UInt64, from end: Int, in text: FoldedText) -> Bool {
    let (bytes, words) = (text.bytes.span, text.words.span)
    var end = end
    let first = text.firstWord(from: end)
    for next in first..<min(first + Self.particleReach, text.wordCount) {
      guard bytes[end] == FoldedText.space, words[next].start == end + 1 else { return false }
      if words[next].hash == particle { return true }
      end = words[next].end
    }
    return false
  }
}
