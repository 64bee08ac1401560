internal import Bitext

/// Two things of one kind that have changed places: the English says of the one what the Dutch says of the other.
///
/// "Drops in the left eye, gel in the right one" names the same eyes as "druppels in het rechteroog, gel in het linkeroog". What
/// tells them apart is what stands with each: words that translate each other, numbers, and other things. Each
/// thing is given its side of the strongest break between the two, a full stop, a comma or a conjunction. They have changed places where
/// something of each one's side stands on the other's, and nothing on its own.
struct Exchange {
  /// A thing of the English, and the other one, of which the Dutch says the same.
  let source: Range<Int>
  let target: Range<Int>
  /// What makes the two comparable.
  let group: Mention.Group

  /// The first two things that have changed places; `nil` where all stand right.
  ///
  /// - Complexity: O(*n* · *m*), where *n* and *m* are the numbers of words, where two things of a kind are named; else O(*n* + *m*).
  static func first(
    in texts: Comparison, _ translations: @escaping () -> WordTranslations
  ) -> Exchange? {
    guard Mention.mayBeSeveral(in: texts) else { return nil }
    let pairs = Mention.pairs(in: texts)
    var reading: Reading?
    for (index, first) in pairs.enumerated() {
      for second in pairs[(index + 1)...] where first.english.group == second.english.group {
        let (one, other) =
          first.english.range.lowerBound < second.english.range.lowerBound
          ? (first, second) : (second, first)
        guard one.english.range != other.english.range, one.dutch.range != other.dutch.range else {
          continue
        }
        let known = reading ?? Reading(texts, pairs, translations)
        reading = known
        if known.areExchanged(one, other) {
          return Exchange(
            source: one.english.range, target: other.dutch.range, group: one.english.group)
        }
      }
    }
    return nil
  }
}

/// What stands where in both texts.
private final class Reading {
  typealias Pair = (english: Mention, dutch: Mention)

  let texts: Comparison
  let pairs: [Pair]
  private let translations: () -> WordTranslations
  /// Of most texts neither is needed.
  private lazy var links = texts.texts.links(translations)
  private lazy var breaks = (english: Breaks(texts.english), dutch: Breaks(texts.dutch))

  init(
    _ texts: Comparison, _ pairs: [Pair], _ translations: @escaping () -> WordTranslations
  ) {
    self.texts = texts
    self.pairs = pairs
    self.translations = translations
  }

  /// Whether two things, of which the first stands first in the English, have changed places.
  func areExchanged(_ first: Pair, _ second: Pair) -> Bool {
    // "Not on the palm" is another place than "niet op de handrug".
    if texts.english.cues.contains(.negation), texts.dutch.cues.contains(.negation) {
      let english = isDenied(first.english.range, in: texts.english)
      let dutch = isDenied(first.dutch.range, in: texts.dutch)
      if english != isDenied(second.english.range, in: texts.english),
        dutch != isDenied(second.dutch.range, in: texts.dutch)
      {
        return english != dutch
      }
    }
    guard !areJoined(first.english, second.english, in: texts.english),
      !areJoined(first.dutch, second.dutch, in: texts.dutch)
    else { return false }
    return haveExchangedCompany(first, second)
  }

  /// Whether what stands with each in the English stands with the other one in the Dutch.
  private func haveExchangedCompany(_ first: Pair, _ second: Pair) -> Bool {
    let (start, end) = (first.english.range, second.english.range)
    let isTurned = second.dutch.range.lowerBound < first.dutch.range.lowerBound
    let (low, high) =
      isTurned ? (second.dutch.range, first.dutch.range) : (first.dutch.range, second.dutch.range)
    guard let source = breaks.english.strongest(between: start.upperBound, and: end.lowerBound),
      let target = breaks.dutch.strongest(between: low.upperBound, and: high.lowerBound)
    else { return false }
    let around = (
      breaks.english.sentences(from: start.lowerBound, to: end.upperBound),
      breaks.dutch.sentences(from: low.lowerBound, to: high.upperBound)
    )
    var (fromFirst, fromSecond) = (0, 0)
    /// Whether what stands with the things does not stand with its own one in both languages.
    func hasMoved(_ english: Range<Int>, _ dutch: Range<Int>) -> Bool {
      guard around.0.contains(english.lowerBound), around.1.contains(dutch.lowerBound),
        !start.overlaps(english), !end.overlaps(english), !low.overlaps(dutch),
        !high.overlaps(dutch)
      else { return true }
      let isWithFirst = english.lowerBound < source
      let staysWithFirst = (dutch.lowerBound < target) != isTurned
      if isWithFirst == staysWithFirst { return false }
      if isWithFirst { fromFirst += 1 } else { fromSecond += 1 }
      return true
    }
    // The other things that both languages name once.
    for pair in pairs
    where pair.english.group != first.english.group || first.english.group == .number {
      if !hasMoved(pair.english.range, pair.dutch.range) { return false }
    }
    // The words last, which take longest to link.
    for link in links where !hasMoved(link.english, link.dutch) { return false }
    return fromFirst > 0 && fromSecond > 0
  }

  /// Whether nothing that says anything stands between two things, as in "Utrecht and Zwolle".
  private func areJoined(_ one: Mention, _ other: Mention, in text: ScannedText) -> Bool {
    let (low, high) =
      one.range.lowerBound < other.range.lowerBound
      ? (one.range.upperBound, other.range.lowerBound)
      : (other.range.upperBound, one.range.lowerBound)
    let start = text.firstWord(from: low)
    let between = text.words[start..<max(start, text.firstWord(from: high))]
    return between.allSatisfy(WordLinks.isFiller)
      && !(low..<max(low, high)).contains { text.bytes.isDigit($0) }
  }

  /// Whether a no stands directly before a thing: *not for children*, "in plaats van de linkerarm".
  private func isDenied(_ range: Range<Int>, in text: ScannedText) -> Bool {
    let index = text.firstWord(from: range.lowerBound)
    var end = range.lowerBound
    for word in text.words[max(0, index - 4)..<index].reversed() {
      if (word.end..<end).contains(where: { SignTable.sign(of: text.bytes.byte($0)).isMark }) {
        return false
      }
      if word.cues.contains(.negation) { return Self.denying.contains(word.hash) }
      guard WordLinks.isFiller(word), !Self.joining.contains(word.hash) else { return false }
      end = word.start
    }
    return false
  }

  private static let denying = WordSet(["not", "isn't", "aren't", "no", "niet", "geen"])
  private static let joining = WordSet(["and", "but", "or", "en", "maar", "of"])
}
