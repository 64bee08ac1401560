internal import Bitext
internal import Markup

/// Gathers the evidence on every block of a page in one pass.
struct PageEvidence {
  private let tree: MarkupTree
  private let names: [ElementTrait]
  private let classAttribute: Int?
  private let idAttribute: Int?
  private let role: Int?
  private let itemProperty: Int?
  private var groups: [ClassGroup?]
  private var siblings: [UInt64: Int] = [:]
  /// Words, and words in links, before each node.
  private var words: [Int]
  private var linkedWords: [Int]
  private let counts: [Int]
  private let linked: [Int]
  private let blocks: [BlockCollector.Found]
  private let texts: [[UInt8]]
  private var repeats: [UInt64: Int] = [:]
  private var hashes: [UInt64] = []
  private let firstHeading: Int

  /// How far up from a block elements are looked at; pages that people make are not half as deep.
  static let deepest = 100

  /// The evidence on each block, in their order.
  ///
  /// - Complexity: O(*n* + *b* × *d*), where *n* is the number of nodes, *b* of blocks and *d* their depth.
  static func evidence(on blocks: [BlockCollector.Found], held holders: [Sign], in tree: MarkupTree)
    -> [Evidence]
  {
    var page = PageEvidence(blocks, tree)
    var section = TellingSection()
    return blocks.indices.map { index in
      page.evidence(on: blocks[index], held: holders[index], at: index, &section)
    }
  }

  /// The number of words of each block, and of those in links.
  static func wordCount(of block: BlockCollector.Found) -> (words: Int, linked: Int) {
    let text = block.line.content.text.utf8
    let words = text.count { $0 == 0x20 || $0 == 0x0A } + 1
    return (words, words * block.line.linkedBytes / max(1, text.count))
  }

  private init(_ blocks: [BlockCollector.Found], _ tree: MarkupTree) {
    self.tree = tree
    self.blocks = blocks
    names = tree.elementNames.map(ElementTrait.init)
    classAttribute = tree.nameIndex("class")
    idAttribute = tree.nameIndex("id")
    role = tree.nameIndex("role")
    itemProperty = tree.nameIndex("itemprop")
    groups = [ClassGroup?](repeating: nil, count: tree.count)
    texts = blocks.map { Array($0.line.content.text.utf8) }
    let sizes = blocks.map(Self.wordCount)
    counts = sizes.map(\.words)
    linked = sizes.map(\.linked)
    words = [Int](repeating: 0, count: tree.count + 1)
    linkedWords = words
    firstHeading = blocks.firstIndex { $0.kind == .heading(level: 1) } ?? -1
    for (block, size) in zip(blocks, sizes) {
      words[block.element + 1] += size.words
      linkedWords[block.element + 1] += size.linked
    }
    for index in 1..<words.count {
      words[index] += words[index - 1]
      linkedWords[index] += linkedWords[index - 1]
    }
    hashes = texts.map(Self.foldedHash)
    for hash in hashes { repeats[hash, default: 0] += 1 }
    countSiblings(of: blocks)
  }

  /// FNV-1a of a text in small letters.
  private static func foldedHash(_ text: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text {
      let folded = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      hash = (hash ^ UInt64(folded)) &* 0x100_0000_01B3
    }
    return hash
  }

  // MARK: Elements

  private mutating func countSiblings(of blocks: [BlockCollector.Found]) {
    var seen = [Bool](repeating: false, count: tree.count)
    for block in blocks {
      var node = block.element
      while node > 0, !seen[node] {
        seen[node] = true
        if let key = siblingKey(of: node) { siblings[key, default: 0] += 1 }
        node = tree.parent(of: node)
      }
    }
  }

