extension ElementGrammar {
  /// The elements and attributes of TMX 1.4b, as its document type has them.
  static let tmx = ElementGrammar(
    prefixes: ["": ""], elements: TMXGrammar.elements, sharedAttributes: [:])
}

/// The grammar of TMX 1.4b (LISA OSCAR, 26 April 2005); what is older than 1.4 is in it too.
enum TMXGrammar {
  typealias Element = ElementGrammar.Element
  typealias Attributes = [String: AttributeValue]

  /// Where the specification defines an element or attribute.
  static func clause(_ name: String) -> String { "TMX 1.4b \(name)" }

  private static func element(
    _ name: String, _ attributes: Attributes = [:], required: [String] = [],
    _ content: ElementGrammar.Content
  ) -> (String, Element) {
    (name, Element(clause(name), attributes, required: required, content))
  }

  private static let inline = ["bpt", "ept", "it", "ph", "hi", "ut"]
  private static let segmentTypes = AttributeValue.oneOf([
    "block", "paragraph", "sentence", "phrase",
  ])
  /// The language of the source, or that any of the languages may be it.
  private static let sourceLanguage = AttributeValue.oneOfOrLanguage(["*all*"])
  private static let assignment = AttributeValue.integer(0...Int.max)

  private static let origin: Attributes = [
    "creationtool": .any, "creationtoolversion": .any, "creationdate": .date, "creationid": .any,
    "changedate": .date, "changeid": .any, "datatype": .any, "o-tmf": .any, "o-encoding": .any,
  ]
  private static let use: Attributes = [
    "usagecount": .integer(0...Int.max), "lastusagedate": .date,
  ]
  private static let language: Attributes = ["xml:lang": .language, "lang": .language]

  private static func merged(_ sets: Attributes...) -> Attributes {
    sets.reduce(into: [:]) { $0.merge($1) { $1 } }
  }

  static let elements: [String: Element] = Dictionary(
    uniqueKeysWithValues: structure + header + codes)

  private static let structure = [
    element(
      "tmx", ["version": .oneOf(["1.4", "1.3", "1.2", "1.1"])], required: ["version"],
      .sequence([.one("header"), .one("body")])),
    element("body", [:], .sequence([.many("tu")])),
    element(
      "tu",
      merged(origin, use, ["tuid": .any, "segtype": segmentTypes, "srclang": sourceLanguage]),
      .sequence([.many("note", "prop"), .some("tuv")])),
    element("tuv", merged(origin, use, language), .sequence([.many("note", "prop"), .one("seg")])),
    element("seg", [:], .text(inline)),
  ]

  private static let header = [
    element(
      "header",
      merged(
        origin, ["segtype": segmentTypes, "adminlang": .language, "srclang": sourceLanguage]),
      required: [
        "creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang",
        "datatype",
      ],
      .sequence([.many("note", "prop", "ude")])),
    element("note", merged(language, ["o-encoding": .any]), .text([])),
    element(
      "prop", merged(language, ["o-encoding": .any, "type": .any]), required: ["type"], .text([])),
    element("ude", ["name": .any, "base": .any], required: ["name"], .sequence([.some("map")])),
    element(
      "map",
      [
        "unicode": .hexReference(most: 0x10FFFF), "code": .hexReference(most: .max), "ent": .any,
        "subst": .any,
      ], required: ["unicode"], .empty),
  ]

  private static let codes = [
    element(
      "bpt", ["i": assignment, "x": assignment, "type": .any], required: ["i"], .text(["sub"])),
    element("ept", ["i": assignment], required: ["i"], .text(["sub"])),
    element(
      "it", ["pos": .oneOf(["begin", "end"]), "x": assignment, "type": .any], required: ["pos"],
      .text(["sub"])),
    element(
      "ph", ["x": assignment, "assoc": .oneOf(["p", "f", "b"]), "type": .any], .text(["sub"])),
    element("hi", ["x": assignment, "type": .any], .text(inline)),
    element("sub", ["datatype": .any, "type": .any], .text(inline)),
    element("ut", ["x": assignment], .text(["sub"])),
  ]
}
