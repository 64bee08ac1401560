internal import Bitext
internal import LanguageIdentification

/// Parts the blocks that hold a line in English and one in Dutch: `Neck pain<br>Nekpijn`, and those that hold the same line
/// twice: what stands where the Dutch should be has not been translated.
struct LanguageLines {
  /// How sure the language of a line must be, both of the English and of the Dutch.
  private static let leastConfidence = 0.8

  let identifier: LanguageIdentifier

  /// The post with such blocks parted where the language changes, its blocks named anew.
  ///
  /// Lines of one language stay together, as do lines that no language can be told of, with the line before.
  func parted(_ post: Post) -> Post {
    guard post.blocks.contains(where: { !$0.parts.isEmpty }) else { return post }
    var result = post
    result.blocks = post.blocks.flatMap(parts)
    if result.blocks.count == post.blocks.count { return post }
    for index in result.blocks.indices { result.blocks[index].id = "b\(index + 1)" }
    return result
  }

  private func parts(of block: Block) -> [Block] {
    let breaks = block.content.codes.filter(\.isLineBreak).map(\.offset)
    guard !block.parts.isEmpty, block.parts.count == breaks.count + 1 else { return [block] }
    let edges = [0] + breaks + [block.text.utf8.count]
    let lines = zip(edges, edges.dropFirst()).map { $0..<max($0, $1) }
    if isCopied(block, lines) { return lines.indices.map { part(of: block, $0..<$0 + 1, lines) } }
    let languages = lines.map { line -> Language in
      let decision = identifier.identify(block.content.part(line).text)
      return decision.confidence >= Self.leastConfidence ? decision.language : .undetermined
    }
    guard languages.contains(.english), languages.contains(.dutch) else { return [block] }
    var groups: [(lines: Range<Int>, language: Language)] = []
    for (index, language) in languages.enumerated() {
      let isTold = language == .english || language == .dutch
      if let last = groups.last,
        !isTold || last.language == language || last.language == .undetermined
      {
        groups[groups.count - 1].lines = last.lines.lowerBound..<index + 1
        if isTold { groups[groups.count - 1].language = language }
      } else {
        groups.append((index..<index + 1, isTold ? language : .undetermined))
      }
    }
    return groups.map { part(of: block, $0.lines, lines) }
  }

  /// Whether a block is one line of several words, twice.
  private func isCopied(_ block: Block, _ lines: [Range<Int>]) -> Bool {
    guard lines.count == 2 else { return false }
    let texts = lines.map { block.content.part($0).text }
    return texts[0] == texts[1] && texts[0].contains(" ")
  }

  private func part(of block: Block, _ group: Range<Int>, _ lines: [Range<Int>]) -> Block {
    let text = lines[group.lowerBound].lowerBound..<lines[group.upperBound - 1].upperBound
    var part = block
    part.content = block.content.part(text)
    part.placement = placement(of: block, text, as: part.content)
    part.parts = group.count > 1 ? Array(block.parts[group]) : []
    part.range = block.parts[group.lowerBound].extended(to: block.parts[group.upperBound - 1])
    return part
  }

  /// Where a part stands; its text begins and ends with a word.
  private func placement(
    of block: Block, _ range: Range<Int>, as part: InlineText
  ) -> Block.Placement? {
    guard let placement = block.placement else { return nil }
    let bytes = Array(block.text.utf8)
    let start = bytes[range].firstIndex { $0 > 0x20 } ?? range.lowerBound
    return placement.part(
      start..<start + part.text.utf8.count, of: block.content, as: part)
  }
}
