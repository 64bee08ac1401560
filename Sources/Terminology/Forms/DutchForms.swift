internal import Bitext

/// The forms of a Dutch term.
struct DutchForms {
  private let term: Term
  private let words: [Letters]

  init(_ term: Term) {
    self.term = term
    self.words = term.folded.split(separator: FoldedText.space).map { Array($0) }
  }

  func all() -> [WordForm] {
    let role: WordForm.Role =
      switch term.partOfSpeech {
      // In a compound an abbreviation has a hyphen, so that it is a word of its own: SEH-arts.
      case _ where term.isAbbreviation: .word
      case .noun, .properNoun, nil: .compoundable
      case .adjective: .head
      case .verb, .adverb, .other: .word
      }
    let declared = ([term.folded] + term.foldedForms).map { WordForm(text: $0, role: role) }
    guard !words.isEmpty else { return [] }
    switch term.partOfSpeech {
    case .noun where term.isAbbreviation, nil where term.isAbbreviation:
      return declared + abbreviation()
    case .noun: return declared + nounPhrase()
    case nil: return declared + nounPhrase() + otherClasses()
    case .verb: return declared + verbPhrase()
    case .adjective where isOneWord && term.forms.isEmpty: return declared + adjective()
    case .properNoun: return declared + [term.folded + "s"].map { WordForm(text: $0, role: role) }
    case .adjective, .adverb, .other: return declared
    }
  }

  /// Whether the term is written without a space; it may have a hyphen.
  private var isOneWord: Bool { !term.text.utf8.contains(FoldedText.space) }

  /// The forms of the other classes that a term of unknown class may belong to: those whose forms are words.
  private func otherClasses() -> [WordForm] {
    let kinds = DutchWordClass.likely(term.folded)
    return (kinds.contains(.adjective) && term.forms.isEmpty ? adjective() : [])
      + (kinds.contains(.verb) ? verbPhrase() : [])
  }

  private func adjective() -> [WordForm] {
    let before = words.dropLast()
    return DutchAdjectives.inflections(words[words.count - 1]).map { form in
      let phrase = before + [form]
      return WordForm(text: Letters(phrase.joined(separator: [FoldedText.space])), role: .head)
    }
  }

  private func abbreviation() -> [WordForm] {
    ["s", "'s", "en"].map { WordForm(text: term.folded + $0, role: .word) }
  }

  private func nounPhrase() -> [WordForm] {
    let head = headIndex
    var plurals = DutchNouns.feminines(words[head])
    if term.forms.isEmpty { plurals += DutchNouns.plurals(words[head]) }
    // Nobody makes diminutives of long descriptions.
    let diminutives = head < 2 && words.count < 5 ? DutchNouns.diminutives(words[head]) : []
    let singulars = [words[head]] + diminutives.filter { !$0.ends(with: "s") }
    plurals += diminutives.filter { $0.ends(with: "s") }
    let modifiers = words[..<head]
    let inflected = modifiers.map(inflected)
    let phrases =
      phrases(Array(modifiers), singulars + plurals, head) + phrases(inflected, plurals, head)
      + phrases(modifiers.map { DutchAdjectives.base($0).first ?? $0 }, singulars, head)
      + phrases(modifiers.map { DutchAdjectives.base($0).last ?? $0 }, singulars, head)
      + phrases(inflected, singulars, head)
    let stems = words.count == 1 ? DutchNouns.stems(words[0]) : []
    return phrases.map { WordForm(text: $0, role: .compoundable) }
      + stems.map { WordForm(text: $0, role: .stem) }
  }

  /// The modifiers before each form of the head, and what follows the head in the term.
  private func phrases(_ modifiers: [Letters], _ heads: [Letters], _ head: Int) -> [Letters] {
    heads.map { form in
      let phrase = modifiers + [form] + words[(head + 1)...]
      return Letters(phrase.joined(separator: [FoldedText.space]))
    }
  }

  /// An adjective as before a plural: *blauwe plekken*; any other word as it is.
  private func inflected(_ word: Letters) -> Letters {
    guard DutchAdjectives.isLikely(word) else { return word }
    return (DutchSpelling.opened(word).first ?? word) + "e"
  }

  /// The noun that is inflected: the one before a preposition or article, else the last word.
  private var headIndex: Int {
    let preposition = words.firstIndex { Self.linkingWords.contains($0) } ?? 0
    return preposition > 0 ? preposition - 1 : words.count - 1
  }

  private static let linkingWords: [Letters] = [
    "op", "in", "van", "aan", "bij", "met", "voor", "onder", "tot", "om", "en", "de", "het", "na",
    "tegen", "naar", "uit", "over", "tussen", "door", "zonder", "per", "als", "rond", "langs",
  ].map { Letters($0) }

  private func verbPhrase() -> [WordForm] {
    let verbs = DutchVerbs(words[words.count - 1], isIrregular: !term.forms.isEmpty)
    let before = words.dropLast()
    let joined = verbs.joined.map { form in
      let phrase = before + [form]
      return WordForm(text: Letters(phrase.joined(separator: [FoldedText.space])), role: .word)
    }
    if before.count == 1 {
      // In a main clause the finite form comes first: misselijk worden – wordt … misselijk.
      let isReflexive = before[0] == Letters("zich")
      return joined
        + verbs.joined.map {
          isReflexive
            ? WordForm(text: $0, role: .word)
            : WordForm(text: $0, role: .word, particle: before[0])
        }
    }
    guard before.isEmpty else { return joined }
    return joined
      + verbs.separated.map { WordForm(text: $0.form, role: .word, particle: $0.particle) }
  }
}
