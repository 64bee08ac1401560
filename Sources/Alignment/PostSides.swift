internal import Bitext

/// Which blocks of a post are the English text and which are the Dutch one.
///
/// The language of a block settles it, but for four cases: a page per language, a table with a column per
/// language, English that was left standing where the Dutch should be, and text that is the same in both.
struct PostSides: Equatable {
  /// Indexes of the English side's blocks, rising.
  private(set) var english: [Int] = []

  /// Indexes of the Dutch side's blocks, rising.
  private(set) var dutch: [Int] = []

  private enum Side {
    case english
    case dutch
  }

  /// How many decided neighbours on each side of a block are asked about it.
  private static let reach = 3

  init(of blocks: [Block]) {
    var sides = blocks.map(Self.side(byLanguage:))
    Self.decideByPlace(of: blocks, &sides) { block in
      block.table.map { Place(group: "\($0.table)", part: "\($0.column)") }
    }
    Self.decideByPlace(of: blocks, &sides) { Place(group: "", part: $0.range.file) }
    Self.decideCopies(in: blocks, &sides)
    Self.decideRest(of: blocks, &sides)
    for (index, side) in sides.enumerated() where blocks[index].role == .content {
      switch side {
      case .english: english.append(index)
      case .dutch: dutch.append(index)
      case nil: break
      }
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

  /// Where a group has an English and a Dutch part, the part decides.
  private static func decideByPlace(
    of blocks: [Block], _ sides: inout [Side?], place: (Block) -> Place?
  ) {
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
    }
  }

  /// Of two equal texts on one page, outside table cells and attributes, one may be the place of the missing translation: the one that
  /// stands among Dutch, or the second of two neighbours.
  private static func decideCopies(in blocks: [Block], _ sides: inout [Side?]) {
    guard blocks.first?.range.file == blocks.last?.range.file else { return }
    var seen: [String: Int] = [:]
    let before = sides
    for (index, block) in blocks.enumerated()
    where block.role == .content && block.kind != .tableCell && before[index] != .dutch
      && !block.kind.isBesideText
    {
      guard let earlier = seen.updateValue(index, forKey: block.text) else { continue }
      let here = dutchShare(around: index, but: earlier, before)
      let there = dutchShare(around: earlier, but: index, before)
      let areNeighbours = index == earlier + 1
      if here > there && (here >= 0.5 || areNeighbours) {
        sides[earlier] = .english
        sides[index] = .dutch
      } else if there > here && (there >= 0.5 || areNeighbours) {
        sides[earlier] = .dutch
        sides[index] = .english
      } else if areNeighbours {
        let englishFirst = before.compactMap { $0 }.first != .dutch
        sides[earlier] = englishFirst ? .english : .dutch
        sides[index] = englishFirst ? .dutch : .english
        seen[block.text] = nil
      }
    }
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
