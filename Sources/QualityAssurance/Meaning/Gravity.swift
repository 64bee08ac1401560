internal import Bitext

/// How urgent or how grave something is: *call 112 at once*, *this can be fatal*.
struct Gravity {
  private let listing: String
  private let english: WordSet
  private let dutch: WordPatterns

  private init(_ english: String, _ dutch: String) {
    listing = english
    self.english = WordSet(listing: english)
    self.dutch = WordPatterns(dutch)
  }

  /// A word of the English that says how urgent or grave something is, where nothing in the Dutch does.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  static func lost(in texts: Comparison) -> Range<Int>? {
    let text = texts.english
    guard text.topics.contains(.gravity) else { return nil }
    for (index, word) in text.words.enumerated() where words.contains(word.hash) {
      guard let degree = all.first(where: { $0.english.contains(word.hash) }),
        holds(text, at: index),
        !degree.dutch.match(anyOf: texts.dutch) || isDenied(in: texts),
        word.hash != once || !together.isIn(texts.dutch)
      else { continue }
      return word.range
    }
    return nil
  }

  /// Whether the Dutch alone says that something is not urgent: "niet-spoedeisend".
  private static func isDenied(in texts: Comparison) -> Bool {
    !texts.english.cues.contains(.negation) && denials.isIn(texts.dutch)
  }

  private static let denials = PhraseList([
    "niet [spoedeisend]", "niet [spoedeisende]", "niet [dringend]", "niet [urgent]",
    "niet [acuut]", "geen [spoed]", "geen [haast]",
  ])

  /// Whether a word says it here: "at once", not "once", and no "not urgent".
  private static func holds(_ text: ScannedText, at index: Int) -> Bool {
    let word = text.words[index]
    if parts.contains(word.hash), !phrases.matches(text, at: index) { return false }
    return !sayings.matches(text, at: index) && !text.bytes.isUppercase(word.start)
      && !text.words[max(0, index - 3)..<index].contains { $0.cues.contains(.negation) }
  }

  private static let once = WordHash("once".utf8).value
  /// What says that several things come at one time, as *at once* may mean.
  private static let together = PhraseList([
    "in één [keer]", "in een [keer]", "[tegelijkertijd]", "[tegelijk]",
  ])

  /// Words that say it only in a phrase.
  private static let parts = WordSet(listing: "once away delay")
  private static let phrases = PhraseList([
    "at [once]", "straight [away]", "right [away]", "without [delay]",
  ])
  private static let sayings = PhraseList([
    "all at [once]", "[emergency] pill", "[emergency] contraception", "[emergency] contraceptive",
    "[dying] to", "[die] down", "[dies] down", "[death] certificate",
  ])

  /// Whether the Dutch says that something is to be done at once: where the English says *suddenly*, "ineens" is that.
  static func saysAtOnce(_ texts: Comparison) -> Bool {
    dutchAtOnce.match(anyOf: texts.dutch)
      || texts.dutch.holds(ineens) && !sudden.match(anyOf: texts.english)
  }

  private static let ineens = WordHash("ineens".utf8).value
  private static let sudden = WordPatterns("sudden suddenly")
  private static let dutchAtOnce = WordPatterns(atOnce.replacing("ineens", with: ""))
  private static let atOnce = """
    direct* meteen onmiddel* gelijk acuut acute dadelijk snel* gauw terstond nu spoed spoedig* ogenblikkelijk dezelfde vlug zodra zelfde \
    aarzel* ineens
    """

  private static let all = [
    Gravity(
      "emergency urgent urgently",
      """
      spoed* nood* dringend* alarm* urgent* acuut acute direct* meteen onmiddel* eerste ambulance* snel* haast gehaast \
      ogenblikkelijk seh ehbo 112
      """),
    Gravity(
      "threatening fatal fatally deadly lethal die dies died dying death deaths kill kills killed",
      """
      leven* dood* dode* overl* sterf* sterv* stierf* gestorven fata* letaal letale omkom* bezwijk* bezweken verdrink* verdronk* \
      *gevaarlijk *gevaarlijke *bedreigend *bedreigende *dodelijk *dood *sterfte slachtoffer*
      """),
    Gravity("drown drowns drowned drowning", "verdrink* verdronk*"),
    Gravity("suffocate suffocates choke chokes choking", "stik* verstik* gestikt verslik*"),
    Gravity("immediately once away delay", atOnce),
    Gravity(
      "permanent permanently irreversible irreversibly",
      "blijv* blijf* permanent* onomkeer* onherstel* definitie* voorgoed altijd vast* nooit levenslang*"
    ),
  ]

  /// The English words, with spaces between them.
  static let listing = all.map(\.listing).joined(separator: " ")
  private static let words = WordSet(listing: listing)
}
