/// Texts among which those that are like another text are found fast, without a look at each.
///
/// Two texts that are alike share words. How many they must share follows from the score that is asked for, so it is
/// enough to look at texts that hold one of the rarest words of what is looked for (the prefix filter of Chaudhuri, Ganti and Kaushik
/// 2006); those are then compared word by word. Nothing that ``TextSimilarity`` would find is missed, except among texts
/// that have no word in common and are alike by their signs alone.
public struct SimilarTexts: Sendable {
  /// A text that was found.
  public struct Match: Hashable, Sendable {
    /// The place of the text in the list.
    public var index: Int
    /// How alike it is, as ``TextSimilarity/score(_:_:)`` says: 100 for the same.
    public var score: Int

    /// Creates a match.
    public init(index: Int, score: Int) {
      self.index = index
      self.score = score
    }
  }

  private(set) var vocabulary = Vocabulary()
  /// The numbers of the tokens of all texts, one text after the other.
  private(set) var tokens: [Int32] = []
  /// Where the tokens of each text begin, and where those of the last end.
  private var starts = [0]
  private(set) var weights: [Double] = []
  private var wordCounts: [Int] = []
  /// The texts that hold each key of a word, by the number of the key.
  private(set) var holders: [[Int32]] = []
  /// The texts by what they are, white space apart.
  private var exact: [[UInt8]: [Int]] = [:]

  /// Creates the list.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the texts.
  public init(_ texts: some Sequence<String>) {
    for text in texts { append(text) }
  }

  /// The number of texts.
  public var count: Int { weights.count }

  private mutating func append(_ text: String) {
    let index = Int32(count)
    exact[TextSimilarity.normalized(text), default: []].append(count)
    let numbers = TextToken.tokens(of: text).map { vocabulary.number(of: $0) }
    let words = numbers.compactMap { vocabulary.keys[Int($0)] }
    while holders.count < vocabulary.keyCount { holders.append([]) }
    for key in words where holders[Int(key)].last != index { holders[Int(key)].append(index) }
    tokens += numbers
    starts.append(tokens.count)
    weights.append(numbers.reduce(0) { $0 + vocabulary.tokens[Int($1)].weight })
    wordCounts.append(words.count)
  }

  /// The texts that are the same as a text, white space apart, in order.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  public func same(as text: String) -> [Int] { exact[TextSimilarity.normalized(text)] ?? [] }

  /// The texts that are like a text, the most alike first, of equals the earlier first.
  ///
  /// - Parameters:
  ///   - text: What is looked for.
  ///   - leastScore: The lowest score that counts, 1 to 100.
  ///   - limit: How many are given at most.
  /// - Returns: The places of the texts, and how alike each is.
  /// - Complexity: O(*k*), where *k* is the number of texts that hold the rarer words of the text.
  public func matches(of text: String, atLeast leastScore: Int, limit: Int = 5) -> [Match] {
    var matches = same(as: text).map { Match(index: $0, score: 100) }
    if matches.count < limit, leastScore < 100 {
      let found = Set(matches.map(\.index))
      let query = Query(TextToken.tokens(of: text), vocabulary, leastScore: leastScore)
      for index in candidates(for: query) where !found.contains(index) {
        guard mayReach(query, index) else { continue }
        let score = TextSimilarity.score(query.tokens, tokens(of: index))
        if score >= leastScore { matches.append(Match(index: index, score: score)) }
      }
      matches.sort { ($1.score, $0.index) < ($0.score, $1.index) }
    }
    return Array(matches.prefix(limit))
  }

  func tokens(of index: Int) -> [TextToken] {
    tokens[starts[index]..<starts[index + 1]].map { vocabulary.tokens[Int($0)] }
  }

