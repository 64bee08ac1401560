internal import Bitext

/// What words tell, by their hashes alone: a text's word is looked up without making a string of it.
///
/// A hash table with open addresses, in which most words are decided by one look into memory.
struct WordTable<Value: Sendable>: Sendable {
  private var keys: [UInt64]
  private var places: [UInt16]
  private let values: [Value]
  private let mask: Int

  /// Makes a table of fewer than 65,536 words.
  init(_ entries: [UInt64: Value]) {
    var size = 16
    while size < entries.count * 4 { size *= 2 }
    mask = size - 1
    keys = Array(repeating: 0, count: size)
    places = Array(repeating: 0, count: size)
    var values: [Value] = []
    for (hash, value) in entries {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while keys[slot] != 0 { slot = (slot + 1) & mask }
      keys[slot] = hash
      places[slot] = UInt16(values.count)
      values.append(value)
    }
    self.values = values
  }

  /// What the word with a hash tells; `nil` for most.
  ///
  /// - Complexity: O(1).
  @inline(__always)
  subscript(hash: UInt64) -> Value? {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while keys[slot] != 0 {
      if keys[slot] == hash { return values[Int(places[slot])] }
      slot = (slot + 1) & mask
    }
    return nil
  }
}

/// A few words in lower case, by their hashes.
struct WordSet: Sendable {
  private let table: WordTable<Bool>

  init(_ words: some Sequence<String>) {
    table = WordTable(
      Dictionary(words.map { (WordHash($0.utf8).value, true) }, uniquingKeysWith: { $1 }))
  }

  /// Reads words with white space between them.
  init(listing words: String) {
    self.init(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  /// Whether the word with a hash is among them.
  ///
  /// - Complexity: O(1).
  @inline(__always)
  func contains(_ hash: UInt64) -> Bool { table[hash] != nil }
}
