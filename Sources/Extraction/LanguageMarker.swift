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
    var word = ByteHash()
    var length = 0
    /// Whether the word that ends here may stand in a signpost.
    func endsWord() -> Bool {
      guard length > 0 else { return true }
      words += 1
      namesLanguage = namesLanguage || languages.contains(word)
      let isSignposts = languages.contains(word) || fillers.contains(word)
      word = ByteHash()
      length = 0
      return isSignposts
    }
    for byte in text.utf8 {
      if isLetter(byte) {
        word.append(byte | 0x20)
        length += 1
      } else if !endsWord() {
        return false
      }
    }
    return endsWord() && namesLanguage && words <= longest.words
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: true
    default: false
    }
  }

  private static let languages = WordTable<Void>([
    "english", "engels", "engelse", "engelstalig", "engelstalige", "dutch", "nederlands",
    "nederlandse", "nederlandstalig", "nederlandstalige", "en", "nl",
  ])

  private static let fillers = WordTable<Void>([
    "a", "artikel", "article", "als", "below", "bericht", "beneden", "blog", "blogpost", "click",
    "de",
    "deze", "dit", "down", "for", "ga", "go", "here", "het", "hier", "hieronder", "in", "is",
    "jump",
    "klik", "language", "lees", "lezen", "naar", "of", "op", "page", "pagina", "please", "post",
    "read",
    "scroll", "see", "skip", "taal", "tekst", "text", "the", "this", "to", "translation", "version",
    "versie", "vertaling", "verder", "voor", "zie",
  ])
}
