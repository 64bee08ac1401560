internal import Bitext

/// Phrases of both languages that do not say the same, and what beside each means that the translation is right all the same.
///
/// A class, for it is several tables, which to copy takes time.
final class PhrasePair: Sendable {
  let english: PhraseList
  let dutch: PhraseList
  private let unlessEnglish: WordPatterns
  private let unlessDutch: WordPatterns

  /// Reads phrases such as `[not] only`, and patterns with spaces between them.
  init(
    _ english: [String], unless unlessEnglish: String, dutch: [String], unless unlessDutch: String
  ) {
    self.english = PhraseList(english)
    self.unlessEnglish = WordPatterns(unlessEnglish)
    self.dutch = PhraseList(dutch)
    self.unlessDutch = WordPatterns(unlessDutch)
  }

  /// Whether something beside the phrases means that the Dutch is right.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  func isExcused(in texts: Comparison) -> Bool {
    unlessDutch.match(anyOf: texts.dutch) || unlessEnglish.match(anyOf: texts.english)
  }
}

/// Some pairs of phrases, of which two texts are asked at once which of them they may hold.
struct PhrasePairs: Sendable {
  /// The pairs that have a word in brackets, as bits.
  private let english: WordTable<UInt64>
  private let dutch: WordTable<UInt64>

  /// The bracketed words of each language, with spaces between them.
  let englishAnchors: String
  let dutchAnchors: String

  /// Takes 64 pairs at most.
  init(_ pairs: [PhrasePair]) {
    precondition(pairs.count <= 64)
    english = Self.table(pairs.map(\.english))
    dutch = Self.table(pairs.map(\.dutch))
    englishAnchors = pairs.map(\.english.anchors).joined(separator: " ")
    dutchAnchors = pairs.map(\.dutch.anchors).joined(separator: " ")
  }

  private static func table(_ lists: [PhraseList]) -> WordTable<UInt64> {
    var table: [UInt64: UInt64] = [:]
    for (number, list) in lists.enumerated() {
      for word in list.anchors.utf8.split(separator: UInt8(ascii: " ")) {
        table[WordHash(word).value, default: 0] |= 1 << UInt64(number)
      }
    }
    return WordTable(table)
  }

  /// The numbers of the pairs of which both texts have a word in brackets.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  func candidates(in texts: Comparison) -> [Int] {
    var found = Self.candidates(in: texts.dutch, dutch)
    if found != 0 { found &= Self.candidates(in: texts.english, english) }
    return found == 0 ? [] : (0..<64).filter { found >> UInt64($0) & 1 == 1 }
  }

  private static func candidates(in text: ScannedText, _ table: WordTable<UInt64>) -> UInt64 {
    let all = text.words
    let words = all.span
    var found: UInt64 = 0
    for index in words.indices {
      if let pairs = table[words[index].hash] { found |= pairs }
    }
    return found
  }
}
