internal import Bitext

/// The indexes, rising, of the links whose Dutch a text can be put beside.
struct TranslatedLinks {
  private(set) var all: [Int] = []
  /// The first English block of the link of each Dutch block.
  private(set) var english: [Int: Int] = [:]
  /// The English blocks that are a link of their own and have no Dutch.
  private(set) var missing: Set<Int> = []
  /// The first Dutch block of those links whose Dutch a text can be put beside, by each English block.
  private(set) var dutch: [Int: Int] = [:]
  /// The first and the last Dutch block, where they differ.
  private(set) var ends: [Int] = []
  /// Those of a list whose Dutch are items too, by the number of the English list.
  private(set) var byList: [Int: [Int]] = [:]
  /// Those of an item of a list whose Dutch stand in an item too, by the English item.
  private(set) var byItem: [Block.Placement.Element: [Int]] = [:]
  /// Those of a list of definitions whose Dutch stand in one too, by the English list.
  private(set) var byDefinitions: [Block.Placement.Element: [Int]] = [:]
  private(set) var byCell: [Block.Placement.Element: [Int]] = [:]

  init(_ bitext: Bitext) {
    let blocks = bitext.post.blocks
    for (index, link) in bitext.links.enumerated() {
      if link.dutch.isEmpty, link.english.count == 1 { missing.insert(link.english[0]) }
      for dutch in link.dutch where english[dutch] == nil { english[dutch] = link.english.min() }
      let isHere = link.dutch.allSatisfy { dutch in
        !link.english.contains(dutch) && !blocks[dutch].kind.isBesideText
          && blocks[dutch].placement != nil
      }
      guard !link.dutch.isEmpty, isHere else { continue }
      all.append(index)
      for english in link.english { dutch[english] = link.dutch.min() }
      if link.dutch.allSatisfy({ blocks[$0].list != nil }) {
        for list in Set(link.english.compactMap { blocks[$0].list?.list }) {
          byList[list, default: []].append(index)
        }
      }
      if link.dutch.allSatisfy({ blocks[$0].item != nil }) {
        for item in Set(link.english.compactMap { blocks[$0].item }) {
          byItem[item, default: []].append(index)
        }
      }
      if link.dutch.allSatisfy({ blocks[$0].definitions != nil }) {
        for list in Set(link.english.compactMap { blocks[$0].definitions }) {
          byDefinitions[list, default: []].append(index)
        }
      }
      for cell in Set(link.english.compactMap { blocks[$0].cell }) {
        byCell[cell, default: []].append(index)
      }
    }
    let dutch = all.flatMap { bitext.links[$0].dutch }
    if let first = dutch.min(), let last = dutch.max(), first < last { ends = [first, last] }
  }
}

/// Finds the blocks whose text begins in a part of a file.
struct BlockPlaces {
  private var byFile: [String: [(offset: Int, block: Int)]] = [:]
  /// The blocks from the first of each list to its last.
  private(set) var lists: [Int: ClosedRange<Int>] = [:]
  /// The places of blocks among the texts of their file.
  private var places: [Int: Int] = [:]
  /// Those of the blocks of each list, where they follow one another there and are all in one file.
  private var listTexts: [Int: Range<Int>] = [:]

  /// Looks at the blocks of a post.
  ///
  /// - Complexity: O(*b* log *b* + *l*), where *b* is the number of blocks and *l* of those in lists, lists in them again.
  init(_ blocks: [Block]) {
    for (index, block) in blocks.enumerated() {
      if let list = block.list?.list { lists[list] = (lists[list]?.lowerBound ?? index)...index }
      guard let offset = block.textBytes?.lowerBound else { continue }
      byFile[block.range.file, default: []].append((offset, index))
    }
    for file in byFile.keys { byFile[file]?.sort { $0 < $1 } }
    for texts in byFile.values {
      for (place, text) in texts.enumerated() { places[text.block] = place }
    }
    for (list, own) in lists {
      let file = blocks[own.lowerBound].range.file
      let texts = own.compactMap { places[$0] }
      guard let first = texts.min(), let last = texts.max(), last - first + 1 == texts.count,
        own.allSatisfy({ blocks[$0].range.file == file })
      else { continue }
      listTexts[list] = first..<last + 1
    }
  }

  /// The places of the texts that begin in a part of a file among those of the file.
  func texts(in bytes: Range<Int>, of file: String) -> Range<Int> {
    let texts = byFile[file] ?? []
    let first = texts.partitioningIndex { $0.offset >= bytes.lowerBound }
    return first..<max(first, texts.partitioningIndex { $0.offset >= bytes.upperBound })
  }

