/// What a character is to the sentence rules.
enum CharacterKind: Sendable {
  /// The text ends here.
  case end
  case whitespace
  case uppercase
  /// A small letter.
  case lowercase
  /// A letter of a script without capitals.
  case caseless
  case digit
  /// An opening bracket or quotation mark.
  case opening
  /// A closing bracket or quotation mark.
  case closing
  /// A straight quotation mark or an apostrophe, which open, close and elide.
  case straightQuote
  /// A dash or bullet.
  case bullet
  /// An emoji or another pictogram.
  case pictogram
  /// A mark that goes on with what stands before it: a comma, a colon, a percent sign.
  case joining
  case other
}

/// A character of a text: its kind and how many bytes it takes.
struct ScannedCharacter {
  let kind: CharacterKind
  let length: Int

  /// Reads the character at a byte offset, which may be the text's end.
  init(in bytes: Span<UInt8>, at offset: Int) {
    guard offset < bytes.count else {
      self.init(kind: .end, length: 0)
      return
    }
    let lead = bytes[offset]
    guard lead >= 0x80 else {
      self.init(kind: Self.kind(ofASCII: lead), length: 1)
      return
    }
    // A string's bytes are valid UTF-8, so the lead byte tells the length.
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for index in 1..<length {
      value = value << 6 | UInt32(bytes[offset + index] & 0x3F)
    }
    self.init(kind: Self.kind(of: value), length: length)
  }

  private init(kind: CharacterKind, length: Int) {
    self.kind = kind
    self.length = length
  }

  private static func kind(ofASCII byte: UInt8) -> CharacterKind {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): .lowercase
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): .uppercase
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: " "), 0x09...0x0D: .whitespace
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "`"): .opening
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): .closing
    case UInt8(ascii: "\""), UInt8(ascii: "'"): .straightQuote
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: ">"): .bullet
    case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "%"),
      UInt8(ascii: "&"), UInt8(ascii: "/"):
      .joining
    default: .other
    }
  }

  private static func kind(of value: UInt32) -> CharacterKind {
    switch value {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .whitespace
    case 0x2018, 0x201A...0x201C, 0x201E, 0x201F, 0xAB, 0x2039, 0xA1, 0xBF: .opening
    case 0x2019, 0x201D, 0xBB, 0x203A: .closing
    case 0x2010...0x2015, 0x2022, 0x2023, 0x25A0...0x25FF, 0xB7: .bullet
    // Joiners and variation selectors belong to the pictogram before them.
    case 0x200D, 0x2600...0x27BF, 0x2B00...0x2BFF, 0xFE0E, 0xFE0F, 0x1F000...0x1FAFF: .pictogram
    default: Unicode.Scalar(value).map { kind(of: $0.properties) } ?? .other
    }
  }

  private static func kind(of properties: Unicode.Scalar.Properties) -> CharacterKind {
    if properties.isUppercase { return .uppercase }
    if properties.isLowercase { return .lowercase }
    if properties.isAlphabetic { return .caseless }
    return properties.numericType == nil ? .other : .digit
  }
}
