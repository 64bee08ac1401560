internal import Bitext
internal import Markup

/// The words of a text of the head as it reads, beside the same words as they are written, by which its parts are found in the page.
struct SideTextParts {
  private let tree: MarkupTree
  private let text: [UInt8]
  /// The bytes of the text that each word is.
  private let read: [Range<Int>]
  /// Where each word stands in the decoded page.
  private let written: [Range<Int>]

  /// Reads the words of a text; `nil` where those are not told apart as they are written, with a reference for a space.
  ///
  /// - Parameters:
  ///   - text: the text with its white space folded.
  ///   - offsets: where it is written in the decoded page.
  ///   - tree: the page.
  /// - Complexity: O(*n*), where *n* is the length of the text.
  init?(_ text: String, at offsets: Range<Int>, in tree: MarkupTree) {
    self.tree = tree
    self.text = Array(text.utf8)
    let page = Array(tree.markup(at: offsets).utf8)
    read = Self.words(of: self.text, from: 0)
    written = Self.words(of: page, from: offsets.lowerBound)
    guard page.count == offsets.count, read.count == written.count else { return nil }
  }

  private static func words(of bytes: [UInt8], from start: Int) -> [Range<Int>] {
    bytes.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.map {
      start + $0.startIndex..<start + $0.endIndex
    }
  }

  /// The parts between the signs, and between the sentences; none where there is nothing of them.
  var parts: [Block.Part] {
    guard let first = written.first, let last = written.last else { return [] }
    var edges = LineEdges()
    EdgeSign.find(in: text[...], isAfterSpace: false) { kind, range in
      let isBullet =
        kind == .sign && EdgeSign.isPicture(range, in: text[...])
        && edges.begins(at: range.lowerBound)
      let (before, behind) = (word(endingAfter: range.lowerBound) - 1, word(from: range.upperBound))
      guard !isBullet, before >= 0, behind < read.count else { return }
      edges.append(
        LineEdges.Edge(
          kind: kind, text: range, page: written[before].upperBound..<written[behind].lowerBound))
    }
    return edges.parts(of: text, at: first.lowerBound..<last.upperBound).map { part in
      let first = word(from: part.text.lowerBound)
      let start = first < read.count ? read[first].lowerBound : nil
      return Block.Part(
        edge: part.edge, text: min(start ?? 0, part.text.upperBound)..<part.text.upperBound,
        range: tree.range(part.page))
    }
  }

  /// The index of the first word that begins at a place or behind it.
  private func word(from place: Int) -> Int { firstWord { $0.lowerBound >= place } }

  /// The index of the first word that ends behind a place.
  private func word(endingAfter place: Int) -> Int { firstWord { $0.upperBound > place } }

  /// The index of the first word of which something is so that is so of all behind it.
  private func firstWord(where isThere: (Range<Int>) -> Bool) -> Int {
    var (low, high) = (0, read.count)
    while low < high {
      let middle = (low + high) / 2
      if isThere(read[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Where the words and the spaces between them stand in the file.
  var pieces: [Block.Placement.Piece] {
    var pieces: [Block.Placement.Piece] = []
    for (index, (word, place)) in zip(read, written).enumerated() {
      if index > 0 {
        append(
          read[index - 1].upperBound..<word.lowerBound,
          written[index - 1].upperBound..<place.lowerBound, to: &pieces)
      }
      append(word, place, to: &pieces)
    }
    return pieces
  }

  private func append(
    _ text: Range<Int>, _ offsets: Range<Int>, to pieces: inout [Block.Placement.Piece]
  ) {
    if !text.isEmpty {
      pieces.append(Block.Placement.Piece(kind: .text(text), bytes: tree.fileOffsets(offsets)))
    }
  }
}
