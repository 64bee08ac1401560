internal import Bitext
internal import Markup

/// A stretch of text between codes, or a code, in the order in which a catalog writes them.
enum InlinePiece {
  case text(Substring)
  case code(InlineCode, CodePairing.Role, partner: InlineCode?)
}

extension [InlinePiece] {
  /// Whether a file would hold the same, to the byte: `==` on strings would take other accents for the same.
  func isSame(as other: [InlinePiece]) -> Bool {
    count == other.count && zip(self, other).allSatisfy { $0.identity == $1.identity }
  }
}

extension InlinePiece {
  /// Bytes that differ where two pieces do.
  fileprivate var identity: [UInt8] {
    switch self {
    case .text(let text): return Array(text.utf8)
    case .code(let code, let role, _):
      let kind = "\(code.kind) \(role) \(code.number) \(code.purpose) "
      // A byte that no text begins with.
      return [0xFF] + Array(kind.utf8) + Array(code.original.utf8)
    }
  }
}

extension InlineText {
  /// The text cut at its codes; the codes must be in order, as ``numbered()`` leaves them.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  func pieces() -> [InlinePiece] {
    guard !codes.isEmpty else { return text.isEmpty ? [] : [.text(text[...])] }
    let pairing = CodePairing(codes)
    var pieces: [InlinePiece] = []
    pieces.reserveCapacity(codes.count * 2 + 1)
    var offset = 0
    for (index, code) in codes.enumerated() {
      appendText(offset..<code.offset, to: &pieces)
      offset = code.offset
      let partner = pairing.partners[index].map { codes[$0] }
      pieces.append(.code(code, pairing.roles[index], partner: partner))
    }
    appendText(offset..<text.utf8.count, to: &pieces)
    return pieces
  }

  /// The text cut into stretches, each cut at its codes; a span that reaches from one stretch into another crosses.
  ///
  /// A code between two stretches belongs to the first where it closes a span that is open there, else to the last
  /// that touches it.
  /// - Parameter stretches: UTF-8 offsets that follow one another without gaps.
  /// - Returns: the pieces of each stretch.
  /// - Complexity: O(*n* + *c* log *s*), where *n* is the number of bytes, *c* of codes and *s* of stretches.
  func pieces(in stretches: [Range<Int>]) -> [[InlinePiece]] {
    let pairing = CodePairing(codes)
    let places = places(of: pairing, in: stretches)
    var next = 0
    return stretches.indices.map { index in
      var pieces: [InlinePiece] = []
      var offset = stretches[index].lowerBound
      while next < codes.count, places[next] == index {
        appendText(offset..<codes[next].offset, to: &pieces)
        offset = max(offset, codes[next].offset)
        let partner = pairing.partners[next]
        let isApart = partner.map { places[$0] != index } ?? false
        pieces.append(
          .code(
            codes[next], isApart ? .crosses : pairing.roles[next],
            partner: partner.map { codes[$0] }))
        next += 1
      }
      appendText(offset..<stretches[index].upperBound, to: &pieces)
      return pieces
    }
  }

  private func appendText(_ range: Range<Int>, to pieces: inout [InlinePiece]) {
    if range.isEmpty { return }
    let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
    let end = text.utf8.index(start, offsetBy: range.count)
    pieces.append(.text(Substring(text.utf8[start..<end])))
  }

  /// The index of the stretch that each code belongs to, in rising order.
  func places(in stretches: [Range<Int>]) -> [Int] { places(of: CodePairing(codes), in: stretches) }

  private func places(of pairing: CodePairing, in stretches: [Range<Int>]) -> [Int] {
    // At one offset, the codes up to the last that closes a span opened before it belong to what is before it.
    var closesLater = [Bool](repeating: false, count: codes.count)
    for index in codes.indices.reversed() {
      let offset = codes[index].offset
      let closes = pairing.partners[index].map { codes[$0].offset < offset } ?? false
      let isAtNext = index + 1 < codes.count && codes[index + 1].offset == offset
      closesLater[index] = closes || (isAtNext && closesLater[index + 1])
    }
    return codes.indices.map { index in
      let offset = codes[index].offset
      let first = stretches.partitioningIndex { offset <= $0.upperBound }
      let last = stretches.partitioningIndex { offset < $0.lowerBound } - 1
      guard first <= last else { return stretches.count - 1 }
      return closesLater[index] ? first : last
    }
  }

  /// Whether folding white space, as XML's `xml:space="default"` allows, would change the text.
  var needsSpacePreserved: Bool { FoldedSpace.wouldChange(text) }
}

extension Array {
  /// The index of the first element for which a condition holds that holds for all after it.
  ///
  /// - Complexity: O(log *n*).
  fileprivate func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
