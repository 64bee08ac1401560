public import Bitext

/// Concepts with their terms in English and Dutch: what a right translation is checked against.
///
/// A glossary is read from TBX (``init(tbx:file:)``) or made of values; ``TermMatcher`` finds its terms
/// in text.
public struct Glossary: Sendable {
  /// The concepts in the order of the file.
  public var concepts: [Concept]

  /// Where the concepts begin in the file that they were read from, by their ids; empty where there is no file.
  public var places: [String: SourcePosition] = [:]

  /// Creates a glossary.
  public init(concepts: [Concept]) {
    self.concepts = concepts
  }
}

/// One meaning and the terms that name it.
public struct Concept: Hashable, Sendable {
  /// How far a concept has come.
  public enum ReviewState: String, Hashable, Sendable, CaseIterable {
    /// Written, and read by nobody else.
    case draft
    /// Read a second time by someone who did not write it.
    case reviewed
    /// Found wanting: the notes say what is to be mended.
    case rejected
  }

  /// The concept's id in the glossary.
  public var id: String
  /// What the concept belongs to, such as `anatomy`.
  public var subjectField: String
  /// How far it has come, where the glossary says.
  public var review: ReviewState?
  /// The definition, by language: English and Dutch.
  public var definitions: [Language: String] {
    get {
      var definitions: [Language: String] = [:]
      definitions[.english] = englishDefinition
      definitions[.dutch] = dutchDefinition
      return definitions
    }
    set {
      englishDefinition = newValue[.english]
      dutchDefinition = newValue[.dutch]
    }
  }
  // Apart, for a dictionary a concept would take longer to make than all the rest of it.
  var englishDefinition: String?
  var dutchDefinition: String?
  /// Whether a good translation may leave it out or put a pronoun in its place, as for *patient*: then its absence is no more
  /// than worth a note.
  public var mayBeLeftOut: Bool
  /// Remarks on the concept.
  public var notes: [String]
  /// The terms of all languages, in the order of the file.
  public var terms: [Term]

  /// Creates a concept.
  public init(
    id: String, subjectField: String = "", review: ReviewState? = nil,
    definitions: [Language: String] = [:], mayBeLeftOut: Bool = false, notes: [String] = [],
    terms: [Term]
  ) {
    self.id = id
    self.subjectField = subjectField
    self.review = review
    englishDefinition = definitions[.english]
    dutchDefinition = definitions[.dutch]
    self.mayBeLeftOut = mayBeLeftOut
    self.notes = notes
    self.terms = terms
  }
}

extension Concept {
  /// Whether it has a term in English and one in Dutch.
  public var isBilingual: Bool {
    [Language.english, .dutch].allSatisfy { language in
      terms.contains { $0.language == language }
    }
  }

  /// The terms of a language that may be used, the preferred one first.
  public func usableTerms(in language: Language) -> [Term] {
    let usable = terms.filter { $0.language == language && $0.status != .deprecated }
    return usable.filter { $0.status == .preferred } + usable.filter { $0.status != .preferred }
  }

  /// The texts of ``usableTerms(in:)``, without a copy of the terms.
  package func usableTexts(in language: Language) -> [String] {
    var preferred: [String] = []
    var others: [String] = []
    for index in terms.indices where terms[index].language == language {
      switch terms[index].status {
      case .preferred: preferred.append(terms[index].text)
      case .deprecated: break
      default: others.append(terms[index].text)
      }
    }
    return preferred + others
  }

  /// The term to use in a language: the preferred one, else the first that may be used.
  public func preferredTerm(in language: Language) -> Term? { usableTerms(in: language).first }
}
