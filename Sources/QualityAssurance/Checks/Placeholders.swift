internal import Bitext

extension Check {
  /// Every placeholder of the English is in the Dutch as it is.
  static let placeholders = Check(
    "placeholders", issueType: .markup, severity: .error,
    when: .either(signs: [.brace, .percent, .beforeName]),
    accepts: [
      Example("Hello {name}", "Hallo {name}"),
      Example("%1$@ of %2$@", "%1$@ van %2$@"),
      Example("100% of %d", "100 % van %d"),
    ],
    rejects: [
      Example("Hello ‹{name}›", "Hallo ‹{naam}›"),
      Example("Hello ‹{{name}}›", "Hallo"),
      Example("Wait ‹%d› days.", "Wacht dagen."),
      Example("Wait.", "Wacht ‹{days}› dagen."),
    ]
  ) { texts, _ in
    guard let sides = texts.comparison else { return [] }
    var dutch = Placeholder.all(in: texts.dutch.bytes)
    let lost = Placeholder.all(in: texts.english.bytes).filter { placeholder in
      guard let index = dutch.firstIndex(where: { $0.text == placeholder.text }) else {
        return true
      }
      dutch.remove(at: index)
      return false
    }
    return (0..<max(lost.count, dutch.count)).map { index in
      let source = index < lost.count ? lost[index] : nil
      let target = index < dutch.count ? dutch[index] : nil
      return Problem(
        variant: target == nil ? "lost" : source == nil ? "added" : nil,
        arguments: [source?.text, target?.text].compactMap(\.self), source: source?.range,
        target: target?.range)
    }
  }
}

/// A place in a text that a program fills in: `{name}`, `{{name}}`, `%s`, `%1$@`, `%(name)s`.
private struct Placeholder {
  var range: Range<Int>
  var text: String

  static func all(in text: FoldedBytes) -> [Placeholder] {
    var all: [Placeholder] = []
    var offset = 0
    while offset < text.count {
      let end =
        switch text.byte(offset) {
        case UInt8(ascii: "{"): endOfBraces(text, offset)
        case UInt8(ascii: "%"): endOfName(text, offset) ?? endOfConversion(text, offset)
        case UInt8(ascii: "$"): endOfVariable(text, offset)
        default: Int?.none
        }
      if let end { all.append(Placeholder(range: offset..<end, text: text.string(offset..<end))) }
      offset = end ?? offset + 1
    }
    return all
  }

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
