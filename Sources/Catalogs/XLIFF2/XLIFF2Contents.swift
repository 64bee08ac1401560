internal import Bitext
internal import Markup

extension ReadElements {
  /// What ``XLIFF2Reader`` takes in.
  static let xliff2 = ReadElements(
    prefixes: [
      XLIFF2Names.namespace: "", "urn:oasis:names:tc:xliff:document:2.2": "",
      XLIFF2Names.matchesNamespace: "mtc", XLIFF2Names.metadataNamespace: "mda",
      XLIFF2Names.glossaryNamespace: "gls",
    ], root: "xliff",
    elements: XLIFF2Contents.document.merging(XLIFF2Contents.modules) { $1 }
      .merging(XLIFF2Contents.texts) { $1 })
}

/// The parts of the table.
///
/// Languages and the names of files are told apart from it.
private enum XLIFF2Contents {
  typealias Element = ReadElements.Element

  private static let inline = "pc ph sc ec cp mrk sm em"

  static let document: [String: Element] = [
    "xliff": Element("version srcLang trgLang", children: "file"),
    "file": Element(
      "original translate canResegment", values: ["id": equals("f1")], children: "group unit"),
    // Units go on without their group, but for what they take over from it.
    // One that is empty stands for units where there are none.
    "group": Element(
      values: ["id": equals("g1")], children: "group unit", isTransparent: true
    ) { tree, node in tree.elements(of: node).isEmpty },
    "unit": Element(
      "id translate canResegment",
      values: [
        "name": { tree, node, name in
          NameToken.isEncoding(tree.attribute("id", of: node) ?? "", of: name)
        }
      ],
      children: "segment ignorable notes originalData mtc:matches mda:metadata gls:glossary"),
    "notes": Element(children: "note"),
    "note": Element(
      "category",
      values: [
        "priority": { _, _, value in Int(value) != nil },
        "appliesTo": { _, _, value in TranslationUnit.Note.Side(rawValue: value) != nil },
      ]),
    "originalData": Element(children: "data"),
    "data": Element("id", children: "cp"),
    "segment": Element(
      "state canResegment",
      values: [
        "id": { tree, node, name in name == "s1" || hasOtherParts(tree, node) },
        "subState": { _, _, value in
          value.hasPrefix(XLIFF2Names.statusPrefix)
            && Bitext.Status(rawValue: String(value.dropFirst(XLIFF2Names.statusPrefix.count)))
              != nil
        },
      ], children: "source target"),
    "ignorable": Element("id", children: "source target"),
  ]

  static let texts: [String: Element] = [
    "source": Element("xml:lang", children: inline, keepsOthers: true),
    "target": Element("xml:lang order", children: inline, keepsOthers: true),
    "pc": Element(
      "id dataRefStart dataRefEnd copyOf",
      values: ["type": purpose, "subType": markup("dataRefStart")], children: inline,
      keepsOthers: true),
    "ph": Element("id dataRef copyOf", values: ["type": purpose]),
    "sc": Element(
      "id dataRef copyOf isolated", values: ["type": purpose, "subType": markup("dataRef")]),
    "ec": Element("id startRef dataRef copyOf isolated", values: ["type": purpose]),
    "cp": Element("hex"),
    "mrk": Element("id type", children: inline, isTransparent: true, keepsOthers: true) {
      tree, node in isTerm(tree, node)
    },
    "sm": Element { _, _ in false },
    "em": Element { _, _ in false },
  ]

  static let modules: [String: Element] = [
    "mtc:matches": Element(children: "mtc:match"),
    "mtc:match": Element(
      "ref reference matchQuality similarity origin", children: "source target originalData"
    ) { tree, node in
      tree.attribute("reference", of: node) != "yes"
        && tree.elements(of: node).contains { tree.name(of: $0) == "target" }
    },
    "mda:metadata": Element(children: "mda:metaGroup mda:meta"),
    "mda:metaGroup": Element("category", children: "mda:metaGroup mda:meta"),
    "mda:meta": Element("type"),
    "gls:glossary": Element(children: "gls:glossEntry"),
    "gls:glossEntry": Element("id ref", children: "gls:term gls:translation gls:definition") {
      tree, node in tree.elements(of: node).contains { tree.name(of: $0) == "term" }
    },
    "gls:term": Element(children: "cp"),
    "gls:translation": Element(children: "cp"),
    "gls:definition": Element(children: "cp"),
  ]

  /// The kinds of codes that say no more than ours.
  private static let purpose: ReadElements.Value = { _, _, value in
    InlineCode.Purpose(rawValue: value) != nil
  }

  /// The finer kinds that follow from the markup of a code, where it has some.
  private static func markup(_ reference: String) -> ReadElements.Value {
    { tree, node, value in
      ["xlf:b", "xlf:i", "xlf:u"].contains(value) && tree.attribute(reference, of: node) != nil
    }
  }

  /// Whether a segment is not all of its unit, whose name is then enough.
  private static func hasOtherParts(_ tree: MarkupTree, _ segment: Int) -> Bool {
    tree.elements(of: tree.parent(of: segment)).contains {
      $0 != segment && ["segment", "ignorable"].contains(tree.name(of: $0))
    }
  }

  /// Whether a mark is around a term of which the glossary of its unit tells.
  private static func isTerm(_ tree: MarkupTree, _ mark: Int) -> Bool {
    guard tree.attribute("type", of: mark) == "term", let id = tree.attribute("id", of: mark)
    else { return false }
    var unit = mark
    while unit > 0, tree.name(of: unit) != "unit" { unit = tree.parent(of: unit) }
    let isGlossary = { tree.namespace(of: $0) == XLIFF2Names.glossaryNamespace }
    return tree.elements(of: unit).filter(isGlossary).flatMap(tree.elements).contains {
      tree.attribute("ref", of: $0) == "#" + id
    }
  }

  private static func equals(_ wanted: String) -> ReadElements.Value { { $2 == wanted } }
}
