public import Bitext

/// A word or phrase that names a concept in one language.
public struct Term: Hashable, Sendable {
  /// Whether a term may be used (TBX `administrativeStatus`).
  public enum AdministrativeStatus: String, Hashable, Sendable, CaseIterable {
    case preferred = "preferredTerm-admn-sts"
    case admitted = "admittedTerm-admn-sts"
    case deprecated = "deprecatedTerm-admn-sts"

    /// The status of a name, with or without the endings of TBX; what is superseded is deprecated.
    public init?(name: String) {
      switch name.replacing("-admn-sts", with: "").replacing("Term", with: "").lowercased() {
      case "preferred": self = .preferred
      case "admitted": self = .admitted
      case "deprecated", "superseded", "forbidden": self = .deprecated
      default: return nil
      }
    }

    /// The name without the endings of TBX: `preferred`, `admitted`, `deprecated`.
    public var name: String {
      switch self {
      case .preferred: "preferred"
      case .admitted: "admitted"
      case .deprecated: "deprecated"
      }
    }
  }

  /// How the case of letters counts where a term is looked for.
  public enum CasePolicy: String, Hashable, Sendable, CaseIterable {
    /// Any case will do.
    case any
    /// Capitals and small letters as in the term; the first letter may be a capital.
    case exact
  }

  /// The word class (TBX `partOfSpeech`).
  public enum PartOfSpeech: String, Hashable, Sendable, CaseIterable {
    case noun
    case properNoun
    case verb
    case adjective
    case adverb
    case other
  }

  /// The gender of a noun (TBX `grammaticalGender`).
  ///
  /// Dutch *het* words are ``neuter``. TBX-Basic has no common gender, so *de* words are ``other``
  /// unless the glossary tells masculine from feminine.
  public enum Gender: String, Hashable, Sendable, CaseIterable {
    case masculine
    case feminine
    case neuter
    case other
  }

  /// Who uses a term: patients in everyday talk, or professionals among themselves.
  public enum Register: String, Hashable, Sendable, CaseIterable {
    case patient
    case professional
  }

  /// What kind of name a term is (TBX `termType`).
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case fullForm
    case acronym
    case abbreviation
    case shortForm
    case variant
    case phrase
  }

  /// The term in its base form.
  public var text: String
  /// Its language.
  public var language: Language
  /// Whether it may be used.
  public var status: AdministrativeStatus
  /// Its word class; without one, the forms of each class that the word may belong to are made.
  public var partOfSpeech: PartOfSpeech?
  /// Declared irregular forms; they win over generated ones.
  ///
  /// Of a noun or an adjective they stand in place of the generated plural or inflected forms, of a verb in
  /// place of the generated past tense and past participle.
  public var forms: [String]
  /// Words that hold the term's letters but not the term: *kraakbeen* (cartilage) for *been* (leg).
  ///
  /// An occurrence of the term inside one of these is none.
  public var exceptions: [String]
  /// Its gender, for nouns.
  public var gender: Gender?
  /// Who uses it, where that is limited.
  public var register: Register?
  /// What kind of name it is, where the glossary says.
  public var kind: Kind?
  /// The region that it is limited to, as a language tag such as `nl-BE` (TBX `geographicalUsage`).
  public var region: String?
  /// How the case of letters counts, where the glossary says.
  ///
  /// Without it, an abbreviation must be written in capitals (*MS*, not *Ms*), in Dutch in capitals or in small
  /// letters; any other term in any case.
  public var casePolicy: CasePolicy?
  /// Remarks for translators.
  public var notes: [String]

  /// Creates a term.
  public init(
    _ text: String, _ language: Language, status: AdministrativeStatus = .preferred,
    partOfSpeech: PartOfSpeech? = .noun, forms: [String] = [], exceptions: [String] = [],
    gender: Gender? = nil, register: Register? = nil, kind: Kind? = nil, region: String? = nil,
    casePolicy: CasePolicy? = nil, notes: [String] = []
  ) {
    self.text = text
    self.language = language
    self.status = status
    self.partOfSpeech = partOfSpeech
    self.forms = forms
    self.exceptions = exceptions
    self.gender = gender
    self.register = register
    self.kind = kind
    self.region = region
    self.casePolicy = casePolicy
    self.notes = notes
  }
}
