/// Signposts between the languages of a post: "English", "Lees dit bericht in het Nederlands".
enum LanguageMarker {
  /// The most words and bytes that a signpost has.
  private static let longest = (words: 10, bytes: 120)

  /// Whether a text only says which language stands where: it names a language, and every other word is
  /// one that such signposts use.
  static func matches(_ text: String) -> Bool {
    guard text.utf8.count <= longest.bytes else { return false }
    var words = 0
    var namesLanguage = false
    for word in text.utf8.split(whereSeparator: { !isLetter($0) }) {
      let folded = String(decoding: word.map { $0 | 0x20 }, as: UTF8.self)
      words += 1
      if languages.contains(folded) {
        namesLanguage = true
      } else if !fillers.contains(folded) {
        return false
      }
    }
    return namesLanguage && words <= longest.words
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: true
    default: false
    }
  }

  private static let languages: Set<String> = [
    "english", "engels", "engelse", "engelstalig", "engelstalige", "dutch", "nederlands",
    "nederlandse", "nederlandstalig", "nederlandstalige", "en", "nl",
  ]

  private static let fillers: Set<String> = [
    "a", "artikel", "article", "als", "below", "bericht", "beneden", "blog", "blogpost", "click",
    "de",
    "deze", "dit", "down", "for", "ga", "go", "here", "het", "hier", "hieronder", "in", "is",
    "jump",
    "klik", "language", "lees", "lezen", "naar", "of", "op", "page", "pagina", "please", "post",
    "read",
    "scroll", "see", "skip", "taal", "tekst", "text", "the", "this", "to", "translation", "version",
    "versie", "vertaling", "verder", "voor", "zie",
  ]
}
