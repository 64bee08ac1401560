internal import Bitext

/// A word or phrase of the English texts that the glossary lacks.
public struct TermSuggestion: Hashable, Sendable {
  /// The term as it is written most often.
  public var term: String
  /// How many pairs hold it.
  public var frequency: Int
  /// How likely it is a term: the C-value, with one more word in the logarithm so that single words have one too.
  ///
  /// K. Frantzi and others, *Automatic recognition of multi-word terms: the C-value/NC-value method*, 2000.
  public var score: Double
  /// What the Dutch has for it, as it is written most often; `nil` where nothing stands out.
  public var dutch: String?
  /// The index of the first pair that holds it.
  public var pair: Int
}

/// Finds the terms that a glossary lacks in texts and their translations.
public struct TermSuggester: Sendable {
  private let matcher: TermMatcher
  private let isCommon: @Sendable (String) -> Bool
  private let translations: @Sendable (String) -> [String: Double]

  /// The fewest pairs that must hold a candidate.
  public var leastFrequency: Int

  /// Creates a suggester.
  ///
  /// - Parameters:
  ///   - matcher: finds the terms that the glossary has.
  ///   - leastFrequency: the fewest pairs that must hold a candidate.
  ///   - isCommon: whether an English word, in lower case, is one of everyday language.
  ///   - translations: the Dutch words that an English word, in lower case, may become, with their probabilities.
  public init(
    matcher: TermMatcher, leastFrequency: Int = 2,
    isCommon: @escaping @Sendable (String) -> Bool,
    translations: @escaping @Sendable (String) -> [String: Double]
  ) {
    self.matcher = matcher
    self.leastFrequency = leastFrequency
    self.isCommon = isCommon
    self.translations = translations
  }

  /// The candidates in pairs of English and Dutch texts, the likeliest first.
  ///
  /// A candidate is a run of up to four content words that is no term of the glossary nor inside one; one word alone, or
  /// words that are all of everyday language, only where everyday language does not explain them.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the texts, and O(*c* · *p*) for the *c* candidates in *p* pairs.
  public func suggestions(in pairs: [(english: String, dutch: String)]) -> [TermSuggestion] {
    var english = PhraseCounts()
    for (index, pair) in pairs.enumerated() {
      let known = matcher.longestMatches(in: pair.english, language: .english).map(\.range)
      for phrase in Phrases.content(of: pair.english, stop: StopWords.english, longest: 4)
      where !known.contains(where: { $0.contains(phrase.range) }) {
        english.add(phrase, in: index)
      }
    }
    let candidates = english.counts.filter { key, count in
      count.pairs.count >= leastFrequency && isTermLike(key)
    }
    guard !candidates.isEmpty else { return [] }
    let dutch = dutchPhrases(of: pairs)
    let scores = CValues(candidates.mapValues(\.pairs.count)).values
    return candidates.map { key, count in
      TermSuggestion(
        term: count.written, frequency: count.pairs.count, score: scores[key] ?? 0,
        dutch: translation(of: key, count, dutch), pair: count.pairs[0])
    }.filter { $0.score > 0 }
      .sorted { ($1.score, $1.frequency, $0.term) < ($0.score, $0.frequency, $1.term) }
  }

  private func isTermLike(_ phrase: [String]) -> Bool {
    let rare = phrase.filter { !isCommon($0) }
    return phrase.count == 1
      ? !rare.isEmpty && phrase[0].utf8.count >= 4
      : !rare.isEmpty
        || matcher.matches(
          in: phrase.joined(separator: " "), language: .english
        ).isEmpty == false
  }

  private func dutchPhrases(of pairs: [(english: String, dutch: String)]) -> PhraseCounts {
    var dutch = PhraseCounts()
    for (index, pair) in pairs.enumerated() {
      for phrase in Phrases.content(of: pair.dutch, stop: StopWords.dutch, longest: 3) {
        dutch.add(phrase, in: index)
      }
    }
    return dutch
  }

  /// The Dutch phrase that stands most exclusively in the pairs of a candidate (Dice's coefficient), helped by what the lexicon
  /// knows of its words.
  private func translation(
    of key: [String], _ count: PhraseCounts.Count, _ dutch: PhraseCounts
  ) -> String? {
    let known = key.map(translations)
    var best: (score: Double, written: String)?
    var shared: [[String]: Int] = [:]
    for pair in count.pairs {
      for phrase in dutch.phrases[pair] ?? [] { shared[phrase, default: 0] += 1 }
    }
    for (phrase, together) in shared where together >= min(2, count.pairs.count) {
      guard let other = dutch.counts[phrase] else { continue }
      let dice = 2 * Double(together) / Double(count.pairs.count + other.pairs.count)
      let lexical = known.reduce(0) { sum, words in
        sum + (phrase.map { words[$0] ?? 0 }.max() ?? 0)
      }
      let score = dice + lexical / Double(key.count)
      let isBetter =
        best.map { score > $0.score || score == $0.score && other.written < $0.written } ?? true
      if isBetter { best = (score, other.written) }
    }
    return best.flatMap { $0.score >= 0.5 ? $0.written : nil }
  }
}
