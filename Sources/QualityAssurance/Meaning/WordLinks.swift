internal import Bitext

/// Words of two texts, or of parts of them, that translate each other and no other word there.
struct WordLinks {
  /// The places of an English and a Dutch word.
  typealias Link = (english: Range<Int>, dutch: Range<Int>)

  let all: [Link]

  /// Links the words that a dictionary has as translations, or that begin alike.
  ///
  /// - Complexity: O(*n* · *m*), where *n* and *m* are the numbers of words.
  init(_ english: [Word], _ dutch: [Word], _ translations: WordTranslations) {
    let links = english.compactMap { word -> Link? in
      var only: Range<Int>?
      for other in dutch
      where translations.hold(word.stem, other.stem)
        || word.beginning != 0 && word.beginning == other.beginning
      {
        if only != nil { return nil }
        only = other.range
      }
      return only.map { (word.range, $0) }
    }
    all = links.filter { link in links.count { $0.dutch == link.dutch } == 1 }
  }

  /// A word, with the first four letters of a longer one, by which *operation* and "operatie" are told to be one; 0 where it is short.
  typealias Word = (range: Range<Int>, stem: UInt64, beginning: UInt32)

  static func words(of text: ScannedText, _ language: Language) -> [Word] {
    var words: [Word] = []
    words.reserveCapacity(text.words.count)
    let letters = text.bytes.folded
    for word in text.words where word.range.count > 2 && !isFiller(word) {
      let stem = WordStem.hash(letters, word.range, language)
      let start = word.start + (language == .dutch ? prefix(of: word, letters) : 0)
      let beginning =
        word.end - start > 4
        ? (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(letters[start + $1]) } : 0
      words.append((word.range, stem, beginning))
    }
    return words
  }

  /// The length of the *ge-* of a participle of the verbs in *-eren*, nearly all of which English has too: *geopereerd* begins as *operated*.
  private static func prefix(of word: ScannedText.Word, _ letters: [UInt8]) -> Int {
    guard word.range.count > 8, letters[word.start] == UInt8(ascii: "g"),
      letters[word.start + 1] == UInt8(ascii: "e")
    else { return 0 }
    let isParticiple = participles.contains {
      letters[word.range].suffix($0.count).elementsEqual($0)
    }
    return isParticiple ? 2 : 0
  }

  private static let participles = ["eerd", "eerde", "eerden"].map { Array($0.utf8) }

  /// Whether a word says too little to tell what stands beside it.
  @inline(__always)
  static func isFiller(_ word: ScannedText.Word) -> Bool { fillers.contains(word.hash) }

  private static let fillers = WordSet(
    listing: """
      the a an to be been being is are was were am do does did have has had of in on at by for with from it its you your they \
      them their we our us he she his her this that these those and or but if as than so too very any all more most much many \
      yet still ever should would could can may might must will shall need only always just also until there here who which \
      what how get got let make take use de het een en van op aan bij met voor te om als dan ook er uw je jouw die dat dit \
      deze zijn wordt worden heeft hebt hebben kan kunt mag moet naar uit door elke elk ieder iedere nog wel niet of maar please note able also doen \
      gaat gaan hier ik mijn me kijk let
      """)
}

extension ScannedText {
  /// The first word up to four behind another that says something, in its clause.
  func content(behind index: Int) -> Range<Int>? {
    var end = words[index].end
    for word in words[(index + 1)...].prefix(4) {
      if (end..<word.start).contains(where: { SignTable.sign(of: bytes.byte($0)).isMark }) {
        return nil
      }
      if !WordLinks.isFiller(word) { return word.range }
      end = word.end
    }
    return nil
  }
}
