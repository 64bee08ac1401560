internal import Bitext

/// Guesses the class of a Dutch word by whether the forms that it would have are words.
enum DutchWordClass {
  /// The classes beside noun that a word may belong to, given without spaces.
  static func likely(_ word: Letters) -> Set<Term.PartOfSpeech> {
    guard !word.contains(FoldedText.space) else { return [] }
    let words = DutchWords.embedded
    var classes: Set<Term.PartOfSpeech> = []
    if word.ends(with: "n") {
      let present = DutchVerbs(word, isIrregular: true).joined.filter { $0.ends(with: "t") }
      if words.contains(word), present.contains(where: words.contains) { classes.insert(.verb) }
    }
    // A noun is an adjective too only where it can be compared: arm – armer, but enkel – enkele.
    let inflections = DutchAdjectives.inflections(word)
    let isNoun = DutchNouns.plurals(word).contains(where: words.contains)
    let telling = isNoun ? inflections.filter { $0.ends(with: "er") } : Array(inflections.prefix(1))
    if telling.contains(where: words.contains) { classes.insert(.adjective) }
    return classes
  }
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
