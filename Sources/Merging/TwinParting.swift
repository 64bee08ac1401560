internal import Bitext

/// What parts the two languages of a text in one element, where that is how a page pairs them.
struct TwinParting: Hashable {
  private(set) var between: [UInt8]
  /// The start tags of the Dutch where that comes first.
  private(set) var opening: [UInt8] = []
  private(set) var order: PageLayout.TwinOrder

  /// What parts the texts of a link; `nil` where each stands in an element of its own that the other is not in.
  fileprivate init?(_ link: Bitext.Link, in layout: PageLayout) {
    let blocks = layout.bitext.post.blocks
    let (english, dutch) = (link.english.sorted(), link.dutch.sorted())
    guard let first = english.first, let last = english.last, let start = dutch.first,
      let end = dutch.last, start == last + 1 || first == end + 1,
      let element = blocks[first].placement?.elements.first
    else { return nil }
    order = first < start ? .englishFirst : .dutchFirst
    let others = blocks[start].placement?.elements ?? []
    // A list in the item of the English may hold the Dutch.
    guard others.first == element || order == .englishFirst && others.contains(element) else {
      return nil
    }
    guard
      let between = order == .englishFirst
        ? Self.between(last, start, in: layout) : Self.between(end, first, in: layout)
    else { return nil }
    self.between = between
    if order == .dutchFirst, let text = blocks[start].textBytes {
      opening = Parting.opening(
        of: text, in: element, of: layout.files.bytes(of: blocks[start]), closedBy: between)
    }
  }

  /// What stands between two blocks, where that is little.
  static func between(_ first: Int, _ second: Int, in layout: PageLayout) -> [UInt8]? {
    let blocks = layout.bitext.post.blocks
    guard let start = blocks[first].textBytes?.upperBound,
      let end = blocks[second].textBytes?.lowerBound, start <= end, end - start < 200
    else { return nil }
    return Array(layout.files.bytes(of: blocks[first])[start..<end])
  }
}

/// The partings of a page: that of most texts, and those of texts of one kind, such as headings, where the others have none.
struct TwinPartings {
  private var ofMost: TwinParting?
  private var byKind: [String: TwinParting?] = [:]

  /// Looks at the pairs of a page.
  ///
  /// - Complexity: O(*n*), where *n* is the number of blocks with the elements around them.
  init(in layout: PageLayout) {
    let blocks = layout.bitext.post.blocks
    var all: [TwinParting?] = []
    var kinds: [String: [TwinParting?]] = [:]
    for link in layout.bitext.links where !link.dutch.isEmpty && link.english != link.dutch {
      guard let english = link.english.min() else { continue }
      let parting = TwinParting(link, in: layout)
      all.append(parting)
      kinds[Self.kind(of: blocks[english]), default: []].append(parting)
    }
    let missing = layout.bitext.links.count - all.count
    ofMost = Self.commonest(of: all, besides: missing)
    // One text alone says nothing of its kind.
    byKind = kinds.filter { $0.value.count > 1 }.mapValues { Self.commonest(of: $0, besides: 0) }
  }

  private static func commonest(of partings: [TwinParting?], besides others: Int) -> TwinParting? {
    let own = partings.compactMap(\.self)
    guard own.count * 2 > partings.count + others else { return nil }
    let counts = Dictionary(grouping: own) { $0 }.mapValues(\.count)
    let most = counts.values.max()
    return own.first { counts[$0] == most }
  }

  /// What parts the languages of texts that stand in an element of the same name; headings of all levels are one kind.
  func parting(for block: Block) -> TwinParting? {
    if let own = byKind[Self.kind(of: block)] { return own }
    return ofMost
  }

  private static func kind(of block: Block) -> String {
    if case .heading = block.kind { return "heading" }
    return block.placement?.elements.first?.name ?? ""
  }
}
