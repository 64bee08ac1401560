internal import Bitext

/// Something in a glossary that a terminologist should look at.
public struct GlossaryProblem: Hashable, Sendable {
  /// What it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A concept without a usable term in one of the languages.
    case languageMissing = "language-missing"
    /// Two concepts prefer one term.
    case preferredTwice = "preferred-twice"
    /// One term may be used for two concepts.
    case sharedTerm = "shared-term"
    /// A concept with several preferred terms in a language.
    case severalPreferred = "several-preferred"
    /// A concept has a term twice.
    case repeatedTerm = "repeated-term"
  }

  /// What it is.
  public var kind: Kind
  /// The id of the concept.
  public var concept: String
  /// The term, or the code of the language.
  public var text: String
  /// The id of the other concept, where there is one.
  public var other: String?

  /// Whether it makes checks wrong; a shared term may be meant.
  public var isError: Bool { kind != .sharedTerm }
}

extension Glossary {
  /// What is wrong or doubtful in the glossary, in the order of its concepts.
  ///
  /// - Complexity: O(*t*), where *t* is the number of terms.
  public var problems: [GlossaryProblem] {
    var problems: [GlossaryProblem] = []
    var users: [[String]: [(concept: String, isPreferred: Bool)]] = [:]
    for concept in concepts {
      for language in [Language.english, .dutch] {
        let terms = concept.terms.filter { $0.language == language && $0.status != .deprecated }
        if terms.isEmpty {
          problems.append(
            GlossaryProblem(
              kind: .languageMissing, concept: concept.id, text: language.rawValue))
        }
        let preferred = terms.filter { $0.status == .preferred }
        if preferred.count > 1 {
          problems.append(
            GlossaryProblem(
              kind: .severalPreferred, concept: concept.id,
              text: preferred.map(\.text).joined(separator: ", ")))
        }
        var seen: Set<String> = []
        for term in terms {
          guard seen.insert(term.text.lowercased()).inserted else {
            problems.append(
              GlossaryProblem(kind: .repeatedTerm, concept: concept.id, text: term.text))
            continue
          }
          let key = [language.rawValue, term.text.lowercased()]
          let isPreferred = term.status == .preferred
          for other in users[key, default: []] {
            problems.append(
              GlossaryProblem(
                kind: isPreferred && other.isPreferred ? .preferredTwice : .sharedTerm,
                concept: concept.id, text: term.text, other: other.concept))
          }
          users[key, default: []].append((concept.id, isPreferred))
        }
      }
    }
    return problems
  }
}
