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

  /// How many elements around that of a text make up its item of a list, or of one of definitions; `nil` where that holds other
  /// texts too.
  func entryDepth(of unit: MergeUnit) -> Int? {
    let english = blocks[unit.english[0]]
    guard unit.english.count == 1, let entry = english.entry,
      !layout.holdsOthers(entry, than: unit.english)
    else { return nil }
    return english.placement?.elements.firstIndex(of: entry)
  }

  /// Whether a text becomes an item of the list in which its neighbour stands, rather than a further text of that item.
  func isNewItem(of unit: MergeUnit, beside neighbour: Neighbour, isTwin: Bool) -> Bool {
    guard isTwin || neighbour.isSibling, blocks[neighbour.block].entry != nil else { return false }
    let own = blocks[unit.english[0]].entry
    if !isTwin {
      // The question to an answer stands in the same item in both languages.
      let english = layout.english(of: neighbour.block)
      return own == nil || english.flatMap { blocks[$0].entry } != own
    }
    guard let link = layout.bitext.links.firstIndex(where: { $0.english == unit.english }),
      let sibling = layout.sibling(of: link), let english = layout.english(of: sibling.block)
    else { return true }
    return blocks[english].entry != blocks[sibling.block].entry
  }
}

extension BlockCopy {
  /// Puts the tags of an item around the copy, where it has none.
  mutating func becomeItem(
    of english: Block, in layout: PageLayout, _ escapes: [Block.Placement.Escape]
  ) {
    let name = english.entry?.name ?? "li"
    let start = escapes.bytes(ofMarkup: "<\(name)")
    let isItem = opening.indices.contains { opening[$0...].starts(with: start) }
    if escapes.isWide || isItem { return }
    var tag: [UInt8]?
    if let item = english.entry, english.placement?.escapes.isWrittenLike(escapes) ?? false {
      let bytes = item.bytes.lowerBound..<item.content.lowerBound
      tag = Self.tag(
        Array(layout.files.bytes(of: english)[bytes]), escapes, setsLanguage: false)
    }
    opening = (tag ?? escapes.bytes(ofMarkup: "<\(name)>")) + opening
    closing += escapes.bytes(ofMarkup: "</\(name)>")
  }
}

extension Block {
  /// The item of a list that it stands in.
  var item: Placement.Element? { placement?.elements.first { $0.name == "li" } }

  /// The same, or the term or description of a list of definitions.
  var entry: Placement.Element? {
    placement?.elements.first { ["li", "dt", "dd"].contains($0.name) }
  }

  /// The list of definitions whose term or description it is in.
  var definitions: Placement.Element? {
    entry.flatMap { $0.name == "li" ? nil : placement?.elements.first { $0.name == "dl" } }
  }
}
