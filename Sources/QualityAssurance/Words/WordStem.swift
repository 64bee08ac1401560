internal import Bitext

/// What the forms of a word have in common, roughly: *walk* of *walking*, "lop" of "lopen" and "loop".
///
/// Two words of one language with one stem are mostly forms of one, which is enough to look a word up that a dictionary has in another
/// form.
enum WordStem {
  /// The hash of a word's stem.
  ///
  /// - Parameters:
  ///   - letters: the word in lower case, as UTF-8.
  ///   - language: English or Dutch.
  /// - Returns: the hash, which is that of the other forms.
  /// - Complexity: O(*n*), where *n* is the number of letters.
  static func hash(_ letters: some Sequence<UInt8>, _ language: Language) -> UInt64 {
    WordHash(language == .dutch ? dutch(Array(letters)) : english(Array(letters))).value
  }

  /// A stem has as many letters at least.
  private static let shortest = 3

  private static func english(_ word: [UInt8]) -> [UInt8] {
    var stem = word.droppingFirst(of: englishEndings, leaving: shortest)
    // "Stopp" of "stopping"
    if stem.count > shortest, stem.last == stem.dropLast().last, !isVowel(stem.last) {
      stem.removeLast()
    }
    return Array(stem)
  }

  private static func dutch(_ word: [UInt8]) -> [UInt8] {
    let stem = word.droppingFirst(of: dutchEndings, leaving: shortest)
    var letters: [UInt8] = []
    for letter in stem {
      let voiceless =
        letter == UInt8(ascii: "v")
        ? UInt8(ascii: "f") : letter == UInt8(ascii: "z") ? UInt8(ascii: "s") : letter
      if letters.last != voiceless { letters.append(voiceless) }
    }
    let isParticiple = letters.count > 5 && letters.starts(with: "ge".utf8)
    return isParticiple ? Array(letters.dropFirst(2)) : letters
  }

  private static func isVowel(_ letter: UInt8?) -> Bool {
    letter.map { "aeiou".utf8.contains($0) } ?? false
  }

  private static let englishEndings = [
    "ing", "ied", "ies", "ed", "es", "s", "ly", "e", "y", "ion", "d",
  ].map { Array($0.utf8) }

  private static let dutchEndings = [
    "heden", "heid", "ingen", "ing", "jes", "tje", "je", "en", "e", "s", "t", "te", "de",
  ].map { Array($0.utf8) }
}

extension [UInt8] {
  /// The word without the first of some endings that it has, if as many letters are left.
  fileprivate func droppingFirst(of endings: [[UInt8]], leaving least: Int) -> ArraySlice<UInt8> {
    for ending in endings
    where count - ending.count >= least && suffix(ending.count).elementsEqual(ending) {
      return dropLast(ending.count)
    }
    return self[...]
  }
}
