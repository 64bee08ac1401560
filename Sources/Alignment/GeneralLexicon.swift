/// A lexicon of everyday words with their translations: a prior for texts that teach too little themselves.
public struct GeneralLexicon: Sendable {
  private var source = Vocabulary()
  private var target = Vocabulary()
  private var table: SparseTable
  /// The same with a row for each target word.
  private var backward: SparseTable

  /// A lexicon without words.
  public static let empty = GeneralLexicon(parsing: [])

  /// Reads a lexicon: lines of an English word, its Dutch translation, and how sure that is, 0 to 100, with a tab between
  /// them.
  ///
  /// Lines of another form, such as a comment, are passed over; of a pair that stands there twice the surer one counts.
  ///
  /// - Complexity: O(n log n) in the bytes.
  public init(parsing bytes: [UInt8]) {
    var entries: [SparseTable.Entry] = []
    var at = 0
    while at < bytes.count {
      var tabs: [Int] = []
      var end = at
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") {
        if bytes[end] == UInt8(ascii: "\t") { tabs.append(end) }
        end += 1
      }
      defer { at = end + 1 }
      guard tabs.count == 2,
        let weight = Int(String(decoding: bytes[(tabs[1] + 1)..<end], as: UTF8.self))
      else { continue }
      entries.append(
        SparseTable.Entry(
          row: source.intern(bytes, at..<tabs[0]),
          column: target.intern(bytes, (tabs[0] + 1)..<tabs[1]), value: Float(weight) / 100))
    }
    table = SparseTable(rows: source.count, entries: entries)
    backward = table.transposed(columns: target.count)
  }

  /// All English words with their translations, in lower case, as UTF-8.
  public var entries: [(english: [UInt8], dutch: [UInt8])] {
    var entries: [(english: [UInt8], dutch: [UInt8])] = []
    for row in 0..<source.count {
      let english = Array(source[Int32(row)])
      for entry in table.range(row) {
        entries.append((english, Array(target[table.columns[entry]])))
      }
    }
    return entries
  }

  /// Whether it has an English word, given in lower case.
  public func knows(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    return source.find(bytes, 0..<bytes.count) != nil
  }

  /// Whether it has a Dutch word, given in lower case.
  public func knowsDutch(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    return target.find(bytes, 0..<bytes.count) != nil
  }

  /// Whether an English word, given in lower case, has a translation among some Dutch ones; `nil` where it is not known.
  ///
  /// - Complexity: O(*t*), where *t* is the number of its translations.
  public func translates(_ word: String, intoAnyOf words: Set<String>) -> Bool? {
    let bytes = Array(word.utf8)
    guard let row = source.find(bytes, 0..<bytes.count) else { return nil }
    return table.range(Int(row)).contains { entry in
      words.contains(String(decoding: target[table.columns[entry]], as: UTF8.self))
    }
  }

  /// The translations between words of two vocabularies, each with its weight, 0 to 1, in no order.
  ///
  /// - Parameters:
  ///   - texts: the source vocabulary.
  ///   - rows: the words of it, rising.
  ///   - others: the target vocabulary.
  ///   - columns: the words of that, rising.
  /// - Returns: the pairs, with the numbers of both vocabularies.
  /// - Complexity: O(n log m) in the words of the side that has fewer and their translations, and those of the other.
  func pairs(
    source texts: Vocabulary, rows: [Int32], target others: Vocabulary, columns: [Int32]
  ) -> [SparseTable.Entry] {
    if rows.count <= columns.count {
      return Self.pairs(of: rows, texts, source, table, target, others, columns)
    }
    return Self.pairs(of: columns, others, target, backward, source, texts, rows).map {
      SparseTable.Entry(row: $0.column, column: $0.row, value: $0.value)
    }
  }

  /// The translations of some words of a text among some of another.
  private static func pairs(
    of words: [Int32], _ texts: Vocabulary, _ given: Vocabulary, _ table: SparseTable,
    _ translations: Vocabulary, _ others: Vocabulary, _ wanted: [Int32]
  ) -> [SparseTable.Entry] {
    var entries: [SparseTable.Entry] = []
    for row in words {
      guard let word = given.find(texts, row) else { continue }
      for entry in table.range(Int(word)) {
        guard let column = others.find(translations, table.columns[entry]),
          wanted.count == others.count || wanted.holds(column)
        else { continue }
        entries.append(SparseTable.Entry(row: row, column: column, value: table.values[entry]))
      }
    }
    return entries
  }
}

extension [Int32] {
  /// Whether rising numbers hold one.
  ///
  /// - Complexity: O(log n) in the numbers.
  fileprivate func holds(_ number: Int32) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == number
  }
}
