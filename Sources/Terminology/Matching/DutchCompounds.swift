/// Decides whether a term in a longer Dutch word makes the word a compound: *spier* counts in
/// *spiervermoeidheid*, *nier* does not in *manier*.
///
/// The word is taken apart into known words, joined by *-s-*, *-en-* or *-e-*, in the way that needs the fewest:
/// *kogel-scharnier*, not *kogel-schar-nier*. The term counts where it is one of the parts, or part of a part.
/// What no list knows may stand beside a term of some length if it could be Dutch: it has a vowel,
/// begins and ends as Dutch words do, and is no prefix or suffix.
struct DutchCompounds {
  /// The forms of the glossary's terms, which are known words too.
  let trie: FormTrie
  let words: DutchWords

  /// The fewest letters of a term beside which unknown words are let pass in a word that is unknown itself.
  private static let shortestTermBesideUnknown = 5
  /// From so many letters on, it is no accident that a word holds those of a term.
  private static let shortestPlainTerm = 7

  /// Whether a term at `term` in the word at `word` is part of it as a compound.
  ///
  /// - Complexity: O(*n*²), where *n* is the length of the word.
  func counts(
    term: Range<Int>, in word: Range<Int>, of bytes: [UInt8], known: inout KnownParts
  ) -> Bool {
    guard word.count <= DutchParts.longestWord, !isEnding(term, of: word, in: bytes) else {
      return false
    }
    let before = word.lowerBound..<term.lowerBound
    let mayBeUnknown = term.count >= Self.shortestTermBesideUnknown
    guard
      let parts = DutchParts(
        of: bytes, word, trie: trie, words: words, around: term,
        isNeededBefore: !mayBeUnknown, known: &known)
    else { return false }
    if isAcross(term, of: word, in: bytes, parts) { return false }
    if let cost = parts.cost(with: term) {
      let slack = Int16(max(0, term.count - Self.shortestPlainTerm + 1))
      if parts.isFewest(cost - slack) { return !isPrefixed(before, in: word, of: bytes) }
    }
    if parts.areAllKnown {
      return parts.around(term).contains { counts(term: term, in: $0, of: bytes, known: &known) }
    }
    return mayBeUnknown
      && (term.count >= Self.shortestPlainTerm || !words.contains(bytes[word]))
      && (parts.isKnown(before: term) || isPossibleModifier(bytes[before]))
      && (parts.isKnown(after: term)
        || isPossibleHead(bytes[term.upperBound..<word.upperBound]))
  }

  /// Whether the first two letters of a word are a part of compounds: *ei-*, *ui-*.
  func beginsWithShortPart(at word: Int, of bytes: [UInt8]) -> Bool {
    words.isShortPart(bytes[word], bytes[word + 1])
  }

  /// Whether a verb's stem at the beginning of a word makes it a compound: *behandel-kamer*.
  func countsAsFirstPart(
    _ stem: Range<Int>, in word: Range<Int>, of bytes: [UInt8], known: inout KnownParts
  ) -> Bool {
    guard word.count <= DutchParts.longestWord, stem.upperBound < word.upperBound else {
      return false
    }
    return DutchParts(
      of: bytes, word, trie: trie, words: words, around: stem, isNeededBefore: false,
      known: &known)?
      .isKnown(after: stem) == true
  }

  /// Whether the letters end a derived word: the suffix of *draagbaar*, a present participle (*wissel-ende*).
  private func isEnding(_ term: Range<Int>, of word: Range<Int>, in bytes: [UInt8]) -> Bool {
    guard term.upperBound == word.upperBound, term.lowerBound > word.lowerBound else {
      return false
    }
    if DutchAffixes.isSuffix(bytes[term]) { return true }
    let letters = bytes[word]
    let ending = letters.last == UInt8(ascii: "e") ? 2 : 1
    let infinitive = letters.dropLast(ending)
    return term.count <= 5 && bytes[infinitive.endIndex] == UInt8(ascii: "d")
      && infinitive.suffix(2).elementsEqual("en".utf8) && words.contains(infinitive)
  }

  /// Whether the word is a known one after a prefix that ends inside what stands before the term: *be-stand*,
  /// not *bes-tand*.
  private func isPrefixed(_ before: Range<Int>, in word: Range<Int>, of bytes: [UInt8]) -> Bool {
    DutchAffixes.verbalPrefixes.contains { prefix in
      prefix.count < before.count && bytes[before].starts(with: prefix)
        && words.contains(bytes[(word.lowerBound + prefix.count)..<word.upperBound])
    }
  }

  // MARK: Words that run across the beginning of a term

  /// Whether the word is better read with a part that ends inside the term, as the compounds of the list tell.
  private func isAcross(
    _ term: Range<Int>, of word: Range<Int>, in bytes: [UInt8], _ parts: DutchParts
  ) -> Bool {
    guard term.lowerBound > word.lowerBound else { return false }
    return beginsWithLink(term, of: word, in: bytes, parts)
      || beginsWithPart(term, of: word, in: bytes, parts)
  }

  /// Whether the first letter is the *-s-* that the word before takes: *verkeers-teken*, not *verkeer-steken*.
  private func beginsWithLink(
    _ term: Range<Int>, of word: Range<Int>, in bytes: [UInt8], _ parts: DutchParts
  ) -> Bool {
    bytes[term.lowerBound] == UInt8(ascii: "s") && parts.isKnown(afterFirstLetterOf: term)
      && (word.lowerBound..<term.lowerBound).contains { start in
        parts.isKnown(before: start) && words.takesS(bytes[start..<term.lowerBound])
      }
  }

  /// Whether the first part of the term ends a word that many compounds begin with: *ziekenhuis-bezoek*, not
  /// *zieken-huisbezoek*.
  private func beginsWithPart(
    _ term: Range<Int>, of word: Range<Int>, in bytes: [UInt8], _ parts: DutchParts
  ) -> Bool {
    let shortest = DutchModifiers.shortestPart
    guard term.count >= 2 * shortest else { return false }
    return ((term.lowerBound + shortest)...(term.upperBound - shortest)).contains { end in
      parts.isKnown(afterPartEndingAt: end) && words.isPart(bytes[term.lowerBound..<end])
        && (word.lowerBound..<term.lowerBound).contains { start in
          parts.isKnown(before: start) && words.beginsMany(bytes[start..<end])
        }
    }
  }

  private func isPossibleModifier(_ letters: ArraySlice<UInt8>) -> Bool {
    letters.count >= 3 && DutchAffixes.couldBeWord(letters)
      && !DutchAffixes.prefixes.contains(Letters(letters))
  }

  private func isPossibleHead(_ letters: ArraySlice<UInt8>) -> Bool {
    Self.links.contains { link in
      let rest = letters.dropFirst(link.count)
      guard rest.count >= 4, letters.starts(with: link) else { return false }
      return !DutchSpelling.isVowel(rest[rest.startIndex]) && DutchAffixes.couldBeWord(rest)
        && !DutchAffixes.isSuffix(rest)
    }
  }

  private static let links: [Letters] = ["", "s", "en", "e"].map { Letters($0) }
}
