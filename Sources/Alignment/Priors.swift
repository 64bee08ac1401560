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
    func terms<Word>(of occurrences: [[Word]]) -> [Int] {
      var found = Set<Int32>()
      for (word, words) in occurrences.enumerated() where !words.isEmpty {
        found.formUnion(termsOfWord[word])
      }
      return found.sorted().map(Int.init)
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

  /// For each seed word the words of a vocabulary that are it, or start or end with it.
  ///
  /// - Complexity: O(n·l) in the words of the vocabulary and their length.
  func occurrences(in texts: Vocabulary) -> [[(word: Int32, isWhole: Bool)]] {
    var occurrences: [[(word: Int32, isWhole: Bool)]] = Array(
      repeating: [], count: vocabulary.count)
    for word in 0..<Int32(texts.count) {
      let bytes = Array(texts[word])
      if let seed = vocabulary.find(bytes, 0..<bytes.count) {
        occurrences[Int(seed)].append((word, true))
      }
      var length = Self.shortestPart
      while length < bytes.count {
        if let seed = vocabulary.find(bytes, 0..<length) {
          occurrences[Int(seed)].append((word, false))
        }
        if let seed = vocabulary.find(bytes, (bytes.count - length)..<bytes.count) {
          occurrences[Int(seed)].append((word, false))
        }
        length += 1
      }
    }
    return occurrences
  }
}
