internal import EmbeddedData

/// The words of Dutch, and how compounds are made of them.
///
/// The words stand in a minimal acyclic automaton: words that end alike share what follows. An edge is 32
/// bits: the byte in the lowest eight, then whether a word ends after it, whether compounds are made of that
/// word, whether it is the last edge of its state, whether the word takes *-s-* and begins many compounds
/// (``DutchModifiers``), and in the highest 19 where the edges of the next state begin.
struct DutchWords: Sendable {
  /// What stands before the edges in a file.
  static let magic = Array("tweetal words 2\n".utf8)

  static let endsWord: UInt32 = 1 << 8
  static let endsPart: UInt32 = 1 << 9
  static let isLast: UInt32 = 1 << 10
  static let takesS: UInt32 = 1 << 11
  static let beginsMany: UInt32 = 1 << 12
  static let targetShift: UInt32 = 13

  /// The words that are compiled into the program.
  static let embedded = DutchWords(EmbeddedFile.dutchWords)

  private let edges: [UInt32]

  /// For each byte the edge along it from the root, 0 where there is none.
  private let rootEdges: [UInt32]

  /// The edge along the second of two small ASCII letters from the root, by the first one times 32 and the second; 0 where there is
  /// none.
  private let secondEdges: [UInt32]

  /// The parts of compounds that have two letters: for each first letter the second ones as bits.
  private let shortParts: [UInt32]

  /// Reads the words from what ``DutchWordsBuilder`` wrote.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  init(_ file: EmbeddedFile) {
    let edges = file.withBytes { bytes in
      precondition(
        Self.magic.indices.allSatisfy { bytes[$0] == Self.magic[$0] }, "no word list")
      return stride(from: Self.magic.count, to: bytes.count - 3, by: 4).map { index in
        UInt32(bytes[index]) | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2]) << 16
          | UInt32(bytes[index + 3]) << 24
      }
    }
    self.edges = edges
    var rootEdges = [UInt32](repeating: 0, count: 256)
    var shortParts = [UInt32](repeating: 0, count: 32)
    var secondEdges = [UInt32](repeating: 0, count: 32 * 32)
    for first in Self.edges(from: Self.root, in: edges) {
      rootEdges[Int(first & 0xFF)] = first
      guard let next = Self.target(of: first) else { continue }
      for second in Self.edges(from: next, in: edges) {
        guard let (index, bit) = Self.place(UInt8(first & 0xFF), UInt8(second & 0xFF)) else {
          continue
        }
        secondEdges[index << 5 | bit.trailingZeroBitCount] = second
        if second & Self.endsPart != 0 { shortParts[index] |= bit }
      }
    }
    self.rootEdges = rootEdges
    self.shortParts = shortParts
    self.secondEdges = secondEdges
  }

  /// Where the bits say whether two letters are a part; `nil` where they are no small ASCII letters.
  @inline(__always)
  private static func place(_ first: UInt8, _ second: UInt8) -> (index: Int, bit: UInt32)? {
    let (index, shift) = (first &- UInt8(ascii: "a"), second &- UInt8(ascii: "a"))
    return index < 26 && shift < 26 ? (Int(index), 1 << UInt32(shift)) : nil
  }

  /// Whether compounds are made of a word of two letters.
  func isShortPart(_ first: UInt8, _ second: UInt8) -> Bool {
    guard let (index, bit) = Self.place(first, second) else { return false }
    return shortParts[index] & bit != 0
  }

  /// The edges of the state whose edges begin at `state`.
  private static func edges(from state: Int, in edges: [UInt32]) -> ArraySlice<UInt32> {
    let last = edges[state...].firstIndex { $0 & isLast != 0 } ?? edges.endIndex - 1
    return edges[state...last]
  }

  /// Where the edges of all words begin.
  static let root = 0

  /// The edge along the second of two letters that a word begins with; `nil` where no word does, or they are no small ASCII letters.
  @inline(__always)
  func edge(along first: UInt8, _ second: UInt8) -> UInt32? {
    guard let (index, bit) = Self.place(first, second) else { return nil }
    let edge = secondEdges[index << 5 | bit.trailingZeroBitCount]
    return edge == 0 ? nil : edge
  }

  /// The edge along a byte out of the state whose edges begin at `state`; `nil` where no word goes on so.
  func edge(from state: Int, along byte: UInt8) -> UInt32? {
    if state == Self.root {
      let edge = rootEdges[Int(byte)]
      return edge == 0 ? nil : edge
    }
    var index = state
    while true {
      let edge = edges[index]
      if UInt8(truncatingIfNeeded: edge) == byte { return edge }
      if edge & Self.isLast != 0 { return nil }
      index &+= 1
    }
  }

  /// The state that an edge leads to; `nil` where no word is longer.
  static func target(of edge: UInt32) -> Int? {
    let target = Int(edge >> targetShift)
    return target == 0 ? nil : target
  }

  /// Whether the letters, with or without accents, are a word.
  func contains(_ letters: some Collection<UInt8>) -> Bool {
    letters.allSatisfy { $0 < 0x80 }
      ? holds(letters) : holds(Letters(letters).withoutAccents)
  }

  private func holds(_ letters: some Collection<UInt8>) -> Bool {
    edge(ending: letters) & Self.endsWord != 0
  }

  /// Whether compounds are made of a word without accents.
  func isPart(_ letters: some Collection<UInt8>) -> Bool {
    edge(ending: letters) & Self.endsPart != 0
  }

  /// Whether a word without accents takes *-s-* before what follows it in compounds.
  func takesS(_ letters: some Collection<UInt8>) -> Bool {
    edge(ending: letters) & Self.takesS != 0
  }

  /// Whether many compounds begin with a word without accents.
  func beginsMany(_ letters: some Collection<UInt8>) -> Bool {
    edge(ending: letters) & Self.beginsMany != 0
  }

  /// The edge along the last of some letters; 0 where no word begins with them.
  private func edge(ending letters: some Collection<UInt8>) -> UInt32 {
    var state: Int? = Self.root
    var last: UInt32 = 0
    for byte in letters {
      guard let from = state, let edge = edge(from: from, along: byte) else { return 0 }
      last = edge
      state = Self.target(of: edge)
    }
    return last
  }
}
