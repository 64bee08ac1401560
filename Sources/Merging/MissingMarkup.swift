internal import Bitext

// What stands around a text that is put in.
extension MissingText {
  /// What stands around the English, or around a Dutch item where only the Dutch is a list.
  func copy(
    of unit: MergeUnit, beside neighbour: Neighbour, setsLanguage: Bool, depth: Int = 0,
    _ reach: DutchMarkup.Reach = .sameDepth
  ) -> BlockCopy {
    let names = [unit.english[0], neighbour.block].map {
      blocks[$0].placement?.elements.first?.name
    }
    if neighbour.isSibling, names[1] == "li", names[0] != "li" {
      return BlockCopy(of: [neighbour.block], in: layout, setsLanguage: false)
    }
    let place = blocks[neighbour.block].placement?.escapes
    return copy(of: unit.english, at: place, setsLanguage: setsLanguage, depth: depth, reach)
  }

  /// What stands around the Dutch of the English texts that are written like one, else around the English itself.
  func copy(
    of english: [Int], at place: [Block.Placement.Escape]? = nil, setsLanguage: Bool, depth: Int,
    _ reach: DutchMarkup.Reach = .sameDepth
  ) -> BlockCopy {
    let block = blocks[english[0]]
    let own = block.placement?.escapes ?? []
    if english.count == 1, block.kind != .title, own.isWrittenLike(place ?? own),
      let dutch = dutchMarkup.around(like: english[0], depth: depth, reach)
    {
      return BlockCopy(dutch, of: block, in: layout, setsLanguage: setsLanguage, depth: depth)
    }
    func ofEnglish(setsLanguage: Bool) -> BlockCopy {
      var copy = BlockCopy(
        of: english, in: layout, at: place, setsLanguage: setsLanguage, depth: depth)
      copy.opening = dutchMarkup.dutch(copy.opening, place ?? own)
      return copy
    }
    let plain = ofEnglish(setsLanguage: false)
    return setsLanguage && !plain.opening.saysDutch ? ofEnglish(setsLanguage: true) : plain
  }

  /// The start tag of an element around English for one around Dutch; `nil` where its attributes cannot be told.
  func dutchTag(
    _ tag: some Sequence<UInt8>, _ escapes: [Block.Placement.Escape], setsLanguage: Bool
  ) -> [UInt8]? {
    BlockCopy.tag(
      dutchMarkup.dutch(Array(tag), escapes), escapes, setsLanguage: setsLanguage)
  }

  /// The Dutch of a title as a heading among texts that only empty lines part, as WordPress's classic editor writes them.
  func inHeading(
    _ text: [UInt8], of unit: MergeUnit, beside neighbour: Neighbour, between separator: [UInt8]
  ) -> [UInt8] {
    let escapes = blocks[neighbour.block].placement?.escapes ?? []
    guard blocks[unit.english[0]].kind == .title, escapes.allowsMarkup, !escapes.isWide,
      !separator.isEmpty, separator.allSatisfy({ $0 <= 0x20 })
    else { return text }
    let copy = copy(of: unit, beside: neighbour, setsLanguage: true)
    return copy.opening + text + copy.closing
  }

  /// Puts an item into a list of its own, after the pattern of the English one.
  func wrap(
    _ insertion: inout Insertion, of unit: MergeUnit, _ escapes: [Block.Placement.Escape]
  ) throws(MergeProblem) {
    let lists = ["ul", "ol", "dl"]
    let english = blocks[unit.english[0]]
    guard itemDepth(of: unit) != nil || english.placement?.elements.first?.name == "li",
      let list = english.placement?.elements.first(where: { lists.contains($0.name) })
    else { return }
    let file = layout.files.bytes(of: english)
    let whole = WordPressComments.extended(list.bytes, in: file)
    let tag = file[list.bytes.lowerBound..<list.content.lowerBound]
    let copied = escapes.isWide ? nil : dutchTag(tag, escapes, setsLanguage: false)
    insertion.opening =
      escapes.bytes(ofMarkup: "\n") + file[whole.lowerBound..<list.bytes.lowerBound]
      + (copied ?? escapes.bytes(ofMarkup: "<\(list.name)>"))
    insertion.closing =
      escapes.bytes(ofMarkup: "</\(list.name)>") + file[list.bytes.upperBound..<whole.upperBound]
  }
}
