internal import Bitext
internal import Markup

/// The checks that a page accepts to fail: what its attributes `data-tweetal-ignore="check …"` and its comments
/// `<!-- tweetal:ignore check, … reason -->` name.
///
/// Small letters or capitals make no difference, nor does a space beside the colon. An attribute holds for the element and all in it, a comment for the text that it stands in or before, as the attribute of an
/// element inside a text does.
struct PageSuppressions {
  /// All of the page, in document order.
  let all: [Suppression]

  /// By element or comment.
  private let byNode: [Int: [Suppression]]

  /// Reads the attributes and comments of a page.
  ///
  /// - Complexity: O(*n*), where *n* is the number of nodes.
  init(in tree: MarkupTree) {
    var byNode: [Int: [Suppression]] = [:]
    for attribute in tree.nameIndex(Self.attribute).map({ tree.attributes(named: [$0]) }) ?? [] {
      let offsets = tree.valueOffsets(of: Self.attribute, in: attribute.node)
      byNode[attribute.node] = Self.suppressions(
        naming: Self.words(in: tree.bytes(of: attribute)), of: tree.bytes(of: attribute),
        at: offsets ?? tree.offsets(of: attribute.node), in: tree)
    }
    for node in 1..<max(1, tree.count) where tree.kind(of: node) == .comment {
      let text = tree.textBytes(of: node)
      guard let (names, words) = Self.names(inComment: text) else { continue }
      let offsets = tree.offsets(of: node)
      let start = min(offsets.lowerBound + 4, offsets.upperBound)
      let inside = start..<max(start, offsets.upperBound - 3)
      var named = Self.suppressions(naming: names, of: text, at: inside, in: tree)
      if !names.isEmpty, !words.isEmpty {
        named[named.count - 1].following = Self.suppressions(
          naming: words, of: text, at: inside, in: tree)
      }
      byNode[node] = named
    }
    self.byNode = byNode
    all = byNode.sorted { $0.key < $1.key }.flatMap(\.value)
  }

  /// What a comment or the attribute of an element says.
  func suppressions(in node: Int) -> [Suppression] { byNode[node] ?? [] }

  /// What the attributes of an element and of those around it say.
  ///
  /// - Complexity: O(*d*), where *d* is the depth of the element; O(1) on a page that accepts nothing.
  func suppressions(around element: Int, in tree: MarkupTree) -> [Suppression] {
    if byNode.isEmpty { return [] }
    var found: [Suppression] = []
    var node = element
    while node > 0 {
      found += byNode[node] ?? []
      node = tree.parent(of: node)
    }
    return found
  }

  /// What comments say that stand before an element, with no text between.
  func suppressions(before root: Int, in tree: MarkupTree) -> [Suppression] {
    if byNode.isEmpty { return [] }
    var found: [Suppression] = []
    for node in (0..<root).reversed() {
      if tree.holdsText(node) { break }
      if tree.kind(of: node) == .comment { found += byNode[node] ?? [] }
    }
    return found
  }
}

// MARK: - What is written

extension PageSuppressions {
  private static let attribute = "data-tweetal-ignore"

  /// The names in an attribute, with spaces or commas between them.
  private static func words(in value: ArraySlice<UInt8>) -> [Range<Int>] {
    value.split { $0 <= 0x20 || $0 == UInt8(ascii: ",") }.map(\.indices)
  }

  /// The names in a comment, with commas between them, and the words behind the last: some of these may be names too, what
  /// follows is the reason.
  private static func names(
    inComment text: ArraySlice<UInt8>
  ) -> (names: [Range<Int>], words: [Range<Int>])? {
    var rest = text
    for part in ["tweetal", ":", "ignore"] {
      rest = rest.drop { $0 <= 0x20 }
      let start = rest.prefix(part.utf8.count)
      guard start.elementsEqual(part.utf8, by: { lowercased($0) == $1 }) else { return nil }
      rest = rest.dropFirst(start.count)
    }
    guard rest.first.map({ $0 <= 0x20 }) ?? true else { return nil }
    var names: [Range<Int>] = []
    while true {
      rest = rest.drop { $0 <= 0x20 }
      let name = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: ",") }
      if !name.isEmpty { names.append(name.indices) }
      rest = rest.dropFirst(name.count).drop { $0 <= 0x20 }
      guard rest.first == UInt8(ascii: ",") else { break }
      rest = rest.dropFirst()
    }
    return (names, Array(words(in: rest).prefix { text[$0].allSatisfy(isOfName) }))
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  /// Whether a name of a check may have a byte in it.
  private static func isOfName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte)
      || (0x61...0x7A).contains(lowercased(byte))
  }

  /// The names with their places; the whole where it cannot be told, or where nothing is named.
  private static func suppressions(
    naming names: [Range<Int>], of text: ArraySlice<UInt8>, at offsets: Range<Int>,
    in tree: MarkupTree
  ) -> [Suppression] {
    if names.isEmpty { return [Suppression(check: "", range: tree.range(offsets))] }
    // Where something was decoded, bytes of the text are not those of the page.
    let isAsWritten = offsets.count == text.count
    return names.map { name in
      let start = offsets.lowerBound + name.lowerBound - text.startIndex
      return Suppression(
        check: String(decoding: text[name].map(lowercased), as: UTF8.self),
        range: tree.range(isAsWritten ? start..<start + name.count : offsets))
    }
  }
}

extension MarkupTree {
  /// Whether a node is a text that is not only white space.
  fileprivate func holdsText(_ node: Int) -> Bool {
    kind(of: node) == .text && textBytes(of: node).contains { $0 > 0x20 }
  }

  /// Whether there is text in a node that is not only white space.
  func holdsTextBelow(_ node: Int) -> Bool {
    (node..<subtreeEnd(of: node)).contains(where: holdsText)
  }
}
