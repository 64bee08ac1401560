internal import Bitext

extension Check {
  /// No word stands twice in a row.
  static let doubledWord = Check(
    "doubled-word", issueType: .duplication, severity: .warning,
    accepts: [
      Example("Ask whether you may wash.", "Vraag of je je mag wassen."),
      Example("I know that that helps.", "Ik weet dat dat helpt."),
      Example("Very, very slowly", "Heel, heel langzaam"),
      Example("Again and again", "Steeds en steeds weer"),
      Example("That that helps is certain.", "Dat dat helpt, staat vast."),
    ],
    rejects: [
      Example("Lie on the mat.", "Ga op ‹de de› mat liggen."),
      Example("Rest. It hurts.", "Rust. ‹Het het› doet pijn."),
      Example("Bend and then turn.", "Buig ‹en draai en draai› dan."),
    ]
  ) { texts, _ in
    guard let sides = texts.comparison, let range = doubling(in: texts.dutch),
      doubling(in: texts.english) == nil
    else { return [] }
    let index = texts.dutch.firstWord(from: range.lowerBound)
    return [
      Problem(
        arguments: [sides.target.slice(range)],
        severity: particles.contains(texts.dutch.words[index].hash) ? .note : nil, target: range)
    ]
  }
}

/// What may end a verb and stand before a noun as well: "Breng de zalf aan aan de binnenkant".
private let particles = WordSet(["aan", "op", "uit", "af", "over", "in", "door", "om", "mee"])

/// The first word, or two to four words, that stand twice with nothing but a space between them.
private func doubling(in text: ScannedText) -> Range<Int>? {
  let all = text.words
  let words = all.span
  guard words.count > 1 else { return nil }
  // The word at the index and the three behind it; 0, which no word has, where there are fewer.
  var (hash, second) = (words[0].hash, words[1].hash)
  var third = words.count > 2 ? words[2].hash : 0
  var fourth = words.count > 3 ? words[3].hash : 0
  for index in 0..<words.count - 1 {
    // Most words stand nowhere near themselves: four comparisons at once.
    let fifth = index &+ 4 < words.count ? words[index &+ 4].hash : 0
    let isAlone = hash != second && hash != third && hash != fourth && hash != fifth
    (hash, second, third, fourth) = (second, third, fourth, fifth)
    if isAlone { continue }
    let hash = words[index].hash
    let longest = min(4, (words.count - index) / 2)
    var length = 1
    while length <= longest {
      if words[index + length].hash == hash,
        let range = doubling(of: index..<index + length, in: text)
      {
        return range
      }
      length += 1
    }
  }
  return nil
}

/// Some words and the same ones behind them; `nil` where others are.
private func doubling(of first: Range<Int>, in text: ScannedText) -> Range<Int>? {
  let both = first.lowerBound..<first.upperBound + first.count
  let isDoubled = first.allSatisfy {
    text.words[$0].hash == text.words[$0 + first.count].hash
  }
  guard isDoubled, text.isUnbroken(both) else { return nil }
  if first.count == 1, rightlyDoubled.contains(text.lowercased(text.words[first.lowerBound])),
    !beginsWithPronoun(first.lowerBound, in: text)
  {
    return nil
  }
  return text.extent(of: both)
}

/// Whether a sentence begins with a pronoun, behind which the same one never stands: "Het het vaccin".
private func beginsWithPronoun(_ index: Int, in text: ScannedText) -> Bool {
  let (first, second) = (text.words[index], text.words[index + 1])
  return text.bytes.isUppercase(first.start) && !text.bytes.isUppercase(second.start)
    && pronouns.contains(text.lowercased(first))
}

private let pronouns: Set<String> = ["het", "je", "ze", "we", "wij", "er", "u", "jullie"]

/// Words that rightly follow themselves: "of je je mag wassen", "dat dat helpt".
private let rightlyDoubled: Set<String> = [
  "je", "dat", "die", "ze", "zij", "er", "het", "we", "wij", "u", "haar", "zijn",
  "that", "had", "heel", "very", "hun", "jullie", "of",
]

extension ScannedText {
  /// Whether only single spaces stand between some words.
  func isUnbroken(_ range: Range<Int>) -> Bool {
    range.dropLast().allSatisfy { index in
      let end = words[index].range.upperBound
      return words[index + 1].range.lowerBound - end == 1 && bytes.byte(end) == 0x20
    }
  }
}
