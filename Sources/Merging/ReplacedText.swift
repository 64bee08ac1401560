internal import Bitext

/// Puts a translation in the place of the Dutch that a page has, changing no more bytes than the words that differ.
struct ReplacedText {
  private let blocks: [Block]
  private let file: [UInt8]
  private let markup: CodeMarkup
  private let old: [TextToken]
  private let new: [TextToken]
  private let wanted: InlineText

  /// Compares what is with what is wanted.
  ///
  /// - Parameters:
  ///   - blocks: the blocks whose text is replaced, with their placements.
  ///   - current: their text as one, its codes numbered like those of the wanted one.
  ///   - unit: the unit.
  ///   - known: the markup of all codes of the post.
  ///   - file: the bytes of the blocks' file.
  init(
    _ blocks: [Block], current: InlineText, of unit: MergeUnit, known: Set<String>, in file: [UInt8]
  ) {
    self.blocks = blocks
    self.file = file
    markup = CodeMarkup(unit, known: known)
    wanted = unit.wanted
    old = TextToken.placed(blocks, Self.parts(of: current, as: blocks))
    new = unit.wanted.trimmedTokens
  }

  /// The texts of the blocks with the numbers that their codes have in the unit.
  private static func parts(of whole: InlineText, as blocks: [Block]) -> [InlineText] {
    var codes = whole.codes[...]
    return blocks.map { block in
      var content = block.content
      for index in content.codes.indices {
        guard let code = codes.popFirst() else { break }
        content.codes[index].number = code.number
      }
      return content
    }
  }

  /// What replacing the text comes to.
  struct Change {
    /// The changes of the file.
    var patches: [BytePatch] = []
    /// The text that each block has then.
    var texts: [String]
  }

  /// The change that puts the wanted text in the place of the old one.
  ///
  /// - Throws: ``MergeProblem``.
  func change() throws(MergeProblem) -> Change {
    if let place = placeOfWhole { return try changeOfWhole(at: place) }
    let difference = TokenDifference(from: old.map(\.content), to: new.map(\.content))
    let touchesCodes = difference.hunks.contains { hunk in
      old[hunk.old].contains { $0.code != nil } || new[hunk.new].contains { $0.code != nil }
    }
    if touchesCodes { try markup.requireNesting() }
    var change = Change(texts: blocks.map { _ in "" })
    var position = 0
    for hunk in difference.hunks.flatMap(parts) where !hunk.old.isEmpty || !hunk.new.isEmpty {
      guard let place = place(of: hunk.old) else { throw .place }
      change.patches += try patches(hunk, at: place)
      for token in old[position..<hunk.old.lowerBound] { change.append(token, to: token.block) }
      for token in new[hunk.new] { change.append(token, to: place.block) }
      position = hunk.old.upperBound
    }
    for token in old[position...] { change.append(token, to: token.block) }
    // A code may have another number than in the catalog.
    change.patches.removeAll { file[$0.range].elementsEqual($0.bytes) }
    return change
  }

  // MARK: Values

  /// Where a value of an attribute or of the head stands that is written otherwise than it reads, with references or more white
  /// space: these are not told apart in it, so that it is replaced as one.
  private var placeOfWhole: Range<Int>? {
    guard blocks.count == 1, blocks[0].kind.isBesideText,
      let pieces = blocks[0].placement?.pieces, pieces.count == 1,
      !file[pieces[0].bytes].elementsEqual(blocks[0].text.utf8)
    else { return nil }
    return pieces[0].bytes
  }

  private func changeOfWhole(at place: Range<Int>) throws(MergeProblem) -> Change {
    if old.map(\.content) == new.map(\.content) { return Change(texts: [blocks[0].text]) }
    let bytes = try markup.bytes(of: new, escapes: blocks[0].placement?.escapes ?? [])
    var change = Change(patches: [BytePatch(place, bytes)], texts: [""])
    for token in new { change.append(token, to: 0) }
    return change
  }

  // MARK: Several blocks

  /// A difference cut at the borders of blocks: each gets the sentences that come nearest to its share.
  private func parts(of hunk: TokenDifference.Hunk) -> [TokenDifference.Hunk] {
    var parts: [TokenDifference.Hunk] = []
    var rest = hunk
    while let border = rest.old.first(where: { old[$0].isBreak }) {
      let share = Double(border - rest.old.lowerBound) / Double(rest.old.count)
      let cut = self.cut(of: rest.new, at: share)
      parts.append(
        TokenDifference.Hunk(
          old: rest.old.lowerBound..<border, new: trimmed(rest.new.lowerBound..<cut)))
      rest = TokenDifference.Hunk(
        old: border + 1..<rest.old.upperBound, new: trimmed(cut..<rest.new.upperBound))
    }
    return parts + [rest]
  }

