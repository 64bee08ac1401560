internal import Bitext

/// One no of the English that is said of each of several things: *do not crush or chew*, "niet fijnmaken en niet kauwen".
struct RepeatedNo {
  private let texts: Comparison
  private let translations: WordTranslations

  /// How many nos of the Dutch repeat the first one, as many at most as the English joins things that it is said of.
  ///
  /// - Complexity: O(*n* · *m*), where *n* and *m* are the numbers of words; most texts have no *or* behind the no.
  static func count(
    _ english: [Range<Int>], _ dutch: [Range<Int>], _ texts: Comparison,
    _ translations: () -> WordTranslations
  ) -> Int {
    guard let no = english.first, dutch.count > 1 else { return 0 }
    let text = texts.english
    let scope = scope(of: no, in: text)
    let things = text.words[scope]
    let joined = things.count { ors.contains($0.hash) }
    guard joined > 0 else { return 0 }
    // "Do not crush, split or chew"
    let listed = (things.first.map(\.start) ?? 0)..<(things.last.map(\.end) ?? 0)
    let commas = listed.count { text.bytes.byte($0) == UInt8(ascii: ",") }
    let repeated = RepeatedNo(texts: texts, translations: translations())
    let end = things.last.map(\.end) ?? no.upperBound
    return min(
      joined + commas, dutch.dropFirst().count { repeated.isRepeated($0, no.lowerBound..<end) })
  }

  /// The words behind a no that it is said of: to the end of its clause, or to *and*.
  private static func scope(of no: Range<Int>, in text: ScannedText) -> Range<Int> {
    let start = text.firstWord(from: no.upperBound)
    var (index, end) = (start, no.upperBound)
    while index < min(start + reach, text.words.count), !ands.contains(text.words[index].hash),
      !(end..<text.words[index].start).contains(where: { isStop(text.bytes.byte($0)) })
    {
      end = text.words[index].end
      index += 1
    }
    return start..<index
  }

  /// Whether a no of the Dutch belongs to what something joins to the words before, and none of that stands in the English elsewhere
  /// than behind the no.
  private func isRepeated(_ no: Range<Int>, _ scope: Range<Int>) -> Bool {
    let (text, words) = (texts.dutch, texts.dutch.words)
    let index = text.firstWord(from: no.lowerBound)
    var first = index
    while first > max(0, index - 4) {
      let gap = words[first - 1].end..<words[first].start
      if gap.contains(where: { Self.isStop(text.bytes.byte($0)) }) { return false }
      first -= 1
      if Self.joins.contains(words[first].hash)
        || text.bytes.byte(gap.lowerBound) == UInt8(ascii: ",")
      {
        return !isSaidElsewhere(words[first].start..<no.upperBound, than: scope)
      }
    }
    return false
  }

  /// Whether a word of the Dutch is said in the English outside what a no is said of, and not inside.
  private func isSaidElsewhere(_ range: Range<Int>, than scope: Range<Int>) -> Bool {
    texts.texts.dutchStems.contains { word in
      guard range.overlaps(word.range) else { return false }
      let said = texts.texts.englishStems.filter { other in
        translations.hold(other.stem, word.stem)
          || word.beginning != 0 && word.beginning == other.beginning
      }
      return !said.isEmpty && !said.contains { scope.overlaps($0.range) }
    }
  }

  private static func isStop(_ byte: UInt8) -> Bool {
    !SignTable.sign(of: byte).isDisjoint(with: [.stop, .colon])
  }

  /// How many words of the English a no is said of at most.
  private static let reach = 10
  private static let ors = WordSet(["or", "nor"])
  private static let ands = WordSet(["and", "but"])
  private static let joins = WordSet(["en", "of"])
}
