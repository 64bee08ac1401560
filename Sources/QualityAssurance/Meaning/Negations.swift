internal import Bitext

/// The words of a text that say no, and those that may be said with or without a no in another language.
struct Negations {
  /// The words that say no.
  private(set) var plain: [Range<Int>] = []

  /// How many words were read over that the other language may well put with a no, or without one.
  private(set) var excuses = 0

  /// The no of each *not … without*, which together ask for something.
  private(set) var pairs: [Range<Int>] = []

  /// The no of phrases that set a limit: *no more than*, *niet later dan*.
  private(set) var limits: [Range<Int>] = []

  /// The no of *no need*, which Dutch says with "hoeven" or a no of its own.
  private(set) var needless: Range<Int>?

  /// The no of *do not forget*, which Dutch says with "vergeet" and a no of its own, or with "denk aan".
  private(set) var unforgotten: Range<Int>?

  /// Whether one of ``plain`` is *without* or *zonder*.
  private(set) var holdsWithout = false

  /// Reads the negations of a text.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  init(_ text: ScannedText, _ language: Language) {
    guard text.cues.contains(.negation) else { return }
    let idioms = language == .dutch ? Self.dutchIdioms : Self.englishIdioms
    let limitPhrases = language == .dutch ? Self.dutchLimits : Self.englishLimits
    let words = text.words
    for index in words.indices where words[index].cues.contains(.negation) {
      if limitPhrases.matches(text, at: index) {
        excuses += 1
        limits.append(text.words[index].range)
      } else if idioms.matches(text, at: index) || Self.isTag(index, text)
        || Self.isBelow(index, text)
        || Self.goesOn(index, text, after: plain)
      {
        excuses += 1
        if Self.needs.matches(text, at: index) { needless = text.words[index].range }
        if Self.forgetting.matches(text, at: index) { unforgotten = text.words[index].range }
      } else if language == .english, Self.joining.contains(text.words[index].hash),
        !plain.isEmpty
      {
        // "neither … nor", "not … nor": one no, or two, in Dutch.
        excuses += 1
      } else if let last = plain.last, Self.isNear(last, text.words[index].range, text),
        Self.withouts.contains(text.words[index].hash)
          || Self.isWithout(last, text) && (language == .english || Self.begins(last, text))
      {
        // "Do not go without asking" is to ask first, and so is "without asking you cannot go".
        pairs.append(plain.removeLast())
        excuses += 2
      } else if Self.withouts.contains(text.words[index].hash), index > 1,
        text.words[max(0, index - 6)..<index].contains(where: { Self.rarelies.contains($0.hash) })
      {
        // "Babies rarely go without"
        excuses += 1
      } else {
        plain.append(text.words[index].range)
        holdsWithout = holdsWithout || Self.withouts.contains(text.words[index].hash)
      }
    }
  }

  private static let needs = PhraseList(["[no] need"])
  private static let forgetting = PhraseList([
    "[don't] forget", "[not] forget", "[never] forget", "[don't] hesitate", "[not] hesitate",
  ])
  private static let conjunctions = WordSet(["and", "but", "en", "maar"])
  private static let withouts = WordSet(["without", "zonder"])
  private static let rarelies = WordSet(["rarely", "seldom", "hardly", "zelden"])

  /// Whether a sentence begins with a word: "Zonder recept krijgt u dit niet".
  private static func begins(_ range: Range<Int>, _ text: ScannedText) -> Bool {
    text.begins(text.firstWord(from: range.lowerBound))
  }

  private static func isWithout(_ range: Range<Int>, _ text: ScannedText) -> Bool {
    text.words.contains { $0.range == range && withouts.contains($0.hash) }
  }

  /// Whether a Dutch no repeats one before it: "nooit …, ook niet als", "altijd …, ook niet".
  private static func goesOn(
    _ index: Int, _ text: ScannedText, after plain: [Range<Int>]
  ) -> Bool {
    guard index > 0, text.words[index - 1].hash == also else { return false }
    return !plain.isEmpty || text.bytes.byte(text.words[index - 1].start - 2) == UInt8(ascii: ",")
  }

  /// "Nog geen twaalf uur" is less than that.
  private static func isBelow(_ index: Int, _ text: ScannedText) -> Bool {
    guard index > 0, text.words[index - 1].hash == yet else { return false }
    return text.bytes.isDigit(text.words[index].end + 1)
      || index + 1 < text.words.count && text.words[index + 1].cues.contains(.number)
  }

  private static let yet = WordHash("nog".utf8).value
  private static let also = WordHash("ook".utf8).value

  /// Whether some words stand between two, and nothing that ends a sentence or begins another statement.
  private static func isNear(
    _ first: Range<Int>, _ second: Range<Int>, _ text: ScannedText
  ) -> Bool {
    second.lowerBound - first.upperBound < 60
      && !(first.upperBound..<second.lowerBound).contains {
        SignTable.sign(of: text.bytes.byte($0)).contains(.stop)
      }
      && !text.words.contains {
        $0.start > first.lowerBound && $0.end < second.lowerBound && conjunctions.contains($0.hash)
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
    "or [not]", "if [not]", "why [not]", "[nothing] but", "[no] sooner", "[no] earlier",
    "[not] earlier", "[not] until", "[no] less", "[not] less", "[not] to mention",
    "[no] problem", "[not] merely", "[not] simply", "[no] fewer", "can [not] help",
    "[never] fails", "[never] failed", "[never] failing", "[never] fail", "[never] too late",
    "[not] too late", "[couldn't] agree more", "[not] agree more", "[never] miss",
    "often than [not]", "[won't] be long", "[not] be long", "[without] saying",
    "[don't] hesitate", "[never] hesitate", "[not] hesitate", "[don't] forget", "[not] forget",
    "[never] forget", "in [no] time",
    "[no] need", "[not] unlike", "[not] uncommon", "[not] unusual", "[nothing] more",
    "[never] before", "[never] again", "[no] point", "[none] other",
    "[not] all that",
    "[no] use", "[don't] worry", "[not] fail", "[never] mind", "[don't] give up", "[don't] overdo",
    "[not] sure", "[can't] wait to", "[can't] go wrong", "[no] pain no gain", "no pain [no] gain",
    "[not] overdo", "[not] even", "[no] reason not", "no reason [not]",
    "[no] reason to skip", "[no] reason to miss", "[no] reason to cancel", "[no] excuse",
    "[not] too bad",
    "[wasn't] too bad", "[isn't] too bad", "[not] bad", "[wasn't] bad", "[isn't] bad",
    "[never] skip",
    "[not] skip", "[don't] skip",
  ])

  private static let englishLimits = PhraseList([
    "[no] more than", "[not] more than", "[never] more than", "[no] longer than",
    "[not] longer than", "[no] later", "[not] later", "[not] exceed", "[never] exceed",
    "[don't] exceed",
  ])

  private static let dutchLimits = PhraseList([
    "[niet] meer dan", "[nooit] meer dan", "[niet] later dan", "[niet] langer dan",
    "[niet] vaker dan", "[geen] meer dan",
  ])

  private static let dutchIdioms = PhraseList([
    "de ander [niet]",
    "[niet] op tegen", "[niet] alleen", "al dan [niet]", "wel of [niet]", "zo [niet]",
    "waarom [niet]",
    "[niet] zozeer", "maakt [niet] uit", "maakt het [niet] uit", "maakt dat [niet] uit",
    "[niet] uitmaakt",
    "[niet] minder dan", "[niets] anders dan", "[niet] slechts", "[niet] enkel",
    "[geen] probleem", "[geen] zorgen",
    "[niet] eerder", "[niet] voor niets", "voor [niets]", "[niet] in de laatste plaats", "[nee]",
    "[niet] onaardig", "[niet] hoger", "[niet] lager", "[niet] ouder", "[niet] jonger",
    "[niet] groter", "[niet] kleiner", "[niet] verder", "[niet] zwaarder", "[niet] ongewoon",
    "[niet] zeldzaam", "[niet] eens",
    "[niet] aarzelen", "[niet] vergeten",
  ])

  private static let joining = WordSet(["nor", "neither"])
}