  private func cut(of range: Range<Int>, at share: Double) -> Int {
    let wanted = range.lowerBound + Int((Double(range.count) * share).rounded())
    let ends = range.filter { new[$0].endsSentence }.map { $0 + 1 }
    return ends.min { abs($0 - wanted) < abs($1 - wanted) } ?? wanted
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let last = range.last, case .space = new[last].content {
      range = range.lowerBound..<range.upperBound - 1
    }
    while let first = range.first, case .space = new[first].content {
      range = first + 1..<range.upperBound
    }
    return range
  }

  // MARK: One place

  private func patches(
    _ hunk: TokenDifference.Hunk, at place: (block: Int, range: Range<Int>)
  ) throws(MergeProblem) -> [BytePatch] {
    let escapes = blocks[place.block].placement?.escapes ?? []
    if !escapes.allowsMarkup, old[hunk.old].contains(where: { $0.code != nil }) { throw .markup }
    let bytes = try markup.bytes(of: new[hunk.new], escapes: escapes)
    let parts = parts(of: place.range, in: blocks[place.block])
    if escapes.allowsMarkup {
      return [BytePatch(place.range, bytes + otherMarkup(in: place.range, between: parts))]
    }
    // What stands between the parts of a text in a tree of an editor is no text.
    let start = place.range.lowerBound
    return [BytePatch(parts.first ?? start..<start, bytes)]
      + parts.dropFirst().map { BytePatch($0, []) }
  }

  /// The stretches of a range that are text or codes of a block.
  private func parts(of range: Range<Int>, in block: Block) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    let pieces = block.placement?.pieces ?? []
    let first = pieces.partitioningIndex { $0.bytes.upperBound > range.lowerBound }
    for piece in pieces[first...] {
      if piece.bytes.lowerBound >= range.upperBound { break }
      let bytes = piece.bytes.clamped(to: range)
      if bytes.isEmpty { continue }
      if let last = parts.last, last.upperBound >= bytes.lowerBound {
        parts[parts.count - 1] = last.lowerBound..<max(last.upperBound, bytes.upperBound)
      } else {
        parts.append(bytes)
      }
    }
    return parts
  }

  private func place(of range: Range<Int>) -> (block: Int, range: Range<Int>)? {
    let owner = range.first ?? (range.lowerBound < old.count ? range.lowerBound : old.count - 1)
    guard old.indices.contains(owner) else { return nil }
    // What is added after the last word of a block belongs to that block.
    let block =
      range.isEmpty && old[owner].isBreak ? old[max(0, owner - 1)].block : old[owner].block
    let before = (0..<range.lowerBound).last { old[$0].block == block && old[$0].bytes != nil }
    let after = (range.upperBound..<old.count).first {
      old[$0].block == block && old[$0].bytes != nil
    }
    let isNext = before == range.lowerBound - 1
    let gap =
      (isNext ? before : nil).flatMap { old[$0].bytes?.upperBound }
      ?? after.flatMap { old[$0].bytes?.lowerBound } ?? before.flatMap { old[$0].bytes?.upperBound }
    guard let first = range.first, let last = range.last else {
      return gap.map { (block, $0..<$0) }
    }
    let start = old[first].bytes?.lowerBound ?? gap
    let end = old[last].bytes?.upperBound ?? after.flatMap { old[$0].bytes?.lowerBound } ?? start
    guard let start, let end else { return nil }
    return (block, start..<max(start, end))
  }

  /// The markup beside the parts that go which is none of their codes, such as a comment or an anchor: it stays.
  private func otherMarkup(in range: Range<Int>, between parts: [Range<Int>]) -> [UInt8] {
    var kept: [UInt8] = []
    var position = range.lowerBound
    for part in parts + [range.upperBound..<range.upperBound] {
      if part.lowerBound > position {
        let gap = file[position..<part.lowerBound]
        if Self.holdsMarkup(gap) { kept += gap }
      }
      position = max(position, part.upperBound)
    }
    return kept
  }

  private static func holdsMarkup(_ bytes: ArraySlice<UInt8>) -> Bool {
    if bytes.contains(UInt8(ascii: "<")) { return true }
    let text = String(decoding: bytes, as: UTF8.self)
    return text.contains("&lt;") || text.contains("u003c") || text.contains("u003C")
  }
}

extension ReplacedText.Change {
  fileprivate mutating func append(_ token: TextToken, to block: Int) {
    switch token.content {
    case .word(let bytes), .space(let bytes):
      if !token.isBreak { texts[block] += String(decoding: bytes, as: UTF8.self) }
    case .code: break
    }
  }
}
