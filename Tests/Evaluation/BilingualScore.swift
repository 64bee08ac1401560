import Bitext

/// How well bitexts agree with gold pages: blocks, languages, links, missing Dutch.
struct BilingualScore {
  /// Right ones among all.
  struct Share {
    var right = 0
    var all = 0

    var value: Double { all == 0 ? 1 : Double(right) / Double(all) }
  }

  /// The content blocks; signposts between the languages are neither right nor wrong.
  private(set) var extraction = Agreement()

  /// The languages of the content blocks that were found and are English or Dutch.
  private(set) var language = Share()

  /// The same for texts of one to three words.
  private(set) var shortLanguage = Share()

  /// Links of English and Dutch, both sides exactly right.
  private(set) var links = Agreement()

  /// English blocks without Dutch, the Dutch left out or left untranslated.
  private(set) var missingDutch = Agreement()

  /// Adds a page.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the page's texts.
  mutating func add(_ bitext: Bitext, gold: GoldPage) {
    let matching = BlockMatching(of: bitext.post.blocks, to: gold.blocks)
    addBlocks(bitext.post.blocks, matching)
    let reading = LinkReading(bitext, matching)
    let expected = GoldLinks(gold, matching)
    let found = reading.pairs(besides: expected)
    links += Agreement(
      hits: found.intersection(expected.pairs).count, found: found.count,
      gold: expected.pairs.count)
    missingDutch += reading.missing(expected)
  }

  private mutating func addBlocks(_ blocks: [Block], _ matching: BlockMatching) {
    extraction.gold += matching.gold.count(where: \.isContent)
    for (block, match) in zip(blocks, matching.matches) {
      let gold = match.map { matching.gold[$0] }
      if let gold, gold.isMarker { continue }
      extraction.found += 1
      guard let gold, gold.isContent else { continue }
      extraction.hits += 1
      guard gold.lang == "en" || gold.lang == "nl" else { continue }
      let isRight = block.language.language.rawValue == gold.lang
      language.add(isRight)
      if FoldedText.words(of: gold.text).count <= 3 { shortLanguage.add(isRight) }
    }
  }
}

extension BilingualScore.Share {
  mutating func add(_ isRight: Bool) {
    all += 1
    right += isRight ? 1 : 0
  }
}

extension BilingualScore: CustomStringConvertible {
  var description: String {
    """
    extraction \(extraction), language \(figure(language.value)), \
    of up to three words \(figure(shortLanguage.value)), links \(links), missing \(missingDutch)
    """
  }
}

// MARK: - Blocks

/// Which gold block each block found is.
struct BlockMatching {
  let gold: [GoldPage.Block]
  /// A text in a file.
  private struct Place: Hashable {
    var file: String
    var text: String

    init(file path: String, text: String) {
      file = path.split(separator: "/").last.map(String.init) ?? path
      self.text = FoldedText.text(text)
    }
  }

  /// For each block found the index of its gold block; no gold block is taken twice.
  let matches: [Int?]

  /// Matches by equal text in the same file, in document order.
  ///
  /// A text may stand in the post and in a sidebar too: the one in the post is matched first.
  init(of found: [Block], to gold: [GoldPage.Block]) {
    var waiting: [Place: [Int]] = [:]
    let passes: [(GoldPage.Block) -> Bool] = [
      { $0.isContent }, { $0.isMarker }, { !$0.isContent && !$0.isMarker },
    ]
    for belongs in passes {
      for (index, block) in gold.enumerated() where belongs(block) {
        waiting[Place(file: block.file, text: block.text), default: []].append(index)
      }
    }
    self.gold = gold
    self.matches = found.map { block in
      let place = Place(file: block.range.file, text: block.text)
      guard let next = waiting[place]?.first else { return nil }
      waiting[place]?.removeFirst()
      return next
    }
  }
}

/// Texts made comparable; composed and decomposed letters are equal in Swift as they are.
private enum FoldedText {
  /// The text without characters that nobody sees, white space folded, without a typed list marker.
  static func text(_ text: String) -> String {
    let folded = words(of: text).joined(separator: " ")
    guard let first = folded.first, "-–•*".contains(first), folded.dropFirst().first == " "
    else { return folded }
    return String(folded.dropFirst(2))
  }

