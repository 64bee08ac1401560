internal import Bitext
internal import Markup

// The segments of a unit: targets, their order, states.
extension XLIFF2Updater {
  /// Both units with the segments that the file has; `nil` where the source or its segments are others now.
  func settledSegments(
    of read: XLIFF2Unit, from old: TranslationUnit, to new: TranslationUnit
  ) -> (old: TranslationUnit, new: TranslationUnit)? {
    guard old.source.pieces().isSame(as: new.source.pieces()) else { return nil }
    if !read.parts.contains(where: \.isTranslatable) {
      // Only a segment has a state, and a unit should have one (§4.2.2.5): this one gets it when it changes.
      let saysTheSame =
        isSame(old.target?.pieces(), new.target?.pieces()) && old.state == new.state
        && old.recordedStatus == new.recordedStatus
      guard saysTheSame else { return nil }
    }
    guard read.parts.count > 1 else { return new.segments.isEmpty ? (old, new) : nil }
    var (old, new) = (old, new)
    if old.segments.isEmpty { old.segments = read.segments }
    if new.segments.isEmpty {
      let isSame = isSame(old.target?.pieces(), new.target?.pieces())
      new.segments = isSame ? old.segments : new.segmentsHoldingAll(like: old.segments)
      if !isSame {
        // Codes whose source stands in another segment may not have its id (§4.3.1.21).
        new.target = new.target?.numbered(like: new.source, segments: new.segments)
      }
      if isSame, old.state != new.state {
        for index in new.segments.indices where new.segments[index].isTranslatable {
          new.segments[index].state = new.state
        }
      }
      return (old, new)
    }
    let areAlike =
      old.segments.count == new.segments.count
      && zip(old.segments, new.segments).allSatisfy {
        $0.source == $1.source && $0.isTranslatable == $1.isTranslatable
      }
    return areAlike ? (old, new) : nil
  }

  private func isSame(_ left: [InlinePiece]?, _ right: [InlinePiece]?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return left.isSame(as: right)
  }

  /// Changes the targets, their order and the states that are others now.
  mutating func updateTexts(
    of read: XLIFF2Unit, from old: TranslationUnit, to new: TranslationUnit,
    _ codes: inout XLIFF2Codes
  ) {
    let before = old.targetPieces
    let after = new.targetPieces
    var changed = Set(before.indices.filter { !isSame(before[$0], after[$0]) })
    if !changed.isEmpty {
      if hasMarksAcrossTargets(read) || hasCodesTakenOver(read, before) {
        changed = Set(before.indices)
      }
      // A translation that is left out between two others is read as a copy of the source.
      changed.formUnion(
        read.parts.indices.filter {
          !read.parts[$0].isTranslatable && read.parts[$0].target == nil && after[$0] != nil
        })
    }
    let isReordered = old.segments.targetOrder != new.segments.targetOrder
    let positions = isReordered ? new.segments.targetPositions : []
    for index in read.parts.indices {
      let part = read.parts[index]
      let position = isReordered ? positions[index] : nil
      if changed.contains(index) {
        setTarget(of: part, in: new, to: after[index], order: position, place: index + 1, &codes)
      }
      if let target = part.target, let position, part.order != position, after[index] != nil {
        editor.setAttribute("order", of: target, to: String(position))
      }
    }
    updateStates(of: read, from: old, to: new)
  }

  private mutating func setTarget(
    of part: XLIFF2Unit.Part, in unit: TranslationUnit, to pieces: [InlinePiece]?, order: Int?,
    place: Int, _ codes: inout XLIFF2Codes
  ) {
    guard let pieces else {
      if let target = part.target { editor.remove(target) }
      return
    }
    var writer = XLIFF2Writer(partsWith: .mixedContent(), prefix: prefix)
    writer.write(pieces, at: 0, &codes, TermMarks())
    let content = writer.xml.finishPart()
    let needsSpace = unit.target?.needsSpacePreserved ?? false && !part.targetPreservesSpace
    if needsSpace, !part.sourcePreservesSpace, !isFolded(part.source) {
      // Source and target should agree where that changes no source.
      editor.setAttribute("xml:space", of: part.source, to: "preserve")
    }
    if let target = part.target {
      if needsSpace { editor.setAttribute("xml:space", of: target, to: "preserve") }
      editor.setContent(of: target, to: content)
      return
    }
    var tag = "<\(prefix)target"
    if let order, order != place { tag += " order=\"\(order)\"" }
    if needsSpace { tag += " xml:space=\"preserve\"" }
    let end = "</\(prefix)target>"
    editor.insert(
      content.isEmpty
        ? Array((tag + "/>").utf8) : Array((tag + ">").utf8) + content + Array(end.utf8),
      after: part.source)
  }

  /// Whether the text of an element is read with less white space than it has.
  private func isFolded(_ node: Int) -> Bool { InlineText(tree.text(of: node)).needsSpacePreserved }

  /// Whether a mark begins in one target and ends in another, which must not lose one of its ends.
  private func hasMarksAcrossTargets(_ read: XLIFF2Unit) -> Bool {
    read.parts.compactMap(\.target).contains { target in
      let elements = (target..<tree.subtreeEnd(of: target)).filter { tree.kind(of: $0) == .element }
      let starts = elements.filter { tree.name(of: $0) == "sm" }
        .compactMap { tree.attribute("id", of: $0) }
      let ends = elements.filter { tree.name(of: $0) == "em" }
        .compactMap { tree.attribute("startRef", of: $0) }
      return Set(starts) != Set(ends)
    }
  }

  /// Whether a target holds codes that count as the next one's, as in one without words of its own.
  private func hasCodesTakenOver(_ read: XLIFF2Unit, _ pieces: [[InlinePiece]?]) -> Bool {
    read.parts.indices.contains { index in
      guard let target = read.parts[index].target, index < pieces.count,
        pieces[index]?.contains(where: { if case .code = $0 { true } else { false } }) != true
      else { return false }
      return (target + 1..<tree.subtreeEnd(of: target)).contains {
        tree.kind(of: $0) == .element && !["mrk", "sm", "em"].contains(tree.name(of: $0))
      }
    }
  }

  private mutating func updateStates(
    of read: XLIFF2Unit, from old: TranslationUnit, to new: TranslationUnit
  ) {
    var isFirst = true
    for index in read.parts.indices where read.parts[index].isTranslatable {
      let before = old.segments.isEmpty ? old.state : old.segments[index].state
      let after = new.segments.isEmpty ? new.state : new.segments[index].state
      let isOther = before != after
      let status = isFirst ? new.recordedStatus : nil
      let isOtherStatus = isFirst && old.recordedStatus != new.recordedStatus
      isFirst = false
      guard isOther || isOtherStatus else { continue }
      let node = read.parts[index].node
      if isOther || (status != nil && tree.attribute("state", of: node) == nil) {
        editor.setAttribute("state", of: node, to: after.rawValue)
      }
      if let status {
        editor.setAttribute("subState", of: node, to: XLIFF2Writer.subState(status))
      } else if isOther || read.parts[index].status != nil {
        // What another program says of the old state does not hold for the new one (§4.3.1.35).
        editor.removeAttribute("subState", of: node)
      }
    }
  }
}
