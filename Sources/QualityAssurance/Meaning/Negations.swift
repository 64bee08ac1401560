internal import Bitext

/// The words of a text that say no, and those that may be said with or without a no in another language.
struct Negations {
  /// The words that say no.
  private(set) var plain: [Range<Int>] = []

  /// How many words were read over that the other language may well put with a no, or without one.
  private(set) var excuses = 0

  /// Reads the negations of a text.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  init(_ text: ScannedText, _ language: Language) {
    guard text.cues.contains(.negation) else { return }
    let idioms = language == .dutch ? Self.dutchIdioms : Self.englishIdioms
    var index = 0
    while index < text.words.count {
      defer { index += 1 }
      guard text.words[index].cues.contains(.negation) else { continue }
      if idioms.matches(text, at: index) || Self.isTag(index, text) {
        excuses += 1
      } else if language == .english, Self.joining.contains(text.words[index].hash),
        !plain.isEmpty
      {
        // "neither … nor", "not … nor": one no, or two, in Dutch.
        excuses += 1
      } else if Self.withouts.contains(text.words[index].hash), let last = plain.last,
        Self.isNear(last, text.words[index].range, text)
      {
        // "Do not go without asking" is to ask first.
        plain.removeLast()
        excuses += 2
      } else {
        plain.append(text.words[index].range)
      }
    }
  }

  private static let withouts = WordSet(["without", "zonder"])

  /// Whether some words stand between two, and nothing that ends a sentence.
  private static func isNear(
    _ first: Range<Int>, _ second: Range<Int>, _ text: ScannedText
  ) -> Bool {
    second.lowerBound - first.upperBound < 60
      && !(first.upperBound..<second.lowerBound).contains {
        SignTable.sign(of: text.bytes.byte($0)).contains(.stop)
      }
  }

  /// Whether the no is one of "isn't it?" or "no-show".
  private static func isTag(_ index: Int, _ text: ScannedText) -> Bool {
    let end = text.words[index].range.upperBound
    if text.bytes.byte(end) == UInt8(ascii: "-") { return true }
    guard index + 1 < text.words.count, pronouns.contains(text.words[index + 1].hash) else {
      return false
    }
    return text.bytes.byte(text.words[index + 1].range.upperBound) == UInt8(ascii: "?")
  }

  private static let pronouns = WordSet(["it", "you", "they", "he", "she", "we", "i"])

  /// Phrases with a no that is none, or that the other language says without one; the no is in brackets.
  private static let englishIdioms = PhraseList([
    "[not] only", "[not] just", "[not] least", "[no] doubt", "[no] matter", "[no] wonder",
    "or [not]", "if [not]", "why [not]", "[nothing] but", "[no] later", "[no] sooner",
    "[no] earlier", "[not] earlier",
    "[not] until",
    "[no] more than", "[not] more than", "[no] less", "[not] less", "[not] to mention",
    "[no] problem",
    "[not] later", "[not] merely", "[not] simply", "[no] fewer", "can [not] help",
    "[don't] hesitate", "[never] hesitate", "[not] hesitate", "[don't] forget", "[not] forget",
    "[no] need", "[not] unlike", "[not] uncommon", "[not] unusual", "[nothing] more",
    "[never] before", "[not] exceed", "[never] again", "[no] point", "[none] other",
    "[not] all that",
    "[no] use", "[don't] worry", "[not] fail", "[never] mind", "[don't] give up", "[don't] overdo",
    "[not] sure", "[can't] wait to", "[can't] go wrong", "[no] pain no gain", "no pain [no] gain",
    "[not] overdo",
  ])

  private static let dutchIdioms = PhraseList([
    "[niet] op tegen", "[niet] alleen", "dan [niet]", "of [niet]", "zo [niet]", "waarom [niet]",
    "[niet] zozeer",
    "[niet] meer dan", "[niet] minder dan", "[niet] later dan", "[niets] anders dan",
    "[niet] slechts", "[niet] enkel", "[niet] langer dan", "[geen] probleem", "[geen] zorgen",
    "[niet] eerder", "[niet] voor niets", "voor [niets]", "[niet] in de laatste plaats", "[nee]",
    "[niet] onaardig", "[niet] hoger", "[niet] lager", "[niet] ouder", "[niet] jonger",
    "[niet] groter", "[niet] kleiner", "[niet] verder", "[niet] zwaarder", "[niet] ongewoon",
    "[niet] zeldzaam", "[niet] eens",
    "[niet] aarzelen", "[niet] vergeten",
  ])

  private static let joining = WordSet(["nor", "neither"])
}
