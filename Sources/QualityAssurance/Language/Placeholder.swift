internal import Bitext

/// A place in a text that a program fills in or takes for a command: `{name}`, `{{name}}`, `%s`, `%1$@`, `%(name)s`, `:count`, `\n`,
/// `[link]`, `[[link]]`, `<b>`.
struct Placeholder {
  enum Kind: UInt8 {
    /// What looks like nothing else.
    case sure
    /// What other things look like, so that it counts only where the English has it too.
    case colon, escape, mark, closingMark, doubleMark, tag
  }

  /// Kinds as bits.
  private struct KindSet {
    private var bits: UInt8 = 0

    mutating func insert(_ kind: Kind) { bits |= 1 << kind.rawValue }
    mutating func remove(_ kind: Kind) { bits &= ~(1 << kind.rawValue) }
    func contains(_ kind: Kind) -> Bool { bits & 1 << kind.rawValue != 0 }
  }

  var range: Range<Int>
  var text: String
  var kind: Kind

  /// What must be the same on both sides: of a tag only which one it is, for its attributes may differ.
  var name: String

  /// The placeholders of both texts; `nil` where they are the same in the same order, byte by byte, as mostly.
  ///
  /// - Complexity: O(*n*), where *n* is the length of both texts.
  static func unlike(
    in english: FoldedBytes, _ dutch: FoldedBytes
  ) -> (english: [Placeholder], dutch: [Placeholder])? {
    let places = (places(in: english), places(in: dutch))
    if areSame(places.0, english, places.1, dutch) { return nil }
    let (left, right) = (all(at: places.0, in: english), all(at: places.1, in: dutch))
    var kinds = KindSet()
    kinds.insert(.sure)
    for placeholder in left { kinds.insert(placeholder.kind) }
    // A word in brackets is a command only where another one ends what it begins.
    if !kinds.contains(.closingMark) { kinds.remove(.mark) }
    let counted = left.filter { kinds.contains($0.kind) }
    let isInEuros =
      !dutch.isASCII
      && right.contains { $0.name.hasPrefix("{") && dutch.isEuro(before: $0.range) }
    return (
      isInEuros ? counted.map(\.withoutDollar) : counted,
      right.filter { kinds.contains($0.kind) }
    )
  }

  /// Those that stand in one text more often than in the other, the last ones of each name.
  static func surplus(of own: [Placeholder], over others: [Placeholder]) -> [Placeholder] {
    if others.isEmpty { return own }
    var rest = Dictionary(others.map { ($0.name, 1) }, uniquingKeysWith: +)
    return own.filter { placeholder in
      guard let count = rest[placeholder.name], count > 0 else { return true }
      rest[placeholder.name] = count - 1
      return false
    }
  }

  /// The first two that have changed places among those that a program fills in by their order: conversions without a number.
  static func exchanged(
    _ english: [Placeholder], _ dutch: [Placeholder]
  ) -> (source: Placeholder, target: Placeholder)? {
    let (left, right) = (english.filter(\.isInOrder), dutch.filter(\.isInOrder))
    guard left.count == right.count else { return nil }
    return zip(left, right).first { $0.name != $1.name }.map { ($0, $1) }
  }

  private var isInOrder: Bool {
    kind == .sure && name.hasPrefix("%") && name.utf8.count == 2
  }

  /// The placeholder where the dollar sign before it is an amount's.
  private var withoutDollar: Placeholder {
    var other = self
    if name.hasPrefix("${") { other.name.removeFirst() }
    return other
  }

  private typealias Place = (kind: Kind, range: Range<Int>)

  private static func all(at places: [Place], in text: FoldedBytes) -> [Placeholder] {
    places.map { kind, range in
      let written = text.string(range)
      return Placeholder(
        range: range, text: written, kind: kind, name: kind == .tag ? nameOfTag(written) : written)
    }
  }

