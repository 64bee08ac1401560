internal import Bitext

/// Posts in which groups of English texts take turns with those of their translations: a heading and its paragraph, then both in Dutch.
///
/// Where the Dutch of a whole group is missing, its English stands right before that of the next one; it goes behind its own.
struct AlternatingGroups {
  private let blocks: [Block]
  /// The first Dutch block by each English one that has any.
  private let dutch: [Int: Int]
  /// Which blocks are Dutch.
  private let isDutch: Set<Int>
  /// The headings of the ranks that begin such groups, by rank.
  private var alternating: [Int: [Int]] = [:]
  /// How many groups show that they take turns.
  private static let fewest = 2

  init(_ blocks: [Block], _ translated: TranslatedLinks) {
    self.blocks = blocks
    dutch = translated.dutch
    isDutch = Set(translated.english.keys)
    let headings = blocks.indices.filter { level(of: $0) != nil }
    for (level, all) in Dictionary(grouping: headings, by: { level(of: $0) ?? 0 }) {
      let pairs = all.indices.filter { index in
        dutch[all[index]].map { self.level(of: $0) == level } ?? false
      }
      // No other heading of the rank stands between one and its Dutch.
      let inTurn = pairs.count { $0 + 1 < all.count && all[$0 + 1] == dutch[all[$0]] }
      if inTurn >= Self.fewest, inTurn * 2 > pairs.count { alternating[level] = all }
    }
  }

  /// The last English block of the group without Dutch that a block belongs to; `nil` where groups do not take turns, or where the group may
  /// be a part of the next one.
  ///
  /// - Complexity: O(*n*), where *n* is the number of blocks.
  func lastOfGroup(of own: Int) -> Int? {
    let run = run(around: own)
    guard !run.isEmpty, let next = run.first(where: { dutch[$0] != nil }), own < next,
      run.upperBound < blocks.count, dutch[next] == run.upperBound
    else { return nil }
    return lastOfSection(of: own, run.lowerBound..<next)
      ?? lastOfEqualPart(of: own, run.lowerBound..<next, of: next..<run.upperBound)
  }

  /// The blocks around one up to the nearest Dutch on both sides, in one file.
  private func run(around own: Int) -> Range<Int> {
    let file = blocks[own].range.file
    var (start, end) = (own, own + 1)
    while start > 0, isEnglish(start - 1, in: file) { start -= 1 }
    while end < blocks.count, isEnglish(end, in: file) { end += 1 }
    return start..<end
  }

  private func isEnglish(_ block: Int, in file: String?) -> Bool {
    !isDutch.contains(block) && blocks[block].kind != .title && blocks[block].role == .content
      && !blocks[block].kind.isBesideText && blocks[block].range.file == file
  }

  // MARK: Headings

  /// The last block under a heading, where headings of its rank begin the groups.
  private func lastOfSection(of own: Int, _ missing: Range<Int>) -> Int? {
    guard let level = level(of: missing.upperBound), level == self.level(of: missing.lowerBound)
    else { return nil }
    guard let headings = alternating[level] else { return nil }
    let end = headings.first { $0 > own } ?? missing.upperBound
    return min(end, missing.upperBound) - 1
  }

  private func level(of block: Int) -> Int? {
    guard case .heading(let level) = blocks[block].kind else { return nil }
    return level
  }

  // MARK: Groups of one size

  /// The last block of the group of the usual size, where all groups have one.
  private func lastOfEqualPart(of own: Int, _ missing: Range<Int>, of next: Range<Int>) -> Int? {
    let size = next.count
    guard size > 1, missing.count.isMultiple(of: size) else { return nil }
    var sizes: [Int] = []
    var index = 0
    while index < blocks.count {
      let run = isEnglish(index, in: blocks[index].range.file) ? run(around: index) : index..<index
      if run.allSatisfy({ dutch[$0] != nil }), let first = run.first,
        dutch[first] == run.upperBound
      {
        sizes.append(run.count)
      }
      index = max(run.upperBound, index + 1)
    }
    guard sizes.count >= Self.fewest, sizes.allSatisfy({ $0 == size }) else { return nil }
    let group = (own - missing.lowerBound) / size
    return missing.lowerBound + (group + 1) * size - 1
  }
}
