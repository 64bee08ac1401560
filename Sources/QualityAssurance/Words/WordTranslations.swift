internal import Bitext

/// Which English and Dutch words translate each other, in whichever form they stand.
public struct WordTranslations: Sendable {
  /// The pairs of stems, each as one hash, in a table with open addresses; 0 where it has none.
  private var pairs: [UInt64]
  private let mask: Int

  /// No words at all.
  public static let none = WordTranslations([])

  /// Reads a dictionary.
  ///
  /// - Parameter entries: the English words with their Dutch translations, in lower case, as UTF-8.
  /// - Complexity: O(*n*), where *n* is the length of the entries.
  public init(_ entries: [(english: [UInt8], dutch: [UInt8])]) {
    var size = 16
    while size < entries.count * 2 { size *= 2 }
    mask = size - 1
    pairs = Array(repeating: 0, count: size)
    for entry in entries {
      let pair = Self.pair(
        WordStem.hash(entry.english, entry.english.indices, .english),
        WordStem.hash(entry.dutch, entry.dutch.indices, .dutch))
      pairs[slot(of: pair)] = pair
    }
  }

  /// Whether two words translate each other, given the hashes of their stems.
  ///
  /// - Complexity: O(1).
  @inline(__always)
  func hold(_ english: UInt64, _ dutch: UInt64) -> Bool {
    let pair = Self.pair(english, dutch)
    return pairs[slot(of: pair)] == pair
  }

  /// Where a pair stands, or would.
  @inline(__always)
  private func slot(of pair: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: pair) & mask
    while pairs[slot] != 0, pairs[slot] != pair { slot = (slot + 1) & mask }
    return slot
  }

  /// Not 0, which is no pair.
  @inline(__always)
  private static func pair(_ english: UInt64, _ dutch: UInt64) -> UInt64 {
    (english &* 0x9E37_79B9_7F4A_7C15 ^ dutch) | 1
  }
}
