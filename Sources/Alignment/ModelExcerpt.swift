/// The part of a model that some words need: several texts of these words are aligned as with the whole model, and what the
/// model says of a word is looked up once.
struct ModelExcerpt {
  private let forward: Direction
  private let backward: Direction

  /// From so many source words on, everyday words count less; a text of the excerpt may have fewer.
  private let knowledge: (ofLittleText: Prior, ofMuchText: Prior)

  /// What is known beforehand of pairs of words of which the model does not know one, in both directions.
  private struct Prior {
    var forward: SparseTable
    var backward: SparseTable

    init(_ knowledge: Knowledge, targets: Int) {
      forward = knowledge.counts
      backward = knowledge.counts.transposed(columns: targets)
    }
  }

  /// Looks up the words.
  ///
  /// - Parameters:
  ///   - model: the model.
  ///   - source: the words that source segments may hold.
  ///   - target: the words that target segments may hold.
  /// - Complexity: O(n) in the words and the model's entries for them; for pairs with words that the model does not know, that of
  ///   ``Knowledge``.
  init(_ model: AlignmentModel, source: Vocabulary, target: Vocabulary) {
    let sources = Words(source, in: model.vocabularies.source)
    let targets = Words(target, in: model.vocabularies.target)
    forward = Direction(
      model.lexicon.forward, given: sources, other: targets, rarest: model.rarest.target)
    backward = Direction(
      model.lexicon.backward, given: targets, other: sources, rarest: model.rarest.source)
    let known = Knowledge.KnownWords(
      source: sources.numbers.map { $0 >= 0 }, target: targets.numbers.map { $0 >= 0 })
    func prior(isLittleText: Bool) -> Prior {
      Prior(
        Knowledge(
          source: source, target: target, priors: model.priors, isLittleText: isLittleText,
          except: known),
        targets: target.count)
    }
    let ofLittleText = prior(isLittleText: true)
    let isLittleText = Knowledge.isLittleText(words: source.count)
    knowledge = (ofLittleText, isLittleText ? ofLittleText : prior(isLittleText: false))
    words = (source, target)
  }

  private let words: (source: Vocabulary, target: Vocabulary)

  /// What the model says of the words of a text, which are words of the excerpt.
  ///
  /// - Complexity: O(n) in the words of the text and their entries.
  func lexicon(of source: ReadText, _ target: ReadText) -> Lexicon {
    lexicon(
      LocalWords(numbers: source.numbers, local: source.local),
      LocalWords(numbers: target.numbers, local: target.local))
  }

  /// What the model says of all words of the excerpt.
  ///
  /// - Complexity: O(n) in the words and their entries.
  var wholeLexicon: Lexicon {
    lexicon(LocalWords(all: words.source), LocalWords(all: words.target))
  }

  private func lexicon(_ sources: LocalWords, _ targets: LocalWords) -> Lexicon {
    let isLittleText = Knowledge.isLittleText(words: sources.numbers.count)
    let prior = isLittleText ? knowledge.ofLittleText : knowledge.ofMuchText
    return Lexicon(
      forward: forward.lexicon(
        prior.forward, opposite: prior.backward, given: sources, other: targets),
      backward: backward.lexicon(
        prior.backward, opposite: prior.forward, given: targets, other: sources))
  }
}

/// Words as words of a model, and the other way round.
private struct Words {
  /// For each word the model's, or −1.
  var numbers: [Int32]
  /// For each word of the model its number here, or −1.
  var local: [Int32]

  init(_ words: Vocabulary, in model: Vocabulary) {
    var local = [Int32](repeating: -1, count: model.count)
    numbers = (0..<Int32(words.count)).map { word in
      guard let number = model.find(words, word) else { return -1 }
      local[Int(number)] = word
      return number
    }
    self.local = local
  }
}

/// The words of a text as words of an excerpt, and the other way round.
private struct LocalWords {
  /// For each word of the text the excerpt's.
  var numbers: [Int32]
  /// For each word of the excerpt the text's, or −1.
  var local: [Int32]

