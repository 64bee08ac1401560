internal import Bitext

/// A Dutch text that is to be added to a file.
struct Insertion {
  var file: String
  /// The name that the ranges of its blocks give the file.
  var name: String
  var offset: Int
  /// How many bytes that show nothing it takes the place of.
  var replaced = 0
  /// What stands around all its texts, such as the list of items that are added together.
  var opening: [UInt8] = []
  var texts: [[UInt8]]
  var closing: [UInt8] = []
  /// The English list whose items it holds.
  var list: Int?
  /// The item of several texts of which it is one.
  var item: ItemCopy?

  var patch: BytePatch {
    BytePatch(offset..<offset + replaced, opening + texts.flatMap(\.self) + closing)
  }
}

/// Finds where a missing Dutch text goes, and how it is written there.
struct MissingText {
  let layout: PageLayout
  private let known: Set<String>
  /// What parts the two languages of a text in one element, where that is how the page pairs them.
  private let twinPartings: TwinPartings
  let dutchMarkup: DutchMarkup
  var blocks: [Block] { layout.bitext.post.blocks }

  /// Elements that hold no running text of their own but parts of one thing.
  private static let wrappers: Set<String> = [
    "li", "ul", "ol", "dl", "dt", "dd", "table", "tbody", "thead", "tr", "td", "th", "blockquote",
    "figure", "figcaption",
  ]

  /// Those of them that are one thing.
  private static let wholes: Set<String> = ["ul", "ol", "dl", "table", "blockquote", "figure"]

  /// Those beside which there is no other one but in their column.
  static let cells: Set<String> = ["td", "th"]

  init(_ layout: PageLayout, known: Set<String>) {
    self.layout = layout
    self.known = known
    twinPartings = TwinPartings(in: layout)
    dutchMarkup = DutchMarkup(in: layout)
  }

  /// The insertion of a unit's translation.
  ///
  /// - Throws: ``MergeProblem`` where there is no place for it, or its codes have no markup.
  func insertion(of unit: MergeUnit, at link: Int) throws(MergeProblem) -> Insertion {
    let english = blocks[unit.english[0]]
    if english.kind.isBesideText || english.placement == nil { throw .place }
    if english.kind != .title, let parting = twinPartings.parting(for: english) {
      let isBefore = parting.order == .englishFirst
      let own = isBefore ? unit.english.max() : unit.english.min()
      return try insertion(
        of: unit, beside: Neighbour(block: own ?? unit.english[0], isBefore: isBefore), isTwin: true
      )
    }
    if layout.isInColumns, english.table != nil {
      if let neighbour = layout.sibling(of: link) ?? layout.neighbour(inCellOf: link) {
        return try insertion(of: unit, beside: neighbour, isTwin: false)
      }
      return try inCell(unit)
    }
    if let insertion = try inDutchTable(unit) { return insertion }
    if let insertion = try inDetails(unit) { return insertion }
    if let insertion = try inTwinItem(unit) { return insertion }
    if let order = layout.twinOrder { return try besideTwin(unit, link, order) }
    guard let neighbour = layout.neighbour(of: link) else { throw .place }
    if let insertion = try inItem(unit, beside: neighbour) { return insertion }
    return try insertion(of: unit, beside: neighbour, isTwin: false)
  }

