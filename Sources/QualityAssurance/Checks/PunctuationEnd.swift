internal import Bitext

extension Check {
  /// A question ends as a question, and what a list follows ends with a colon.
  static let punctuationEnd = Check(
    "punctuation-end", issueType: .typographical, severity: .note,
    accepts: [
      Example("Does it hurt?", "Doet het pijn?"),
      Example("Rest!", "Rust."),
      Example("Rest.", "Rust."),
      Example("And then…", "En dan..."),
      Example("“Does it hurt?”", "‘Doet het pijn?’"),
      Example("Rest (two weeks).", "Rust (twee weken)."),
    ],
    rejects: [
      Example("Does it hurt‹?›", "Doet het pijn‹.›"),
      Example("Do this‹:›", "Doe dit‹.›"),
      Example("You may feel tired for two days‹.›", "Je kunt twee dagen moe zijn‹›"),
      Example("Rest for two weeks‹›", "Rust twee weken‹?›"),
      Example("Rest well‹.›", "Rust goed uit‹..›"),
      Example("Does it hurt‹?›", "Doet het pijn‹?.›"),
      Example("Do the exercises every day‹›", "Doe de oefeningen elke dag‹.›"),
    ]
  ) { texts, _ in
    guard let sides = texts.comparison else { return [] }
    var source = EndOfText(texts.english.bytes)
    // What is a slip in the English is none of the Dutch.
    if source.mark == .slip { source.mark = .question }
    let target = EndOfText(texts.dutch.bytes)
    guard source.mark != target.mark else { return [] }
    let marks = [sides.source.slice(source.range), sides.target.slice(target.range)]
    let variant = marks[0].isEmpty ? "added" : marks[1].isEmpty ? "lost" : nil
    return [
      Problem(
        variant: variant, arguments: marks.filter { !$0.isEmpty },
        source: source.range, target: target.range)
    ]
  }
}

/// What a text ends with, behind which only closing brackets and quotation marks stand.
private struct EndOfText {
  enum Mark {
    case none, stop, question, colon, dots
    /// A full stop behind a question mark.
    case slip
  }

  var mark = Mark.none
  var range: Range<Int>

  init(_ text: FoldedBytes) {
    var end = text.count
    while end > 0, let length = Self.closing(text, end) { end -= length }
    range = end..<end
    let last = text.byte(end - 1)
    switch last {
    case UInt8(ascii: "."), UInt8(ascii: "!"):
      let isDots = text.byte(end - 2) == UInt8(ascii: ".") && last == UInt8(ascii: ".")
      mark = isDots ? .dots : .stop
      range = end - (isDots ? (text.byte(end - 3) == UInt8(ascii: ".") ? 3 : 2) : 1)..<end
    case UInt8(ascii: "?"): take(.question, 1, end)
    case UInt8(ascii: ":"): take(.colon, 1, end)
    case 0xA6 where text.byte(end - 2) == 0x80 && text.byte(end - 3) == 0xE2: take(.dots, 3, end)
    default: break
    }
    // "?!" asks; a full stop behind a question mark is a slip.
    if mark == .stop, text.byte(end - 2) == UInt8(ascii: "?") {
      take(last == UInt8(ascii: "!") ? .question : .slip, 2, end)
    }
  }

  private mutating func take(_ mark: Mark, _ length: Int, _ end: Int) {
    self.mark = mark
    range = end - length..<end
  }

  /// The length of a space, closing bracket or quotation mark that ends before an offset.
  private static func closing(_ text: FoldedBytes, _ end: Int) -> Int? {
    switch text.byte(end - 1) {
    case 0x20, UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "\""), UInt8(ascii: "'"),
      UInt8(ascii: "*"):
      1
    case 0xA0 where text.byte(end - 2) == 0xC2: 2
    case 0xBB where text.byte(end - 2) == 0xC2: 2
    case 0x98...0x9F where text.byte(end - 2) == 0x80 && text.byte(end - 3) == 0xE2: 3
    default: nil
    }
  }
}
