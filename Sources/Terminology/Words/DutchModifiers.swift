/// What a list of words tells of those that compounds begin with.
///
/// Dutch writes *verkeersteken* and *kruisteken*: which words take *-s-* is told by no rule, but by the compounds there are.
struct DutchModifiers {
  /// The words that take *-s-* before what follows in a compound: *verkeer*, *uitkering*.
  private(set) var takeS: Set<Letters> = []
  /// Compounds that many longer ones begin with: *ziekenhuis*, *breedband*.
  private(set) var beginMany: Set<Letters> = []

  // Words of which one would say that they take *-s-* do so ten times as often as not.
  private static let fewestWithS = 5
  private static let timesWithoutS = 2
  // Inflections count. Compounds that everybody knows begin 20 to 200 others, those made for the occasion fewer than ten.
  private static let many = 20
  /// The fewest letters of a part.
  static let shortestPart = 3

  /// The compounds that begin with a word.
  private struct Counts {
    var plain = 0
    var withS = 0
    /// Those whose *s* could also begin what follows.
    var ambiguous = 0
  }

  /// Counts the compounds of a list.
  ///
  /// - Parameter words: the words, and which of them compounds are made of.
  /// - Complexity: O(*n*), where *n* is the number of letters.
  init(_ words: [Letters: Bool]) {
    var counts: [Letters: Counts] = [:]
    for word in words.keys where word.count >= 2 * Self.shortestPart {
      for end in Self.shortestPart...(word.count - Self.shortestPart) {
        let first = Letters(word[..<end])
        guard words[first] == true else { continue }
        Self.count(word[end...], of: words, in: &counts[first, default: Counts()])
      }
    }
    let participles = Self.participles(words.keys)
    for (word, count) in counts {
      if count.withS >= Self.fewestWithS, count.withS > Self.timesWithoutS * count.plain {
        takeS.insert(word)
      }
      if count.plain + count.withS + count.ambiguous >= Self.many,
        Self.isCompound(word, of: words), !Self.isSeparableStem(word, participles)
      {
        beginMany.insert(word)
      }
    }
  }

  private static func count(
    _ rest: ArraySlice<UInt8>, of words: [Letters: Bool], in counts: inout Counts
  ) {
    let isPart = words[Letters(rest)] == true
    guard rest.first == UInt8(ascii: "s") else {
      if isPart { counts.plain += 1 }
      return
    }
    let isPartAfterS =
      rest.count > shortestPart && words[Letters(rest.dropFirst())] == true
    switch (isPart, isPartAfterS) {
    case (false, true): counts.withS += 1
    case (true, _): counts.ambiguous += 1
    case (false, false): break
    }
  }

  private static func isCompound(_ word: Letters, of words: [Letters: Bool]) -> Bool {
    guard word.count >= 2 * shortestPart else { return false }
    return (shortestPart...(word.count - shortestPart)).contains { end in
      words[Letters(word[..<end])] == true && words[Letters(word[end...])] == true
    }
  }

  // MARK: Separable verbs

  /// How separable verbs begin, by their participles: *hard-lo* for *hardgelopen*.
  private static func participles(_ words: some Sequence<Letters>) -> Set<[Letters]> {
    var beginnings: Set<[Letters]> = []
    for word in words where word.count > 6 {
      for index in 2..<(word.count - 4)
      where word[index] == UInt8(ascii: "g") && word[index + 1] == UInt8(ascii: "e") {
        beginnings.insert([Letters(word[..<index]), Letters(word[(index + 2)..<(index + 4)])])
      }
    }
    return beginnings
  }

  /// Whether a word is the stem of a separable verb: a *hardloopschoen* is a *loopschoen*.
  private static func isSeparableStem(_ word: Letters, _ participles: Set<[Letters]>) -> Bool {
    (2...(word.count - shortestPart)).contains { end in
      participles.contains([Letters(word[..<end]), Letters(word[end..<(end + 2)])])
    }
  }
}
