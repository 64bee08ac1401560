internal import Bitext

// Items of lists, which may hold elements around their texts: `<li><p>…</p></li>`.
extension MissingText {
  /// How many elements around that of a text make up its item of a list; `nil` where that holds other texts too.
  func itemDepth(of unit: MergeUnit) -> Int? {
    let english = blocks[unit.english[0]]
    guard unit.english.count == 1, english.list != nil, let item = english.item,
      !layout.holdsOthers(item, than: unit.english)
    else { return nil }
    return english.placement?.elements.firstIndex(of: item)
  }

  /// Whether a text becomes an item of the list in which its neighbour stands, rather than a further text of that item.
  func isNewItem(of unit: MergeUnit, beside neighbour: Neighbour, isTwin: Bool) -> Bool {
    guard isTwin || neighbour.isSibling, blocks[neighbour.block].item != nil else { return false }
    let own = blocks[unit.english[0]].item
    if !isTwin {
      // The question to an answer stands in the same item in both languages.
      let english = layout.english(of: neighbour.block)
      return own == nil || english.flatMap { blocks[$0].item } != own
    }
    guard let link = layout.bitext.links.firstIndex(where: { $0.english == unit.english }),
      let sibling = layout.sibling(of: link), let english = layout.english(of: sibling.block)
    else { return true }
    return blocks[english].item != blocks[sibling.block].item
  }
}

extension BlockCopy {
  /// Puts the tags of an item around the copy, where it has none.
  mutating func becomeItem(
    of english: Block, in layout: PageLayout, _ escapes: [Block.Placement.Escape]
  ) {
    let start = escapes.bytes(ofMarkup: "<li")
    let isItem = opening.indices.contains { opening[$0...].starts(with: start) }
    if escapes.isWide || isItem { return }
    var tag: [UInt8]?
    if let item = english.item, english.placement?.escapes.isWrittenLike(escapes) ?? false {
      let bytes = item.bytes.lowerBound..<item.content.lowerBound
      tag = Self.tag(
        Array(layout.files.bytes(of: english)[bytes]), escapes, setsLanguage: false)
    }
    opening = (tag ?? escapes.bytes(ofMarkup: "<li>")) + opening
    closing += escapes.bytes(ofMarkup: "</li>")
  }
}

extension Block {
  /// The item of a list that it stands in.
  var item: Placement.Element? { placement?.elements.first { $0.name == "li" } }
}
