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
      Example("That's it", "Zo'n pijn in m'n rug"),
    ],
    rejects: [
      Example("Rest (two weeks).", "Rust ‹(›twee weken."),
      Example("Rest (two weeks).", "Rust twee weken‹)›."),
      Example("The “core” muscles", "De ‹“›core spieren"),
      Example("Rest ‹(two weeks)›.", "Rust twee weken."),
    ]
  ) { texts, _ in
    guard let sides = texts.comparison else { return [] }
    let english = PairedMarks(texts.english)
    let dutch = PairedMarks(texts.dutch)
    if let mark = dutch.unpaired.first, english.unpaired.isEmpty {
      return [Problem(arguments: [sides.target.slice(mark)], target: mark)]
    }
    guard english.unpaired.isEmpty, dutch.unpaired.isEmpty,
      let lost = english.bracketed.first(where: { !texts.english.bytes.holdsDigit($0) }),
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

  private var open: [(close: UInt8, start: Int)] = []
  private var quotes: [Range<Int>] = []
  private var straight: [Range<Int>] = []
  private var singles: [(range: Range<Int>, opens: Bool)] = []

  init(_ scanned: ScannedText) {
    guard !scanned.signs.isDisjoint(with: [.bracket, .quote]) else { return }
    let text = scanned.bytes
    // An apostrophe in a word is no mark.
    scanned.forEachGap { gap in for offset in gap { read(text, offset) } }
    pair()
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
    case 0x98: singles.append((offset..<offset + 3, true))
    case 0x99 where !text.isLetter(offset + 3): singles.append((offset..<offset + 3, false))
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
  /// Whether a digit stands in a range: converted measures and dialling codes stand in brackets.
  fileprivate func holdsDigit(_ range: Range<Int>) -> Bool { range.contains(where: isDigit) }
}
