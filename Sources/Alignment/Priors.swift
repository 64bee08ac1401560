/// What is known of word translations apart from any text: terms of a glossary, and a lexicon of everyday words.
struct Priors: Sendable {
  /// The words of the seeds' terms.
  let seeds: SeedTerms
  /// Everyday words.
  let general: GeneralLexicon
}

/// The terms of seeds, cut into words.
struct SeedTerms: Sendable {
  /// The source terms.
  let source: Side
  /// The target terms, beside those of ``source``.
  let target: Side

  /// The terms of one language.
  struct Side: Sendable {
    /// The words of all terms.
    private(set) var vocabulary = Vocabulary()
    /// The words of each term.
    private(set) var terms: [[Int32]] = []
    /// The terms in which each word stands.
    private var termsOfWord: [[Int32]] = []

    init(_ texts: [String]) {
      var tokenizer = Tokenizer()
      for text in texts {
        tokenizer.read(text)
        terms.append(tokenizer.words.map { vocabulary.intern(tokenizer.bytes, $0) })
      }
      termsOfWord = Array(repeating: [], count: vocabulary.count)
      for (number, words) in terms.enumerated() {
        for word in words { termsOfWord[Int(word)].append(Int32(number)) }
      }
    }

    /// The terms of which a word occurs, in order.
    func terms(of occurrences: Occurrences) -> [Int] {
      var found: [Int32] = []
      for word in occurrences.words { found += termsOfWord[Int(word)] }
      found.sort()
      var terms: [Int] = []
      for term in found where terms.last != Int(term) { terms.append(Int(term)) }
      return terms
    }
  }

  /// Cuts the terms of the seeds.
  ///
  /// - Complexity: O(n) in the bytes of the terms.
  init(_ seeds: [Aligner.Seed]) {
    source = Side(seeds.map(\.source))
    target = Side(seeds.map(\.target))
  }
}

extension SeedTerms.Side {
  /// The shortest seed word that is looked for inside longer words.
  private static let shortestPart = 4

  /// For each seed word the words of a text that are it, or start or end with it.
  struct Occurrences {
    private var all: [Int32: [(word: Int32, isWhole: Bool)]] = [:]

    /// The seed words that are found, in no order.
    var words: some Sequence<Int32> { all.keys }

    /// Where a seed word is found.
    subscript(seed: Int32) -> [(word: Int32, isWhole: Bool)] { all[seed] ?? [] }

    fileprivate mutating func append(_ word: Int32, isWhole: Bool, for seed: Int32) {
      all[seed, default: []].append((word, isWhole))
    }
  }

  /// For each seed word the words of a vocabulary that are it, or start or end with it.
  ///
  /// - Parameters:
  ///   - words: the words to look at.
  ///   - texts: the vocabulary.
  ///   - terms: the terms whose words are wanted; all if none are given.
  /// - Returns: the words by seed word.
  /// - Complexity: O(n·l) in the words and their length.
  func occurrences(
    of words: [Int32], in texts: Vocabulary, forTerms terms: [Int]? = nil
  ) -> Occurrences {
    var occurrences = Occurrences()
    let wanted = Wanted(terms, of: self)
    if wanted.longest == 0 { return occurrences }
    for word in words {
      let bytes = Array(texts[word])
      func add(_ range: Range<Int>, isWhole: Bool) {
        guard let seed = vocabulary.find(bytes, range), wanted.words[Int(seed)] else { return }
        occurrences.append(word, isWhole: isWhole, for: seed)
      }
      add(0..<bytes.count, isWhole: true)
      var length = Self.shortestPart
      while length < min(bytes.count, wanted.longest + 1) {
        if wanted.lengths[length] {
          add(0..<length, isWhole: false)
          add((bytes.count - length)..<bytes.count, isWhole: false)
        }
        length += 1
      }
    }
    return occurrences
  }

  /// Seed words that are looked for.
  private struct Wanted {
    /// For each seed word whether it is one.
    private(set) var words: [Bool]
    /// Whether there is one of each length.
    private(set) var lengths: [Bool] = []
    /// The length of the longest.
    var longest: Int { max(0, lengths.count - 1) }

    init(_ terms: [Int]?, of side: SeedTerms.Side) {
      words = Array(repeating: terms == nil, count: side.vocabulary.count)
      guard let terms else {
        for word in words.indices { add(lengthOf: Int32(word), of: side) }
        return
      }
      for term in terms {
        for word in side.terms[term] where !words[Int(word)] {
          words[Int(word)] = true
          add(lengthOf: word, of: side)
        }
      }
    }

    private mutating func add(lengthOf word: Int32, of side: SeedTerms.Side) {
      let length = side.vocabulary[word].count
      while lengths.count <= length { lengths.append(false) }
      lengths[length] = true
    }
  }
}
