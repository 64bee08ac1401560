internal import Bitext

/// Who does something, where the Dutch lets the reader do it.
enum Acting {
  /// Somebody of the English who does something, and the reader who does it in the Dutch; `nil` where there is no such pair.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  static func changed(in texts: Comparison) -> (source: Range<Int>, target: Range<Int>)? {
    doneByReader(in: texts) ?? sentToUs(in: texts)
  }

  /// *Have someone else lift it*, "til het zelf"; *the nurse will call you*, "u belt zelf de verpleegkundige".
  private static func doneByReader(
    in texts: Comparison
  ) -> (source: Range<Int>, target: Range<Int>)? {
    guard let own = texts.dutch.words.firstIndex(where: { $0.hash == zelf }),
      !selves.match(anyOf: texts.english)
    else { return nil }
    let range = texts.dutch.words[own].range
    if let other = others.first(in: texts.english), !dutchOthers.match(anyOf: texts.dutch) {
      return (other, range)
    }
    guard texts.english.topics.contains(.role), texts.dutch.topics.contains(.role),
      let actor = texts.texts.englishRoles.first,
      case let index = texts.english.firstWord(from: actor.range.lowerBound), index <= 2,
      index == 0 || articles.contains(texts.english.words[0].hash),
      let target = texts.texts.dutchRoles.first(where: { $0.role == actor.role }),
      range.upperBound <= target.range.lowerBound,
      texts.dutch.words[..<own].contains(where: { readers.contains($0.hash) }),
      isNamed(texts.english, behind: index)
    else { return nil }
    return (actor.range, range)
  }

  /// Whether the reader is named behind a place in its sentence.
  private static func isNamed(_ text: ScannedText, behind index: Int) -> Bool {
    var end = text.words[index].end
    for word in text.words[(index + 1)...] {
      let isOver = (end..<word.start).contains {
        SignTable.sign(of: text.bytes.byte($0)).contains(.stop)
      }
      if isOver { return false }
      if word.hash == you { return true }
      end = word.end
    }
    return false
  }

  /// *We send it to your doctor*, "uw arts stuurt het naar ons".
  private static func sentToUs(
    in texts: Comparison
  ) -> (source: Range<Int>, target: Range<Int>)? {
    guard texts.dutch.holds(ons),
      let target = texts.dutch.words.indices.first(where: { toUs.matches(texts.dutch, at: $0) }),
      !texts.dutch.words.contains(where: { dutchWe.contains($0.hash) }),
      let source = texts.english.words.first(where: { we.contains($0.hash) }),
      !texts.english.words.contains(where: { us.contains($0.hash) })
    else { return nil }
    return (source.range, texts.dutch.words[target].range)
  }

  private static let zelf = WordHash("zelf".utf8).value
  private static let you = WordHash("you".utf8).value
  private static let selves = WordPatterns(
    """
    yourself yourselves own myself himself herself themselves itself oneself self* alone personally even independent* without \
    unaided automatically
    """)
  private static let others = PhraseList([
    "someone [else]", "somebody [else]", "anyone [else]", "another [person]",
  ])
  private static let dutchOthers = WordPatterns("ander anderen anders iemand")
  private static let articles = WordSet(["the", "a", "an", "your", "our"])
  private static let readers = WordSet(["u", "je", "jij", "jullie"])
  private static let toUs = PhraseList(["naar [ons]", "aan [ons]"])
  private static let ons = WordHash("ons".utf8).value
  private static let dutchWe = WordSet(["we", "wij"])
  private static let we = WordSet(["we", "we'll", "we'd", "we're", "we've"])
  private static let us = WordSet(["us", "our", "ours", "ourselves"])
}
