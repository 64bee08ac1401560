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
      Example("Well done!!", "Goed gedaan!!"),
      Example("What to expect", "Wat kunt u verwachten?"),
      Example("Please be there at eight.", "Wilt u er om acht uur zijn?"),
      Example("Rest, etc.", "Rust, enz."),
      Example("Rest. Ask Dr Johnson.", "Rust en vraag het Dokter Johnson."),
    ],
    rejects: [
      Example("Does it hurt‹?›", "Doet het pijn‹.›"),
      Example("Do this‹:›", "Doe dit‹.›"),
      Example("You may feel tired for two days‹.›", "Je kunt twee dagen moe zijn‹›"),
      Example("Rest for two weeks‹›", "Rust twee weken‹?›"),
      Example("Rest well‹.›", "Rust goed uit‹..›"),
      Example("Does it hurt‹?›", "Doet het pijn‹?.›"),
      Example("Do the exercises every day‹›", "Doe de oefeningen elke dag‹.›"),
      Example("Good luck‹!›", "Veel succes‹!!›"),
      Example("a light breakfast‹;›", "een licht ontbijt‹,;›"),
      Example("Put ice on it. Wrap the ice first.", "Leg er ijs op ‹Wikkel› het ijs eerst in."),
    ]
  ) { texts, _ in
    guard let sides = texts.comparison else { return [] }
    var source = EndOfText(texts.english.bytes)
    // What is a slip in the English is none of the Dutch.
    if source.mark == .slip { source.mark = .question }
    let target = EndOfText(texts.dutch.bytes)
    guard source.mark != target.mark || target.isDoubled && !source.isDoubled else {
      return missingStop(sides)
    }
    if target.mark == .question, mayAsk(sides, source.mark) { return [] }
    let marks = [sides.source.slice(source.range), sides.target.slice(target.range)]
    let variant = marks[0].isEmpty ? "added" : marks[1].isEmpty ? "lost" : nil
    return [
      Problem(
        variant: variant, arguments: marks.filter { !$0.isEmpty },
        source: source.range, target: target.range)
    ]
  }
}

/// Whether Dutch may ask what an English text says: "What to expect", and what somebody is kindly told to do ("Wilt u…?").
private func mayAsk(_ sides: Comparison, _ mark: EndOfText.Mark) -> Bool {
  if mark == .stop {
    return sides.english.words.contains { $0.hash == please }
      && sides.dutch.words.contains { kindWords.contains($0.hash) }
  }
  return sides.english.words.first.map { askingWords.contains($0.hash) } ?? false
}

private let kindWords = WordSet(["wilt", "wil", "willen", "kunt", "kun", "zou", "mogen"])
private let please = WordHash("please".utf8).value
private let askingWords = WordSet(["what", "when", "where", "who", "why", "how", "which"])

/// The place inside a text where a sentence begins with no full stop before it.
private func missingStop(_ sides: Comparison) -> [Problem] {
  // A sentence can be missing its full stop only where the English has one.
  guard sides.english.signs.contains(.stopInside), let stray = sides.texts.strayCapitals,
    stray.mayBeginSentence, let word = stray.words.first
  else { return [] }
  return [Problem(variant: "inside", arguments: [sides.target.slice(word)], target: word)]
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

  /// Whether two marks stand there that do not go together: `!!`, `,;`.
  private(set) var isDoubled = false

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
    if last == UInt8(ascii: ";") || last == UInt8(ascii: ",") { range = end - 1..<end }
    if Self.areDoubled(text.byte(end - 2), last) {
      isDoubled = true
      range = end - 2..<end
    }
    // "?!" asks; a full stop behind a question mark is a slip.
    if mark == .stop, text.byte(end - 2) == UInt8(ascii: "?") {
      take(last == UInt8(ascii: "!") ? .question : .slip, 2, end)
    }
  }

  /// Whether a mark makes no sense directly behind another; dots do, and what ends an abbreviation.
  private static func areDoubled(_ first: UInt8, _ last: UInt8) -> Bool {
    switch first {
    case UInt8(ascii: "!"): last == first || last == UInt8(ascii: ".")
    case UInt8(ascii: "?"): last == first
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"): ".,;:!?".utf8.contains(last)
    default: false
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
