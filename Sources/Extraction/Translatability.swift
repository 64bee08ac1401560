internal import Markup

/// What a page says of its text: translate it, or leave it as it is (ITS 2.0 §8.1, "Translate"; HTML's
/// `translate` attribute).
struct Translatability {
  private let tree: MarkupTree
  private let translate: Int?
  private let ignore: Int?
  private let styleClass: Int?
  private let wholePage: [Int]

  init(in tree: MarkupTree) {
    self.tree = tree
    translate = tree.nameIndex("translate")
    ignore = tree.nameIndex("data-translate-ignore")
    styleClass = tree.nameIndex("class")
    wholePage = ["html", "body"].compactMap(tree.nameIndex)
  }

  /// Whether an element says that its text is to be translated; `nil` where it says nothing, and what is
  /// around it holds.
  ///
  /// `html` and `body` say nothing: there it is meant for the browser, which must not offer to translate
  /// the page, and the post would lose all its text.
  func declared(by node: Int) -> Bool? {
    if let value = value(of: translate, node) {
      // The empty value is "yes" (HTML §3.2.6.3); what is neither says nothing.
      let isYes = value.isEmpty || Self.equals(value, "yes")
      if isYes || Self.equals(value, "no") { return isPage(node) ? nil : isYes }
    }
    if value(of: ignore, node) != nil { return isPage(node) ? nil : false }
    if let value = value(of: styleClass, node), value.count >= Self.className.count,
      ClassWords.contains(value, where: { $0.elementsEqual(Self.className) })
    {
      return isPage(node) ? nil : false
    }
    return nil
  }

  private func value(of attribute: Int?, _ node: Int) -> ArraySlice<UInt8>? {
    attribute.flatMap { tree.attributeBytes($0, of: node) }
  }

  private func isPage(_ node: Int) -> Bool {
    wholePage.contains(tree.nameIndex(of: node))
  }

  private static func equals(_ value: ArraySlice<UInt8>, _ word: StaticString) -> Bool {
    value.count == word.utf8CodeUnitCount
      && zip(value, word.description.utf8).allSatisfy { $0 | 0x20 == $1 }
  }

  private static let className = Array("notranslate".utf8)
}
