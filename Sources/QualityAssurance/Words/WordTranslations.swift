internal import Bitext

/// Which English and Dutch words translate each other, in whichever form they stand.
public struct WordTranslations: Sendable {
  /// The pairs of stems, each as one hash.
  private let pairs: Set<UInt64>

  /// No words at all.
  public static let none = WordTranslations([])

  /// Reads a dictionary.
  ///
  /// - Parameter entries: the English words with their Dutch translations, in lower case.
  /// - Complexity: O(*n*), where *n* is the length of the entries.
  public init(_ entries: [(english: String, dutch: String)]) {
    pairs = Set(
      entries.map {
        Self.pair(
          WordStem.hash($0.english.utf8, .english), WordStem.hash($0.dutch.utf8, .dutch))
      })
  }

  /// Whether two words translate each other, given the hashes of their stems.
  ///
  /// - Complexity: O(1).
  func hold(_ english: UInt64, _ dutch: UInt64) -> Bool {
    pairs.contains(Self.pair(english, dutch))
  }

  private static func pair(_ english: UInt64, _ dutch: UInt64) -> UInt64 {
    english &* 0x9E37_79B9_7F4A_7C15 ^ dutch
  }
}
