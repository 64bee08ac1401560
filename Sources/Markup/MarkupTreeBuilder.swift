/// The addresses of an interned name and its namespace: both, as sums of two pairs of them may be the same.
private struct NameKey: Hashable {
  var name: UInt
  var namespace: UInt
}

/// Turns what the parser reports into a ``MarkupTree``.
struct MarkupTreeBuilder {
  private(set) var tree: MarkupTreeContent
  /// What the parser reads; until the end, all offsets are ones in it.
  let input: ParserInput
  private var open: [Int] = [0]
  /// The end of the last token seen: where the next one begins.
  private var position = 0
  /// The parser's interned name pointers, as numbers, with their index in `tree.names`.
  private var nameIndexes: [NameKey: UInt16] = [:]
  /// The same for the names seen last, in the place that their pointer gives.
  private var recentNames = [(key: NameKey, index: UInt16)](
    repeating: (NameKey(name: 0, namespace: 0), 0), count: 256)
  /// The bytes of each name of `tree.names`.
  private var nameBytes: [[UInt8]] = [[]]
  private let isHTML: Bool
  /// Elements that were still open when the text ended.
  private(set) var openAtEnd = 0

  init(page: DecodedPage, input: ParserInput, file: String, isHTML: Bool) {
    tree = MarkupTreeContent(page: page, file: file)
    self.input = input
    self.isHTML = isHTML
    // What pages need on average; more is found when it is needed.
    tree.pool.reserveCapacity(input.bytes.count / 2)
    tree.nodes.reserveCapacity(input.bytes.count / 20)
    tree.reserveNames()
    nameIndexes.reserveCapacity(MarkupTreeContent.usualNames)
  }

  mutating func start(name index: UInt16, at reported: Int) {
    let bytes = input.bytes
    let name = WrittenName(bytes: nameBytes[Int(index)], isHTML: isHTML)
    let tagStart = Self.startOfTag(name, in: bytes.span, from: position, before: reported)
    var node = MarkupTreeContent.Node(
      kind: .element, name: index, parent: Int32(open[open.count - 1]),
      start: Int32(tagStart ?? position), contentStart: Int32(position))
    if tagStart != nil {
      position = Self.endOfTag(at: reported, in: bytes.span) ?? max(position, reported)
      node.contentStart = Int32(position)
    }
    let first = Int32(tree.attributes.count)
    node.payload = first..<first
    open.append(tree.nodes.count)
    tree.nodes.append(node)
  }

  mutating func attribute(name: UInt16, value: some Sequence<UInt8>) {
    let start = Int32(tree.pool.count)
    tree.pool.append(contentsOf: value)
    if !isHTML { decodeAmpersands(from: Int(start)) }
    tree.attributes.append(
      MarkupTreeContent.Attribute(name: name, value: start..<Int32(tree.pool.count)))
    let node = tree.nodes.count - 1
    tree.nodes[node].payload =
      tree.nodes[node].payload.lowerBound..<Int32(tree.attributes.count)
  }

  /// The XML parser, when told to replace no entities, reports every `&` of a value as `&#38;`.
  private mutating func decodeAmpersands(from start: Int) {
    let escaped = Array("&#38;".utf8)
    var read = start
    var write = start
    while read < tree.pool.count {
      let isEscape = tree.pool[read...].starts(with: escaped)
      tree.pool[write] = tree.pool[read]
      read += isEscape ? escaped.count : 1
      write += 1
    }
    tree.pool.removeLast(read - write)
  }

  mutating func end(at reported: Int) {
    guard open.count > 1 else { return }
    let node = open.removeLast()
    let bytes = input.bytes
    let name = WrittenName(bytes: nameBytes[Int(tree.nodes[node].name)], isHTML: isHTML)
    let endTag = Self.startOfEndTag(name, in: bytes.span, from: position, before: reported)
    let contentEnd = endTag ?? position
    if endTag != nil { position = reported }
    close(node, contentEnd: contentEnd)
  }

