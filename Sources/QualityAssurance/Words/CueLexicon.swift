internal import Bitext

/// The words of a language that tell checks something.
///
/// The tests rule out that two listed words share a hash; that any other word shares one of 64 bits is not
/// worth a comparison.
struct CueLexicon: Sendable {
  static let english = CueLexicon(CueWords.all.map { ($0.cue, $0.english) }, numbers: .english)
  static let dutch = CueLexicon(CueWords.all.map { ($0.cue, $0.dutch) }, numbers: .dutch)

  /// The lexicon of English or Dutch.
  static func of(_ language: Language) -> CueLexicon { language == .dutch ? dutch : english }

  private let table: WordTable<CueSet>

  init(_ lists: [(cue: Cue, words: String)], numbers: NumberWords) {
    var cues: [UInt64: CueSet] = [:]
    for (cue, words) in lists {
      for word in words.utf8.split(separator: UInt8(ascii: " ")) {
        cues[WordHash(word).value, default: []].insert(CueSet(cue))
      }
    }
    for word in numbers.speaking {
      cues[WordHash(word.utf8).value, default: []].insert(CueSet(.number))
    }
    for hash in numbers.hashes { cues[hash, default: []].insert(CueSet(.numeral)) }
    table = WordTable(cues)
  }

  /// What the word with a hash tells; nothing for most.
  ///
  /// - Complexity: O(1).
  @inline(__always)
  func cues(of hash: UInt64) -> CueSet { table[hash] ?? CueSet() }
}
