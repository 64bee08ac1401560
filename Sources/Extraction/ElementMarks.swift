internal import Markup

/// What the attributes of a page's elements say of the text in them, gathered in one pass.
struct ElementMarks {
  private struct Mark: OptionSet {
    let rawValue: UInt16
    static let hidden = Mark(rawValue: 1 << 0)
    /// A hidden part that React's server sent late, `<div hidden id="S:1">`: a script puts it in its place, so
    /// readers see it.
    static let streamed = Mark(rawValue: 1 << 1)
    static let surrounding = Mark(rawValue: 1 << 2)
    static let translated = Mark(rawValue: 1 << 3)
    static let notTranslated = Mark(rawValue: 1 << 4)
    static let leftToReaders = Mark(rawValue: 1 << 5)
    static let language = Mark(rawValue: 1 << 6)
    /// A part that readers open, of tabs or of a list of questions: closed when the page was saved, it is hidden.
    static let disclosed = Mark(rawValue: 1 << 7)
    /// Says that it opens something.
    static let control = Mark(rawValue: 1 << 8)
    /// What shows the text of a part of a ``DisclosureLists``, and the control that opens it.
    static let panel = Mark(rawValue: 1 << 9)
    static let question = Mark(rawValue: 1 << 10)
  }

  private enum Meaning {
    case hidden, ariaHidden, style, id, styleClass, role, translate, translateIgnore, language
    case opens, toggles
  }

  private static let meanings: [(name: String, meaning: Meaning)] = [
    ("hidden", .hidden), ("aria-hidden", .ariaHidden), ("style", .style), ("id", .id),
    ("class", .styleClass), ("role", .role), ("translate", .translate),
    ("data-translate-ignore", .translateIgnore), ("lang", .language), ("aria-expanded", .opens),
    ("aria-controls", .opens), ("data-toggle", .toggles), ("data-bs-toggle", .toggles),
  ]

  private var marks: [Mark]
  /// The elements that may have a class that a platform is told by, in order.
  private(set) var named: [Int] = []
  private let language: Int?
  private let tree: MarkupTree
  /// The outermost lists of which readers open one part after the other, each with what is in it.
  private(set) var lists: [Range<Int>] = []
  /// The languages of elements of which a script shows those of one language at a time.
  private var toggled: [Int: String] = [:]

  /// Reads the attributes.
  ///
  /// - Complexity: O(*n*), where *n* is the number of nodes and of bytes in the attributes asked for.
  init(in tree: MarkupTree) {
    self.tree = tree
    language = tree.nameIndex("lang")
    marks = [Mark](repeating: [], count: tree.count)
    var names: [Int] = []
    var meaningOfName = [Meaning?](repeating: nil, count: tree.elementNames.count)
    for (name, meaning) in Self.meanings {
      guard let index = tree.nameIndex(name) else { continue }
      names.append(index)
      meaningOfName[index] = meaning
    }
    for attribute in tree.attributes(named: names) {
      guard let meaning = meaningOfName[attribute.name] else { continue }
      let value = tree.bytes(of: attribute)
      if case .styleClass = meaning {
        noteClass(value, of: attribute.node)
      } else {
        marks[attribute.node].formUnion(Self.mark(meaning, value))
      }
    }
    for name in ["html", "body"].compactMap(tree.nameIndex) {
      for node in 0..<tree.count where tree.nameIndex(of: node) == name {
        marks[node].subtract([.translated, .notTranslated, .leftToReaders])
      }
    }
    // An icon of what readers open is no part of it.
    for node in 0..<tree.count where marks[node].isSuperset(of: [.hidden, .disclosed]) {
      if isIcon(node) {
        marks[node].remove(.disclosed)
      }
    }
    noteToggles()
    noteLists()
  }

  /// Whether an element holds no more text than a sign.
  private func isIcon(_ element: Int) -> Bool {
    var length = 0
    for node in element..<tree.subtreeEnd(of: element) where tree.kind(of: node) == .text {
      length += tree.textLength(of: node)
      if length > Self.longestIcon { return false }
    }
    return !tree.text(of: element).contains(where: \.isLetter)
  }

  /// The most bytes of a sign such as "+" or "▾".
  private static let longestIcon = 4

  /// Finds the elements that are hidden because readers see the other language, so that they are content.
  private mutating func noteToggles() {
    let toggle = LanguageToggle(in: tree)
    let hidden = marks.indices.filter { marks[$0].contains(.hidden) }
    for node in hidden where tree.holdsTextBelow(node) {
      guard let language = toggle.language(of: node) else { continue }
      marks[node].remove(.hidden)
      toggled[node] = language
    }
    if toggled.isEmpty { return }
    // What is shown has the same names; those of the whole page say nothing of its parts.
    let page = ["html", "body"].compactMap(tree.nameIndex)
    for node in 1..<tree.count
    where tree.kind(of: node) == .element && !page.contains(tree.nameIndex(of: node)) {
      toggled[node] = toggled[node] ?? toggle.language(of: node)
    }
  }

