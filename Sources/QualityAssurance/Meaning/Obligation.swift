internal import Bitext

/// What a text obliges, forbids or allows somebody to do, and what the other text makes of it.
///
/// Dutch keeps three things apart that are easily mixed up: *must not* is "mag niet", *need not* is "hoeft niet", and *may* is
/// "mag" (Algemene Nederlandse Spraakkunst, 18.5.4).
struct Obligation {
  private let english: ScannedText
  private let dutch: ScannedText

  /// - Parameter texts: both texts.
  init(_ texts: Comparison) {
    english = texts.english
    dutch = texts.dutch
  }

  /// The words that oblige in another way on both sides; `nil` where there are none.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  var changed: (source: Range<Int>, target: Range<Int>)? {
    guard english.cues.contains(.duty), dutch.cues.contains(.duty) else { return nil }
    return dutyLeftOpen ?? prohibitionLifted ?? freedomForbidden ?? dutyConsidered
  }

  /// "Must" that became "mag" or "kunt".
  private var dutyLeftOpen: (source: Range<Int>, target: Range<Int>)? {
    guard let duty = first(Self.duties, in: english), !denies(english), !denies(dutch),
      let permission = first(Self.dutchPermissions, in: dutch),
      first(Self.permissions, in: english) == nil, !Self.dutchDuties.match(anyOf: dutch)
    else { return nil }
    return (duty.range, permission.range)
  }

  /// "Must not" that became "hoeft niet".
  private var prohibitionLifted: (source: Range<Int>, target: Range<Int>)? {
    guard let need = first(Self.dutchNeeds, in: dutch), !Self.needs.match(anyOf: english),
      let index = english.words.indices.first(where: isProhibition), denies(dutch)
    else { return nil }
    return (english.words[index].range, need.range)
  }

  /// "Need not" that became "mag niet" or "moet niet".
  private var freedomForbidden: (source: Range<Int>, target: Range<Int>)? {
    guard let index = english.words.indices.first(where: isFreedom), denies(dutch),
      let prohibition = first(Self.dutchProhibitions, in: dutch),
      !Self.dutchFreedoms.match(anyOf: dutch)
    else { return nil }
    return (english.words[index].range, prohibition.range)
  }

  /// "Must" or "should" that became something to think about.
  private var dutyConsidered: (source: Range<Int>, target: Range<Int>)? {
    guard let duty = first(Self.strong, in: english), !denies(english),
      let thought = first(Self.thoughts, in: dutch), !Self.considerations.match(anyOf: english)
    else { return nil }
    return (duty.range, thought.range)
  }

  /// Whether "must", "should" or "may" stands at an index with a no behind it.
  private func isProhibition(_ index: Int) -> Bool {
    let word = english.words[index]
    if Self.forbidding.contains(word.hash) { return true }
    return Self.modals.contains(word.hash) && index + 1 < english.words.count
      && english.words[index + 1].cues.contains(.negation)
  }

  /// Whether "need" or "have to" stands at an index with a no before it.
  private func isFreedom(_ index: Int) -> Bool {
    guard
      Self.freedoms.contains(english.words[index].hash) || Self.having.matches(english, at: index)
    else { return false }
    return index > 0 && english.words[index - 1].cues.contains(.negation)
      || index + 1 < english.words.count && english.words[index + 1].cues.contains(.negation)
  }

  private func first(_ set: WordSet, in text: ScannedText) -> ScannedText.Word? {
    text.words.first { $0.cues.contains(.duty) && set.contains($0.hash) }
  }

  private func denies(_ text: ScannedText) -> Bool {
    text.cues.contains(.negation) || text.cues.contains(.privative)
  }
}

extension Obligation {
  private static func set(_ words: String) -> WordSet {
    WordSet(words.split(separator: " ").map(String.init))
  }

  private static let dutyWords = "must"
  private static let strongWords = "must should"
  private static let modalWords = "must should may"
  private static let forbiddingWords = "mustn't shouldn't"
  private static let freedomWords = "need needn't necessary required obliged"
  private static let permissionWords = "may can could allowed might able permitted"
  private static let dutchPermissionWords = "mag mogen kunt kan kun kunnen"
  private static let dutchNeedWords = "hoef hoeft hoeven hoefde hoefden"
  private static let dutchProhibitionWords = "mag mogen moet moeten"
  private static let thoughtWords = "overweeg overweegt overwegen"

  /// The words that are looked at.
  static let englishCues = [
    strongWords, modalWords, forbiddingWords, freedomWords, permissionWords, "have",
  ].joined(separator: " ")
  static let dutchCues = [
    dutchPermissionWords, dutchNeedWords, dutchProhibitionWords, thoughtWords,
  ].joined(separator: " ")

  private static let duties = set(dutyWords)
  private static let strong = set(strongWords)
  private static let modals = set(modalWords)
  private static let forbidding = set(forbiddingWords)
  private static let freedoms = set(freedomWords)
  private static let permissions = set(permissionWords)
  private static let dutchPermissions = set(dutchPermissionWords)
  private static let dutchNeeds = set(dutchNeedWords)
  private static let dutchProhibitions = set(dutchProhibitionWords)
  private static let thoughts = set(thoughtWords)
  private static let having = PhraseList(["[have] to"])

  /// Besides the words that oblige those with which "kunt" tells the only way there is, or the last moment.
  private static let dutchDuties = WordPatterns(
    """
    moet moeten moest dient dienen verplicht* nodig zult zullen hoort horen behoor* alleen pas slechts eerst uitsluitend \
    tot uiterlijk minstens minimaal binnen vooraf
    """)

  /// What makes "hoeft niet" right, and what somebody need not feel.
  private static let needs = WordPatterns(
    """
    need needs needed needn't necess* unnecess* requir* have has had oblig* mandatory worr* asham* embarrass* afraid scared \
    fear* concern* surpris* feel hesitat*
    """)

  /// What says in another way that nobody must.
  private static let dutchFreedoms = WordPatterns(
    """
    hoef* hoev* nodig verplicht* noodzakelijk vereist* overbodig onnodig gerust gewoon vanzelf meteen kunt kan kun zelf hebt heeft
    """)
  private static let considerations = WordPatterns("consider* think* weigh* option* contemplat*")
}
