internal import Markup

/// The numbers that the names which every unit is asked for have in a document; `nil` where nothing has the name.
final class XLIFF12Elements: Sendable {
  let source: Int?
  let target: Int?
  let segmentedSource: Int?
  let note: Int?
  let contextGroup: Int?
  let altTrans: Int?
  let id: Int?
  let state: Int?
  let stateQualifier: Int?
  let from: Int?
  let priority: Int?
  let annotates: Int?
  let approved: Int?
  let translate: Int?
  let markType: Int?
  let markID: Int?
  let spanID: Int?
  let codeType: Int?
  let equivalentText: Int?
  /// The inline elements by the tree's numbers for their names.
  private let inlineElements: [InlineElement?]

  /// An element in the content of `source` and `target`.
  enum InlineElement: String, CaseIterable {
    case g, x, bx, ex, bpt, ept, ph, it, mrk
  }

  /// The inline element that an element of some name is.
  func inlineElement(named number: Int) -> InlineElement? { inlineElements[number] }

  /// The parts of a unit.
  struct Parts {
    var source: Int?
    var target: Int?
    var segmented: Int?
    /// Whether there is anything else.
    var hasOthers = false
  }

  init(_ document: XLIFFDocument) {
    source = document.number(of: "source")
    target = document.number(of: "target")
    segmentedSource = document.number(of: "seg-source")
    note = document.number(of: "note")
    contextGroup = document.number(of: "context-group")
    altTrans = document.number(of: "alt-trans")
    id = document.tree.nameIndex("id")
    state = document.tree.nameIndex("state")
    stateQualifier = document.tree.nameIndex("state-qualifier")
    from = document.tree.nameIndex("from")
    priority = document.tree.nameIndex("priority")
    annotates = document.tree.nameIndex("annotates")
    approved = document.tree.nameIndex("approved")
    translate = document.tree.nameIndex("translate")
    markType = document.tree.nameIndex("mtype")
    markID = document.tree.nameIndex("mid")
    spanID = document.tree.nameIndex("rid")
    codeType = document.tree.nameIndex("ctype")
    equivalentText = document.tree.nameIndex("equiv-text")
    var inlineElements = [InlineElement?](
      repeating: nil, count: document.tree.elementNames.count)
    for element in InlineElement.allCases {
      if let number = document.number(of: element.rawValue) { inlineElements[number] = element }
    }
    self.inlineElements = inlineElements
  }

  /// The first source, target and segmented source of a unit.
  func parts(of unit: Int, in document: XLIFFDocument) -> Parts {
    var parts = Parts()
    var child = unit + 1
    let end = document.tree.subtreeEnd(of: unit)
    while child < end {
      if document.tree.kind(of: child) == .element {
        let name = document.tree.nameIndex(of: child)
        if name == source, parts.source == nil {
          parts.source = child
        } else if name == target, parts.target == nil {
          parts.target = child
        } else if name == segmentedSource, parts.segmented == nil {
          parts.segmented = child
        } else {
          parts.hasOthers = true
        }
      }
      child = document.tree.subtreeEnd(of: child)
    }
    return parts
  }
}
