extension ElementGrammar {
  /// The elements and attributes of XLIFF 1.2, as its transitional schema has them; see ``XLIFF12Deprecation``.
  static let xliff12 = ElementGrammar(
    prefixes: [
      "urn:oasis:names:tc:xliff:document:1.2": "", "urn:oasis:names:tc:xliff:document:1.1": "",
      // The oldest files have no namespace.
      "": "",
    ], elements: XLIFF12Grammar.elements, sharedAttributes: [:])
}

/// The grammar of XLIFF 1.2 (OASIS, 1 February 2008).
enum XLIFF12Grammar {
  typealias Element = ElementGrammar.Element
  typealias Attributes = [String: AttributeValue]

  /// The elements that take attributes which the specification does not have; other than those of extensions, they
  /// mean nothing to other programs.
  private static let open: Set<String> = [
    "xliff", "file", "tool", "group", "trans-unit", "source", "seg-source", "target", "alt-trans",
    "bin-unit", "bin-source", "bin-target", "g", "x", "bx", "ex", "ph", "bpt", "ept", "it", "mrk",
  ]

  private static func element(
    _ name: String, _ attributes: Attributes = [:], required: [String] = [],
    _ content: ElementGrammar.Content
  ) -> (String, Element) {
    (
      name,
      Element(
        clause(name), attributes, required: required,
        others: open.contains(name) ? ["*", "xml", ElementGrammar.unqualified] : [], content)
    )
  }

  /// Where the specification defines an element or attribute.
  static func clause(_ name: String) -> String { "XLIFF 1.2 \(name)" }

  private static let inline = ["g", "x", "bx", "ex", "bpt", "ept", "ph", "it", "mrk"]

  // MARK: Attributes

  private static let appearance: Attributes = [
    "restype": .oneOfOrOwn(resourceTypes), "resname": .any, "coord": .coordinates, "font": .any,
    "css-style": .any,
    "style": .nameToken, "exstyle": .nameToken,
  ]

  private static let resource = appearance.merging([
    "datatype": .oneOfOrOwn(dataTypes), "ts": .any, "xml:space": .oneOf(["default", "preserve"]),
    "extradata": .any,
    "extype": .any, "help-id": .nameToken, "menu": .any, "menu-option": .any, "menu-name": .any,
  ]) { $1 }

  private static let sizes: Attributes = [
    "translate": .yesNo, "reformat": .yesNoOrSomeOf(reformatParts),
    "size-unit": .oneOfOrOwn(sizeUnits), "maxwidth": .nameToken,
    "minwidth": .nameToken, "maxheight": .nameToken, "minheight": .nameToken,
    "maxbytes": .nameToken, "minbytes": .nameToken, "charclass": .any, "merged-trans": .yesNo,
  ]

  private static let translation: Attributes = [
    "state": .oneOfOrOwn(states), "state-qualifier": .oneOfOrOwn(qualifiers),
    "phase-name": .nameToken, "ts": .any, "xml:lang": .optionalLanguage,
  ]

  private static func code(_ more: Attributes) -> Attributes {
    more.merging(["id": .any, "ts": .any, "xid": .any, "equiv-text": .any]) { $1 }
  }

  private static let delimiter = AttributeValue.oneOfOrOwn(["bold", "italic", "underlined", "link"])
  private static let standalone = AttributeValue.oneOfOrOwn(["image", "pb", "lb"])

  // MARK: Elements

  static let elements = Dictionary(
    uniqueKeysWithValues: document + header + units + codes)

  private static let document = [
    element(
      "xliff", ["version": .oneOf(["1.2", "1.1", "1.0"]), "xml:lang": .optionalLanguage],
      required: ["version"], .sequence([.many("file", "*")])),
    element(
      "file",
      [
        "original": .any, "source-language": .language, "datatype": .oneOfOrOwn(dataTypes),
        "tool-id": .any,
        "tool": .any, "date": .dateTime, "xml:space": .oneOf(["default", "preserve"]), "ts": .any,
        "category": .any, "target-language": .language, "product-name": .any,
        "product-version": .any, "build-num": .any,
      ], required: ["original", "source-language", "datatype"],
      .sequence([.optional("header"), .one("body")])),
    element("body", [:], .sequence([.many("group", "trans-unit", "bin-unit")])),
    element(
      "group", resource.merging(sizes) { $1 }.merging(["id": .any]) { $1 },
      .sequence([
        .many("context-group"), .many("count-group"), .many("prop-group"), .many("note"),
        .many("*"), .many("group", "trans-unit", "bin-unit"),
      ])),
  ]

  /// A file, inside or outside of the document.
  private static let file = ElementGrammar.Content.sequence([
    .one("internal-file", "external-file")
  ])

