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
      let state: TranslationUnit.State = concept.review == .draft ? .translated : .final
      if unitPerTerm {
        for (number, term) in english.enumerated() {
          units.append(
            TranslationUnit(
              id: number == 0 ? concept.id : "\(concept.id)/\(number + 1)",
              source: InlineText(term.text), target: InlineText(target.text), state: state,
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
            state: state, terms: entries))
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
    var ids = ConceptIDs()
    var places: [String: SourcePosition] = [:]
    let given = Set(catalog.units.map(\.id))
    func add(_ id: String, _ terms: [Term], _ definition: String?, _ unit: TranslationUnit) {
      let index = indexes[id] ?? concepts.count
      if index == concepts.count {
        places[id] = unit.sourceRange?.start
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
      for entry in unit.terms {
        // The entries of a concept after the first have no id of their own.
        let id = entry.concept ?? unit.id
        let dutch = entry.translations.map { Term($0, .dutch, partOfSpeech: nil) }
        add(id, [Term(entry.term, .english, partOfSpeech: nil)] + dutch, entry.definition, unit)
      }
      // A fuzzy entry is nobody's word.
      guard unit.terms.isEmpty, unit.state != .initial, let target = unit.target else { continue }
      let alternatives = notes["alternatives"]?.split(separator: "|") ?? []
      let dutch =
        [target.text] + alternatives.map { $0.split(separator: " ").joined(separator: " ") }
      let id = unit.conceptID(among: given) ?? ids.id(of: unit.source.text)
      add(
        id,
        [Term(unit.source.text, .english, partOfSpeech: nil)]
          + dutch.map { Term($0, .dutch, partOfSpeech: nil) }, notes["definition"], unit)
    }
    self.init(concepts: concepts)
    self.places = places
    try requireUsable(file: file)
  }
}

extension TranslationUnit {
  /// The id of the concept that a compendium's entry belongs to.
  ///
  /// It is the entry's context without the number that other English terms of the concept have behind it; `nil` where the
  /// entry has no context, and its reader has numbered it (`u1`).
  fileprivate func conceptID(among ids: Set<String>) -> String? {
    let rest = id.dropFirst()
    if id.hasPrefix("u"), !rest.isEmpty, rest.allSatisfy(\.isNumber) { return nil }
    guard let slash = id.lastIndex(of: "/"), Int(id[id.index(after: slash)...]) != nil,
      ids.contains(String(id[..<slash]))
    else { return id }
    return String(id[..<slash])
  }
}
