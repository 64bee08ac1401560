internal import Bitext

/// An item of several texts, such as a question with its answer, that is written again with the Dutch of all of them.
struct ItemCopy {
  /// Where the item stands in the file of the English.
  var bytes: Range<Int>
  /// How many texts it has.
  var count: Int
  /// The place among them of that which is at hand.
  var place: Int
  /// What stands before, between and behind them; given with the first of them alone.
  var pieces: [[UInt8]] = []
}

// Items that have no Dutch at all.
extension MissingText {
  /// Puts a text into an item of its own where its English shares one with texts that have no Dutch either, and the Dutch beside it
  /// has such an item.
  ///
  /// - Returns: the insertion; `nil` where the English is in no such item.
  /// - Throws: ``MergeProblem`` where the item cannot be written again.
  func inItem(
    _ unit: MergeUnit, beside neighbour: Neighbour
  ) throws(MergeProblem) -> Insertion? {
    let (english, dutch) = (blocks[unit.english[0]], blocks[neighbour.block])
    guard let depths = parallelDepths(of: unit, beside: neighbour), depths.dutch >= 0,
      let item = english.placement?.elements[depths.english],
      let element = dutch.placement?.elements[depths.dutch],
      depths.dutch > 0 || layout.holdsOthers(element, than: [neighbour.block])
    else { return nil }
    return try insertion(
      of: unit, in: item, beside: element.bytes, of: dutch, isBehind: neighbour.isBefore)
  }

  /// Puts a text into an item of its own beside that of its English, where others of the page are beside theirs.
  func inTwinItem(_ unit: MergeUnit) throws(MergeProblem) -> Insertion? {
    let english = blocks[unit.english[0]]
    let elements = english.placement?.elements ?? []
    guard let parent = elements.firstIndex(where: { dutchMarkup.itemOrders[$0] != nil }),
      parent > 0, let order = dutchMarkup.itemOrders[elements[parent]]
    else { return nil }
    let item = elements[parent - 1]
    return try insertion(
      of: unit, in: item, beside: item.bytes, of: english, isBehind: order == .englishFirst)
  }

  /// Writes an item again; `nil` where it has one text alone, or others than such without Dutch.
  private func insertion(
    of unit: MergeUnit, in item: Block.Placement.Element, beside other: Range<Int>, of block: Block,
    isBehind: Bool
  ) throws(MergeProblem) -> Insertion? {
    let english = blocks[unit.english[0]]
    guard item.isWritten, layout.holdsOthers(item, than: unit.english) else { return nil }
    let texts = layout.blocks(in: item.content, of: english.range.file)
    guard texts.allSatisfy({ layout.isMissing($0) }),
      let place = texts.firstIndex(of: unit.english[0]), !Self.cells.contains(item.name),
      let escapes = block.placement?.escapes, escapes.holdsPlainTags, !escapes.isWide,
      english.placement?.escapes.isWrittenLike(escapes) ?? false
    else { return nil }
    let bytes = WordPressComments.extended(item.bytes, in: layout.files.bytes(of: english))
    var copy = ItemCopy(bytes: bytes, count: texts.count, place: place)
    let file = layout.files.bytes(of: block)
    let other = WordPressComments.extended(other, in: file)
    if place == 0 {
      copy.pieces = try pieces(of: bytes, around: texts)
      let lead = LineStart.space(before: other.lowerBound, in: file, escapes)
      if isBehind {
        copy.pieces[0] = lead + copy.pieces[0]
      } else {
        copy.pieces[texts.count] += lead
      }
    }
    return Insertion(
      file: layout.files.path(of: block), name: block.range.file,
      offset: isBehind ? other.upperBound : other.lowerBound,
      texts: [try text(of: unit, escapes)], item: copy)
  }

  /// What stands in an item around its texts, as it is written for Dutch.
  private func pieces(
    of item: Range<Int>, around texts: [Int]
  ) throws(MergeProblem) -> [[UInt8]] {
    let file = layout.files.bytes(of: blocks[texts[0]])
    var pieces: [[UInt8]] = []
    var position = item.lowerBound
    for text in texts {
      guard let bytes = blocks[text].textBytes, bytes.lowerBound >= position,
        bytes.upperBound <= item.upperBound
      else { throw .place }
      pieces.append(Array(file[position..<bytes.lowerBound]))
      position = bytes.upperBound
    }
    pieces.append(Array(file[position..<item.upperBound]))
    let whole = pieces.flatMap(\.self)
    if BlockCopy.runs(whole) || Self.showsWords(whole) || !TagBalance.holdsLiterally(whole) {
      throw .place
    }
    let escapes = blocks[texts[0]].placement?.escapes ?? []
    let names = OwnNames(in: whole, of: file)
    return pieces.map { dutchMarkup.dutch(names.renamed($0), escapes) }
  }

  /// Whether words stand between the tags, which are no text of the post and stay English.
  private static func showsWords(_ markup: [UInt8]) -> Bool {
    var text = markup
    for tag in TagBalance.tags(in: markup).reversed() { text.removeSubrange(tag.range) }
    return String(decoding: text, as: UTF8.self)
      .replacing(/<[^>]*>|&[#\w]+;/, with: "").contains(where: \.isLetter)
  }
}

/// The names (`id`) of the elements of an item, which are others in its copy; what points at them does so in the copy too.
struct OwnNames {
  private var names: Set<String> = []
  private var suffix = "-nl"

  /// Finds the names in some markup of a file.
  init(in markup: [UInt8], of file: [UInt8]) {
    for tag in TagBalance.starts(in: markup) {
      let start = StartTag(markup[tag.range])
      if let id = start.value(of: "id") { names.insert(Self.text(start.bytes[id])) }
    }
    if names.isEmpty { return }
    let text = Self.text(file[...])
    while names.contains(where: { text.contains($0 + suffix) }) { suffix += "l" }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// Markup with the names of the copy.
  func renamed(_ markup: [UInt8]) -> [UInt8] {
    var result = markup
    for tag in TagBalance.starts(in: markup).reversed() {
      var start = StartTag(markup[tag.range])
      start.remove("data-tweetal-ignore")
      for attribute in start.values {
        let value = Self.text(attribute.value[...])
        let name = value.hasPrefix("#") ? String(value.dropFirst()) : value
        if names.contains(name),
          name != value || Self.pointers.contains(Self.text(attribute.name[...]))
        {
          start.set(Self.text(attribute.name[...]), to: value + suffix)
        }
      }
      result.replaceSubrange(tag.range, with: start.bytes)
    }
    return result
  }

  /// The attributes that name an element.
  private static let pointers: Set<String> = [
    "id", "for", "aria-controls", "aria-labelledby", "aria-describedby", "aria-owns",
  ]
}
