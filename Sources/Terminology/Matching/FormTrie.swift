/// All forms of a glossary's terms in one language as a trie over folded bytes.
///
/// The children of a node are neighbours, sorted by their byte, and the children of the first of them come next: the end of
/// a word is read in one go. Following a text costs a few comparisons a byte, whatever the number of terms.
///
/// A class, for it is handed on for each text and word, and its arrays are many.
final class FormTrie: Sendable {
  private let beginnings: FormBeginnings
  /// For each node its first child, 0 where there is none, with ``holdsEntries``, ``endsPart`` and ``isLast``, and above
  /// them the byte that leads to it: a step along a text is one look into memory.
  let nodes: [UInt64]
  /// For each 64 nodes, as bits, those that hold entries.
  private let holders: [UInt64]
  /// For each 64 nodes the number of nodes before them that hold entries.
  private let holdersBefore: [UInt32]
  /// For each node that holds entries its first; its last is before the next one's first.
  private let firstEntry: [UInt32]
  /// The entries, node by node.
  let entries: [Entry]

  /// A form ends at the node.
  static let holdsEntries: UInt64 = 1 << 31
  /// The letters so far are a word that compounds are made of.
  static let endsPart: UInt64 = 1 << 30
  /// The node is the last child of its parent.
  static let isLast: UInt64 = 1 << 29
  static let childMask: UInt64 = 1 << 29 - 1
  /// Where the byte begins that leads to the node.
  static let labelShift: UInt64 = 32

  /// Calls a function for each node that holds entries on the way along the rest of a word, with the offset where the form
  /// ends.
  ///
  /// - Parameters:
  ///   - rest: from where a form may begin to the end of the word.
  ///   - bytes: folded bytes.
  ///   - isWordStart: whether the rest is all of the word, so that a form of one byte may be it.
  ///   - body: is given the node and the offset.
  ///   - atEnd: is given the node to which all of the rest leads.
  @inline(__always)
  func forEachHolder(
    in rest: Range<Int>, of bytes: Span<UInt8>, isWordStart: Bool,
    _ body: (Int, Int) -> Void, atEnd: (Int) -> Void
  ) {
    let start = rest.lowerBound
    var end = start &+ 1
    var node = root(along: bytes[start])
    if node < 0 { return }
    if rest.count == 1, !isWordStart { return atEnd(node) }
    if rest.count > 1 {
      end &+= 1
      let pair = beginnings.pair(bytes[start], bytes[start &+ 1])
      node = beginnings.node(along: pair)
      if node >= 0, rest.count > 2, !holdsEntries(node), beginnings.knowsTriples {
        // Nothing ends behind the second letter.
        node = beginnings.node(behind: pair, along: bytes[end])
        end &+= 1
      }
      if node < 0 { return }
    }
    while true {
      if holdsEntries(node) { body(node, end) }
      if end == rest.upperBound { return atEnd(node) }
      node = child(of: node, along: bytes[end])
      if node < 0 { return }
      end &+= 1
    }
  }

  /// Calls a function for each node that holds entries on the way from the end of a word on, with the offset where the form
  /// ends.
  ///
  /// - Parameters:
  ///   - node: the node to which the letters before lead.
  ///   - end: the end of the word.
  ///   - bytes: folded bytes.
  ///   - atWordEnd: is given the node at each end of a word on the way, and the offset of the break.
  ///   - body: is given the node and the offset.
  @inline(__always)
  func forEachHolder(
    behind node: Int, from end: Int, in bytes: Span<UInt8>, atWordEnd: (Int, Int) -> Void,
    _ body: (Int, Int) -> Void
  ) {
    var node = node
    var end = end
    // A term may go on with a space where the text ends: "X-been" after "factor X".
    while end < bytes.count {
      let byte = bytes[end]
      if byte <= FoldedText.space { atWordEnd(node, end) }
      node = child(of: node, along: byte)
      if node < 0 { return }
      end &+= 1
      if holdsEntries(node) { body(node, end) }
    }
  }

  /// The node after `node` along `byte`, -1 where there is none.
  func child(of node: Int, along byte: UInt8) -> Int {
    var child = Self.firstChild(nodes[node])
    if child == 0 { return -1 }
    var value = nodes[child]
    while Self.label(value) < byte, value & Self.isLast == 0 {
      child &+= 1
      value = nodes[child]
    }
    return Self.label(value) == byte ? child : -1
  }

  /// The children of a node.
  static func children(of node: Int, in nodes: [UInt64]) -> Range<Int> {
    let first = firstChild(nodes[node])
    if first == 0 { return 0..<0 }
    var last = first
    while nodes[last] & isLast == 0 { last += 1 }
    return first..<last + 1
  }

