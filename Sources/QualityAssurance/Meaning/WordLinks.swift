internal import Bitext

/// The words of the two texts of a unit that translate each other and no other word there.
struct WordLinks {
  /// The places of an English and a Dutch word.
  typealias Link = (english: Range<Int>, dutch: Range<Int>)

  let all: [Link]

  /// Links the words that a dictionary has as translations, or that begin alike.
  ///
  /// - Complexity: O(*n* · *m*), where *n* and *m* are the numbers of words.
  init(_ texts: Comparison, _ translations: WordTranslations) {
    let english = Self.words(of: texts.english, .english)
    let dutch = Self.words(of: texts.dutch, .dutch)
    let links = english.compactMap { word -> Link? in
      let same = dutch.filter { translations.hold(word.stem, $0.stem) || Self.areAlike(word, $0) }
      return same.count == 1 ? (word.range, same[0].range) : nil
    }
    all = links.filter { link in links.count { $0.dutch == link.dutch } == 1 }
  }

  private typealias Word = (range: Range<Int>, stem: UInt64, letters: ArraySlice<UInt8>)

  private static func words(of text: ScannedText, _ language: Language) -> [Word] {
    text.words.compactMap { word in
      guard word.range.count > 2, !isFiller(word) else { return nil }
      let letters = text.bytes.folded[word.range]
      return (word.range, WordStem.hash(letters, language), letters)
    }
  }

  /// Whether words of five letters and more have the first four in common: *operation*, "operatie".
  private static func areAlike(_ one: Word, _ other: Word) -> Bool {
    one.letters.count > 4 && other.letters.count > 4
      && one.letters.prefix(4).elementsEqual(other.letters.prefix(4))
  }

  /// Whether a word says too little to tell what stands beside it.
  static func isFiller(_ word: ScannedText.Word) -> Bool { fillers.contains(word.hash) }

  private static let fillers = WordSet(
    """
    the a an to be been being is are was were am do does did have has had of in on at by for with from it its you your they \
    them their we our us he she his her this that these those and or but if as than so too very any all more most much many \
    yet still ever should would could can may might must will shall need only always just also until there here who which \
    what how get got let make take use de het een en van op aan bij met voor te om als dan ook er uw je jouw die dat dit \
    deze zijn wordt worden heeft hebt hebben kan kunt mag moet naar uit door elke elk ieder iedere nog wel niet of maar
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