  private static func areSame(
    _ places: [Place], _ text: FoldedBytes, _ others: [Place], _ other: FoldedBytes
  ) -> Bool {
    places.count == others.count
      && zip(places, others).allSatisfy {
        text.bytes[$0.range].elementsEqual(other.bytes[$1.range])
      }
  }

  /// Where placeholders in braces stand; what is written in them is a name, and no text.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  static func braces(in text: ScannedText) -> [Range<Int>] {
    guard text.signs.contains(.brace) else { return [] }
    return places(in: text.bytes).map(\.range).filter {
      text.bytes.bytes[$0].contains(UInt8(ascii: "{"))
    }
  }

  /// What looks like placeholders, in order.
  private static func places(in text: FoldedBytes) -> [Place] {
    var all: [Place] = []
    var offset = 0
    let (bytes, table) = (text.bytes, beginnings)
    let (span, begins) = (bytes.span, table.span)
    while offset < span.count {
      guard begins[Int(span[offset])], let (kind, end) = placeholder(text, offset) else {
        offset += 1
        continue
      }
      all.append((kind, offset..<end))
      offset = end
    }
    return all
  }

  /// For each byte whether a placeholder may begin with it.
  private static let beginnings: [Bool] = (0...255).map { byte in
    "{%$:\\[<".utf8.contains(UInt8(byte))
  }

  /// `<br` of `<BR/>`, `</b` of `</b>`.
  private static func nameOfTag(_ written: String) -> String {
    let end = written.dropFirst(2).firstIndex { $0 == ">" || $0 == " " || $0 == "/" }
    return written[..<(end ?? written.endIndex)].lowercased()
  }

  private static func placeholder(_ text: FoldedBytes, _ offset: Int) -> (Kind, end: Int)? {
    switch text.byte(offset) {
    case UInt8(ascii: "{"): endOfBraces(text, offset).map { (.sure, $0) }
    case UInt8(ascii: "%"):
      (endOfName(text, offset) ?? endOfConversion(text, offset)).map { (.sure, $0) }
    case UInt8(ascii: "$") where text.byte(offset + 1) == UInt8(ascii: "{"):
      endOfBraces(text, offset + 1).map { (.sure, $0) }
    case UInt8(ascii: "$"): endOfVariable(text, offset).map { (.sure, $0) }
    case UInt8(ascii: ":"): endOfColonName(text, offset).map { (.colon, $0) }
    case UInt8(ascii: "\\"): endOfEscape(text, offset).map { (.escape, $0) }
    case UInt8(ascii: "["): endOfMark(text, offset)
    case UInt8(ascii: "<"): endOfTag(text, offset).map { (.tag, $0) }
    default: nil
    }
  }

  /// A name behind a colon that nothing stands before: `:count`.
  private static func endOfColonName(_ text: FoldedBytes, _ start: Int) -> Int? {
    guard start == 0 || [0x20, UInt8(ascii: "(")].contains(text.byte(start - 1)) else { return nil }
    let end = text.endOfLetters(start + 1)
    let isSmall = (start + 1..<end).allSatisfy { !text.isUppercase($0) }
    return end > start + 3 && isSmall ? end : nil
  }

  /// `\n` or `\t`, but not in a path: `C:\notes`.
  private static func endOfEscape(_ text: FoldedBytes, _ start: Int) -> Int? {
    let isPath = (1..<max(1, start + 1)).contains { offset in
      text.byte(offset) == UInt8(ascii: "\\") && text.byte(offset - 1) == UInt8(ascii: ":")
        && text.isLetter(offset - 2) && !text.isLetter(offset - 3)
    }
    return "nt".utf8.contains(text.byte(start + 1)) && !isPath ? start + 2 : nil
  }

  /// A word in brackets, or one behind a slash that ends what it begins: `[link]`, `[/link]`.
  private static func endOfMark(_ text: FoldedBytes, _ start: Int) -> (Kind, end: Int)? {
    let isClosing = text.byte(start + 1) == UInt8(ascii: "/")
    let first = start + (isClosing ? 2 : 1)
    let end = text.endOfLetters(first)
    guard end > first, text.byte(end) == UInt8(ascii: "]") else { return nil }
    if !isClosing, text.byte(start - 1) == UInt8(ascii: "["),
      text.byte(end + 1) == UInt8(ascii: "]")
    {
      return (.doubleMark, end + 1)
    }
    return (isClosing ? .closingMark : .mark, end + 1)
  }

  /// A tag of HTML.
  private static func endOfTag(_ text: FoldedBytes, _ start: Int) -> Int? {
    let first = start + (text.byte(start + 1) == UInt8(ascii: "/") ? 2 : 1)
    var end = first
    while text.isLetter(end) || text.isDigit(end) { end += 1 }
    guard end > first, [0x20, UInt8(ascii: ">"), UInt8(ascii: "/")].contains(text.byte(end)),
      tags.contains(WordHash(text.folded[first..<end]).value)
    else { return nil }
    while end < text.count, text.byte(end) != UInt8(ascii: ">") {
      guard text.byte(end) != UInt8(ascii: "<") else { return nil }
      end += 1
    }
    return end < text.count ? end + 1 : nil
  }

  private static let tags = WordSet(
    [
      "a", "abbr", "b", "blockquote", "br", "button", "code", "div", "em", "h1", "h2", "h3", "h4",
      "h5", "h6", "hr", "i", "img", "li", "mark", "ol", "p", "q", "small", "span", "strong", "sub",
      "sup", "table", "td", "th", "tr", "u", "ul",
    ])

  private static func endOfBraces(_ text: FoldedBytes, _ start: Int) -> Int? {
    let isDouble = text.byte(start + 1) == UInt8(ascii: "{")
    var end = start + (isDouble ? 2 : 1)
    let first = end
    while end < text.count, text.byte(end) != UInt8(ascii: "}") {
      guard text.byte(end) != UInt8(ascii: "{"), end - first < 60 else { return nil }
      end += 1
    }
    guard end > first, end < text.count else { return nil }
    return isDouble && text.byte(end + 1) == UInt8(ascii: "}") ? end + 2 : end + 1
  }

  /// A name between percent signs: `%count%`.
  private static func endOfName(_ text: FoldedBytes, _ start: Int) -> Int? {
    let end = text.endOfLetters(start + 1)
    return end > start + 2 && text.byte(end) == UInt8(ascii: "%") ? end + 1 : nil
  }

  /// A name behind a dollar sign that no word stands before: `$score`.
  private static func endOfVariable(_ text: FoldedBytes, _ start: Int) -> Int? {
    let end = text.endOfLetters(start + 1)
    return end > start + 2 && (start == 0 || text.byte(start - 1) == 0x20) ? end : nil
  }

  /// A conversion of C's `printf` or of Python, with its position; "50% of" is none.
  private static func endOfConversion(_ text: FoldedBytes, _ start: Int) -> Int? {
    guard !text.isDigit(start - 1), text.byte(start - 1) != 0x20 || !text.isDigit(start - 2) else {
      return nil
    }
    var end = start + 1
    if text.byte(end) == UInt8(ascii: "(") {
      while end < text.count, text.byte(end) != UInt8(ascii: ")") { end += 1 }
      end += 1
    }
    let digits = text.endOfDigits(end)
    if digits > end, text.byte(digits) == UInt8(ascii: "$") { end = digits + 1 }
    guard "sdif@u".utf8.contains(text.byte(end)), !text.isLetter(end + 1) else { return nil }
    return end + 1
  }
}

extension FoldedBytes {
  /// Whether a euro sign and a space stand before a range, or the sign alone.
  fileprivate func isEuro(before range: Range<Int>) -> Bool {
    var end = range.lowerBound
    if byte(end - 1) == 0x20 { end -= 1 }
    if byte(end - 1) == 0xA0, byte(end - 2) == 0xC2 { end -= 2 }
    return byte(end - 1) == 0xAC && byte(end - 2) == 0x82 && byte(end - 3) == 0xE2
  }
}
