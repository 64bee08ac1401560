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

/// The elements of one page that each of many selectors picks, found in one pass over the page.
struct SelectorIndex {
  /// The tests of one attribute.
  private struct Tests {
    var whole: WordTable<[Selector]>?
    var words: WordTable<[Selector]>?
    var prefixes: [(value: [UInt8], selector: Selector)] = []

    mutating func add(_ selector: Selector) {
      switch selector.test {
      case .equals(let value): Self.add(selector, as: value, to: &whole)
      case .word(let value): Self.add(selector, as: value, to: &words)
      case .prefix(let value): prefixes.append((Array(value.utf8), selector))
      }
    }

    private static func add(
      _ selector: Selector, as value: String, to table: inout WordTable<[Selector]>?
    ) {
      let hash = ByteHash(value.utf8)
      var selectors = table ?? WordTable()
      selectors[hash] = (selectors[hash] ?? []) + [selector]
      table = selectors
    }
  }

  private var places: [Selector: [Int]] = [:]

  /// Finds the elements.
  ///
  /// - Complexity: O(*n* + *a*), where *n* is the number of nodes and *a* the length of the attributes asked for.
  init(_ selectors: [Selector], in tree: MarkupTree) {
    var tests: [Int: Tests] = [:]
    for selector in Set(selectors) {
      guard let attribute = tree.nameIndex(selector.attribute) else { continue }
      tests[attribute, default: Tests()].add(selector)
    }
    for (name, tests) in tests {
      for attribute in tree.attributes(named: [name]) {
        take(tree.bytes(of: attribute), of: attribute.node, tests)
      }
    }
  }

  private mutating func take(_ value: ArraySlice<UInt8>, of node: Int, _ tests: Tests) {
    if let whole = tests.whole { add(node, to: whole[ByteHash(value)]) }
    if let words = tests.words {
      var word = ByteHash()
      for byte in value {
        if byte > 0x20 {
          word.append(byte)
        } else if word != ByteHash() {
          add(node, to: words[word])
          word = ByteHash()
        }
      }
      add(node, to: words[word])
    }
    for (prefix, selector) in tests.prefixes where value.starts(with: prefix) {
      add(node, to: [selector])
    }
  }

  private mutating func add(_ node: Int, to selectors: [Selector]?) {
    for selector in selectors ?? [] where places[selector]?.last != node {
      places[selector, default: []].append(node)
    }
  }

  /// The elements that a selector picks, in document order.
  func nodes(_ selector: Selector) -> [Int] { places[selector] ?? [] }

  /// The elements that any of the selectors picks.
  var all: Set<Int> { places.values.reduce(into: []) { $0.formUnion($1) } }
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
