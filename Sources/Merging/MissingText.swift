internal import Bitext

/// A Dutch text that is to be added to a file.
struct Insertion {
  var file: String
  /// The name that the ranges of its blocks give the file.
  var name: String
  var offset: Int
  /// What stands around all its texts, such as the list of items that are added together.
  var opening: [UInt8] = []
  var texts: [[UInt8]]
  var closing: [UInt8] = []
  /// The English list whose items it holds.
  var list: Int?

  var patch: BytePatch {
    BytePatch(offset..<offset, opening + texts.flatMap(\.self) + closing)
  }
}

/// Finds where a missing Dutch text goes, and how it is written there.
struct MissingText {
  private let layout: PageLayout
  private let known: Set<String>
  private var blocks: [Block] { layout.bitext.post.blocks }

  /// Elements that hold no running text of their own but parts of one thing.
  private static let wrappers: Set<String> = [
    "li", "ul", "ol", "dl", "dt", "dd", "table", "tbody", "thead", "tr", "td", "th", "blockquote",
    "figure", "figcaption",
  ]

  /// Those of them that are one thing.
  private static let wholes: Set<String> = ["ul", "ol", "dl", "table", "blockquote", "figure"]

  init(_ layout: PageLayout, known: Set<String>) {
    self.layout = layout
    self.known = known
  }

  /// The insertion of a unit's translation.
  ///
  /// - Throws: ``MergeProblem`` where there is no place for it, or its codes have no markup.
  func insertion(of unit: MergeUnit, at link: Int) throws(MergeProblem) -> Insertion {
    let english = blocks[unit.english[0]]
    if english.kind.isBesideText || english.placement == nil { throw .place }
    if layout.isInColumns, english.table != nil {
      if let neighbour = layout.neighbour(inCellOf: link) {
        return try insertion(of: unit, beside: neighbour, isTwin: false)
      }
      return try inCell(unit)
    }
    if layout.isInterleaved { return try afterTwin(unit, link) }
    guard let neighbour = layout.neighbour(of: link) else { throw .place }
    return try insertion(of: unit, beside: neighbour, isTwin: false)
  }

  /// Puts a text after its English, an item of a list after those that are translated, or all of them after the
  /// English list.
  private func afterTwin(_ unit: MergeUnit, _ link: Int) throws(MergeProblem) -> Insertion {
    let last = unit.english.last ?? unit.english[0]
    var twin = Neighbour(block: last, isBefore: true)
    guard let list = blocks[last].list?.list else {
      return try insertion(of: unit, beside: twin, isTwin: true)
    }
    if let sibling = layout.sibling(of: link) {
      let isInside = layout.followsTwin(sibling.block)
      return try insertion(of: unit, beside: isInside ? twin : sibling, isTwin: isInside)
    }
    twin.block = blocks.indices.last { blocks[$0].list?.list == list } ?? last
    return try insertion(of: unit, beside: twin, isTwin: false)
  }

  private func insertion(
    of unit: MergeUnit, beside neighbour: Neighbour, isTwin: Bool
  ) throws(MergeProblem) -> Insertion {
    let other = blocks[neighbour.block]
    guard let placement = other.placement, let place = other.textBytes else { throw .place }
    let text = try CodeMarkup(unit, known: known)
      .bytes(of: checked(unit), escapes: placement.escapes)
    var result = Insertion(
      file: layout.files.path(of: other), name: other.range.file, offset: 0, texts: [])
    if let separator = separator(beside: neighbour.block, isTwin: isTwin) {
      result.offset = neighbour.isBefore ? place.upperBound : place.lowerBound
      result.texts = [neighbour.isBefore ? separator + text : text + separator]
      return result
    }
    if !placement.escapes.allowsMarkup { throw .markup }
    let copy = BlockCopy(
      of: unit.english, in: layout, setsLanguage: isTwin || !inheritsLanguage(other))
    let whole = copy.opening + text + copy.closing
    result.texts = [neighbour.isBefore ? copy.lead + whole : whole + copy.lead]
    let bytes = try element(of: neighbour, beside: unit, isTwin: isTwin)
    result.offset = neighbour.isBefore ? bytes.upperBound : bytes.lowerBound
    let english = blocks[unit.english[0]]
    if let list = english.list?.list, !neighbour.isSibling, !isTwin {
      try wrap(&result, in: english, placement.escapes)
      result.list = list
    }
    return result
  }

  private func checked(_ unit: MergeUnit) throws(MergeProblem) -> [TextToken] {
    guard CodeMarkup.isBalanced(unit.wanted) else { throw .codes }
    return unit.wanted.trimmedTokens
  }

  /// Puts an item into a list of its own, after the pattern of the English one.
  private func wrap(
    _ insertion: inout Insertion, in english: Block, _ escapes: [Block.Placement.Escape]
  ) throws(MergeProblem) {
    let lists = ["ul", "ol", "dl"]
    guard english.placement?.elements.first?.name == "li",
      let list = english.placement?.elements.first(where: { lists.contains($0.name) })
    else { return }
    insertion.opening = [0x0A] + escapes.bytes(ofMarkup: "<\(list.name)>")
    insertion.closing = escapes.bytes(ofMarkup: "</\(list.name)>")
  }