  /// Finds the lists of which readers open one part after the other.
  private mutating func noteLists() {
    let found = DisclosureLists(
      of: DisclosureLists.candidates(in: tree, marked: isControl), in: tree)
    for node in found.panels { marks[node].insert(.panel) }
    for node in found.controls { marks[node].insert(.question) }
    for list in found.lists.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = lists.last, last.contains(list.lowerBound) { continue }
      lists.append(list)
    }
  }

  private static func mark(_ meaning: Meaning, _ value: ArraySlice<UInt8>) -> Mark {
    switch meaning {
    // What a search in the page finds is opened by it (HTML §6.1).
    case .hidden: isWord(value, "until-found") ? [] : .hidden
    case .ariaHidden: value.elementsEqual("true".utf8) ? .hidden : []
    case .style: hides(value) ? .hidden : []
    case .id:
      SurroundingNames.meaning(of: value).contains(.surrounding)
        ? .surrounding : value.starts(with: "S:".utf8) ? .streamed : []
    case .styleClass: []
    case .role:
      SurroundingNames.roles.contains(ByteHash(value))
        ? .surrounding
        : DisclosedNames.roles.contains(ByteHash(value))
          ? .disclosed : DisclosedNames.rolesOfControls.contains(ByteHash(value)) ? .control : []
    case .opens: .control
    case .toggles: isWord(value, "collapse") ? .control : []
    // The empty value is "yes" (HTML §3.2.6.3); what is neither says nothing.
    case .translate:
      value.isEmpty || isWord(value, "yes")
        ? .translated : isWord(value, "no") ? .notTranslated : []
    case .translateIgnore: .leftToReaders
    case .language: .language
    }
  }

  private mutating func noteClass(_ value: ArraySlice<UInt8>, of node: Int) {
    let meaning = SurroundingNames.meaning(of: value)
    if meaning.isEmpty { return }
    if meaning.contains(.surrounding) { marks[node].insert(.surrounding) }
    if meaning.contains(.disclosed) { marks[node].insert(.disclosed) }
    if meaning.contains(.notTranslated) { marks[node].insert(.leftToReaders) }
    if meaning.contains(.platform), named.last != node { named.append(node) }
  }

  private static func isWord(_ value: ArraySlice<UInt8>, _ word: StaticString) -> Bool {
    value.count == word.utf8CodeUnitCount
      && zip(value, word.description.utf8).allSatisfy { $0 | 0x20 == $1 }
  }

  /// Whether a style says `display: none`, with white space anywhere.
  private static func hides(_ style: ArraySlice<UInt8>) -> Bool {
    var matched = 0
    for byte in style where byte > 0x20 {
      let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      matched = lower == hiding[matched] ? matched + 1 : (lower == hiding[0] ? 1 : 0)
      if matched == hiding.count { return true }
    }
    return false
  }

  private static let hiding = Array("display:none".utf8)

  // MARK: What an element says

  /// Whether the page hides an element from its readers.
  func isHidden(_ node: Int) -> Bool {
    marks[node].contains(.hidden) && marks[node].isDisjoint(with: [.streamed, .disclosed, .panel])
  }

  /// The outermost elements that name themselves parts which readers open, each with what is in it.
  ///
  /// - Complexity: O(*n*), where *n* is the number of nodes.
  var disclosed: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var node = 0
    while node < marks.count {
      guard marks[node].contains(.disclosed) else {
        node += 1
        continue
      }
      ranges.append(node..<tree.subtreeEnd(of: node))
      node = tree.subtreeEnd(of: node)
    }
    return ranges
  }

  /// Whether the name, id, classes or role of an element say that it surrounds posts.
  func isNamedSurrounding(_ node: Int) -> Bool { marks[node].contains(.surrounding) }

  /// Whether an element says that it opens something.
  private func isControl(_ node: Int) -> Bool { marks[node].contains(.control) }

  /// Whether an element holds a text that readers open, in a list of such.
  func isPanel(_ node: Int) -> Bool { marks[node].contains(.panel) }

  /// Whether readers press an element to open a text, in a list of such.
  func isQuestion(_ node: Int) -> Bool { marks[node].contains(.question) }

  /// The language that an element declares.
  func language(of node: Int) -> String? {
    guard let language, marks[node].contains(.language) else { return toggled[node] }
    return tree.attributeBytes(language, of: node).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether an element says that its text is to be translated (ITS 2.0 §8.1, "Translate"; HTML's `translate`
  /// attribute); `nil` where it says nothing, and what is around it holds.
  ///
  /// `html` and `body` say nothing: there it is meant for the browser, which must not offer to translate
  /// the page, and the post would lose all its text.
  func isTranslatable(_ node: Int) -> Bool? {
    let mark = marks[node]
    if mark.isDisjoint(with: [.translated, .notTranslated, .leftToReaders]) { return nil }
    return mark.contains(.translated)
  }
}
