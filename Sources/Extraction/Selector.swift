internal import Markup

/// Picks elements by one attribute, the part of CSS that platforms are recognised by.
struct Selector: Hashable, Sendable {
  enum Test: Hashable, Sendable {
    /// The whole value.
    case equals(String)
    /// One of the words of the value, as for classes.
    case word(String)
    case prefix(String)
  }

  var attribute: String
  var test: Test

  static func hook(_ value: String) -> Selector {
    Selector(attribute: "data-hook", test: .equals(value))
  }

  static func styleClass(_ name: String) -> Selector {
    Selector(attribute: "class", test: .word(name))
  }

  static func id(_ value: String) -> Selector {
    Selector(attribute: "id", test: .equals(value))
  }
}

/// Selectors made ready for one page: names are numbers there, values are bytes.
struct SelectorMatcher {
  private struct Entry {
    var attribute: Int
    var test: Selector.Test
    var value: [UInt8]
  }

  private let tree: MarkupTree
  private let entries: [Entry]

  /// Makes selectors ready; those whose attribute does not occur in the page cost nothing later.
  init(_ selectors: [Selector], in tree: MarkupTree) {
    self.tree = tree
    entries = selectors.compactMap { selector in
      tree.nameIndex(selector.attribute).map { attribute in
        let value =
          switch selector.test {
          case .equals(let value), .word(let value), .prefix(let value): Array(value.utf8)
          }
        return Entry(attribute: attribute, test: selector.test, value: value)
      }
    }
  }

  /// Whether any of the selectors picks an element.
  func matches(_ node: Int) -> Bool {
    entries.contains { entry in
      guard let value = tree.attributeBytes(entry.attribute, of: node) else { return false }
      return switch entry.test {
      case .equals: value.elementsEqual(entry.value)
      case .prefix: value.starts(with: entry.value)
      case .word: ClassWords.contains(value, where: { $0.elementsEqual(entry.value) })
      }
    }
  }
}

/// The elements of one page that each of many selectors picks, found in one pass over the page.
struct SelectorIndex {
  private let places: [Selector: [Int]]

  /// Finds the elements.
  ///
  /// - Complexity: O(*n* + *a*), where *n* is the number of nodes and *a* the length of the attributes asked for.
  init(_ selectors: [Selector], in tree: MarkupTree) {
    var entries: [Int: [(selector: Selector, value: [UInt8])]] = [:]
    for selector in Set(selectors) {
      guard let attribute = tree.nameIndex(selector.attribute) else { continue }
      switch selector.test {
      case .equals(let value), .word(let value), .prefix(let value):
        entries[attribute, default: []].append((selector, Array(value.utf8)))
      }
    }
    var places: [Selector: [Int]] = [:]
    for (attribute, tests) in entries {
      for node in 1..<tree.count {
        guard let value = tree.attributeBytes(attribute, of: node) else { continue }
        for test in tests where Self.passes(value, test.selector.test, test.value) {
          places[test.selector, default: []].append(node)
        }
      }
    }
    self.places = places
  }

  /// The elements that a selector picks, in document order.
  func nodes(_ selector: Selector) -> [Int] { places[selector] ?? [] }

  private static func passes(
    _ value: ArraySlice<UInt8>, _ test: Selector.Test, _ wanted: [UInt8]
  ) -> Bool {
    guard value.count >= wanted.count else { return false }
    switch test {
    case .equals: return value.count == wanted.count && value.elementsEqual(wanted)
    case .prefix: return value.starts(with: wanted)
    case .word:
      return ClassWords.contains(value) { $0.count == wanted.count && $0.elementsEqual(wanted) }
    }
  }
}

/// The words of an attribute such as `class`.
enum ClassWords {
  /// Whether a word of the value passes a test.
  static func contains(
    _ value: ArraySlice<UInt8>, where test: (ArraySlice<UInt8>) -> Bool
  ) -> Bool {
    var start = value.startIndex
    for index in value.indices where value[index] <= 0x20 {
      if index > start, test(value[start..<index]) { return true }
      start = index + 1
    }
    return start < value.endIndex && test(value[start...])
  }
}
