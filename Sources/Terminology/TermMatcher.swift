public import Bitext

/// A term found in a text.
public struct TermMatch: Hashable, Sendable {
  /// The index of the concept in the glossary.
  public var concept: Int
  /// The index of the term in its concept.
  public var term: Int
  /// The bytes of the text that are the term (UTF-8 offsets).
  ///
  /// In a compound they are the term's part of it; of a separable verb they are the finite form without
  /// the particle.
  public var range: Range<Int>

  /// Creates a match.
  public init(concept: Int, term: Int, range: Range<Int>) {
    self.concept = concept
    self.term = term
    self.range = range
  }
}

/// Finds the terms of a glossary, in all their forms, in a text.
///
/// Case is ignored but for abbreviations (``Term/casePolicy``), white space and hyphens within a term may be either. English terms are found as
/// whole words, two words also written as one (*bloodthinner*). Dutch terms are found in their plurals,
/// diminutives, inflected and conjugated forms, and inside compounds (*spier* in *spierweefsel*), but not
/// where only the letters are the same (*nier* in *manier*).
public struct TermMatcher: Sendable {
  /// The glossary whose terms are found.
  public let glossary: Glossary

  let scanners: Scanners

  /// What finds the forms of each language.
  enum Scanners: Sendable {
    case made(english: FormScanner, dutch: FormScanner)
    /// Those that are compiled in.
    case embedded

    var english: FormScanner {
      switch self {
      case .made(let english, _): english
      case .embedded: EmbeddedScanners.english
      }
    }

    var dutch: FormScanner {
      switch self {
      case .made(_, let dutch): dutch
      case .embedded: EmbeddedScanners.dutch
      }
    }
  }

  /// Creates a matcher; all forms are generated once, here.
  ///
  /// - Precondition: no concept has more than 4,095 terms; reading a glossary from a file makes sure of that.
  /// - Complexity: O(*f*), where *f* is the number of bytes of all forms.
  public init(glossary: Glossary) {
    self.glossary = glossary
    scanners = .made(
      english: FormScanner(glossary: glossary, language: .english),
      dutch: FormScanner(glossary: glossary, language: .dutch))
  }

  init(glossary: Glossary, scanners: Scanners) {
    self.glossary = glossary
    self.scanners = scanners
  }

  /// Every occurrence of every term of a language in any form, also inside longer terms and compounds, by
  /// start, longer ones first.
  ///
  /// - Complexity: O(*n* · *d*), where *n* is the length of the text and *d* the number of letters for
  ///   which the text goes on like a term, mostly two or three.
  public func matches(in text: String, language: Language) -> [TermMatch] {
    switch language {
    case .english: scanners.english.matches(in: text, of: glossary)
    case .dutch: scanners.dutch.matches(in: text, of: glossary)
    case .other, .undetermined: []
    }
  }

  /// The same in a text whose words were found already.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - lowercased: its bytes, letters of ASCII in lower case and those of Latin-1 as they are or in lower case.
  ///   - wordCount: how many words there are: all runs of letters.
  ///   - plainCount: how many of them at the beginning are letters of ASCII alone.
  ///   - language: the language.
  ///   - word: gives a word by its number, by place; a plain one hashed as it stands in `lowercased`.
  /// - Returns: what ``matches(in:language:)`` does.
  /// - Complexity: as ``matches(in:language:)``.
  package func matches(
    in text: String, lowercased: [UInt8], wordCount: Int, plainCount: Int, language: Language,
    word: (Int) -> HashedWord
  ) -> [TermMatch] {
    let scanner: FormScanner
    switch language {
    case .english: scanner = scanners.english
    case .dutch: scanner = scanners.dutch
    case .other, .undetermined: return []
    }
    return scanner.matches(in: text, of: glossary) {
      $0.read(lowercased: lowercased, wordCount: wordCount, plainCount: plainCount, word)
    }
  }

  /// Whether two words of ASCII letters in lower case are a form of a Dutch term when they are written as one.
  ///
  /// - Complexity: O(*n*), where *n* is the number of letters.
  public func isDutchTerm(joining first: Span<UInt8>, _ second: Span<UInt8>) -> Bool {
    scanners.dutch.isForm(first, second)
  }

  /// The occurrences that are not inside a longer one: "muscle pain", but not "muscle" and "pain" in it.
  ///
  /// - Complexity: As ``matches(in:language:)``.
  public func longestMatches(in text: String, language: Language) -> [TermMatch] {
    Self.longest(among: matches(in: text, language: language))
  }

  /// The matches that are not inside a longer one, of what ``matches(in:language:)`` found.
  ///
  /// - Complexity: O(*n*), where *n* is the number of matches.
  public static func longest(among matches: [TermMatch]) -> [TermMatch] {
    var reach = 0..<0
    func isInside(_ match: TermMatch) -> Bool {
      let isInside = match.range.upperBound <= reach.upperBound && match.range != reach
      if match.range.upperBound > reach.upperBound { reach = match.range }
      return isInside
    }
    // Mostly none is.
    guard let first = matches.firstIndex(where: isInside) else { return matches }
    return matches[..<first] + matches[(first + 1)...].filter { !isInside($0) }
  }
}
