internal import Bitext

/// What one thing has more of than another: *safer than*, "minder snel dan".
struct Comparative {
  /// The words that compare.
  let words: Range<Int>
  /// What they say, where that is of what has an opposite.
  let cues: CueSet
  /// The stem of what is compared: that of *safe*, of "snel".
  let quality: UInt64
  /// Whether there is less of it.
  let isLessened: Bool

  /// A comparison that says the opposite in the Dutch: "B is safer than A" for *A is safer than B*, or "A is less safe".
  ///
  /// Both together say the same.
  ///
  /// - Returns: the words that compare.
  /// - Complexity: O(*n* · *m*), where *n* and *m* are the numbers of words, where both compare; else O(*n* + *m*).
  static func turned(
    _ texts: Comparison, _ translations: () -> WordTranslations
  ) -> (source: Range<Int>, target: Range<Int>)? {
    let (english, dutch) = (texts.english, texts.dutch)
    guard english.topics.contains(.comparison), english.words.count < longest,
      !english.cues.contains(.negation), !dutch.cues.contains(.negation),
      let first = place(of: than, in: english), let second = place(of: dan, in: dutch),
      let (own, other) = pair(
        all(before: first, in: english, .english), all(before: second, in: dutch, .dutch),
        translations),
      let isExchanged = Degree.isTurned(texts)
        ? true : isExchanged(texts, first, second, translations),
      isExchanged == (own.isLessened == other.isLessened)
    else { return nil }
    return (own.words, other.words)
  }

  /// Whether a pair of opposites compares two things that stand in the other order in the Dutch: "B is minder veilig dan A" for *A is
  /// safer than B*.
  ///
  /// - Complexity: O(*n* · *m*), where *n* and *m* are the numbers of words, where both compare; else O(*n* + *m*).
  static func isSaidTheOtherWay(
    _ texts: Comparison, _ source: Range<Int>, _ target: Range<Int>,
    _ translations: () -> WordTranslations
  ) -> Bool {
    guard texts.english.topics.contains(.comparison), texts.dutch.topics.contains(.comparison),
      let first = place(of: than, behind: source, in: texts.english),
      let second = place(of: dan, behind: target, in: texts.dutch)
    else { return false }
    if let own = figure(behind: first, in: texts.english),
      let other = figure(behind: second, in: texts.dutch)
    {
      return own != other
    }
    let (start, turn) = (texts.english.words[first].start, texts.dutch.words[second].start)
    let (end, last) = (
      texts.english.end(ofWordsBehind: first), texts.dutch.end(ofWordsBehind: second)
    )
    let links = texts.texts.links(translations)
    let moved = links.count { link in
      (start..<end).contains(link.english.lowerBound) && link.dutch.upperBound <= turn
        || (turn..<last).contains(link.dutch.lowerBound) && link.english.upperBound <= start
    }
    let kept = links.count { link in
      (start..<end).contains(link.english.lowerBound)
        && (turn..<last).contains(link.dutch.lowerBound)
    }
    return moved > kept
  }

  /// The first place of a word behind another one, in its sentence.
  private static func place(of word: UInt64, behind range: Range<Int>, in text: ScannedText)
    -> Int?
  {
    var end = range.upperBound
    for index in text.firstWord(from: range.upperBound)..<text.words.count {
      let isOver = (end..<text.words[index].start).contains {
        SignTable.sign(of: text.bytes.byte($0)).contains(.stop)
      }
      if isOver { return nil }
      if text.words[index].hash == word { return index }
      end = text.words[index].end
    }
    return nil
  }

  /// The figures that stand behind a word, with at most two words between: *than type 1*.
  private static func figure(behind index: Int, in text: ScannedText) -> String? {
    let words = text.words
    let end = index + 3 < words.count ? words[index + 3].start : text.bytes.count
    guard let start = (words[index].end..<end).first(where: { text.bytes.isDigit($0) }) else {
      return nil
    }
    let last = (start..<end).first { !text.bytes.isDigit($0) } ?? end
    return text.bytes.string(start..<last)
  }

  /// A text of more words may compare several things.
  private static let longest = 20

  /// The only place of a word.
  private static func place(of word: UInt64, in text: ScannedText) -> Int? {
    let places = text.words.indices.filter { text.words[$0].hash == word }
    return places.count == 1 ? places[0] : nil
  }

  /// A comparison of each text, where both compare the same.
  private static func pair(
    _ english: [Comparative], _ dutch: [Comparative], _ translations: () -> WordTranslations
  ) -> (Comparative, Comparative)? {
    for one in english {
      for other in dutch where one.comparesSame(as: other, translations) { return (one, other) }
    }
    return nil
  }

