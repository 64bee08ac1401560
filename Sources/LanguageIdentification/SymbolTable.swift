/// The alphabet that the model sees: 64 symbols of 6 bits, so that five letters fit in 30 bits.
///
/// ASCII letters and the Latin-1 letters à–ÿ and ß are lower-cased to a symbol each; every other letter
/// is ``otherLetter``. Digits, punctuation and white space end a word and have no symbol.
enum Symbol {
  /// Nothing before the border of the word.
  static let none: UInt8 = 0
  /// The border of a word.
  static let border: UInt8 = 1
  /// An apostrophe inside a word: "zo'n", "it's".
  static let apostrophe: UInt8 = 2
  /// A letter outside ASCII and Latin-1.
  static let otherLetter: UInt8 = 3
  /// The first of the 26 ASCII letters.
  static let a: UInt8 = 4
  /// The first of à–ÿ (U+00E0–U+00FF), at the place of ÷ an unused symbol.
  static let aGrave: UInt8 = 30
  /// The letter ß.
  static let sharpS: UInt8 = 62
  /// A character that is passed over as if it were not there: a soft hyphen, a combining mark.
  static let ignored: UInt8 = 63
}

/// What a byte can be, as bits: a token's bytes are OR-ed to tell words from addresses.
enum ByteClass {
  static let letter: UInt8 = 1
  static let digit: UInt8 = 2
  static let space: UInt8 = 4
  /// Never in running words: `@ _ \ = < > { } | ~ # $ ^`.
  static let technical: UInt8 = 8
  /// In words and in addresses alike: `. / : - + & %`.
  static let ambiguous: UInt8 = 16
  /// A byte of a character above ASCII.
  static let multibyte: UInt8 = 32
}

/// The tables by byte, held by the model so that the inner loop reads them without a global's check.
struct SymbolTable: Sendable {
  /// The symbol of each byte that is a whole character; ``Symbol/none`` where it is no letter.
  let symbols: [UInt8]
  /// The ``ByteClass`` bits of each byte.
  let classes: [UInt8]

  init() {
    var symbols = [UInt8](repeating: Symbol.none, count: 256)
    var classes = [UInt8](repeating: 0, count: 256)
    for offset in 0..<26 {
      for first in [UInt8(ascii: "a"), UInt8(ascii: "A")] {
        symbols[Int(first) + offset] = Symbol.a + UInt8(offset)
        classes[Int(first) + offset] = ByteClass.letter
      }
    }
    symbols[Int(UInt8(ascii: "'"))] = Symbol.apostrophe
    for byte in UInt8(ascii: "0")...UInt8(ascii: "9") { classes[Int(byte)] = ByteClass.digit }
    for byte in 0...32 { classes[byte] = ByteClass.space }
    for byte in "@_\\=<>{}|~#$^".utf8 { classes[Int(byte)] = ByteClass.technical }
    for byte in "./:-+&%".utf8 { classes[Int(byte)] = ByteClass.ambiguous }
    for byte in 128...255 { classes[byte] = ByteClass.multibyte }
    self.symbols = symbols
    self.classes = classes
  }
}
