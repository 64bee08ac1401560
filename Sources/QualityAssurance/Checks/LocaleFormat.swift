internal import Bitext

extension Check {
  /// Numbers and times are written as Dutch writes them.
  static let localeFormat = Check(
    "locale-format", issueType: .localeViolation, severity: .error,
    when: .dutch(signs: .digit),
    accepts: [
      Example("Drink 1.5 litres.", "Drink 1,5 liter."),
      Example("It runs on iOS 14.5.", "Het werkt op iOS 14.5."),
      Example("Use LilyPond-2.24.1.", "Gebruik LilyPond-2.24.1."),
      Example("Exercise 7.1", "Oefening 7.1"),
      Example("Open until 5 pm.", "Open tot 17.00 uur."),
      Example("“0.30” in English, in Dutch “0,30”.", "Engels ‘0.30’, Nederlands ‘0,30’."),
    ],
    rejects: [
      Example("The needle is ‹0.30› mm thick.", "De naald is ‹0.30› mm dik."),
      Example("Over ‹1,500› treatments.", "Meer dan ‹1,500› behandelingen."),
      Example("Open until 5 pm.", "Open tot ‹5 pm›."),
      Example("On the 3rd of May.", "Op ‹3rd› mei."),
      Example("On May 9, 2024", "Op ‹mei 9›, 2024"),
      Example("Born on 12/24/1985", "Geboren op ‹12-24-1985›"),
      Example("Above 101 °F", "Boven ‹101 °F›"),
    ]
  ) { texts, _ in
    guard let sides = texts.comparison else { return [] }
    let copied = texts.numbers.foreign.compactMap { source, target -> Problem? in
      guard !isName(source, target, sides) else { return nil }
      let swapped = sides.source.slice(source.range).swappingSeparators
      let dutch = swapped.hasPrefix(",") ? "0" + swapped : swapped
      let written = sides.target.slice(target.range)
      // A text about notation has both: what is written so in the Dutch is the other one's counterpart.
      if written == dutch { return nil }
      return Problem(
        arguments: [written, dutch], source: source.range,
        target: target.range, suggestion: dutch)
    }
    return copied
      + englishNotation(texts.dutch, besides: texts.english).map { range in
        Problem(
          variant: "notation", arguments: [sides.target.slice(range)], severity: .warning,
          target: range)
      }
  }
}

/// Times with am or pm, and ordinals with English ends.
private func englishNotation(_ text: ScannedText, besides english: ScannedText) -> [Range<Int>] {
  var found = monthsBeforeDays(text, besides: english)
  if text.digitCount >= 6 { found += americanDates(text.bytes) }
  if text.signs.contains(.latinSign) { found += fahrenheit(text.bytes) }
  if text.digitCount >= 2, text.signs.contains(.quote) { found += feet(text.bytes) }
  let (bytes, all) = (text.bytes.bytes, text.words)
  let (letters, words) = (bytes.span, all.span)
  for index in words.indices
  where words[index].start > 0 && words[index].end &- words[index].start < 3 {
    // All of them stand behind figures, or a space behind those.
    let before = letters[words[index].start &- 1]
    guard before == 0x20 || before &- 0x30 < 10 else { continue }
    if let range = englishNotation(index, text, english) { found.append(range) }
  }
  return found
}

/// The figures and the word behind them where it makes a time or an ordinal of them as English writes it.
private func englishNotation(
  _ index: Int, _ text: ScannedText, _ english: ScannedText
) -> Range<Int>? {
  let word = text.words[index]
  let before = word.start - 1
  let isDotted = word.range.count == 1 && text.bytes.isAnyWord(of: halvesOfDay, at: word.start)
  if word.cues.contains(.meridiem) || isDotted {
    let digit = text.bytes.byte(before) == 0x20 ? before - 1 : before
    guard text.bytes.isDigit(digit) else { return nil }
    let end = isDotted ? text.bytes.endOfLetters(word.end + 1) : word.end
    return startOfTime(endingAt: digit, in: text.bytes)..<end
  }
  guard word.range.count == 2, text.bytes.isDigit(before),
    ["st", "nd", "rd", "th"].contains(text.lowercased(word)), !isLoan(index, text, english)
  else { return nil }
  return text.bytes.startOfDigits(endingAt: before)..<word.end
}

/// Where a time begins whose last figure stands at an offset: 5, 5:30, 5.30.
private func startOfTime(endingAt last: Int, in text: FoldedBytes) -> Int {
  let start = text.startOfDigits(endingAt: last)
  let isMinute = ":.".utf8.contains(text.byte(start - 1)) && text.isDigit(start - 2)
  return isMinute ? text.startOfDigits(endingAt: start - 2) : start
}

private let halvesOfDay = WordList("a.m", "p.m")

/// Days that stand behind their month, as they do in the English: "mei 9" for 9 mei.
private func monthsBeforeDays(_ text: ScannedText, besides english: ScannedText) -> [Range<Int>] {
  guard text.cues.contains(.month), english.cues.contains(.month) else { return [] }
  let days = english.words(with: .month).compactMap { day(after: $0.range, english.bytes) }
    .map { english.bytes.string($0) }
  return text.words(with: .month).compactMap { word in
    guard let day = day(after: word.range, text.bytes), days.contains(text.bytes.string(day)) else {
      return nil
    }
    return word.range.lowerBound..<day.upperBound
  }
}

