extension ElementGrammar {
  /// The elements and attributes of XLIFF 2.0, 2.1 and 2.2 and their modules.
  static func xliff2(_ namespace: String) -> ElementGrammar {
    var grammar = XLIFF2Grammar.common
    grammar.prefixes[namespace] = ""
    if namespace == XLIFF2Grammar.namespaces[1] {
      grammar.elements.merge(XLIFF2Grammar.changedIn22) { $1 }
    }
    return grammar
  }
}

/// The grammar of the core of XLIFF 2 (2.1 §4.2 and §4.3).
enum XLIFF2Grammar {
  /// The namespaces of the core: of 2.0 and 2.1, and of 2.2.
  static let namespaces = [
    "urn:oasis:names:tc:xliff:document:2.0", "urn:oasis:names:tc:xliff:document:2.2",
  ]

  typealias Element = ElementGrammar.Element

  fileprivate static let common = ElementGrammar(
    prefixes: moduleNamespaces, elements: core.merging(modules) { $1 },
    sharedAttributes: sharedAttributes)

  private static let direction = AttributeValue.oneOf(["ltr", "rtl", "auto"])
  private static let space = AttributeValue.oneOf(["default", "preserve"])

  private static func element(
    _ name: String, _ attributes: [String: AttributeValue] = [:], required: [String] = [],
    others: Set<String> = [], once: Set<String> = [], _ content: ElementGrammar.Content
  ) -> (String, Element) {
    (
      name,
      Element(
        XLIFF2Clause.element(name), attributes, required: required, others: others, once: once,
        content)
    )
  }

  /// The modules that file, group and unit share, and extensions.
  private static let extensions = [
    "*", "mda:metadata", "slr:data", "val:validation", "its:provenanceRecords", "ctr:changeTrack",
  ]

  private static let once: Set<String> = [
    "mda:metadata", "res:resourceData", "slr:profiles", "slr:data", "val:validation", "mtc:matches",
    "gls:glossary",
  ]

  private static func extensions(_ more: String...) -> ElementGrammar.Particle {
    ElementGrammar.Particle(names: Set(extensions + more), least: 0, most: .max)
  }

  private static let decorations: Set<String> = ["fs", "slr", "its", "itsm", "*", "xml"]

  /// What file, group and unit have in common.
  private static func container(
    _ more: [String: AttributeValue]
  ) -> [String: AttributeValue] {
    let shared: [String: AttributeValue] = [
      "id": .nameToken, "canResegment": .yesNo, "translate": .yesNo, "srcDir": direction,
      "trgDir": direction, "xml:space": space,
    ]
    return shared.merging(more) { $1 }
  }

  private static let core = Dictionary(
    uniqueKeysWithValues: [
      element(
        "xliff",
        [
          "version": .oneOf(XLIFF2Names.versions), "srcLang": .language, "trgLang": .language,
          "xml:space": space,
        ], required: ["version", "srcLang"], others: ["its", "*", "xml"],
        .sequence([.some("file")])),
      element(
        "file", container(["original": .any]), required: ["id"], others: decorations, once: once,
        .sequence([
          .optional("skeleton"), extensions("res:resourceData", "slr:profiles"),
          .optional("notes"), .some("unit", "group"),
        ])),
      element("skeleton", ["href": .any], .anything),
      element(
        "group", container(["name": .any, "type": .prefixed]), required: ["id"],
        others: decorations, once: once,
        .sequence([extensions(), .optional("notes"), .many("unit", "group")])),
      element(
        "unit", container(["name": .any, "type": .prefixed]), required: ["id"],
        others: decorations, once: once,
        .sequence([
          extensions(
            "mtc:matches", "gls:glossary", "res:resourceData", "its:locQualityIssues"),
          .optional("notes"), .optional("originalData"), .many("segment", "ignorable"),
        ])),
      element(
        "segment",
        [
          "id": .nameToken, "canResegment": .yesNo,
          "state": .oneOf(["initial", "translated", "reviewed", "final"]), "subState": .prefixed,
        ], .sequence([.one("source"), .optional("target")])),
      element(
        "ignorable", ["id": .nameToken], .sequence([.one("source"), .optional("target")])),
      element("notes", [:], .sequence([.some("note")])),
      element("note", note, others: ["fs", "*", "xml"], .text([])),
      element("originalData", [:], .sequence([.some("data")])),
      element(
        "data", ["id": .nameToken, "dir": direction, "xml:space": .oneOf(["preserve"])],
        required: ["id"], .text(["cp"])),
      element("source", ["xml:lang": .optionalLanguage, "xml:space": space], .text(inline)),
      element(
        "target",
        ["xml:lang": .optionalLanguage, "xml:space": space, "order": .positiveInteger],
        .text(inline)),
      element("cp", ["hex": .hexBinary], required: ["hex"], .empty),
      element("ph", code(placeholder), required: ["id"], others: codeDecorations, .empty),
      element("pc", code(span), required: ["id"], others: codeDecorations, .text(inline)),
      element("sc", code(marker), required: ["id"], others: codeDecorations, .empty),
      element("ec", code(endMarker), others: codeDecorations, .empty),
      element("mrk", annotation, required: ["id"], others: markDecorations, .text(inline)),
      element("sm", annotation, required: ["id"], others: markDecorations, .empty),
      element("em", ["startRef": .nameToken], required: ["startRef"], .empty),
    ])

