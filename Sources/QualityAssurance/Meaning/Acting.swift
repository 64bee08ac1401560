internal import Bitext

/// Who does something, where the Dutch lets the reader do it.
enum Acting {
  /// Somebody of the English who does something, and the reader who does it in the Dutch; `nil` where there is no such pair.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  static func changed(in texts: Comparison) -> (source: Range<Int>, target: Range<Int>)? {
    doneByReader(in: texts) ?? calledByReader(in: texts) ?? callingUs(in: texts)
      ?? sentToUs(in: texts)
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

  /// *The nurse will call you*, "morgen belt u de verpleegkundige".
  private static func calledByReader(
    in texts: Comparison
  ) -> (source: Range<Int>, target: Range<Int>)? {
    guard texts.english.topics.contains(.role), texts.dutch.topics.contains(.role),
      let verb = texts.english.words.indices.dropLast().first(where: {
        calls.contains(texts.english.words[$0].hash) && texts.english.words[$0 + 1].hash == you
      }), case let start = texts.english.words[max(0, verb - longestLead)].start,
      let actor = texts.texts.englishRoles.last(where: {
        (start..<texts.english.words[verb].start).contains($0.range.lowerBound)
      }), !isParted(actor.range.upperBound..<texts.english.words[verb].start, in: texts.english),
      texts.dutch.words.contains(where: { dutchCalls.contains($0.hash) }),
      let target = texts.texts.dutchRoles.first(where: { $0.role == actor.role }),
      let reader = reader(
        actingOn: texts.dutch.firstWord(from: target.range.lowerBound), in: texts.dutch)
    else { return nil }
    return (actor.range, reader)
  }

  /// *We will phone you*, "u belt ons".
  private static func callingUs(
    in texts: Comparison
  ) -> (source: Range<Int>, target: Range<Int>)? {
    guard texts.dutch.holds(ons), let target = usCalled.first(in: texts.dutch),
      !texts.dutch.words.contains(where: { dutchWe.contains($0.hash) }),
      let verb = texts.english.words.indices.dropLast().first(where: {
        calls.contains(texts.english.words[$0].hash) && texts.english.words[$0 + 1].hash == you
      }),
      let source = texts.english.words[max(0, verb - longestLead)..<verb].first(where: {
        we.contains($0.hash)
      }), !texts.english.words.contains(where: { us.contains($0.hash) })
    else { return nil }
    return (source.range, target)
  }

  private static let usCalled = PhraseList([
    "belt [ons]", "bel [ons]", "bel je [ons]", "belt u [ons]", "vraagt [ons]", "vraagt u [ons]",
    "helpt [ons]", "helpt u [ons]", "bel dan [ons]",
  ])

  /// How many words may stand before the verb in the clause that says who acts.
  private static let longestLead = 4

  /// The reader, named before somebody in the Dutch clause and not behind, with no preposition between.
  private static func reader(actingOn index: Int, in text: ScannedText) -> Range<Int>? {
    let words = text.words
    var end = words[index].start
    var reader: Range<Int>?
    // "Uw" may be "je", which is nobody who acts.
    for word in words[..<max(0, index - 1)].reversed() {
      if isParted(word.end..<end, in: text) || openings.contains(word.hash) { break }
      if readers.contains(word.hash) { reader = word.range }
      end = word.start
    }
    end = words[index].end
    for word in words[(index + 1)...] {
      if isParted(end..<word.start, in: text) { break }
      if readers.contains(word.hash) { return nil }
      end = word.end
    }
    return reader
  }

  private static func isParted(_ range: Range<Int>, in text: ScannedText) -> Bool {
    range.contains { SignTable.sign(of: text.bytes.byte($0)).isMark }
  }

  private static let calls = WordSet(
    listing:
      "call calls phone phones ring rings telephone telephones ask asks tell tells help helps")
  private static let dutchCalls = WordSet(
    listing:
      "bel belt bellen opbellen vraag vraagt vragen vertel vertelt vertellen help helpt helpen")
  /// What begins a phrase or clause in which somebody else is spoken of.
  private static let openings = WordSet(
    listing:
      "door van met voor aan bij dat als wanneer of zodra omdat die nadat voordat tot en maar via namens"
  )

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
