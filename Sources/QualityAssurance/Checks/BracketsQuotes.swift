internal import Bitext

extension Check {
  /// What is opened is closed: brackets and quotation marks come in pairs.
  static let bracketsQuotes = Check(
    "brackets-quotes", issueType: .typographical, severity: .note,
    when: .either(signs: [.bracket, .quote]),
    accepts: [
      Example("Rest (two weeks).", "Rust (twee weken)."),
      Example("The “core”", "De ‘core’"),
      Example("a) rest", "a) rust"),
      Example("The doctor(s) at the hospital (MUMC)", "De arts in het ziekenhuis"),
      Example("That's it", "Zo'n pijn in m'n rug"),
      Example("'It helps,' she says.", "‘Het helpt’, zegt ze."),
      Example("So 'stiff' is the word.", "Stijf is dus het woord."),
    ],
    rejects: [
      Example("Rest (two weeks).", "Rust ‹(›twee weken."),
      Example("Rest (two weeks).", "Rust twee weken‹)›."),
      Example("The “core” muscles", "De ‹“›core spieren"),
      Example("“It cracks,” she says.", "Het kraakt‹’›, zegt ze."),
      Example("Rest ‹(two weeks)›.", "Rust twee weken."),
      Example("She says: “rest”", "Ze zegt: ‹”rust“›"),
      Example("‹'It really helps,'› she says.", "Het helpt echt, zegt ze."),
    ]
  ) { texts, _ in
    guard let sides = texts.comparison else { return [] }
    let english = PairedMarks(texts.english)
    let dutch = PairedMarks(texts.dutch)
    if let mark = dutch.unpaired.first, english.unpaired.isEmpty {
      return [Problem(arguments: [sides.target.slice(mark)], target: mark)]
    }
    if let mark = dutch.closingAlone, texts.english.holdsQuotes, english.unpaired.isEmpty,
      english.closingAlone == nil
    {
      return [Problem(arguments: [sides.target.slice(mark)], target: mark)]
    }
    if let turned = dutch.turned, english.turned == nil {
      return [Problem(variant: "turned", arguments: [sides.target.slice(turned)], target: turned)]
    }
    if let speech = texts.english.speech, !texts.dutch.holdsQuotes {
      return [Problem(variant: "speech", arguments: [sides.source.slice(speech)], source: speech)]
    }
    guard english.unpaired.isEmpty, dutch.unpaired.isEmpty,
      let lost = english.bracketed.first(where: { !texts.english.bytes.mayBeLeftOut($0) }),
      dutch.bracketed.isEmpty
    else { return [] }
    return [
      Problem(variant: "lost", arguments: [sides.source.slice(lost)], source: lost)
    ]
  }
}

/// The brackets and quotation marks of a text.
private struct PairedMarks {
  /// Marks without their other half.
  private(set) var unpaired: [Range<Int>] = []

  /// What stands in brackets, with them.
  private(set) var bracketed: [Range<Int>] = []

  /// The only mark, where it is a single one that closes and stands before a comma or at the end: a plural's apostrophe rarely does.
  private(set) var closingAlone: Range<Int>?

  /// What stands between marks that are turned round: ”rust“.
  private(set) var turned: Range<Int>?

  private var open: [(close: UInt8, start: Int)] = []
  private var quotes: [Range<Int>] = []
  private var straight: [Range<Int>] = []
  private var singles: [(range: Range<Int>, opens: Bool, isAtEnd: Bool)] = []

  init(_ scanned: ScannedText) {
    guard !scanned.signs.isDisjoint(with: [.bracket, .quote]) else { return }
    let text = scanned.bytes
    let (bytes, signs) = (text.bytes, SignTable.signs)
    // An apostrophe in a word is no mark.
    scanned.forEachGap { gap in
      for offset in gap where !signs[Int(bytes[offset])].isDisjoint(with: [.bracket, .quote]) {
        read(text, offset)
      }
    }
    pair()
    if quotes.count == 2, text.byte(quotes[0].lowerBound + 2) == 0x9D,
      text.byte(quotes[1].lowerBound + 2) == 0x9C, !text.isLetter(quotes[0].lowerBound - 1),
      text.isLetter(quotes[0].upperBound), !text.isLetter(quotes[1].upperBound)
    {
      turned = quotes[0].lowerBound..<quotes[1].upperBound
    }
  }

  private mutating func read(_ text: FoldedBytes, _ offset: Int) {
    switch text.byte(offset) {
    case UInt8(ascii: "("): open.append((UInt8(ascii: ")"), offset))
    case UInt8(ascii: "["): open.append((UInt8(ascii: "]"), offset))
    case UInt8(ascii: ")"), UInt8(ascii: "]"): close(text, offset)
    case UInt8(ascii: "\""): if !text.isDigit(offset - 1) { straight.append(offset..<offset + 1) }
    case 0xE2 where text.byte(offset + 1) == 0x80: readQuote(text, offset)
    default: break
    }
  }

