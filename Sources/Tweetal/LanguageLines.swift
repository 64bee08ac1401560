internal import Bitext
internal import LanguageIdentification

/// Parts the blocks that hold a text in English and in Dutch.
///
/// They are a line and a line, `Neck pain<br>Nekpijn`, words on both sides of a sign, `Prices / Tarieven`, elements that declare their
/// languages, or sentences and sentences. Those that hold the same line twice are parted too: what stands where the Dutch should
/// be has not been translated.
struct LanguageLines {
  /// How sure the language of a part must be, both of the English and of the Dutch.
  static let leastConfidence = 0.8

  let identifier: LanguageIdentifier
  let words: SaidTwice

  /// The post with such blocks parted where the language changes, its blocks named anew.
  ///
  /// Parts of one language stay together, as do those that no language can be told of, with the part before.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the blocks.
  func parted(_ post: Post) -> Parted {
    var result = Parted(post: post)
    let names = namesInTurn(in: post)
    let told = post.blocks.map { parts(of: $0, names) }
    let sentences = sentencesInTurn(in: post, besides: told.count { $0 != nil })
    let sure = told.enumerated().map { $1 ?? sentences[$0] }
    let twins = twins(in: post, besides: sure, names)
    result.post.blocks = []
    for (index, block) in post.blocks.enumerated() {
      let twin = twins[index]
      var parts = twin?.halves ?? sure[index] ?? [block]
      if parts.count == 2 { parts[1].isSecondHalf = true }
      for (place, language) in (twin?.languages ?? []).enumerated() {
        result.languages[result.post.blocks.count + place] = language
      }
      result.post.blocks += parts
    }
    let isParted = result.post.blocks.count != post.blocks.count
    for index in result.post.blocks.indices {
      result.post.blocks[index].parts = []
      if isParted { result.post.blocks[index].id = "b\(index + 1)" }
    }
    return result
  }

  /// A post with its blocks parted.
  struct Parted {
    var post: Post
    /// The languages of the halves of texts that are twins whatever the words of each say, by block.
    var languages: [Int: Language] = [:]
  }

  /// The blocks that are twins by other signs than the languages of their words.
  private func twins(
    in post: Post, besides sure: [[Block]?], _ names: Set<String>
  ) -> [Int: (halves: [Block], languages: [Language])] {
    let open = post.blocks.indices.filter { sure[$0] == nil && SignTwins.mayBe(post.blocks[$0]) }
    if open.isEmpty { return [:] }
    let known = zip(post.blocks, sure).compactMap { block, halves in
      halves.flatMap { $0.count == 2 ? (block: block, halves: $0) : nil }
    }
    let twins = SignTwins(known, identifier, words)
    return open.reduce(into: [:]) { found, index in
      let block = post.blocks[index]
      let halves = halves(of: block, 1)
      guard !SignTwins.isInBrackets(halves), !halves.contains(where: { names.contains($0.text) }),
        let languages = twins.languages(of: block, halves)
      else { return }
      found[index] = (halves, languages)
    }
  }

  /// The parts of a block that lines, signs or elements show; `nil` where they show none.
  private func parts(of block: Block, _ names: Set<String>) -> [Block]? {
    guard block.parts.count > 1, block.role == .content else { return nil }
    return partsByLines(of: block) ?? partsBySigns(of: block, names)
  }

  // MARK: Lines

  private func partsByLines(of block: Block) -> [Block]? {
    let lines = block.lines
    guard lines.count > 1 else { return nil }
    if isCopied(block, lines) { return lines.map { block.part($0) } }
    let languages = lines.map { line in told(text(of: block, line)) }
    guard languages.contains(.english), languages.contains(.dutch) else { return nil }
    return groups(of: languages).map { group in
      block.part(lines[group.lowerBound].lowerBound..<lines[group.upperBound - 1].upperBound)
    }
  }

  /// Whether a block is one line of several words, twice.
  private func isCopied(_ block: Block, _ lines: [Range<Int>]) -> Bool {
    guard lines.count == 2 else { return false }
    let texts = lines.map { text(of: block, $0) }
    return texts[0] == texts[1] && texts[0].contains(" ")
  }

  // MARK: Signs, elements and sentences

  /// A block of which one part is English and the other Dutch, where a sign or elements stand between them.
  private func partsBySigns(of block: Block, _ names: Set<String>) -> [Block]? {
    guard let second = change(in: block) else { return nil }
    let halves = halves(of: block, second)
    if SignTwins.isInBrackets(halves) { return nil }
    if isDeclared(block, second) { return halves }
    guard block.parts[second].edge == .sign, !halves.contains(where: { names.contains($0.text) })
    else { return nil }
    switch evidence(halves) {
    case .translated: return halves
    case .loan: return nil
    // A dash also stands between a name and what it is, and of two names no word is known.
    case .different: return mayBeName(behind: second, in: block) ? nil : halves
    case .unknown:
      return mayBeName(behind: second, in: block) || !halves.allSatisfy(Self.isClause)
        ? nil : halves
    }
  }

  /// Whether what stands behind a sign may be a name: behind a dash, and behind a bar in the title of a page, which ends with whose it is.
  private func mayBeName(behind second: Int, in block: Block) -> Bool {
    isDash(before: second, in: block)
      || block.kind.isBesideText && sign(before: second, in: block).contains(UInt8(ascii: "|"))
  }

