internal import Bitext

/// What the forms of a word have in common, roughly: *walk* of *walking*, "lop" of "lopen" and "loop".
///
/// Two words of one language with one stem are mostly forms of one, which is enough to look a word up that a dictionary has in another
/// form.
enum WordStem {
  /// The hash of a word's stem.
  ///
  /// - Parameters:
  ///   - text: bytes in lower case, as UTF-8.
  ///   - range: the word.
  ///   - language: English or Dutch.
  /// - Returns: the hash, which is that of the other forms.
  /// - Complexity: O(*n*), where *n* is the number of letters.
  static func hash(_ text: [UInt8], _ range: Range<Int>, _ language: Language) -> UInt64 {
    let letters = text.span
    return language == .dutch
      ? dutch(letters, dutchEndings.rest(of: letters, range))
      : english(letters, englishEndings.rest(of: letters, range))
  }

  /// A stem has as many letters at least.
  private static let shortest = 3

  private static func english(_ letters: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash = WordHash()
    let last = range.upperBound - 1
    // "Stopp" of "stopping"
    let isDoubled =
      range.count > shortest && letters[last] == letters[last - 1] && !isVowel(letters[last])
    for index in range.lowerBound..<(isDoubled ? last : range.upperBound) {
      hash.add(letters[index])
    }
    return hash.value
  }

  /// Double letters count once, and *v* and *z* are *f* and *s*; the *ge-* of a participle does not count.
  private static func dutch(_ letters: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var start = range.lowerBound
    var last: UInt8 = 0
    if range.count > 5, letters[start] == UInt8(ascii: "g"), letters[start + 1] == UInt8(ascii: "e")
    {
      var count = 0
      for index in range where voiceless(letters[index]) != last {
        last = voiceless(letters[index])
        count += 1
      }
      if count > 5 { start += 2 }
    }
    var hash = WordHash()
    last = 0
    for index in start..<range.upperBound where voiceless(letters[index]) != last {
      last = voiceless(letters[index])
      hash.add(last)
    }
    return hash.value
  }

  private static func voiceless(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "v"): UInt8(ascii: "f")
    case UInt8(ascii: "z"): UInt8(ascii: "s")
    default: letter
    }
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }

  private static let englishEndings = WordEndings(
    "ing ied ies ed es s ly e y ion d", leaving: shortest)

  private static let dutchEndings = WordEndings(
    "heden heid ingen ing jes tje je en e s t te de", leaving: shortest)
}

/// The endings that words of a language are taken without to be looked up.
private struct WordEndings: Sendable {
  private let all: [[UInt8]]
  /// The last letters of the endings as bits, by their lowest five bits: most words end in none.
  private let lasts: UInt32
  private let shortest: Int

  /// Reads endings with spaces between them, the first of which that fits is taken off.
  init(_ listing: String, leaving shortest: Int) {
    all = listing.split(separator: " ").map { Array($0.utf8) }
    lasts = all.reduce(0) { $0 | 1 << UInt32($1[$1.count - 1] & 0x1F) }
    self.shortest = shortest
  }

  /// A word without the first of the endings that it has, if enough letters are left.
  func rest(of letters: Span<UInt8>, _ word: Range<Int>) -> Range<Int> {
    let last = letters[word.upperBound - 1]
    guard lasts & 1 << UInt32(last & 0x1F) != 0 else { return word }
    let endings = all.span
    for number in endings.indices {
      let count = endings[number].count
      guard endings[number][count - 1] == last, word.count - count >= shortest else { continue }
      let start = word.upperBound - count
      if Self.ends(letters, from: start, with: endings[number]) {
        return word.lowerBound..<start
      }
    }
    return word
  }

  private static func ends(_ letters: Span<UInt8>, from start: Int, with ending: [UInt8]) -> Bool {
    let ending = ending.span
    for index in ending.indices where letters[start + index] != ending[index] { return false }
    return true
  }
}
