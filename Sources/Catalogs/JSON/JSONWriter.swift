internal import Bitext

/// Tells a catalog as JSON.
enum JSONWriter {
  static func value(of catalog: Catalog) -> JSONValue {
    .object(
      header(of: catalog) + [
        JSONMember(JSONNames.units, .array(units(of: catalog).map(\.value)))
      ])
  }

  /// The members that are not about units.
  static func header(of catalog: Catalog) -> [JSONMember] {
    [
      JSONMember(JSONNames.original, .string(catalog.original)),
      JSONMember(JSONNames.sourceLanguage, .string(catalog.sourceLanguage.tag)),
      JSONMember(JSONNames.targetLanguage, .string(catalog.targetLanguage.tag)),
    ]
  }

  /// The units by their ids.
  static func units(of catalog: Catalog) -> [JSONMember] {
    catalog.units.map { JSONMember($0.id, value(of: $0.prepared())) }
  }

  /// The units of a file by their ids, those that differ among the new ones as they were read: segments that do not fit, which no
  /// prepared unit has, are gone when the texts change.
  static func units(of file: Catalog, before new: [JSONMember]) -> [JSONMember] {
    let values = Dictionary(
      new.map { (Array($0.key.utf8), $0.value) }, uniquingKeysWith: { first, _ in first })
    return file.units.map { unit in
      let prepared = value(of: unit.prepared())
      let isSame = values[Array(unit.id.utf8)]?.isIdentical(to: prepared) ?? true
      return JSONMember(unit.id, isSame ? prepared : value(of: unit))
    }
  }

  private static func value(of unit: TranslationUnit) -> JSONValue {
    var members = [JSONMember(JSONNames.id, .string(unit.id))]
    members += self.members(of: unit.source, JSONNames.source)
    if let target = unit.target {
      members += self.members(of: target, JSONNames.target)
    } else {
      members.append(JSONMember(JSONNames.target, .null))
    }
    members.append(JSONMember(JSONNames.state, .string(unit.state.rawValue)))
    members.append(JSONMember(JSONNames.status, .string(unit.status.rawValue)))
    if !unit.isTranslatable { members.append(JSONMember(JSONNames.translatable, .boolean(false))) }
    if !unit.canResegment { members.append(JSONMember(JSONNames.canResegment, .boolean(false))) }
    members += list(unit.notes, JSONNames.notes, value)
    members += list(unit.terms, JSONNames.terms, value)
    members += list(unit.segments, JSONNames.segments, value)
    members += list(unit.matches, JSONNames.matches, value)
    members += list(unit.metadata, JSONNames.metadata, value)
    return .object(members)
  }

  private static func list<Element>(
    _ elements: [Element], _ name: String, _ value: (Element) -> JSONValue
  ) -> [JSONMember] {
    elements.isEmpty ? [] : [JSONMember(name, .array(elements.map(value)))]
  }

  // MARK: Texts

  private static func members(of text: InlineText, _ name: String) -> [JSONMember] {
    [JSONMember(name, .string(text.text))]
      + list(text.codes, JSONNames.codes(of: name), value)
  }

  private static func value(of code: InlineCode) -> JSONValue {
    .object([
      JSONMember(JSONNames.number, .number(code.number)),
      JSONMember(JSONNames.kind, .string(code.kind.rawValue)),
      JSONMember(JSONNames.offset, .number(code.offset)),
      JSONMember(JSONNames.original, .string(code.original)),
      JSONMember(JSONNames.purpose, .string(code.purpose.rawValue)),
    ])
  }

  private static func value(of range: Range<Int>) -> JSONValue {
    .array([.number(range.lowerBound), .number(range.upperBound)])
  }

  // MARK: What belongs to a unit

  private static func value(of note: TranslationUnit.Note) -> JSONValue {
    var members = optional(JSONNames.category, note.category) + [member(JSONNames.text, note.text)]
    if let priority = note.priority {
      members.append(JSONMember(JSONNames.priority, .number(priority)))
    }
    return .object(members + optional(JSONNames.appliesTo, note.appliesTo?.rawValue))
  }

  private static func value(of term: TermEntry) -> JSONValue {
    var members = optional(JSONNames.concept, term.concept) + [member(JSONNames.term, term.term)]
    members += list(term.ranges, JSONNames.ranges, value)
    members.append(
      JSONMember(JSONNames.translations, .array(term.translations.map(JSONValue.string))))
    return .object(members + optional(JSONNames.definition, term.definition))
  }

  private static func value(of segment: TranslationUnit.Segment) -> JSONValue {
    var members = optional(JSONNames.id, segment.id)
    if !segment.isTranslatable {
      members.append(JSONMember(JSONNames.translatable, .boolean(false)))
    }
    members.append(JSONMember(JSONNames.source, value(of: segment.source)))
    if let target = segment.target {
      members.append(JSONMember(JSONNames.target, value(of: target)))
    }
    return .object(members + [member(JSONNames.state, segment.state.rawValue)])
  }

  private static func value(of match: TranslationUnit.Match) -> JSONValue {
    var members = match.source.map { self.members(of: $0, JSONNames.source) } ?? []
    members += self.members(of: match.target, JSONNames.target)
    if let quality = match.quality {
      members.append(JSONMember(JSONNames.quality, .number(quality)))
    }
    if let similarity = match.similarity {
      members.append(JSONMember(JSONNames.similarity, .number(similarity)))
    }
    return .object(members + (match.origin.map { [member(JSONNames.origin, $0)] } ?? []))
  }

  private static func value(of fact: TranslationUnit.Metadata) -> JSONValue {
    .object(
      optional(JSONNames.category, fact.category) + [
        member(JSONNames.type, fact.type), member(JSONNames.value, fact.value),
      ])
  }

  private static func member(_ name: String, _ text: String) -> JSONMember {
    JSONMember(name, .string(text))
  }

  /// A member where there is something to tell.
  private static func optional(_ name: String, _ text: String?) -> [JSONMember] {
    guard let text, !text.isEmpty else { return [] }
    return [member(name, text)]
  }
}
