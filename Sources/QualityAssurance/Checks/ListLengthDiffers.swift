internal import Bitext

extension Check {
  /// A list has as many items in Dutch as in English.
  static let listLengthDiffers = Check(
    "list-length-differs", issueType: .omission, severity: .warning,
    accepts: [
      Example(
        "Rest", "Rust", places: .items(1, 1),
        before: [Example("Sleep", "Slaap", places: .items(0, 0))]),
      // Said by missing-translation.
      Example(
        "Rest", nil, status: .missingDutch, places: .items(1, nil),
        before: [Example("Sleep", "Slaap", places: .items(0, 0))]),
    ],
    rejects: [
      Example(
        "Rest", "‹Rust en drink›", places: .items(1, 1),
        before: [
          Example("Sleep", "Slaap", places: .items(0, 0)),
          Example("Drink", "Drink", status: .same, places: .items(2, nil)),
        ])
    ],
    inspection: .post { ListLengths() })
}

/// The lists of a post, by the English ones.
private struct ListLengths: PostInspection {
  private struct Side {
    var items: Set<Int> = []
    /// The Dutch lists that its items stand in.
    var lists: Set<Int> = []
    /// The last unit with a Dutch item, and all of its text.
    var last = 0
    var target: Range<Int>?
    var isBroken = false
  }

  private var english: [Int: Side] = [:]
  private var dutchItems: [Int: Set<Int>] = [:]

  mutating func look(at texts: UnitTexts, _ index: Int) {
    let unit = texts.unit
    if let place = unit.targetPlace?.list {
      dutchItems[place.list, default: []].insert(place.item)
    }
    guard let place = unit.sourcePlace?.list else { return }
    var side = english[place.list] ?? Side()
    side.items.insert(place.item)
    if let target = unit.targetPlace?.list {
      side.lists.insert(target.list)
      side.last = index
      side.target = unit.target?.wholeRange
    }
    // Items that are missing are findings of their own.
    if unit.status != .ok && unit.status != .same { side.isBroken = true }
    english[place.list] = side
  }

  func problems(_ context: CheckContext) -> [(unit: Int, problem: Problem)] {
    english.values.sorted { $0.last < $1.last }.compactMap { side in
      guard !side.isBroken, side.lists.count == 1, let text = side.target else { return nil }
      let source = side.items.count
      let target = side.lists.first.flatMap { dutchItems[$0]?.count } ?? 0
      guard source != target else { return nil }
      return (side.last, Problem(arguments: ["\(source)", "\(target)"], target: text))
    }
  }
}
