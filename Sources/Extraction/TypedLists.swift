internal import Bitext
internal import Markup

/// Turns what was found on a page into the blocks of a post.
enum TypedLists {
  /// Names the blocks, and reads runs of paragraphs that begin with "- " as the lists they are meant as:
  /// the marker is not text.
  static func blocks(from found: [BlockCollector.Found], in page: Page) -> [Block] {
    let tree = page.tree
    var listCount = (found.compactMap { $0.list?.list }.max() ?? -1) + 1
    let addresses = TargetAddresses(in: tree)
    var blocks: [Block] = []
    blocks.reserveCapacity(found.count)
    var index = 0
    while index < found.count {
      let end = endOfTypedList(from: index, in: found)
      if end - index >= 2 {
        for item in index..<end {
          var block = block(found[item], named: blocks.count, in: page, addresses)
          removeMarker(of: found[item], from: &block, in: tree)
          block.kind = .listItem
          block.list = Block.ListPosition(list: listCount, item: item - index)
          blocks.append(block)
        }
        listCount += 1
        index = end
      } else {
        let block = block(found[index], named: blocks.count, in: page, addresses)
        let items =
          TypedLines.items(of: block, found[index], tree) ?? [TypedLines.Item(block: block)]
        append(items, to: &blocks, &listCount)
        index += 1
      }
    }
    return blocks
  }

  /// Takes the blocks that the lines of one element make; items in a paragraph are in lists of their own.
  private static func append(
    _ items: [TypedLines.Item], to blocks: inout [Block], _ listCount: inout Int
  ) {
    var counts: [Int: Int] = [:]
    for item in items {
      var block = item.block
      block.id = "b\(blocks.count + 1)"
      if let list = item.list, block.kind == .paragraph {
        let place = counts[list, default: 0]
        block.kind = .listItem
        block.list = Block.ListPosition(list: listCount + list, item: place)
        counts[list] = place + 1
      }
      blocks.append(block)
    }
    listCount += counts.count
  }

  private static func endOfTypedList(from start: Int, in found: [BlockCollector.Found]) -> Int {
    var end = start
    while end < found.count, found[end].kind == .paragraph, found[end].line.typedMarker != nil {
      end += 1
    }
    return end
  }

  private static func block(
    _ found: BlockCollector.Found, named count: Int, in page: Page, _ addresses: TargetAddresses
  ) -> Block {
    let tree = page.tree
    let content = found.line.content
    var block = Block(
      id: "b\(count + 1)", kind: found.kind,
      role: LanguageMarker.matches(content.text) ? .marker : .content,
      content: content, range: tree.range(found.line.offsets), declaredLanguage: found.language,
      list: found.list, table: found.table, isTranslatable: found.line.isTranslatable,
      links: addresses.links(of: found.targets.links),
      images: addresses.images(of: found.targets.images),
      parts: found.line.parts.map { part in
        Block.Part(
          edge: part.edge, text: part.text, range: tree.range(part.page),
          declaredLanguage: part.language)
      })
    if page.keepsPlaces {
      block.placement = Block.Placement(pieces: found.line.pieces, in: found.element, of: page)
    }
    let around = page.suppressions.suppressions(around: found.element, in: tree)
    // A link around paragraphs stands before their text and around it.
    block.suppressions =
      around.isEmpty
      ? found.suppressions : found.suppressions.filter { !around.contains($0) } + around
    return block
  }

  /// The codes that begin after a marker, numbered anew; a span around the marker is not the item's.
  private static func codes(of content: InlineText, after length: Int) -> [InlineCode] {
    let early = Set(content.codes.filter { $0.offset < length }.map(\.number))
    var numbers: [Int: Int] = [:]
    return content.codes.filter { !early.contains($0.number) }.map { code in
      let number = numbers[code.number] ?? numbers.count + 1
      numbers[code.number] = number
      var code = code
      code.number = number
      code.offset -= length
      return code
    }
  }

  private static func removeMarker(
    of found: BlockCollector.Found, from block: inout Block, in tree: MarkupTree
  ) {
    guard let marker = found.line.typedMarker else { return }
    let whole = block.content
    let text = whole.text.utf8.dropFirst(marker.length)
    block.content = InlineText(
      String(decoding: text, as: UTF8.self), codes: codes(of: whole, after: marker.length))
    block.placement = block.placement?.part(
      marker.length..<whole.text.utf8.count, of: whole, as: block.content)
    let offsets = found.line.offsets
    let start = max(offsets.lowerBound, marker.end)
    block.range = tree.range(start..<max(start, offsets.upperBound))
    for index in block.parts.indices {
      let part = block.parts[index].text
      block.parts[index].text =
        max(0, part.lowerBound - marker.length)..<max(0, part.upperBound - marker.length)
    }
    if let first = found.line.parts.first {
      block.parts[0].range = tree.range(start..<max(start, first.page.upperBound))
    }
  }
}