  private static let header = [
    element(
      "header", [:],
      .sequence([
        .optional("skl"), .optional("phase-group"),
        .many("glossary", "reference", "count-group", "prop-group", "note", "tool"), .many("*"),
      ])),
    element("skl", [:], file),
    element("glossary", [:], file),
    element("reference", [:], file),
    element("internal-file", ["form": .any, "crc": .nameToken], .anything),
    element(
      "external-file", ["href": .any, "crc": .nameToken, "uid": .nameToken], required: ["href"],
      .empty),
    element(
      "note",
      [
        "xml:lang": .optionalLanguage, "priority": .integer(1...10), "from": .any,
        "annotates": .oneOf(["source", "target", "general"]),
      ], .text([])),
    element("phase-group", [:], .sequence([.some("phase")])),
    element(
      "phase",
      [
        "phase-name": .any, "process-name": .any, "company-name": .any, "tool-id": .any,
        "tool": .any, "date": .dateTime, "job-id": .any, "contact-name": .any,
        "contact-email": .any,
        "contact-phone": .any,
      ], required: ["phase-name", "process-name"], .sequence([.many("note")])),
    element("count-group", ["name": .any], required: ["name"], .sequence([.many("count")])),
    element(
      "count",
      [
        "count-type": .oneOfOrOwn(countTypes), "phase-name": .any, "unit": .oneOfOrOwn(countUnits),
      ], .text([])),
    element(
      "context-group", ["name": .any, "crc": .nameToken, "purpose": .someOfOrOwn(purposes)],
      .sequence([.some("context")])),
    element(
      "context",
      ["context-type": .oneOfOrOwn(contextTypes), "match-mandatory": .yesNo, "crc": .nameToken],
      required: ["context-type"], .text([])),
    element("prop-group", ["name": .any], .sequence([.some("prop")])),
    element("prop", ["prop-type": .any, "xml:lang": .optionalLanguage], .text([])),
    element(
      "tool",
      ["tool-id": .any, "tool-name": .any, "tool-version": .any, "tool-company": .any],
      required: ["tool-id", "tool-name"], .anything),
  ]

  private static let units = [
    element(
      "trans-unit",
      resource.merging(sizes) { $1 }
        .merging(["id": .any, "approved": .yesNo, "phase-name": .any]) { $1 }, required: ["id"],
      .sequence([
        .one("source"), .optional("seg-source"), .optional("target"),
        .many("context-group", "count-group", "prop-group", "note", "alt-trans"), .many("*"),
      ])),
    element("source", ["xml:lang": .optionalLanguage, "ts": .any], .text(inline)),
    element("seg-source", ["xml:lang": .optionalLanguage, "ts": .any], .text(inline)),
    element(
      "target",
      translation.merging(appearance) { $1 }.merging(["equiv-trans": .yesNo]) { $1 },
      .text(inline)),
    element(
      "alt-trans",
      resource.merging([
        "match-quality": .any, "tool-id": .any, "tool": .any, "crc": .nameToken,
        "xml:lang": .optionalLanguage, "origin": .any, "mid": .nameToken, "phase-name": .nameToken,
        "alttranstype": .oneOfOrOwn([
          "proposal", "previous-version", "rejected", "reference", "accepted",
        ]),
      ]) { $1 },
      .sequence([
        .optional("source"), .optional("seg-source"), .some("target"), .many("context-group"),
        .many("prop-group"), .many("note"), .many("*"),
      ])),
    element(
      "bin-unit",
      [
        "id": .any, "mime-type": .mimeType, "approved": .yesNo, "translate": .yesNo,
        "reformat": .yesNoOrSomeOf(reformatParts),
        "ts": .any, "restype": .oneOfOrOwn(resourceTypes), "resname": .any, "phase-name": .any,
      ], required: ["id", "mime-type"],
      .sequence([
        .one("bin-source"), .optional("bin-target"),
        .many("context-group", "count-group", "prop-group", "note", "trans-unit"), .many("*"),
      ])),
    element("bin-source", ["ts": .any], file),
    element(
      "bin-target",
      translation.merging([
        "mime-type": .mimeType, "restype": .oneOfOrOwn(resourceTypes), "resname": .any,
      ]) { $1 },
      file),
  ]

  private static let codes = [
    element("g", code(["ctype": delimiter, "clone": .yesNo]), required: ["id"], .text(inline)),
    element("x", code(["ctype": standalone, "clone": .yesNo]), required: ["id"], .empty),
    element(
      "bx", code(["rid": .nameToken, "ctype": delimiter, "clone": .yesNo]), required: ["id"],
      .empty),
    element("ex", code(["rid": .nameToken]), required: ["id"], .empty),
    element(
      "ph",
      code([
        "ctype": standalone, "crc": .any, "assoc": .oneOf(["preceding", "following", "both"]),
      ]), required: ["id"], .text(["sub"])),
    element(
      "bpt", code(["rid": .nameToken, "ctype": delimiter, "crc": .any]), required: ["id"],
      .text(["sub"])),
    element("ept", code(["rid": .nameToken, "crc": .any]), required: ["id"], .text(["sub"])),
    element(
      "it",
      code([
        "pos": .oneOf(["open", "close"]), "rid": .nameToken, "ctype": delimiter, "crc": .any,
      ]), required: ["id", "pos"], .text(["sub"])),
    element(
      "sub", ["datatype": .oneOfOrOwn(dataTypes), "ctype": delimiter, "xid": .any], .text(inline)),
    element(
      "mrk", ["mtype": .oneOfOrOwn(markTypes), "mid": .nameToken, "comment": .any, "ts": .any],
      required: ["mtype"], .text(inline)),
  ]
}