  /// The text's words as they stand between white space.
  static func words(of text: String) -> [String] {
    let visible = text.unicodeScalars.filter { !isInvisible($0) }
    return visible.split { $0.properties.isWhitespace }.map(String.init)
  }

  /// Zero-width spaces and joiners, word joiner, byte order mark, soft hyphen.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200B...0x200D, 0x2060, 0xFEFF, 0xAD: true
    default: false
    }
  }
}

// MARK: - Links

/// A block of a link: a gold block by its index, or one that gold does not know by its own.
private enum Side: Hashable {
  case gold(Int)
  case unknown(Int)
}

/// A link of English and Dutch; the order of the blocks says nothing.
private struct Pair: Hashable {
  var english: Set<Side>
  var dutch: Set<Side>

  var sides: Set<Side> { english.union(dutch) }
}

/// What a page's gold links ask for.
private struct GoldLinks {
  /// The links that have two sides.
  private(set) var pairs: Set<Pair> = []

  /// The number of links without Dutch.
  private(set) var missingCount = 0

  /// The number of the missing translation that each English block lacks.
  ///
  /// English that was copied to where the Dutch should be counts like its original.
  private(set) var missing: [Side: Int] = [:]

  /// The English copies that stand where the Dutch should be.
  private(set) var copies: Set<Side> = []

  /// Names and numbers, the same in both languages: linked or not, both are right.
  private(set) var same: Set<Side> = []

  /// Signposts between the languages.
  private(set) var markers: Set<Side>

  init(_ gold: GoldPage, _ matching: BlockMatching) {
    markers = Set(gold.blocks.indices.filter { gold.blocks[$0].isMarker }.map(Side.gold))
    let places = Dictionary(
      zip(gold.blocks.map(\.id), gold.blocks.indices), uniquingKeysWith: { first, _ in first })
    for link in gold.links {
      let english = Set(link.english.compactMap { places[$0] }.map(Side.gold))
      let dutch = Set(link.dutch.compactMap { places[$0] }.map(Side.gold))
      add(Pair(english: english, dutch: dutch), status: link.status)
    }
  }

  private mutating func add(_ pair: Pair, status: String) {
    if status == "same" {
      same.formUnion(pair.sides)
    } else if status == "untranslated" {
      copies.formUnion(pair.dutch)
      addMissing(pair.sides)
    } else if !pair.english.isEmpty {
      if pair.dutch.isEmpty { addMissing(pair.english) } else { pairs.insert(pair) }
    }
  }

  private mutating func addMissing(_ sides: Set<Side>) {
    for side in sides { missing[side] = missingCount }
    missingCount += 1
  }
}

/// A bitext's links in terms of gold blocks.
private struct LinkReading {
  /// Links of English and Dutch.
  private var paired: [Pair] = []

  /// The English blocks of each link that is said to lack Dutch.
  private var reported: [[Side]] = []

  init(_ bitext: Bitext, _ matching: BlockMatching) {
    for link in bitext.links where !link.english.isEmpty {
      let sides = { (blocks: [Int]) in
        blocks.map { matching.matches[$0].map(Side.gold) ?? .unknown($0) }
      }
      let english = sides(link.english)
      let isMissing = link.status == .missingDutch || link.status == .untranslated
      if link.dutch.isEmpty || isMissing {
        reported.append(english)
      } else {
        paired.append(Pair(english: Set(english), dutch: Set(sides(link.dutch))))
      }
    }
  }

  /// The links that count: not those of names, signposts and untranslated copies.
  func pairs(besides gold: GoldLinks) -> Set<Pair> {
    Set(
      paired.filter { pair in
        !pair.sides.isSubset(of: gold.same) && pair.sides.isDisjoint(with: gold.markers)
          && pair.dutch.isDisjoint(with: gold.copies)
      })
  }

  /// The missing translations told among those there are; a block said to lack Dutch that has it is wrong.
  func missing(_ gold: GoldLinks) -> Agreement {
    var told: Set<Int> = []
    var wrong = 0
    for side in reported.joined() where !gold.same.contains(side) && !gold.markers.contains(side) {
      if let number = gold.missing[side] { told.insert(number) } else { wrong += 1 }
    }
    return Agreement(hits: told.count, found: told.count + wrong, gold: gold.missingCount)
  }
}