  init(numbers: [Int32], local: [Int32]) {
    self.numbers = numbers
    self.local = local
  }

  /// All words of an excerpt.
  init(all words: Vocabulary) {
    numbers = Array(0..<Int32(words.count))
    local = numbers
  }
}

extension ModelExcerpt {
  /// One direction of the lexicon, with the numbers of the excerpt's words.
  fileprivate struct Direction {
    /// Whether the model knows a given word, and another one.
    private let isKnown: (given: [Bool], other: [Bool])
    private let probabilities: SparseTable
    private let unknown: [Float]
    private let frequencies: [Double]
    private let trust: [Float]

    init(_ model: Lexicon.Direction, given: Words, other: Words, rarest: Double) {
      isKnown = (given.numbers.map { $0 >= 0 }, other.numbers.map { $0 >= 0 })
      // Their order is of no account: each text has its own.
      probabilities = Self.part(of: model.probabilities, given.numbers, other.local)
      unknown = given.numbers.map { $0 >= 0 ? model.unknown[Int($0)] : 0 }
      frequencies = other.numbers.map { $0 >= 0 ? model.frequencies[Int($0)] : rarest }
      trust = other.numbers.map { $0 >= 0 ? model.trust[Int($0)] : 0 }
    }

    /// The rows of a table that have these numbers, without the columns that have none.
    private static func part(
      of table: SparseTable, _ numbers: [Int32], _ local: [Int32]
    ) -> SparseTable {
      var rowStarts: [Int32] = [0]
      rowStarts.reserveCapacity(numbers.count + 1)
      var found = ColumnEntries()
      for number in numbers {
        if number >= 0 { found.append(row: Int(number), of: table, as: local.span) }
        rowStarts.append(Int32(found.count))
      }
      return found.table(rowStarts: rowStarts)
    }

    /// The direction for the words of a text; of words that the model does not know, what is known beforehand.
    func lexicon(
      _ prior: SparseTable, opposite: SparseTable, given: LocalWords, other: LocalWords
    ) -> Lexicon.Direction {
      var rows = SparseTable.Rows()
      var shares: [Float] = []
      shares.reserveCapacity(given.numbers.count)
      var pairs: [(column: Int32, number: Int32, value: Float)] = []
      let (columns, values, local) = (
        probabilities.columns.span, probabilities.values.span, other.local.span
      )
      for number in given.numbers {
        let row = Int(number)
        let range = probabilities.range(row)
        var entry = range.lowerBound
        while entry < range.upperBound {
          let column = local[Int(columns[entry])]
          if column >= 0 { rows.append(column, values[entry]) }
          entry += 1
        }
        pairs.removeAll(keepingCapacity: true)
        for entry in prior.range(row) {
          let column = other.local[Int(prior.columns[entry])]
          if column >= 0 { pairs.append((column, prior.columns[entry], prior.values[entry])) }
        }
        var share = unknown[row]
        if !isKnown.given[row] {
          // The sum is that of the text's order, to the last bit.
          pairs.sort { $0.column < $1.column }
          share = Lexicon.unknownCount / pairs.reduce(Lexicon.unknownCount) { $0 + $1.value }
        }
        shares.append(share)
        for pair in pairs where !isKnown.given[row] || !isKnown.other[Int(pair.number)] {
          rows.append(pair.column, pair.value * share / Lexicon.unknownCount)
        }
        rows.endRow()
      }
      return Lexicon.Direction(
        probabilities: rows.table.sorted(columns: other.numbers.count), unknown: shares,
        frequencies: other.numbers.map { frequencies[Int($0)] },
        trust: other.numbers.map { trust(in: Int($0), opposite, given) })
    }

    private func trust(in word: Int, _ opposite: SparseTable, _ given: LocalWords) -> Float {
      if isKnown.other[word] { return trust[word] }
      var evidence: Float = 0
      for entry in opposite.range(word) where given.local[Int(opposite.columns[entry])] >= 0 {
        evidence = max(evidence, opposite.values[entry])
      }
      return evidence / (evidence + 1)
    }
  }
}
