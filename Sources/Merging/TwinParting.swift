internal import Bitext

/// What parts the two languages of a text in one element, where that is how a page pairs them.
struct TwinParting {
  private(set) var between: [UInt8]
  /// The start tags of the Dutch where that comes first.
  private(set) var opening: [UInt8] = []

  /// Looks at the pairs of a page; `nil` where most stand in elements of their own.
  init?(in layout: PageLayout) {
    let blocks = layout.bitext.post.blocks
    let partings = layout.bitext.links.compactMap { link -> Self? in
      let (english, dutch) = (link.english.sorted(), link.dutch.sorted())
      guard let first = english.first, let last = english.last, let start = dutch.first,
        let end = dutch.last, start == last + 1 || first == end + 1,
        let element = blocks[first].placement?.elements.first,
        element == blocks[start].placement?.elements.first
      else { return nil }
      guard
        let between = first < start
          ? Self.between(last, start, in: layout) : Self.between(end, first, in: layout)
      else { return nil }
      var result = Self(between: between)
      if start < first, let text = blocks[start].textBytes {
        result.opening = Parting.opening(
          of: text, in: element, of: layout.files.bytes(of: blocks[start]), closedBy: between)
      }
      return result
    }
    guard partings.count * 2 > layout.bitext.links.count, let first = partings.first else {
      return nil
    }
    self = first
  }

  private init(between: [UInt8]) { self.between = between }

  /// What stands between two blocks, where that is little.
  static func between(_ first: Int, _ second: Int, in layout: PageLayout) -> [UInt8]? {
    let blocks = layout.bitext.post.blocks
    guard let start = blocks[first].textBytes?.upperBound,
      let end = blocks[second].textBytes?.lowerBound, start <= end, end - start < 200
    else { return nil }
    return Array(layout.files.bytes(of: blocks[first])[start..<end])
  }
}
