internal import Markup

/// What the name of an element says about the blocks in it.
struct ElementTrait: OptionSet {
  let rawValue: UInt32

  /// `html` and `body`, whose classes speak of the whole page.
  static let isPage = ElementTrait(rawValue: 1 << 0)
  /// Groups blocks.
  static let groups = ElementTrait(rawValue: 1 << 1)
  /// May be one of several cards side by side.
  static let mayBeCard = ElementTrait(rawValue: 1 << 2)
  static let article = ElementTrait(rawValue: 1 << 3)
  static let main = ElementTrait(rawValue: 1 << 4)
  static let header = ElementTrait(rawValue: 1 << 5)
  static let section = ElementTrait(rawValue: 1 << 6)
  static let table = ElementTrait(rawValue: 1 << 7)
  static let details = ElementTrait(rawValue: 1 << 8)
  static let dialog = ElementTrait(rawValue: 1 << 9)
  static let figure = ElementTrait(rawValue: 1 << 10)
  static let label = ElementTrait(rawValue: 1 << 11)
  static let fieldset = ElementTrait(rawValue: 1 << 12)
  /// May hold the whole post.
  static let mayBeBody = ElementTrait(rawValue: 1 << 13)

  /// Part of a list or a table, which is kept or cut out as a whole.
  static let isPart = ElementTrait(rawValue: 1 << 14)

  /// Holds a part of a page without saying what it is.
  static let isBox = ElementTrait(rawValue: 1 << 15)

  /// The elements whose being above a block is a sign of its own.
  static let places: [(sign: Sign, trait: ElementTrait)] = [
    (.inArticle, .article), (.inMain, .main), (.inHeader, .header), (.inSection, .section),
    (.inTable, .table), (.inDetails, .details), (.inDialog, .dialog), (.inFigure, .figure),
    (.inLabel, .label), (.inFieldset, .fieldset),
  ]

  /// The values of `role` that a page's surroundings and tools carry.
  ///
  /// `alert` is not among them: page builders make the author's warnings so.
  static let roles = WordTable<Void>([
    "dialog", "tablist", "tab", "button", "search", "banner", "navigation",
    "complementary",
    "contentinfo", "listbox", "menu", "form", "region",
  ])

  init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  init(_ name: String) {
    self = Self.named[name] ?? .mayBeCard
  }

  private static let named: [String: ElementTrait] = {
    var all = traitsOfNames
    for name in notCards where all[name] == nil { all[name] = [] }
    for name in all.keys where !notCards.contains(name) { all[name]?.insert(.mayBeCard) }
    return all
  }()

  private static let traitsOfNames: [String: ElementTrait] = [
    "": [.mayBeBody], "html": .isPage, "body": [.isPage, .groups, .mayBeBody],
    "div": [.groups, .mayBeBody, .isBox], "section": [.groups, .section, .mayBeBody, .isBox],
    "article": [.groups, .article, .mayBeBody], "main": [.groups, .main, .mayBeBody],
    "td": [.groups, .mayBeBody, .isPart], "center": .mayBeBody, "ul": .groups, "ol": .groups,
    "aside": [.groups, .isBox], "table": [.groups, .table], "form": .groups, "header": .header,
    "details": .details, "dialog": .dialog, "figure": .figure, "label": .label,
    "fieldset": .fieldset, "li": .isPart, "tr": .isPart, "th": .isPart, "tbody": .isPart,
    "thead": .isPart, "dt": .isPart, "dd": .isPart,
  ]

  private static let notCards: Set<String> = [
    "p", "span", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "tr", "th", "figure",
  ]

  /// The signs for the elements that hold blocks.
  ///
  /// Several blocks in one bare element are paragraphs that line breaks part, as on pages of old.
  /// In an authored part, bare text is text of the author: a question or an answer, a section in boxes.
  static func holders(
    of blocks: [BlockCollector.Found], _ authored: AuthoredParts, in tree: MarkupTree
  ) -> [Sign] {
    let holderOfName = tree.elementNames.map(holder(named:))
    var counts = [UInt16](repeating: 0, count: tree.count)
    for block in blocks where counts[block.element] < .max { counts[block.element] += 1 }
    return blocks.map { block in
      let sign = holder(of: block.element, in: tree, holderOfName)
      if authored.contains(block.element) {
        return sign == .bare ? .paragraph : sign == .definition ? .subheading : sign
      }
      return sign == .bare && counts[block.element] >= 3 ? .paragraph : sign
    }
  }

  /// What holds a block: a paragraph that fills a list item or a cell is one.
  private static func holder(of node: Int, in tree: MarkupTree, _ holderOfName: [Sign]) -> Sign {
    let holder = holderOfName[tree.nameIndex(of: node)]
    guard holder == .paragraph else { return holder }
    let outer = holderOfName[tree.nameIndex(of: tree.parent(of: node))]
    return outer == .listItem || outer == .cell ? outer : holder
  }

  private static func holder(named name: String) -> Sign {
    switch name {
    case "p": .paragraph
    case "li": .listItem
    case "td", "th": .cell
    case "dt", "dd", "summary": .definition
    case "blockquote": .quote
    case "pre": .preformatted
    case "figcaption", "caption": .caption
    case "h1", "h2": .heading
    case "h3", "h4", "h5", "h6": .subheading
    default: .bare
    }
  }
}
