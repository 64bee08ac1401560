/// How much of a text is English and how much Dutch, by their commonest words.
///
/// What surrounds a post is in one language, mostly that of the site; a box that says something in both is of a post in both.
struct BothLanguages {
  private var english = 0
  private var dutch = 0

  /// Adds the words of a text.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  mutating func add(_ bytes: [UInt8]) {
    var hash = ByteHash()
    var isEmpty = true
    for byte in bytes {
      if (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "'") || byte > 0x7F {
        hash.append(folded: byte)
        isEmpty = false
        continue
      }
      if !isEmpty { count(hash) }
      hash = ByteHash()
      isEmpty = true
    }
    if !isEmpty { count(hash) }
  }

  private mutating func count(_ word: ByteHash) {
    guard let isDutch = Self.words[word] else { return }
    if isDutch { dutch += 1 } else { english += 1 }
  }

  /// Whether both languages are there, and neither three times as much as the other.
  var areBalanced: Bool {
    min(english, dutch) >= Self.fewest && max(english, dutch) <= min(english, dutch) * 3
  }

  /// Whether nearly all of it is Dutch, or English; `nil` where neither can be told.
  var isDutch: Bool? {
    guard max(english, dutch) >= Self.fewest, max(english, dutch) > min(english, dutch) * 3 else {
      return nil
    }
    return dutch > english
  }

  private static let fewest = 1

  /// Words that one of the languages alone has, Dutch ones as `true`.
  private static let words = WordTable<Bool>(
    meanings(
      """
      the and to your you for with this that are it from can not or be if have on at than what how our they their when which
      """, isDutch: false)
      + meanings(
        """
        de het een van en je uw niet voor met dat die zijn naar bij wordt ook aan maar uit om dan wat hoe als kunt moet heeft onze
        """, isDutch: true))

  private static func meanings(_ list: String, isDutch: Bool) -> [(hash: ByteHash, meaning: Bool)] {
    list.utf8.split { $0 == 0x20 || $0 == 0x0A }.map { (ByteHash($0), isDutch) }
  }
}
