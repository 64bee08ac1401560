/// Finds the forms inside one word, whatever stands around it.
struct WordScanner {
  let trie: FormTrie
  let findsCompounds: Bool

  private var compounds: DutchCompounds { DutchCompounds(trie: trie, words: .embedded) }

  /// What begins in a word: words and phrases at its first letter, parts of a compound also later.
  ///
  /// Before a part stand at least three letters, or two that are a word. The other places are looked at only in words where a
  /// part was found, for words that look like it may begin there.
  ///
  /// - Parameters:
  ///   - range: where the word stands.
  ///   - bytes: folded bytes.
  /// - Returns: the forms, and the beginnings of those that go on behind the word.
  /// - Complexity: O(*n*²), where *n* is the length of the word.
  func word(at range: Range<Int>, in bytes: [UInt8]) -> KnownWords.Word {
    var word = KnownWords.Word()
    var parts = KnownParts()
    addForms(at: range.lowerBound, of: range, in: bytes, &parts, to: &word)
    if findsCompounds {
      for start in firstPart(of: range, in: bytes)..<range.upperBound {
        addForms(at: start, of: range, in: bytes, &parts, to: &word)
      }
      if word.isCompound { addExceptions(of: range, in: bytes, to: &word) }
    }
    return word
  }

  /// The words that look like a part of a compound where too few letters stand before them.
  func exceptions(of range: Range<Int>, in bytes: [UInt8]) -> KnownWords.Word {
    var word = KnownWords.Word()
    addExceptions(of: range, in: bytes, to: &word)
    return word
  }

  /// The first place where a part may begin behind another one; at most the end of the word.
  private func firstPart(of word: Range<Int>, in bytes: [UInt8]) -> Int {
    let isShort = compounds.beginsWithShortPart(at: word.lowerBound, of: bytes)
    return min(word.lowerBound + (isShort ? 2 : 3), word.upperBound)
  }

  private func addForms(
    at start: Int, of range: Range<Int>, in bytes: [UInt8], _ parts: inout KnownParts,
    to word: inout KnownWords.Word
  ) {
    trie.forEachHolder(
      in: start..<range.upperBound, of: bytes.span, isWordStart: start == range.lowerBound
    ) { node, end in
      judge(node, at: start..<end, wordStart: range.lowerBound, in: bytes, &parts) { entry, role in
        word.forms.append(
          KnownWords.Form(
            entry: Int32(entry), role: role, start: Int32(start - range.lowerBound),
            end: Int32(end - range.lowerBound)))
        if role == .part { word.isCompound = true }
      }
    } atEnd: { node in
      addBeginning(node, start - range.lowerBound, isDoubtful: false, to: &word)
    }
  }

  private func addExceptions(
    of range: Range<Int>, in bytes: [UInt8], to word: inout KnownWords.Word
  ) {
    for start in range.lowerBound + 1..<max(firstPart(of: range, in: bytes), range.lowerBound + 1) {
      trie.forEachHolder(in: start..<range.upperBound, of: bytes.span, isWordStart: false) {
        node, end in
        for entry in trie.entries(at: node) where trie.entries[entry].kind == .exception {
          word.forms.append(
            KnownWords.Form(
              entry: Int32(entry), role: .exception, start: Int32(start - range.lowerBound),
              end: Int32(end - range.lowerBound)))
        }
      } atEnd: { node in
        addBeginning(node, start - range.lowerBound, isDoubtful: true, to: &word)
      }
    }
  }

  /// Notes a node at the end of the word if some form goes on behind it.
  private func addBeginning(
    _ node: Int, _ start: Int, isDoubtful: Bool, to word: inout KnownWords.Word
  ) {
    let breaks = FormTrie.children(of: node, in: trie.nodes).filter {
      !FoldedText.isWord(FormTrie.label(trie.nodes[$0]))
    }
    if breaks.isEmpty { return }
    word.beginnings.append(
      KnownWords.Beginning(
        node: Int32(node), start: Int32(start), isDoubtful: isDoubtful,
        followers: followers(of: breaks)))
  }

  /// The bytes behind the nodes of breaks, as ``KnownWords/Beginning/followers`` has them.
  private func followers(of breaks: [Int]) -> UInt32 {
    guard breaks.count == 1, FormTrie.label(trie.nodes[breaks[0]]) == FoldedText.space,
      !trie.holdsEntries(breaks[0])
    else { return .max }
    return FormTrie.children(of: breaks[0], in: trie.nodes).reduce(0) {
      $0 | 1 << UInt32(FormTrie.label(trie.nodes[$1]) & 0x1F)
    }
  }

  /// Judges the entries at a node: which of them stand at a range, and as what.
  ///
  /// - Parameters:
  ///   - node: a node that holds entries.
  ///   - range: the letters that lead to it, from a place in the word at `wordStart` on.
  ///   - wordStart: where the word begins.
  ///   - bytes: folded bytes.
  ///   - parts: what was looked up of the word.
  ///   - body: is given the index of each entry that counts.
  func judge(
    _ node: Int, at range: Range<Int>, wordStart: Int, in bytes: [UInt8],
    _ parts: inout KnownParts, _ body: (Int, KnownWords.Form.Role) -> Void
  ) {
    let isWhole = wordStart == range.lowerBound && !FoldedText.isWord(bytes[range.upperBound])
    var partOfCompound: Bool?
    for index in trie.entries(at: node) {
      switch trie.entries[index].kind {
      case .word where isWhole: body(index, .whole)
      case .head where FoldedText.isWord(bytes[range.upperBound]): break
      case .compoundable where isWhole, .head where isWhole: body(index, .whole)
      case .compoundable, .head:
        let counts =
          partOfCompound ?? isPartOfCompound(range, wordStart: wordStart, in: bytes, &parts)
        partOfCompound = counts
        if counts { body(index, .part) }
      case .stem where isStemOfCompound(range, wordStart: wordStart, in: bytes, &parts):
        body(index, .whole)
      case .separable where isWhole: body(index, .finite)
      case .exception where findsCompounds || isWhole: body(index, .exception)
      case .word, .stem, .separable, .exception: break
      }
    }
  }

  private func isPartOfCompound(
    _ range: Range<Int>, wordStart: Int, in bytes: [UInt8], _ parts: inout KnownParts
  ) -> Bool {
    guard findsCompounds else { return false }
    let word = wordStart..<compoundEnd(of: wordStart, from: range.upperBound, in: bytes)
    return compounds.counts(term: range, in: word, of: bytes, known: &parts)
  }

  private func isStemOfCompound(
    _ range: Range<Int>, wordStart: Int, in bytes: [UInt8], _ parts: inout KnownParts
  ) -> Bool {
    guard range.lowerBound == wordStart else { return false }
    let word = wordStart..<compoundEnd(of: wordStart, from: range.upperBound, in: bytes)
    return compounds.countsAsFirstPart(range, in: word, of: bytes, known: &parts)
  }

  /// The end of a word, or a place beyond the length at which words are no longer taken apart.
  private func compoundEnd(of start: Int, from index: Int, in bytes: [UInt8]) -> Int {
    var end = index
    while end - start <= DutchParts.longestWord, FoldedText.isWord(bytes[end]) { end += 1 }
    return end
  }
}
