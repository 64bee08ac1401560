public import Bitext

/// A term found in a text.
public struct TermMatch: Hashable, Sendable {
  /// The index of the concept in the glossary.
  public var concept: Int
  /// The index of the term in its concept.
  public var term: Int
  /// The bytes of the text that are the term (UTF-8 offsets).
  public var range: Range<Int>

  /// Creates a match.
  public init(concept: Int, term: Int, range: Range<Int>) {
    self.concept = concept
    self.term = term
    self.range = range
  }
}

/// Finds the terms of a glossary, in all their forms, in a text.
public struct TermMatcher: Sendable {
  /// The glossary whose terms are found.
  public let glossary: Glossary

  /// Creates a matcher; all forms are generated once, here.
  public init(glossary: Glossary) {
    self.glossary = glossary
  }

  /// Every occurrence of every term of a language in any form, also inside longer terms and compounds, by start.
  public func matches(in text: String, language: Language) -> [TermMatch] { [] }

  /// The occurrences that are not inside a longer one: "muscle pain", but not "muscle" and "pain" in it.
  public func longestMatches(in text: String, language: Language) -> [TermMatch] { [] }
}
