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
  private lazy var links = WordLinks(texts, translations()).all
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
    let english = [first, second].map { isDenied($0.english.range, in: texts.english, .english) }
    let dutch = [first, second].map { isDenied($0.dutch.range, in: texts.dutch, .dutch) }
    // "Not on the palm" is another place than "niet op de handrug".
    if english[0] != english[1], dutch[0] != dutch[1] { return english[0] != dutch[0] }
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
    /// Whether nothing of these stands with its own thing in both languages.
    func haveMoved(_ anchors: [WordLinks.Link]) -> Bool {
      for anchor in anchors
      where around.0.contains(anchor.english.lowerBound)
        && around.1.contains(anchor.dutch.lowerBound)
      {
        if [start, end].contains(where: anchor.english.overlaps)
          || [low, high].contains(where: anchor.dutch.overlaps)
        {
          continue
        }
        let isWithFirst = anchor.english.lowerBound < source
        let staysWithFirst = (anchor.dutch.lowerBound < target) != isTurned
        if isWithFirst == staysWithFirst { return false }
        if isWithFirst { fromFirst += 1 } else { fromSecond += 1 }
      }
      return true
    }
    // The words last, which take longest to link.
    return haveMoved(things(besides: first)) && haveMoved(links) && fromFirst > 0 && fromSecond > 0
  }

  /// The other things that both languages name once.
  private func things(besides first: Pair) -> [WordLinks.Link] {
    pairs.filter {
      $0.english.group != first.english.group || first.english.group == .number
    }.map { ($0.english.range, $0.dutch.range) }
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
  private func isDenied(_ range: Range<Int>, in text: ScannedText, _ language: Language) -> Bool {
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