  /// Whether a Dutch block is told to be Dutch by an element around more than itself.
  private func inheritsLanguage(_ block: Block) -> Bool {
    guard block.declaredLanguage?.lowercased().hasPrefix("nl") ?? false,
      let element = block.placement?.elements.first
    else { return false }
    let tag = layout.files.bytes(of: block)[element.bytes.lowerBound..<element.content.lowerBound]
    return StartTag(tag).value(of: "lang") == nil
  }

  /// The bytes of the element beside which the text goes: out of lists and the like, unless it is of the same one.
  private func element(
    of neighbour: Neighbour, beside unit: MergeUnit, isTwin: Bool
  ) throws(MergeProblem) -> Range<Int> {
    let block = blocks[neighbour.block]
    let file = layout.files.bytes(of: block)
    let elements = block.placement?.elements ?? []
    guard var chosen = elements.first else { return block.textBytes ?? 0..<0 }
    if !isTwin, !neighbour.isSibling {
      let english = blocks[unit.english[0]]
      let isHere = english.range.file == block.range.file && !isOfSameList(english, block)
      for element in elements where Self.wrappers.contains(element.name) {
        if isHere, english.textBytes.map({ element.content.contains($0.lowerBound) }) ?? false {
          break
        }
        if Self.wholes.contains(element.name) { chosen = element }
      }
    } else if let item = elements.first(where: { $0.name == "li" || $0.name == "dd" }) {
      chosen = item
    }
    if chosen.name == "td" || chosen.name == "th" { throw .place }
    return WordPressComments.extended(chosen.bytes, in: file)
  }

  private func isOfSameList(_ first: Block, _ second: Block) -> Bool {
    first.list != nil && first.list?.list == second.list?.list
  }

  // MARK: Texts that share an element

  /// What parts texts that stand in one element with a block; `nil` where the block has an element of its own.
  private func separator(beside index: Int, isTwin: Bool) -> [UInt8]? {
    let block = blocks[index]
    guard let placement = block.placement, let element = placement.elements.first else {
      return nil
    }
    let shares = { (other: Int) in
      self.blocks.indices.contains(other) && self.blocks[other].range.file == block.range.file
        && self.blocks[other].placement?.elements.first == element
    }
    guard !element.isWritten || element.name == "body" || shares(index - 1) || shares(index + 1)
    else { return isTwin ? twinSeparator(of: block) : nil }
    for other in [index - 1, index] where shares(other) && shares(other + 1) {
      if let bytes = between(other, other + 1) { return bytes }
    }
    if !placement.escapes.allowsMarkup { return [] }
    return element.isWritten ? placement.escapes.bytes(ofMarkup: "<br><br>") : [0x0A, 0x0A]
  }

  /// What parts the two languages of a text in one element, where that is how the page pairs them.
  private func twinSeparator(of block: Block) -> [UInt8]? {
    let separators = layout.bitext.links.compactMap { link -> [UInt8]? in
      guard let english = link.english.last, let dutch = link.dutch.first, dutch == english + 1,
        blocks[english].placement?.elements.first == blocks[dutch].placement?.elements.first
      else { return nil }
      return between(english, dutch)
    }
    return separators.count * 2 > layout.bitext.links.count ? separators.first : nil
  }

  private func between(_ first: Int, _ second: Int) -> [UInt8]? {
    guard let start = blocks[first].textBytes?.upperBound,
      let end = blocks[second].textBytes?.lowerBound, start <= end, end - start < 200
    else { return nil }
    return Array(layout.files.bytes(of: blocks[first])[start..<end])
  }

  // MARK: Tables

  /// Puts a text into the empty cell beside its English.
  private func inCell(_ unit: MergeUnit) throws(MergeProblem) -> Insertion {
    let english = blocks[unit.english[0]]
    guard let placement = english.placement, placement.escapes.allowsMarkup,
      let cell = placement.elements.first(where: { $0.name == "td" || $0.name == "th" }),
      let row = placement.elements.first(where: { $0.name == "tr" })
    else { throw .place }
    let file = layout.files.bytes(of: english)
    let text = try CodeMarkup(unit, known: known)
      .bytes(of: checked(unit), escapes: placement.escapes)
    var result = Insertion(
      file: layout.files.path(of: english), name: english.range.file,
      offset: cell.bytes.upperBound, texts: [text])
    let rest = file[cell.bytes.upperBound..<row.content.upperBound]
    guard let start = rest.firstIndex(of: UInt8(ascii: "<")) else {
      result.opening = placement.escapes.bytes(ofMarkup: "<\(cell.name) lang=\"nl\">")
      result.closing = placement.escapes.bytes(ofMarkup: "</\(cell.name)>")
      return result
    }
    guard let open = file[start..<row.content.upperBound].firstIndex(of: UInt8(ascii: ">")),
      let close = file[(open + 1)..<row.content.upperBound].firstIndex(of: UInt8(ascii: "<")),
      file[close...].starts(with: "</t".utf8), file[open + 1..<close].allSatisfy({ $0 <= 0x20 })
    else { throw .place }
    result.offset = open + 1
    return result
  }
}