  private func comparesSame(as other: Comparative, _ translations: () -> WordTranslations) -> Bool {
    let shared = cues.intersection(other.cues)
    return !shared.isDisjoint(with: Self.qualities)
      || !cues.isDisjoint(with: Self.amounts) && !other.cues.isDisjoint(with: Self.amounts)
      || quality == other.quality || translations().hold(quality, other.quality)
  }

  /// What things are compared by.
  private static let qualities = CueSet([
    .more, .less, .high, .low, .strong, .weak, .large, .small, .heavy, .light, .fast, .slow, .good,
    .bad, .safe, .dangerous, .healthy,
  ])
  /// A larger risk is a higher one, and more of it.
  private static let amounts = CueSet([.more, .high, .large])

  /// Whether what stands behind *than* stands before "dan" in the Dutch, and what stands before it behind: *walking is safer than
  /// running*, "hardlopen is veiliger dan wandelen".
  ///
  /// - Returns: `nil` where both are not known to have stayed or to have moved.
  private static func isExchanged(
    _ texts: Comparison, _ than: Int, _ dan: Int, _ translations: () -> WordTranslations
  ) -> Bool? {
    guard let own = texts.english.content(behind: than) else { return nil }
    let (start, turn) = (texts.english.words[than].start, texts.dutch.words[dan].start)
    let links = texts.texts.links(translations)
    guard let link = links.first(where: { $0.english == own }) else { return nil }
    let isMoved = link.dutch.upperBound <= turn
    return links.contains {
      $0.english.upperBound <= start && ($0.dutch.lowerBound > turn) == isMoved
    } ? isMoved : nil
  }

  private static let than = WordHash("than".utf8).value
  private static let dan = WordHash("dan".utf8).value
}

extension ScannedText {
  /// Where the six words behind another end, or its sentence before.
  fileprivate func end(ofWordsBehind index: Int) -> Int {
    var end = words[index].end
    for word in words[(index + 1)...].prefix(6) {
      if (end..<word.start).contains(where: { SignTable.sign(of: bytes.byte($0)).contains(.stop) })
      {
        break
      }
      end = word.end
    }
    return end
  }
}

extension Comparative {
  /// What may compare before a *than*, the nearest first.
  private static func all(
    before turn: Int, in text: ScannedText, _ language: Language
  ) -> [Comparative] {
    (max(0, turn - reach)..<turn).reversed().compactMap { index in
      let word = text.words[index]
      if !word.cues.isDisjoint(with: degrees) {
        let next = index + 1 < turn ? text.words[index + 1] : word
        return Comparative(
          words: word.start..<next.end, cues: word.cues.union(next.cues),
          quality: WordStem.hash(text.bytes.folded, next.range, language),
          isLessened: word.cues.contains(.less))
      }
      // "Minder snel" is found by its first word.
      if index > 0, !text.words[index - 1].cues.isDisjoint(with: degrees) { return nil }
      let positive = positive(of: word, in: text, language)
      guard positive != nil || !word.cues.isDisjoint(with: qualities) else { return nil }
      return Comparative(
        words: word.range, cues: word.cues, quality: positive ?? word.hash, isLessened: false)
    }
  }

  /// How many words a comparison may stand before its *than*: *at greater risk of brittle bones than*.
  private static let reach = 6
  private static let degrees = CueSet([.more, .less])

  /// The stem of the adjective that a comparative may be made of.
  private static func positive(
    of word: ScannedText.Word, in text: ScannedText, _ language: Language
  ) -> UInt64? {
    if let quality = irregular[word.hash] { return quality }
    let letters = text.bytes.folded
    guard word.range.count > 4, letters[word.range].suffix(2).elementsEqual("er".utf8) else {
      return nil
    }
    let before = letters[word.end - 3]
    // "Healthier", "duurder"
    let isLonger =
      language == .english
      ? before == UInt8(ascii: "i")
      : before == UInt8(ascii: "d") && letters[word.end - 4] == UInt8(ascii: "r")
    let range = word.start..<word.end - (isLonger ? 3 : 2)
    return WordStem.hash(letters, range, language)
  }

  /// What the comparatives that are made of another word compare, alike in both languages.
  private static let irregular = WordTable<UInt64>([
    WordHash("better".utf8).value: 1, WordHash("beter".utf8).value: 1,
    WordHash("worse".utf8).value: 2, WordHash("erger".utf8).value: 2,
    WordHash("slechter".utf8).value: 2,
  ])
}
