internal import Bitext

/// The marks that the terms of a unit get in its source, and the glossary entries that refer to them.
///
/// The first place of a term is marked, if no code, no other mark and no end of a segment is inside it.
struct TermMarks {
  /// A marked stretch of the source.
  struct Mark: Hashable {
    var id: String
    var range: Range<Int>
  }

  /// The entries in order, with the mark of those that have one.
  private(set) var entries: [(entry: TermEntry, mark: Mark?)] = []

  /// No marks.
  init() {}

  /// The marks of a unit, with the ids `t1`, `t2` and so on; where such a name was given out, with another.
  init(of unit: TranslationUnit, names: inout UniqueNames) {
    if unit.terms.isEmpty { return }
    var end = 0
    let cuts = unit.source.codes.map(\.offset) + unit.segments.map(\.source.lowerBound)
    for entry in unit.terms where entry.saysSomething {
      let range = entry.ranges.first { range in
        range.lowerBound >= end && !range.isEmpty
          && !cuts.contains { range.lowerBound < $0 && $0 < range.upperBound }
      }
      end = range?.upperBound ?? end
      let number = entries.count + 1
      entries.append((entry, range.map { Mark(id: names.unique("t\(number)"), range: $0) }))
    }
  }

  /// The marks in a stretch of the source, in order.
  func inside(_ stretch: Range<Int>) -> [Mark] {
    if entries.isEmpty { return [] }
    return entries.compactMap(\.mark).filter { stretch.contains($0.range) }
  }
}

extension TermEntry {
  /// Whether there is a translation or a definition: an entry of the glossary needs one of these (XLIFF 2.1
  /// §5.2, `glossEntry`).
  var saysSomething: Bool { !translations.isEmpty || definition != nil }
}
