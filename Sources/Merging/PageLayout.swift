internal import Bitext

/// How the two languages stand to each other in a post.
struct PageLayout {
  let bitext: Bitext
  let files: PageFiles

  /// Whether the post holds no Dutch at all.
  let isMonolingual: Bool
  /// Which language of a text comes first where its other language comes right after; `nil` where it does not.
  let twinOrder: TwinOrder?
  /// The texts that stand beside their translations.
  private let twins: TwinPairs
  /// Whether English and Dutch stand in the columns of a table.
  let isInColumns: Bool
  /// How many columns the Dutch stands behind its English there.
  let columnShift: Int

  /// The tables whose cells translate those of each, where most do and each in its place.
  private let dutchTables: [Int: Int]

  private let translated: TranslatedLinks
  private let groups: AlternatingGroups
  private let places: BlockPlaces

  /// Which of two languages comes first.
  enum TwinOrder { case englishFirst, dutchFirst }

  private var blocks: [Block] { bitext.post.blocks }

  /// Looks at a post.
  ///
  /// - Complexity: O(*b* log *b* + *p*), where *b* is the number of blocks and *p* of their pieces.
  init(_ bitext: Bitext, _ files: PageFiles) {
    self.bitext = bitext
    self.files = files
    translated = TranslatedLinks(bitext)
    places = BlockPlaces(bitext.post.blocks)
    groups = AlternatingGroups(bitext.post.blocks, translated)
    let blocks = bitext.post.blocks
    let pairs = bitext.links.compactMap { link -> (english: Int, dutch: Int)? in
      guard let english = link.english.max(), let dutch = link.dutch.min(), english != dutch else {
        return nil
      }
      return (english, dutch)
    }
    isMonolingual = pairs.isEmpty && !bitext.links.contains { $0.english.isEmpty }
    let cells = TablePairs(pairs.map { (blocks[$0.english].table, blocks[$0.dutch].table) })
    isInColumns = cells.shifts.count * 2 > pairs.count
    columnShift = cells.commonestShift
    dutchTables = cells.dutchTables
    twins = TwinPairs(bitext)
    twinOrder = isInColumns ? nil : twins.order
  }

  /// How many elements stand around the element of a text, or its list, that hold one of its languages alone.
  func twinDepth(of block: Block) -> Int { twins.depth(of: block) }

  /// The table whose cells translate those of another, each in its place; `nil` where there is none.
  func dutchTable(of english: Int) -> Int? { dutchTables[english] }

  /// Whether an element holds other texts of the post than some blocks.
  ///
  /// - Complexity: O(*n* log *b*), where *n* is the number of those blocks and *b* that of all.
  func holdsOthers(_ element: Block.Placement.Element, than own: [Int]) -> Bool {
    guard let file = own.first.map({ blocks[$0].range.file }) else { return false }
    let texts = places.texts(in: element.content, of: file)
    return texts.count > Set(own).count { places.isAmong(texts, $0, of: file) }
  }

  /// Whether an element holds other texts of the post than those from the first of a list to its last.
  ///
  /// - Complexity: O(log *b*), where *b* is the number of blocks, unless their order in the file is another.
  func holdsOthers(_ element: Block.Placement.Element, thanList list: Int) -> Bool {
    guard let own = places.lists[list] else { return false }
    let file = blocks[own.lowerBound].range.file
    let texts = places.texts(in: element.content, of: file)
    if let all = places.texts(ofList: list) {
      return !texts.isEmpty
        && !(all.lowerBound <= texts.lowerBound && texts.upperBound <= all.upperBound)
    }
    return places.blocks(at: texts, of: file).contains { !own.contains($0) }
  }

  /// The first and the last Dutch text of the post; none where there is one alone.
  var dutchEnds: [Int] { translated.ends }

  /// The blocks from the first of a list to the last.
  func blocks(ofList list: Int) -> ClosedRange<Int>? { places.lists[list] }

  /// The Dutch that stands next to a missing text, after which or before which it goes.
  ///
  /// Of a group whose translations stand right behind it, that group; of a list, another item of the same list comes first; else what is translated before it, unless the
  /// English itself comes after that and before what is translated next: then it begins that part of the post. Where nothing
  /// is translated after it, it comes behind the English that ends the post.
  func neighbour(of link: Int) -> Neighbour? {
    let own = bitext.links[link].english[0]
    if let last = groups.lastOfGroup(of: own) {
      return Neighbour(
        block: last, isBefore: true, other: dutch(before: link, in: translated.all))
    }
    if let sibling = sibling(of: link) { return sibling }
    let before = dutch(before: link, in: translated.all)
    let after = dutch(after: link, in: translated.all)
    // A title stands apart from the text that it is the title of.
    if let before, let after {
      let order = blocks[before].kind == .title ? nil : nearer(to: own, before, after)
      if order == before { return Neighbour(block: before, isBefore: true, other: after) }
      if order == after || blocks[before].kind == .title || begins(own, before, after) {
        return Neighbour(block: after, isBefore: false, other: before)
      }
    }
    if let before, after == nil, before < own, isInFile(of: before, own),
      let source = english(of: before), source < before
    {
      return Neighbour(block: lastEnglish(from: link), isBefore: true, other: before)
    }
    return before.map { Neighbour(block: $0, isBefore: true, other: after) }
      ?? after.map { Neighbour(block: $0, isBefore: false) }
  }

