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
    var isSymbol = false
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
      // Arrows, flags and pointing hands are no words.
      if byte >= 0xC0 { isSymbol = symbolLeads.contains(byte) }
      if isLetter(byte), byte < 0x80 || !isSymbol {
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

  /// The first bytes of signs in UTF-8: punctuation, arrows and other symbols, variation selectors, pictures.
  private static let symbolLeads: [UInt8] = [0xE2, 0xEF, 0xF0]

  private static let languages = WordTable<Void>([
    "english", "engels", "engelse", "engelstalig", "engelstalige", "dutch", "nederlands",
    "nederlandse", "nederlandstalig", "nederlandstalige", "en", "nl",
  ])

  private static let fillers = WordTable<Void>([
    "a", "above", "als", "also", "article", "artikel", "at", "available", "below", "beneden",
    "bericht", "beschikbaar", "blog", "blogpost", "bottom", "boven", "bovenaan", "choose",
    "click", "de", "deel", "deze", "dit", "down", "each", "einde", "elke", "end", "every",
    "follow", "follows", "for", "from", "ga", "go", "here", "het", "hier", "hierboven",
    "hieronder", "in", "is", "je", "jump", "kies", "klik", "language", "lees", "lezen", "liever",
    "line", "link", "naar", "next", "of", "on", "onder", "onderaan", "ook", "op", "page",
    "pagina", "part", "please", "post", "prefer", "question", "rather", "read", "scroll", "see",
    "skip", "streep", "switch", "taal", "tab", "tekst", "text", "the", "this", "to", "top",
    "translation", "under", "uw", "verder", "verderop", "versie", "version", "vertaling", "volgt",
    "voor", "vraag", "want", "your", "zie",
  ])
}
