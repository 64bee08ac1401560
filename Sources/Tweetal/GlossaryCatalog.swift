internal import Bitext
internal import Terminology

extension Catalog {
  /// A glossary as translation units: for each concept one with its preferred terms and a glossary entry for each English term,
  /// or, with `unitPerTerm`, one for each pair of usable terms.
  init(_ glossary: Glossary, title: String, unitPerTerm: Bool) {
    self.init(original: title, units: [])
    for concept in glossary.concepts {
      let english = concept.usableTerms(in: .english)
      let dutch = concept.usableTerms(in: .dutch)
      guard let source = english.first, let target = dutch.first else { continue }
      if unitPerTerm {
        for (number, term) in english.enumerated() {
          units.append(
            TranslationUnit(
              id: number == 0 ? concept.id : "\(concept.id)/\(number + 1)",
              source: InlineText(term.text), target: InlineText(target.text), state: .final,
              notes: concept.definitionNotes + Self.alternatives(dutch)))
        }
      } else {
        let entries = english.map { term in
          TermEntry(
            concept: concept.id, term: term.text,
            ranges: term == source ? [0..<term.text.utf8.count] : [],
            translations: dutch.map(\.text), definition: concept.definitions[.english])
        }
        units.append(
          TranslationUnit(
            id: concept.id, source: InlineText(source.text), target: InlineText(target.text),
            state: .final, terms: entries))
      }
    }
  }

  private static func alternatives(_ dutch: [Term]) -> [TranslationUnit.Note] {
    guard dutch.count > 1 else { return [] }
    return [
      TranslationUnit.Note(
        category: "alternatives",
        text: dutch.dropFirst().map(\.text).joined(separator: " | "))
    ]
  }
}

extension Concept {
  fileprivate var definitionNotes: [TranslationUnit.Note] {
    definitions[.english].map { [TranslationUnit.Note(category: "definition", text: $0)] } ?? []
  }
}

extension Glossary {
  /// The glossary that a catalog of terms is: a concept for each unit, or for each entry of its glossary.
  ///
  /// - Throws: `glossary-without-pairs` where no unit has a translation.
  init(_ catalog: Catalog, file: String) throws(InputError) {
    var concepts: [Concept] = []
    var indexes: [String: Int] = [:]
    var taken: Set<String> = []
    func add(_ id: String, _ terms: [Term], _ definition: String?) {
      let index = indexes[id] ?? concepts.count
      if index == concepts.count {
        concepts.append(Concept(id: id, terms: []))
        indexes[id] = index
      }
      concepts[index].definitions[.english] = concepts[index].definitions[.english] ?? definition
      for term in terms {
        let known = concepts[index].terms.filter { $0.language == term.language }
        if known.contains(where: { $0.text == term.text }) { continue }
        var term = term
        term.status = known.isEmpty ? .preferred : .admitted
        concepts[index].terms.append(term)
      }
    }
    for unit in catalog.units {
      let notes = Dictionary(unit.notes.map { ($0.category, $0.text) }) { first, _ in first }
      let isOneConcept = unit.terms.first?.concept == unit.id || unit.terms.count == 1
      for entry in unit.terms {
        let id = isOneConcept ? unit.id : entry.concept
        let dutch = entry.translations.map { Term($0, .dutch, partOfSpeech: nil) }
        add(id, [Term(entry.term, .english, partOfSpeech: nil)] + dutch, entry.definition)
      }
      guard unit.terms.isEmpty, let target = unit.target else { continue }
      let alternatives = notes["alternatives"]?.split(separator: "|") ?? []
      let dutch =
        [target.text] + alternatives.map { $0.split(separator: " ").joined(separator: " ") }
      let id = unit.conceptID ?? String.conceptID(of: unit.source.text, taken: &taken)
      add(
        id,
        [Term(unit.source.text, .english, partOfSpeech: nil)]
          + dutch.map { Term($0, .dutch, partOfSpeech: nil) }, notes["definition"])
    }
    guard concepts.contains(where: \.isBilingual) else {
      throw InputError(.glossaryWithoutPairs, file: file, line: 1, column: 1)
    }
    self.init(concepts: concepts)
  }
}

extension TranslationUnit {
  /// The id of the concept that a compendium's entry belongs to.
  ///
  /// It is the entry's context without the number that other English terms of the concept have behind it; `nil` where the
  /// entry has no context, and its reader has numbered it (`u1`).
  fileprivate var conceptID: String? {
    let rest = id.dropFirst()
    if id.hasPrefix("u"), !rest.isEmpty, rest.allSatisfy(\.isNumber) { return nil }
    guard let slash = id.lastIndex(of: "/"), Int(id[id.index(after: slash)...]) != nil else {
      return id
    }
    return String(id[..<slash])
  }
}
