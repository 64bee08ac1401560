internal import Bitext

/// The short lines of a post that stand in one place for both languages: a heading *FAQ* above English and Dutch that take turns, a name
/// between a paragraph and its translation.
struct SharedLines {
  private let bitext: Bitext
  /// The link of each block.
  private var links: [Int: Int] = [:]

  private var blocks: [Block] { bitext.post.blocks }

  /// The highest probability that the other language lacks such a line: it may as well be meant for both.
  private static let asLikelyAsNot = 0.5

  private init(_ bitext: Bitext) {
    self.bitext = bitext
    for (index, link) in bitext.links.enumerated() {
      for block in link.english + link.dutch { links[block] = index }
    }
  }

  /// A bitext in which no such line is surely missing in a language.
  ///
  /// - Complexity: O(*b* + *l* · *s*), where *b* is the number of blocks, *l* that of lines that may be shared, and *s* that of the
  ///   blocks from one to the translation of what follows it.
  static func weighed(_ bitext: Bitext, _ words: CommonWords) -> Bitext {
    let alone = bitext.links.indices.filter { index in
      let link = bitext.links[index]
      return (link.status == .missingDutch || link.status == .missingEnglish)
        && (link.english + link.dutch).allSatisfy { words.mayHold(bitext.post.blocks[$0]) }
    }
    if alone.isEmpty { return bitext }
    let lines = SharedLines(bitext)
    var result = bitext
    for index in alone
    where (bitext.links[index].english + bitext.links[index].dutch)
      .allSatisfy(lines.isAmongBoth)
    {
      let confidence = result.links[index].confidence
      result.links[index].confidence = min(confidence, asLikelyAsNot)
    }
    return result
  }

  /// Whether a line stands above a text and its translation, or between them.
  private func isAmongBoth(_ line: Int) -> Bool {
    let following = blocks.indices[(line + 1)...].lazy.compactMap { pair($0) }.first
    guard let following else { return false }
    let preceding = blocks.indices[..<line].reversed().lazy.compactMap { pair($0) }.first
    return preceding == following || isAbove(line, following)
  }

  /// The link of a block, where it has both languages.
  private func pair(_ block: Int) -> Int? {
    links[block].flatMap { link in
      bitext.links[link].english.isEmpty || bitext.links[link].dutch.isEmpty ? nil : link
    }
  }

  /// Whether all from a line to the end of a pair belongs together: none of it translates what stands above the line, or in another file.
  private func isAbove(_ line: Int, _ pair: Int) -> Bool {
    let ends = members(of: pair)
    guard let end = ends.max() else { return false }
    return (line...end).allSatisfy { block in
      let own = links[block].map(members) ?? []
      return blocks[block].range.file == blocks[line].range.file && own.allSatisfy { $0 >= line }
    }
  }

  private func members(of link: Int) -> [Int] {
    bitext.links[link].english + bitext.links[link].dutch
  }
}