  /// What 2.2 added: notes and metadata of the whole document, and notes that point at a segment.
  fileprivate static let changedIn22 = Dictionary(
    uniqueKeysWithValues: [
      element(
        "xliff",
        [
          "version": .oneOf(["2.2"]), "srcLang": .language, "trgLang": .language,
          "xml:space": space,
        ], required: ["version", "srcLang"], others: ["its", "*", "xml"],
        .sequence([.optional("notes"), .many("mda:metadata", "*"), .some("file")])),
      element(
        "note", note.merging(["ref": .any]) { $1 }, others: ["fs", "*", "xml"], .text([])),
    ])

  // MARK: Inline elements

  private static let inline = ["cp", "ph", "pc", "sc", "ec", "mrk", "sm", "em"]

  private static let note: [String: AttributeValue] = [
    "id": .nameToken, "appliesTo": .oneOf(["source", "target"]), "category": .any,
    "priority": .integer(1...10),
  ]

  /// Codes take attributes of these modules and no others (§4.2.3.2 to §4.2.3.5).
  private static let codeDecorations: Set<String> = ["fs", "slr"]
  /// The XML namespace must not be used on annotations (§4.2.3.6 and §4.2.3.7).
  private static let markDecorations: Set<String> = ["fs", "slr", "its", "itsm", "*"]

  private static func code(_ more: [String: AttributeValue]) -> [String: AttributeValue] {
    let shared: [String: AttributeValue] = [
      "id": .nameToken, "canCopy": .yesNo, "canDelete": .yesNo,
      "canReorder": .oneOf(["yes", "firstNo", "no"]), "copyOf": .nameToken, "subType": .prefixed,
      "type": .oneOf(["fmt", "ui", "quote", "link", "image", "other"]),
    ]
    return shared.merging(more) { $1 }
  }

  private static let placeholder: [String: AttributeValue] = [
    "disp": .any, "equiv": .any, "dataRef": .nameToken, "subFlows": .nameTokens,
  ]

  private static let marker = placeholder.merging([
    "canOverlap": .yesNo, "isolated": .yesNo, "dir": direction,
  ]) { $1 }

  private static let endMarker = marker.merging(["startRef": .nameToken]) { $1 }

  private static let span: [String: AttributeValue] = [
    "canOverlap": .yesNo, "dir": direction, "dispStart": .any, "dispEnd": .any,
    "equivStart": .any, "equivEnd": .any, "dataRefStart": .nameToken, "dataRefEnd": .nameToken,
    "subFlowsStart": .nameTokens, "subFlowsEnd": .nameTokens,
  ]

  private static let annotation: [String: AttributeValue] = [
    "id": .nameToken, "translate": .yesNo, "ref": .any, "value": .any,
    "type": .oneOfOrPrefixed(["generic", "comment", "term"]),
  ]
}