  /// The places of the texts from the first of a list to its last; `nil` where they are not together.
  func texts(ofList list: Int) -> Range<Int>? { listTexts[list] }

  /// Whether a block is among some texts of a file.
  func isAmong(_ texts: Range<Int>, _ block: Int, of file: String) -> Bool {
    guard let place = places[block], texts.contains(place) else { return false }
    return byFile[file]?[place].block == block
  }

  /// The blocks of some texts of a file.
  func blocks(at texts: Range<Int>, of file: String) -> some Sequence<Int> {
    (byFile[file] ?? [])[texts].lazy.map(\.block)
  }
}

/// The texts of a post beside their translations: those that are one of a kind, and lists.
struct TwinPairs {
  /// Which language comes first in most pairs, if one comes right after the other.
  private(set) var order: PageLayout.TwinOrder?
  /// How many elements stand around the element of most texts that hold one of its languages alone.
  private var depth = 0
  /// The same for texts in elements of one name.
  private var depths: [String: Int] = [:]

  /// The blocks of both sides of a text, or of all items of a list that is parted from its translation.
  private struct Pair {
    var english: ClosedRange<Int>
    var dutch: ClosedRange<Int>
    var lists: [Int?]
  }

  init(_ bitext: Bitext) {
    let blocks = bitext.post.blocks
    let pairs = Self.pairs(of: bitext)
    // One pair alone follows its English in a page of two runs too, where no English comes after it.
    guard pairs.count > 1 || pairs.first.map({ Self.isFollowed($0, in: bitext) }) ?? false else {
      return
    }
    let after = pairs.filter { $0.dutch.lowerBound == $0.english.upperBound + 1 }
    let before = pairs.filter { $0.english.lowerBound == $0.dutch.upperBound + 1 }
    if after.count * 2 > pairs.count { order = .englishFirst }
    if before.count * 2 > pairs.count { order = .dutchFirst }
    let texts = (after + before).filter { $0.lists == [nil, nil] }
    let found = texts.map { pair -> (name: String, depth: Int) in
      guard let dutch = blocks[pair.dutch.lowerBound].textBytes?.lowerBound,
        let elements = blocks[pair.english.lowerBound].placement?.elements
      else { return ("", 0) }
      let depth = max(0, elements.prefix { !$0.bytes.contains(dutch) }.count - 1)
      return (elements.first?.name ?? "", depth)
    }
    depth = Self.commonest(of: found.map(\.depth)) ?? 0
    depths = Dictionary(grouping: found, by: \.name).compactMapValues {
      Self.commonest(of: $0.map(\.depth))
    }
  }

  /// How many elements around that of a text hold one of its languages alone.
  func depth(of block: Block) -> Int {
    block.placement?.elements.first.flatMap { depths[$0.name] } ?? depth
  }

  /// The depth of most texts: one that differs from most has a reason of its own.
  private static func commonest(of depths: [Int]) -> Int? {
    guard let first = depths.first, depths.count(where: { $0 == first }) * 2 > depths.count else {
      return nil
    }
    return first
  }

  /// Whether English without Dutch comes after a Dutch text that itself comes right after its English.
  private static func isFollowed(_ pair: Pair, in bitext: Bitext) -> Bool {
    let blocks = bitext.post.blocks
    let file = blocks[pair.dutch.lowerBound].range.file
    return pair.dutch.lowerBound == pair.english.upperBound + 1
      && bitext.links.contains { link in
        guard link.dutch.isEmpty, let english = link.english.min() else { return false }
        return english > pair.dutch.upperBound && blocks[english].range.file == file
          && !blocks[english].kind.isBesideText
      }
  }

  private static func pairs(of bitext: Bitext) -> [Pair] {
    let blocks = bitext.post.blocks
    var pairs: [Pair] = []
    for link in bitext.links {
      guard let english = link.english.min(), let dutch = link.dutch.min(), english != dutch,
        let englishEnd = link.english.max(), let dutchEnd = link.dutch.max(),
        blocks[english].range.file == blocks[dutch].range.file
      else { continue }
      let lists = [blocks[english].list?.list, blocks[dutch].list?.list]
      if let last = pairs.last, lists == last.lists, lists[0] != nil, lists[0] != lists[1] {
        pairs[pairs.count - 1].english =
          min(last.english.lowerBound, english)...max(last.english.upperBound, englishEnd)
        pairs[pairs.count - 1].dutch =
          min(last.dutch.lowerBound, dutch)...max(last.dutch.upperBound, dutchEnd)
      } else {
        pairs.append(Pair(english: english...englishEnd, dutch: dutch...dutchEnd, lists: lists))
      }
    }
    return pairs
  }
}
