internal import Bitext

/// How often a day: *three times a day*, and *every eight hours*, which is as often.
struct Rhythm {
  /// The number that says it.
  let number: WrittenNumber
  let perDay: Int
  /// All that says it.
  let range: Range<Int>

  /// The rhythms among some numbers of a text.
  ///
  /// - Complexity: O(*n* · *w*), where *n* is the number of numbers and *w* of words.
  static func all(
    in text: ScannedText, _ numbers: [WrittenNumber], _ language: Language
  ) -> [Rhythm] {
    guard text.cues.contains(.unit) else { return [] }
    return numbers.compactMap { number in
      guard let count = number.value?.integer, (1...24).contains(count) else { return nil }
      let words = NumberSurroundings(of: number.range, in: text)
      if let range = words.interval(language) {
        guard 24 % count == 0 else { return nil }
        return Rhythm(number: number, perDay: 24 / count, range: range)
      }
      return words.frequency.map { Rhythm(number: number, perDay: count, range: $0) }
    }
  }
}

/// A number and the words beside it.
private struct NumberSurroundings {
  /// A word in lower case, and where it stands.
  private typealias Word = (text: String, range: Range<Int>)

  private let before: [Word]
  private let own: Word
  private let after: [Word]

  init(of range: Range<Int>, in text: ScannedText) {
    func words(_ words: some Sequence<ScannedText.Word>) -> [Word] {
      words.map { (text.lowercased($0), $0.range) }
    }
    before = words(text.words.filter { $0.end <= range.lowerBound }.suffix(2))
    after = words(text.words.filter { $0.start >= range.upperBound }.prefix(3))
    own = (text.bytes.string(range).lowercased(), range)
  }

  /// "Every 8 hours", "om de acht uur".
  func interval(_ language: Language) -> Range<Int>? {
    guard let unit = after.first, let last = before.last else { return nil }
    let isInterval =
      language == .dutch
      ? ["uur", "uren"].contains(unit.text)
        && (["elke", "iedere", "telkens"].contains(last.text)
          || before.map(\.text) == ["om", "de"])
      : ["hours", "hour", "hrs"].contains(unit.text) && ["every", "each"].contains(last.text)
    return isInterval ? last.range.lowerBound..<unit.range.upperBound : nil
  }

  /// "Three times a day", "3x daags", "driemaal per dag".
  var frequency: Range<Int>? {
    let isOneWord = own.text.hasSuffix("maal") || ["once", "twice"].contains(own.text)
    guard isOneWord || ["times", "time", "x", "keer", "maal"].contains(after.first?.text) else {
      return nil
    }
    let rest = after.dropFirst(isOneWord ? 0 : 1)
    guard let first = rest.first else { return nil }
    if ["daily", "daags"].contains(first.text) {
      return own.range.lowerBound..<first.range.upperBound
    }
    guard ["a", "per", "each", "every", "elke", "iedere"].contains(first.text),
      let day = rest.dropFirst().first, ["day", "dag"].contains(day.text)
    else { return nil }
    return own.range.lowerBound..<day.range.upperBound
  }
}
