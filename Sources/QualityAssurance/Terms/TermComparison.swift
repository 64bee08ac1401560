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
    let english = texts.englishTerms
    guard !english.isEmpty else { return }
    let dutch = texts.dutchTerms
    if Self.areAllNamedOnce(english, in: dutch) { return }
    for use in texts.termUses.all {
      if !use.meanings.contains(where: dutch.name) {
        // What is written in two words is the check of compounds'.
        if texts.holdsInTwoWords(anyOf: use.meanings) { continue }
        missing.append(Missing(use: use, untranslated: Self.untranslated(use, texts)))
      } else if use.ranges.count > 1 {
        let count = use.meanings.map(dutch.count(of:)).max() ?? 0
        if count > 0, count < use.ranges.count { fewer.append((use, count)) }
      }
    }
  }

  /// Whether no concept stands at two places, and the Dutch names one for each place: most units need no more.
  private static func areAllNamedOnce(_ english: [TermMatch], in dutch: DutchTerms) -> Bool {
    var isNamed = true
    for (index, match) in english.enumerated() {
      if index == 0 || english[index - 1].range != match.range {
        if !isNamed { return false }
        isNamed = false
      }
      isNamed = isNamed || dutch.name(match.concept)
      let isRepeated = english[..<index].contains {
        $0.concept == match.concept && $0.range != match.range
      }
      if isRepeated { return false }
    }
    return isNamed
  }

  /// Where the Dutch has one of the English terms of the concepts; a Dutch word of the same letters would have been found as a
  /// Dutch term.
  private static func untranslated(_ use: TermUses.Use, _ texts: UnitTexts) -> Range<Int>? {
    let place = use.ranges[0]
    let mayBeThere = texts.english.words.contains { word in
      word.range.overlaps(place) && texts.dutch.words.contains { $0.hash == word.hash }
    }
    guard mayBeThere else { return nil }
    return texts.englishTermsInDutch.first { use.meanings.contains($0.concept) }?.range
  }
}

/// The places of English terms, by what they mean.
struct TermUses {
  /// The uses of one term, or of one that has several meanings, of which any will do.
  struct Use {
    /// Each once.
    var meanings: [Int]
    var ranges: [Range<Int>]

    func means(anyOf matches: ArraySlice<TermMatch>) -> Bool {
      matches.contains { meanings.contains($0.concept) }
    }

    /// Adds the matches at one place.
    mutating func add(_ matches: ArraySlice<TermMatch>) {
      for match in matches {
        if ranges.last != match.range { ranges.append(match.range) }
        if !meanings.contains(match.concept) { meanings.append(match.concept) }
      }
    }
  }

  private(set) var all: [Use] = []

  init(_ matches: [TermMatch]) {
    var start = 0
    while start < matches.count {
      let range = matches[start].range
      let end = matches[start...].firstIndex { $0.range != range } ?? matches.count
      let group = matches[start..<end]
      start = end
      if let index = all.firstIndex(where: { $0.means(anyOf: group) }) {
        all[index].add(group)
      } else {
        var use = Use(meanings: [], ranges: [])
        use.add(group)
        all.append(use)
      }
    }
  }
}
