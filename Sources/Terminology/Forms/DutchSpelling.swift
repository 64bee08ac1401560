/// The Dutch rules for open and closed syllables (*Het Groene Boekje*, Leidraad 2): *been* – *benen*,
/// *bot* – *botten*, *pees* – *pezen*, *stijf* – *stijve*.
enum DutchSpelling {
  /// The spellings of a word before an ending that begins with a vowel, the most likely first.
  static func opened(_ word: Letters) -> [Letters] {
    let consonants = word.count - vowelEnd(of: word)
    let vowel = vowelGroup(of: word)
    guard consonants > 0, !vowel.isEmpty else { return [word] }
    guard consonants == 1 else { return consonants == 2 ? [word] + voiced(word) : [word] }
    if isDoubled(vowel) {
      let start = vowelEnd(of: word) - 1
      let shortened = Letters(word[..<start]) + word[(start + 1)...]
      return voiced(shortened) + [shortened] + withDiaeresis(word, at: start - 1)
    }
    // tumoren, factoren: the o is long when the stress moves to it.
    if word.ends(with: "or"), syllables(word) > 1 { return [word] }
    if vowel.count == 1, vowel[0] < 0x80, !isUndoubling(word.final) {
      // Also when the last syllable looks weak, for it may be a word: zenuwcellen.
      return hasWeakEnding(word) ? [word, word + [word.final]] : [word + [word.final]]
    }
    return voiced(word) + [word]
  }

  /// The word in *-ieel* as it is before *-e*: *arterieel* – *arteriële*.
  private static func withDiaeresis(_ word: Letters, at index: Int) -> [Letters] {
    guard index > 0, word[index] == UInt8(ascii: "e"), word[index - 1] == UInt8(ascii: "i") else {
      return []
    }
    return [Letters(word[..<index]) + "ë" + word[(index + 2)...]]
  }

  /// The spellings of a stem that stood before *-en*: *buig*, *beweeg*, *rek*, *wrijf*.
  static func closed(_ stem: Letters) -> [Letters] {
    let consonants = stem.count - vowelEnd(of: stem)
    let vowel = vowelGroup(of: stem)
    if consonants >= 2, stem[stem.count - 2] == stem.final { return [stem.dropping(1)] }
    if consonants == 1, vowel.count == 1, vowel[0] < 0x80 {
      let split = vowelEnd(of: stem)
      let lengthened = Letters(stem[..<split]) + vowel + stem[split...]
      return hasWeakEnding(stem) ? [devoiced(stem), devoiced(lengthened)] : [devoiced(lengthened)]
    }
    return [devoiced(stem)]
  }

  /// The word with a last *v* or *z* as *f* or *s*.
  static func devoiced(_ word: Letters) -> Letters {
    switch word.final {
    case UInt8(ascii: "v"): word.dropping(1) + "f"
    case UInt8(ascii: "z"): word.dropping(1) + "s"
    default: word
    }
  }

  private static func voiced(_ word: Letters) -> [Letters] {
    switch word.final {
    case UInt8(ascii: "f"): [word.dropping(1) + "v"]
    case UInt8(ascii: "s"): [word.dropping(1) + "z"]
    default: []
    }
  }

  /// Whether the last syllable is one that has no stress: *enkel*, *wervel*, *gevoelig*.
  static func hasWeakEnding(_ word: Letters) -> Bool {
    guard syllables(word) > 1, vowelGroup(of: word).count == 1 else { return false }
    return word.ends(withAnyOf: ["el", "em", "en", "er", "ig", "ik"])
  }

  /// The number of groups of vowels.
  static func syllables(_ word: Letters) -> Int {
    var count = 0
    var inVowel = false
    for byte in word {
      let vowel = isVowel(byte)
      if vowel && !inVowel { count += 1 }
      inVowel = vowel
    }
    return count
  }

  /// Where the last group of vowels ends; *ij* counts as one.
  static func vowelEnd(of word: Letters) -> Int {
    var end = word.count
    while end > 0, !isVowel(word[end - 1]) {
      if word[end - 1] == UInt8(ascii: "j"), end > 1, word[end - 2] == UInt8(ascii: "i") { break }
      end -= 1
    }
    return end
  }

  /// The last group of vowels.
  static func vowelGroup(of word: Letters) -> Letters {
    let end = vowelEnd(of: word)
    var start = end
    if start > 1, word[start - 1] == UInt8(ascii: "j") { start -= 2 }
    while start > 0, isVowel(word[start - 1]) { start -= 1 }
    return Letters(word[start..<end])
  }

  /// Whether the byte is a vowel or part of an accented letter.
  static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"), 0x80...:
      true
    default: false
    }
  }

  private static func isDoubled(_ vowel: Letters) -> Bool {
    vowel.count >= 2 && vowel[vowel.count - 1] == vowel[vowel.count - 2] && vowel.final < 0x80
  }

  /// Consonants that are never written double.
  private static func isUndoubling(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "x"), UInt8(ascii: "w"), UInt8(ascii: "v"), UInt8(ascii: "z"),
      UInt8(ascii: "j"), UInt8(ascii: "h"), UInt8(ascii: "q"), UInt8(ascii: "c"):
      true
    default: false
    }
  }
}