  func insertion(
    of unit: MergeUnit, beside neighbour: Neighbour, isTwin: Bool
  ) throws(MergeProblem) -> Insertion {
    let other = blocks[neighbour.block]
    guard let placement = other.placement, var place = other.textBytes else { throw .place }
    // Beside the title of a shortcode is outside its tag.
    if placement.escapes.first == .shortcode { place = placement.elements.first?.bytes ?? place }
    let text = try text(of: unit, placement.escapes)
    let english = blocks[unit.english[0]]
    var result = Insertion(
      file: layout.files.path(of: other), name: other.range.file, offset: 0, texts: [])
    if let separator = separator(beside: neighbour.block, isTwin: isTwin) {
      let text = inHeading(text, of: unit, beside: neighbour, between: separator)
      if neighbour.isBefore, let end = openEnd(behind: other, separator) {
        // What parts the two stands there already, with nothing behind it.
        result.offset = end
        result.texts = [text]
        return result
      }
      let parting = Parting(
        between: separator,
        opening: isTwin ? twinPartings.parting(for: english)?.opening ?? [] : [],
        escapes: placement.escapes)
      let file = layout.files.bytes(of: other)
      let fitted =
        neighbour.isBefore
        ? parting.behind(place.upperBound, in: file)
        : parting.inFront(of: place.lowerBound, in: file)
      result.offset = fitted.offset
      result.texts = [fitted.before + text + fitted.after]
      return result
    }
    if !placement.escapes.allowsMarkup { throw .markup }
    let isItem = isNewItem(of: unit, beside: neighbour, isTwin: isTwin)
    let parallel = isTwin || isItem ? nil : parallelPlace(of: unit, beside: neighbour)
    let depth = isTwin || isItem ? 0 : parallel?.english ?? ownDepth(of: unit, beside: neighbour)
    let bytes = try element(
      of: neighbour, beside: unit, isTwin: isTwin, depth: parallel?.dutch ?? depth, isItem: isItem)
    if !isTwin, !isItem, neighbour.isBefore,
      let waiting = waitingPlace(of: unit, depth: depth, behind: bytes.upperBound, in: other)
    {
      let copy = waiting.depth.map { self.copy(of: unit.english, setsLanguage: false, depth: $0) }
      result.offset = waiting.offset
      result.texts = [(copy?.opening ?? []) + text + (copy?.closing ?? [])]
      return result
    }
    let isFirstItem = english.list != nil && !neighbour.isSibling && !isTwin
    var copy = copy(
      of: unit, beside: neighbour, setsLanguage: isTwin || !inheritsLanguage(other),
      depth: (isItem ? entryDepth(of: unit) : isFirstItem ? itemDepth(of: unit) : nil) ?? depth,
      isTwin && !isItem ? .toEnglish : .sameDepth)
    if isItem { copy.becomeItem(of: english, in: layout, placement.escapes) }
    if WordPressComments.begin(layout.files.bytes(of: other)[bytes]) {
      copy.becomeWordPressBlock(named: BlockCopy.elementName(of: english), placement.escapes)
    }
    copy.lead = LineStart.adapted(
      copy.lead, to: bytes.lowerBound, in: layout.files.bytes(of: other), placement.escapes)
    let whole = copy.opening + text + copy.closing
    result.texts = [neighbour.isBefore ? copy.lead + whole : whole + copy.lead]
    result.offset = neighbour.isBefore ? bytes.upperBound : bytes.lowerBound
    if isFirstItem, let list = english.list?.list {
      try wrap(&result, of: unit, placement.escapes)
      result.list = list
    }
    return result
  }

