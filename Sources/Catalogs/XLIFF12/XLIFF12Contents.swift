internal import Bitext
internal import Markup

extension ReadElements {
  /// What ``XLIFF12Reader`` takes in.
  static let xliff12 = ReadElements(
    prefixes: [
      "urn:oasis:names:tc:xliff:document:1.2": "", "urn:oasis:names:tc:xliff:document:1.1": "",
      "": "",
    ], root: "xliff", elements: XLIFF12Contents.document.merging(XLIFF12Contents.texts) { $1 })
}

/// The parts of the table.
///
/// Languages and the names of files are told apart from it.
private enum XLIFF12Contents {
  typealias Element = ReadElements.Element

  private static let inline = "g x bx ex bpt ept ph it mrk"

  static let document: [String: Element] = [
    "xliff": Element("version", children: "file"),
    "file": Element(
      "original source-language target-language", values: ["datatype": equals("html")],
      children: "header body"),
    "header": Element(),
    "body": Element(children: "group trans-unit"),
    // Units go on without their group, but for what they take over from it.
    "group": Element(children: "group trans-unit", isTransparent: true) { _, _ in false },
    "trans-unit": Element(
      "id translate",
      values: [
        "resname": { tree, node, name in tree.attribute("id", of: node) == name },
        "approved": { tree, node, value in value == "no" || isApprovalRead(tree, node) },
      ], children: "source target seg-source note context-group alt-trans"),
    "note": Element(
      "from",
      values: [
        "priority": { _, _, value in Int(value) != nil },
        "annotates": { _, _, value in
          value == "general" || TranslationUnit.Note.Side(rawValue: value) != nil
        },
      ]),
    "context-group": Element(values: ["purpose": equals("information")], children: "context"),
    "context": Element("context-type"),
    "alt-trans": Element(
      "origin mid",
      values: [
        "alttranstype": equals("proposal"),
        "match-quality": { _, _, value in Double(percentText: value) != nil },
      ], children: "source target=match-target context-group=match-context-group"
    ) { tree, node in
      (tree.attribute("alttranstype", of: node) ?? "proposal") == "proposal"
        && tree.elements(of: node).contains { tree.name(of: $0) == "target" }
    },
    "match-target": Element("xml:lang", children: inline, keepsOthers: true),
    "match-context-group": Element(
      values: ["purpose": equals("information")], children: "context=match-context"),
    "match-context": Element("context-type") { tree, node in
      tree.attribute("context-type", of: node) == "x-" + XLIFF12Context.similarity
    },
  ]

  static let texts: [String: Element] = [
    "source": Element("xml:lang", children: inline, keepsOthers: true),
    "seg-source": Element("xml:lang", children: inline, keepsOthers: true),
    "target": Element(
      "xml:lang",
      values: [
        "state": { _, _, value in readStates.contains(value) },
        "state-qualifier": { _, _, value in
          value.hasPrefix(XLIFF12States.statusPrefix)
            && Bitext.Status(rawValue: String(value.dropFirst(2))) != nil
        },
      ], children: inline, keepsOthers: true),
    "g": Element(
      "id equiv-text", values: ["ctype": ctype], children: inline, keepsOthers: true),
    "x": Element("id equiv-text", values: ["ctype": ctype]),
    "bx": Element("id rid equiv-text", values: ["ctype": ctype]),
    "ex": Element("id rid equiv-text"),
    "bpt": Element("id rid", values: ["ctype": ctype]),
    "ept": Element("id rid"),
    "ph": Element("id", values: ["ctype": ctype]),
    "it": Element("id pos rid", values: ["ctype": ctype]),
    "mrk": Element(
      "mtype", values: ["mid": { tree, node, name in name == "1" || hasOtherText(tree, node) }],
      children: inline, isTransparent: true, keepsOthers: true
    ) { tree, node in
      tree.attribute("mtype", of: node) == "seg"
    },
  ]

  /// The states that say no more than ours.
  private static let readStates: Set<String> = [
    "new", "needs-translation", "needs-review-translation", "translated", "signed-off", "final",
  ]

  /// The kinds of codes that say no more than ours, or that follow from the markup of a code.
  private static let ctype: ReadElements.Value = { _, _, value in
    [
      "bold", "italic", "underlined", "link", "image", "lb", "x-fmt", "x-link", "x-image",
      "x-other",
    ].contains(value)
  }

  /// Whether the approval of a unit is its state: it is not where the target has one of its own.
  private static func isApprovalRead(_ tree: MarkupTree, _ unit: Int) -> Bool {
    let target = tree.elements(of: unit).first { tree.name(of: $0) == "target" }
    let state = target.flatMap { tree.attribute("state", of: $0) }
    return target != nil && (state == nil || state == "final")
  }

  /// Whether a segment is not all of its unit, whose name is then enough; that of a translation is the name of its source.
  private static func hasOtherText(_ tree: MarkupTree, _ segment: Int) -> Bool {
    let text = tree.parent(of: segment)
    return tree.name(of: text) == "target" || tree.children(of: text).count > 1
  }

  private static func equals(_ wanted: String) -> ReadElements.Value { { $2 == wanted } }
}
