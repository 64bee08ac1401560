/// A word, a number or a sign of a text, with what tells how alike it is to another.
struct TextToken: Hashable, Sendable {
  /// What a token is.
  enum Kind: Hashable, Sendable {
    case word
    case number
    case sign
  }

  let kind: Kind
  /// The token as it stands in the text.
  let text: String
  /// The token in lower case.
  let folded: [UInt8]

  /// The part of a word that two tokens must share to be worth comparing: forms of one word mostly begin alike.
  var key: ArraySlice<UInt8> {
    switch kind {
    case .word: folded.prefix(Self.keyLength)
    case .number, .sign: [UInt8(ascii: "#")]
    }
  }

  private static let keyLength = 4

  /// How much the token counts beside others.
  var weight: Double { kind == .sign ? Self.signWeight : 1 }

  private static let signWeight = 0.25

  /// What it costs to put this token in the place of another: from 0 for the same to the weight of the heavier one.
  ///
  /// A word in another form costs the share of its letters from which the two differ on, a number in the place of a number half.
  func cost(ofReplacing other: TextToken) -> Double {
    if text == other.text { return 0 }
    guard kind == other.kind, kind != .sign else { return max(weight, other.weight) }
    if kind == .number { return 0.5 }
    if folded == other.folded { return 0.1 }
    guard key == other.key else { return 1 }
    let shared = zip(folded, other.folded).prefix { $0 == $1 }.count
    return max(0.1, 1 - Double(shared) / Double(max(folded.count, other.folded.count)))
  }
}

extension TextToken {
  /// The tokens of a text: stretches of letters and digits with the apostrophes inside them, and each other
  /// character that is no white space by itself.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  static func tokens(of text: String) -> [TextToken] {
    var tokens: [TextToken] = []
    for range in ranges(in: text) {
      let part = String(text[range.bounds])
      let kind: Kind =
        if !range.isWord { .sign } else if part.utf8.contains(where: { $0 > 0x39 }) { .word } else {
          .number
        }
      tokens.append(TextToken(kind: kind, text: part, folded: Array(part.lowercased().utf8)))
    }
    return tokens
  }

  /// Where the tokens of a text stand, and which of them are words or numbers.
  static func ranges(in text: String) -> [(bounds: Range<String.Index>, isWord: Bool)] {
    var ranges: [(bounds: Range<String.Index>, isWord: Bool)] = []
    let scalars = text.unicodeScalars
    var start: String.Index?
    for index in scalars.indices {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      if isInWord(scalar) || (start != nil && joins(scalar, next, in: scalars)) {
        start = start ?? index
        continue
      }
      if let begin = start { ranges.append((begin..<index, true)) }
      start = nil
      if !scalar.properties.isWhitespace { ranges.append((index..<next, false)) }
    }
    if let begin = start { ranges.append((begin..<scalars.endIndex, true)) }
    return ranges
  }

  private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      let byte = UInt8(scalar.value)
      return (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber: return true
    default: return scalar.properties.isAlphabetic
    }
  }

  /// Whether a sign inside a word or number belongs to it: the apostrophe of *don't*, the comma of *1,5*.
  private static func joins(
    _ sign: Unicode.Scalar, _ next: String.Index, in scalars: String.UnicodeScalarView
  ) -> Bool {
    guard next < scalars.endIndex, isInWord(scalars[next]) else { return false }
    switch sign {
    case "'", "\u{2019}": return true
    case ".", ",": return ("0"..."9").contains(scalars[next])
    default: return false
    }
  }
}
