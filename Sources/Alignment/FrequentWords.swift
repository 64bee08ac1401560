/// The words that every text of a language is full of, with their share in running text.
///
/// A short post does not show how rare its words are: each of its thirty words seems to make up a thirtieth of the language, and to
/// meet its translation says next to nothing. So what it is made of is counted together with a text of the language at large, in
/// which all words are rare but these.
struct FrequentWords: Sendable {
  /// The words in lower case, as UTF-8, each with its occurrences in a text of ``textLength``.
  let counts: [(word: [UInt8], count: Double)]

  /// The length in words of the text that is counted beside a corpus.
  ///
  /// It is about that of one page, so that a corpus of many has frequencies of its own.
  static let textLength = 1000.0

  private init(perMille: [(word: String, count: Double)]) {
    counts = perMille.map { (Array($0.word.utf8), $0.count * Self.textLength / 1000) }
  }

  /// The English ones, counted in 96,000 words of 290 pages of manuals and health text.
  static let english = FrequentWords(
    perMille: [
      ("the", 72), ("to", 27), ("a", 25), ("of", 24), ("in", 18), ("is", 18), ("and", 18),
      ("you", 16), ("for", 11), ("this", 10), ("it", 9), ("on", 9), ("are", 9), ("can", 8),
      ("that", 8), ("with", 7), ("be", 7), ("or", 7), ("by", 6), ("as", 6), ("from", 6),
      ("if", 5), ("will", 5), ("not", 5), ("an", 4), ("have", 4), ("which", 4), ("use", 3),
      ("your", 3), ("at", 3), ("has", 3), ("all", 3), ("other", 3), ("one", 3), ("when", 3),
      ("also", 3), ("more", 3), ("but", 2), ("any", 2), ("only", 2), ("some", 2), ("they", 2),
      ("do", 2), ("these", 2), ("there", 2), ("i", 2), ("what", 2), ("no", 1), ("may", 1),
      ("than", 1), ("was", 1), ("we", 1), ("how", 1), ("who", 1),
    ])

  /// The Dutch ones, counted in 84,000 words of the same pages.
  static let dutch = FrequentWords(
    perMille: [
      ("de", 56), ("het", 36), ("van", 30), ("een", 28), ("in", 20), ("en", 18), ("te", 15),
      ("is", 14), ("op", 12), ("met", 12), ("je", 11), ("voor", 11), ("om", 9), ("die", 9),
      ("dat", 8), ("als", 8), ("u", 8), ("worden", 7), ("zijn", 7), ("of", 7), ("deze", 7),
      ("wordt", 6), ("niet", 6), ("dit", 5), ("door", 5), ("aan", 5), ("kan", 5), ("er", 4),
      ("ook", 4), ("kunt", 4), ("dan", 4), ("naar", 4), ("heeft", 3), ("andere", 3), ("bij", 3),
      ("ze", 3), ("maar", 3), ("uit", 3), ("over", 2), ("alle", 2), ("kunnen", 2), ("meer", 2),
      ("zal", 2), ("geen", 2), ("wat", 2), ("tot", 2), ("was", 1), ("uw", 1), ("jouw", 1),
      ("we", 1), ("ik", 1), ("hoe", 1), ("nog", 1), ("al", 1),
    ])
}
