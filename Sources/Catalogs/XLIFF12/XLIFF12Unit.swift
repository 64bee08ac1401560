internal import Bitext

/// A unit of an XLIFF 1.2 document: what it says, and the elements that say it.
struct XLIFF12Unit {
  /// The elements that say it.
  struct Elements {
    /// The `trans-unit` element.
    var node: Int

    var source: Int
    var segmented: Int?
    var target: Int?
    var targetPreservesSpace: Bool
  }

  /// The texts as they were read.
  struct Texts {
    var source = InlineTextBuilder()
    var target: InlineTextBuilder?
  }

  var elements: Elements
  var texts: Texts

  /// What it says.
  var unit: TranslationUnit
}

extension TranslationUnit {
  typealias Marked = XLIFF12InlineReader.Segment

  /// The prepared unit, without segments where no two could be marked: one alone is the unit, and what stands between segments and
  /// holds nothing leaves no trace.
  func preparedWithMarks() -> TranslationUnit {
    var unit = prepared()
    // Where the whole is translated, cuts that leave a segment without any of it are wrong.
    if unit.state != .initial, !unit.segmentsWithoutTranslation.isEmpty { unit.segments = [] }
    let marked = unit.segments.count {
      $0.isTranslatable || !$0.source.isEmpty || !($0.target?.isEmpty ?? true)
    }
    // Nor is anything marked where the translation stands between segments alone.
    let isTranslated = unit.segments.contains { $0.isTranslatable && $0.target != nil }
    if marked == 1 || unit.target != nil && !isTranslated { unit.segments = [] }
    return unit
  }

  /// Takes the translation for a draft where a segment with words has none: the state of a target tells of the whole unit,
  /// and programs leave it as it was, or write none, while sentences are still empty.
  mutating func settleEmptySegments() {
    for index in segmentsWithoutTranslation {
      segments[index].state = .initial
      state = .initial
    }
  }

  /// The segments that are marked in a `seg-source` and in the target; none where they do not fit the texts.
  ///
  /// What stands between two marks of the source belongs to what stands at the same place of the target.
  func segments(
    source: InlineTextBuilder, _ marked: [Marked], target marks: [Marked]
  ) -> [Segment] {
    let text = InlineTextBuilder.finish(source: source, target: nil).source.text
    guard text.utf8.elementsEqual(self.source.text.utf8), target == nil || !marks.isEmpty else {
      return []
    }
    let names = marked.names
    let targets = Dictionary(
      zip(marks.names, marks.map(\.range)), uniquingKeysWith: { first, _ in first })
    guard Set(names).count == names.count, targets.count == marks.count,
      target == nil || Set(names).isSuperset(of: targets.keys)
    else { return [] }
    let sourceGaps = Self.gaps(between: marked.map(\.range), in: self.source)
    let targetGaps = target.map { Self.gaps(between: marks.map(\.range), in: $0) } ?? []
    var segments: [Segment] = []
    for place in sourceGaps.indices {
      let gap = place < targetGaps.count ? targetGaps[place] : nil
      if !sourceGaps[place].isEmpty || gap.map({ !$0.isEmpty }) ?? false {
        segments.append(Segment(isTranslatable: false, source: sourceGaps[place], target: gap))
      }
      guard place < names.count else { continue }
      let end = self.source.text.utf8.count
      segments.append(
        Segment(
          id: names[place] == String(place + 1) ? nil : names[place],
          source: marked[place].range.clamped(to: 0..<end),
          target: target == nil
            ? nil
            : targets[names[place]].map {
              $0.clamped(to: 0..<(target?.text.utf8.count ?? 0))
            }, state: state))
    }
    return segments
  }

  /// What stands before, between and after stretches of a text.
  private static func gaps(between ranges: [Range<Int>], in text: InlineText) -> [Range<Int>] {
    let end = text.text.utf8.count
    let starts = [0] + ranges.map { min($0.upperBound, end) }
    let ends = ranges.map { min($0.lowerBound, end) } + [end]
    return zip(starts, ends).map { $0..<max($0, $1) }
  }
}

extension [XLIFF12InlineReader.Segment] {
  /// The `mid` of each; where it has none, its number.
  fileprivate var names: [String] {
    enumerated().map { $1.name ?? String($0 + 1) }
  }
}
