internal import Bitext

/// The elements beside which a text goes, and with which it goes there, so that it stands to the Dutch beside it as its English does
/// to that of this Dutch: each below the innermost element that holds both.
struct ParallelPlace {
  /// Which of the elements around the Dutch text it goes beside; -1 for the text itself, with the inline markup around it.
  var dutch: Int
  /// How many elements around that of the English it takes along.
  var english: Int
}

extension MissingText {
  /// The place beside a Dutch text that answers to that of the English; `nil` where the elements of the two languages are not alike, or
  /// those of the English hold other texts too.
  func parallelPlace(of unit: MergeUnit, beside neighbour: Neighbour) -> ParallelPlace? {
    guard let depths = parallelDepths(of: unit, beside: neighbour) else { return nil }
    let english = blocks[unit.english[0]]
    let elements = english.placement?.elements ?? []
    if english.list != nil, !isInItem(of: neighbour.block, english) {
      // The first item of a list brings its list along, and nothing else.
      let list = elements.firstIndex { ["ul", "ol"].contains($0.name) }
      return list == depths.english
        ? ParallelPlace(dutch: depths.dutch, english: itemDepth(of: unit) ?? 0) : nil
    }
    let holdsOthers = layout.holdsOthers(elements[depths.english], than: unit.english)
    return depths.english > 0 && holdsOthers ? nil : depths
  }

  private func isInItem(of dutch: Int, _ english: Block) -> Bool {
    guard let item = english.item, let other = layout.english(of: dutch),
      let text = blocks[other].textBytes?.lowerBound
    else { return false }
    return item.content.contains(text)
  }

  /// What ``parallelPlace(of:beside:)`` is, whether or not the elements of the English hold other texts.
  func parallelDepths(of unit: MergeUnit, beside neighbour: Neighbour) -> ParallelPlace? {
    let (english, dutch) = (blocks[unit.english[0]], blocks[neighbour.block])
    guard unit.english.count == 1, english.kind != .title, dutch.kind != .title,
      let other = layout.english(of: neighbour.block),
      blocks[other].range.file == english.range.file, let own = english.placement?.elements,
      let theirs = blocks[other].placement?.elements, let elements = dutch.placement?.elements,
      let text = english.textBytes?.lowerBound, let otherText = blocks[other].textBytes?.lowerBound
    else { return nil }
    let depth = own.prefix { !$0.bytes.contains(otherText) }.count - 1
    let place = theirs.prefix { !$0.bytes.contains(text) }.count - 1
    guard depth >= 0, depth + place != 0, elements.indices.contains(max(0, place)),
      zip(theirs[...max(0, place)], elements).allSatisfy({ $0.name == $1.name }),
      own[depth].isWritten,
      !Self.cells.contains(own[depth].name), !Self.cells.contains(elements[max(0, place)].name),
      isFree(
        elements[max(0, place)], of: dutch,
        besides: [unit.english[0], other] + (place < 0 ? [] : [neighbour.other]))
    else { return nil }
    return ParallelPlace(dutch: place, english: depth)
  }

  /// Whether an element around a Dutch text holds none of some others, and not all Dutch.
  private func isFree(
    _ element: Block.Placement.Element, of dutch: Block, besides others: [Int?]
  ) -> Bool {
    !others.contains { $0.map { holds(element, $0, in: dutch.range.file) } ?? false }
      && layout.dutchEnds.count { holds(element, $0, in: dutch.range.file) } < 2
  }

  /// A text with the inline markup right around it.
  func inlineBytes(of block: Block, in element: Block.Placement.Element) -> Range<Int> {
    guard let text = block.textBytes else { return element.bytes }
    let file = layout.files.bytes(of: block)
    let starts = TagBalance.tags(in: Array(file[element.content.lowerBound..<text.lowerBound]))
    let ends = TagBalance.tags(in: Array(file[text.upperBound..<element.content.upperBound]))
    let around = zip(starts.reversed(), ends).prefix {
      !$0.isEnd && $1.isEnd && $0.name == $1.name
    }
    guard let last = Array(around).last else { return text }
    return element.content.lowerBound + last.0.range.lowerBound..<text.upperBound
      + last.1.range.upperBound
  }

  // MARK: Elements that wait for a text

  /// Where a text goes in the elements that its English has around it, where they stand empty behind those of the Dutch before it, and how
  /// many of them it still takes along; `nil` where there are none.
  func waitingPlace(
    of unit: MergeUnit, depth: Int, behind end: Int, in dutch: Block
  ) -> (offset: Int, depth: Int?)? {
    let english = blocks[unit.english[0]]
    guard let elements = english.placement?.elements.prefix(depth + 1).reversed(),
      let escapes = english.placement?.escapes, escapes.holdsPlainTags,
      dutch.placement?.escapes.holdsPlainTags ?? false,
      let parent = dutch.placement?.elements.first(where: { $0.content.upperBound > end })
    else { return nil }
    let (own, file) = (layout.files.bytes(of: english), layout.files.bytes(of: dutch))
    var (offset, count) = (end, 0)
    for element in elements {
      let rest = file[offset..<parent.content.upperBound].drop { $0 <= 0x20 }
      guard let close = rest.firstIndex(of: UInt8(ascii: ">")) else { break }
      let tag = StartTag(rest[...close])
      let wanted = own[element.bytes.lowerBound..<element.content.lowerBound]
      guard tag.isLike(StartTag(dutchMarkup.dutch(Array(wanted), escapes))) else { break }
      offset = close + 1
      count += 1
    }
    var rest = file[offset..<parent.content.upperBound]
    for element in elements.prefix(count).reversed() {
      rest = rest.drop { $0 <= 0x20 }
      let tag = Array("</\(element.name)".utf8)
      guard rest.starts(with: tag), let close = rest.firstIndex(of: UInt8(ascii: ">")) else {
        return nil
      }
      rest = rest[(close + 1)...]
    }
    return count == 0 ? nil : (offset, count > depth ? nil : depth - count)
  }

  // MARK: Questions that open

  /// Puts a question where its details begin, which are those of the Dutch whose English is in its own.
  ///
  /// - Returns: the insertion; `nil` where the English stands in no `summary`, or in details that have no Dutch.
  func inDetails(_ unit: MergeUnit) throws(MergeProblem) -> Insertion? {
    let english = blocks[unit.english[0]]
    guard let elements = english.placement?.elements,
      let depth = elements.firstIndex(where: { $0.name == "summary" }),
      let own = elements[depth...].dropFirst().first, own.name == "details",
      let neighbour = layout.dutch(in: own, of: english.range.file)
    else { return nil }
    let dutch = blocks[neighbour]
    let file = layout.files.bytes(of: dutch)
    guard let element = dutch.placement?.elements.first(where: { $0.name == "details" }),
      element != own, let escapes = dutch.placement?.escapes, escapes.allowsMarkup,
      // One alone opens them.
      !TagBalance.tags(in: Array(file[element.content])).contains(where: {
        $0.name == Array("summary".utf8)
      })
    else { throw .place }
    let copy = copy(of: unit.english, at: escapes, setsLanguage: false, depth: depth)
    return Insertion(
      file: layout.files.path(of: dutch), name: dutch.range.file,
      offset: element.content.lowerBound,
      texts: [copy.opening + (try text(of: unit, escapes)) + copy.closing])
  }
}
