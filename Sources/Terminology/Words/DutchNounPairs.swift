/// Tells from the word list whether two Dutch words side by side are one compound, written apart: *hooikoorts seizoen*.
///
/// The list has no word classes; a noun is told by its diminutive or its ending, an adjective by its degrees of comparison.
package struct DutchNounPairs: Sendable {
  /// By the words that are compiled into the program.
  package static let embedded = DutchNounPairs()

  private let words = DutchWords.embedded

  /// Whether two words in lower case may be what ``isCompound(_:_:)`` or ``isSplitGroup(_:_:)`` says: most are not, and need no
  /// second look.
  ///
  /// - Complexity: O(*n*), where *n* is the number of letters.
  package func mayBePair(_ first: Span<UInt8>, _ second: Span<UInt8>) -> Bool {
    words.mayBePair(first, second, shortestHead: Self.shortestHead)
  }

  /// Whether two words of ASCII letters in lower case are a listed compound of nouns.
  ///
  /// - Complexity: O(*n*), where *n* is the number of letters.
  package func isCompound(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Bool {
    guard words.isListed(first, second) else { return false }
    return !isSeparable(first, second) && !isAdjective(first) && isNoun(second)
  }

  /// Whether the first word belongs to the beginning of the second, which is no word so: *lange termijnstudie*, for there is
  /// *langetermijnbeleid*.
  ///
  /// - Complexity: O(*n*²), where *n* is the number of letters.
  package func isSplitGroup(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Bool {
    guard first.last == UInt8(ascii: "e"), second.count >= Self.shortestHead + Self.shortestRest,
      !words.contains(second)
    else { return false }
    let joined = Letters(first) + Letters(second)
    for end in (first.count + Self.shortestHead)...(joined.count - Self.shortestRest) {
      guard words.hasWord(beginningWith: Letters(joined[..<end])) else { return false }
      if words.isPart(joined[end...]) { return true }
    }
    return false
  }

  // Shorter ones begin and end words by chance.
  private static let shortestHead = 5
  private static let shortestRest = 4

  /// Whether the letters in lower case are a word that is no name, of four letters and more.
  package func isCommonWord(_ letters: ArraySlice<UInt8>) -> Bool {
    words.isPart(Letters(letters).withoutAccents)
  }

  /// Whether the letters in lower case are a word.
  package func isWord(_ letters: ArraySlice<UInt8>) -> Bool { words.contains(letters) }

  /// Whether the letters in lower case are a name of the list, of four letters and more, and no common word.
  package func isName(_ letters: ArraySlice<UInt8>) -> Bool {
    letters.count > 3 && words.contains(letters) && !isCommonWord(letters)
  }

  /// Whether the letters in lower case are the stem of a verb and no noun: *woon*, *hardloop*.
  package func isVerbStem(_ letters: ArraySlice<UInt8>) -> Bool {
    let word = Letters(letters)
    return words.contains(word) && words.contains(word + "t") && !isSingular(word)
      && DutchSpelling.opened(word).contains { words.contains($0 + "end") }
  }

  /// Whether the letters in lower case are likely to be a noun, in the singular or the plural.
  package func isNoun(_ letters: ArraySlice<UInt8>) -> Bool {
    let word = Letters(letters)
    guard word.count > 2, !isParticiple(word) else { return false }
    if isSingular(word) { return true }
    return !isInfinitive(letters) && singulars(of: word).contains(where: isSingular)
  }

  /// Whether the letters are a noun in the singular that has a plural, and can be no adjective and no form of a verb.
  package func isCountNoun(_ letters: ArraySlice<UInt8>) -> Bool {
    let word = Letters(letters)
    // Few nouns look as if they had a comparative; many have a case in -e.
    guard !word.ends(withAnyOf: ["e", "en"]), !DutchAdjectives.isLikely(word),
      !DutchSpelling.opened(word).contains(where: { words.contains($0 + "er") })
    else { return false }
    return isSingular(word)
      || words.contains(word) && !words.contains(word + "t") && !isAdjective(letters)
        && DutchNouns.plurals(word).contains(where: words.contains)
  }

  private func isSingular(_ word: Letters) -> Bool {
    words.contains(word)
      && (word.ends(withAnyOf: Self.nounEndings)
        || DutchNouns.diminutives(word).contains(where: words.contains))
  }

  private static let nounEndings: [StaticString] = [
    "heid", "ing", "kunde", "teit", "schap", "tie", "sie",
  ]

  /// What the word would be a plural of.
  private func singulars(of word: Letters) -> [Letters] {
    if word.ends(with: "s") { return [word.dropping(1)] }
    guard word.ends(with: "en"), word.count > 4 else { return [] }
    return DutchSpelling.closed(word.dropping(2)) + [word.dropping(1)]
  }

  /// Whether a word in *-en* is a verb as well: *steunen*, not *klachten*.
  package func isInfinitive(_ letters: ArraySlice<UInt8>) -> Bool {
    let word = Letters(letters)
    guard word.ends(with: "en") else { return false }
    // A verb has a present participle, zittend, or a past one of its own, getest.
    return words.contains(word + "d")
      || DutchSpelling.closed(word.dropping(2)).contains { stem in
        let participle = Letters("ge") + stem[...]
        return words.contains(stem.final == UInt8(ascii: "t") ? participle : participle + "t")
      }
  }

  /// Whether a word is a past participle, which has an inflected form: *gemaakt – gemaakte*.
  private func isParticiple(_ word: Letters) -> Bool {
    if word.ends(with: "en") { return word.starts(with: Letters("ge")) }
    return word.ends(withAnyOf: ["d", "t"])
      && ["ge", "be", "ver", "ont"].contains { (prefix: StaticString) in
        word.starts(with: Letters(prefix))
      } && words.contains(word + "e")
  }

  /// Whether the letters are an adjective: one that has degrees, *kort – korte – kortste*.
  package func isAdjective(_ letters: ArraySlice<UInt8>) -> Bool {
    let word = Letters(letters)
    let superlative = word.ends(with: "s") ? word + "te" : word + "ste"
    return words.contains(superlative)
      || word.ends(with: "e") && words.contains(word.dropping(1) + "ste")
  }

  /// Whether the two are a verb that is written apart: *samen werken*, for there is *samengewerkt*.
  private func isSeparable(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Bool {
    words.hasWord(beginningWith: Letters(first) + Letters("ge") + Letters(second.prefix(2)))
  }
}

extension DutchWords {
  /// Whether two words are one in the list, or a listed word begins with the first and so many letters of the second.
  fileprivate func mayBePair(
    _ first: Span<UInt8>, _ second: Span<UInt8>, shortestHead: Int
  ) -> Bool {
    guard first.count > 1, var last = edge(along: first[0], first[1]) else { return false }
    var state = Self.target(of: last)
    for index in 2..<first.count {
      guard let from = state, let edge = edge(from: from, along: first[index]) else { return false }
      last = edge
      state = Self.target(of: edge)
    }
    let isGroup = first[first.count - 1] == UInt8(ascii: "e")
    for index in second.indices {
      guard let from = state, let edge = edge(from: from, along: second[index]) else {
        return isGroup && index >= shortestHead
      }
      last = edge
      state = Self.target(of: edge)
    }
    return last & Self.endsWord != 0 || isGroup
  }

  /// Whether one word, and the same word with the other behind it, are in the list.
  fileprivate func isListed(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Bool {
    var state: Int? = Self.root
    var last: UInt32 = 0
    for byte in first {
      guard let from = state, let edge = edge(from: from, along: byte) else { return false }
      last = edge
      state = Self.target(of: edge)
    }
    guard last & Self.endsWord != 0 else { return false }
    for byte in second {
      guard let from = state, let edge = edge(from: from, along: byte) else { return false }
      last = edge
      state = Self.target(of: edge)
    }
    return last & Self.endsWord != 0
  }

  /// Whether a word begins with the letters.
  fileprivate func hasWord(beginningWith letters: Letters) -> Bool {
    var state: Int? = Self.root
    for byte in letters {
      guard let from = state, let edge = edge(from: from, along: byte) else { return false }
      state = Self.target(of: edge)
    }
    return true
  }
}
