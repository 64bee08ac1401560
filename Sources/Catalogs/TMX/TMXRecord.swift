internal import Bitext

/// A unit as TMX says it: the attributes of `tu` and of its variants, its notes and properties, and its texts.
struct TMXRecord {
  /// A `note`, or a `prop` of some type.
  struct Entry: Hashable {
    /// The type of a `prop`; `nil` for a `note`.
    var type: String?
    var text: String
  }

  /// An attribute with its value.
  struct Attribute: Hashable {
    var name: String
    var value: String
  }

  /// A `tuv`.
  struct Variant {
    var language: String
    var attributes: [Attribute] = []
    var content: InlineText
  }

  var id: String
  var attributes: [Attribute] = []
  var entries: [Entry]
  var source: Variant
  var target: Variant?

  /// Puts a unit into the words of TMX.
  init(_ unprepared: TranslationUnit, source: Language, target: Language) {
    let unit = unprepared.prepared(keepingSegments: false)
    id = unit.id
    entries = unit.notes.map { Entry(text: $0.tmxText) } + Self.ownEntries(of: unit)
    self.source = Variant(language: source.tag, content: unit.source)
    self.target = unit.target.map { Variant(language: target.tag, content: $0) }
    for fact in unit.metadata where !place(fact, source, target) {
      let type = TMXNames.propertyType(fact.category, fact.type)
      entries.append(Entry(type: type, text: fact.value))
    }
  }

  /// What the formats that know states and statuses say with elements of their own.
  private static func ownEntries(of unit: TranslationUnit) -> [Entry] {
    let implied = unit.target == nil ? TranslationUnit.State.initial : .translated
    let facts = [
      (TMXNames.state, unit.state == implied ? nil : unit.state.rawValue),
      (TMXNames.status, unit.recordedStatus?.rawValue),
      (TMXNames.translate, unit.isTranslatable ? nil : "no"),
    ]
    return facts.compactMap { name, value in
      value.map { Entry(type: TMXNames.propertyType(TMXNames.own, name), text: $0) }
    }
  }

  /// Puts a fact into an attribute, and says whether there is one for it that is free.
  private mutating func place(
    _ fact: TranslationUnit.Metadata, _ sourceLanguage: Language, _ targetLanguage: Language
  ) -> Bool {
    switch fact.category {
    case TMXNames.unit:
      return TMXNames.isAttribute(fact) && Self.add(fact, to: &attributes)
    case TMXNames.source:
      return source.take(fact, sourceLanguage)
    case TMXNames.target:
      return target?.take(fact, targetLanguage) ?? false
    default: return false
    }
  }

  fileprivate static func add(
    _ fact: TranslationUnit.Metadata, to attributes: inout [Attribute]
  ) -> Bool {
    guard !attributes.contains(where: { $0.name == fact.type }) else { return false }
    attributes.append(Attribute(name: fact.type, value: fact.value))
    return true
  }
}

extension TMXRecord.Variant {
  /// Takes in a fact about the variant: its exact language, or an attribute.
  fileprivate mutating func take(_ fact: TranslationUnit.Metadata, _ wanted: Language) -> Bool {
    if fact.type == TMXNames.language {
      guard language == wanted.tag, Language(tag: fact.value) == wanted else { return false }
      language = fact.value
      return true
    }
    return TMXNames.isAttribute(fact) && TMXRecord.add(fact, to: &attributes)
  }
}
