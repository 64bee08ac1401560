internal import Bitext

/// A thing of a list that the Dutch leaves out: what stands before and behind it in the English stands side by side there.
///
/// Other than ``Enumeration``, which counts the things, this reads lists of longer things, and in texts of several sentences.
enum ListGap {
  /// The first thing that is left out; `nil` where there is none.
  ///
  /// - Complexity: O(*n* · *m*), where *n* and *m* are the numbers of words, where the Dutch joins fewer things; else O(*n* + *m*).
  static func first(
    in texts: Comparison, _ translations: () -> WordTranslations
  ) -> Range<Int>? {
    let (english, dutch) = (texts.english, texts.dutch)
    // Three things are joined by a comma.
    guard english.signs.contains(.comma),
      english.words.contains(where: { englishJoints.contains($0.hash) }),
      joinCount(dutch, dutch.words.indices, dutchJoiners)
        < joinCount(english, english.words.indices, englishJoiners)
    else { return nil }
    let (own, others) = (Sentences(english), Sentences(dutch))
    guard own.count == others.count else { return nil }
    var reader: ListReader?
    for (sentence, other) in zip(own.all, others.all) {
      let (words, target) = (english.places(in: sentence), dutch.places(in: other))
      guard joinCount(dutch, target, dutchJoiners) < joinCount(english, words, englishJoiners),
        case let things = things(of: english, in: words), !things.isEmpty
      else { continue }
      let known = reader ?? ListReader(texts, translations())
      reader = known
      if let thing = things.first(where: { known.isLeftOut($0, of: words, from: target) }) {
        return english.range(of: thing.places)
      }
    }
    return nil
  }

  /// How often words of a text are joined by commas and conjunctions; a comma before a conjunction does not count.
  private static func joinCount(
    _ text: ScannedText, _ places: Range<Int>, _ joints: WordSet
  ) -> Int {
    places.dropFirst().count { index in
      joints.contains(text.words[index].hash) || text.holdsMark(between: index - 1, and: index)
    }
  }

  /// A thing of a list, by its words.
  struct Thing {
    var places: Range<Int>
    /// The words of the thing before, where this is the last.
    var before: Range<Int>?
  }

  /// The things of lists but the first, each up to the next comma or conjunction.
  private static func things(of text: ScannedText, in places: Range<Int>) -> [Thing] {
    var things: [Thing] = []
    var (start, isMiddle) = (Int?.none, true)
    for index in places.dropFirst() + [places.upperBound] {
      let isJoint = index < places.upperBound && englishJoints.contains(text.words[index].hash)
      guard isJoint || index == places.upperBound || text.isComma(behind: index - 1) else {
        continue
      }
      if let start, start < index, index - start <= longest,
        !clauses.contains(text.words[start].hash)
      {
        if isMiddle {
          things.append(Thing(places: start..<index))
        } else if let last = things.last, last.places.upperBound == start - 1, !isJoint {
          things.append(Thing(places: start..<index, before: last.places))
        }
      }
      (start, isMiddle) = (isJoint ? index + 1 : index, !isJoint)
    }
    return things
  }

  /// How many words a thing has at most.
  private static let longest = 6

  /// These and what joins a thing in another way: "verkoudheid met hoesten".
  private static let englishJoiners = WordSet(listing: "and or with plus")
  private static let dutchJoiners = WordSet(listing: "en of met plus evenals alsook noch")

  private static let englishJoints = WordSet(["and", "or"])
  static let dutchJoints = WordSet(["en", "of"])

  /// What begins a clause behind a comma.
  private static let clauses = WordSet(
    listing:
      """
      which who that but so because where when while then please not including such for if as since unless until although \
      especially preferably even it you we they he she this these there though however therefore
      """)
}

/// Finds what is said of a list in the Dutch.
private struct ListReader {
  let texts: Comparison
  let translations: WordTranslations
  let coverage: ClauseCoverage

  init(_ texts: Comparison, _ translations: WordTranslations) {
    self.texts = texts
    self.translations = translations
    coverage = ClauseCoverage(texts, translations)
  }

  /// Whether nothing of a thing is said, and its neighbours stand side by side in the Dutch: for the last one, the two before it.
  func isLeftOut(_ thing: ListGap.Thing, of sentence: Range<Int>, from target: Range<Int>) -> Bool {
    let range = texts.english.range(of: thing.places)
    let own = texts.texts.englishStems.filter { range.contains($0.range.lowerBound) }
    guard own.contains(where: { $0.range.count > 3 }), !coverage.isSaid(range, .english) else {
      return false
    }
    let start = thing.before?.lowerBound ?? thing.places.lowerBound
    let before = max(sentence.lowerBound, start - Self.reach)..<start
    let end = thing.places.upperBound
    let behind = thing.before ?? end..<min(sentence.upperBound, end + Self.reach)
    let firsts = translations(of: before).filter(target.contains)
    let seconds = translations(of: behind).filter(target.contains)
    for first in firsts.reversed() {
      if let second = seconds.first(where: { first < $0 }) {
        return areSideBySide(first, second, byConjunction: thing.before != nil)
      }
    }
    return false
  }

  /// How far from a thing its neighbours are looked for, in words.
  private static let reach = 4

  /// The Dutch words that translate words of the English, in its order.
  private func translations(of places: Range<Int>) -> [Int] {
    let dutch = texts.texts.dutchStems
    return places.flatMap { index in
      let range = texts.english.words[index].range
      guard let word = texts.texts.englishStems.first(where: { $0.range == range }) else {
        return [Int]()
      }
      return dutch.filter { coverage.areLinked(word, $0) }
        .map { texts.dutch.firstWord(from: $0.range.lowerBound) }
    }
  }

  /// Whether a conjunction or a comma joins two words of the Dutch, and all that stands between them is said in the English.
  private func areSideBySide(_ first: Int, _ second: Int, byConjunction: Bool) -> Bool {
    let words = texts.dutch.words
    let between = first + 1..<second
    guard between.count <= Self.widest else { return false }
    let isJoined =
      between.contains { ListGap.dutchJoints.contains(words[$0].hash) }
      || !byConjunction && (first..<second).contains { texts.dutch.isComma(behind: $0) }
    let range = words[first].end..<words[second].start
    return isJoined
      && texts.texts.dutchStems.allSatisfy {
        !range.contains($0.range.lowerBound) || coverage.isSaid($0, .dutch)
      }
  }

  /// How many words stand between neighbours at most.
  private static let widest = 6
}
