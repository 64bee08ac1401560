/// Looks many texts up in ``SimilarTexts`` in time that does not grow with their number, however common their words are.
///
/// It finds what ``SimilarTexts/matches(of:atLeast:limit:)`` does where the words of a text are in few others. Where they are
/// in very many, as in numbered texts, it looks only at those that stand about where the text does, and of these at the ones that share
/// the most words: two versions of a catalog are mostly in one order.
struct SimilarTextSearch {
  /// How many mentions of words in texts are looked at for one text, of the rarest words first.
  ///
  /// Those of a word are as many as texts hold it, which in a catalog of some thousand texts is less for nearly all words.
  private static let mostMentions = 2048

  /// How many texts are compared word by word with one, which costs by far the most; a few are given in the end.
  private static let mostComparisons = 64

  private let texts: SimilarTexts
  /// How many words each text has been found to share, nothing but 0 between two searches.
  private var shared: [Int32]

  init(_ texts: SimilarTexts) {
    self.texts = texts
    shared = [Int32](repeating: 0, count: texts.count)
  }

  /// The texts that are like a text, the most alike first, of equals the earlier first.
  ///
  /// - Parameters:
  ///   - text: What is looked for.
  ///   - place: Where in the list it would stand.
  ///   - leastScore: The lowest score that counts, 1 to 100.
  ///   - limit: How many are given at most.
  /// - Returns: The places of the texts, and how alike each is.
  /// - Complexity: O(1), but for the length of the text and those that are compared with it.
  mutating func matches(
    of text: String, near place: Int, atLeast leastScore: Int, limit: Int = 5
  ) -> [SimilarTexts.Match] {
    var matches = texts.same(as: text).prefix(limit).map {
      SimilarTexts.Match(index: $0, score: 100)
    }
    guard matches.count < limit, leastScore < 100 else { return matches }
    let query = Query(TextToken.tokens(of: text), texts.vocabulary, leastScore: leastScore)
    let same = Set(matches.map(\.index))
    for index in candidates(for: query, near: place) where !same.contains(index) {
      guard texts.mayReach(query, index) else { continue }
      let score = TextSimilarity.score(query.tokens, texts.tokens(of: index))
      if score >= leastScore { matches.append(SimilarTexts.Match(index: index, score: score)) }
    }
    matches.sort { ($1.score, $0.index) < ($0.score, $1.index) }
    return Array(matches.prefix(limit))
  }

  /// The texts to compare: those of a fitting length that share the most words, of equals the nearest.
  private mutating func candidates(for query: Query, near place: Int) -> [Int] {
    let byRarity = query.keys.compactMap { $0.map { texts.holders[Int($0)] } }
      .sorted { $0.count < $1.count }
    var (rest, candidates): (Int, [Int]) = (Self.mostMentions, [])
    for holders in byRarity where rest > 0 {
      let mentions = Self.mentions(in: holders, near: place, atMost: rest)
      rest -= mentions.count
      for holder in mentions {
        let index = Int(holder)
        if shared[index] == 0 { candidates.append(index) }
        shared[index] += 1
      }
    }
    let ranked = candidates.map { index in
      (missing: query.keys.count - Int(shared[index]), distance: abs(index - place), index: index)
    }
    for index in candidates { shared[index] = 0 }
    let fitting = ranked.filter { query.lengths.contains(texts.weights[$0.index]) }
    guard fitting.count > Self.mostComparisons else { return fitting.map(\.index) }
    return fitting.sorted {
      ($0.missing, $0.distance, $0.index) < ($1.missing, $1.distance, $1.index)
    }
    .prefix(Self.mostComparisons).map(\.index)
  }

  /// The texts of a word, of very many those about a place.
  private static func mentions(
    in holders: [Int32], near place: Int, atMost most: Int
  ) -> ArraySlice<Int32> {
    guard holders.count > most else { return holders[...] }
    var (start, end) = (0, holders.count)
    while start < end {
      let middle = (start + end) / 2
      if Int(holders[middle]) < place { start = middle + 1 } else { end = middle }
    }
    let first = min(max(0, start - most / 2), holders.count - most)
    return holders[first..<first + most]
  }
}
