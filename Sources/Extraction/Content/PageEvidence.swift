internal import Bitext
internal import Markup

/// Gathers the evidence on every block of a page in one pass.
struct PageEvidence {
  private let tree: MarkupTree
  private let authored: AuthoredParts
  private var elements: [ElementEvidence]
  /// For each node that is an element above a block, its place in ``elements``.
  private let placeOfNode: [Int32]
  private let siblings: WordTable<Int>
  /// Words, and words in links, before each node.
  private var words: [Int32]
  private var linkedWords: [Int32]
  private let blocks: [BlockCollector.Found]
  private let texts: [BlockText]
  private var repeats = WordTable<Int>()
  private let firstHeading: Int
  private let mainPart: MainPart
  private let target: Int?

  /// How far up from a block elements are looked at; pages that people make are not half as deep.
  static let deepest = 100

  /// The evidence on each block, in their order.
  ///
  /// - Parameters:
  ///   - blocks: all blocks of the page.
  ///   - texts: their texts.
  ///   - holders: what holds each.
  ///   - traits: what the names of elements say, by ``MarkupTree/nameIndex(of:)``.
  ///   - authored: the parts whose boxes say nothing against the text in them.
  ///   - tree: the page.
  /// - Returns: the evidence on each block, in their order.
  /// - Complexity: O(*n*), where *n* is the number of nodes.
  static func evidence(
    on blocks: [BlockCollector.Found], _ texts: [BlockText], held holders: [Sign],
    _ traits: [ElementTrait], _ authored: AuthoredParts, in tree: MarkupTree
  ) -> [Evidence] {
    let page = PageEvidence(blocks, texts, traits, authored, tree)
    var section = TellingSection()
    var words: [PhraseWord] = []
    return blocks.indices.map { index in
      page.evidence(on: blocks[index], held: holders[index], at: index, &section, &words)
    }
  }

  private init(
    _ blocks: [BlockCollector.Found], _ texts: [BlockText], _ traits: [ElementTrait],
    _ authored: AuthoredParts, _ tree: MarkupTree
  ) {
    self.tree = tree
    self.authored = authored
    self.blocks = blocks
    self.texts = texts
    let surroundings = SurroundingElements(of: blocks, traits, authored, in: tree)
    elements = surroundings.elements
    placeOfNode = surroundings.placeOfNode
    siblings = surroundings.siblings
    mainPart = MainPart(in: tree, blocks, texts)
    target = tree.nameIndex("href")
    words = [Int32](repeating: 0, count: tree.count + 1)
    linkedWords = words
    firstHeading = blocks.firstIndex { $0.kind == .heading(level: 1) } ?? -1
    for (block, text) in zip(blocks, texts) {
      words[block.element + 1] += Int32(text.words)
      linkedWords[block.element + 1] += Int32(text.linked)
      repeats[text.foldedHash] = (repeats[text.foldedHash] ?? 0) + 1
    }
    for index in 1..<words.count {
      words[index] += words[index - 1]
      linkedWords[index] += linkedWords[index - 1]
    }
    forgetNamesOfLargeElements()
  }

  /// An element that holds most of the page's words is named after the page (`has-author`, `comments-open`,
  /// `sidebar-right`): of what its classes say, only that it is text counts.
  private mutating func forgetNamesOfLargeElements() {
    for index in elements.indices {
      if holdsMost(elements[index].node) { elements[index].group.formIntersection(.text) }
      let parent = Int(elements[index].parent)
      elements[index].groups = elements[index].group
        .union(parent >= 0 ? elements[parent].groups : [])
    }
  }

  // MARK: Blocks

