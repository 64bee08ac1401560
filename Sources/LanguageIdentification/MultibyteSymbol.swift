extension SymbolTable {
  /// The symbol of the character above ASCII that begins at `index`, which moves past it.
  ///
  /// Letters of Latin-1 have their own symbol, capitals that of the small letter; letters of other
  /// scripts share one; punctuation, signs and emoji have none.
  /// - Complexity: O(1).
  @inline(__always)
  static func multibyteSymbol(_ bytes: Span<UInt8>, at index: inout Int, end: Int) -> UInt8 {
    let lead = bytes[index]
    let second = index + 1 < end ? bytes[index + 1] : 0
    guard second & 0xC0 == 0x80 else {
      index += 1
      return Symbol.none
    }
    if lead == 0xC3 {
      index += 2
      return latinSymbol(second)
    }
    let third = index + 2 < end ? bytes[index + 2] : 0
    index = min(end, index + (lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4))
    return rareSymbol(lead, second, third)
  }

  /// The symbol of U+00C0–U+00FF by its second byte.
  @inline(__always)
  private static func latinSymbol(_ second: UInt8) -> UInt8 {
    switch second {
    case 0x9F: Symbol.sharpS
    case 0x97, 0xB7: Symbol.none
    default: Symbol.aGrave + (second & 0x1F)
    }
  }

  @inline(never)
  private static func rareSymbol(_ lead: UInt8, _ second: UInt8, _ third: UInt8) -> UInt8 {
    switch lead {
    case 0xC2: second == 0xAD ? Symbol.ignored : Symbol.none
    case 0xCC: Symbol.ignored
    case 0xCD: second < 0xB0 ? Symbol.ignored : Symbol.otherLetter
    case 0xC4...0xDF: Symbol.otherLetter
    case 0xE2: generalPunctuation(second, third)
    case 0xE0, 0xE1, 0xE4...0xED: Symbol.otherLetter
    case 0xE3: second == 0x80 ? Symbol.none : Symbol.otherLetter
    default: Symbol.none
    }
  }

  /// U+2000–U+2FFF: the right single quotation mark is an apostrophe, zero-width characters are not there.
  private static func generalPunctuation(_ second: UInt8, _ third: UInt8) -> UInt8 {
    switch (second, third) {
    case (0x80, 0x99): Symbol.apostrophe
    case (0x80, 0x8B...0x8F), (0x81, 0xA0): Symbol.ignored
    default: Symbol.none
    }
  }
}
