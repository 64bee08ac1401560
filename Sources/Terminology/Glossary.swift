public import Bitext

/// Concepts with their terms in English and Dutch: what a right translation is checked against.
public struct Glossary: Sendable {
  /// The concepts in the order of the file.
  public var concepts: [Concept]

  /// Creates a glossary.
  public init(concepts: [Concept]) {
    self.concepts = concepts
  }

  /// Reads TBX-Basic (ISO 30042:2019).
  ///
  /// - Throws: ``InputError`` where the file is no TBX.
  public init(tbx bytes: [UInt8], file: String) throws(InputError) {
    self.concepts = []
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

/// A word or phrase that names a concept in one language.
public struct Term: Hashable, Sendable {
  /// Whether a term may be used (TBX `administrativeStatus`).
  public enum AdministrativeStatus: String, Hashable, Sendable {
    case preferred = "preferredTerm-admn-sts"
    case admitted = "admittedTerm-admn-sts"
    case deprecated = "deprecatedTerm-admn-sts"
  }

  /// The word class (TBX `partOfSpeech`).
  public enum PartOfSpeech: String, Hashable, Sendable {
    case noun
    case properNoun
    case verb
    case adjective
    case adverb
    case other
  }

  /// The term in its base form.
  public var text: String
  /// Its language.
  public var language: Language
  /// Whether it may be used.
  public var status: AdministrativeStatus
  /// Its word class.
  public var partOfSpeech: PartOfSpeech
  /// Declared irregular forms; they win over generated ones.
  public var forms: [String]

  /// Creates a term.
  public init(
    _ text: String, _ language: Language, status: AdministrativeStatus = .preferred,
    partOfSpeech: PartOfSpeech = .noun, forms: [String] = []
  ) {
    self.text = text
    self.language = language
    self.status = status
    self.partOfSpeech = partOfSpeech
    self.forms = forms
  }
}
