/// A set of short byte strings, each with a value, that is matched byte by byte without copying.
///
/// The nodes lie in one array, children chained by their siblings: a few hundred words make a table of
/// some kilobytes that is walked from the first byte of a candidate and left at the first byte that no
/// word has.
struct ByteTrie<Value: Sendable>: Sendable {
  /// The place of a node in the trie.
  struct Node: Hashable {
    fileprivate let index: Int32

    /// Where every word begins.
    static var root: Node { Node(index: 0) }
  }

  private struct Entry {
    var byte: UInt8
    var value: Value?
    var firstChild: Int32 = -1
    var sibling: Int32 = -1
  }

  private var entries = [Entry(byte: 0)]

  /// Adds a word; a word added twice keeps its first value.
  mutating func insert(_ word: some Sequence<UInt8>, value: Value) {
    var node = 0
    for byte in word {
      node = child(of: node, byte)
    }
    if entries[node].value == nil { entries[node].value = value }
  }

  private mutating func child(of node: Int, _ byte: UInt8) -> Int {
    if let known = self.node(after: Node(index: Int32(node)), byte) { return Int(known.index) }
    let added = entries.count
    entries.append(Entry(byte: byte, sibling: entries[node].firstChild))
    entries[node].firstChild = Int32(added)
    return added
  }

  /// The node that a byte leads to; `nil` when no word goes on with it.
  ///
  /// - Complexity: O(k), where k is the number of different bytes that may follow.
  func node(after node: Node, _ byte: UInt8) -> Node? {
    var next = entries[Int(node.index)].firstChild
    while next >= 0 {
      let entry = entries[Int(next)]
      if entry.byte == byte { return Node(index: next) }
      next = entry.sibling
    }
    return nil
  }

  /// The value of the word that ends at a node; `nil` when none does.
  func value(at node: Node) -> Value? { entries[Int(node.index)].value }
}
