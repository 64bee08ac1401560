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
      case .noun, .properNoun: .compoundable
      case .adjective: .head
      case .verb, .adverb, .other: .word
      }
    let declared = ([term.folded] + term.foldedForms).map { WordForm(text: $0, role: role) }
    guard !words.isEmpty else { return [] }
    switch term.partOfSpeech {
    case .noun where term.isAbbreviation: return declared + abbreviation()
    case .noun: return declared + nounPhrase()
    case .verb: return declared + verbPhrase()
    case .adjective where isOneWord && term.forms.isEmpty: return declared + adjective()
    case .properNoun: return declared + [term.folded + "s"].map { WordForm(text: $0, role: role) }
    case .adjective, .adverb, .other: return declared
    }
  }

  /// Whether the term is written without a space; it may have a hyphen.
  private var isOneWord: Bool { !term.text.utf8.contains(FoldedText.space) }

  private func adjective() -> [WordForm] {
    let before = words.dropLast()
    return DutchAdjectives.inflections(words[words.count - 1]).map { form in
      let phrase = before + [form]
      return WordForm(text: Letters(phrase.joined(separator: [FoldedText.space])), role: .head)
    }
  }

  private func abbreviation() -> [WordForm] {
    ["s", "'s", "en"].map { WordForm(text: term.folded + $0, role: .compoundable) }
  }

  private func nounPhrase() -> [WordForm] {
    let head = headIndex
    var heads = [words[head]]
    if term.forms.isEmpty { heads += DutchNouns.plurals(words[head]) }
    heads += DutchNouns.diminutives(words[head])
    let phrases = heads.flatMap { form in
      modifierVariants(before: head).map { modifiers in
        let phrase = modifiers + [form] + words[(head + 1)...]
        return Letters(phrase.joined(separator: [FoldedText.space]))
      }
    }
    let stems = words.count == 1 ? DutchNouns.stems(words[0]) : []
    return phrases.map { WordForm(text: $0, role: .compoundable) }
      + stems.map { WordForm(text: $0, role: .stem) }
  }

  /// The words before the head, with adjectives in both forms: *blauwe plek*, *blauw plekje*.
  private func modifierVariants(before head: Int) -> [[Letters]] {
    var variants: [[Letters]] = [[]]
    for word in words[..<head] {
      var spellings = [word] + DutchAdjectives.base(word)
      if DutchAdjectives.isLikely(word) {
        spellings += DutchSpelling.opened(word).prefix(1).map { $0 + "e" }
      }
      variants = variants.flatMap { variant in spellings.map { variant + [$0] } }
    }
    return variants
  }

  /// The noun that is inflected: the one before a preposition or article, else the last word.
  private var headIndex: Int {
    let preposition = words.firstIndex { Self.linkingWords.contains($0) } ?? 0
    return preposition > 0 ? preposition - 1 : words.count - 1
  }

  private static let linkingWords: [Letters] = [
    "op", "in", "van", "aan", "bij", "met", "voor", "onder", "tot", "om", "en", "de", "het",
  ].map { Letters($0) }

  private func verbPhrase() -> [WordForm] {
    let verbs = DutchVerbs(words[words.count - 1], isIrregular: !term.forms.isEmpty)
    let before = words.dropLast()
    let joined = verbs.joined.map { form in
      let phrase = before + [form]
      return WordForm(text: Letters(phrase.joined(separator: [FoldedText.space])), role: .word)
    }
    guard before.isEmpty else { return joined }
    return joined
      + verbs.separated.map { WordForm(text: $0.form, role: .word, particle: $0.particle) }
  }
}
