/// The spelling of a word with the habits of English and Dutch taken out, so that words of common
/// origin look alike: "muscle" and "muskel", "photo" and "foto", "systeem" and "system".
struct Spelling {
  /// The letters of the neutral form.
  let letters: [UInt8]

  /// Respells a lower-case word.
  ///
  /// - Complexity: O(n) in the bytes of the word.
  init(_ word: ArraySlice<UInt8>) {
    var letters: [UInt8] = []
    letters.reserveCapacity(word.count + 1)
    var at = word.startIndex
    while at < word.endIndex {
      let next = at + 1 < word.endIndex ? word[at + 1] : 0
      let (size, first, second) = Spelling.respell(word[at], next)
      if first != 0, letters.last != first { letters.append(first) }
      if second != 0 { letters.append(second) }
      at += size
    }
    self.letters = letters
  }

  /// The first two letters of the neutral form of a word; `nil` if it has fewer.
  ///
  /// - Complexity: O(n) in the bytes that they are made of.
  static func start(of word: ArraySlice<UInt8>) -> UInt16? {
    var found: UInt8?
    var at = word.startIndex
    while at < word.endIndex {
      let next = at + 1 < word.endIndex ? word[at + 1] : 0
      let (size, first, second) = Spelling.respell(word[at], next)
      if first != 0, first != found {
        if let found { return UInt16(found) << 8 | UInt16(first) }
        found = first
      }
      if second != 0 {
        if let found { return UInt16(found) << 8 | UInt16(second) }
        found = second
      }
      at += size
    }
    return nil
  }

  /// How many bytes to take, and the one or two letters that stand for them (0 for none).
  private static func respell(_ byte: UInt8, _ next: UInt8) -> (Int, UInt8, UInt8) {
    let letter = { (character: Unicode.Scalar) in UInt8(ascii: character) }
    switch (byte, next) {
    case (letter("p"), letter("h")): return (2, letter("f"), 0)
    case (letter("t"), letter("h")): return (2, letter("t"), 0)
    case (letter("q"), letter("u")): return (2, letter("k"), letter("w"))
    case (letter("i"), letter("j")): return (2, letter("i"), 0)
    case (letter("o"), letter("u")), (letter("o"), letter("e")): return (2, letter("u"), 0)
    case (letter("a"), letter("e")): return (2, letter("e"), 0)
    case (letter("y"), _): return (1, letter("i"), 0)
    case (letter("c"), _): return (1, letter("k"), 0)
    case (letter("x"), _): return (1, letter("k"), letter("s"))
    case (letter("z"), _): return (1, letter("s"), 0)
    case (letter("v"), _): return (1, letter("f"), 0)
    case (0xC3, let accented): return (2, plain(accented), 0)
    default: return (1, byte, 0)
    }
  }

  /// The letter without its accent, from the second byte of a Latin-1 letter.
  private static func plain(_ accented: UInt8) -> UInt8 {
    switch accented {
    case 0xA0...0xA6: UInt8(ascii: "a")
    case 0xA7: UInt8(ascii: "k")
    case 0xA8...0xAB: UInt8(ascii: "e")
    case 0xAC...0xAF: UInt8(ascii: "i")
    case 0xB1: UInt8(ascii: "n")
    case 0xB2...0xB6: UInt8(ascii: "o")
    case 0xB9...0xBC: UInt8(ascii: "u")
    default: accented
    }
  }
}

/// Compares one spelling with many.
struct SpellingMatcher {
  /// For each byte, the positions (bits) at which it stands in the spelling.
  private var positions = [UInt64](repeating: 0, count: 256)
  private let length: Int

  /// Prepares a spelling of at most 64 letters; longer ones are cut.
  init(_ spelling: Spelling) {
    length = min(64, spelling.letters.count)
    for (index, letter) in spelling.letters.prefix(64).enumerated() {
      positions[Int(letter)] |= 1 << UInt64(index)
    }
  }

  /// The longest common subsequence over the longer length, 0 to 1.
  ///
  /// Bit-parallel: a row of the table in one machine word (H. Hyyrö, "Bit-parallel LCS-length
  /// computation revisited", 2004).
  ///
  /// - Complexity: O(n) in the letters of `other`.
  func similarity(to other: Spelling) -> Double {
    guard length > 0, !other.letters.isEmpty else { return 0 }
    var row = UInt64.max
    for letter in other.letters {
      let matches = row & positions[Int(letter)]
      row = (row &+ matches) | (row &- matches)
    }
    let used: UInt64 = length == 64 ? .max : (1 << UInt64(length)) - 1
    return Double((~row & used).nonzeroBitCount) / Double(max(length, other.letters.count))
  }
}
