internal import Bitext

extension Check {
  /// Spaces stand where they should, and nowhere else.
  static let whiteSpace = Check(
    "white-space", issueType: .whitespace, severity: .note,
    accepts: [
      Example("Rest well.", "Rust goed uit."),
      Example(" Rest", " Rust"),
      Example("Rest … or not.", "Rust … of niet."),
      Example("From 9.30 to 12.00", "Van 9.30 tot 12.00"),
      Example("The doctors rest.", "De arts(en) rusten."),
      Example("For 5 mg of it", "Voor 5mg ervan"),
    ],
    rejects: [
      Example("Rest well.", "Rust‹  ›goed uit."),
      Example("Rest well.", "Rust goed uit‹ ›."),
      Example("Rest, then walk.", "Rust‹,›loop daarna."),
      Example("Rest well.", "‹ ›Rust goed uit."),
      Example("Rest well.", "Rust goed uit.‹ ›"),
      Example("Rest well. Then walk.", "Rust goed uit‹.›Loop dan."),
      Example("Rest (two weeks).", "Rust (‹ ›twee weken)."),
      Example("Rest ‘well’.", "Rust ‘‹ ›goed’ uit."),
      Example("Rest (one or two weeks).", "Rust‹(›één of twee weken)."),
      Example("Rest: do nothing.", "Rust‹:›doe niets."),
      Example("Rest 20 minutes.", "Rust ‹20›minuten."),
    ]
  ) { texts, _ in
    guard let sides = texts.comparison else { return [] }
    let target = Spacing(texts.dutch)
    if target.slips.isEmpty { return [] }
    let source = Spacing(texts.english)
    return target.slips.filter { slip in
      !source.slips.contains { $0.kind == slip.kind }
    }
    .map { slip in
      Problem(
        variant: slip.kind.variant,
        arguments: [sides.target.slice(slip.range)].filter { _ in slip.kind.namesText },
        target: slip.range)
    }
  }
}

/// Where the spaces of a text are wrong; the first place of each kind.
private struct Spacing {
  enum Kind: String {
    case leading, trailing, double, before, after, bracket, beforeBracket, number, quote

    /// Whether the sentence shows what stands there.
    var namesText: Bool { self == .after || self == .number }

    /// The end of the message's key.
    var variant: String { self == .number ? Kind.after.rawValue : rawValue }
  }

  private(set) var slips: [(kind: Kind, range: Range<Int>)] = []

  init(_ scanned: ScannedText) {
    let text = scanned.bytes
    let first = (0..<text.count).first { !text.isSpace($0) && text.byte($0) != 0x0A } ?? 0
    var last = text.count
    while last > first, text.byte(last - 1) == 0x20 { last -= 1 }
    if first > 0 { slips.append((.leading, 0..<first)) }
    if last < text.count { slips.append((.trailing, last..<text.count)) }
    if scanned.signs.contains(.doubleSpace) { addDouble(text, first..<last) }
    if scanned.signs.contains(.bracket) {
      scanned.forEachGap { addBrackets(text, $0.clamped(to: first..<last)) }
    }
    if scanned.digitCount > 0 { addNumber(scanned) }
    if scanned.signs.contains(.quote) { scanned.forEachGap { addQuote(text, $0) } }
    if !scanned.signs.isDisjoint(with: [.stop, .comma, .colon]) {
      scanned.forEachGap { addMarks(text, $0.clamped(to: first..<last)) }
    }
  }

  private mutating func addDouble(_ text: FoldedBytes, _ range: Range<Int>) {
    guard
      let start = range.dropLast().first(where: {
        text.byte($0) == 0x20 && text.byte($0 + 1) == 0x20
      })
    else { return }
    var end = start
    while text.byte(end) == 0x20 { end += 1 }
    slips.append((.double, start..<end))
  }

