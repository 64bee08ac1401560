internal import Bitext

/// A no that only sets apart what is meant: "niet in je koffer, maar in je handbagage" for *in your hand luggage*.
///
/// What stands behind "maar" must be what the English says, and what is denied must be something that it does not say, or a number:
/// else the no may well deny what the English affirms.
struct Contrast {
  private let texts: Comparison
  private let translations: WordTranslations

  /// How many of some nos of the Dutch set something apart.
  ///
  /// - Complexity: O(*n* · *m*), where *n* and *m* are the numbers of words; most texts have no "maar".
  static func count(
    among noes: [Range<Int>], _ texts: Comparison, _ translations: () -> WordTranslations
  ) -> Int {
    guard texts.dutch.holds(maar), !texts.english.words.contains(where: { buts.contains($0.hash) })
    else { return 0 }
    let contrast = Contrast(texts: texts, translations: translations())
    return noes.count(where: contrast.isSetApart)
  }

  private func isSetApart(_ no: Range<Int>) -> Bool {
    let text = texts.dutch
    let index = text.firstWord(from: no.lowerBound)
    guard Self.noes.contains(text.words[index].hash),
      let turn = text.words[index...].prefix(Self.reach).firstIndex(where: {
        $0.hash == Self.maar
      }), text.words[index + 1].hash != Self.zo, !concedes(turn),
      !holdsStop(no.upperBound..<text.words[turn].start)
    else { return false }
    // "Kom niet, maar blijf thuis" denies what stands before the no.
    let denied =
      turn > index + 1
      ? text.words[index + 1].start..<text.words[turn].start : clause(before: index)
    return saysMore(denied) && isSaid(from: turn + 1)
  }

  /// The words before one, from the beginning of its clause.
  private func clause(before index: Int) -> Range<Int> {
    let words = texts.dutch.words
    var first = index
    while first > 0,
      !(words[first - 1].end..<words[first].start).contains(where: {
        SignTable.sign(of: texts.dutch.bytes.byte($0)).isMark
      })
    { first -= 1 }
    return words[first].start..<words[index].start
  }

  /// Whether "wel" or "toch" stands behind "maar": both statements are made then.
  private func concedes(_ index: Int) -> Bool {
    texts.dutch.words[index...].prefix(4).contains { Self.concessions.contains($0.hash) }
  }

  /// Whether what is denied is not in the English, or is a number.
  private func saysMore(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    // "Niet zomaar" is: only for a reason.
    if texts.dutch.words[texts.dutch.firstWord(from: range.lowerBound)].hash == Self.zomaar {
      return true
    }
    let denied = texts.texts.dutchStems.filter { range.contains($0.range.lowerBound) }
    if denied.contains(where: isLinked) { return false }
    return !denied.isEmpty
      || texts.texts.dutchNumbers.written.contains { range.contains($0.range.lowerBound) }
  }

  /// Whether the words from an index to the end of the sentence deny nothing, and one of them or a number is in the English.
  private func isSaid(from index: Int) -> Bool {
    let (text, words) = (texts.dutch, texts.dutch.words)
    guard index < words.count else { return false }
    var last = index
    while last + 1 < words.count, !holdsStop(words[last].end..<words[last + 1].start) { last += 1 }
    guard !text.words[index...last].contains(where: { $0.cues.contains(.negation) }) else {
      return false
    }
    if Self.onlys.contains(words[index].hash), texts.english.holds(Self.only) { return true }
    let range = words[index].start..<words[last].end
    return texts.texts.dutchStems.contains { range.contains($0.range.lowerBound) && isLinked($0) }
      || texts.texts.dutchNumbers.written.contains { number in
        range.contains(number.range.lowerBound)
          && texts.texts.englishNumbers.written.contains { $0.value == number.value }
      }
  }

  private func isLinked(_ word: WordLinks.Word) -> Bool {
    texts.texts.englishStems.contains {
      translations.hold($0.stem, word.stem) || word.beginning != 0 && word.beginning == $0.beginning
    }
  }

  private func holdsStop(_ range: Range<Int>) -> Bool {
    range.contains {
      let sign = SignTable.sign(of: texts.dutch.bytes.byte($0))
      let isStop = sign.contains(.stop) && !texts.dutch.bytes.isDigit($0 + 1)
      return isStop || sign.contains(.colon)
    }
  }

  /// How many words behind the no "maar" is looked for.
  private static let reach = 10
  private static let zomaar = WordHash("zomaar".utf8).value
  private static let zo = WordHash("zo".utf8).value
  private static let concessions = WordSet(["wel", "toch"])
  private static let maar = WordHash("maar".utf8).value
  private static let only = WordHash("only".utf8).value
  private static let onlys = WordSet(["alleen", "slechts", "uitsluitend", "enkel", "pas"])
  private static let noes = WordSet(["niet", "geen"])
  /// Where the English sets two things against each other as well, it affirms both.
  private static let buts = WordSet(listing: "but however although though whereas while yet")
}
