internal import Bitext

/// Opposites that say the same because one side denies its word.
enum OppositeDenial {
  /// Whether one side says a thing by denying its opposite: "niet nat" for "dry", "don't help much" for "helpen weinig".
  static func isDenied(
    _ source: ScannedText.Word, _ target: ScannedText.Word, _ sides: Comparison
  ) -> Bool {
    var english = Negations(sides.english, .english).plain.count
    var dutch = Negations(sides.dutch, .dutch).plain.count
    if english == dutch, !target.cues.contains(.before), !target.cues.contains(.after) {
      // "Not higher than" sets a limit.
      english = sides.english.words.count { $0.cues.contains(.negation) }
      dutch = sides.dutch.words.count { $0.cues.contains(.negation) }
    }
    // "Until it has closed" is as long as it is open.
    if sides.english.holds(until), sides.dutch.holds(zolang) || sides.dutch.holds(vanaf) {
      return true
    }
    // "Wait an hour before you eat" is "eet daarna een uur niet", and *only after* asking is "vraag het eerst, voordat …".
    if source.cues.contains(.before), waits.match(anyOf: sides.english),
      sides.dutch.cues.contains(.negation)
    {
      return true
    }
    if source.cues.contains(.after), onlyAfter.isIn(sides.english), sides.dutch.holds(eerst) {
      return true
    }
    return english < dutch && (sides.dutch.denies(target) || sides.dutch.deniesAfterwards(target))
      || dutch < english && sides.english.denies(source)
  }

  private static let waits = WordPatterns("wait waits waiting")
  private static let onlyAfter = PhraseList(["only [after]"])
  private static let eerst = WordHash("eerst".utf8).value
  static let pas = WordHash("pas".utf8).value
  static let until = WordHash("until".utf8).value
  private static let vanaf = WordHash("vanaf".utf8).value
  private static let zolang = WordHash("zolang".utf8).value
}

extension ScannedText {
  /// The bytes between the stops around a place.
  func sentence(of place: Range<Int>) -> Range<Int> {
    func isStop(_ offset: Int) -> Bool {
      [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(bytes.byte(offset))
        && bytes.byte(offset + 1) <= 0x20
    }
    let start = (0..<place.lowerBound).last(where: isStop) ?? 0
    return start..<((place.upperBound..<bytes.count).first(where: isStop) ?? bytes.count)
  }

  /// Whether a no ends the clause that an imperative begins: "Buig uw knieën daarbij niet".
  fileprivate func deniesAfterwards(_ word: Word) -> Bool {
    guard let index = words.firstIndex(where: { $0.range == word.range }),
      index == 0 || begins(index)
    else { return false }
    let rest = words[index + 1..<min(index + 7, words.count)]
    guard let denial = rest.first(where: { $0.cues.contains(.negation) }) else { return false }
    return !(word.end..<denial.start).contains { SignTable.sign(of: bytes.byte($0)).isMark }
  }

  /// Whether a no stands up to four words before a word, or up to seven in its clause.
  func denies(_ word: Word) -> Bool {
    guard let index = words.firstIndex(where: { $0.range == word.range }) else { return false }
    if words[max(0, index - 4)..<index].contains(where: { $0.cues.contains(.negation) }) {
      return true
    }
    // A no belongs to what stands before or after more often than to the order of things.
    guard !word.cues.contains(.before), !word.cues.contains(.after),
      let denial = words[max(0, index - 7)..<index].last(where: { $0.cues.contains(.negation) })
    else { return false }
    return !(denial.end..<word.start).contains {
      SignTable.sign(of: bytes.byte($0)).isMark
    }
  }
}
