internal import Markup

/// The numbers that the names which every unit is asked for have in a document; `nil` where nothing has the name.
final class XLIFF2Elements: Sendable {
  let segment: Int?
  let ignorable: Int?
  let source: Int?
  let target: Int?
  let originalData: Int?
  let data: Int?
  let notes: Int?
  let note: Int?
  let matches: Int?
  let metadata: Int?
  let glossary: Int?
  let id: Int?
  let name: Int?
  let state: Int?
  let subState: Int?
  let order: Int?
  let category: Int?
  let canResegment: Int?
  let priority: Int?
  let appliesTo: Int?
  let translate: Int?
  let type: Int?
  let value: Int?
  let startReference: Int?
  let copyOf: Int?
  let dataReference: Int?
  let dataReferenceAtStart: Int?
  let dataReferenceAtEnd: Int?
  /// Whether an attribute says that a unit's segments are cases (2.2, Plural, Gender, and Select module).
  let hasSwitches: Bool
  /// The inline elements by the tree's numbers for their names.
  private let inlineElements: [InlineElement?]

  /// An element in the content of `source` and `target`.
  enum InlineElement: String, CaseIterable {
    case pc, ph, sc, ec, cp, mrk, sm, em
  }

  /// The inline element that an element of some name is.
  func inlineElement(named number: Int) -> InlineElement? { inlineElements[number] }

  init(_ document: XLIFFDocument) {
    let tree = document.tree
    segment = document.number(of: "segment")
    ignorable = document.number(of: "ignorable")
    source = document.number(of: "source")
    target = document.number(of: "target")
    originalData = document.number(of: "originalData")
    data = document.number(of: "data")
    notes = document.number(of: "notes")
    note = document.number(of: "note")
    matches = tree.elementIndex("matches", namespace: XLIFF2Names.matchesNamespace)
    metadata = tree.elementIndex("metadata", namespace: XLIFF2Names.metadataNamespace)
    glossary = tree.elementIndex("glossary", namespace: XLIFF2Names.glossaryNamespace)
    id = tree.nameIndex("id")
    name = tree.nameIndex("name")
    state = tree.nameIndex("state")
    subState = tree.nameIndex("subState")
    order = tree.nameIndex("order")
    category = tree.nameIndex("category")
    canResegment = tree.nameIndex("canResegment")
    priority = tree.nameIndex("priority")
    appliesTo = tree.nameIndex("appliesTo")
    translate = tree.nameIndex("translate")
    type = tree.nameIndex("type")
    value = tree.nameIndex("value")
    copyOf = tree.nameIndex("copyOf")
    startReference = tree.nameIndex("startRef")
    dataReference = tree.nameIndex("dataRef")
    dataReferenceAtStart = tree.nameIndex("dataRefStart")
    dataReferenceAtEnd = tree.nameIndex("dataRefEnd")
    var inlineElements = [InlineElement?](repeating: nil, count: tree.elementNames.count)
    for element in InlineElement.allCases {
      if let number = document.number(of: element.rawValue) { inlineElements[number] = element }
    }
    self.inlineElements = inlineElements
    hasSwitches = tree.elementNames.contains { $0.hasSuffix(":switch") }
  }

  /// The first source and target of a segment.
  func texts(of part: Int, in document: XLIFFDocument) -> (source: Int?, target: Int?) {
    var texts: (source: Int?, target: Int?)
    var child = part + 1
    let end = document.tree.subtreeEnd(of: part)
    while child < end {
      if document.tree.kind(of: child) == .element {
        let name = document.tree.nameIndex(of: child)
        if name == source, texts.source == nil { texts.source = child }
        if name == target, texts.target == nil { texts.target = child }
      }
      child = document.tree.subtreeEnd(of: child)
    }
    return texts
  }
}
