/// All forms of a glossary's terms in one language as a trie over folded bytes.
///
/// Nodes are numbered in breadth-first order, so the children of a node are neighbours, sorted by their
/// byte. Following a text costs a few comparisons a byte, whatever the number of terms.
struct FormTrie: Sendable {
  /// What a form that ends at a node stands for.
  struct Entry: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
      /// A whole word or phrase.
      case word
      /// A whole word, or part of a compound.
      case compoundable
      /// A whole word, or the last part of a compound.
      case head
      /// The first part of a compound only.
      case stem
      /// A word that holds the letters of the term but not the term.
      case exception
      /// A finite form of a separable verb; its particle must follow.
      case separable(particle: Int32)
    }

    var concept: Int32
    var term: Int32
    var kind: Kind
  }

  /// For each byte the root's child, -1 where there is none.
  private(set) var roots: [Int32]
  /// For each pair of bytes, the first times 256 plus the second, the node to which they lead, -1 where
  /// there is none: most places of a text are decided by one look here.
  private(set) var pairs: [Int32]
  /// The byte that leads to each node.
  private(set) var labels: [UInt8]
  /// For each node its first child; its last is before the next node's first.
  private(set) var firstChild: [Int32]
  /// For each node its first entry; its last is before the next node's first.
  private(set) var firstEntry: [Int32]
  /// The entries, node by node.
  private(set) var entries: [Entry]
  /// For each node whether the letters so far are a word that compounds are made of.
  private(set) var isCompoundPart: [Bool]

  /// The node after `node` along `byte`, -1 where there is none.
  func child(of node: Int, along byte: UInt8) -> Int {
    var child = Int(firstChild[node])
    let end = Int(firstChild[node + 1])
    while child < end {
      let label = labels[child]
      if label >= byte { return label == byte ? child : -1 }
      child += 1
    }
    return -1
  }

  /// The node to which the first byte of a word leads, -1 where there is none.
  func root(along byte: UInt8) -> Int { Int(roots[Int(byte)]) }

  /// The node to which the first two bytes of a word lead, -1 where there is none.
  func root(along first: UInt8, _ second: UInt8) -> Int {
    Int(pairs[Int(first) << 8 | Int(second)])
  }

  /// The entries at a node.
  func entries(at node: Int) -> Range<Int> { Int(firstEntry[node])..<Int(firstEntry[node + 1]) }
}

extension FormTrie {
  /// A trie under construction: children as linked lists, sorted by byte.
  struct Builder {
    private var labels: [UInt8] = [0]
    private var firstChild: [Int32] = [-1]
    private var nextSibling: [Int32] = [-1]
    private var entries: [[Entry]] = [[]]
    private var isCompoundPart: [Bool] = [false]

    init() {}

    /// Adds a form.
    ///
    /// - Complexity: O(*n* · *b*), where *n* is the form's length and *b* the width of the trie.
    mutating func insert(_ form: Letters, _ entry: Entry) {
      let node = node(for: form)
      if !entries[node].contains(entry) { entries[node].append(entry) }
      if entry.kind == .compoundable || entry.kind == .stem { isCompoundPart[node] = true }
    }

    /// Adds a word that compounds are made of.
    mutating func insertCompoundPart(_ word: Letters) {
      isCompoundPart[node(for: word)] = true
    }

    private mutating func node(for form: Letters) -> Int {
      form.reduce(0) { child(of: $0, along: $1) }
    }

    private mutating func child(of node: Int, along byte: UInt8) -> Int {
      var previous = -1
      var next = Int(firstChild[node])
      while next >= 0, labels[next] < byte {
        previous = next
        next = Int(nextSibling[next])
      }
      if next >= 0, labels[next] == byte { return next }
      let new = labels.count
      labels.append(byte)
      firstChild.append(-1)
      nextSibling.append(Int32(next))
      entries.append([])
      isCompoundPart.append(false)
      if previous < 0 {
        firstChild[node] = Int32(new)
      } else {
        nextSibling[previous] = Int32(new)
      }
      return new
    }

    /// The finished trie.
    func build() -> FormTrie {
      var order = [0]
      order.reserveCapacity(labels.count)
      var trie = FormTrie(
        roots: [Int32](repeating: -1, count: 256), pairs: [Int32](repeating: -1, count: 65536),
        labels: [], firstChild: [], firstEntry: [], entries: [], isCompoundPart: [])
      var index = 0
      while index < order.count {
        let node = order[index]
        trie.append(
          label: labels[node], entries: entries[node], isCompoundPart: isCompoundPart[node])
        trie.firstChild.append(Int32(order.count))
        var child = Int(firstChild[node])
        while child >= 0 {
          if index == 0 { trie.roots[Int(labels[child])] = Int32(order.count) }
          order.append(child)
          child = Int(nextSibling[child])
        }
        index += 1
      }
      trie.firstChild.append(Int32(order.count))
      trie.firstEntry.append(Int32(trie.entries.count))
      trie.fillPairs()
      return trie
    }
  }

  private mutating func fillPairs() {
    for first in roots where first >= 0 {
      let row = Int(labels[Int(first)]) << 8
      for second in firstChild[Int(first)]..<firstChild[Int(first) + 1] {
        pairs[row | Int(labels[Int(second)])] = second
      }
    }
  }

  private mutating func append(label: UInt8, entries: [Entry], isCompoundPart: Bool) {
    labels.append(label)
    firstEntry.append(Int32(self.entries.count))
    self.entries += entries
    self.isCompoundPart.append(isCompoundPart)
  }
}
