internal import Bitext

extension TranslationUnit {
  /// Drops segments that do not fit the texts, and puts right what files cannot hold of the others.
  ///
  /// The segments must follow one another in the source without gaps, and so must their translations in some order in
  /// the target. States of segments count where the least far of them is the unit's; else the unit's counts for all.
  mutating func settleSegments() {
    guard segments.count > 1, segments.contains(where: \.isTranslatable),
      Self.tile(segments.map(\.source), source)
    else {
      segments = []
      return
    }
    settleTargetsOfSegments()
    if let target, !Self.tile(segments.targetsInOrder, target) {
      segments = []
      return
    }
    settleStatesOfSegments()
    settleNamesOfSegments()
  }

  /// The source of each segment.
  var sourcePieces: [[InlinePiece]] {
    segments.isEmpty ? [source.pieces()] : source.pieces(in: segments.map(\.source))
  }

  /// The translation of each segment; `nil` where it has none.
  var targetPieces: [[InlinePiece]?] {
    guard let target else { return Array(repeating: nil, count: max(segments.count, 1)) }
    if segments.isEmpty { return [.some(target.pieces())] }
    var pieces = [[InlinePiece]?](repeating: nil, count: segments.count)
    let cut = target.pieces(in: segments.targetsInOrder)
    for (index, content) in zip(segments.targetOrder, cut) { pieces[index] = content }
    return pieces
  }

  /// Segments like others, the first to translate with all of the target and the others with nothing.
  ///
  /// So a translation is kept whose cuts are not known, as whole and as valid as it was.
  func segmentsHoldingAll(like others: [Segment]) -> [Segment] {
    guard let target else {
      return others.map { other in
        var segment = other
        segment.target = nil
        return segment
      }
    }
    let end = target.text.utf8.count
    let holder = others.firstIndex(where: \.isTranslatable)
    return others.indices.map { index in
      var segment = others[index]
      let isBefore = holder.map { index < $0 } ?? false
      segment.target = index == holder ? 0..<end : isBefore ? 0..<0 : end..<end
      segment.state = segment.isTranslatable ? state : .initial
      return segment
    }
  }

  /// Gives what stands between segments an empty translation where it has none, and takes all away where there is no target.
  private mutating func settleTargetsOfSegments() {
    var end = 0
    for index in segments.indices {
      if target == nil {
        segments[index].target = nil
      } else if !segments[index].isTranslatable, segments[index].target == nil {
        segments[index].target = end..<end
      }
      end = segments[index].target?.upperBound ?? end
    }
  }

  private mutating func settleStatesOfSegments() {
    let states = segments.filter(\.isTranslatable).map(\.state)
    let fits = target != nil && State.least(of: states) == state
    for index in segments.indices {
      if !segments[index].isTranslatable {
        segments[index].state = .initial
      } else if !fits {
        segments[index].state = state
      }
    }
  }

  private mutating func settleNamesOfSegments() {
    var names: Set<String> = []
    for index in segments.indices {
      guard let id = segments[index].id else { continue }
      if !NameToken.isValid(id) || !names.insert(id).inserted { segments[index].id = nil }
    }
  }

  /// Whether ranges follow one another from the begin of a text to its end, without cutting a character.
  private static func tile(_ ranges: [Range<Int>], _ text: InlineText) -> Bool {
    var end = 0
    let bytes = text.text.utf8
    for range in ranges {
      guard range.lowerBound == end, range.upperBound <= bytes.count else { return false }
      end = range.upperBound
      let place = bytes.index(bytes.startIndex, offsetBy: end)
      if end < bytes.count, bytes[place] & 0xC0 == 0x80 { return false }
    }
    return end == bytes.count
  }
}

extension [TranslationUnit.Segment] {
  /// The indexes of the segments that have a translation, in the order in which these stand in the target.
  var targetOrder: [Int] {
    let translated = indices.compactMap { index in
      self[index].target.map { (range: $0, index: index) }
    }
    return translated.sorted { left, right in
      (left.range.lowerBound, left.range.upperBound, left.index)
        < (right.range.lowerBound, right.range.upperBound, right.index)
    }.map(\.index)
  }

  /// The places of the translations, in the order in which they stand in the target.
  var targetsInOrder: [Range<Int>] { targetOrder.compactMap { self[$0].target } }
}

extension TranslationUnit.State {
  /// The state that is least far on the way; `nil` of none.
  static func least(of states: [TranslationUnit.State]) -> TranslationUnit.State? {
    allCases.first { states.contains($0) }
  }
}
