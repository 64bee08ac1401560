internal import Bitext
internal import Markup

extension Violation.Rule {
  /// An element stands where it may not: 1 it, 2 its parent.
  static let elementUnexpected = Violation.Rule("element-unexpected")
  /// An element stands after one that must follow it: 1 it, 2 its parent, 3 the one that must follow.
  static let elementOrder = Violation.Rule("element-order")
  /// There is more than one of an element: 1 it, 2 its parent.
  static let elementRepeated = Violation.Rule("element-repeated")
  /// An element lacks a child: 1 the element, 2 the child.
  static let elementMissing = Violation.Rule("element-missing")
  /// An element that holds elements only, or nothing, holds text: 1 the element, 2 the text.
  static let textUnexpected = Violation.Rule("text-unexpected")
  /// An element lacks an attribute: 1 the element, 2 the attribute.
  static let attributeMissing = Violation.Rule("attribute-missing")
  /// An element has an attribute that it may not have: 1 the element, 2 the attribute.
  static let attributeUnexpected = Violation.Rule("attribute-unexpected")
  /// The value of an attribute is none of those allowed: 1 the element, 2 the attribute, 3 the value, 4 what is.
  static let attributeValue = Violation.Rule("attribute-value")
}

/// Holds the elements and attributes of a document against a grammar, in one pass.
struct GrammarCheck {
  /// An element with attributes of known namespaces that are not its own.
  struct Decorated {
    var node: Int
    /// The element's name.
    var name: String
    /// The values by the attributes' names (`fs:fs`).
    var attributes: [String: String] = [:]
    /// The attributes' names as the file writes them.
    var written: [String: String] = [:]
  }

  /// The element whose attributes are being checked.
  private struct Visit {
    var node: Int
    var name: String
    var element: ElementGrammar.Element
  }

  private let grammar: ElementGrammar
  /// Where an attribute of an element is defined, by its name with the prefix that the specification gives it.
  private let clause: @Sendable (ElementGrammar.Element, String) -> String
  private(set) var log: ViolationLog
  private(set) var decorated: [Decorated] = []
  private var tree: MarkupTree { log.tree }
  /// The prefixed names of elements, by the tree's numbers for their names.
  private var names: [String?]
  /// The namespace prefixes that are declared around the current element, each set up to the end of its element.
  private var scopes: [(end: Int, prefixes: [String: String])] = []

  /// Prepares to check a document; `clause` says where an attribute of an element is defined.
  init(
    _ log: ViolationLog, _ grammar: ElementGrammar,
    clause: @escaping @Sendable (ElementGrammar.Element, String) -> String
  ) {
    self.log = log
    self.grammar = grammar
    self.clause = clause
    names = [String?](repeating: nil, count: log.tree.elementNames.count)
  }

  /// Checks everything below the document node.
  ///
  /// - Complexity: O(*n* + *a*) for *n* nodes and *a* attributes.
  mutating func run() {
    var node = 1
    while node < tree.count {
      defer { node += 1 }
      guard tree.kind(of: node) == .element else { continue }
      while let scope = scopes.last, node >= scope.end { scopes.removeLast() }
      let attributes = tree.attributes(of: node)
      declare(attributes, of: node)
      let name = name(of: node)
      guard let element = grammar.elements[name] else { continue }
      check(attributes, of: node, name, element)
      if case .anything = element.content {
        node = tree.subtreeEnd(of: node) - 1
      } else {
        checkContent(of: node, name, element)
      }
    }
  }

  private mutating func name(of node: Int) -> String {
    let index = tree.nameIndex(of: node)
    if let name = names[index] { return name }
    let name = grammar.name(
      tree.name(of: node), prefix: grammar.prefix(of: tree.namespace(of: node)))
    names[index] = name
    return name
  }

  /// The name to show: of a foreign element its own.
  private mutating func shownName(of node: Int) -> String {
    let name = name(of: node)
    return name == ElementGrammar.foreign ? tree.name(of: node) : name
  }

  // MARK: Attributes

  private mutating func declare(_ attributes: [(name: String, value: String)], of node: Int) {
    var prefixes = scopes.last?.prefixes ?? [:]
    var declares = false
    for (name, value) in attributes where name.utf8.starts(with: "xmlns:".utf8) {
      prefixes[String(name.dropFirst(6))] = value
      declares = true
    }
    if declares { scopes.append((tree.subtreeEnd(of: node), prefixes)) }
  }

  private mutating func check(
    _ attributes: [(name: String, value: String)], of node: Int, _ elementName: String,
    _ element: ElementGrammar.Element
  ) {
    let visit = Visit(node: node, name: elementName, element: element)
    var decoration = Decorated(node: node, name: elementName)
    var present: [String] = []
    for (name, value) in attributes where !Self.isDeclaration(name) {
      let (prefix, local) = Self.split(name)
      guard let prefix, prefix != "xml" else {
        present.append(name)
        let wildcard = prefix != nil && element.otherAttributes.contains("xml")
        let allowed = element.attributes[name] ?? (wildcard ? Self.xml(name) : nil)
        check(allowed, name, value, writtenAs: name, visit)
        continue
      }
      let namespace = scopes.last?.prefixes[prefix] ?? ""
      if namespace == Self.schemaInstance { continue }
      let known = grammar.prefix(of: namespace)
      let isAllowed = element.otherAttributes.contains(known)
      guard known != ElementGrammar.foreign else {
        check(isAllowed ? .any : nil, name, value, writtenAs: name, visit)
        continue
      }
      let qualified = grammar.name(local, prefix: known)
      check(
        isAllowed ? grammar.sharedAttributes[qualified] : nil, qualified, value, writtenAs: name,
        visit)
      decoration.attributes[qualified] = value
      decoration.written[qualified] = name
    }
    for name in element.required where !present.contains(name) {
      log.report(.attributeMissing, clause(element, name), at: node, elementName, name)
    }
    if !decoration.attributes.isEmpty { decorated.append(decoration) }
  }

