/// The kinds of signs in a text that checks of form ask for.
struct SignSet: OptionSet, Sendable {
  let rawValue: UInt32

  static let digit = SignSet(rawValue: 1 << 0)
  static let bracket = SignSet(rawValue: 1 << 1)
  static let quote = SignSet(rawValue: 1 << 2)
  static let doubleSpace = SignSet(rawValue: 1 << 3)
  static let at = SignSet(rawValue: 1 << 4)
  static let slash = SignSet(rawValue: 1 << 5)
  static let percent = SignSet(rawValue: 1 << 6)
  static let brace = SignSet(rawValue: 1 << 7)
  static let curlyApostrophe = SignSet(rawValue: 1 << 8)
  /// A control character, or the first byte of signs of which some cannot be seen.
  static let invisible = SignSet(rawValue: 1 << 9)
  /// The first byte of ¼, ½ and ¾ and of other Latin signs.
  static let latinSign = SignSet(rawValue: 1 << 10)
  static let stop = SignSet(rawValue: 1 << 11)
  static let comma = SignSet(rawValue: 1 << 12)
  static let colon = SignSet(rawValue: 1 << 13)
  /// A sign that ends a sentence, with a word somewhere behind it.
  static let stopInside = SignSet(rawValue: 1 << 15)
  /// A full stop between letters, as in a web address.
  static let innerStop = SignSet(rawValue: 1 << 16)
  /// An apostrophe between the letters of a word.
  static let innerApostrophe = SignSet(rawValue: 1 << 17)
  /// A dollar sign directly before a letter, as in names that a program fills in.
  static let beforeName = SignSet(rawValue: 1 << 18)
  /// A sign that codes begin with which are written as text: `<`, `[`, `\`, or a colon directly before a letter.
  static let code = SignSet(rawValue: 1 << 19)
  /// A capital of ASCII at the beginning of a word behind another, with nothing but a comma and a space between them.
  static let innerCapital = SignSet(rawValue: 1 << 20)
}

extension SignSet {
  /// Whether the sign is one of `. , ; : ! ?`.
  var isMark: Bool { !isDisjoint(with: [.stop, .comma, .colon]) }
}

/// What each byte is.
enum SignTable {
  /// For each byte the kinds of signs it begins.
  static let signs: [SignSet] = (0...255).map { byte in
    switch UInt8(byte) {
    case 0x30...0x39: .digit
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "]"): .bracket
    case UInt8(ascii: "["): [.bracket, .code]
    case UInt8(ascii: "\""), UInt8(ascii: "'"): .quote
    case UInt8(ascii: "@"): .at
    case UInt8(ascii: "<"), UInt8(ascii: "\\"): .code
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: "%"): .percent
    case UInt8(ascii: "{"), UInt8(ascii: "}"): .brace
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): .stop
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: ":"), UInt8(ascii: ";"): .colon
    case 0xC2: [.latinSign, .invisible, .quote]
    case 0xE2: [.invisible, .quote]
    case 0xEF: .invisible
    case 0x00...0x1F, 0x7F: .invisible
    default: []
    }
  }

  /// For each byte whether a letter may start with it.
  static let wordBytes: [Bool] = (0...255).map { byte in
    switch UInt8(byte) {
    case 0x41...0x5A, 0x61...0x7A, 0xC3...0xE1, 0xE3...0xF4: true
    default: false
    }
  }

  @inline(__always)
  static func sign(of byte: UInt8) -> SignSet { signs[Int(byte)] }
}
