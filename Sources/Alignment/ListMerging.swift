internal import Bitext

/// Finds the paragraph that a list was made of, or the other way round: such a bead may have more segments on one side
/// than any ``Move``.
///
/// All items of a list that have no counterpart of their own are weighed, together, against the one segment that is paired with some
/// of them or stands unpaired beside them.
struct ListMerging {
  let text: ScoredText

  private var segments: ParallelText { text.segments }

  /// The logarithm of the share of beads that are of this kind.
  private static let prior = -6.0
  /// What both sides must have in common: many items without counterpart are so improbable that otherwise anything would do.
  private static let leastRatio = 2.0
  /// Longer lists are left as they are.
  private static let longestList = 30

  /// The beads, in order, with such groups as one bead each.
  ///
  /// - Complexity: O(*n*) in the beads, and what a pair's score takes for each list.
  func merged(_ beads: [Bead]) -> [Bead] {
    guard segments.hasPlaces else { return beads }
    var result = beads
    for isTarget in [true, false] {
      for list in lists(isTarget) { merge(list, isTarget, in: &result) }
    }
    return result
  }

  /// The lists of more items than a move takes, as ranges of segments.
  private func lists(_ isTarget: Bool) -> [Range<Int>] {
    let places = isTarget ? segments.targetPlaces : segments.sourcePlaces
    var lists: [Range<Int>] = []
    var start = 0
    for index in places.indices {
      if index > 0, places[index].list != places[index - 1].list { start = index }
      let isLast = index + 1 == places.count || places[index + 1].list != places[index].list
      let range = start..<index + 1
      if isLast, places[index].list != nil,
        (Move.widest + 1...Self.longestList).contains(range.count)
      {
        lists.append(range)
      }
    }
    return lists
  }

  private func merge(_ list: Range<Int>, _ isTarget: Bool, in beads: inout [Bead]) {
    let own = beads.indices.filter { index in
      let side = side(of: beads[index], isTarget)
      return !side.isEmpty && side.overlaps(list)
    }
    guard let first = own.first, let last = own.last,
      own.allSatisfy({ list.contains(side(of: beads[$0], isTarget)) })
    else { return }
    let paired = own.filter { !side(of: beads[$0], !isTarget).isEmpty }
    let between = (first...last).filter { !own.contains($0) }
    guard paired.count + between.count <= 1 else { return }
    // The one segment: paired with some of the items, or unpaired between or beside them.
    let inside = paired + between
    let candidates = inside.isEmpty ? [first - 1, last + 1] : inside
    var best: (bead: Bead, group: ClosedRange<Int>, gain: Double)?
    for candidate in candidates where beads.indices.contains(candidate) {
      let single = side(of: beads[candidate], !isTarget)
      guard single.count == 1,
        paired.contains(candidate) || side(of: beads[candidate], isTarget).isEmpty,
        !isItem(single.lowerBound, !isTarget)
      else { continue }
      let group = min(first, candidate)...max(last, candidate)
      let (source, target) = isTarget ? (single, list) : (list, single)
      // The length of many segments together is like no other length: only words count.
      let ratio = text.wordRatio(source, target)
      let gain = Self.prior + ratio - beads[group].reduce(0) { $0 + value(of: $1) }
      guard ratio > Self.leastRatio, gain > max(0, best?.gain ?? 0) else { continue }
      let bead = Bead(
        source: source, target: target, confidence: Elementary.logistic(gain))
      best = (bead, group, gain)
    }
    if let best { beads.replaceSubrange(best.group, with: [best.bead]) }
  }

  private func side(of bead: Bead, _ isTarget: Bool) -> Range<Int> {
    isTarget ? bead.target : bead.source
  }

  private func isItem(_ segment: Int, _ isTarget: Bool) -> Bool {
    (isTarget ? segments.targetPlaces : segments.sourcePlaces)[segment].list != nil
  }

  private func value(of bead: Bead) -> Double {
    let prior = text.moveValue(bead) ?? Self.prior
    return bead.source.isEmpty || bead.target.isEmpty
      ? prior : prior + text.wordRatio(bead.source, bead.target)
  }
}

extension Range<Int> {
  /// Whether a range lies in this one.
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    other.lowerBound >= lowerBound && other.upperBound <= upperBound
  }
}