  /// The first child of what ``nodes`` has for a node, 0 where there is none.
  @inline(__always)
  static func firstChild(_ node: UInt64) -> Int { Int(truncatingIfNeeded: node & childMask) }

  /// The byte that leads to what ``nodes`` has for a node.
  @inline(__always)
  static func label(_ node: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: node >> labelShift) }

  /// The node to which the first byte of a word leads, -1 where there is none.
  func root(along byte: UInt8) -> Int { beginnings.node(along: byte) }

  /// The node to which the first letters of a word lead, as many as the tables know, -1 where there is none; and how many
  /// those are.
  func beginning(of word: Span<UInt8>) -> (node: Int, count: Int) {
    guard word.count > 2, beginnings.knowsTriples else {
      return word.isEmpty ? (-1, 0) : (root(along: word[0]), 1)
    }
    return (beginnings.node(behind: beginnings.pair(word[0], word[1]), along: word[2]), 3)
  }

  /// A trie of its nodes.
  ///
  /// - Parameters:
  ///   - labels: for each node the byte that leads to it.
  ///   - nodes: for each node its first child, with the flags.
  ///   - firstEntry: for each node that holds entries the first of them, and the number of all.
  ///   - entries: the entries, node by node.
  init(labels: [UInt8], nodes: [UInt64], firstEntry: [UInt32], entries: [Entry]) {
    var nodes = nodes
    for node in nodes.indices { nodes[node] |= UInt64(labels[node]) << Self.labelShift }
    self.nodes = nodes
    self.firstEntry = firstEntry
    self.entries = entries
    (holders, holdersBefore) = Self.holders(in: nodes)
    beginnings = FormBeginnings(of: nodes)
  }

  /// The nodes that hold entries, as bits, and how many are before each 64 of them.
  private static func holders(in nodes: [UInt64]) -> (bits: [UInt64], before: [UInt32]) {
    var bits: [UInt64] = []
    var before: [UInt32] = []
    var count: UInt32 = 0
    let span = nodes.span
    for start in stride(from: 0, to: span.count, by: 64) {
      var word: UInt64 = 0
      for node in start..<min(start + 64, span.count) {
        word |= (span[node] >> 31 & 1) << UInt64(node - start)
      }
      bits.append(word)
      before.append(count)
      count += UInt32(word.nonzeroBitCount)
    }
    return (bits, before)
  }

  /// The first child of a node, 0 where there is none.
  func firstChild(of node: Int) -> Int { Self.firstChild(nodes[node]) }

  /// The byte that leads to each node.
  var labels: [UInt8] { nodes.map(Self.label) }

  /// Whether the letters that lead to a node are a word that compounds are made of.
  func isCompoundPart(_ node: Int) -> Bool { nodes[node] & Self.endsPart != 0 }

  /// Whether a form ends at a node.
  func holdsEntries(_ node: Int) -> Bool { nodes[node] & Self.holdsEntries != 0 }

  /// The entries at a node that holds some.
  func entries(at node: Int) -> Range<Int> {
    let before = holders[node >> 6] & (1 << UInt64(node & 63) - 1)
    let index = Int(holdersBefore[node >> 6]) + before.nonzeroBitCount
    return Int(firstEntry[index])..<Int(firstEntry[index + 1])
  }
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
    ///
    /// - Complexity: O(*n*), where *n* is the number of nodes.
    func build() -> FormTrie {
      let (order, nodes) = layout()
      var firstEntry: [UInt32] = []
      var flatEntries: [Entry] = []
      for node in order where !entries[node].isEmpty {
        firstEntry.append(UInt32(flatEntries.count))
        flatEntries += entries[node]
      }
      firstEntry.append(UInt32(flatEntries.count))
      return FormTrie(
        labels: order.map { labels[$0] }, nodes: nodes, firstEntry: firstEntry,
        entries: flatEntries)
    }

    /// The nodes in their final order, and what is said of each.
    private func layout() -> (order: [Int], nodes: [UInt64]) {
      var order = [0]
      order.reserveCapacity(labels.count)
      var nodes = [flags(of: 0) | FormTrie.isLast]
      var open = [0]
      while let number = open.popLast() {
        var child = Int(firstChild[order[number]])
        if child < 0 { continue }
        let first = order.count
        precondition(first <= FormTrie.childMask, "more than half a billion letters of terms")
        nodes[number] |= UInt64(first)
        while child >= 0 {
          order.append(child)
          nodes.append(flags(of: child))
          child = Int(nextSibling[child])
        }
        nodes[nodes.count - 1] |= FormTrie.isLast
        open += (first..<order.count).reversed()
      }
      return (order, nodes)
    }

    private func flags(of node: Int) -> UInt64 {
      (entries[node].isEmpty ? 0 : FormTrie.holdsEntries)
        | (isCompoundPart[node] ? FormTrie.endsPart : 0)
    }
  }
}
