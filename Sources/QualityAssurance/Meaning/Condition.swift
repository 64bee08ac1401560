internal import Bitext

/// What makes a statement of a text hold in one case alone: *only if the pain gets worse*, *provided your doctor agrees*.
struct Condition {
  /// The word that begins a condition of the English, where the Dutch states the rest as if it always held.
  ///
  /// Dutch has many ways to set a condition, a verb before its subject among them; only a Dutch text that has none of them, and is
  /// one statement without a break, has lost it.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  static func lost(in texts: Comparison) -> Range<Int>? {
    let (english, dutch) = (texts.english, texts.dutch)
    guard let index = first(in: english),
      !beginnings.matches(english, at: index), !ways.match(anyOf: dutch), !isTurned(dutch),
      english.words[index].hash != long || !durations.match(anyOf: dutch)
    else { return nil }
    return english.words[index].range
  }

  /// Whether a clause of the text may begin with its verb: "Krijgt u koorts, bel dan".
  private static func isTurned(_ text: ScannedText) -> Bool {
    text.signs.contains(.comma) || text.bytes.bytes.contains(UInt8(ascii: "?"))
  }

  /// The first word that a condition begins with; most texts have none.
  private static func first(in text: ScannedText) -> Int? {
    text.topics.contains(.condition)
      ? text.words.indices.first { conditions.matches(text, at: $0) } : nil
  }

  /// What a condition begins with.
  static let conditions = PhraseList([
    "[if] you", "[if] your", "[if] the", "[if] it", "[if] there", "[if] this", "[if] they",
    "[if] he", "[if] she", "[if] a", "[if] an", "[if] symptoms", "[if] pain", "[if] necessary",
    "[if] needed", "[if] possible", "[provided] your", "[provided] you", "[provided] that",
    "[provided] the", "as [long] as", "on [condition] that",
  ])

  /// What begins with the same words and is no condition: "ask if you can", "even if", "as if".
  private static let beginnings = PhraseList([
    "ask [if]", "asks [if]", "see [if]", "check [if]", "know [if]", "wonder [if]", "sure [if]",
    "even [if]", "as [if]", "find out [if]", "tell us [if]", "asked [if]", "what [if]", "say [if]",
    "doctor [if]", "worry [if]", "normal [if]", "fine [if]", "okay [if]", "help [if]", "helps [if]",
    "matter [if]", "feel as [if]", "mind [if]",
  ])

  /// What lasts *as long as* something is done during it.
  private static let durations = WordPatterns("tijdens gedurende")
  private static let long = WordHash("long".utf8).value

  /// What may say a condition.
  private static let ways = WordPatterns(
    """
    als indien mits wanneer tenzij zolang zodra bij mocht mochten ingeval geval gevallen zonder zo dan \
    alleen pas eerst anders afhankelijk voorwaarde* eventueel* nodig* mogelijk* liefst wie waar \
    vrouwen mensen patiënten kinderen personen degene* \
    die wat of terwijl na nadat tot totdat voor voordat met door *halve vanwege wegens zelfs ook ondanks \
    verzoek wens desgewenst
    """)
}