  /// The translation as it is written at a place.
  func text(
    of unit: MergeUnit, _ escapes: [Block.Placement.Escape]
  ) throws(MergeProblem) -> [UInt8] {
    let markup = CodeMarkup(unit, known: known)
    try markup.requireNesting()
    return try markup.bytes(of: unit.wanted.trimmedTokens, escapes: escapes)
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
    of neighbour: Neighbour, beside unit: MergeUnit, isTwin: Bool, depth: Int, isItem: Bool
  ) throws(MergeProblem) -> Range<Int> {
    let block = blocks[neighbour.block]
    let file = layout.files.bytes(of: block)
    let elements = block.placement?.elements ?? []
    guard var chosen = elements.first else { return block.textBytes ?? 0..<0 }
    if depth < 0 { return inlineBytes(of: block, in: chosen) }
    if depth > 0 { return WordPressComments.extended(elements[depth].bytes, in: file) }
    if !isTwin, !neighbour.isSibling, !isOfSameList(blocks[unit.english[0]], block) {
      // What holds the English, the next Dutch or all Dutch is no list or table but the page's layout.
      let others = [unit.english[0], neighbour.other].compactMap(\.self)
      for element in elements where Self.wrappers.contains(element.name) {
        if others.contains(where: { holds(element, $0, in: block.range.file) }) { break }
        let ends = layout.dutchEnds.filter { holds(element, $0, in: block.range.file) }
        if ends.count == 2 { break }
        if Self.wholes.contains(element.name) { chosen = element }
      }
    } else if !isTwin, !neighbour.isSibling {
      chosen =
        elements.prefix { Self.wrappers.contains($0.name) || $0 == chosen }
        .last { Self.wholes.contains($0.name) } ?? chosen
    } else if isItem, let item = block.entry {
      chosen = item
    }
    if Self.cells.contains(chosen.name) { throw .place }
    // Nothing but items stands among the items of a list.
    if chosen.name == "li", !isItem, !isTwin, !neighbour.isSibling { throw .place }
    return WordPressComments.extended(chosen.bytes, in: file)
  }

  /// How many elements each text of the page has around its own, as an editor writes them: they hold nothing else at the English nor at
  /// the Dutch beside which a text goes, and their start tags are the same.
  private func ownDepth(of unit: MergeUnit, beside neighbour: Neighbour) -> Int {
    let (english, dutch) = (blocks[unit.english[0]], blocks[neighbour.block])
    guard unit.english.count == 1, english.kind != .title, english.list == nil, dutch.list == nil,
      english.range.file == dutch.range.file, let own = english.placement?.elements.dropFirst(),
      let others = dutch.placement?.elements.dropFirst()
    else { return 0 }
    let file = layout.files.bytes(of: english)
    let tag = { (element: Block.Placement.Element) in
      file[element.bytes.lowerBound..<element.content.lowerBound]
    }
    return zip(own, others).prefix { left, right in
      left != right && left.isWritten && !Self.wrappers.contains(left.name)
        && tag(left).elementsEqual(tag(right)) && !layout.holdsOthers(left, than: unit.english)
        && !layout.holdsOthers(right, than: [neighbour.block])
    }.count
  }

  func holds(_ element: Block.Placement.Element, _ block: Int, in file: String) -> Bool {
    blocks[block].range.file == file
      && blocks[block].textBytes.map { element.content.contains($0.lowerBound) } ?? false
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
    else { return isTwin ? twinPartings.parting(for: block)?.between : nil }
    if isTwin, let parting = twinPartings.parting(for: block) { return parting.between }
    for other in [index - 1, index] where shares(other) && shares(other + 1) {
      if let bytes = TwinParting.between(other, other + 1, in: layout) { return bytes }
    }
    if !placement.escapes.isAmongMarkup { return [] }
    return placement.escapes.bytes(ofMarkup: element.isWritten ? "<br><br>" : "\n\n")
  }

  /// Where a text goes behind another that ends its element but for what parts texts there, such as a line break; `nil` where
  /// there is no such end.
  private func openEnd(behind block: Block, _ separator: [UInt8]) -> Int? {
    guard let text = block.textBytes, let element = block.placement?.elements.first,
      separator.contains(UInt8(ascii: "<")), text.upperBound < element.content.upperBound
    else { return nil }
    let isSpace = { (byte: UInt8) in byte <= 0x20 }
    let rest = layout.files.bytes(of: block)[text.upperBound..<element.content.upperBound]
    if rest.starts(with: separator), rest.dropFirst(separator.count).allSatisfy(isSpace) {
      return rest.startIndex + separator.count
    }
    if block.placement?.escapes.isWide ?? false { return nil }
    let end = rest.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? rest.startIndex
    let own = rest[..<end].drop(while: isSpace)
    let wanted = separator[...(separator.lastIndex { !isSpace($0) } ?? 0)].drop(while: isSpace)
    return own.elementsEqual(wanted) ? end : nil
  }
}
