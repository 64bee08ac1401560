internal import Bitext
internal import Markup

/// Notes where the text of a line stands in the file, character by character where these differ in width.
struct PieceRecorder {
  private(set) var pieces: [Block.Placement.Piece] = []
  /// The text node that was read last, and where its bytes stand.
  private var node = -1
  private var places: [Int] = []

  /// Takes the next characters of a line.
  ///
  /// - Parameters:
  ///   - run: the characters as they are in the text node.
  ///   - start: the offset in the node's text of the first.
  ///   - node: the text node.
  ///   - tree: the page.
  ///   - offset: where they begin in the line's text.
  mutating func append(
    _ run: ArraySlice<UInt8>, from start: Int, of node: Int, in tree: MarkupTree, at offset: Int
  ) {
    if self.node != node {
      places = tree.filePlaces(ofTextBytesIn: node)
      self.node = node
    }
    var index = run.startIndex
    while index < run.endIndex {
      var end = index + 1
      while end < run.endIndex, run[end] & 0xC0 == 0x80 { end += 1 }
      let (first, last) = (index - run.startIndex, end - run.startIndex)
      append(
        offset + first..<offset + last, places[start + first]..<places[start + last])
      index = end
    }
  }

  private mutating func append(_ text: Range<Int>, _ bytes: Range<Int>) {
    if text.count == bytes.count, let last = pieces.last, case .text(let before) = last.kind,
      before.count == last.bytes.count, before.upperBound == text.lowerBound,
      last.bytes.upperBound == bytes.lowerBound
    {
      pieces[pieces.count - 1] = Block.Placement.Piece(
        kind: .text(before.lowerBound..<text.upperBound),
        bytes: last.bytes.lowerBound..<bytes.upperBound)
      return
    }
    pieces.append(Block.Placement.Piece(kind: .text(text), bytes: bytes))
  }

  /// The pieces of the line with its codes, in the order of the file; the recorder starts anew.
  mutating func finish(length: Int, codes: [Range<Int>]) -> [Block.Placement.Piece] {
    defer { pieces.removeAll(keepingCapacity: true) }
    let texts = pieces.compactMap { piece -> Block.Placement.Piece? in
      guard case .text(let text) = piece.kind, text.lowerBound < length else { return nil }
      return piece
    }
    let marks = codes.enumerated().map { index, bytes in
      Block.Placement.Piece(kind: .code(index), bytes: bytes)
    }
    // Pieces without bytes stay before what begins where they stand.
    return (texts + marks).enumerated().sorted { left, right in
      (left.element.bytes.lowerBound, left.element.bytes.upperBound, left.offset)
        < (right.element.bytes.lowerBound, right.element.bytes.upperBound, right.offset)
    }.map(\.element)
  }

  /// Forgets what was taken.
  mutating func clear() { pieces.removeAll(keepingCapacity: true) }
}

extension Block.Placement {
  /// The placement of a text that stands in a page.
  init(pieces: [Piece], in element: Int, of page: Page) {
    self.init(
      pieces: pieces, elements: Self.elements(around: element, in: page.tree),
      escapes: page.escapes(in: element))
  }

  /// The elements from one outwards.
  private static func elements(around node: Int, in tree: MarkupTree) -> [Element] {
    var elements: [Element] = []
    var node = node
    while node > 0 {
      if tree.kind(of: node) == .element {
        let bytes = tree.fileOffsets(tree.offsets(of: node))
        let content = tree.fileOffsets(tree.contentOffsets(of: node))
        elements.append(Element(name: tree.name(of: node), bytes: bytes, content: content))
      }
      node = tree.parent(of: node)
    }
    return elements
  }
}

extension MarkupTree {
  /// What is done last to a text of a page in its encoding.
  var encodingEscapes: [Block.Placement.Escape] {
    switch fileEncoding {
    case .utf8: []
    case .singleByte: [.characterReferences]
    case .utf16(let isBigEndian): [.utf16(isBigEndian: isBigEndian)]
    }
  }
}
