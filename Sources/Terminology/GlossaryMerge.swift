internal import Bitext

/// Where two glossaries that are merged do not agree.
public struct MergeConflict: Hashable, Sendable {
  /// What they do not agree on.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The status of a term; the texts are the term and both statuses.
    case status
    /// The preferred term of a language; the texts are the language and both terms.
    case preferred
    /// The definition in a language; the texts are the language and both definitions.
    case definition
    /// One English term is preferred by a concept of each, and they have no Dutch term in common; the texts are the term and the id
    /// in the second glossary.
    case sameEnglish = "same-english"
  }

  /// What they do not agree on.
  public var kind: Kind
  /// The id of the concept in the merged glossary.
  public var concept: String
  /// What it is about, what the first says, and what the second says.
  public var texts: [String]
}

extension Glossary {
  /// This glossary with the concepts and terms of another added.
  ///
  /// Two concepts are one where they have one id and share a term, or prefer one English term and share a Dutch one. Where the glossaries do not
  /// agree, this one's word stands.
  ///
  /// - Parameter other: the glossary to add.
  /// - Returns: the merged glossary, this one's concepts first, and what the two do not agree on.
  /// - Complexity: O(*t*), where *t* is the number of terms.
  public func merging(_ other: Glossary) -> (glossary: Glossary, conflicts: [MergeConflict]) {
    var merge = GlossaryMerge(self)
    for concept in other.concepts { merge.add(concept) }
    return (Glossary(concepts: merge.concepts), merge.conflicts)
  }
}

private struct GlossaryMerge {
  private(set) var concepts: [Concept]
  private(set) var conflicts: [MergeConflict] = []
  private var indexOfID: [String: Int] = [:]
  private var indexesOfEnglish: [String: [Int]] = [:]

  init(_ glossary: Glossary) {
    concepts = glossary.concepts
    for index in concepts.indices { register(index) }
  }

  private mutating func register(_ index: Int) {
    indexOfID[concepts[index].id] = index
    if let english = concepts[index].preferredTerm(in: .english)?.text.lowercased() {
      indexesOfEnglish[english, default: []].append(index)
    }
  }

  mutating func add(_ concept: Concept) {
    var concept = concept
    if let index = indexOfID[concept.id] {
      if concepts[index].sharesTerm(with: concept) { return merge(concept, into: index) }
      concept.id = freeID(for: concept.id)
    }
    let english = concept.preferredTerm(in: .english)?.text
    let rivals = english.flatMap { indexesOfEnglish[$0.lowercased()] } ?? []
    let dutch = Set(concept.usableTerms(in: .dutch).map { $0.text.lowercased() })
    let same = rivals.first { index in
      concepts[index].usableTerms(in: .dutch).contains { dutch.contains($0.text.lowercased()) }
    }
    if let same { return merge(concept, into: same) }
    if let rival = rivals.first, let english {
      conflicts.append(
        MergeConflict(
          kind: .sameEnglish, concept: concepts[rival].id, texts: [english, concept.id]))
    }
    concepts.append(concept)
    indexOfID[concept.id] = concepts.count - 1
  }

  /// An id that no concept has, made of one that is taken.
  private func freeID(for id: String) -> String {
    var number = 2
    while indexOfID["\(id)-\(number)"] != nil { number += 1 }
    return "\(id)-\(number)"
  }

  private mutating func merge(_ other: Concept, into index: Int) {
    mergeDefinitions(of: other, into: index)
    for language in [Language.english, .dutch] {
      let mine = concepts[index].term(in: language, withStatus: .preferred)
      let theirs = other.term(in: language, withStatus: .preferred)
      if let mine, let theirs, mine != theirs {
        conflict(.preferred, index, [language.tag, mine, theirs])
      }
    }
    for term in other.terms { merge(term, into: index) }
    concepts[index].notes += other.notes.filter { !concepts[index].notes.contains($0) }
    concepts[index].review = concepts[index].review ?? other.review
    concepts[index].mayBeLeftOut = concepts[index].mayBeLeftOut || other.mayBeLeftOut
    if concepts[index].subjectField.isEmpty { concepts[index].subjectField = other.subjectField }
  }

  private mutating func mergeDefinitions(of other: Concept, into index: Int) {
    for language in [Language.english, .dutch] {
      guard let theirs = other.definitions[language] else { continue }
      if let mine = concepts[index].definitions[language] {
        if mine != theirs { conflict(.definition, index, [language.tag, mine, theirs]) }
      } else {
        concepts[index].definitions[language] = theirs
      }
    }
  }

  private mutating func merge(_ term: Term, into index: Int) {
    let place = concepts[index].terms.firstIndex {
      $0.language == term.language && $0.text == term.text
    }
    guard let place else {
      var term = term
      let hasPreferred = concepts[index].terms.contains {
        $0.language == term.language && $0.status == .preferred
      }
      // The conflict of two preferred terms is told of the concept.
      if term.status == .preferred, hasPreferred { term.status = .admitted }
      concepts[index].terms.append(term)
      return
    }
    let mine = concepts[index].terms[place]
    let isDeprecatedInOne = (mine.status == .deprecated) != (term.status == .deprecated)
    if isDeprecatedInOne {
      conflict(.status, index, [term.text, mine.status.name, term.status.name])
    }
    concepts[index].terms[place] = mine.completed(by: term)
  }

  private mutating func conflict(_ kind: MergeConflict.Kind, _ index: Int, _ texts: [String]) {
    conflicts.append(MergeConflict(kind: kind, concept: concepts[index].id, texts: texts))
  }
}

extension Concept {
  /// Whether two concepts have a term in common.
  fileprivate func sharesTerm(with other: Concept) -> Bool {
    let names = Set(terms.map { [$0.language.tag, $0.text.lowercased()] })
    return other.terms.contains { names.contains([$0.language.tag, $0.text.lowercased()]) }
  }

  fileprivate func term(
    in language: Language, withStatus status: Term.AdministrativeStatus
  ) -> String? {
    terms.first { $0.language == language && $0.status == status }?.text
  }
}

extension Term {
  /// The term with what it does not say itself taken from another.
  fileprivate func completed(by other: Term) -> Term {
    var term = self
    term.partOfSpeech = partOfSpeech ?? other.partOfSpeech
    term.gender = gender ?? other.gender
    term.register = register ?? other.register
    term.kind = kind ?? other.kind
    term.region = region ?? other.region
    term.casePolicy = casePolicy ?? other.casePolicy
    term.forms += other.forms.filter { !forms.contains($0) }
    term.exceptions += other.exceptions.filter { !exceptions.contains($0) }
    term.notes += other.notes.filter { !notes.contains($0) }
    return term
  }
}
