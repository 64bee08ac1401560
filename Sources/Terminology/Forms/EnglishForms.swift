internal import Bitext

/// The forms of an English term.
///
/// Possessives need none: *patient's* is *patient* before an apostrophe.
struct EnglishForms {
  private let words: [Letters]
  private let term: Term

  init(_ term: Term) {
    self.term = term
    self.words = term.folded.split(separator: FoldedText.space).map { Array($0) }
  }

  func all() -> [WordForm] {
    var texts = [term.folded] + term.foldedForms
    if term.forms.isEmpty || term.partOfSpeech == .verb { texts += inflected() }
    let closed = words.count == 2 ? texts.map { $0.filter { $0 != FoldedText.space } } : []
    return (texts + closed).map { WordForm(text: $0, role: .word) }
  }

  private func inflected() -> [Letters] {
    guard !words.isEmpty else { return [] }
    let head = headIndex
    return inflections(of: words[head]).map { form in
      var phrase = words
      phrase[head] = form
      return Letters(phrase.joined(separator: [FoldedText.space]))
    }
  }

  private func inflections(of word: Letters) -> [Letters] {
    switch term.partOfSpeech {
    case .noun, .properNoun, nil: plurals(word)
    case .verb: term.forms.isEmpty ? verbForms(word) : plurals(word) + [presentParticiple(word)]
    case .adjective: words.count == 1 ? comparisons(word) : []
    case .adverb, .other: []
    }
  }

  /// The word that is inflected: the verb of *warm up*, the noun before *of*, else the last word.
  private var headIndex: Int {
    if term.partOfSpeech == .verb { return 0 }
    let preposition = words.firstIndex { Self.prepositions.contains($0) } ?? 0
    return preposition > 0 ? preposition - 1 : words.count - 1
  }

  private static let prepositions: [Letters] = ["of", "in", "to", "on", "at", "and", "for", "with"]
    .map { Letters($0) }
}

// MARK: - Inflection

extension EnglishForms {
  private func plurals(_ word: Letters) -> [Letters] {
    for (singular, plural) in Self.irregularNouns where word.ends(with: singular) {
      return [word.dropping(singular.utf8CodeUnitCount) + plural]
    }
    // Latin and Greek nouns have a regular plural too: bursas, appendixes.
    for (singular, plural) in Self.latinNouns where word.ends(with: singular) {
      return [word.dropping(singular.utf8CodeUnitCount) + plural] + regularPlurals(word)
    }
    return regularPlurals(word)
  }

  private func regularPlurals(_ word: Letters) -> [Letters] {
    if word.ends(with: "sis") { return [word.dropping(2) + "es"] }
    if word.ends(withAnyOf: ["s", "x", "z", "ch", "sh"]) { return [word + "es"] }
    if endsInConsonantAndY(word) { return [word.dropping(1) + "ies"] }
    if word.ends(with: "o") { return [word + "s", word + "es"] }
    return [word + "s"]
  }

  private func verbForms(_ word: Letters) -> [Letters] {
    if let irregular = Self.irregularVerbs[word] {
      return plurals(word) + irregular + stems(word).map { $0 + "ing" }
    }
    let stems = stems(word)
    let past = endsInConsonantAndY(word) ? [word.dropping(1) + "ied"] : stems.map { $0 + "ed" }
    return plurals(word) + past + stems.map { $0 + "ing" }
  }

  private func presentParticiple(_ word: Letters) -> Letters {
    (stems(word).last ?? word) + "ing"
  }

  /// What *-ed* and *-ing* are added to: *treat*, *mov*, *stopp*.
  private func stems(_ word: Letters) -> [Letters] {
    let hasSilentE = word.ends(with: "e") && !word.ends(withAnyOf: ["ee", "oe", "ye"])
    if hasSilentE { return [word.dropping(1)] }
    guard word.count > 2, !isVowel(word.final), isVowel(word[word.count - 2]),
      !isVowel(word[word.count - 3]), !word.ends(withAnyOf: ["w", "x", "y"])
    else { return [word] }
    let doubled = word + [word.final]
    let vowels = word.filter { isVowel($0) }.count
    return vowels == 1 ? [doubled] : [word, doubled]
  }

  private func comparisons(_ word: Letters) -> [Letters] {
    if word == Letters("bad") { return ["worse", "worst"].map { Letters($0) } }
    if word == Letters("good") { return ["better", "best"].map { Letters($0) } }
    if endsInConsonantAndY(word) { return [word.dropping(1) + "ier", word.dropping(1) + "iest"] }
    guard word.count <= 6 else { return [] }
    return stems(word).flatMap { [$0 + "er", $0 + "est"] }
  }

  private func endsInConsonantAndY(_ word: Letters) -> Bool {
    word.count > 1 && word.ends(with: "y") && !isVowel(word[word.count - 2])
  }

  private func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }

  private static let irregularNouns: [(StaticString, StaticString)] = [
    ("foot", "feet"), ("tooth", "teeth"), ("woman", "women"), ("man", "men"),
    ("child", "children"), ("person", "people"), ("louse", "lice"), ("mouse", "mice"),
    ("wife", "wives"), ("knife", "knives"), ("calf", "calves"), ("half", "halves"),
  ]

  private static let latinNouns: [(StaticString, StaticString)] = [
    ("vertebra", "vertebrae"), ("bacterium", "bacteria"), ("ovum", "ova"), ("nucleus", "nuclei"),
    ("fungus", "fungi"), ("bronchus", "bronchi"), ("thrombus", "thrombi"),
    ("criterion", "criteria"), ("axis", "axes"), ("index", "indices"),
    ("appendix", "appendices"), ("phalanx", "phalanges"), ("foramen", "foramina"),
    ("ganglion", "ganglia"), ("bursa", "bursae"), ("fibula", "fibulae"),
  ]

  private static let irregularVerbs: [Letters: [Letters]] = {
    let table = """
      bend bent|bite bit bitten|bleed bled|break broke broken|breathe breathed|bring brought|come came
      cut cut|do did done|draw drew drawn|feed fed|feel felt|find found|get got gotten|give gave given
      go went gone|have has had|hold held|hurt hurt|keep kept|kneel knelt|lay laid|lead led|let let|lie lay lying
      make made|put put|rise rose risen|run ran|see saw seen|shake shook shaken|sit sat|sleep slept|spit spat
      speak spoke spoken|spread spread|stand stood|stick stuck|sting stung|swell swelled swollen|swim swam swum
      swing swung|take took taken|tear tore torn|throw threw thrown|wake woke woken|wear wore worn
      """
    let rows = table.utf8.split { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "\n") }
    let words = rows.map { $0.split(separator: UInt8(ascii: " ")).map { Letters($0) } }
    return Dictionary(words.map { ($0[0], Array($0.dropFirst())) }) { first, _ in first }
  }()
}
