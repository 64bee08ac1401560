internal import Bitext

/// The members that ``JSONReader`` takes in.
private enum JSONContents {
  static let root: Set<String> = [
    JSONNames.units, JSONNames.original, JSONNames.sourceLanguage, JSONNames.targetLanguage,
  ]
  static let text: Set<String> = [
    JSONNames.source, JSONNames.codes(of: JSONNames.source), JSONNames.target,
    JSONNames.codes(of: JSONNames.target),
  ]
  static let unit: Set<String> = text.union([
    JSONNames.id, JSONNames.state, JSONNames.status, JSONNames.translatable,
    JSONNames.canResegment, JSONNames.notes, JSONNames.terms, JSONNames.segments,
    JSONNames.matches, JSONNames.metadata,
  ])
  static let match: Set<String> = text.union([
    JSONNames.quality, JSONNames.similarity, JSONNames.origin,
  ])
  static let code: Set<String> = [
    JSONNames.kind, JSONNames.purpose, JSONNames.number, JSONNames.offset, JSONNames.original,
  ]
  /// The lists of a unit.
  static let lists: [(name: String, members: Set<String>)] = [
    (
      JSONNames.notes,
      [JSONNames.category, JSONNames.text, JSONNames.priority, JSONNames.appliesTo]
    ),
    (
      JSONNames.terms,
      [
        JSONNames.concept, JSONNames.term, JSONNames.definition, JSONNames.ranges,
        JSONNames.translations,
      ]
    ),
    (
      JSONNames.segments,
      [
        JSONNames.id, JSONNames.translatable, JSONNames.source, JSONNames.target, JSONNames.state,
      ]
    ),
    (JSONNames.matches, match),
    (JSONNames.metadata, [JSONNames.category, JSONNames.type, JSONNames.value]),
  ]
}

extension PassedOverLog {
  /// Tells what of a JSON catalog is not read.
  mutating func add(catalog document: JSONDocument) {
    add(membersOf: document.root, besides: JSONContents.root, in: document)
    for unit in document.root[JSONNames.units]?.elements ?? [] {
      add(membersOf: unit, besides: JSONContents.unit, of: "unit", in: document)
      add(codesOf: unit, in: document)
      for list in JSONContents.lists {
        for element in unit[list.name]?.elements ?? [] {
          add(membersOf: element, besides: list.members, of: list.name, in: document)
          if list.name == JSONNames.matches { add(codesOf: element, in: document) }
        }
      }
    }
  }

  private mutating func add(codesOf node: JSONNode, in document: JSONDocument) {
    for name in [JSONNames.source, JSONNames.target].map(JSONNames.codes) {
      for code in node[name]?.elements ?? [] {
        add(membersOf: code, besides: JSONContents.code, of: name, in: document)
      }
    }
  }
}