  /// The texts of a fitting length that hold one of the rarest words, each once, in order.
  ///
  /// Where these are many, as in texts of few words, those of the other words are counted too, and the texts left out that
  /// share too few (ScanCount of Li, Lu and Lu 2008).
  private func candidates(for query: Query) -> [Int] {
    let byRarity = query.keys.map { key in key.map { holders[Int($0)] } ?? [] }
      .sorted { $0.count < $1.count }
    let rarest = byRarity.prefix(query.mostMissing + 1)
    var counts = [Int32](repeating: 0, count: count)
    var candidates: [Int] = []
    for holders in rarest {
      for holder in holders {
        let index = Int(holder)
        counts[index] += 1
        if counts[index] == 1, query.lengths.contains(weights[index]) { candidates.append(index) }
      }
    }
    let others = byRarity.dropFirst(rarest.count)
    let length = others.reduce(0) { $0 + $1.count }
    guard length < candidates.count * Self.comparison else { return candidates }
    for holders in others {
      for holder in holders { counts[Int(holder)] += 1 }
    }
    return candidates.filter { mayReach(query, $0, sharing: Int(counts[$0])) }
  }

  /// How many texts of a word are counted in the time that it takes to compare two texts word by word.
  private static let comparison = 32

  /// Whether a score can be reached by a text that shares at most so many words.
  private func mayReach(_ query: Query, _ index: Int, sharing shared: Int) -> Bool {
    let missing = max(query.keys.count, wordCounts[index]) - shared
    return Double(missing) <= query.cost(beside: weights[index])
  }

  /// Whether so many words are shared that the score can be reached: each word of the longer text that the other lacks costs 1.
  func mayReach(_ query: Query, _ index: Int) -> Bool {
    var rest = query.keys
    var shared = 0
    for token in tokens[starts[index]..<starts[index + 1]] {
      guard let key = vocabulary.keys[Int(token)], let place = rest.firstIndex(of: key) else {
        continue
      }
      rest.remove(at: place)
      shared += 1
    }
    return mayReach(query, index, sharing: shared)
  }
}

/// What is looked for, and how far from it a text may be.
struct Query {
  let tokens: [TextToken]
  /// The number of the key of each word; `nil` for a key that no text has.
  let keys: [Int32?]
  /// The weights that a text may have.
  let lengths: ClosedRange<Double>
  /// How many words of the query a text may lack.
  let mostMissing: Int
  private let weight: Double
  /// The share of the heavier text that changes may cost.
  private let share: Double

  init(_ tokens: [TextToken], _ vocabulary: Vocabulary, leastScore: Int) {
    self.tokens = tokens
    keys = tokens.filter { $0.kind != .sign }.map { vocabulary.keyNumber(of: $0) }
    weight = TextSimilarity.weight(of: tokens)
    let least = Double(max(leastScore, 1)) / 100 - 1e-6
    share = 1 - least
    lengths = weight * least...weight / least
    mostMissing = Int(min(weight * share / least, Double(tokens.count)))
  }

  /// What changes may cost at most between the query and a text.
  func cost(beside weight: Double) -> Double { max(weight, self.weight) * share + 1e-6 }
}

/// The tokens of many texts, each once.
struct Vocabulary {
  private(set) var tokens: [TextToken] = []
  /// The number of the key of each token; `nil` for signs.
  private(set) var keys: [Int32?] = []
  private var numbers: [TextToken: Int32] = [:]
  private var keyNumbers: [[UInt8]: Int32] = [:]

  var keyCount: Int { keyNumbers.count }

  mutating func number(of token: TextToken) -> Int32 {
    if let number = numbers[token] { return number }
    let number = Int32(tokens.count)
    numbers[token] = number
    tokens.append(token)
    keys.append(token.kind == .sign ? nil : newKeyNumber(of: token))
    return number
  }

  private mutating func newKeyNumber(of token: TextToken) -> Int32 {
    let key = Array(token.key)
    if let number = keyNumbers[key] { return number }
    let number = Int32(keyNumbers.count)
    keyNumbers[key] = number
    return number
  }

  func keyNumber(of token: TextToken) -> Int32? { keyNumbers[Array(token.key)] }
}
