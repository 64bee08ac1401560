internal import Markup

/// Picks elements by one attribute, the part of CSS that platforms are recognised by.
struct Selector: Sendable {
  enum Test: Sendable {
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

  func matches(_ node: Int, in tree: MarkupTree) -> Bool {
    guard let value = tree.attribute(attribute, of: node) else { return false }
    switch test {
    case .equals(let wanted): return value == wanted
    case .prefix(let wanted): return value.hasPrefix(wanted)
    case .word(let wanted):
      return value.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 })
        .contains { $0.elementsEqual(wanted.utf8) }
    }
  }
}

extension Sequence<Selector> {
  func match(_ node: Int, in tree: MarkupTree) -> Bool {
    contains { $0.matches(node, in: tree) }
  }
}
