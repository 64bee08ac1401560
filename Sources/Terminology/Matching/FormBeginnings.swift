/// The nodes to which the first one, two and three bytes of all forms lead, as tables: most places of a text are decided by
/// one look here.
struct FormBeginnings: Sendable {
  /// For each byte the root's child, -1 where there is none.
  private var roots = [Int32](repeating: -1, count: 256)

  /// For each byte that is among the first three of some form a number from 1, for others 0.
  private var letters = [UInt8](repeating: 0, count: 256)
  private var letterCount = 1

  /// For each pair of letters, by their numbers, the node to which they lead, -1 where there is none.
  private var pairs: [Int32] = []

  /// The triples of letters that forms begin with, as bits; empty where there are too many letters.
  private var triples: [UInt64] = []
  /// For each 64 triples how many of those before them forms begin with.
  private var triplesBefore: [UInt32] = []
  /// For each triple that forms begin with the node to which it leads.
  private var thirds: [UInt32] = []

  /// The most letters for which the triples take no more than 32 KB.
  private static let mostLetters = 64

  /// - Parameter nodes: those of ``FormTrie/nodes``.
  /// - Complexity: O(*n*), where *n* is the number of nodes of the first three bytes.
  init(of nodes: [UInt64]) {
    guard !nodes.isEmpty else { return }
    let firsts = FormTrie.children(of: 0, in: nodes)
    for first in firsts {
      roots[Int(FormTrie.label(nodes[first]))] = Int32(first)
      add(letter: FormTrie.label(nodes[first]))
      for second in FormTrie.children(of: first, in: nodes) {
        add(letter: FormTrie.label(nodes[second]))
        for third in FormTrie.children(of: second, in: nodes) {
          add(letter: FormTrie.label(nodes[third]))
        }
      }
    }
    pairs = [Int32](repeating: -1, count: letterCount * letterCount)
    for first in firsts {
      let row = Int(letters[Int(FormTrie.label(nodes[first]))]) * letterCount
      for second in FormTrie.children(of: first, in: nodes) {
        pairs[row + Int(letters[Int(FormTrie.label(nodes[second]))])] = Int32(second)
      }
    }
    if letterCount <= Self.mostLetters { addTriples(of: nodes) }
  }

  private mutating func add(letter: UInt8) {
    if letters[Int(letter)] != 0 || letterCount > 255 { return }
    letters[Int(letter)] = UInt8(letterCount)
    letterCount += 1
  }

  private mutating func addTriples(of nodes: [UInt64]) {
    triples = [UInt64](repeating: 0, count: pairs.count * letterCount / 64 + 1)
    var found: [(triple: Int, node: UInt32)] = []
    for (pair, second) in pairs.enumerated() where second >= 0 {
      for third in FormTrie.children(of: Int(second), in: nodes) {
        let triple = pair * letterCount + Int(letters[Int(FormTrie.label(nodes[third]))])
        triples[triple >> 6] |= 1 << UInt64(triple & 63)
        found.append((triple, UInt32(third)))
      }
    }
    thirds = found.sorted { $0.triple < $1.triple }.map { $0.node }
    var count: UInt32 = 0
    for bits in triples {
      triplesBefore.append(count)
      count += UInt32(bits.nonzeroBitCount)
    }
  }

  /// Whether ``node(behind:along:)`` can tell.
  var knowsTriples: Bool { !triples.isEmpty }

  /// The node to which the first byte of a word leads, -1 where there is none.
  @inline(__always)
  func node(along byte: UInt8) -> Int { Int(roots[Int(byte)]) }

  /// The number of a pair of bytes.
  @inline(__always)
  func pair(_ first: UInt8, _ second: UInt8) -> Int {
    Int(letters[Int(first)]) &* letterCount &+ Int(letters[Int(second)])
  }

  /// The node to which a pair of bytes leads, -1 where there is none.
  @inline(__always)
  func node(along pair: Int) -> Int { Int(pairs[pair]) }

  /// The node to which a pair of bytes and a third one lead, -1 where there is none.
  @inline(__always)
  func node(behind pair: Int, along third: UInt8) -> Int {
    let triple = pair &* letterCount &+ Int(letters[Int(third)])
    let (bits, bit) = (triples[triple >> 6], UInt64(1) << UInt64(triple & 63))
    if bits & bit == 0 { return -1 }
    let before = Int(triplesBefore[triple >> 6]) &+ (bits & (bit &- 1)).nonzeroBitCount
    return Int(thirds[before])
  }
}
