internal import Bitext

// The units of an entry: one, or the forms of a plural, whose comments name each placeholder once for all of them.

extension [TranslationUnit] {
  /// The units as they stand in one entry.
  ///
  /// Forms of a plural are numbered together: a fresh number is new to all of them, and where two give one placeholder two
  /// markups, the first counts. What a reader makes of such an entry may be numbered otherwise than what was written; so
  /// this is repeated until nothing changes.
  func preparedAsEntry() -> [TranslationUnit] {
    var units = preparedTogether()
    guard contains(where: { !($0.target?.codes.isEmpty ?? true) }) || count > 1 else {
      return units
    }
    for _ in 0..<Self.mostRounds {
      var next = units
      next.shareSources()
      next.shareMarkup()
      next = next.preparedTogether()
      if next.haveTexts(of: units) { break }
      units = next
    }
    return units
  }

  /// Rounds after which texts made to go round in circles are left as they are; others are done in two or three.
  private static var mostRounds: Int { 16 }

  private func preparedTogether() -> [TranslationUnit] {
    var numbers: Set<Int> = []
    for unit in self { numbers.formUnion(unit.codeNumbers) }
    return map { unit in
      let prepared = unit.prepared(keepingSegments: false, besides: numbers, repeated: .kept)
      numbers.formUnion(prepared.codeNumbers)
      return prepared
    }
  }

  /// Gives every form but the first the source of the second, `msgid_plural`.
  private mutating func shareSources() {
    for index in indices.dropFirst(2) { self[index].source = self[1].source }
  }

  /// Gives placeholders of one name one markup, that of the first; those of the sources and those of the targets.
  private mutating func shareMarkup() {
    var (sources, targets): ([String: Placeholders.Markup], [String: Placeholders.Markup]) = (
      [:], [:]
    )
    for index in indices {
      self[index].source.share(&sources)
      self[index].target?.share(&targets)
    }
  }

  private func haveTexts(of others: [TranslationUnit]) -> Bool {
    elementsEqual(others) { left, right in
      left.source.pieces().isSame(as: right.source.pieces())
        && (left.target?.pieces() ?? []).isSame(as: right.target?.pieces() ?? [])
    }
  }
}

extension TranslationUnit {
  fileprivate var codeNumbers: [Int] {
    source.codes.map(\.number) + (target?.codes.map(\.number) ?? [])
  }
}

extension InlineText {
  fileprivate mutating func share(_ known: inout [String: Placeholders.Markup]) {
    for index in codes.indices {
      let name = Placeholders.name(of: codes[index])
      if let markup = known[name] {
        codes[index].original = markup.original
        codes[index].purpose = markup.purpose
      } else {
        known[name] = codes[index].markup
      }
    }
  }
}

extension InlineCode {
  /// What the code's placeholder stands for.
  var markup: Placeholders.Markup { Placeholders.Markup(original: original, purpose: purpose) }
}
