internal import Bitext

/// How the two languages stand to each other in a post.
struct PageLayout {
  let bitext: Bitext
  let files: PageFiles

  /// Whether the post holds no Dutch at all.
  let isMonolingual: Bool
  /// Whether every Dutch text comes right after its English.
  let isInterleaved: Bool
  /// Whether English and Dutch stand in the columns of a table.
  let isInColumns: Bool

  private var blocks: [Block] { bitext.post.blocks }

  init(_ bitext: Bitext, _ files: PageFiles) {
    self.bitext = bitext
    self.files = files
    let blocks = bitext.post.blocks
    let pairs = bitext.links.compactMap { link -> (english: Int, dutch: Int)? in
      guard let english = link.english.max(), let dutch = link.dutch.min(), english != dutch else {
        return nil
      }
      return (english, dutch)
    }
    isMonolingual = pairs.isEmpty && !bitext.links.contains { $0.english.isEmpty }
    let following = pairs.count { $0.dutch == $0.english + 1 }
    let aside = pairs.count { pair in
      guard let english = blocks[pair.english].table, let dutch = blocks[pair.dutch].table else {
        return false
      }
      return english.table == dutch.table && english.row == dutch.row
        && english.column != dutch.column
    }
    isInColumns = aside * 2 > pairs.count
    // One pair alone follows its English in a page of two runs too.
    isInterleaved = !isInColumns && following * 2 > pairs.count && pairs.count > 1
  }

  /// Whether an element holds other texts of the post than some blocks.
  func holdsOthers(_ element: Block.Placement.Element, than own: [Int]) -> Bool {
    let file = own.first.map { blocks[$0].range.file }
    return blocks.indices.contains { index in
      guard !own.contains(index), blocks[index].range.file == file,
        let bytes = blocks[index].textBytes
      else { return false }
      return element.content.contains(bytes.lowerBound)
    }
  }

  /// The Dutch that stands next to a missing text, after which or before which it goes.
  ///
  /// Of a list, another item of the same list comes first; else what is translated before it, unless the
  /// English itself comes after that and before what is translated next: then it begins that part of the post.
  func neighbour(of link: Int) -> Neighbour? {
    if let sibling = sibling(of: link) { return sibling }
    let before = dutch(before: link) { _ in true }
    let after = dutch(after: link) { _ in true }
    let own = bitext.links[link].english[0]
    // A title stands apart from the text that it is the title of.
    if let before, let after, blocks[before].kind == .title || (before < own && own < after) {
      return Neighbour(block: after, isBefore: false)
    }
    return before.map { Neighbour(block: $0, isBefore: true) }
      ?? after.map { Neighbour(block: $0, isBefore: false) }
  }

  /// The Dutch of another item of the same list.
  func sibling(of link: Int) -> Neighbour? {
    guard let list = bitext.links[link].english.first.flatMap({ blocks[$0].list?.list }) else {
      return nil
    }
    let isSibling = { (other: Int) in
      self.bitext.links[other].english.contains { self.blocks[$0].list?.list == list }
        && self.bitext.links[other].dutch.allSatisfy { self.blocks[$0].list != nil }
    }
    if let before = dutch(before: link, where: isSibling) {
      return Neighbour(block: before, isBefore: true, isSibling: true)
    }
    return dutch(after: link, where: isSibling).map {
      Neighbour(block: $0, isBefore: false, isSibling: true)
    }
  }

  /// Whether a Dutch text comes right after its English.
  func followsTwin(_ dutch: Int) -> Bool {
    bitext.links.contains { $0.dutch.min() == dutch && $0.english.max() == dutch - 1 }
  }

  /// The Dutch of another text of the same cell of a table.
  func neighbour(inCellOf link: Int) -> Neighbour? {
    let cell = bitext.links[link].english.first.flatMap(self.cell)
    guard let cell else { return nil }
    let isInCell = { (other: Int) in
      self.bitext.links[other].english.contains { self.cell(of: $0) == cell }
    }
    if let before = dutch(before: link, where: isInCell) {
      return Neighbour(block: before, isBefore: true)
    }
    return dutch(after: link, where: isInCell).map { Neighbour(block: $0, isBefore: false) }
  }

  private func cell(of block: Int) -> Block.Placement.Element? {
    blocks[block].placement?.elements.first { $0.name == "td" || $0.name == "th" }
  }

  private func dutch(before link: Int, where isWanted: (Int) -> Bool) -> Int? {
    bitext.links[..<link].indices.last { hasDutch($0) && isWanted($0) }
      .flatMap { bitext.links[$0].dutch.max() }
  }

  private func dutch(after link: Int, where isWanted: (Int) -> Bool) -> Int? {
    bitext.links[(link + 1)...].indices.first { hasDutch($0) && isWanted($0) }
      .flatMap { bitext.links[$0].dutch.min() }
  }

  private func hasDutch(_ link: Int) -> Bool {
    let link = bitext.links[link]
    return !link.dutch.isEmpty && Set(link.dutch).isDisjoint(with: link.english)
      && !link.dutch.contains { blocks[$0].kind.isBesideText || blocks[$0].placement == nil }
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
}
