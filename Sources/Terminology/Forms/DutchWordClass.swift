internal import Bitext

/// Guesses the class of a Dutch word by whether the forms that it would have are words.
enum DutchWordClass {
  /// The classes beside noun that a word may belong to, given without spaces.
  static func likely(_ word: Letters) -> Set<Term.PartOfSpeech> {
    if let space = word.lastIndex(of: FoldedText.space) {
      let last = Letters(word[(space + 1)...])
      let isVerb =
        word.starts(with: Letters("zich ")) || lightVerbs.contains { last == Letters($0) }
      return isVerb ? [.verb] : []
    }
    let words = DutchWords.embedded
    var classes: Set<Term.PartOfSpeech> = []
    if word.ends(withAnyOf: ["en", "slaan", "staan", "gaan", "doen", "zien"]) {
      let verb = DutchVerbs(word, isIrregular: true)
      let present = verb.joined + verb.separated.map(\.form)
      let isKnown = present.contains { $0.ends(with: "t") && words.contains($0) }
      let isWord = words.contains(word) || !verb.separated.isEmpty
      if isWord && isKnown || word.ends(with: "eren") { classes.insert(.verb) }
    }
    // A noun is an adjective too only where it can be compared: arm – armer, but enkel – enkele.
    let inflections = DutchAdjectives.inflections(word)
    let isNoun = DutchNouns.plurals(word).contains(where: words.contains)
    let isPlain = !isNoun || DutchAdjectives.isLikely(word)
    let telling =
      isPlain ? Array(inflections.prefix(2)) : inflections.filter { $0.ends(with: "er") }
    let isParticiple =
      inflections.first.map(words.contains) == true && word.ends(withAnyOf: ["d", "t"])
      && ["ge", "ver", "be", "ont", "her"].contains { (prefix: StaticString) in
        word.starts(with: Letters(prefix))
      }
    if isParticiple || telling.contains(where: words.contains)
      || !isNoun && DutchAdjectives.isLikely(word)
    {
      classes.insert(.adjective)
    }
    return classes
  }

  /// Verbs that make phrases: *misselijk worden*, *pijn doen*.
  private static let lightVerbs: [StaticString] = [
    "worden", "doen", "maken", "krijgen", "hebben", "houden", "halen", "nemen", "geven", "gaan",
    "liggen", "staan", "zitten", "lopen", "zijn", "raken", "voelen",
  ]
}

extension Concept {
  /// The word class of the English terms, where neither they nor the Dutch ones name it: a verb if all of the Dutch are
  /// likely to be one.
  var likelyPartOfSpeech: Term.PartOfSpeech {
    let dutch = terms.filter { $0.language == .dutch }
    if let known = dutch.lazy.compactMap(\.partOfSpeech).first { return known }
    let verbal = dutch.allSatisfy { DutchWordClass.likely($0.folded).contains(.verb) }
    return verbal && !dutch.isEmpty ? .verb : .noun
  }
}
