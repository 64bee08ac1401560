/// Beginnings and endings of Dutch words.
enum DutchAffixes {
  /// Prefixes that make verbs and nouns of action, so that what follows is no word of its own.
  static let prefixes: Set<Letters> = words(
    """
    be ge ver ont her er mis wan on in uit aan af op toe bij mee om na weg door voor over onder tegen
    samen terug vast aange afge bege inge opge uitge toege verge behande gebe verbe
    """)

  /// Prefixes that are never a word before a noun.
  static let verbalPrefixes: [Letters] = ["be", "ge", "ver", "ont", "her", "er"].map { Letters($0) }

  /// Whether the letters have a vowel and begin and end as Dutch words do.
  static func couldBeWord(_ letters: ArraySlice<UInt8>) -> Bool {
    guard let first = letters.firstIndex(where: DutchSpelling.isVowel),
      let last = letters.lastIndex(where: DutchSpelling.isVowel)
    else { return false }
    let onset = Letters(letters[..<first])
    var coda = letters[(last + 1)...]
    // The j of ij is part of the vowel.
    if letters[last] == UInt8(ascii: "i"), coda.first == UInt8(ascii: "j") { coda.removeFirst() }
    return isOnset(onset) && isCoda(Letters(coda))
  }

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
