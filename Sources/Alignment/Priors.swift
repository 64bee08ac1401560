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
    /// Whether there is a word of each length.
    fileprivate private(set) var lengths: [Bool] = []

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
      for word in 0..<Int32(vocabulary.count) { lengths.mark(vocabulary[word].count) }
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
      let count = texts[word].count
      func add(_ seed: Int32?, isWhole: Bool) {
        guard let seed, wanted.contains(seed) else { return }
        occurrences.append(word, isWhole: isWhole, for: seed)
      }
      add(vocabulary.find(texts, word), isWhole: true)
      var length = Self.shortestPart
      while length < min(count, wanted.longest + 1) {
        if wanted.lengths[length] {
          add(vocabulary.find(texts, word, part: 0..<length), isWhole: false)
          add(vocabulary.find(texts, word, part: (count - length)..<count), isWhole: false)
        }
        length += 1
      }
    }
    return occurrences
  }

  /// Seed words that are looked for.
  private struct Wanted {
    /// For each seed word whether it is one; empty if all are.
    private var words: [Bool] = []
    /// Whether there is one of each length.
    private(set) var lengths: [Bool] = []
    /// The length of the longest.
    var longest: Int { max(0, lengths.count - 1) }

    init(_ terms: [Int]?, of side: SeedTerms.Side) {
      guard let terms else {
        lengths = side.lengths
        return
      }
      if terms.isEmpty { return }
      words = Array(repeating: false, count: side.vocabulary.count)
      for term in terms {
        for word in side.terms[term] where !words[Int(word)] {
          words[Int(word)] = true
          lengths.mark(side.vocabulary[word].count)
        }
      }
    }

    func contains(_ word: Int32) -> Bool { words.isEmpty || words[Int(word)] }
  }
}

extension [Bool] {
  /// Makes the flag of a number true, with as many others before it as that takes.
  fileprivate mutating func mark(_ number: Int) {
    while count <= number { append(false) }
    self[number] = true
  }
}
