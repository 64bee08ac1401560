internal import Bitext

/// How a page writes its Dutch texts, told by how it writes their English.
///
/// Where one language is hidden by its class, marked by a `lang` on an inner element or set in italics, a Dutch text needs the markup
/// of the Dutch of its kind: the texts whose English is written as its own English.
struct DutchMarkup {
  /// What stands around a text, from the start tag of one of its elements to the end tag.
  struct Around: Hashable {
    var opening: [UInt8]
    var closing: [UInt8]
    /// Where in the opening the start tag of the text's own element stands.
    var ownTag: Range<Int>
  }

  /// A text and its translation.
  private struct Pair {
    var english: Int
    var dutch: Int
  }

  /// Which elements around the Dutch of a pair are taken with it.
  enum Reach {
    /// As many as around the English.
    case sameDepth
    /// All that do not hold the English too.
    case toEnglish
  }

  private let layout: PageLayout
  /// The pairs by what stands around the element of their English, in the order of the page.
  private var pairs: [Around: [Pair]] = [:]
  private var values = AttributeValues()
  /// The elements in which items of several texts stand right beside their translations, and which language comes first there.
  private(set) var itemOrders: [Block.Placement.Element: PageLayout.TwinOrder] = [:]

  /// Looks at the translated texts of a page.
  ///
  /// - Complexity: O(*n* log *b*), where *n* is the length of the texts with their markup and *b* the number of blocks.
  init(in layout: PageLayout) {
    self.layout = layout
    guard layout.bitext.links.contains(where: \.dutch.isEmpty) else { return }
    for link in layout.bitext.links {
      guard link.english.count == 1, link.dutch.count == 1, link.english != link.dutch,
        isElement(link.english[0]), isElement(link.dutch[0])
      else { continue }
      let pair = Pair(english: link.english[0], dutch: link.dutch[0])
      if let (parent, order) = itemOrder(of: pair) { itemOrders[parent] = order }
      guard let english = around(pair.english, depth: 0) else { continue }
      pairs[english, default: []].append(pair)
      learn(from: pair, english)
    }
  }

  private var blocks: [Block] { layout.bitext.post.blocks }

  private func isElement(_ index: Int) -> Bool {
    !blocks[index].kind.isBesideText && blocks[index].kind != .title
      && blocks[index].placement?.elements.first?.isWritten ?? false
  }

  /// What stands around most Dutch texts whose English is written as a text, of two kinds that are as many that of the nearest.
  ///
  /// - Parameters:
  ///   - english: the index of the English text.
  ///   - depth: how many elements around that of the text are meant.
  ///   - reach: which elements around the Dutch are taken.
  /// - Returns: what that is; `nil` where there are no such texts.
  /// - Complexity: O(*p* + *n*), where *p* is the number of such texts and *n* the length of their markup.
  func around(like english: Int, depth: Int, _ reach: Reach) -> Around? {
    guard let own = around(english, depth: 0) else { return nil }
    let outer = depth == 0 ? own : around(english, depth: depth)
    let found = (pairs[own] ?? []).compactMap { pair -> (pair: Pair, around: Around)? in
      guard pair.english != english, outer != nil,
        depth == 0 || around(pair.english, depth: depth) == outer,
        let dutch = self.depth(of: pair, depth, reach).flatMap({ around(pair.dutch, depth: $0) }),
        isWrittenLike(english, pair.dutch)
      else { return nil }
      return (pair, dutch)
    }
    let counts = Dictionary(grouping: found, by: \.around).mapValues(\.count)
    let most = counts.values.max()
    return found.filter { counts[$0.around] == most }
      .min { abs($0.pair.english - english) < abs($1.pair.english - english) }?.around
  }

  private func isWrittenLike(_ first: Int, _ second: Int) -> Bool {
    let escapes = [first, second].map { blocks[$0].placement?.escapes ?? [] }
    return escapes[0].isWrittenLike(escapes[1])
  }

  private func depth(of pair: Pair, _ depth: Int, _ reach: Reach) -> Int? {
    guard reach == .toEnglish else { return depth }
    let (english, dutch) = apart(pair)
    return english.count == depth + 1 && !dutch.isEmpty ? dutch.count - 1 : nil
  }

  /// The elements of each side of a pair that do not hold the other one.
  private func apart(
    _ pair: Pair
  ) -> (english: ArraySlice<Block.Placement.Element>, dutch: ArraySlice<Block.Placement.Element>) {
    let sides = [(pair.english, pair.dutch), (pair.dutch, pair.english)].map { own, other in
      let elements = blocks[own].placement?.elements ?? []
      guard blocks[own].range.file == blocks[other].range.file,
        let text = blocks[other].textBytes?.lowerBound
      else { return elements[...] }
      return elements.prefix { !$0.bytes.contains(text) }
    }
    return (sides[0], sides[1])
  }

