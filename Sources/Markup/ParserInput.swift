/// What the parser reads of a page, and the way back to the page's own offsets.
///
/// On a page saved from a browser, half of the bytes are scripts and style sheets: the parser takes as long over
/// them as over the text, and nobody asks for what is in them.
struct ParserInput {
  let bytes: [UInt8]

  /// For each part left out, where it would stand in ``bytes``, and how many bytes are left out up to its end.
  private var gaps: [(place: Int, total: Int)] = []

  /// Leaves parts of a page out.
  ///
  /// - Parameters:
  ///   - page: the page.
  ///   - omissions: what to leave out, by rising offset: all that stands between two tags, or in a tag.
  /// - Complexity: O(*n*).
  init(_ page: [UInt8], without omissions: [Range<Int>] = []) {
    guard !omissions.isEmpty else {
      bytes = page
      return
    }
    var kept: [UInt8] = []
    kept.reserveCapacity(page.count - omissions.reduce(0) { $0 + $1.count })
    var start = 0
    var total = 0
    for omission in omissions {
      kept.append(contentsOf: page[start..<omission.lowerBound])
      total += omission.count
      gaps.append((kept.count, total))
      start = omission.upperBound
    }
    kept.append(contentsOf: page[start...])
    bytes = kept
  }

  /// Whether the parser reads the whole page.
  var isWhole: Bool { gaps.isEmpty }

  /// The way from offsets in ``bytes`` to those in the page, quick where one asks for near ones after another.
  struct Way {
    private let gaps: [(place: Int, total: Int)]
    private var next = 0

    init(_ input: ParserInput) { gaps = input.gaps }

    /// The offset in the page; one that stands where something is left out is before it.
    mutating func pageOffset(of offset: Int32) -> Int32 {
      let offset = Int(offset)
      while next < gaps.count, gaps[next].place < offset { next += 1 }
      while next > 0, gaps[next - 1].place >= offset { next -= 1 }
      return Int32(offset + (next == 0 ? 0 : gaps[next - 1].total))
    }

    /// The offset in the page of the end of an element's content: after what is left out there.
    mutating func pageOffset(ofContentEnd offset: Int32) -> Int32 {
      let offset = Int(offset)
      while next < gaps.count, gaps[next].place <= offset { next += 1 }
      while next > 0, gaps[next - 1].place > offset { next -= 1 }
      return Int32(offset + (next == 0 ? 0 : gaps[next - 1].total))
    }
  }
}