  private mutating func pair() {
    unpaired += open.map { $0.start..<$0.start + 1 }
    if !straight.count.isMultiple(of: 2), quotes.isEmpty, let last = straight.last {
      unpaired.append(last)
    }
    if let last = quotes.last, !quotes.count.isMultiple(of: 2), straight.isEmpty {
      unpaired.append(last)
    }
    if singles.count == 1, quotes.isEmpty, straight.isEmpty, let mark = singles.first, !mark.opens,
      mark.isAtEnd
    {
      closingAlone = mark.range
    }
    let opening = singles.filter(\.opens)
    // A plural may end with an apostrophe, so only an opening mark too many is sure.
    if opening.count > singles.count - opening.count, let last = opening.last {
      unpaired.append(last.range)
    }
    unpaired.sort { $0.lowerBound < $1.lowerBound }
  }

  private mutating func close(_ text: FoldedBytes, _ offset: Int) {
    if let last = open.last, last.close == text.byte(offset) {
      open.removeLast()
      bracketed.append(last.start..<offset + 1)
    } else if !isListMark(text, offset), !isSmiley(text, offset) {
      unpaired.append(offset..<offset + 1)
    }
  }

  /// “, ” and „, and of the single ones those that are no apostrophe.
  private mutating func readQuote(_ text: FoldedBytes, _ offset: Int) {
    switch text.byte(offset + 2) {
    case 0x9C...0x9F: quotes.append(offset..<offset + 3)
    case 0x98: singles.append((offset..<offset + 3, true, false))
    case 0x99 where !text.isLetter(offset + 3):
      singles.append(
        (
          offset..<offset + 3, false,
          offset + 3 == text.count || text.byte(offset + 3) == UInt8(ascii: ",")
        ))
    default: break
    }
  }

  /// "a)" and "1)" at the beginning of an item.
  private func isListMark(_ text: FoldedBytes, _ offset: Int) -> Bool {
    offset <= 3 || text.isSpace(offset - 2) || text.isSpace(offset - 3) && text.isDigit(offset - 1)
  }

  private func isSmiley(_ text: FoldedBytes, _ offset: Int) -> Bool {
    ":;-".utf8.contains(text.byte(offset - 1))
  }
}

extension FoldedBytes {
  /// Whether Dutch may do without what stands in brackets: converted measures and dialling codes, which hold digits,
  /// abbreviations, an ending as in *assistant(s)*, and the note that a page is in Dutch.
  fileprivate func mayBeLeftOut(_ range: Range<Int>) -> Bool {
    let inside = range.dropFirst().dropLast()
    return inside.contains(where: isDigit) || isLetter(range.lowerBound - 1)
      || inside.count { isUppercase($0) } > 1 && !inside.contains { byte($0) == 0x20 }
      || Self.notes.contains(WordHash(folded[inside]).value)
  }

  private static let notes = WordSet(["dutch", "in dutch", "dutch only", "in dutch only"])
}

extension ScannedText {
  /// What is said in quotation marks, three words and more with a comma or the end of a sentence before the last mark; single straight
  /// ones too, which look like apostrophes.
  fileprivate var speech: Range<Int>? {
    guard signs.contains(.quote), words.count > 2 else { return nil }
    for start in 0..<bytes.count {
      let length = Quotation.length(at: start, in: bytes)
      guard length > 0, start == 0 || bytes.byte(start - 1) == 0x20, bytes.isLetter(start + length)
      else { continue }
      // Where none ends here, none does that begins later.
      guard let end = endOfSpeech(from: start + length) else { return nil }
      let first = firstWord(from: start)
      return firstWord(from: end) - first > 2 ? start..<end : nil
    }
    return nil
  }

  private func endOfSpeech(from start: Int) -> Int? {
    for offset in start..<bytes.count {
      let length = Quotation.length(at: offset, in: bytes)
      if length > 0, ",.!?".utf8.contains(bytes.byte(offset - 1)),
        offset + length == bytes.count || bytes.byte(offset + length) == 0x20
      {
        return offset + length
      }
    }
    return nil
  }

  /// Whether there is a mark that may be a quotation's; an apostrophe in a word is none.
  fileprivate var holdsQuotes: Bool {
    var holds = false
    forEachGap { gap in
      holds = holds || gap.contains { Quotation.length(at: $0, in: bytes) > 0 }
      holds =
        holds
        || gap.contains {
          bytes.byte($0) == UInt8(ascii: ",") && bytes.byte($0 + 1) == UInt8(ascii: ",")
        }
    }
    return holds
  }
}