  /// What stands around a text; `nil` where an element holds more than it, or what cannot be written again.
  private func around(_ index: Int, depth: Int) -> Around? {
    let block = blocks[index]
    guard let elements = block.placement?.elements, elements.indices.contains(depth),
      let text = block.textBytes, elements[depth].isWritten,
      !(block.placement?.escapes.isWide ?? true), elements[depth].bytes.contains(text.lowerBound),
      text.upperBound <= elements[depth].bytes.upperBound,
      !layout.holdsOthers(elements[depth], than: [index])
    else { return nil }
    let file = layout.files.bytes(of: block)
    let bytes = WordPressComments.extended(elements[depth].bytes, in: file)
    let before = file[bytes.lowerBound..<text.lowerBound]
    let after = file[text.upperBound..<bytes.upperBound]
    if BlockCopy.isSingle(before + after) || !TagBalance.holds(Array(before), Array(after)) {
      return nil
    }
    var result = Around(opening: Array(before), closing: Array(after), ownTag: 0..<0)
    for (place, element) in elements[...depth].enumerated() {
      let start = element.bytes.lowerBound - bytes.lowerBound
      let range = start..<element.content.lowerBound - bytes.lowerBound
      var tag = Array(result.opening[range])
      if block.placement?.escapes.holdsPlainTags ?? false {
        var plain = StartTag(tag)
        plain.removeWhatIsOfOneElement()
        tag = plain.bytes
      }
      result.opening.replaceSubrange(range, with: tag)
      // The outer tags stand before it.
      if place == 0 {
        result.ownTag = start..<start + tag.count
      } else {
        let growth = tag.count - range.count
        result.ownTag = result.ownTag.lowerBound + growth..<result.ownTag.upperBound + growth
      }
    }
    return result
  }

  private func itemOrder(
    of pair: Pair
  ) -> (parent: Block.Placement.Element, order: PageLayout.TwinOrder)? {
    let (own, others) = apart(pair)
    let elements = blocks[pair.english].placement?.elements ?? []
    guard let item = own.last, let other = others.last, item.name == other.name,
      elements.indices.contains(own.count), layout.holdsOthers(item, than: [pair.english])
    else { return nil }
    let isFirst = item.bytes.upperBound <= other.bytes.lowerBound
    let between =
      isFirst
      ? item.bytes.upperBound..<other.bytes.lowerBound
      : other.bytes.upperBound..<max(other.bytes.upperBound, item.bytes.lowerBound)
    if !layout.blocks(in: between, of: blocks[pair.english].range.file).isEmpty { return nil }
    return (elements[own.count], isFirst ? .englishFirst : .dutchFirst)
  }

  // MARK: Texts of another kind

  /// Notes which values of attributes a pair has for each language.
  private mutating func learn(from pair: Pair, _ english: Around) {
    guard isPlain(pair.english), isPlain(pair.dutch), let dutch = around(pair.dutch, depth: 0)
    else {
      return
    }
    let tags = [english, dutch].map { TagBalance.starts(in: $0.opening) }
    if tags[0].map(\.name) == tags[1].map(\.name) {
      for (left, right) in zip(tags[0], tags[1]) {
        values.learn(
          StartTag(english.opening[left.range]), StartTag(dutch.opening[right.range]))
      }
    }
    let apart = apart(pair)
    for (left, right) in zip(apart.english.dropFirst(), apart.dutch.dropFirst()) {
      guard left.name == right.name, left != right else { break }
      values.learn(tag(left, of: pair.english), tag(right, of: pair.dutch))
    }
  }

  private func isPlain(_ index: Int) -> Bool {
    blocks[index].placement?.escapes.holdsPlainTags ?? false
  }

  private func tag(_ element: Block.Placement.Element, of index: Int) -> StartTag {
    StartTag(
      layout.files.bytes(of: blocks[index])[element.bytes.lowerBound..<element.content.lowerBound])
  }

  /// Markup of an English text for a Dutch one: the values of attributes that the page has for each language are those of the Dutch.
  func dutch(_ markup: [UInt8], _ escapes: [Block.Placement.Escape]) -> [UInt8] {
    if !escapes.holdsPlainTags { return markup }
    var result = markup
    for tag in TagBalance.starts(in: markup).reversed() {
      var start = StartTag(markup[tag.range])
      values.translate(&start)
      result.replaceSubrange(tag.range, with: start.bytes)
    }
    return result
  }
}

extension [Block.Placement.Escape] {
  /// Whether tags stand in the file as in HTML, so that their attributes can be told.
  var holdsPlainTags: Bool {
    allowsMarkup && dropFirst().allSatisfy { $0 == .characterReferences || $0 == .cdata }
  }
}
