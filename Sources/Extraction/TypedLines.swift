internal import Bitext
internal import Markup

/// Lines of one element that are typed as blocks: a list of lines that begin with a dash, a number or a tick, and a heading in bold above
/// its text.
enum TypedLines {
  /// A block that lines make.
  struct Item {
    var block: Block
    /// The typed list that it is an item of, numbered through the element; `nil` for other lines.
    var list: Int?
  }

  /// What a line of a typed list begins with.
  private enum Mark: Equatable {
    case bullet
    case number(Int)
    /// A tick or another sign, the same in all lines.
    case sign(Character)

    /// Whether a line with another mark goes on with the list.
    func isFollowed(by next: Mark) -> Bool {
      switch (self, next) {
      case (.number(let own), .number(let other)): other == own + 1
      default: self == next
      }
    }
  }

  /// The blocks of a block whose lines are typed so; `nil` where they are not.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the block, where its lines are not typed so; else O(*l* · *n*) with *l* lines.
  static func items(of block: Block, _ found: BlockCollector.Found, _ tree: MarkupTree) -> [Item]? {
    guard block.parts.count > 1, block.role == .content, kinds.contains(block.kind) else {
      return nil
    }
    let lines = block.lines
    guard lines.count > 1 else { return nil }
    let bytes = Array(block.text.utf8)
    let lists = lists(lines.map { mark(begin(of: $0, in: block, bytes)) })
    let texts = lines.map { line in
      String(decoding: bytes[block.bytes(of: line)].drop { $0 <= 0x20 }, as: UTF8.self)
    }
    let hasLabel = lists[0] == nil && isLabel(block, lines, texts)
    guard hasLabel || lists.contains(where: { $0 != nil }) else { return nil }
    var groups: [(lines: Range<Int>, list: Int?)] = []
    for index in lines.indices {
      let goesOn =
        index > 0 && lists[index] == nil && !(hasLabel && index == 1)
        && (lists[index - 1] == nil || startsSmall(texts[index]))
      if goesOn {
        groups[groups.count - 1].lines = groups[groups.count - 1].lines.lowerBound..<index + 1
      } else {
        groups.append((index..<index + 1, lists[index]))
      }
    }
    guard groups.count > 1 else { return nil }
    return groups.map { group in
      let parts =
        lines[group.lines.lowerBound].lowerBound..<lines[group.lines.upperBound - 1].upperBound
      var part = block.part(parts)
      // Of the targets of an element it is not known which line has which.
      if !part.content.codes.contains(where: { $0.purpose == .link }) { part.links = [] }
      if !part.content.codes.contains(where: { $0.purpose == .image }) { part.images = [] }
      guard group.list != nil else { return Item(block: part) }
      let page =
        found.line.parts[parts.lowerBound].page
        .lowerBound..<found.line.parts[parts.upperBound - 1].page.upperBound
      let first = found.line.parts[parts.lowerBound].page.upperBound
      return Item(block: unmarked(part, at: page, endOfFirst: first, tree), list: group.list)
    }
  }

  /// Elements whose lines are read so.
  private static let kinds: Set<Block.Kind> = [
    .paragraph, .tableCell, .definitionTerm, .definitionDescription, .listItem, .quote, .caption,
  ]

  // MARK: Lists

  /// The first words of a line, with the dash that stands between it and the line before.
  private static func begin(of line: Range<Int>, in block: Block, _ text: [UInt8]) -> String {
    let before = line.lowerBound == 0 ? 0 : block.parts[line.lowerBound - 1].text.upperBound
    let end = min(text.count, block.parts[line.lowerBound].text.lowerBound + longestMark)
    let begin = text[before..<max(before, end)].drop { $0 <= 0x20 }
    return String(decoding: begin, as: UTF8.self)
  }

  /// More bytes than a mark and the space behind it have.
  private static let longestMark = 16

  private static func mark(_ text: String) -> Mark? {
    if ListMarker.length(in: Array(text.utf8.prefix(8))) != nil { return .bullet }
    guard let first = text.first, let space = text.firstIndex(of: " ") else { return nil }
    if first.isASCII {
      let digits = text.prefix { $0.isASCII && $0.isNumber }
      let end = text[digits.endIndex...].first
      guard (1...2).contains(digits.count), end == "." || end == ")",
        text.index(after: digits.endIndex) == space
      else { return nil }
      return Int(digits).map(Mark.number)
    }
    let isSign = !first.isLetter && !first.isNumber && !first.isPunctuation
    return isSign && text.index(after: text.startIndex) == space ? .sign(first) : nil
  }

  /// The list of each line; two lines make one.
  private static func lists(_ marks: [Mark?]) -> [Int?] {
    var lists = [Int?](repeating: nil, count: marks.count)
    var count = 0
    for index in marks.indices.dropFirst() {
      guard let mark = marks[index], let before = marks[index - 1], before.isFollowed(by: mark)
      else { continue }
      if lists[index - 1] == nil {
        lists[index - 1] = count
        count += 1
      }
      lists[index] = lists[index - 1]
    }
    return lists
  }

  private static func startsSmall(_ text: String) -> Bool { text.first?.isLowercase ?? false }

  /// An item without the dash before it; numbers and ticks are text, as in paragraphs.
  private static func unmarked(
    _ item: Block, at page: Range<Int>, endOfFirst end: Int, _ tree: MarkupTree
  ) -> Block {
    let text = Array(item.text.utf8)
    guard let length = ListMarker.length(in: text), length < text.count,
      let skipped = written(text[..<(length - 1)], in: Array(tree.markup(at: page).utf8))
    else { return item }
    var result = item
    result.content = item.content.part(length..<text.count)
    result.placement = item.placement?.part(
      length..<text.count, of: item.content, as: result.content)
    result.range = tree.range(page.lowerBound + skipped..<page.upperBound)
    for index in item.parts.indices {
      let part = item.parts[index].text
      result.parts[index].text = max(0, part.lowerBound - length)..<max(0, part.upperBound - length)
    }
    if !result.parts.isEmpty {
      let start = page.lowerBound + skipped
      result.parts[0].range = tree.range(start..<max(start, end))
    }
    return result
  }

  /// How many bytes a dash and the white space around it take at the beginning of a piece of a page, as it is or as a reference; `nil`
  /// where it is written in markup.
  private static func written(_ dash: ArraySlice<UInt8>, in page: [UInt8]) -> Int? {
    let start = page.firstIndex { !isSpace($0) } ?? page.count
    let end: Int
    if page[start...].starts(with: dash) {
      end = start + dash.count
    } else if start < page.count, page[start] == UInt8(ascii: "&"),
      let semicolon = page[start...].firstIndex(of: UInt8(ascii: ";"))
    {
      end = semicolon + 1
    } else {
      return nil
    }
    guard end < page.count, isSpace(page[end]) else { return nil }
    return page[end...].firstIndex { !isSpace($0) }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }

  // MARK: Headings

  /// Whether the first line is in bold and ends no sentence, and what follows is not in bold, and longer than a translation of it.
  private static func isLabel(_ block: Block, _ lines: [Range<Int>], _ texts: [String]) -> Bool {
    guard texts[0].utf8.count <= longestLabel,
      !".,;:".contains(texts[0].last ?? " "), texts[1].utf8.count > 2 * texts[0].utf8.count + 12,
      block.content.isBold(block.bytes(of: lines[0]))
    else { return false }
    return !block.content.isBold(block.bytes(of: lines[1]))
  }

  /// The longest text in bold that is read as a heading, in bytes.
  private static let longestLabel = 90
}
