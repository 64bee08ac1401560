internal import Bitext
internal import Terminology

/// The English terms of a unit that its Dutch does not name, or not as often.
struct TermComparison {
  /// An English term without a Dutch one.
  struct Missing {
    var use: TermUses.Use
    /// Where the Dutch has the English term instead.
    var untranslated: Range<Int>?
  }

  private(set) var missing: [Missing] = []

  /// The terms that the Dutch names less often, with how often it does.
  private(set) var fewer: [(use: TermUses.Use, count: Int)] = []

  init(_ texts: UnitTexts) {
    guard !texts.englishTerms.isEmpty else { return }
    let dutch = texts.dutchTerms
    for use in TermUses(texts.englishTerms).all {
      if dutch.renderedConcepts.isDisjoint(with: use.meanings) {
        missing.append(Missing(use: use, untranslated: Self.untranslated(use, texts)))
      } else if use.ranges.count > 1 {
        let count = use.meanings.map(dutch.count(of:)).max() ?? 0
        if count > 0, count < use.ranges.count { fewer.append((use, count)) }
      }
    }
  }

  /// Where the Dutch has one of the English terms of the concepts; a Dutch word of the same letters
  /// would have been found as a
  /// Dutch term.
  private static func untranslated(_ use: TermUses.Use, _ texts: UnitTexts) -> Range<Int>? {
    let hashes = Set(texts.english.words.filter { $0.range.overlaps(use.ranges[0]) }.map(\.hash))
    guard texts.dutch.words.contains(where: { hashes.contains($0.hash) }) else { return nil }
    return texts.englishTermsInDutch.first { use.meanings.contains($0.concept) }?.range
  }
}

/// The places of English terms, by what they mean.
struct TermUses {
  /// The uses of one term, or of one that has several meanings, of which any will do.
  struct Use {
    var meanings: Set<Int>
    var ranges: [Range<Int>]
  }

  private(set) var all: [Use] = []

  init(_ matches: [TermMatch]) {
    var indexes: [Int: Int] = [:]
    var start = 0
    while start < matches.count {
      let range = matches[start].range
      let end = matches[start...].firstIndex { $0.range != range } ?? matches.count
      let meanings = Set(matches[start..<end].map(\.concept))
      start = end
      if let index = meanings.lazy.compactMap({ indexes[$0] }).min() {
        all[index].ranges.append(range)
        all[index].meanings.formUnion(meanings)
        for meaning in meanings { indexes[meaning] = index }
      } else {
        for meaning in meanings { indexes[meaning] = all.count }
        all.append(Use(meanings: meanings, ranges: [range]))
      }
    }
  }
}
