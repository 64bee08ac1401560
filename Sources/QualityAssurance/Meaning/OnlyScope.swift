internal import Bitext

/// What *only* is said of, which a translation must not change: *only the child stays at home* is not "het kind blijft alleen thuis".
enum OnlyScope {
  /// The word that the English says *only* of, and the one that the Dutch says it of instead; `nil` where it is the same or cannot be told.
  ///
  /// It has moved where what follows *only* is said before "alleen" in the Dutch, and what follows "alleen" is said in the English
  /// before *only*, or behind what follows it. Where *only* stands before a verb, it may belong to anything behind it.
  ///
  /// - Complexity: O(*n* · *m*), where *n* and *m* are the numbers of words, where both texts say *only* once; else O(*n*).
  static func moved(
    in texts: Comparison, _ translations: () -> WordTranslations
  ) -> (source: Range<Int>, target: Range<Int>)? {
    let (english, dutch) = (texts.english, texts.dutch)
    guard let only = single(english, onlies), let alleen = single(dutch, dutchOnlies),
      let isSubject = isOfNext(only, in: english),
      alleen == 0 || !besides.contains(dutch.words[alleen - 1].hash),
      let own = english.content(behind: only),
      let other = dutch.content(behind: alleen)
    else { return nil }
    let links = texts.texts.links(translations)
    guard let meant = links.first(where: { $0.dutch == other }), meant.english != own else {
      return nil
    }
    guard let said = links.first(where: { $0.english == own }) else {
      return isSubject && isBehindModal(alleen, in: dutch)
        && text(from: own.upperBound, to: meant.english.lowerBound, in: english, holds: modals)
        ? (own, other) : nil
    }
    let isBefore = meant.english.upperBound <= english.words[only].start
    guard
      said.dutch.upperBound <= dutch.words[alleen].start
        || isBefore && (alleen == 0 || dutch.begins(alleen))
    else { return nil }
    guard isBefore || isSubject && meant.english.lowerBound > own.upperBound + near else {
      return nil
    }
    return (own, other)
  }

  /// Whether "alleen" stands right behind the first verb of the Dutch and before what is done, not before who does it: "de arts mag alleen de
  /// pomp instellen".
  private static func isBehindModal(_ alleen: Int, in text: ScannedText) -> Bool {
    guard alleen > 1, alleen < longestSubject, dutchModals.contains(text.words[alleen - 1].hash)
    else { return false }
    return alleen + 1 < text.words.count && text.words[alleen + 1].hash != by
  }

  private static func text(
    from start: Int, to end: Int, in text: ScannedText, holds words: WordSet
  ) -> Bool {
    text.words.contains { $0.start >= start && $0.end <= end && words.contains($0.hash) }
  }

  /// Behind how many words "alleen" may stand that is behind the subject and its verb.
  private static let longestSubject = 6
  private static let dutchModals = WordSet(["mag", "mogen", "kan", "kunnen", "moet", "moeten"])
  private static let by = WordHash("door".utf8).value

  /// The only place of one of some words; `nil` where there are none or several.
  private static func single(_ text: ScannedText, _ words: WordSet) -> Int? {
    var found: Int?
    for (index, word) in text.words.enumerated() where words.contains(word.hash) {
      if found != nil { return nil }
      found = index
    }
    return found
  }

  /// Whether *only* is said of the subject of a clause, which it begins; `nil` where it stands before a verb or belongs to another word.
  private static func isOfNext(_ index: Int, in text: ScannedText) -> Bool? {
    let words = text.words
    guard index + 1 < words.count else { return nil }
    if index == 0 || text.begins(index) {
      let isBeforeVerb = index + 2 < words.count && modals.contains(words[index + 2].hash)
      return isBeforeVerb || determiners.contains(words[index + 1].hash) ? true : nil
    }
    let before = words[index - 1]
    let isJoined = before.end + 1 == words[index].start
    return isJoined && !verbs.contains(before.hash) && !before.cues.contains(.negation)
      ? false : nil
  }

  /// How far behind what *only* is said of another thing stands at least, in bytes: "only the first week" is of the week too.
  private static let near = 6
  private static let onlies = WordSet(["only", "solely"])
  private static let dutchOnlies = WordSet(["alleen", "uitsluitend", "slechts", "enkel"])
  /// What makes another thing of "alleen" behind it.
  private static let besides = WordSet(["niet", "maar", "helemaal"])
  private static let modals = WordSet(
    listing: "may can should must will need needs are is have has could")
  private static let determiners = WordSet(
    listing: "the a an your our my his her their this that these those")
  /// Behind them *only* stands before a verb.
  private static let verbs = WordSet(
    listing: """
      you we they i he she it who that which the a an is are was were be been may might can could should must will would shall \
      do does did has have had has not if and or but your our their
      """)
}