  /// Whether a text has words enough to tell its language by more than the look of a name.
  private static func isClause(_ half: Block) -> Bool {
    half.text.split(separator: " ").count > 2
  }

  /// What stands beside a sign more than once: words of both languages, *Running* of “Running / cycling” and “Running / fietsen”.
  private func namesInTurn(in post: Post) -> Set<String> {
    var counts: [String: Int] = [:]
    // The title of the page is mostly that of its text once more.
    for block in post.blocks
    where !block.kind.isBesideText && block.parts.contains(where: { $0.edge == .sign }) {
      for part in Set(block.parts.indices.map { text(of: block, $0..<$0 + 1) }) {
        counts[part, default: 0] += 1
      }
    }
    return Set(counts.filter { $0.value > 1 }.keys)
  }

  private func halves(of block: Block, _ second: Int) -> [Block] {
    [block.part(0..<second), block.part(second..<block.parts.count)]
  }

  private func evidence(_ halves: [Block]) -> SaidTwice.Evidence {
    let texts = halves.map(\.text)
    let isDutchFirst = identifier.identify(texts[0]).language == .dutch
    return words.evidence(english: texts[isDutchFirst ? 1 : 0], dutch: texts[isDutchFirst ? 0 : 1])
  }

  private func isDash(before part: Int, in block: Block) -> Bool {
    !sign(before: part, in: block).contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "|") }
  }

  /// What stands between a part and the one before it.
  private func sign(before part: Int, in block: Block) -> ArraySlice<UInt8> {
    let start = block.parts[part - 1].text.upperBound
    return Array(block.text.utf8)[start..<block.parts[part].text.lowerBound]
  }

  /// The blocks in which sentences of one language follow their translations.
  ///
  /// One alone is rather a paragraph that has been translated in part, unless it is most of the post, or signs part other blocks.
  private func sentencesInTurn(in post: Post, besides others: Int) -> [Int: [Block]] {
    var found: [Int: [Block]] = [:]
    var (parted, all) = (0, 0)
    for (index, block) in post.blocks.enumerated() where block.role == .content {
      all += block.text.utf8.count
      guard block.parts.count > 1, let second = change(in: block),
        block.parts[second].edge <= .element
      else { continue }
      let halves = halves(of: block, second)
      guard evidence(halves) == .translated else { continue }
      parted += block.text.utf8.count
      found[index] = halves
    }
    // What is said of a picture is said in both languages or in one.
    return found.count + others > 1 || parted * 2 > all
      ? found : found.filter { post.blocks[$0.key].kind == .caption }
  }

  /// The part with which the second language of a block begins, where all before it is in the first, and each is about as long as a
  /// translation of the other.
  private func change(in block: Block) -> Int? {
    let parts = block.parts.indices
    // Nearly all blocks are of one language, which their first and last sentences tell.
    guard
      let first = parts.lazy.map({ language(of: $0, in: block) }).first(where: {
        $0 != .undetermined
      }),
      let last = parts.reversed().lazy.map({ language(of: $0, in: block) })
        .first(where: { $0 != .undetermined }),
      [[.english, .dutch], [.dutch, .english]].contains([first, last])
    else { return nil }
    let languages = parts.map { language(of: $0, in: block) }
    let groups = groups(of: languages)
    guard groups.count == 2, !languages.contains(.other),
      Self.areAlike(text(of: block, groups[0]), text(of: block, groups[1]))
    else { return nil }
    return groups[1].lowerBound
  }

  /// Whether both texts may be translations of each other by their lengths: of 3,291 such pairs of the bilingual pages 16 differ by more.
  static func areAlike(_ first: String, _ second: String) -> Bool {
    let lengths = [first.utf8.count, second.utf8.count].sorted()
    return lengths[1] <= 2 * lengths[0] + 12
  }

  /// Whether elements in a block declare the languages on both sides of an edge, so that neither is a loan word in the other.
  private func isDeclared(_ block: Block, _ second: Int) -> Bool {
    let declared = [second - 1, second].map { declaredLanguage(of: block.parts[$0]) }
    return declared.contains(.english) && declared.contains(.dutch)
  }

  private func declaredLanguage(of part: Block.Part) -> Language {
    part.declaredLanguage.map { Language(tag: $0) } ?? .undetermined
  }

  /// The language of a part: what its words surely say, else what an element declares.
  private func language(of part: Int, in block: Block) -> Language {
    let language = told(text(of: block, part..<part + 1))
    return language == .undetermined ? declaredLanguage(of: block.parts[part]) : language
  }

  // MARK: Parts

  private func told(_ text: String) -> Language {
    let decision = identifier.identify(text)
    return decision.confidence >= Self.leastConfidence ? decision.language : .undetermined
  }

  /// The runs of texts in one language; what is neither English nor Dutch goes with what stands before it.
  private func groups(of languages: [Language]) -> [Range<Int>] {
    var groups: [(texts: Range<Int>, language: Language)] = []
    for (index, language) in languages.enumerated() {
      let isTold = language == .english || language == .dutch
      if let last = groups.last,
        !isTold || last.language == language || last.language == .undetermined
      {
        groups[groups.count - 1].texts = last.texts.lowerBound..<index + 1
        if isTold { groups[groups.count - 1].language = language }
      } else {
        groups.append((index..<index + 1, isTold ? language : .undetermined))
      }
    }
    return groups.map(\.texts)
  }

  private func text(of block: Block, _ parts: Range<Int>) -> String {
    block.content.part(block.bytes(of: parts)).text
  }
}
