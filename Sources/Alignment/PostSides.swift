internal import Bitext

/// Which blocks of a post are the English text and which are the Dutch one.
///
/// The language of a block settles it, but for three cases: a page per language, a table with a column per
/// language, and what ``SideSearch`` finds on the other side: text that is the same in both, or was not translated.
struct PostSides: Equatable {
  /// Indexes of the English side's blocks, rising.
  private(set) var english: [Int] = []

  /// Indexes of the Dutch side's blocks, rising.
  private(set) var dutch: [Int] = []

  /// The blocks whose side follows from the page or column that they stand in.
  private(set) var placed: Set<Int> = []

  /// One of the two texts of a post.
  enum Side {
    case english
    case dutch

    /// The other one.
    var opposite: Side { self == .english ? .dutch : .english }
  }

  /// How many decided neighbours on each side of a block are asked about it.
  private static let reach = 3

  /// Tells the sides apart.
  ///
  /// - Parameters:
  ///   - blocks: the blocks of a post.
  ///   - moved: blocks that stand on this side whatever their language.
  init(of blocks: [Block], moved: [Int: Side] = [:]) {
    var sides = blocks.map(Self.side(byLanguage:))
    if blocks.contains(where: { $0.table != nil }) {
      let halved = Self.tablesOfHalves(in: blocks)
      placed.formUnion(
        Self.decideByPlace(of: blocks, &sides) { block in
          guard let cell = block.table, !halved.contains(cell.table) else { return nil }
          return Place(group: "\(cell.table)", part: "\(cell.column)")
        })
    }
    if blocks.contains(where: \.isSecondHalf) { Self.decideHalves(of: blocks, &sides) }
    // A post of one page has no part that decides.
    if blocks.contains(where: { $0.range.file != blocks[0].range.file }) {
      placed.formUnion(
        Self.decideByPlace(of: blocks, &sides) { Place(group: "", part: $0.range.file) })
    }
    for (index, side) in moved { sides[index] = side }
    Self.decideRest(of: blocks, &sides)
    for (index, side) in sides.enumerated() where blocks[index].role == .content {
      switch side {
      case .english: english.append(index)
      case .dutch: dutch.append(index)
      case nil: break
      }
    }
  }

  /// The tables of which most texts are halves of their cells, so that no column has a language of its own.
  private static func tablesOfHalves(in blocks: [Block]) -> Set<Int> {
    var counts: [Int: (halves: Int, all: Int)] = [:]
    for block in blocks {
      guard let table = block.table?.table else { continue }
      counts[table, default: (0, 0)].all += 1
      if block.isSecondHalf { counts[table, default: (0, 0)].halves += 2 }
    }
    return Set(counts.filter { 2 * $0.value.halves >= $0.value.all }.keys)
  }

  /// Of two halves of an element of which one or both tell nothing, each is on the side on which most such halves are.
  private static func decideHalves(of blocks: [Block], _ sides: inout [Side?]) {
    let seconds = blocks.indices.dropFirst().filter { blocks[$0].isSecondHalf }
    var englishFirst = 0
    for second in seconds {
      guard let first = sides[second - 1], let last = sides[second], first != last else { continue }
      englishFirst += first == .english ? 1 : -1
    }
    if englishFirst == 0 { return }
    for second in seconds where sides[second - 1] == nil || sides[second] == nil {
      let first: Side =
        sides[second - 1] ?? sides[second]?.opposite ?? (englishFirst > 0 ? .english : .dutch)
      sides[second - 1] = first
      sides[second] = first.opposite
    }
  }

  private static func side(byLanguage block: Block) -> Side? {
    guard block.role == .content else { return nil }
    return switch block.language.language {
    case .english: .english
    case .dutch: .dutch
    case .other, .undetermined: nil
    }
  }

  /// A part of a group that may be in one language: a column of a table, a page of a post.
  private struct Place {
    var group: String
    var part: String
  }

  /// Where a group has an English and a Dutch part, the part decides; returns the blocks that were decided.
  private static func decideByPlace(
    of blocks: [Block], _ sides: inout [Side?], place: (Block) -> Place?
  ) -> [Int] {
    var placed: [Int] = []
    var votes: [String: [String: Int]] = [:]
    for (index, block) in blocks.enumerated() {
      guard let place = place(block), let side = sides[index] else { continue }
      votes[place.group, default: [:]][place.part, default: 0] += side == .english ? 1 : -1
    }
    for (index, block) in blocks.enumerated() where block.role == .content {
      guard let place = place(block), let parts = votes[place.group],
        parts.values.contains(where: { $0 > 0 }), parts.values.contains(where: { $0 < 0 }),
        let vote = parts[place.part], vote != 0
      else { continue }
      sides[index] = vote > 0 ? .english : .dutch
      placed.append(index)
    }
    return placed
  }

  private static func dutchShare(around index: Int, but other: Int, _ sides: [Side?]) -> Double {
    var dutch = 0
    var all = 0
    for step in [-1, 1] {
      var neighbour = index + step
      var left = reach
      while sides.indices.contains(neighbour), left > 0 {
        if neighbour != other, let side = sides[neighbour] {
          all += 1
          dutch += side == .dutch ? 1 : 0
          left -= 1
        }
        neighbour += step
      }
    }
    return all == 0 ? 0 : Double(dutch) / Double(all)
  }

  /// What says nothing of its language belongs where its `lang` attribute says, if that holds for the
  /// blocks around it, else where its neighbours belong.
  private static func decideRest(of blocks: [Block], _ sides: inout [Side?]) {
    let before = sides
    let declared = declaredSides(of: blocks, before)
    for (index, block) in blocks.enumerated()
    where block.role == .content && sides[index] == nil && block.language.language != .other {
      if let side = block.declaredLanguage.flatMap({ declared[$0] }) {
        sides[index] = side
      } else {
        let isDutch = dutchShare(around: index, but: index, before) > 0.5
        sides[index] = isDutch ? .dutch : .english
      }
    }
  }

  /// The values of `lang` that tell the side: nearly all blocks under them are of one side.
  private static func declaredSides(of blocks: [Block], _ sides: [Side?]) -> [String: Side] {
    var counts: [String: (dutch: Int, all: Int)] = [:]
    for (block, side) in zip(blocks, sides) {
      guard let declared = block.declaredLanguage, let side else { continue }
      counts[declared, default: (0, 0)].all += 1
      if side == .dutch { counts[declared, default: (0, 0)].dutch += 1 }
    }
    return counts.compactMapValues { count in
      let share = Double(count.dutch) / Double(count.all)
      if share > 0.9 { return .dutch }
      return share < 0.1 ? .english : nil
    }
  }
}
