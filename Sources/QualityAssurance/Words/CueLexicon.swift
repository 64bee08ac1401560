internal import Bitext

/// The words of a language that tell checks something.
///
/// A hash table of the words' hashes alone: a text's word is looked up without making a string of it. The tests
/// rule out that two listed words share a hash; that any other word shares one of 64 bits is not
/// worth a comparison.
struct CueLexicon: Sendable {
  static let english = CueLexicon(CueWords.all.map { ($0.cue, $0.english) }, numbers: .english)
  static let dutch = CueLexicon(CueWords.all.map { ($0.cue, $0.dutch) }, numbers: .dutch)

  /// The lexicon of English or Dutch.
  static func of(_ language: Language) -> CueLexicon { language == .dutch ? dutch : english }

  private var keys: [UInt64]
  private var values: [CueSet]
  private let mask: Int

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
    var size = 256
    while size < cues.count * 4 { size *= 2 }
    mask = size - 1
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: [], count: size)
    for (hash, set) in cues {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while keys[slot] != 0 { slot = (slot + 1) & mask }
      keys[slot] = hash
      values[slot] = set
    }
  }

  /// What the word with a hash tells; nothing for most.
  ///
  /// - Complexity: O(1).
  func cues(of hash: UInt64) -> CueSet {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while keys[slot] != 0 {
      if keys[slot] == hash { return values[slot] }
      slot = (slot + 1) & mask
    }
    return []
  }
}
