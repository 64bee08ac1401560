extension ElementGrammar {
  /// The elements and attributes of XLIFF 1.2, as its transitional schema has them.
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

  static let states = [
    "final", "needs-adaptation", "needs-l10n", "needs-review-adaptation", "needs-review-l10n",
    "needs-review-translation", "needs-translation", "new", "signed-off", "translated",
  ]

  private static let qualifiers = [
    "exact-match", "fuzzy-match", "id-match", "leveraged-glossary", "leveraged-inherited",
    "leveraged-mt", "leveraged-repository", "leveraged-tm", "mt-suggestion", "rejected-grammar",
    "rejected-inaccurate", "rejected-length", "rejected-spelling", "tm-suggestion",
  ]

  private static let dataTypes = [
    "asp", "c", "cdf", "cfm", "cpp", "csharp", "cstring", "csv", "database", "documentfooter",
    "documentheader", "filedialog", "form", "html", "htmlbody", "ini", "interleaf", "javaclass",
    "javapropertyresourcebundle", "javalistresourcebundle", "javascript", "jscript", "layout",
    "lisp", "margin", "menufile", "messagefile", "mif", "mimetype", "mo", "msglib", "pagefooter",
    "pageheader", "parameters", "pascal", "php", "plaintext", "po", "report", "resources", "resx",
    "rtf", "sgml", "sgmldtd", "svg", "vbscript", "warning", "winres", "xhtml", "xml", "xmldtd",
    "xsl", "xul",
  ]

  private static let markTypes = [
    "abbrev", "abbreviated-form", "abbreviation", "acronym", "appellation", "collocation",
    "common-name", "datetime", "equation", "expanded-form", "formula", "head-term", "initialism",
    "international-scientific-term", "internationalism", "logical-expression",
    "materials-management-unit", "name", "near-synonym", "part-number", "phrase",
    "phraseological-unit", "protected", "romanized-form", "seg", "set-phrase", "short-form", "sku",
    "standard-text", "symbol", "synonym", "synonymous-phrase", "term", "transcribed-form",
    "transliterated-form", "truncated-term", "variant",
  ]

  private static let contextTypes = [
    "database", "element", "elementtitle", "linenumber", "numparams", "paramnotes", "record",
    "recordtitle", "sourcefile",
  ]

  private static let inline = ["g", "x", "bx", "ex", "bpt", "ept", "ph", "it", "mrk"]

  // MARK: Attributes

  private static let appearance: Attributes = [
    "restype": .any, "resname": .any, "coord": .any, "font": .any, "css-style": .any,
    "style": .nameToken, "exstyle": .nameToken,
  ]

  private static let resource = appearance.merging([
    "datatype": .oneOfOrOwn(dataTypes), "ts": .any, "xml:space": .oneOf(["default", "preserve"]),
    "extradata": .any,
    "extype": .any, "help-id": .nameToken, "menu": .any, "menu-option": .any, "menu-name": .any,
  ]) { $1 }

  private static let sizes: Attributes = [
    "translate": .yesNo, "reformat": .any, "size-unit": .any, "maxwidth": .nameToken,
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
        "tool": .any, "date": .any, "xml:space": .oneOf(["default", "preserve"]), "ts": .any,
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

  private static let header = [
    element(
      "header", [:],
      .sequence([
        .optional("skl"), .optional("phase-group"),
        .many("glossary", "reference", "count-group", "prop-group", "note", "tool"), .many("*"),
      ])),
    element("skl", [:], .sequence([.one("internal-file", "external-file")])),
    element("glossary", [:], .anything),
    element("reference", [:], .anything),
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
        "tool": .any, "date": .any, "job-id": .any, "contact-name": .any, "contact-email": .any,
        "contact-phone": .any,
      ], required: ["phase-name", "process-name"], .sequence([.many("note")])),
    element("count-group", ["name": .any], required: ["name"], .sequence([.many("count")])),
    element("count", ["count-type": .any, "phase-name": .any, "unit": .any], .text([])),
    element(
      "context-group", ["name": .any, "crc": .nameToken, "purpose": .any],
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
        "id": .any, "mime-type": .any, "approved": .yesNo, "translate": .yesNo, "reformat": .any,
        "ts": .any, "restype": .any, "resname": .any, "phase-name": .any,
      ], required: ["id", "mime-type"],
      .sequence([
        .one("bin-source"), .optional("bin-target"),
        .many("context-group", "count-group", "prop-group", "note", "trans-unit"), .many("*"),
      ])),
    element("bin-source", ["ts": .any], .sequence([.one("internal-file", "external-file")])),
    element(
      "bin-target",
      translation.merging(["mime-type": .any, "restype": .any, "resname": .any]) { $1 },
      .sequence([.one("internal-file", "external-file")])),
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
    element("sub", ["datatype": .any, "ctype": delimiter, "xid": .any], .text(inline)),
    element(
      "mrk", ["mtype": .oneOfOrOwn(markTypes), "mid": .nameToken, "comment": .any, "ts": .any],
      required: ["mtype"], .text(inline)),
  ]
}
