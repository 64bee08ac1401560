internal import Bitext
internal import Markup

extension ReadElements {
  /// What ``TMXReader`` takes in of units and texts that it reads.
  static let tmx = ReadElements(prefixes: ["": ""], root: "tmx", elements: TMXContents.elements)
}

/// The parts of the table.
private enum TMXContents {
  typealias Element = ReadElements.Element

  private static let inline = "bpt ept ph it ut sub hi"

  static let elements: [String: Element] = [
    "tmx": Element("version", children: "header body"),
    "header": Element(
      "srclang",
      values: Dictionary(
        uniqueKeysWithValues: TMXWriter.headerAttributes.map { name, value in
          (name, equals(value))
        }), children: "prop=header-prop"),
    "header-prop": Element("type") { tree, node in
      let (category, type) = TMXNames.parts(
        ofPropertyType: tree.attribute("type", of: node) ?? "")
      return category == TMXNames.own
        && [TMXNames.original, TMXNames.targetLanguage].contains(type)
    },
    "body": Element(children: "tu"),
    "tu": Element(
      "tuid", values: values(TMXNames.unit, TMXNames.shared.union(["srclang", "segtype"])),
      children: "note prop tuv"),
    "tuv": Element(
      "xml:lang lang", values: values(TMXNames.source, TMXNames.shared),
      children: "note prop seg"),
    "note": Element(),
    "prop": Element("type"),
    "seg": Element(children: inline),
    "hi": Element(children: inline, isTransparent: true) { _, _ in false },
    "bpt": Element("i x", values: ["type": type]),
    "ept": Element("i"),
    "it": Element("pos x", values: ["type": type]),
    "ph": Element("x", values: ["type": type]),
    "ut": Element("x"),
    "sub": Element(),
  ]

  /// The attributes that become metadata of a category.
  private static func values(
    _ category: String, _ names: Set<String>
  ) -> [String: ReadElements.Value] {
    Dictionary(uniqueKeysWithValues: names.map { ($0, isAttribute($0, category)) })
  }

  private static func isAttribute(_ name: String, _ category: String) -> ReadElements.Value {
    { _, _, value in
      TMXNames.isAttribute(
        TranslationUnit.Metadata(category: category, type: name, value: value))
    }
  }

  private static func equals(_ wanted: String) -> ReadElements.Value { { $2 == wanted } }

  /// The kinds of codes that say no more than ours, or that follow from the markup of a code.
  private static let type: ReadElements.Value = { _, _, value in
    ["bold", "italic", "ulined", "link", "image", "lb"].contains(value)
      || value.hasPrefix("x-")
        && InlineCode.Purpose(rawValue: String(value.dropFirst(2))) != nil
  }
}