  private mutating func addMarks(_ text: FoldedBytes, _ range: Range<Int>) {
    let (bytes, signs) = (text.bytes, SignTable.signs)
    for offset in range where signs[Int(bytes[offset])].isMark {
      // Mostly a mark stands behind a word and before a space.
      let isUsual =
        offset > 0 && bytes[offset - 1] != 0x20
        && (offset + 1 == bytes.count || bytes[offset + 1] == 0x20)
      if isUsual { continue }
      let isAlone = text.isSpace(offset + 1) || offset + 1 == text.count
      let isComma = text.byte(offset) == UInt8(ascii: ",") && text.isLetter(offset + 1)
      if text.byte(offset - 1) == 0x20, isAlone || isComma, text.isLetter(offset - 2), !has(.before)
      {
        slips.append((.before, offset - 1..<offset))
      }
      if !has(.after), isGlued(text, offset) { slips.append((.after, offset..<offset + 1)) }
    }
  }

  /// A space behind a mark that opens a quotation: ‘ or “ behind a space or at the beginning; „ takes “ at its end.
  private mutating func addQuote(_ text: FoldedBytes, _ gap: Range<Int>) {
    for offset in gap
    where text.byte(offset) == 0xE2 && text.byte(offset + 1) == 0x80
      && [0x98, 0x9C].contains(text.byte(offset + 2))
      && (offset == 0 || text.byte(offset - 1) == 0x20) && text.byte(offset + 3) == 0x20
      && text.isLetter(offset + 4) && !has(.quote)
    {
      slips.append((.quote, offset + 3..<offset + 4))
    }
  }

  /// Figures with a word glued to them: *20minuten*, but not *5mg* or *80er*, and not in a code such as *B12abcd*.
  private mutating func addNumber(_ scanned: ScannedText) {
    let text = scanned.bytes
    for word in scanned.words where word.end - word.start >= 4 && text.isDigit(word.start - 1) {
      var start = word.start - 1
      while text.isDigit(start - 1) { start -= 1 }
      let isAlone = start == 0 || text.byte(start - 1) == 0x20
      let isSmall = word.range.allSatisfy { text.folded[$0] == text.bytes[$0] }
      guard isAlone, isSmall, !text.isDigit(word.end) else { continue }
      slips.append((.number, start..<word.start))
      return
    }
  }

  /// A bracket glued to the word before it, with several words in it: *rust(een week)*, but not *arts(en)*.
  private mutating func addGluedBracket(_ text: FoldedBytes, _ offset: Int) {
    guard text.isLetter(offset - 1), text.isLetter(offset - 2), text.isLetter(offset + 1),
      !has(.beforeBracket)
    else { return }
    var end = offset
    while end < text.count, text.byte(end) != UInt8(ascii: ")") { end += 1 }
    if (offset..<end).contains(where: { text.byte($0) == 0x20 }) {
      slips.append((.beforeBracket, offset..<offset + 1))
    }
  }

  private mutating func addBrackets(_ text: FoldedBytes, _ range: Range<Int>) {
    let bytes = text.bytes
    for offset in range {
      if bytes[offset] == UInt8(ascii: "(") { addGluedBracket(text, offset) }
      guard bytes[offset] == 0x20 else { continue }
      let opens = text.byte(offset - 1) == UInt8(ascii: "(") && text.isLetter(offset + 1)
      let closes = text.byte(offset + 1) == UInt8(ascii: ")") && text.isLetter(offset - 1)
      if opens || closes, !has(.bracket) { slips.append((.bracket, offset..<offset + 1)) }
    }
  }

  private func has(_ kind: Kind) -> Bool { slips.contains { $0.kind == kind } }

  /// Whether a sentence or a clause begins directly behind the mark: two letters before, a letter after, and
  /// after a full stop a capital that is followed by a small letter.
  private func isGlued(_ text: FoldedBytes, _ offset: Int) -> Bool {
    guard text.isLetter(offset - 1), text.isLetter(offset - 2), text.isLetter(offset + 1),
      text.isLetter(offset + 2)
    else { return false }
    switch text.byte(offset) {
    case UInt8(ascii: "."):
      return text.isUppercase(offset + 1) && !text.isUppercase(offset + 2)
        && !text.isUppercase(offset - 1)
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "?"),
      UInt8(ascii: "!"):
      return true
    default: return false
    }
  }
}
