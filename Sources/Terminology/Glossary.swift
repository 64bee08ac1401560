public import Bitext

/// Concepts with their terms in English and Dutch: what a right translation is checked against.
///
/// A glossary is read from TBX (``init(tbx:file:)``) or made of values; ``TermMatcher`` finds its terms
/// in text.
public struct Glossary: Sendable {
  /// The concepts in the order of the file.
  public var concepts: [Concept]

  /// Creates a glossary.
  public init(concepts: [Concept]) {
    self.concepts = concepts
  }
}

/// One meaning and the terms that name it.
public struct Concept: Hashable, Sendable {
  /// The concept's id in the glossary.
  public var id: String
  /// What the concept belongs to, such as `anatomy`.
  public var subjectField: String
  /// The definition, by language.
  public var definitions: [Language: String]
  /// The terms of all languages, in the order of the file.
  public var terms: [Term]

  /// Creates a concept.
  public init(
    id: String, subjectField: String = "", definitions: [Language: String] = [:], terms: [Term]
  ) {
    self.id = id
    self.subjectField = subjectField
    self.definitions = definitions
    self.terms = terms
  }
}
