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
      let dutch = [target.text] + alternatives.map { String($0.drop { $0 == " " }) }
      // A compendium has an entry for each English term of a concept, with a number behind its id.
      let id = unit.id.split(separator: "/").first.map(String.init) ?? unit.id
      add(
        id,
        [Term(unit.source.text, .english, partOfSpeech: nil)]
          + dutch.map { Term($0.trimmingSpaces, .dutch, partOfSpeech: nil) }, notes["definition"])
    }
    guard concepts.contains(where: \.isBilingual) else {
      throw InputError(.glossaryWithoutPairs, file: file, line: 1, column: 1)
    }
    self.init(concepts: concepts)
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    let bytes = utf8.drop { $0 == 0x20 }
    let end = bytes.lastIndex { $0 != 0x20 }.map { bytes.index(after: $0) } ?? bytes.startIndex
    return String(decoding: bytes[..<end], as: UTF8.self)
  }
}
