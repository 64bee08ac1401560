/// What the dictionaries say of a line: half of a translated manual may still be in English.
struct Dictionaries {
  /// The words that only one of the languages has, by their hash.
  private let english: Set<UInt32>
  private let dutch: Set<UInt32>
  /// The words that both have.
  private let shared: Set<UInt32>

  init(of collections: [Collection]) {
    func words(_ language: TrainingLanguage) -> Set<UInt32> {
      let lists = collections.filter { $0.kind == .words && $0.language == language }
      return Set(lists.flatMap(\.lines).map(lineHash))
    }
    let english = words(.english)
    let dutch = words(.dutch)
    self.english = english.subtracting(dutch)
    self.dutch = dutch.subtracting(english)
    shared = english.intersection(dutch)
  }

  /// Whether a line that is said to be in a language has more words of the other's own than of its own; one of a
  /// third language, mostly English words.
  func contradict(_ line: [UInt8], in language: TrainingLanguage) -> Bool {
    var count = 0
    var englishCount = 0
    var dutchCount = 0
    for word in line.split(whereSeparator: { !Self.isLetter($0) }) where word.count > 1 {
      let hash = lineHash(Array(word))
      count += 1
      if english.contains(hash) { englishCount += 1 }
      if dutch.contains(hash) { dutchCount += 1 }
    }
    return switch language {
    case .english: dutchCount > englishCount
    case .dutch: englishCount > dutchCount
    case .other: englishCount * 2 > count
    }
  }

  /// Whether all words of a text are ones that English or Dutch has, so that it is no example of another language.
  func contain(_ text: some Swift.Collection<UInt8>) -> Bool {
    text.split(whereSeparator: { !Self.isLetter($0) }).allSatisfy { word in
      let hash = lineHash(Array(word))
      return english.contains(hash) || dutch.contains(hash) || shared.contains(hash)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "'") || (0x41...0x5A).contains(byte & 0xDF)
  }
}
