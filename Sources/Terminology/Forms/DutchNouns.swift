/// Plurals, diminutives and compound stems of Dutch nouns.
enum DutchNouns {
  /// The plurals that the rules allow, without deciding between *-s* and *-en* where only usage does.
  static func plurals(_ word: Letters) -> [Letters] {
    // ei is an ending of many words, the whole of one.
    if word == Letters("ei") { return ["eieren", "eier"].map { Letters($0) } }
    for noun in irregular where word.ends(with: noun.singular) {
      return noun.plurals.map { word.dropping(noun.singular.utf8CodeUnitCount) + $0 }
    }
    if word.ends(with: "heid") { return [word.dropping(3) + "eden"] }
    if word.ends(with: "ie") { return [word + "s", word + "ën", word.dropping(1) + "ën"] }
    if word.ends(with: "ee") { return [word + "ën", word + "s"] }
    if word.ends(with: "é") { return [word + "s"] }
    if word.ends(with: "e") { return [word + "s", word + "n"] }
    if word.ends(withAnyOf: ["ei", "ui", "aai", "ooi", "oei", "ij"]) {
      return [word + "en", word + "s"]
    }
    if word.ends(with: "a") {
      return [word + "'s", word + "e"] + (word.ends(with: "ma") ? [word + "ta"] : [])
    }
    if word.ends(withAnyOf: ["i", "o", "u", "y"]) { return [word + "'s"] }
    if word.ends(with: "um") { return [word + "s", word.dropping(2) + "a"] }
    let withEn = DutchSpelling.opened(word).map { $0 + "en" }
    if word.ends(with: "us") { return withEn + [word.dropping(2) + "i"] }
    if word.ends(with: "sis") { return [word.dropping(2) + "es", word + "sen"] }
    if word.ends(withAnyOf: ["ex", "ix"]) { return withEn + [word.dropping(2) + "ices"] }
    if word.ends(withAnyOf: ["s", "x", "z"]) { return withEn }
    // Not klier, in which the e is long.
    let weak =
      word.ends(withAnyOf: ["el", "em", "en", "er", "erd"]) && !word.ends(with: "sel")
      && DutchSpelling.vowelGroup(of: word).count == 1
    guard weak, DutchSpelling.syllables(word) > 1 else { return withEn + [word + "s"] }
    // amandelen, but not regelen, which is a verb.
    let words = DutchWords.embedded
    let isNoun =
      word.ends(with: "el") && words.contains(word + "en") && !words.contains(word + "t")
    return [word + "s"] + withEn.dropFirst() + (isNoun ? [word + "en"] : [])
  }

  /// The words for a woman, singular and plural: *patiënte*, *specialistes*.
  static func feminines(_ word: Letters) -> [Letters] {
    guard word.ends(withAnyOf: ["ent", "ënt", "ant", "ist", "peut"]) else { return [] }
    return [word + "e", word + "es"]
  }

  /// The diminutives, singular and plural.
  static func diminutives(_ word: Letters) -> [Letters] {
    if word.count > longestDiminished || word.ends(withAnyOf: abstractEndings) { return [] }
    let noun = irregular.first { word.ends(with: $0.singular) }
    let singulars =
      noun.map { [word.dropping($0.singular.utf8CodeUnitCount) + $0.diminutive] }
      ?? regularDiminutives(word)
    return singulars.flatMap { [$0, $0 + "s"] }
  }

  /// Longer words, in bytes, have no diminutive that anyone writes.
  private static let longestDiminished = 15
  /// Endings of nouns that have no diminutive.
  private static let abstractEndings: [StaticString] = [
    "heid", "schap", "isme", "itis", "ose", "teit", "logie", "pathie", "therapie", "kunde",
    "grafie",
  ]

  private static func regularDiminutives(_ word: Letters) -> [Letters] {
    if word.ends(with: "ing") { return [word + "etje", word.dropping(1) + "kje"] }
    if word.ends(with: "ng") { return [word + "etje"] }
    if word.ends(withAnyOf: ["ie", "ee", "é", "e", "ij", "ei", "ui", "oe", "eu", "w"]) {
      return [word + "tje"]
    }
    if word.ends(withAnyOf: ["a", "o", "u"]) { return [word + [word.final] + "tje"] }
    if word.ends(with: "i") { return [word + "etje"] }
    if word.ends(with: "y") { return [word + "'tje"] }
    guard word.ends(withAnyOf: ["l", "m", "n", "r"]) else { return [word + "je"] }
    let regular = word.ends(with: "m") ? word + "pje" : word + "tje"
    let short = DutchSpelling.vowelGroup(of: word).count == 1
    // Also of longer words, for the last syllable may be a word: alarmbelletje.
    return short ? [word + [word.final] + "etje", regular] : [regular]
  }