  private static let schemaInstance = "http://www.w3.org/2001/XMLSchema-instance"

  private static func isDeclaration(_ name: String) -> Bool {
    name == "xmlns" || name.utf8.starts(with: "xmlns:".utf8)
  }

  private static func split(_ name: String) -> (prefix: String?, local: String) {
    guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return (nil, name) }
    return (String(name[..<colon]), String(name[name.index(after: colon)...]))
  }

  private static func xml(_ name: String) -> AttributeValue {
    switch name {
    case "xml:lang": .optionalLanguage
    case "xml:space": .oneOf(["default", "preserve"])
    default: .any
    }
  }

  private mutating func check(
    _ allowed: AttributeValue?, _ name: String, _ value: String, writtenAs written: String,
    _ visit: Visit
  ) {
    guard let allowed else {
      let isQualified = name.contains(":")
      let isTolerated =
        !isQualified && visit.element.otherAttributes.contains(ElementGrammar.unqualified)
      return log.report(
        .attributeUnexpected, isQualified ? clause(visit.element, name) : visit.element.clause,
        at: visit.node, attribute: written, severity: isTolerated ? .warning : .error, visit.name,
        written)
    }
    if allowed.accepts(value) { return }
    log.report(
      .attributeValue, clause(visit.element, name), at: visit.node, attribute: written,
      visit.name, written, value, allowed.notation)
  }

  // MARK: Content

  private mutating func checkContent(
    of node: Int, _ name: String, _ element: ElementGrammar.Element
  ) {
    let children = tree.children(of: node)
    switch element.content {
    case .anything: return
    case .text(let allowed):
      for child in children where tree.kind(of: child) == .element {
        let childName = self.name(of: child)
        if !allowed.contains(childName) { reportUnexpected(child, in: name, element) }
      }
    case .empty:
      checkText(children, name, element)
      for child in children where tree.kind(of: child) == .element {
        reportUnexpected(child, in: name, element)
      }
    case .sequence(let particles):
      checkText(children, name, element)
      checkOrder(children, particles, node, name, element)
    }
  }

  private mutating func reportUnexpected(
    _ child: Int, in name: String, _ element: ElementGrammar.Element
  ) {
    log.report(.elementUnexpected, element.clause, at: child, shownName(of: child), name)
  }

  private mutating func checkText(
    _ children: [Int], _ name: String, _ element: ElementGrammar.Element
  ) {
    for child in children where tree.kind(of: child) == .text {
      let text = tree.textBytes(of: child)
      if text.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) { continue }
      let words = text.split(whereSeparator: { $0 == 0x20 || (0x09...0x0D).contains($0) })
      let start = Array(words.joined(separator: [0x20]).prefix(40))
      log.report(
        .textUnexpected, element.clause, at: child, name, String(decoding: start, as: UTF8.self))
    }
  }

  private mutating func checkOrder(
    _ children: [Int], _ particles: [ElementGrammar.Particle], _ node: Int, _ name: String,
    _ element: ElementGrammar.Element
  ) {
    var counts = [Int](repeating: 0, count: particles.count)
    var current = 0
    var last = ""
    var once: Set<String> = []
    let parentPrefix = prefix(of: name)
    for child in children where tree.kind(of: child) == .element {
      let childName = self.name(of: child)
      let isOther = prefix(of: childName) != parentPrefix
      func holds(_ index: Int) -> Bool {
        particles[index].names.contains(childName)
          || (isOther && particles[index].names.contains(ElementGrammar.other))
      }
      guard
        let index = (current..<particles.count).first(where: holds)
          ?? (0..<current).first(where: holds)
      else {
        reportUnexpected(child, in: name, element)
        continue
      }
      counts[index] += 1
      let isRepeated =
        counts[index] > particles[index].most
        || (element.once.contains(childName) && !once.insert(childName).inserted)
      if isRepeated {
        log.report(.elementRepeated, element.clause, at: child, shownName(of: child), name)
      } else if index < current {
        log.report(.elementOrder, element.clause, at: child, shownName(of: child), name, last)
      } else {
        current = index
        last = shownName(of: child)
      }
    }
    for (index, particle) in particles.enumerated() where counts[index] < particle.least {
      let wanted = particle.names.sorted().joined(separator: ", ")
      log.report(.elementMissing, element.clause, at: node, name, wanted)
    }
  }

  private func prefix(of name: String) -> String {
    if name == ElementGrammar.foreign { return name }
    guard let colon = name.firstIndex(of: ":") else { return "" }
    return String(name[..<colon])
  }
}
