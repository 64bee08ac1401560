internal import Bitext

// Pages that have every Dutch text beside its English.
extension MissingText {
  /// Puts a text beside its English, an item of a list among those that are translated, or all of them beside the
  /// English list.
  func besideTwin(
    _ unit: MergeUnit, _ link: Int, _ order: PageLayout.TwinOrder
  ) throws(MergeProblem) -> Insertion {
    let isBefore = order == .englishFirst
    let own = isBefore ? unit.english.max() : unit.english.min()
    var twin = Neighbour(block: own ?? unit.english[0], isBefore: isBefore)
    if isBefore, blocks[twin.block].kind == .title, blocks.indices.contains(twin.block + 1) {
      // The Dutch title is a heading of the text, which begins with what follows.
      return try insertion(
        of: unit, beside: Neighbour(block: twin.block + 1, isBefore: false), isTwin: true)
    }
    guard let list = blocks[twin.block].list?.list else {
      if let wrapped = try inWrapper(unit, order) { return wrapped }
      return try insertion(of: unit, beside: twin, isTwin: true)
    }
    if let sibling = layout.sibling(of: link) {
      let isInside = blocks[sibling.block].list?.list == list
      // Items that are typed may each have an element around them.
      if isInside, blocks[twin.block].item == nil, let wrapped = try inWrapper(unit, order) {
        return wrapped
      }
      return try insertion(of: unit, beside: isInside ? twin : sibling, isTwin: isInside)
    }
    if let wrapped = try inWrapper(unit, order) { return wrapped }
    let items = layout.blocks(ofList: list)
    twin.block = (isBefore ? items?.upperBound : items?.lowerBound) ?? twin.block
    return try insertion(of: unit, beside: twin, isTwin: false)
  }

  // MARK: Elements that hold one language

  /// Puts a text into an element of its own where each language of a text has one around it, such as a `div`.
  private func inWrapper(
    _ unit: MergeUnit, _ order: PageLayout.TwinOrder
  ) throws(MergeProblem) -> Insertion? {
    let english = blocks[unit.english[0]]
    guard let placement = english.placement, placement.escapes.allowsMarkup,
      !placement.escapes.isWide, let (base, wrapper) = wrapper(of: unit)
    else { return nil }
    let file = layout.files.bytes(of: english)
    var result = Insertion(
      file: layout.files.path(of: english), name: english.range.file, offset: 0,
      texts: [try text(of: unit, placement.escapes)])
    let copy = copy(of: unit.english, setsLanguage: false, depth: itemDepth(of: unit) ?? 0)
    result.texts = [copy.opening + result.texts[0] + copy.closing]
    let before = file[wrapper.content.lowerBound..<base.bytes.lowerBound]
    let after = file[base.bytes.upperBound..<wrapper.content.upperBound]
    guard TagBalance.holds(Array(before), Array(after)) else { return nil }
    if let list = english.list?.list, english.item != nil {
      result.list = list
      try wrap(&result, of: unit, placement.escapes)
      result.opening = Array(result.opening.drop { $0 == 0x0A })
    }
    result.opening = dutchMarkup.dutch(Array(before), placement.escapes) + result.opening
    result.closing += after
    if let empty = Self.emptyTwin(of: wrapper, in: file, order) {
      result.offset = empty
      return result
    }
    guard
      let tag = dutchTag(
        file[wrapper.bytes.lowerBound..<wrapper.content.lowerBound], placement.escapes,
        setsLanguage: true)
    else { return nil }
    result.opening = tag + result.opening
    result.closing += file[wrapper.content.upperBound..<wrapper.bytes.upperBound]
    let lead = LineStart.space(before: wrapper.bytes.lowerBound, in: file, placement.escapes)
    if order == .englishFirst {
      result.offset = wrapper.bytes.upperBound
      result.opening = lead + result.opening
    } else {
      result.offset = wrapper.bytes.lowerBound
      result.closing += lead
    }
    return result
  }

  /// The element of a text, or the list that it is in, and the outermost element around that which holds nothing else,
  /// no further out than in the texts that are translated.
  private func wrapper(
    of unit: MergeUnit
  ) -> (base: Block.Placement.Element, wrapper: Block.Placement.Element)? {
    let english = blocks[unit.english[0]]
    let twinDepth = layout.twinDepth(of: english)
    guard let elements = english.placement?.elements, twinDepth > 0 else { return nil }
    let list = english.item == nil ? nil : english.list?.list
    let holding = elements.prefix { element in
      if let list { return !layout.holdsOthers(element, thanList: list) }
      return !layout.holdsOthers(element, than: unit.english)
    }
    let base =
      list == nil
      ? holding.indices.first : holding.lastIndex { ["ul", "ol", "dl"].contains($0.name) }
    guard let base, holding.indices.contains(base + twinDepth) else { return nil }
    let wrapper = holding[base + twinDepth]
    return wrapper.isWritten ? (holding[base], wrapper) : nil
  }

  /// Where an element of the same name without a text ends its start tag, next to an element.
  private static func emptyTwin(
    of element: Block.Placement.Element, in file: [UInt8], _ order: PageLayout.TwinOrder
  ) -> Int? {
    let isSpace = { (byte: UInt8) in byte <= 0x20 }
    let (open, close) = (Array("<\(element.name)".utf8), Array("</\(element.name)>".utf8))
    if order == .englishFirst {
      let next = file[element.bytes.upperBound...].drop(while: isSpace)
      guard next.starts(with: open), let end = next.firstIndex(of: UInt8(ascii: ">")),
        file[(end + 1)...].drop(while: isSpace).starts(with: close)
      else { return nil }
      return end + 1
    }
    var before = file[..<element.bytes.lowerBound]
    while before.last.map(isSpace) ?? false { before.removeLast() }
    guard before.suffix(close.count).elementsEqual(close) else { return nil }
    before.removeLast(close.count)
    while before.last.map(isSpace) ?? false { before.removeLast() }
    guard before.last == UInt8(ascii: ">"), let start = before.lastIndex(of: UInt8(ascii: "<")),
      before[start...].starts(with: open)
    else { return nil }
    return before.endIndex
  }
}