  private mutating func close(_ node: Int, contentEnd: Int) {
    tree.nodes[node].contentEnd = Int32(contentEnd)
    tree.nodes[node].end = Int32(position)
    tree.nodes[node].subtreeEnd = Int32(tree.nodes.count)
  }

  mutating func text(_ text: some Sequence<UInt8>, at reported: Int) {
    let poolStart = Int32(tree.pool.count)
    tree.pool.append(contentsOf: text)
    let poolEnd = Int32(tree.pool.count)
    // A `<` that begins no tag is reported before it is read.
    let sign = UInt8(ascii: "<")
    let isSign =
      isHTML && reported == position && reported < input.bytes.count
      && poolEnd == poolStart + 1 && tree.pool.last == sign
      && input.bytes[reported] == sign
    let reported = isSign ? reported + 1 : reported
    let last = tree.nodes.count - 1
    let start = startOfText(before: reported)
    if start == position, tree.nodes[last].kind == .text,
      tree.nodes[last].parent == Int32(open[open.count - 1]),
      Int(tree.nodes[last].end) == position, tree.nodes[last].payload.upperBound == poolStart
    {
      tree.nodes[last].payload = tree.nodes[last].payload.lowerBound..<poolEnd
      tree.nodes[last].end = Int32(reported)
    } else {
      append(.text, start: start, end: reported, payload: poolStart..<poolEnd)
    }
    position = max(position, reported)
  }

  mutating func aside(_ text: some Sequence<UInt8>, isComment: Bool, at reported: Int) {
    let poolStart = Int32(tree.pool.count)
    tree.pool.append(contentsOf: text)
    append(
      isComment ? .comment : .processingInstruction, start: position, end: reported,
      payload: poolStart..<Int32(tree.pool.count))
    position = max(position, reported)
  }

  private mutating func append(
    _ kind: MarkupTree.Kind, start: Int, end: Int, payload: Range<Int32>
  ) {
    // The parser may look ahead of what it reports; a node is never shorter than nothing.
    let start = min(start, end)
    tree.nodes.append(
      MarkupTreeContent.Node(
        kind: kind, parent: Int32(open[open.count - 1]),
        subtreeEnd: Int32(tree.nodes.count + 1), start: Int32(start),
        contentStart: Int32(start), contentEnd: Int32(end), end: Int32(end), payload: payload))
  }

  mutating func finish() {
    openAtEnd = open.count - 1
    position = max(position, input.bytes.count)
    while let node = open.popLast() {
      close(node, contentEnd: position)
    }
    if !input.isWhole { moveToPage() }
  }

  /// Makes offsets in the parser's input ones in the page.
  private mutating func moveToPage() {
    var starts = ParserInput.Way(input)
    var ends = starts
    var nodes = tree.nodes.mutableSpan
    for index in nodes.indices {
      var node = nodes[index]
      node.start = starts.pageOffset(of: node.start)
      node.contentStart = starts.pageOffset(of: node.contentStart)
      node.contentEnd = ends.pageOffset(ofContentEnd: node.contentEnd)
      node.end = ends.pageOffset(ofContentEnd: node.end)
      nodes[index] = node
    }
  }
}

// MARK: - Finding the written token

/// The name of an element as it may stand in the text.
private struct WrittenName {
  let bytes: [UInt8]
  /// Whether capitals stand for small letters, and no prefix before the name.
  let isHTML: Bool

  /// Whether the name of a tag that begins at an offset is this one.
  func stands(at start: Int, in text: Span<UInt8>, before limit: Int) -> Bool {
    var cursor = start
    if !isHTML {
      // XML names are reported without their prefix.
      var colon = start
      while colon < limit, Self.isNameByte(text[colon]) { colon += 1 }
      if colon < limit, text[colon] == UInt8(ascii: ":") { cursor = colon + 1 }
    }
    guard cursor + bytes.count <= limit else { return false }
    let name = bytes.span
    for index in name.indices {
      let written = text[cursor + index]
      guard (isHTML ? Self.asciiLower(written) : written) == name[index] else { return false }
    }
    cursor += bytes.count
    return cursor >= text.count || !Self.isNameByte(text[cursor])
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x80...0xFF: true
    default: false
    }
  }

  private static func asciiLower(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}

