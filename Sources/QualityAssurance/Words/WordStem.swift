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
      ? dutch(letters, without(dutchEndings, letters, range))
      : english(letters, without(englishEndings, letters, range))
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
    var count = 0
    var last: UInt8 = 0
    for index in range where voiceless(letters[index]) != last {
      last = voiceless(letters[index])
      count += 1
    }
    let isParticiple =
      count > 5 && letters[range.lowerBound] == UInt8(ascii: "g")
      && letters[range.lowerBound + 1] == UInt8(ascii: "e")
    var hash = WordHash()
    last = 0
    for index in range.dropFirst(isParticiple ? 2 : 0) where voiceless(letters[index]) != last {
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

  /// The word without the first of some endings that it has, if enough letters are left.
  private static func without(
    _ endings: [[UInt8]], _ letters: Span<UInt8>, _ range: Range<Int>
  ) -> Range<Int> {
    for ending in endings where range.count - ending.count >= shortest {
      let start = range.upperBound - ending.count
      if ending.indices.allSatisfy({ letters[start + $0] == ending[$0] }) {
        return range.lowerBound..<start
      }
    }
    return range
  }

  private static let englishEndings = [
    "ing", "ied", "ies", "ed", "es", "s", "ly", "e", "y", "ion", "d",
  ].map { Array($0.utf8) }

  private static let dutchEndings = [
    "heden", "heid", "ingen", "ing", "jes", "tje", "je", "en", "e", "s", "t", "te", "de",
  ].map { Array($0.utf8) }
}
