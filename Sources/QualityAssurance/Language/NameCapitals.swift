internal import Bitext
internal import Terminology

/// A name or an abbreviation of the English that the Dutch writes with other capitals.
struct NameCapitals {
  /// Where it stands in the English.
  var source: Range<Int>
  /// Where it stands in the Dutch.
  var target: Range<Int>

  /// The first one; `nil` where there is none.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words of both texts, times the number of words with capitals.
  static func slip(_ english: ScannedText, _ dutch: ScannedText) -> NameCapitals? {
    // Of each word with a capital one of 64 bits, so that most of the others are no name at once.
    let names = names(in: english)
    let (all, of) = (dutch.words, Self.of)
    let words = all.span
    var last: UInt64 = 0
    for index in words.indices {
      let word = words[index]
      var slip: NameCapitals?
      if names >> (word.hash & 63) & 1 == 1 {
        slip =
          dutch.bytes.isUppercase(word.start)
          ? abbreviation(index, english, dutch)
          : surname(index, english, dutch) ?? name(index, english, dutch)
      }
      if slip == nil, last == of { slip = discoverer(index, english, dutch) }
      if let slip { return slip }
      last = word.hash
    }
    return nil
  }

  private static func names(in text: ScannedText) -> UInt64 {
    let (all, bytes) = (text.words, text.bytes.bytes)
    let (words, letters) = (all.span, bytes.span)
    var names: UInt64 = 0
    for index in words.indices {
      let start = words[index].start
      let isName =
        letters[start] &- 0x41 < 26
        || start &+ 1 < letters.count && letters[start &+ 1] &- 0x41 < 26
      if isName { names |= 1 << (words[index].hash & 63) }
    }
    return names
  }

  /// Whether a text may begin with the name of whom a disease is named after: *Alzheimer's disease*.
  static func mayBegin(_ english: ScannedText) -> Bool {
    english.words.count > 1 && conditions.contains(english.words[1].hash)
  }

  /// An abbreviation or a name with capitals inside, written otherwise: *Eeg*, *PH*.
  private static func abbreviation(
    _ index: Int, _ english: ScannedText, _ dutch: ScannedText
  ) -> NameCapitals? {
    let word = dutch.words[index]
    let isUpper = dutch.bytes.isUppercase(word.start + 1)
    guard word.range.count > 1, isUpper || !dutch.begins(index) else { return nil }
    var found: NameCapitals?
    for other in english.words where other.hash == word.hash {
      if english.bytes.bytes[other.range].elementsEqual(dutch.bytes.bytes[word.range]) {
        return nil
      }
      let isOther =
        isUpper ? english.bytes.isMixed(other.range) : english.bytes.isAbbreviation(other.range)
      if isOther { found = NameCapitals(source: other.range, target: word.range) }
    }
    return found
  }

  /// The second part of a name with a small letter: *Emma visser*.
  private static func surname(
    _ index: Int, _ english: ScannedText, _ dutch: ScannedText
  ) -> NameCapitals? {
    guard index > 1, dutch.hasCapital(index - 1), !dutch.begins(index - 1) else { return nil }
    let (first, second) = (dutch.words[index - 1], dutch.words[index])
    guard second.start == first.end + 1, second.range.count > 2,
      dutch.bytes.byte(first.end) == 0x20,
      !english.bytes.isTitle(english.words)
    else { return nil }
    for place in english.words.indices.dropFirst()
    where english.words[place].hash == second.hash && english.hasCapital(place)
      && english.words[place - 1].hash == first.hash && english.hasCapital(place - 1)
      && english.words[place].start == english.words[place - 1].end + 1
    {
      return NameCapitals(source: english.words[place].range, target: second.range)
    }
    return nil
  }

  /// A name of the list of words with a small letter, which the English has inside a sentence: *rotterdam*.
  private static func name(
    _ index: Int, _ english: ScannedText, _ dutch: ScannedText
  ) -> NameCapitals? {
    let word = dutch.words[index]
    guard
      let place = english.words.indices.first(where: {
        english.words[$0].hash == word.hash && english.hasCapital($0) && !english.begins($0)
          && !english.bytes.isUppercase(english.words[$0].start + 1)
      }), dutch.standsFree(index),
      DutchNounPairs.embedded.isName(dutch.bytes.folded[word.range]),
      !english.bytes.isTitle(english.words)
    else { return nil }
    return NameCapitals(source: english.words[place].range, target: word.range)
  }

  /// The one whom a disease is named after: *ziekte van alzheimer*.
  private static func discoverer(
    _ index: Int, _ english: ScannedText, _ dutch: ScannedText
  ) -> NameCapitals? {
    guard index > 1, !dutch.hasCapital(index),
      diseases.contains(dutch.words[index - 2].hash)
    else { return nil }
    let name = dutch.bytes.folded[dutch.words[index].range]
    for (place, word) in english.words.enumerated().dropLast() where english.hasCapital(place) {
      let letters = english.bytes.folded[word.range]
      guard letters.starts(with: name),
        letters.count == name.count || !english.bytes.isLetter(word.start + name.count),
        conditions.contains(english.words[place + 1].hash)
      else { continue }
      return NameCapitals(
        source: word.start..<word.start + name.count, target: dutch.words[index].range)
    }
    return nil
  }

  private static let of = WordHash("van".utf8).value
  private static let diseases = WordSet(["ziekte", "syndroom"])
  private static let conditions = WordSet(["disease", "syndrome"])
}

extension ScannedText {
  /// Whether a word is no part of an address or another code: a space before it, and one behind it or behind a mark.
  fileprivate func standsFree(_ index: Int) -> Bool {
    let (start, end) = (words[index].start, words[index].end)
    guard start == 0 || bytes.byte(start - 1) == 0x20 else { return false }
    let next = bytes.byte(end)
    return end == bytes.count || next == 0x20
      || ".,;:?!)".utf8.contains(next) && (end + 1 == bytes.count || bytes.byte(end + 1) == 0x20)
  }
}

extension FoldedBytes {
  /// Whether a word is written in capitals alone, three and more.
  fileprivate func isAbbreviation(_ word: Range<Int>) -> Bool {
    word.count > 2 && word.allSatisfy(isUppercase)
  }

  /// Whether a capital stands behind a small letter, as in pH.
  fileprivate func isMixed(_ word: Range<Int>) -> Bool {
    word.dropFirst().contains { isUppercase($0) && isLetter($0 - 1) && !isUppercase($0 - 1) }
  }

  /// Whether no word of more than three letters has a small one at its beginning.
  fileprivate func isTitle(_ words: [ScannedText.Word]) -> Bool {
    words.allSatisfy { $0.range.count < 4 || isUppercase($0.start) }
  }
}
