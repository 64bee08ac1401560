internal import Bitext
internal import Markup

/// Gathers the text of one block, white space folded, and its inline markup.
struct InlineCollector {
  /// Whether white space stays as it is, as in `pre`.
  var keepsWhiteSpace = false

  /// Whether the text that comes next is for translators.
  var isTranslatable = true

  /// Notes where the text stands, where somebody asked.
  var recorder: PieceRecorder?

  private var hasTranslatableWords = false
  private var text: [UInt8] = []
  private var pendingSpace = false
  private var pendingBreak: Int?
  private var codes = LineCodes()
  private var first = 0
  private var last = 0
  /// Where the first two characters of the text stand in the page.
  private var head: [Int] = []
  /// The numbers of the open links that lead somewhere else.
  private var links: [Int] = []
  private var linkedBytes = 0
  private var edges = LineEdges()
  /// The text that came last: where its end stands in its node.
  private var lastRun: (node: Int, end: Int)?

  /// Whether the line has any text yet.
  var hasText: Bool { !text.isEmpty }

  // MARK: Text

  /// Takes a part of a text node; `part` counts as its bytes do.
  mutating func append(textNode node: Int, _ part: Range<Int>, of tree: MarkupTree) {
    let text = tree.textBytes(of: node)
    let bytes = text[part]
    var place = TextPlace(node: node, tree: tree)
    let base = text.startIndex
    var visibleEnd: Int?
    var index = part.lowerBound
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
        appendSpace(byte)
        index += 1
        continue
      }
      let width = byte < 0x80 ? .none : InvisibleCharacter.width(in: bytes, at: index)
      switch width {
      case .none:
        let end = PlainCharacters.end(in: bytes, from: index)
        append(bytes[index..<end], from: index - base, &place, of: tree)
        visibleEnd = end - base
        index = end
      case .space(let length):
        appendSpace(0x20)
        index += length
      case .nothing(let length):
        index += length
      }
    }
    if let visibleEnd { last = place.offset(of: visibleEnd, in: tree) }
  }

  private mutating func appendSpace(_ byte: UInt8) {
    if keepsWhiteSpace, hasText { text.append(byte) } else { pendingSpace = true }
  }

  private mutating func append(
    _ run: ArraySlice<UInt8>, from start: Int, _ place: inout TextPlace, of tree: MarkupTree
  ) {
    settleMarks(before: start, &place, in: tree)
    settleSpace()
    if !hasText { first = place.offset(of: start, in: tree) }
    edges.noteText(after: text.count)
    noteSigns(in: run, from: start, &place, of: tree)
    lastRun = (place.node, start + run.count)
    if head.count < 2 { noteHead(run, from: start, &place, of: tree) }
    recorder?.append(run, from: start, of: place.node, in: tree, at: text.count)
    if isOfWindows1252(run), let second = run.dropFirst().first {
      // A reference such as &#150; names a windows-1252 character (HTML §13.2.5.84).
      text.append(contentsOf: String(Windows1252.scalar(of: second)).utf8)
      text.append(contentsOf: run.dropFirst(2))
    } else {
      text.append(contentsOf: run)
    }
    if !links.isEmpty { linkedBytes += run.count }
    if isTranslatable, !hasTranslatableWords { hasTranslatableWords = LetterTest.hasLetter(run) }
  }

  /// Where the text before a place in a node ends.
  private func endOfText(before place: inout TextPlace, in tree: MarkupTree) -> Int {
    var end = last
    if let lastRun, lastRun.node == place.node { end = place.offset(of: lastRun.end, in: tree) }
    return max(end, codes.lastEnd)
  }

  /// Settles line breaks and other edges before a text.
  private mutating func settleMarks(
    before start: Int, _ place: inout TextPlace, in tree: MarkupTree
  ) {
    guard pendingBreak != nil || edges.isPending else { return }
    let end = endOfText(before: &place, in: tree)
    let next = place.offset(of: start, in: tree)
    settleBreak(after: end, before: next)
    settleEdge(after: end, before: next)
  }

  /// Notes the signs in a text that its language may change at.
  private mutating func noteSigns(
    in run: ArraySlice<UInt8>, from start: Int, _ place: inout TextPlace, of tree: MarkupTree
  ) {
    // A character that is not taken as it is has another length.
    if keepsWhiteSpace || isOfWindows1252(run) { return }
    let shift = text.count - run.startIndex
    EdgeSign.find(in: run, isAfterSpace: text.last == 0x20) { kind, range in
      if kind == .sign, EdgeSign.isPicture(range, in: run),
        edges.begins(at: shift + range.lowerBound)
      {
        return
      }
      var page = range.lowerBound..<range.upperBound
      if kind == .sign, page.lowerBound > run.startIndex {
        page = page.lowerBound - 1..<page.upperBound
      }
      if page.upperBound < run.endIndex { page = page.lowerBound..<page.upperBound + 1 }
      let (first, next) = (page.lowerBound - run.startIndex, page.upperBound - run.startIndex)
      let isFirst = kind == .sign && range.lowerBound == run.startIndex
      let lower =
        isFirst ? endOfText(before: &place, in: tree) : place.offset(of: start + first, in: tree)
      edges.append(
        LineEdges.Edge(
          kind: kind, text: shift + range.lowerBound..<shift + range.upperBound,
          page: lower..<max(lower, place.offset(of: start + next, in: tree))))
      if range.upperBound == run.endIndex { edges.expect(kind, after: shift + range.upperBound) }
    }
  }

  private func isOfWindows1252(_ run: ArraySlice<UInt8>) -> Bool {
    guard run.count >= 2, run.first == 0xC2, let second = run.dropFirst().first else {
      return false
    }
    return second < 0xA0
  }

  private mutating func noteHead(
    _ run: ArraySlice<UInt8>, from start: Int, _ place: inout TextPlace, of tree: MarkupTree
  ) {
    for (offset, byte) in zip(start..., run) where byte != 0x20 && byte & 0xC0 != 0x80 {
      head.append(place.offset(of: offset, in: tree))
      if head.count == 2 { return }
    }
  }

  /// Makes the line break that came last a code, now that text or markup follows it.
  private mutating func settleBreak(after last: Int, before next: Int) {
    guard let page = pendingBreak else { return }
    pendingBreak = nil
    guard hasText else { return }
    edges.expect(.lineBreak, after: text.count)
    settleEdge(after: last, before: next)
    codes.append(.standalone, .other, after: text.count, at: page..<breakEnd)
    pendingSpace = true
  }

  private mutating func settleEdge(after last: Int, before next: Int) {
    let end = max(last, codes.lastEnd)
    edges.settle(at: min(end, next)..<next, after: text.count)
  }

  private mutating func settleSpace() {
    if pendingSpace, hasText, !keepsWhiteSpace { text.append(0x20) }
    pendingSpace = false
  }

  // MARK: Markup

  private var breakEnd = 0

  /// Takes a line break; returns whether it is the second in a row, which ends the paragraph.
  mutating func breakLine(at offsets: Range<Int>) -> Bool {
    if keepsWhiteSpace {
      appendSpace(0x0A)
      return false
    }
    if pendingBreak != nil { return true }
    pendingBreak = offsets.lowerBound
    breakEnd = offsets.upperBound
    return false
  }

  /// Notes that an element begins or ends that declares a language for text in a block.
  mutating func changeLanguage(to language: String?) {
    edges.change(to: language, after: text.count)
  }

  /// Opens a piece of markup.
  ///
  /// - Parameters:
  ///   - page: where its tag stands.
  ///   - purpose: what it is for.
  ///   - leadsAway: whether it is a link that leads somewhere else, of which text there is less in a post than beside it.
  /// - Returns: its number.
  mutating func open(
    at page: Range<Int>, _ purpose: InlineCode.Purpose, leadsAway: Bool = false
  ) -> Int {
    settleMarks(beforeMarkupAt: page)
    let number = codes.append(.opening, purpose, after: text.count, at: page)
    if leadsAway { links.append(number) }
    return number
  }

  mutating func close(_ number: Int, at page: Range<Int>, _ purpose: InlineCode.Purpose) {
    if let index = links.lastIndex(of: number) { links.remove(at: index) }
    codes.close(number, purpose, after: text.count, at: page)
  }

  mutating func standalone(at page: Range<Int>, _ purpose: InlineCode.Purpose) {
    settleMarks(beforeMarkupAt: page)
    codes.append(.standalone, purpose, after: text.count, at: page)
  }

  /// Settles line breaks, other edges and spaces before a piece of markup.
  private mutating func settleMarks(beforeMarkupAt page: Range<Int>) {
    guard hasText else { return }
    settleBreak(after: last, before: page.lowerBound)
    settleEdge(after: last, before: page.lowerBound)
    settleSpace()
  }

  // MARK: The finished line

  /// The line gathered so far, `nil` where it holds neither a letter nor numbers alone; the collector starts anew.
  mutating func finish(in tree: MarkupTree) -> Line? {
    defer { startLine() }
    while let byte = text.last, byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) { text.removeLast() }
    let isNumbers = !LetterTest.hasLetter(text)
    if isNumbers, !NumberText.matches(text) { return nil }
    if codes.isEmpty {
      return Line(
        content: InlineText(String(decoding: text, as: UTF8.self), codes: []),
        offsets: first..<last,
        typedMarker: typedMarker(before: []), linkedBytes: linkedBytes,
        isTranslatable: hasTranslatableWords, parts: edges.parts(of: text, at: first..<last),
        isNumbers: isNumbers, pieces: pieces(with: [], in: tree))
    }
    codes.closeOpen(after: text.count, at: last)
    let kept = codes.meaningful(in: text.count)
    var range = first..<last
    for code in kept {
      range =
        min(range.lowerBound, code.page.lowerBound)..<max(range.upperBound, code.page.upperBound)
    }
    let content = InlineText(
      String(decoding: text, as: UTF8.self),
      codes: codes.renumbered(kept, in: text.count, of: tree))
    return Line(
      content: content, offsets: range, typedMarker: typedMarker(before: kept),
      linkedBytes: linkedBytes, isTranslatable: hasTranslatableWords,
      parts: edges.parts(of: text, at: range), isNumbers: isNumbers,
      pieces: pieces(with: kept, in: tree))
  }

  private mutating func pieces(with codes: [LineCodes.Code], in tree: MarkupTree) -> [Block
    .Placement.Piece]
  {
    recorder?.finish(length: text.count, codes: codes.map { tree.fileOffsets($0.page) }) ?? []
  }

  /// Begins a line.
  private mutating func startLine() {
    hasTranslatableWords = false
    if !text.isEmpty { text.removeAll(keepingCapacity: true) }
    pendingSpace = false
    pendingBreak = nil
    codes.removeAll()
    first = 0
    last = 0
    if !head.isEmpty { head.removeAll(keepingCapacity: true) }
    linkedBytes = 0
    edges.removeAll()
    lastRun = nil
    recorder?.clear()
  }

  private func typedMarker(before codes: [LineCodes.Code]) -> (length: Int, end: Int)? {
    guard let length = ListMarker.length(in: text), length < text.count else { return nil }
    // One entry of `head` is one character; the marker is one character and a space.
    guard head.count == 2 else { return nil }
    let firstCode = codes.first { $0.offset >= length }?.page.lowerBound ?? head[1]
    return (length, min(head[1], firstCode))
  }
}