  /// The verb stem with which a noun in *-ing* begins compounds: *behandelkamer*, *oefenprogramma*.
  static func stems(_ word: Letters) -> [Letters] {
    guard word.ends(with: "ing"), DutchSpelling.syllables(word) > 1 else { return [] }
    return DutchSpelling.closed(word.dropping(3)).filter { stem in
      // Not where the stem is a noun of its own: bloed is no bloeding.
      stem.count >= 4 && !diminutives(stem).contains(where: DutchWords.embedded.contains)
    }
  }

  private struct Irregular {
    var singular: StaticString
    var plurals: [StaticString]
    var diminutive: StaticString
  }

  /// Nouns, also as last part of compounds, that the rules have wrong: *bloedvat* – *bloedvaten*.
  private static let irregular = [
    Irregular(singular: "vat", plurals: ["vaten", "vatten"], diminutive: "vaatje"),
    Irregular(singular: "gat", plurals: ["gaten"], diminutive: "gaatje"),
    Irregular(singular: "dag", plurals: ["dagen"], diminutive: "dagje"),
    Irregular(singular: "slag", plurals: ["slagen"], diminutive: "slagje"),
    Irregular(singular: "glas", plurals: ["glazen"], diminutive: "glaasje"),
    Irregular(singular: "blad", plurals: ["bladen", "bladeren"], diminutive: "blaadje"),
    Irregular(singular: "pad", plurals: ["paden"], diminutive: "paadje"),
    Irregular(singular: "bad", plurals: ["baden"], diminutive: "badje"),
    Irregular(singular: "weg", plurals: ["wegen"], diminutive: "weggetje"),
    Irregular(singular: "lid", plurals: ["leden"], diminutive: "lidje"),
    Irregular(singular: "schip", plurals: ["schepen"], diminutive: "scheepje"),
    Irregular(singular: "stad", plurals: ["steden"], diminutive: "stadje"),
    Irregular(
      singular: "kind", plurals: ["kinderen", "kinder", "kindertjes"], diminutive: "kindje"),
    Irregular(singular: "brug", plurals: ["bruggen"], diminutive: "bruggetje"),
    Irregular(singular: "dak", plurals: ["daken"], diminutive: "dakje"),
    Irregular(
      singular: "ganglion", plurals: ["ganglia", "ganglions"], diminutive: "ganglionnetje"),
    Irregular(singular: "graf", plurals: ["graven"], diminutive: "grafje"),
    Irregular(singular: "jongen", plurals: ["jongens"], diminutive: "jongetje"),
    Irregular(singular: "koe", plurals: ["koeien"], diminutive: "koetje"),
    Irregular(singular: "lot", plurals: ["loten"], diminutive: "lotje"),
    Irregular(singular: "rib", plurals: ["ribben"], diminutive: "ribbetje"),
    Irregular(singular: "schot", plurals: ["schoten"], diminutive: "schotje"),
    Irregular(singular: "slot", plurals: ["sloten"], diminutive: "slotje"),
    Irregular(singular: "spel", plurals: ["spelen", "spellen"], diminutive: "spelletje"),
    Irregular(singular: "ulcus", plurals: ["ulcera", "ulcussen"], diminutive: "ulcusje"),
    Irregular(singular: "vlo", plurals: ["vlooien"], diminutive: "vlootje"),
    Irregular(singular: "ader", plurals: ["aders", "aderen"], diminutive: "adertje"),
    Irregular(singular: "middel", plurals: ["middelen"], diminutive: "middeltje"),
    Irregular(singular: "artikel", plurals: ["artikelen", "artikels"], diminutive: "artikeltje"),
    Irregular(singular: "gebrek", plurals: ["gebreken"], diminutive: "gebrekje"),
  ]
}

/// Inflection and comparison of Dutch adjectives.
enum DutchAdjectives {
  /// The form in *-e*, the comparative, the superlative and the form after *iets*.
  static func inflections(_ word: Letters) -> [Letters] {
    guard !word.ends(with: "e") || word.ends(with: "oe") else { return [] }
    if word.ends(with: "oe") { return ["ë", "ër", "ëre", "st", "ste"].map { word + $0 } }
    let inflected = DutchSpelling.opened(word).map { $0 + "e" }
    let comparative =
      word.ends(with: "r") ? [word + "der"] : DutchSpelling.opened(word).map { $0 + "er" }
    let superlative = word.ends(with: "s") ? word + "t" : word + "st"
    return inflected + (comparative + [superlative]).flatMap { [$0, $0 + "e"] } + [word + "s"]
  }

  /// The adjective that an inflected form in *-e* belongs to: *blauwe* – *blauw*, *rode* – *rood*.
  static func base(_ inflected: Letters) -> [Letters] {
    guard inflected.count > 3, inflected.ends(with: "e") else { return [] }
    return DutchSpelling.closed(inflected.dropping(1))
  }

  /// Whether a word looks like an adjective, so that it takes *-e* before a noun.
  static func isLikely(_ word: Letters) -> Bool {
    word.ends(withAnyOf: [
      "ig", "lijk", "isch", "end", "eerd", "baar", "eel", "ief", "aal", "iel", "air", "loos",
      "rood", "blauw", "vreemd", "doof", "stijf", "licht",
    ])
  }
}
