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
  private let lexicon = GeneralLexicon.embedded

  init(matcher: TermMatcher) { self.matcher = matcher }

  /// The share of the known words of the English that have a translation in the Dutch where they say the same: 85 % of the pairs of
  /// the bilingual pages have it, and 21 % of what is English beside the Dutch of the paragraph after it.
  private static let leastShare = 0.3
  /// Shorter words are in every text.
  private static let shortest = 4

  /// What the words of an English text and a Dutch one say.
  ///
  /// - Complexity: that of looking for the terms in both.
  func evidence(english: String, dutch: String) -> Evidence {
    if isLoan(english: english, dutch: dutch) { return .loan }
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

  /// Whether one of both texts is a term of the other language as it stands.
  func isLoan(english: String, dutch: String) -> Bool {
    !concepts(of: english, .dutch).isEmpty || !concepts(of: dutch, .english).isEmpty
  }

  /// Whether all words of two short texts say the same: one term covers each of them, or each word of the English is known and has
  /// a translation in the Dutch, or stands there as it is.
  ///
  /// - Complexity: that of looking for the terms in both.
  func surely(english: String, dutch: String) -> Bool {
    if isOneConcept(english, dutch) { return true }
    let others = Set(tokens(of: dutch))
    let own = tokens(of: english)
    let translated = own.filter { !others.contains($0) && isTranslated($0, by: others) }
    return !translated.isEmpty && own.allSatisfy { others.contains($0) || translated.contains($0) }
      && others.count <= 2 * own.count
  }

  /// Whether a word has a translation among others, or among the verbs that are made of them, as "rusten" of "rust", or looks like one
  /// of them that is no English: *codeine* and *codeïne*.
  private func isTranslated(_ word: String, by others: Set<String>) -> Bool {
    let forms = others.union(others.map { $0 + "en" })
    if [word, word.hasSuffix("s") ? String(word.dropLast()) : word]
      .contains(where: { lexicon.translates($0, intoAnyOf: forms) ?? false })
    {
      return true
    }
    return others.contains { other in
      !lexicon.knows(other) && Self.areCognates(word, other)
    }
  }

  /// Whether two words of some length begin and end alike, but for a third of their bytes.
  private static func areCognates(_ first: String, _ second: String) -> Bool {
    let (first, second) = (first.utf8, second.utf8)
    guard min(first.count, second.count) >= 5 else { return false }
    let start = zip(first, second).prefix { $0 == $1 }.count
    let end = zip(first.reversed(), second.reversed()).prefix { $0 == $1 }.count
    let longest = max(first.count, second.count)
    return min(start + end, min(first.count, second.count)) * 3 >= longest * 2
  }

  /// Whether both texts are as good as one term each, of one concept.
  private func isOneConcept(_ english: String, _ dutch: String) -> Bool {
    !concepts(of: english, .english).isDisjoint(with: concepts(of: dutch, .dutch))
  }

  /// The words and numbers of a text, in lower case.
  private func tokens(of text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
  }

  private func words(of text: String) -> [String] {
    text.split { !$0.isLetter }.map { $0.lowercased() }
  }

  /// The concepts that a text is a term of as it stands, or nearly so.
  private func concepts(of text: String, _ language: Language) -> Set<Int> {
    Set(
      matcher.matches(in: text, language: language)
        .filter { $0.range.count * 10 >= text.utf8.count * 8 }.map(\.concept))
  }

  /// How many concepts both texts name, each with a word of its own language.
  private func sharedTerms(_ english: String, _ dutch: String) -> Int {
    let concepts = [(english, Language.english), (dutch, .dutch)].map { text, language in
      Set(matcher.longestMatches(in: text, language: language).map(\.concept))
    }
    return concepts[0].intersection(concepts[1]).count
  }
}
