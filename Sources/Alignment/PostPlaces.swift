internal import Bitext

extension PostSides {
  /// Where the blocks of both sides stand in their post.
  ///
  /// - Complexity: O(b log b), where b is the number of blocks.
  func places(in blocks: [Block]) -> (english: [SegmentPlace], dutch: [SegmentPlace]) {
    let turns = turns
    let tables = sharedTables(in: blocks)
    func place(of index: Int) -> SegmentPlace {
      let block = blocks[index]
      let row = block.table.flatMap { cell in
        tables.contains(cell.table) ? cell.table << 12 | min(cell.row, 4095) : nil
      }
      return SegmentPlace(
        kind: block.kind.evidence, turn: turns[index] ?? 0, list: block.list?.list, row: row,
        targets: block.links + block.images,
        spans: block.content.codes.count { $0.kind == .opening })
    }
    return (english.map(place), dutch.map(place))
  }

  /// The stretch of one language in which each block of either side stands, counted from 0.
  private var turns: [Int: Int] {
    var turns: [Int: Int] = [:]
    let sides = english.map { ($0, true) } + dutch.map { ($0, false) }
    var turn = 0
    var last: Bool?
    for (index, isEnglish) in sides.sorted(by: { $0.0 < $1.0 }) {
      if let last, last != isEnglish { turn += 1 }
      last = isEnglish
      turns[index] = turn
    }
    return turns
  }

  /// The tables that hold both languages: at least a quarter of the cells are in either.
  private func sharedTables(in blocks: [Block]) -> Set<Int> {
    var counts: [Int: (english: Int, dutch: Int)] = [:]
    for index in english {
      if let cell = blocks[index].table { counts[cell.table, default: (0, 0)].english += 1 }
    }
    for index in dutch {
      if let cell = blocks[index].table { counts[cell.table, default: (0, 0)].dutch += 1 }
    }
    return Set(
      counts.filter {
        3 * min($0.value.english, $0.value.dutch) >= max($0.value.english, $0.value.dutch)
      }
      .keys)
  }
}

extension Block.Kind {
  /// The kind as a number for ``SegmentPlace``.
  fileprivate var evidence: Int {
    switch self {
    case .paragraph: 0
    case .title: 1
    case .heading(let level): 1 + level
    case .listItem: 8
    case .quote: 9
    case .caption: 10
    case .tableCell: 11
    case .definitionTerm: 12
    case .definitionDescription: 13
    case .preformatted: 14
    case .imageText: 15
    case .elementTitle: 16
    case .pageTitle: 17
    case .pageDescription: 18
    }
  }
}
