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

/// Selectors that are looked for together, made ready once.
struct SelectorSet: Sendable {
  /// The tests of one attribute; selectors are named by their number.
  fileprivate struct Tests: Sendable {
    var attribute: String
    var whole: WordTable<[Int]>?
    var words: WordTable<[Int]>?
    var prefixes: [(value: [UInt8], selector: Int)] = []

    mutating func add(_ number: Int, _ test: Selector.Test) {
      switch test {
      case .equals(let value): Self.add(number, as: value, to: &whole)
      case .word(let value): Self.add(number, as: value, to: &words)
      case .prefix(let value): prefixes.append((Array(value.utf8), number))
      }
    }

    private static func add(_ number: Int, as value: String, to table: inout WordTable<[Int]>?) {
      let hash = ByteHash(value.utf8)
      var selectors = table ?? WordTable()
      selectors[hash] = (selectors[hash] ?? []) + [number]
      table = selectors
    }

    /// Whether the elements that have one of the words are all that pass.
    var areWordsAlone: Bool { whole == nil && prefixes.isEmpty }
  }

  fileprivate let tests: [Tests]
  fileprivate let numbers: [Selector: Int]

  init(_ selectors: [Selector]) {
    var tests: [String: Tests] = [:]
    var numbers: [Selector: Int] = [:]
    for selector in selectors where numbers[selector] == nil {
      let number = numbers.count
      numbers[selector] = number
      tests[selector.attribute, default: Tests(attribute: selector.attribute)]
        .add(number, selector.test)
    }
    self.tests = tests.values.sorted { $0.attribute < $1.attribute }
    self.numbers = numbers
  }
}

/// The elements of one page that each of many selectors picks, found in one pass over the page.
struct SelectorIndex {
  private let numbers: [Selector: Int]
  private var places: [[Int]]

  /// Finds the elements.
  ///
  /// - Parameters:
  ///   - selectors: what to look for.
  ///   - tree: the page.
  ///   - named: the elements, in order, that may have a class that the selectors ask for; `nil` for all.
  /// - Complexity: O(*n* + *a*), where *n* is the number of nodes and *a* the length of the attributes asked for.
  init(_ selectors: SelectorSet, in tree: MarkupTree, classed named: [Int]? = nil) {
    numbers = selectors.numbers
    places = Array(repeating: [], count: numbers.count)
    var testsOfName = [SelectorSet.Tests?](repeating: nil, count: tree.elementNames.count)
    var names: [Int] = []
    for tests in selectors.tests {
      guard let name = tree.nameIndex(tests.attribute) else { continue }
      if let named, tests.attribute == "class", tests.areWordsAlone {
        for node in named {
          if let value = tree.attributeBytes(name, of: node) { take(value, of: node, tests) }
        }
      } else {
        testsOfName[name] = tests
        names.append(name)
      }
    }
    guard !names.isEmpty else { return }
    for attribute in tree.attributes(named: names) {
      guard let tests = testsOfName[attribute.name] else { continue }
      take(tree.bytes(of: attribute), of: attribute.node, tests)
    }
  }

  private mutating func take(
    _ value: ArraySlice<UInt8>, of node: Int, _ tests: SelectorSet.Tests
  ) {
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

  private mutating func add(_ node: Int, to selectors: [Int]?) {
    guard let selectors else { return }
    for selector in selectors where places[selector].last != node { places[selector].append(node) }
  }

  /// The elements that a selector picks, in document order.
  func nodes(_ selector: Selector) -> [Int] { numbers[selector].map { places[$0] } ?? [] }

  /// The elements that any of the selectors picks.
  var all: Set<Int> { places.reduce(into: []) { $0.formUnion($1) } }
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