  /// That of two Dutch texts whose English shares the inner element with an English text; `nil` where they share the same.
  private func nearer(to own: Int, _ before: Int, _ after: Int) -> Int? {
    let shared = [before, after].map { dutch -> Int? in
      guard let english = english(of: dutch), isInFile(of: english, own),
        let text = blocks[english].textBytes?.lowerBound
      else { return nil }
      return blocks[own].placement?.elements.firstIndex { $0.content.contains(text) }
    }
    guard let first = shared[0], let second = shared[1], first != second else { return nil }
    return first < second ? before : after
  }

  /// Whether an English text is the first of its part of the post, told by the Dutch before and after its own.
  private func begins(_ own: Int, _ before: Int, _ after: Int) -> Bool {
    if let english = english(of: before), before < english, isInFile(of: before, own) {
      // The Dutch of each part comes first.
      return english < after && after < own
    }
    return before < own && own < after
  }

  /// The English that a Dutch text translates: where that comes behind it, the page begins with the Dutch.
  func english(of dutch: Int) -> Int? { translated.english[dutch] }

  /// Whether a text is English without Dutch that a text can be put beside.
  func isMissing(_ english: Int) -> Bool {
    translated.dutch[english] == nil && translated.missing.contains(english)
  }

  /// The texts that begin in a part of a file, in its order.
  func blocks(in bytes: Range<Int>, of file: String) -> [Int] {
    Array(places.blocks(at: places.texts(in: bytes, of: file), of: file))
  }

  /// A Dutch text whose English stands in an element.
  func dutch(in element: Block.Placement.Element, of file: String) -> Int? {
    let texts = places.texts(in: element.content, of: file)
    return places.blocks(at: texts, of: file).lazy.compactMap { translated.dutch[$0] }.first
  }

  private func isInFile(of first: Int, _ second: Int) -> Bool {
    blocks[first].range.file == blocks[second].range.file
  }

  /// The last English text of a run from a text on that has no Dutch.
  private func lastEnglish(from link: Int) -> Int {
    var last = bitext.links[link].english.max() ?? 0
    for next in bitext.links[(link + 1)...] {
      guard next.dutch.isEmpty, let first = next.english.min(), first == last + 1,
        isInFile(of: first, last), !blocks[first].kind.isBesideText, blocks[first].placement != nil
      else { break }
      last = next.english.max() ?? first
    }
    return last
  }

  /// The Dutch of another item of the same list.
  func sibling(of link: Int) -> Neighbour? {
    // What the same item has, such as the question to an answer, is nearer than other items.
    if let item = bitext.links[link].english.first.flatMap({ blocks[$0].item }),
      var neighbour = nearest(to: link, in: translated.byItem[item] ?? [])
    {
      neighbour.isSibling = true
      return neighbour
    }
    guard let english = bitext.links[link].english.first else { return nil }
    if let definitions = blocks[english].definitions {
      return sibling(of: link, in: translated.byDefinitions[definitions])
    }
    guard let list = blocks[english].list?.list else { return nil }
    return sibling(of: link, in: translated.byList[list])
  }

  private func sibling(of link: Int, in links: [Int]?) -> Neighbour? {
    var neighbour = nearest(to: link, in: links ?? [])
    neighbour?.isSibling = true
    return neighbour
  }

  /// The Dutch of another text of the same cell of a table.
  func neighbour(inCellOf link: Int) -> Neighbour? {
    guard let cell = bitext.links[link].english.first.flatMap({ blocks[$0].cell }) else {
      return nil
    }
    return nearest(to: link, in: translated.byCell[cell] ?? [])
  }

  private func nearest(to link: Int, in links: [Int]) -> Neighbour? {
    if let before = dutch(before: link, in: links) {
      return Neighbour(block: before, isBefore: true)
    }
    return dutch(after: link, in: links).map { Neighbour(block: $0, isBefore: false) }
  }

  private func dutch(before link: Int, in links: [Int]) -> Int? {
    let count = links.partitioningIndex { $0 >= link }
    return count > 0 ? bitext.links[links[count - 1]].dutch.max() : nil
  }

  private func dutch(after link: Int, in links: [Int]) -> Int? {
    let index = links.partitioningIndex { $0 > link }
    return index < links.count ? bitext.links[links[index]].dutch.min() : nil
  }
}

/// A Dutch text beside which a missing one goes.
struct Neighbour {
  /// The index of its block.
  var block: Int
  /// Whether it comes before the missing one.
  var isBefore: Bool
  /// Whether it is an item of the same list.
  var isSibling = false
  /// The block on the other side of the missing one.
  var other: Int?
}