/// One or two digits directly behind a word.
private func day(after word: Range<Int>, _ text: FoldedBytes) -> Range<Int>? {
  let start = word.upperBound + 1
  let end = text.endOfDigits(start)
  return text.byte(word.upperBound) == 0x20 && (1...2).contains(end - start) ? start..<end : nil
}

/// Temperatures in degrees Fahrenheit, which no Dutch thermometer shows, where none in Celsius stands beside.
private func fahrenheit(_ text: FoldedBytes) -> [Range<Int>] {
  var found: [Range<Int>] = []
  for offset in 0..<max(0, text.count - 2)
  where text.byte(offset) == 0xC2 && text.byte(offset + 1) == 0xB0 {
    let unit = text.skippingSpace(offset + 2)
    if text.isAnyWord(of: celsius, at: unit) { return [] }
    guard text.isAnyWord(of: fahrenheits, at: unit) else { continue }
    var start = offset
    if text.byte(start - 1) == 0x20 { start -= 1 }
    let digits = start
    while text.isDigit(start - 1) { start -= 1 }
    if start < digits { found.append(start..<text.endOfLetters(unit)) }
  }
  return found
}

/// Heights such as 5'7", in feet and inches.
private func feet(_ text: FoldedBytes) -> [Range<Int>] {
  var found: [Range<Int>] = []
  for offset in 0..<text.count where text.byte(offset) == UInt8(ascii: "'") {
    let end = text.endOfDigits(offset + 1)
    guard text.isDigit(offset - 1), !text.isDigit(offset - 2), (1...2).contains(end - offset - 1),
      text.byte(end) == UInt8(ascii: "\"")
    else { continue }
    found.append(offset - 1..<end + 1)
  }
  return found
}

private let celsius = WordList("c", "celsius")
private let fahrenheits = WordList("f", "fahrenheit")

/// Dates such as 11/30/2024, of which the second number can be no month.
private func americanDates(_ text: FoldedBytes) -> [Range<Int>] {
  var dates: [Range<Int>] = []
  var offset = 0
  while offset < text.count {
    guard text.isDigit(offset) else {
      offset += 1
      continue
    }
    let month = offset..<text.endOfDigits(offset)
    offset = month.upperBound
    let sign = text.byte(offset)
    guard sign == UInt8(ascii: "/") || sign == UInt8(ascii: "-"), text.isDigit(offset + 1) else {
      continue
    }
    let day = offset + 1..<text.endOfDigits(offset + 1)
    guard text.byte(day.upperBound) == sign,
      text.endOfDigits(day.upperBound + 1) == day.upperBound + 5,
      let first = text.integer(month), let second = text.integer(day), first <= 12,
      (13...31).contains(second)
    else { continue }
    offset = text.endOfDigits(day.upperBound + 1)
    dates.append(month.lowerBound..<offset)
  }
  return dates
}

/// Whether the word after an ordinal is the same in both texts: "3rd party".
private func isLoan(_ index: Int, _ text: ScannedText, _ english: ScannedText) -> Bool {
  guard index + 1 < text.words.count else { return false }
  let next = text.words[index + 1].hash
  return zip(english.words, english.words.dropFirst()).contains { word, follower in
    word.hash == text.words[index].hash && follower.hash == next
  }
}

/// Whether the number is part of a name or of the numbering of versions and chapters, which is the same in
/// both languages: "iOS 14.5", "paragraaf 3.2".
private func isName(_ source: WrittenNumber, _ target: WrittenNumber, _ texts: Comparison) -> Bool {
  let english = wordBefore(source.range.lowerBound, in: texts.source)
  let dutch = wordBefore(target.range.lowerBound, in: texts.target)
  // LilyPond-2.24.1, v2.24
  let before = texts.dutch.bytes.byte(target.range.lowerBound - 1)
  let isJoined =
    ".-".utf8.contains(before) || texts.dutch.bytes.isLetter(target.range.lowerBound - 1)
  if isJoined { return true }
  let isFirst = dutch.utf8.count + 1 == target.range.lowerBound
  if english == dutch, !isFirst || dutch.utf8.dropFirst().contains(where: isCapital),
    dutch.utf8.contains(where: isCapital)
  {
    return true
  }
  return numberedThings.contains(dutch.lowercased())
}

private func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

private let numberedThings: Set<String> = [
  "versie", "hoofdstuk", "paragraaf", "figuur", "afbeelding", "tabel", "artikel", "bijlage",
  "sectie",
  "kamer", "route", "ruimte", "lokaal", "balie", "gebouw", "poli", "loket", "wachtkamer",
  "spreekkamer", "nummer", "nr",
  "stap", "procedure", "voorbeeld", "vergelijking", "formaat", "deel", "les", "oefening", "regel",
]

/// The word directly before a place; empty where there is none.
private func wordBefore(_ offset: Int, in text: InlineText) -> String {
  let before = text.text.utf8.prefix(offset)
  guard before.last == UInt8(ascii: " ") else { return "" }
  return String(decoding: before.split(separator: UInt8(ascii: " ")).last ?? [], as: UTF8.self)
}

extension String {
  /// The number with points for commas and commas for points.
  fileprivate var swappingSeparators: String {
    String(
      decoding: utf8.map { byte in
        switch byte {
        case UInt8(ascii: "."): UInt8(ascii: ",")
        case UInt8(ascii: ","): UInt8(ascii: ".")
        default: byte
        }
      }, as: UTF8.self)
  }
}
