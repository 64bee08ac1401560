/// Makes the automaton of ``DutchWords``.
///
/// The method is algorithm 1 of J. Daciuk and others (*Incremental Construction of Minimal Acyclic
/// Finite-State Automata*, Computational Linguistics 26(1), 2000).
package struct DutchWordsBuilder {
  private struct Edge: Hashable {
    var byte: UInt8
    var endsWord = false
    var endsPart = false
    var takesS = false
    var beginsMany = false
    /// The number of the state it leads to, 0 where no word goes on.
    var target = 0
  }

  /// The edges of the finished states, by number; the state without edges is 0.
  private var states: [[Edge]] = [[]]
  private var numbers: [[Edge]: Int] = [[]: 0]

  private init() {}

  /// The bytes of a word list.
  ///
  /// - Parameters:
  ///   - words: Dutch words; they are folded as texts are.
  ///   - isPart: whether compounds are made of a word, given as it stands in `words`.
  /// - Returns: what ``DutchWords`` reads.
  /// - Complexity: O(*n* log *n*), where *n* is the number of words.
  package static func bytes(of words: [String], isPart: (String) -> Bool) -> [UInt8] {
    var parts: [Letters: Bool] = [:]
    for word in words {
      let letters = Term.fold(word).withoutAccents
      guard !letters.isEmpty, letters.allSatisfy(FoldedText.isWord) else { continue }
      parts[letters, default: false] = parts[letters, default: false] || isPart(word)
    }
    let sorted = parts.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    var builder = DutchWordsBuilder()
    let root = builder.add(sorted, DutchModifiers(parts))
    return builder.encoded(root: root)
  }

  /// Adds words in order and returns the number of the first state.
  private mutating func add(
    _ words: [(key: Letters, value: Bool)], _ modifiers: DutchModifiers
  ) -> Int {
    // The states along the word before, whose edges may still grow.
    var open: [[Edge]] = [[]]
    var previous: Letters = []
    for (word, isPart) in words {
      let shared = zip(word, previous).prefix { $0 == $1 }.count
      close(&open, downTo: shared)
      for byte in word[shared...] {
        open[open.count - 1].append(Edge(byte: byte))
        open.append([])
      }
      var last = open[word.count - 1].removeLast()
      last.endsWord = true
      last.endsPart = isPart
      last.takesS = modifiers.takeS.contains(word)
      last.beginsMany = modifiers.beginMany.contains(word)
      open[word.count - 1].append(last)
      previous = word
    }
    close(&open, downTo: 0)
    return number(of: open[0])
  }

  private mutating func close(_ open: inout [[Edge]], downTo depth: Int) {
    while open.count > depth + 1 {
      let target = number(of: open.removeLast())
      open[open.count - 1][open[open.count - 1].count - 1].target = target
    }
  }

  private mutating func number(of edges: [Edge]) -> Int {
    if let number = numbers[edges] { return number }
    numbers[edges] = states.count
    states.append(edges)
    return states.count - 1
  }

  private func encoded(root: Int) -> [UInt8] {
    // The first state is written first; the edges of the others follow.
    let order = [root] + states.indices.filter { $0 != root && $0 != 0 }
    var starts = [Int](repeating: 0, count: states.count)
    var next = 0
    for state in order {
      starts[state] = next
      next += states[state].count
    }
    precondition(next < 1 << (32 - DutchWords.targetShift), "too many words for the format")
    var bytes = DutchWords.magic
    for state in order {
      for (index, edge) in states[state].enumerated() {
        var value = UInt32(edge.byte) | UInt32(starts[edge.target]) << DutchWords.targetShift
        if edge.endsWord { value |= DutchWords.endsWord }
        if edge.endsPart { value |= DutchWords.endsPart }
        if edge.takesS { value |= DutchWords.takesS }
        if edge.beginsMany { value |= DutchWords.beginsMany }
        if index == states[state].count - 1 { value |= DutchWords.isLast }
        for shift in stride(from: UInt32(0), to: 32, by: 8) {
          bytes.append(UInt8(truncatingIfNeeded: value >> shift))
        }
      }
    }
    return bytes
  }
}
