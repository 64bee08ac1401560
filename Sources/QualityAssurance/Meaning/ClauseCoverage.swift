internal import Bitext
internal import Terminology

/// Which clauses of a text nothing in the other one says: a clause that was left out, or added.
///
/// A word counts as said where the other text has a translation of it that a dictionary has, a word that begins alike, a term of the same
/// concept or a thing of the same kind. Few words of a right translation may be known, so what is left without the clause must
/// be about as long as the other text, and most of the other text must be said in it.
struct ClauseCoverage {
  private let texts: Comparison
  private let translations: WordTranslations
  private let english: [WordLinks.Word]
  private let dutch: [WordLinks.Word]

  /// A clause has as many words that say something.
  private static let fewestWords = 2
  /// How long the Dutch without an addition is, of the length of the English: of 3,100 right pairs of nine lots 33 have a clause of which no word
  /// is known behind a beginning of this length.
  private static let leastRest = 0.85
  /// The share of the English that must be said in the Dutch which has an addition.
  private static let leastShare = 0.6
  /// The longest Dutch of which a clause is left out, of the length of the English without it: of a clause of two words, and of a longer one.
  private static let mostOfRest = (short: 1.15, long: 1.35)
  /// The share of a Dutch text that must be said in the English of which it leaves out a clause.
  private static let leastDutchShare = 0.5

  /// The percentages of the length of the English between which the Dutch has hardly a clause more or less: most pairs need no other look.
  private static let leastGrowth = 110
  private static let mostShrinkage = 90

  /// The longest English of which something was added or left out, in words: in a longer one nearly always some clause is said in words that
  /// are not known.
  private static let longest = (added: 40, lost: 60)

  init(_ texts: Comparison, _ translations: WordTranslations) {
    self.texts = texts
    self.translations = translations
    english = texts.texts.englishStems
    dutch = texts.texts.dutchStems
  }

  /// The end of the Dutch that nothing in the English says; `nil` where there is none.
  ///
  /// - Complexity: O(*n* · *m*), where *n* and *m* are the numbers of words.
  static func added(
    in texts: Comparison, _ translations: () -> WordTranslations
  ) -> Range<Int>? {
    let wanted = Int(leastRest * Double(texts.english.bytes.count))
    guard texts.english.words.count <= longest.added,
      texts.dutch.bytes.count * 100 >= texts.english.bytes.count * leastGrowth,
      case let starts = ClauseStarts.all(in: texts.dutch, .dutch).filter({ $0 >= wanted }),
      !starts.isEmpty
    else { return nil }
    return ClauseCoverage(texts, translations()).added(from: starts)
  }

  private func added(from starts: [Int]) -> Range<Int>? {
    var end = texts.dutch.bytes.count
    var found: Int?
    for start in starts.reversed() {
      if isSaid(start..<end, .dutch) { break }
      let last = texts.dutch.words.last?.end ?? end
      if dutch.count(where: { $0.range.lowerBound >= start }) >= Self.fewestWords, last > start {
        found = start
      }
      end = start
    }
    guard let found, share(of: english, .english) >= Self.leastShare else { return nil }
    return found..<(texts.dutch.words.last?.end ?? found)
  }

  /// What "en" or "of" adds to a thing of the Dutch, where the English joins nothing and names no such thing: "met water of melk".
  ///
  /// - Complexity: O(*n* · *m*), where *n* and *m* are the numbers of words, where the Dutch alone joins things; else O(*n* + *m*).
  static func addedThing(
    in texts: Comparison, _ translations: () -> WordTranslations
  ) -> Range<Int>? {
    let (english, dutch) = (texts.english, texts.dutch)
    guard english.words.count <= longest.added, !english.signs.contains(.comma),
      let joint = dutch.words.firstIndex(where: { dutchJoints.contains($0.hash) }), joint > 0,
      joint + 1 < dutch.words.count,
      !english.words.contains(where: { joints.contains($0.hash) })
    else { return nil }
    return ClauseCoverage(texts, translations()).addedThing(behind: joint)
  }

  /// The thing behind a conjunction, with the one before it named in the English, and most of that said in the Dutch.
  private func addedThing(behind joint: Int) -> Range<Int>? {
    let words = texts.dutch.words
    guard let before = dutch.last(where: { $0.range.upperBound <= words[joint].start }),
      let thing = dutch.first(where: { $0.range.lowerBound >= words[joint].end }),
      words[joint].start - before.range.upperBound == 1, thing.range.count >= Self.shortest,
      texts.dutch.firstWord(from: thing.range.lowerBound) - joint <= Self.longestLead,
      isSaid(before, .dutch) || named(.dutch).contains(where: { $0.overlaps(before.range) }),
      !isSaid(thing, .dutch), !named(.dutch).contains(where: { $0.overlaps(thing.range) }),
      share(of: english, .english) >= Self.leastShareOfThing
    else { return nil }
    return words[joint].start..<thing.range.upperBound
  }

  /// What is joined is rather a verb where it is shorter.
  private static let shortest = 4
  /// How many words may stand from the conjunction to what it adds: "of in het vriesvak".
  private static let longestLead = 3
  /// The share of the English that must be said in a Dutch text that adds one thing to it.
  private static let leastShareOfThing = 0.55
  private static let dutchJoints = WordSet(["en", "of"])
  private static let joints = WordSet(
    listing: "and or nor both either plus well also then while")

