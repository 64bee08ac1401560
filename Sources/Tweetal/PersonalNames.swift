internal import Alignment
internal import Bitext
internal import Terminology

/// Tells the names of people, such as those of a team above what each of them does: a model of letters takes *Anna de Vries* for Dutch.
struct PersonalNames {
  let matcher: TermMatcher
  let lexicon: GeneralLexicon

  /// Longer texts have words enough to be of one language.
  private static let words = 2...5

  /// What stands before surnames in small letters or large ones.
  private static let particles: Set<String> = [
    "'t", "aan", "al", "ben", "bij", "bin", "da", "de", "del", "della", "den", "der", "di", "du",
    "el",
    "het", "in", "la", "le", "op", "te", "ten", "ter", "uit", "van", "von",
  ]

  /// The blocks that are names; none where only one looks like it, which may be words that are not known.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the blocks, and for those that look like names that of looking for terms.
  func all(in blocks: [Block]) -> Set<Int> {
    let found = blocks.indices.filter { blocks[$0].role == .content && isName(blocks[$0].text) }
    return Set(found.map { blocks[$0].text }).count > 1 ? Set(found) : []
  }

  /// The names among some that stand once in a post of both languages, for the readers of both.
  ///
  /// - Complexity: O(*b*), where *b* is the number of blocks.
  static func shared(_ names: Set<Int>, in blocks: [Block]) -> [Int] {
    let languages = Set(blocks.map(\.language.language))
    guard languages.isSuperset(of: [.english, .dutch]) else { return [] }
    let counts = Dictionary(names.map { (blocks[$0].text, 1) }, uniquingKeysWith: +)
    return names.filter { counts[blocks[$0].text] == 1 }
  }

  /// Whether a text is a first name and a surname: words that begin as names do, of which neither language knows any; after a
  /// first name with *de* or *van*, not all.
  func isName(_ text: String) -> Bool {
    guard text.utf8.count <= 60 else { return false }
    let words = text.split(separator: " ")
    guard Self.words.contains(words.count), let first = words.first, let last = words.last,
      beginsAsName(first), beginsAsName(last)
    else { return false }
    let names = words.filter { !Self.particles.contains($0.lowercased()) }
    // A first name stands before *de* or *van*; more words are a heading, “Persoonlijk dankwoord van Jan”.
    let isDutchSurname = names.count < words.count && Self.particles.contains(words[1].lowercased())
    return names.count > 1 && names.allSatisfy(beginsAsName)
      && (isDutchSurname ? names.contains(where: isUnknown) : names.allSatisfy(isUnknown))
      && matcher.matches(in: text, language: .english).isEmpty
      && matcher.matches(in: text, language: .dutch).isEmpty
  }

  /// A capital and small letters, with a hyphen between two.
  private func beginsAsName(_ word: Substring) -> Bool {
    word.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { part in
      part.first?.isUppercase == true && part.dropFirst().contains(where: \.isLowercase)
        && part.allSatisfy { $0.isLetter || $0 == "'" || $0 == "’" }
    }
  }

  private func isUnknown(_ word: Substring) -> Bool {
    let word = word.lowercased()
    return !lexicon.knows(word) && !lexicon.knowsDutch(word)
  }
}
