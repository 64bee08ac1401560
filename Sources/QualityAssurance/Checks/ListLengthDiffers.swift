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
    inspection: .post { all, _ in
      ListLengths(all).problems
    })
}

/// The lists of a post, by the English ones.
private struct ListLengths {
  private struct Side {
    var items: Set<Int> = []
    var lists: Set<Int> = []
    var last = 0
    var isBroken = false
  }

  private(set) var problems: [(unit: Int, problem: Problem)] = []

  init(_ all: [UnitTexts]) {
    var english: [Int: Set<Int>] = [:]
    var dutchItems: [Int: Set<Int>] = [:]
    var pairs: [Int: Side] = [:]
    for (index, texts) in all.enumerated() {
      let unit = texts.unit
      if let place = unit.targetPlace?.list {
        dutchItems[place.list, default: []].insert(place.item)
      }
      guard let place = unit.sourcePlace?.list else { continue }
      english[place.list, default: []].insert(place.item)
      var side = pairs[place.list] ?? Side()
      if let target = unit.targetPlace?.list {
        side.lists.insert(target.list)
        side.last = index
      }
      // Items that are missing are findings of their own.
      if unit.status != .ok && unit.status != .same { side.isBroken = true }
      pairs[place.list] = side
    }
    for (list, side) in pairs.sorted(by: { $0.value.last < $1.value.last })
    where !side.isBroken && side.lists.count == 1 {
      let source = english[list]?.count ?? 0
      let target = side.lists.first.flatMap { dutchItems[$0]?.count } ?? 0
      guard source != target, let text = all[side.last].unit.target else { continue }
      problems.append(
        (side.last, Problem(arguments: ["\(source)", "\(target)"], target: text.wholeRange)))
    }
  }
}
