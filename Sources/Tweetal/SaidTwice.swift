internal import Alignment
internal import Bitext
internal import Terminology

/// Whether an English text and a Dutch one beside it say the same, by the words and terms that are known in both languages.
struct SaidTwice {
  /// What the words say.
  enum Evidence {
    case translated
    case different
    /// One of both is a term of the other language as it stands, such as *Dry needling* beside Dutch.
    case loan
    /// No word of the English is known.
    case unknown
  }

  let matcher: TermMatcher
  let lexicon: GeneralLexicon

  /// The share of the known words of the English that have a translation in the Dutch where they say the same: 85 % of the pairs of
  /// the bilingual pages have it, and 21 % of what is English beside the Dutch of the paragraph after it.
  private static let leastShare = 0.3
  /// Shorter words are in every text.
  private static let shortest = 4

  /// What the words of an English text and a Dutch one say.
  ///
  /// - Complexity: that of looking for the terms in both.
  func evidence(english: String, dutch: String) -> Evidence {
    if isTerm(english, .dutch) || isTerm(dutch, .english) { return .loan }
    let others = Set(words(of: dutch))
    var (known, translated) = (0, 0)
    for word in words(of: english) where word.utf8.count >= Self.shortest && !others.contains(word)
    {
      guard let isTranslated = lexicon.translates(word, intoAnyOf: others) else { continue }
      known += 1
      translated += isTranslated ? 1 : 0
    }
    let terms = sharedTerms(english, dutch)
    if known + terms == 0 { return .unknown }
    return Double(translated + terms) >= Self.leastShare * Double(known) ? .translated : .different
  }

  private func words(of text: String) -> [String] {
    text.split { !$0.isLetter }.map { $0.lowercased() }
  }

  /// Whether a text is a term of a language as it stands.
  private func isTerm(_ text: String, _ language: Language) -> Bool {
    matcher.matches(in: text, language: language).contains {
      $0.range.count * 10 >= text.utf8.count * 8
    }
  }

  /// How many concepts both texts name, each with a word of its own language.
  private func sharedTerms(_ english: String, _ dutch: String) -> Int {
    let concepts = [(english, Language.english), (dutch, .dutch)].map { text, language in
      Set(matcher.longestMatches(in: text, language: language).map(\.concept))
    }
    return concepts[0].intersection(concepts[1]).count
  }
}