// Of the text alone: to be handed the builder for each tag is to copy it.
extension MarkupTreeBuilder {
  /// The `<` of a start tag that the parser has just read, `nil` where the parser made the element up.
  private static func startOfTag(
    _ name: WrittenName, in bytes: Span<UInt8>, from position: Int, before limit: Int
  ) -> Int? {
    var cursor = position
    while cursor < limit {
      if bytes[cursor] == UInt8(ascii: "<"), name.stands(at: cursor + 1, in: bytes, before: limit) {
        return cursor
      }
      cursor += 1
    }
    return nil
  }

  /// The offset after the `>` or `/>` that the parser stands at; `nil` for a tag that is broken off and has neither.
  private static func endOfTag(at reported: Int, in bytes: Span<UInt8>) -> Int? {
    guard reported < bytes.count else { return nil }
    if bytes[reported] == UInt8(ascii: ">") { return reported + 1 }
    guard bytes[reported] == UInt8(ascii: "/"), reported + 1 < bytes.count,
      bytes[reported + 1] == UInt8(ascii: ">")
    else { return nil }
    return reported + 2
  }

  /// The `<` of the end tag that has just been read, `nil` where another token closed the element.
  private static func startOfEndTag(
    _ name: WrittenName, in bytes: Span<UInt8>, from position: Int, before limit: Int
  ) -> Int? {
    var cursor = position
    while cursor + 1 < limit, cursor < bytes.count {
      if bytes[cursor] == UInt8(ascii: "<"), bytes[cursor + 1] == UInt8(ascii: "/"),
        name.stands(at: cursor + 2, in: bytes, before: limit)
      {
        return cursor
      }
      cursor += 1
    }
    return nil
  }
}

extension MarkupTreeBuilder {
  /// Where a text begins that the parser has just reported: after any tag that it ignored.
  private func startOfText(before limit: Int) -> Int {
    let bytes = input.bytes
    var cursor = position
    while cursor + 2 < limit, bytes[cursor] == UInt8(ascii: "<"), opensMarkup(at: cursor + 1) {
      var close = cursor + 1
      while close < limit, bytes[close] != UInt8(ascii: ">") { close += 1 }
      // A tag that swallows the whole text cannot have been ignored.
      guard close + 1 < limit else { return cursor }
      cursor = close + 1
    }
    return cursor
  }

  /// Whether what follows a `<` makes it a tag, an end tag, a declaration or an instruction.
  private func opensMarkup(at index: Int) -> Bool {
    let bytes = input.bytes
    let isEndTag = bytes[index] == UInt8(ascii: "/")
    switch bytes[isEndTag ? index + 1 : index] {
    case 0x41...0x5A, 0x61...0x7A: return true
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return !isEndTag
    default: return false
    }
  }
}

// MARK: - Names

extension MarkupTreeBuilder {
  /// The number of an interned name; `pointer` is its address in the parser's dictionary.
  mutating func index(
    ofName pointer: UInt, namespace: UInt, name: () -> String, uri: () -> String
  ) -> UInt16 {
    let key = NameKey(name: pointer, namespace: namespace)
    let slot = Int(truncatingIfNeeded: ((pointer &* 31 &+ namespace) >> 3) & 0xFF)
    if recentNames[slot].key == key { return recentNames[slot].index }
    let index = nameIndexes[key] ?? intern(name(), namespace: uri())
    nameIndexes[key] = index
    recentNames[slot] = (key, index)
    return index
  }

  private mutating func intern(_ name: String, namespace: String) -> UInt16 {
    let index = tree.intern(name, namespace: namespace)
    if nameBytes.count < tree.names.count { nameBytes.append(Array(name.utf8)) }
    return index
  }
}
