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
  }

  /// Words of both languages, of which all pairs are looked at.
  private struct Words {
    let source: Vocabulary
    let target: Vocabulary
    var rows: [Int32]
    var columns: [Int32]
  }

  /// Whether a text with so many different source words is one of which little can be learned.
  static func isLittleText(words: Int) -> Bool { words < Weight.littleText }

  /// Collects what the words themselves and the seeds tell.
  ///
  /// - Complexity: O(n log n) in the words of both vocabularies, times the words that share their
  ///   first two letters.
  init(source: Vocabulary, target: Vocabulary, priors: Priors) {
    self.init(
      source: source, target: target, priors: priors,
      isLittleText: Self.isLittleText(words: source.count),
      except: KnownWords(
        source: Array(repeating: false, count: source.count),
        target: Array(repeating: false, count: target.count)))
  }

  /// Collects what the words themselves and the seeds tell of pairs with an unknown word.
  ///
  /// - Parameters:
  ///   - source: the source words.
  ///   - target: the target words.
  ///   - priors: what is known apart from them.
  ///   - isLittleText: whether everyday words count more.
  ///   - known: pairs of such words are left out.
  /// - Complexity: as without known words, in the unknown ones; O(n) in the others.
  init(
    source: Vocabulary, target: Vocabulary, priors: Priors, isLittleText: Bool,
    except known: KnownWords
  ) {
    let weight = isLittleText ? Weight.generalForLittleText : Weight.general
    var entries: [SparseTable.Entry] = []
    func add(_ rows: [Int32], _ columns: [Int32]) {
      guard !rows.isEmpty, !columns.isEmpty else { return }
      let words = Words(source: source, target: target, rows: rows, columns: columns)
      Knowledge.addCognates(words, to: &entries)
      Knowledge.addSeeds(priors.seeds, words, to: &entries)
      let pairs = priors.general.pairs(
        source: source, rows: rows, target: target, columns: columns)
      for var pair in pairs {
        pair.value *= weight
        entries.append(pair)
      }
    }
    let columns = Array(0..<Int32(target.count))
    add((0..<Int32(source.count)).filter { !known.source[Int($0)] }, columns)
    add(
      (0..<Int32(source.count)).filter { known.source[Int($0)] },
      columns.filter { !known.target[Int($0)] })
    Knowledge.addIdenticalWords(source, target, known, to: &entries)
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
    _ source: Vocabulary, _ target: Vocabulary, _ known: KnownWords,
    to entries: inout [SparseTable.Entry]
  ) {
    func add(_ row: Int32, _ column: Int32) {
      let word = source[row]
      let weight =
        isNumber(word) ? Weight.number : word.count > 2 ? Weight.sameWord : Weight.sameShortWord
      entries.append(SparseTable.Entry(row: row, column: column, value: weight))
    }
    for row in 0..<Int32(source.count) where !known.source[Int(row)] {
      if let column = target.find(source, row) { add(row, column) }
    }
    for column in 0..<Int32(target.count) where !known.target[Int(column)] {
      if let row = source.find(target, column), known.source[Int(row)] { add(row, column) }
    }
  }

  /// The neutral spelling of a word, with its first two letters.
  private typealias SpelledWord = (key: UInt16, word: Int32, spelling: Spelling)

  /// Adds pairs of words of five letters or more whose neutral spellings start alike and are at
  /// least 70 % the same.
  private static func addCognates(_ words: Words, to entries: inout [SparseTable.Entry]) {
    let sources: [SpelledWord]
    let targets: [SpelledWord]
    // Of the language with more words only those are needed that begin as one of the other does.
    if words.rows.count <= words.columns.count {
      sources = spellings(of: words.rows, in: words.source)
      targets = spellings(of: words.columns, in: words.target, startingAs: sources)
    } else {
      targets = spellings(of: words.columns, in: words.target)
      sources = spellings(of: words.rows, in: words.source, startingAs: targets)
    }
    var next = 0
    for (key, row, spelling) in sources {
      while next < targets.count, targets[next].key < key { next += 1 }
      guard next < targets.count, targets[next].key == key else { continue }
      let matcher = SpellingMatcher(spelling)
      var candidate = next
      while candidate < targets.count, targets[candidate].key == key {
        let other = targets[candidate]
        candidate += 1
        guard abs(other.spelling.letters.count - spelling.letters.count) <= 4 else { continue }
        let similarity = matcher.similarity(to: other.spelling)
        guard similarity >= 0.7 else { continue }
        let value = Weight.cognate * Float(2 * similarity - 1)
        entries.append(SparseTable.Entry(row: row, column: other.word, value: value))
      }
    }
  }

  /// The neutral spellings of the longer words, sorted by their first two letters; of those that start as others do, if any are
  /// given.
  private static func spellings(
    of words: [Int32], in vocabulary: Vocabulary, startingAs others: [SpelledWord]? = nil
  ) -> [SpelledWord] {
    let keys = others.map { Set($0.map(\.key)) }
    var result: [SpelledWord] = []
    if let keys, keys.isEmpty { return result }
    for word in words {
      let bytes = vocabulary[word]
      guard bytes.count >= 5, !isNumber(bytes), let key = Spelling.start(of: bytes),
        keys?.contains(key) ?? true
      else { continue }
      result.append((key, word, Spelling(bytes)))
    }
    result.sort { ($0.key, $0.word) < ($1.key, $1.word) }
    return result
  }

  /// Adds the seeds' words; those of a term of several words share its weight.
  private static func addSeeds(
    _ seeds: SeedTerms, _ words: Words, to entries: inout [SparseTable.Entry]
  ) {
    let sources: SeedTerms.Side.Occurrences
    let targets: SeedTerms.Side.Occurrences
    if words.rows.count <= words.columns.count {
      sources = seeds.source.occurrences(of: words.rows, in: words.source)
      targets = seeds.target.occurrences(
        of: words.columns, in: words.target, forTerms: seeds.source.terms(of: sources))
    } else {
      targets = seeds.target.occurrences(of: words.columns, in: words.target)
      sources = seeds.source.occurrences(
        of: words.rows, in: words.source, forTerms: seeds.target.terms(of: targets))
    }
    for term in seeds.source.terms(of: sources) {
      let (sourceWords, targetWords) = (seeds.source.terms[term], seeds.target.terms[term])
      let share = Weight.seed / Float(max(1, sourceWords.count * targetWords.count))
      for targetWord in targetWords {
        let columns = targets[targetWord]
        if columns.isEmpty { continue }
        for sourceWord in sourceWords {
          for (row, isWholeRow) in sources[sourceWord] {
            for (column, isWholeColumn) in columns {
              var value = share
              if !isWholeRow { value *= Weight.partOfWord }
              if !isWholeColumn { value *= Weight.partOfWord }
              guard value >= Weight.least else { continue }
              entries.append(SparseTable.Entry(row: row, column: column, value: value))
            }
          }
        }
      }
    }
  }
}