  private func evidence(
    on block: BlockCollector.Found, held holder: Sign, at index: Int,
    _ section: inout TellingSection, _ words: inout [PhraseWord]
  ) -> Evidence {
    var evidence = Evidence()
    let text = texts[index].bytes
    let count = texts[index].words
    let share = texts[index].linkedShare
    let phrases = Phrases(in: text, words: count, &words)
    let level: Int? = if case .heading(let level) = block.kind { level } else { nil }
    describe(holder, level: level, share: share, count: count, &evidence)
    read(text, count: count, isHeading: level != nil, &evidence)
    note(phrases, count: count, isHeading: level != nil, &evidence)
    if phrases.contains(.invitation), text.contains(UInt8(ascii: "?")) {
      evidence.insert(.invitingQuestion)
    }
    noteRepeats(of: texts[index], &evidence)
    if level == nil, share >= Self.wholeLink { noteLink(of: block, holder, text, count, &evidence) }
    if index < firstHeading { evidence.insert(.beforeHeading) }
    if let level {
      let next = index + 1 < blocks.count ? blocks[index + 1].element : block.element
      section.enter(block.element, level: level, phrases, next: next, in: tree)
    } else if block.element < section.end {
      section.describe(&evidence, isLinked: share > 0.6)
    }
    surround(block.element, &evidence)
    noteMainPart(of: block.element, &evidence)
    let asks = !phrases.isDisjoint(with: [.call, .readingTime, .related])
    if share >= Self.wholeLink, count <= 8,
      evidence.near.contains(.button) || (holder == .bare && asks)
    {
      evidence.insert(.button)
    }
    return evidence
  }

  /// Notes what a block is that is a link from end to end.
  private func noteLink(
    of block: BlockCollector.Found, _ holder: Sign, _ text: [UInt8], _ count: Int,
    _ evidence: inout Evidence
  ) {
    if leadsIntoPage(block) { evidence.insert(.linkInPage) }
    if holder == .paragraph, count > 6, text.last != UInt8(ascii: "?"), Self.endsSentence(text) {
      evidence.insert(.linkSentence)
    }
  }

  /// Whether a block's link leads to another place of the page, as those of a list of its contents do.
  private func leadsIntoPage(_ block: BlockCollector.Found) -> Bool {
    guard let target, let link = block.targets.links.first,
      let address = tree.attributeBytes(target, of: link)
    else { return false }
    return address.count > 1 && address.first == UInt8(ascii: "#")
  }

  /// The share of a text that is in links when all of it is, but for a mark or two.
  private static let wholeLink = 0.95

  private func noteRepeats(of text: BlockText, _ evidence: inout Evidence) {
    guard let times = repeats[text.foldedHash], times > 1 else { return }
    evidence.insert(text.words <= 6 ? .repeatedShort : .repeatedLong)
    if times > 2, text.words <= 6, text.linkedShare >= Self.wholeLink {
      evidence.insert(.repeatedLink)
    }
  }

  private func noteMainPart(of element: Int, _ evidence: inout Evidence) {
    if mainPart.isOutsideMain(element) { evidence.insert(.outsideMain) }
    if mainPart.isOutsideArticles(element) { evidence.insert(.outsideArticle) }
  }

  private func describe(
    _ holder: Sign, level: Int?, share: Double, count: Int, _ evidence: inout Evidence
  ) {
    let bucket = [1, 3, 6, 10, 20, 40, 80].firstIndex { count <= $0 } ?? 7
    evidence.insert(holder)
    if holder == .listItem, share < 0.3 { evidence.insert(.inPlainItem) }
    if level == nil {
      evidence.insert(holder == .bare ? .bareWords1 : .words1, plus: bucket)
    }
    let link = share == 0 ? 0 : share < 0.25 ? 1 : share < 0.6 ? 2 : share < Self.wholeLink ? 3 : 4
    evidence.insert(.linkNone, plus: link)
    guard link >= 3 else { return }
    if count > 6 { evidence.insert(.linkLong) }
    if holder == .listItem || holder == .cell { evidence.insert(.linkItem) }
    if holder == .paragraph { evidence.insert(.linkParagraph) }
    if level != nil { evidence.insert(.linkHeading) }
  }

  private func read(_ text: [UInt8], count: Int, isHeading: Bool, _ evidence: inout Evidence) {
    let isShort = count <= 10
    if !isHeading {
      let ends = Self.endsSentence(text)
      evidence.insert(
        ends ? (isShort ? .endShort : .endLong) : (isShort ? .noEndShort : .noEndLong))
    }
    if text.last == UInt8(ascii: "?") { evidence.insert(.question) }
    evidence.insert(.commas0, plus: min(2, text.count { $0 == UInt8(ascii: ",") }))
  }

