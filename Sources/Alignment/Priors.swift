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
      var isFound = [Bool](repeating: false, count: terms.count)
      for (word, words) in occurrences.enumerated() where !words.isEmpty {
        for term in termsOfWord[word] { isFound[Int(term)] = true }
      }
      return isFound.indices.filter { isFound[$0] }
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
  typealias Occurrences = [[(word: Int32, isWhole: Bool)]]

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
    var occurrences: Occurrences = Array(repeating: [], count: vocabulary.count)
    let wanted = Wanted(terms, of: self)
    if wanted.longest == 0 { return occurrences }
    for word in words {
      let bytes = Array(texts[word])
      func add(_ range: Range<Int>, isWhole: Bool) {
        guard let seed = vocabulary.find(bytes, range), wanted.words[Int(seed)] else { return }
        occurrences[Int(seed)].append((word, isWhole))
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
      for term in terms ?? [] {
        for word in side.terms[term] { words[Int(word)] = true }
      }
      for word in words.indices where words[word] {
        let length = side.vocabulary[Int32(word)].count
        while lengths.count <= length { lengths.append(false) }
        lengths[length] = true
      }
    }
  }
}
