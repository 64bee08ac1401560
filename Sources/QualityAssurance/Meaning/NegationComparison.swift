internal import Bitext

/// The negations of both sides of a unit, and what one of them has too many.
final class NegationComparison {
  private let english: Negations
  private let dutch: Negations

  init(_ texts: Comparison) {
    english = Negations(texts.english, .english)
    dutch = Negations(texts.dutch, .dutch)
  }

  /// A no of the English that the Dutch has not; `nil` where all is well, or was said in another way.
  func lost(in texts: Comparison) -> Range<Int>? {
    if let place = Self.lostPair(of: english, in: dutch) ?? lostLimit(in: texts.dutch)
      ?? lostNeed(in: texts.dutch)
    {
      return NegationExcuses.excuseLost(texts) ? nil : place
    }
    if let place = lostRemembering(in: texts.dutch) ?? allowedAfterAll(texts) { return place }
    guard let place = Self.surplus(english, over: dutch) else {
      return Privatives(texts, english: english, dutch: dutch).lost
    }
    return NegationExcuses.excuseLost(texts) || OppositeCounts.isDenied(texts) ? nil : place
  }

  /// A no of the Dutch that the English has not; `nil` where all is well, or was said in another way.
  ///
  /// - Parameters:
  ///   - texts: both texts.
  ///   - translations: the everyday words that translate each other.
  /// - Returns: where it stands in the Dutch.
  func added(
    in texts: Comparison, _ translations: () -> WordTranslations
  ) -> Range<Int>? {
    if let place = Self.lostPair(of: dutch, in: english) { return place }
    guard let place = Self.surplus(dutch, over: english) else {
      return Privatives(texts, english: english, dutch: dutch).added
    }
    if NegationExcuses.excuseAdded(texts) || OppositeCounts.isDenied(texts) { return nil }
    let surplus = dutch.plain.count - english.plain.count - max(0, english.excuses - dutch.excuses)
    let explained =
      NegationTurns.count(among: dutch.plain, texts)
      + RepeatedNo.count(english.plain, dutch.plain, texts, translations)
    return explained >= surplus
      || explained + Contrast.count(among: dutch.plain, texts, translations) >= surplus
      ? nil : place
  }

  /// The no of "never without", of which the other side has the "zonder" alone.
  private static func lostPair(of own: Negations, in other: Negations) -> Range<Int>? {
    let isLost =
      own.pairs.count > other.pairs.count && other.holdsWithout && other.plain.count == 1
      && other.excuses == 0
    return isLost ? own.pairs.first : nil
  }

  /// The no of "no more than", where the Dutch sets no limit of that kind in any way.
  private func lostLimit(in text: ScannedText) -> Range<Int>? {
    guard let limit = english.limits.first, dutch.plain.isEmpty, dutch.excuses == 0,
      !Self.limits.match(anyOf: text)
    else { return nil }
    return limit
  }

  /// The no of "no need to", of which the Dutch makes a duty.
  private func lostNeed(in text: ScannedText) -> Range<Int>? {
    guard let need = english.needless, dutch.plain.isEmpty, dutch.excuses == 0,
      text.words.contains(where: { Self.duties.contains($0.hash) }),
      !Self.needless.match(anyOf: text)
    else { return nil }
    return need
  }

  /// The no of "do not forget", where the Dutch says to forget.
  private func lostRemembering(in text: ScannedText) -> Range<Int>? {
    guard let place = english.unforgotten, dutch.plain.isEmpty, dutch.excuses == 0,
      text.words.indices.contains(where: { index in
        Self.forgetting.contains(text.words[index].hash) && (index == 0 || text.begins(index))
          && !Self.readers.matches(text, at: index)
      }), !Self.minding.match(anyOf: text),
      !text.words.contains(where: { $0.cues.contains(.negation) })
    else { return nil }
    return place
  }

  /// The *neither* or *not even* of what the Dutch allows: "dat mag wel".
  private func allowedAfterAll(_ texts: Comparison) -> Range<Int>? {
    guard english.excuses > dutch.excuses, dutch.plain.count <= english.plain.count,
      let wel = texts.dutch.words.first(where: { $0.hash == Self.wel }),
      SignTable.sign(of: texts.dutch.bytes.byte(wel.end)).isMark
        || wel.end == texts.dutch.bytes.count,
      !Self.contrasts.match(anyOf: texts.english)
    else { return nil }
    return Self.repeated.first(in: texts.english)
  }

  private static let wel = WordHash("wel".utf8).value
  private static let repeated = PhraseList(["[neither]", "[nor]", "not [even]"])
  private static let contrasts = WordPatterns(
    "but although though however yet whereas while except")

  /// Who forgets is spoken of: "vergeet je hem", not "vergeet je pas".
  private static let readers = PhraseList(
    ["u", "jij", "jullie", "je hem", "je het", "je ze", "je een", "je er", "je dit", "je dat"]
      .flatMap { ["[vergeet] \($0)", "[vergeten] \($0)"] })
  private static let minding = WordPatterns("denk* onthoud* gerust")
  private static let forgetting = WordSet(["vergeet", "vergeten", "aarzel", "aarzelen"])
  private static let duties = WordSet(["moet", "moeten", "dient"])
  private static let needless = WordPatterns("hoef* hoeven nodig overbodig onnodig gerust gewoon")

  private static let limits = WordPatterns(
    """
    hoogstens hooguit maximaal maximale maximum max uiterlijk hoogste binnen slechts maar tot \
    onder minder beperk* amper nauwelijks even evenveel zoveel totaal bovengrens limiet enkele \
    alleen enkel kleiner korter
    """)

  /// How bad a difference is: in a long text with several, one may have been said in a way that no list knows.
  func severity(in texts: Comparison) -> Finding.Severity? {
    let isLong = texts.english.words.count > 30
    return isLong && !english.plain.isEmpty && !dutch.plain.isEmpty ? .note : nil
  }

  /// The first no that has no counterpart, going by their number.
  private static func surplus(_ own: Negations, over other: Negations) -> Range<Int>? {
    // What both sides have of excuses stands for one another.
    let excuses = max(0, other.excuses - own.excuses)
    return own.plain.count > other.plain.count + excuses ? own.plain[other.plain.count] : nil
  }
}
