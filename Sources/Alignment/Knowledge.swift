/// What is known of word translations before any text is aligned: pseudo-counts, by source word and
/// target word, as if each pair had been seen that often in aligned text.
struct Knowledge {
  /// The pseudo-counts: a row for each source word, a column for each target word.
  let counts: SparseTable

  /// How often a pair counts as seen, from ablations on the development sets.
  private enum Weight {
    static let number: Float = 8
    static let sameWord: Float = 3
    /// Words of one or two letters are the same by chance more often than not.
    static let sameShortWord: Float = 0.2
    static let cognate: Float = 2
    static let seed: Float = 2
    /// What counts as seen less often than this is not worth its time.
    static let least: Float = 0.1
    /// A sure translation of the general lexicon; more where there are few words to learn from.
    static let general: Float = 2
    static let generalForLittleText: Float = 6
    static let littleText = 1000
    /// A seed word that is the start or end of a longer word, as in a Dutch compound.
    static let partOfWord: Float = 0.5
  }

  /// Words of which a model knows more than is known beforehand: for each word of a language whether it is one.
  struct KnownWords {
    var source: [Bool]
    var target: [Bool]

    /// Whether a pair of words is one of which something may still be needed.
    fileprivate func leavesOpen(_ row: Int32, _ column: Int32) -> Bool {
      !source[Int(row)] || !target[Int(column)]
    }
  }

  /// Whether a text with so many different source words is one of which little can be learned.
  static func isLittleText(words: Int) -> Bool { words < Weight.littleText }

  /// Collects what the words themselves and the seeds tell.
  ///
  /// - Parameters:
  ///   - source: the source words.
  ///   - target: the target words.
  ///   - priors: what is known apart from them.
  ///   - isLittleText: whether everyday words count more; what the number of source words says if it is not given.
  ///   - known: pairs of such words are left out.
  /// - Complexity: O(n log n) in the words of both vocabularies, times the words that share their
  ///   first two letters.
  init(
    source: Vocabulary, target: Vocabulary, priors: Priors, isLittleText: Bool? = nil,
    except known: KnownWords? = nil
  ) {
    let known =
      known
      ?? KnownWords(
        source: Array(repeating: false, count: source.count),
        target: Array(repeating: false, count: target.count))
    var entries: [SparseTable.Entry] = []
    if known.source.contains(false) || known.target.contains(false) {
      Knowledge.addIdenticalWords(source, target, to: &entries)
      Knowledge.addCognates(source, target, known, to: &entries)
      Knowledge.addSeeds(priors.seeds, source, target, known, to: &entries)
      let generalWeight =
        isLittleText ?? Knowledge.isLittleText(words: source.count)
        ? Weight.generalForLittleText : Weight.general
      for var pair in priors.general.pairs(source: source, target: target) {
        pair.value *= generalWeight
        entries.append(pair)
      }
      entries.removeAll { !known.leavesOpen($0.row, $0.column) }
    }
    counts = SparseTable(rows: source.count, entries: entries)
  }

  private init(counts: SparseTable) {
    self.counts = counts
  }

  /// Nothing, of a vocabulary of so many source words.
  static func nothing(rows: Int) -> Knowledge {
    Knowledge(counts: SparseTable(rows: rows, entries: []))
  }

  private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first else { return false }
    return first >= UInt8(ascii: "0") && first <= UInt8(ascii: "9")
  }

  private static func addIdenticalWords(
    _ source: Vocabulary, _ target: Vocabulary, to entries: inout [SparseTable.Entry]
  ) {
    for row in 0..<Int32(source.count) {
      let word = Array(source[row])
      guard let column = target.find(word, 0..<word.count) else { continue }
      let weight =
        isNumber(word[...])
        ? Weight.number : word.count > 2 ? Weight.sameWord : Weight.sameShortWord
      entries.append(SparseTable.Entry(row: row, column: column, value: weight))
    }
  }

  /// Adds pairs of words of five letters or more whose neutral spellings start alike and are at
  /// least 70 % the same.
  private static func addCognates(
    _ source: Vocabulary, _ target: Vocabulary, _ known: KnownWords,
    to entries: inout [SparseTable.Entry]
  ) {
    let sourceSpellings = spellings(of: source)
    let targetSpellings = spellings(of: target)
    var next = 0
    for (key, row, spelling) in sourceSpellings {
      while next < targetSpellings.count, targetSpellings[next].key < key { next += 1 }
      guard next < targetSpellings.count, targetSpellings[next].key == key else { continue }
      let matcher = SpellingMatcher(spelling)
      var candidate = next
      while candidate < targetSpellings.count, targetSpellings[candidate].key == key {
        let other = targetSpellings[candidate]
        candidate += 1
        guard known.leavesOpen(row, other.word),
          abs(other.spelling.letters.count - spelling.letters.count) <= 4
        else { continue }
        let similarity = matcher.similarity(to: other.spelling)
        guard similarity >= 0.7 else { continue }
        let value = Weight.cognate * Float(2 * similarity - 1)
        entries.append(SparseTable.Entry(row: row, column: other.word, value: value))
      }
    }
  }

  /// The neutral spellings of the longer words, sorted by their first two letters.
  private static func spellings(
    of vocabulary: Vocabulary
  ) -> [(key: UInt16, word: Int32, spelling: Spelling)] {
    var result: [(key: UInt16, word: Int32, spelling: Spelling)] = []
    for word in 0..<Int32(vocabulary.count) {
      let bytes = vocabulary[word]
      guard bytes.count >= 5, !isNumber(bytes) else { continue }
      let spelling = Spelling(bytes)
      guard spelling.letters.count >= 2 else { continue }
      let key = UInt16(spelling.letters[0]) << 8 | UInt16(spelling.letters[1])
      result.append((key, word, spelling))
    }
    result.sort { ($0.key, $0.word) < ($1.key, $1.word) }
    return result
  }

  /// Adds the seeds' words; those of a term of several words share its weight.
  private static func addSeeds(
    _ seeds: SeedTerms, _ source: Vocabulary, _ target: Vocabulary, _ known: KnownWords,
    to entries: inout [SparseTable.Entry]
  ) {
    let sources = seeds.source.occurrences(in: source)
    let targets = seeds.target.occurrences(in: target)
    for term in seeds.source.terms(of: sources) {
      let (sourceWords, targetWords) = (seeds.source.terms[term], seeds.target.terms[term])
      let share = Weight.seed / Float(max(1, sourceWords.count * targetWords.count))
      for targetWord in targetWords where !targets[Int(targetWord)].isEmpty {
        for sourceWord in sourceWords {
          for (row, isWholeRow) in sources[Int(sourceWord)] {
            for (column, isWholeColumn) in targets[Int(targetWord)] {
              var value = share
              if !isWholeRow { value *= Weight.partOfWord }
              if !isWholeColumn { value *= Weight.partOfWord }
              guard value >= Weight.least, known.leavesOpen(row, column) else { continue }
              entries.append(SparseTable.Entry(row: row, column: column, value: value))
            }
          }
        }
      }
    }
  }
}