  /// Whether a text ends with a full stop or its like, closing quotes and brackets aside.
  private static func endsSentence(_ text: [UInt8]) -> Bool {
    var end = text.count
    while end > 0 {
      switch text[end - 1] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"): end -= 1
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"): return true
      case 0x99 where text[..<end].suffix(3).elementsEqual([0xE2, 0x80, 0x99]): end -= 3
      case 0x9D where text[..<end].suffix(3).elementsEqual([0xE2, 0x80, 0x9D]): end -= 3
      case 0xA6: return text[..<end].suffix(3).elementsEqual([0xE2, 0x80, 0xA6])
      default: return false
      }
    }
    return false
  }

  private func note(
    _ phrases: Phrases, count: Int, isHeading: Bool, _ evidence: inout Evidence
  ) {
    if phrases.isEmpty { return }
    if phrases.contains(.related) { evidence.insert(isHeading ? .relatedHeading : .related) }
    // Headings of a post may open so: "Contents of the tablets", "Responses to treatment".
    if phrases.contains(.contents), !isHeading || count <= 3 {
      evidence.insert(isHeading ? .contentsHeading : .contents)
    }
    if phrases.contains(.afterword), !isHeading || count <= 3 {
      evidence.insert(isHeading ? .afterwordHeading : .afterword)
    }
    if phrases.contains(.byline) { evidence.insert(.byline) }
    if phrases.contains(.date) { evidence.insert(.date) }
    if phrases.contains(.date), count <= 5, !isHeading { evidence.insert(.dateAlone) }
    if phrases.contains(.readingTime) { evidence.insert(.readingTime) }
    if phrases.contains(.call), !isHeading || !phrases.contains(.manner) {
      evidence.insert(count <= 8 ? .callShort : .callLong)
    }
    if phrases.contains(.credit) { evidence.insert(.credit) }
    if phrases.contains(.legal) { evidence.insert(count <= 12 ? .legalShort : .legalLong) }
    if phrases.contains(.price) { evidence.insert(.price) }
    if phrases.contains(.disclosure) { evidence.insert(.disclosure) }
    if phrases.contains(.invitation) { evidence.insert(.invitation) }
  }

  /// Notes the elements that hold a block.
  private func surround(_ element: Int, _ evidence: inout Evidence) {
    var place = placeOfNode[element]
    if place >= 0 { evidence.insert(above: elements[Int(place)]) }
    var distance = 0
    var containers = 0
    var cards = 1
    while place >= 0, distance < 6 || containers < 3, distance < Self.deepest {
      let above = elements[Int(place)]
      if distance < 3 { evidence.near.formUnion(above.group) }
      if distance == 3 { evidence.far = above.groups }
      if distance < 5, above.trait.contains(.table), !holdsMost(above.node) {
        evidence.insert(.inNearTable)
      }
      if containers < 3, above.trait.contains(.groups), !isWithinPart(above.node) {
        let end = tree.subtreeEnd(of: above.node)
        size(
          Int(words[end] - words[above.node]), Int(linkedWords[end] - linkedWords[above.node]),
          containers, &evidence)
        containers += 1
      }
      if distance < 6, above.parent >= 0, let key = above.siblingKey {
        cards = max(cards, siblings[key] ?? 1)
      }
      place = above.parent
      distance += 1
    }
    if authored.contains(element) { evidence.far.remove(.questions) }
    evidence.insert(cards < 2 ? .alone : cards == 2 ? .twin : cards < 6 ? .oneOfSome : .oneOfMany)
  }

  /// Whether an element is a box within an authored part, and not the part itself.
  private func isWithinPart(_ node: Int) -> Bool {
    authored.contains(node) && authored.contains(tree.parent(of: node))
  }

  /// Whether an element holds most of the page's words, as tables did on pages of old.
  private func holdsMost(_ node: Int) -> Bool {
    2 * (words[tree.subtreeEnd(of: node)] - words[node]) > words[tree.count]
  }

  private func size(_ words: Int, _ linked: Int, _ place: Int, _ evidence: inout Evidence) {
    let size = words < 30 ? 0 : words < 100 ? 1 : words < 400 ? 2 : 3
    let share = Double(linked) / Double(max(1, words))
    let links = share < 0.03 ? 0 : share < 0.15 ? 1 : share < 0.4 ? 2 : 3
    evidence.insert(.near1Words30, plus: place * 4 + size)
    evidence.insert(.near1LinkNone, plus: place * 4 + links)
  }
}

extension Evidence {
  /// Inserts the sign that stands so many places after another.
  fileprivate mutating func insert(_ sign: Sign, plus offset: Int) {
    if let sign = Sign(rawValue: sign.rawValue + offset) { insert(sign) }
  }
}
