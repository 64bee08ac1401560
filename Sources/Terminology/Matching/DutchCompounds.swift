/// Decides whether what is left of a Dutch word beside a term makes the word a compound: *spier* counts in
/// *spiervermoeidheid*, *nier* does not in *manier*.
///
/// What is left must be made of known words, joined by *-s-*, *-en-*, *-e-* or *-er-*. Beside a term of four
/// letters or more a word that is not known will do if it could be Dutch: it has a vowel, begins and ends
/// as Dutch words do, and is no prefix or suffix.
struct DutchCompounds {
  let trie: FormTrie

  /// The fewest letters of a term beside which unknown words are let pass.
  static let shortestTermBesideUnknown = 4

  /// Whether a term at `term` in the word at `word` is the word itself or part of it as a compound.
  func counts(term: Range<Int>, in word: Range<Int>, of bytes: [UInt8]) -> Bool {
    let tolerant = term.count >= Self.shortestTermBesideUnknown
    return isModifier(word.lowerBound..<term.lowerBound, of: bytes, tolerant: tolerant)
      && isHead(term.upperBound..<word.upperBound, of: bytes, tolerant: tolerant)
  }

  /// Whether the letters may stand before the term.
  private func isModifier(_ range: Range<Int>, of bytes: [UInt8], tolerant: Bool) -> Bool {
    if range.isEmpty || isKnown(range, of: bytes, endsInLink: true) { return true }
    return tolerant && range.count >= 3 && couldBeWord(bytes[range])
      && !DutchAffixes.prefixes.contains(Letters(bytes[range]))
  }

  /// Whether the letters may stand after the term.
  func isHead(_ range: Range<Int>, of bytes: [UInt8], tolerant: Bool) -> Bool {
    if range.isEmpty { return true }
    return Self.links.contains { link in
      guard bytes[range].starts(with: link) else { return false }
      let rest = range.lowerBound + link.count..<range.upperBound
      if rest.isEmpty { return false }
      return isKnown(rest, of: bytes, endsInLink: false)
        || (tolerant && rest.count >= 4 && couldBeHead(bytes[rest]))
    }
  }

  private func couldBeHead(_ letters: ArraySlice<UInt8>) -> Bool {
    !DutchSpelling.isVowel(letters[letters.startIndex]) && couldBeWord(letters)
      && !DutchAffixes.isSuffix(letters)
  }

  /// Whether the letters are one known word or several, joined by linking letters.
  private func isKnown(
    _ range: Range<Int>, of bytes: [UInt8], endsInLink: Bool, depth: Int = 0
  ) -> Bool {
    guard !range.isEmpty, depth < 4 else { return false }
    var node = trie.root(along: bytes[range.lowerBound])
    var index = range.lowerBound + 1
    while node >= 0 {
      if trie.isCompoundPart[node] {
        let rest = index..<range.upperBound
        if rest.isEmpty { return true }
        for link in Self.links where bytes[rest].starts(with: link) {
          let after = index + link.count..<range.upperBound
          if after.isEmpty && endsInLink { return true }
          if isKnown(after, of: bytes, endsInLink: endsInLink, depth: depth + 1) { return true }
        }
      }
      guard index < range.upperBound else { return false }
      node = trie.child(of: node, along: bytes[index])
      index += 1
    }
    return false
  }

  private func couldBeWord(_ letters: ArraySlice<UInt8>) -> Bool {
    guard let first = letters.firstIndex(where: DutchSpelling.isVowel),
      let last = letters.lastIndex(where: DutchSpelling.isVowel)
    else { return false }
    let onset = Letters(letters[..<first])
    var coda = letters[(last + 1)...]
    // The j of ij is part of the vowel.
    if letters[last] == UInt8(ascii: "i"), coda.first == UInt8(ascii: "j") { coda.removeFirst() }
    return DutchAffixes.isOnset(onset) && DutchAffixes.isCoda(Letters(coda))
  }

  private static let links: [Letters] = ["", "s", "en", "e", "er", "n"].map { Letters($0) }
}

/// Beginnings and endings of Dutch words.
enum DutchAffixes {
  /// Prefixes that make verbs and nouns of action, so that what follows is no word of its own.
  static let prefixes: Set<Letters> = words(
    """
    be ge ver ont her er mis wan on in uit aan af op toe bij mee om na weg door voor over onder tegen
    samen terug vast aange afge bege inge opge uitge toege verge behande gebe verbe
    """)

  /// Whether the letters are a suffix, bare or inflected: *pijn-loos*, *zwanger-schap*.
  static func isSuffix(_ letters: ArraySlice<UInt8>) -> Bool {
    suffixes.contains(Letters(letters))
  }

  private static let suffixes: Set<Letters> = words(
    """
    loos loze lozen loosheid heid heden baar bare baarheid zaam zame zaamheid schap schappen schaps
    lijk lijke lijks lijkheid dom matig matige vormig vormige vol volle voud voudig voudige
    waarts waartse gewijs ling lingen ster sters nis nissen tjes pjes kjes den ten
    """)

  static func isOnset(_ consonants: Letters) -> Bool {
    consonants.count <= 1 || onsets.contains(consonants)
  }

  static func isCoda(_ consonants: Letters) -> Bool {
    consonants.count <= 1 || codas.contains(consonants)
  }

  private static let onsets: Set<Letters> = words(
    """
    bl br ch cl cr dr dw fl fr gl gn gr kl kn kr kw pl pr ps sch schr sf sh sj sk sl sm sn sp spl spr
    st str th tr ts tw vl vr wr zw
    """)

  private static let codas: Set<Letters> = words(
    """
    bs ch chs cht chts ck cks cs ct ds dt ft fts gd gs ks kst kt kts ld lds lf lfs lg lgs lk lks lm lms lp
    lps ls lst lt lts mb md mf mp mps mpt ms mst mt nd nds ng ngs ngst nk nks nkt ns nst nsts nt nts ps
    pst pt pts rbs rd rds rf rfs rg rgs rk rks rkt rkts rl rls rm rms rn rns rp rps rs rst rsts rt rts sk
    sks sp st sts tch ts tst ws ll ss nn
    """)

  private static func words(_ list: StaticString) -> Set<Letters> {
    Set(list.description.utf8.split { $0 <= 0x20 }.map { Letters($0) })
  }
}