  /// What elements side by side share that look alike: their parent, name and classes.
  private func siblingKey(of node: Int) -> UInt64? {
    guard names[tree.nameIndex(of: node)].contains(.mayBeCard), let classAttribute,
      let value = tree.attributeBytes(classAttribute, of: node), !value.isEmpty
    else { return nil }
    var hash = UInt64(tree.parent(of: node)) &* 0x9E37_79B9_7F4A_7C15
    hash ^= UInt64(tree.nameIndex(of: node))
    for byte in value { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }

  private mutating func group(of node: Int) -> ClassGroup {
    if let known = groups[node] { return known }
    var group: ClassGroup = []
    for attribute in [classAttribute, idAttribute] {
      if let attribute, let value = tree.attributeBytes(attribute, of: node) {
        group.formUnion(ClassGroup(of: value))
      }
    }
    groups[node] = group
    return group
  }

  // MARK: Blocks

  private mutating func evidence(
    on block: BlockCollector.Found, held holder: Sign, at index: Int,
    _ section: inout TellingSection
  ) -> Evidence {
    var evidence = Evidence()
    let text = texts[index]
    let count = counts[index]
    let share = Double(block.line.linkedBytes) / Double(max(1, text.count))
    let phrases = Phrases(in: text, words: count)
    let level: Int? = if case .heading(let level) = block.kind { level } else { nil }
    describe(holder, level: level, share: share, count: count, &evidence)
    read(text, count: count, isHeading: level != nil, &evidence)
    note(phrases, count: count, isHeading: level != nil, &evidence)
    if repeats[hashes[index], default: 0] > 1 {
      evidence.insert(count <= 6 ? .repeatedShort : .repeatedLong)
    }
    if index < firstHeading { evidence.insert(.beforeHeading) }
    if let level {
      let next = index + 1 < blocks.count ? blocks[index + 1].element : block.element
      section.enter(block.element, level: level, phrases, next: next, in: tree)
    } else if block.element < section.end {
      section.describe(&evidence, isLinked: share > 0.6)
    }
    surround(block.element, &evidence)
    return evidence
  }

  private func describe(
    _ holder: Sign, level: Int?, share: Double, count: Int, _ evidence: inout Evidence
  ) {
    let bucket = [1, 3, 6, 10, 20, 40, 80].firstIndex { count <= $0 } ?? 7
    evidence.insert(holder)
    if level == nil {
      evidence.insert(holder == .bare ? .bareWords1 : .words1, plus: bucket)
    }
    let link = share == 0 ? 0 : share < 0.25 ? 1 : share < 0.6 ? 2 : share < 0.95 ? 3 : 4
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
    if phrases.contains(.contents) { evidence.insert(isHeading ? .contentsHeading : .contents) }
    if phrases.contains(.afterword) {
      evidence.insert(isHeading ? .afterwordHeading : .afterword)
    }
    if phrases.contains(.byline) { evidence.insert(.byline) }
    if phrases.contains(.date) { evidence.insert(.date) }
    if phrases.contains(.readingTime) { evidence.insert(.readingTime) }
    if phrases.contains(.call) { evidence.insert(count <= 8 ? .callShort : .callLong) }
    if phrases.contains(.credit) { evidence.insert(.credit) }
    if phrases.contains(.legal) { evidence.insert(count <= 12 ? .legalShort : .legalLong) }
    if phrases.contains(.price) { evidence.insert(.price) }
  }

  /// Notes the elements that hold a block.
  private mutating func surround(_ element: Int, _ evidence: inout Evidence) {
    var node = element
    var distance = 0
    var containers = 0
    var cards = 1
    while node > 0, distance < Self.deepest {
      let trait = names[tree.nameIndex(of: node)]
      if !trait.contains(.isPage) {
        let group = group(of: node)
        if distance < 3 { evidence.near.formUnion(group) } else { evidence.far.formUnion(group) }
      }
      for (sign, place) in ElementTrait.places where trait.contains(place) {
        evidence.insert(sign)
      }
      if containers < 3, trait.contains(.groups) {
        let end = tree.subtreeEnd(of: node)
        size(
          words[end] - words[node], linkedWords[end] - linkedWords[node], containers, &evidence)
        containers += 1
      }
      if distance < 6, tree.parent(of: node) > 0, let key = siblingKey(of: node) {
        cards = max(cards, siblings[key, default: 1])
      }
      noteAttributes(of: node, &evidence)
      node = tree.parent(of: node)
      distance += 1
    }
    evidence.insert(cards < 2 ? .alone : cards == 2 ? .twin : cards < 6 ? .oneOfSome : .oneOfMany)
  }

  private func size(_ words: Int, _ linked: Int, _ place: Int, _ evidence: inout Evidence) {
    let size = words < 30 ? 0 : words < 100 ? 1 : words < 400 ? 2 : 3
    let share = Double(linked) / Double(max(1, words))
    let links = share < 0.03 ? 0 : share < 0.15 ? 1 : share < 0.4 ? 2 : 3
    evidence.insert(.near1Words30, plus: place * 4 + size)
    evidence.insert(.near1LinkNone, plus: place * 4 + links)
  }

  private func noteAttributes(of node: Int, _ evidence: inout Evidence) {
    if let role, let value = tree.attributeBytes(role, of: node),
      ElementTrait.roles.contains(where: { value.elementsEqual($0) })
    {
      evidence.insert(.inRole)
    }
    if let itemProperty, let value = tree.attributeBytes(itemProperty, of: node),
      value.elementsEqual("articleBody".utf8)
    {
      evidence.insert(.inArticleBody)
    }
  }
}

/// Under which telling heading the reader is: "Related articles", "Comments".
private struct TellingSection {
  var level = 0
  var phrases: Phrases = []
  /// The element that the heading stands in, and the end of the one that holds what it introduces.
  var parent = 0
  var end = 0

  /// Takes a heading: a telling one opens a section, one of higher rank, or of the same rank beside it, ends it.
  mutating func enter(_ node: Int, level: Int, _ phrases: Phrases, next: Int, in tree: MarkupTree) {
    let telling = phrases.intersection([.related, .contents, .afterword])
    let parent = tree.parent(of: node)
    if !telling.isEmpty {
      var holder = node
      var distance = 0
      while holder > 0, distance < PageEvidence.deepest, tree.subtreeEnd(of: holder) <= next {
        holder = tree.parent(of: holder)
        distance += 1
      }
      self = Self(
        level: level, phrases: telling, parent: parent, end: tree.subtreeEnd(of: holder))
    } else if node >= end || level < self.level || (level == self.level && parent == self.parent) {
      self = Self()
    }
  }

  func describe(_ evidence: inout Evidence, isLinked: Bool) {
    if phrases.contains(.related) {
      evidence.insert(isLinked ? .underRelatedLink : .underRelated)
    } else if phrases.contains(.afterword) {
      evidence.insert(isLinked ? .underAfterwordLink : .underAfterword)
    } else if phrases.contains(.contents) {
      evidence.insert(isLinked ? .underContentsLink : .underContents)
    }
  }
}

extension Evidence {
  /// Inserts the sign that stands so many places after another.
  fileprivate mutating func insert(_ sign: Sign, plus offset: Int) {
    if let sign = Sign(rawValue: sign.rawValue + offset) { insert(sign) }
  }
}
