/// A few words in lower case that are looked for at a place of a text.
struct WordList: Sendable {
  let words: [[UInt8]]

  /// The first bytes as bits, by their lowest six: most places are decided by one look here.
  private let beginnings: UInt64

  init(_ words: String...) {
    self.words = words.map { Array($0.utf8) }
    beginnings = self.words.reduce(0) { $0 | 1 << UInt64($1[0] & 0x3F) }
  }

  /// Whether a word may begin with a byte.
  @inline(__always)
  func mayBegin(with byte: UInt8) -> Bool { beginnings >> UInt64(byte & 0x3F) & 1 == 1 }
}