  /// The first clause of the English that nothing in the Dutch says; `nil` where there is none.
  ///
  /// - Complexity: O(*n* · *m*), where *n* and *m* are the numbers of words.
  static func lost(
    in texts: Comparison, _ translations: () -> WordTranslations
  ) -> Range<Int>? {
    let length = texts.english.bytes.count
    guard texts.english.words.count <= longest.lost,
      texts.dutch.bytes.count * 100 <= length * mostShrinkage
    else { return nil }
    let starts = [0] + ClauseStarts.all(in: texts.english, .english)
    let clauses = zip(starts, starts.dropFirst() + [length]).map { $0..<$1 }.filter {
      Double(texts.dutch.bytes.count) <= mostOfRest.long * Double(length - $0.count)
    }
    guard starts.count > 1, !clauses.isEmpty else { return nil }
    return ClauseCoverage(texts, translations()).lost(among: clauses)
  }

  private func lost(among clauses: [Range<Int>]) -> Range<Int>? {
    let clause = clauses.first { clause in
      let count = english.count { clause.contains($0.range.lowerBound) }
      guard count >= Self.fewestWords else { return false }
      let most = count == Self.fewestWords ? Self.mostOfRest.short : Self.mostOfRest.long
      let rest = Double(texts.english.bytes.count - clause.count)
      return Double(texts.dutch.bytes.count) <= most * rest && !isSaid(clause, .english, only: true)
    }
    guard let clause, share(of: dutch, .dutch) >= Self.leastDutchShare else { return nil }
    let words = texts.english.words.filter { clause.contains($0.start) }
    return words.first.flatMap { first in words.last.map { first.start..<$0.end } }
  }

  /// Whether a number stands in a clause, which other checks compare, or one of its words is said in the other text.
  ///
  /// - Parameters:
  ///   - clause: the bytes of the clause.
  ///   - language: the language it is in.
  ///   - only: whether words do not count that stand in other clauses of its text too.
  /// - Returns: whether the other text says something of it.
  func isSaid(_ clause: Range<Int>, _ language: Language, only: Bool = false) -> Bool {
    let numbers = language == .dutch ? texts.texts.dutchNumbers : texts.texts.englishNumbers
    return numbers.written.contains { clause.overlaps($0.range) }
      || (language == .dutch ? dutch : english).contains {
        clause.contains($0.range.lowerBound) && isSaid($0, language)
          && !(only && isRepeated($0, outside: clause, language))
      }
      || named(language).contains { clause.overlaps($0) }
  }

  private func isRepeated(
    _ word: WordLinks.Word, outside clause: Range<Int>, _ language: Language
  ) -> Bool {
    (language == .dutch ? dutch : english).contains {
      $0.stem == word.stem && !clause.contains($0.range.lowerBound)
    }
  }

  /// Whether a word is said in the other text.
  func isSaid(_ word: WordLinks.Word, _ language: Language) -> Bool {
    language == .dutch
      ? english.contains { areLinked($0, word) } : dutch.contains { areLinked(word, $0) }
  }

  /// Whether two words translate each other or begin alike.
  func areLinked(_ english: WordLinks.Word, _ dutch: WordLinks.Word) -> Bool {
    translations.hold(english.stem, dutch.stem)
      || english.beginning != 0 && english.beginning == dutch.beginning
  }

  private func share(of words: [WordLinks.Word], _ language: Language) -> Double {
    let named = named(language)
    let said = words.count { word in
      isSaid(word, language) || named.contains { $0.overlaps(word.range) }
    }
    return Double(said) / Double(max(1, words.count))
  }

  /// The terms and the things of known kinds in a language that the other one names too.
  private func named(_ language: Language) -> [Range<Int>] {
    let terms =
      language == .dutch
      ? texts.texts.dutchTerms.usable.filter { use in
        texts.texts.allEnglishTerms.contains { $0.concept == use.concept }
      }
      : texts.texts.allEnglishTerms.filter { texts.texts.dutchTerms.name($0.concept) }
    guard texts.english.cues.contains(.kind), texts.dutch.cues.contains(.kind) else {
      return terms.map(\.range)
    }
    let others = KindComparison.places(in: texts, language == .dutch ? .english : .dutch)
    return terms.map(\.range)
      + KindComparison.places(in: texts, language).filter { place in
        others.contains { $0.kind == place.kind && $0.member == place.member }
      }.map(\.range)
  }
}

/// Where the clauses of a text begin, but for the first.
enum ClauseStarts {
  /// The offsets of the words that clauses begin with, behind a mark or with a conjunction.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  static func all(in text: ScannedText, _ language: Language) -> [Int] {
    let conjunctions = language == .dutch ? dutch : english
    var starts: [Int] = []
    var end = 0
    for (index, word) in text.words.enumerated() {
      // Mostly a space alone stands before a word.
      if index > 0,
        conjunctions.contains(word.hash)
          || word.start > end + 1 && text.bytes.holdsMark(end..<word.start)
      {
        starts.append(word.start)
      }
      end = word.end
    }
    return starts
  }

  private static let english = WordSet(
    listing: "and or if even but because unless until when so although")
  private static let dutch = WordSet(
    listing: "en ook zelfs of maar zodat waardoor zonder tegen want omdat als")
}
