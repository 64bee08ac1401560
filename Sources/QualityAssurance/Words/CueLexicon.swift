internal import Bitext

/// The words of a language that tell checks something.
///
/// The tests rule out that two listed words share a hash; that any other word shares one of 64 bits is not
/// worth a comparison.
struct CueLexicon: Sendable {
  static let english = CueLexicon(
    CueWords.all.map { ($0.cue, $0.english) }, Topic.all.map { ($0.topic, $0.english) },
    numbers: .english)
  static let dutch = CueLexicon(
    CueWords.all.map { ($0.cue, $0.dutch) }, Topic.all.map { ($0.topic, $0.dutch) },
    numbers: .dutch)

  /// The lexicon of English or Dutch.
  static func of(_ language: Language) -> CueLexicon { language == .dutch ? dutch : english }

  /// What a word tells.
  struct Entry {
    var cues = CueSet()
    var topics: TopicSet = []
  }

  private let table: WordTable<Entry>

  init(
    _ lists: [(cue: Cue, words: String)], _ topics: [(topic: Topic, words: String)],
    numbers: NumberWords
  ) {
    var entries: [UInt64: Entry] = [:]
    func forEachWord(of list: String, _ body: (inout Entry) -> Void) {
      for word in list.utf8.split(separator: UInt8(ascii: " ")) {
        body(&entries[WordHash(word).value, default: Entry()])
      }
    }
    for (cue, words) in lists { forEachWord(of: words) { $0.cues.insert(CueSet(cue)) } }
    for (topic, words) in topics { forEachWord(of: words) { $0.topics.insert(TopicSet(topic)) } }
    for word in numbers.speaking { forEachWord(of: word) { $0.cues.insert(CueSet(.number)) } }
    for hash in numbers.hashes { entries[hash, default: Entry()].cues.insert(CueSet(.numeral)) }
    table = WordTable(entries)
  }

  /// What the word with a hash tells; `nil` for most.
  ///
  /// - Complexity: O(1).
  @inline(__always)
  subscript(hash: UInt64) -> Entry? { table[hash] }
}
