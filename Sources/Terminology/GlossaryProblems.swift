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
    /// Concepts with one English term forbid each other's Dutch in a circle, so that whatever is written is wrong.
    case forbiddenCircle = "forbidden-circle"
    /// A concept that nobody else has read, or that was found wanting.
    case notReviewed = "not-reviewed"
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
  public var isError: Bool { kind != .sharedTerm && kind != .notReviewed }
}

extension Glossary {
  /// What is wrong or doubtful in the glossary, in the order of its concepts.
  ///
  /// - Complexity: O(*t*), where *t* is the number of terms.
  public var problems: [GlossaryProblem] {
    var finder = ProblemFinder()
    for concept in concepts { finder.read(concept) }
    return finder.problems + forbiddenCircles
  }

  /// Concepts with one English term of which each forbids what the next prefers, back to the first.
  private var forbiddenCircles: [GlossaryProblem] {
    var byEnglish: [String: [Int]] = [:]
    for (index, concept) in concepts.enumerated() {
      for term in concept.usableTerms(in: .english) {
        byEnglish[term.text.lowercased(), default: []].append(index)
      }
    }
    var told: Set<Int> = []
    var problems: [GlossaryProblem] = []
    for (_, group) in byEnglish.sorted(by: { $0.key < $1.key }) where group.count > 1 {
      for index in group where !told.contains(index) {
        guard let circle = circle(from: index, in: group) else { continue }
        told.formUnion(circle)
        problems.append(
          GlossaryProblem(
            kind: .forbiddenCircle, concept: concepts[index].id,
            text: concepts[index].preferredTerm(in: .dutch)?.text ?? "",
            other: circle.dropFirst().map { concepts[$0].id }.joined(separator: ", ")))
      }
    }
    return problems
  }

  /// The concepts on the way from one back to itself, each forbidding what the next prefers; of the group only.
  private func circle(from start: Int, in group: [Int]) -> [Int]? {
    var seen: Set<Int> = [start]
    var paths = [[start]]
    while let path = paths.popLast() {
      for next in group where next != path[path.count - 1] && forbids(path[path.count - 1], next) {
        if next == start { return path }
        if seen.insert(next).inserted { paths.append(path + [next]) }
      }
    }
    return nil
  }

  /// Whether a concept forbids the Dutch term that another prefers.
  private func forbids(_ one: Int, _ other: Int) -> Bool {
    guard let preferred = concepts[other].preferredTerm(in: .dutch)?.text.lowercased() else {
      return false
    }
    return concepts[one].terms.contains {
      $0.language == .dutch && $0.status == .deprecated && $0.text.lowercased() == preferred
    }
  }
}

/// Reads concepts one after the other and remembers who uses which term.
private struct ProblemFinder {
  private(set) var problems: [GlossaryProblem] = []
  /// The first concept that uses each term, and the first that prefers it.
  private var users: [[String]: String] = [:]
  private var preferring: [[String]: String] = [:]

  mutating func read(_ concept: Concept) {
    if let review = concept.review, review != .reviewed {
      problems.append(
        GlossaryProblem(kind: .notReviewed, concept: concept.id, text: review.rawValue))
    }
    for language in [Language.english, .dutch] { read(concept, in: language) }
  }

  private mutating func read(_ concept: Concept, in language: Language) {
    let terms = concept.usableTerms(in: language)
    if terms.isEmpty {
      problems.append(
        GlossaryProblem(kind: .languageMissing, concept: concept.id, text: language.rawValue))
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
      noteUse(of: term, by: concept.id)
    }
  }

  private mutating func noteUse(of term: Term, by concept: String) {
    let key = [term.language.rawValue, term.text.lowercased()]
    let rival = term.status == .preferred ? preferring[key] : nil
    if let rival {
      problems.append(
        GlossaryProblem(
          kind: .preferredTwice, concept: concept, text: term.text, other: rival))
    } else if let other = users[key] {
      problems.append(
        GlossaryProblem(kind: .sharedTerm, concept: concept, text: term.text, other: other))
    }
    users[key] = users[key] ?? concept
    if term.status == .preferred { preferring[key] = preferring[key] ?? concept }
  }
}
