internal import Bitext

/// Reads where the two things are said.
struct PrecedenceReader {
  let text: ScannedText
  let language: Language
  let breaks: Breaks

  init(_ text: ScannedText, _ language: Language) {
    self.text = text
    self.language = language
    breaks = Breaks(text)
  }

  /// What the words say that begin at a word.
  func precedence(at index: Int) -> Precedence? {
    let word = text.words[index]
    if PrecedenceMarker.firsts.contains(word.hash) { return afterFirst(index) }
    if language == .dutch {
      if let verbs = Self.particles[word.hash] { return leading(index, with: verbs) }
      if Self.finals.contains(word.hash), let said = causing(index) { return said }
    }
    guard let marker = PrecedenceMarker.at(index, in: text, language), !isPartOfVerb(index) else {
      return nil
    }
    if marker.kind == .time, marker.behind == .first, isSpan(behind: index) { return nil }
    let next = index + marker.words.count
    // "Want dan" and "want anders" tell what follows, not what it comes from.
    if next < text.words.count, Self.otherwise.contains(text.words[next].hash) { return nil }
    let last = text.words[next - 1]
    let sentence = breaks.sentences(from: word.start, to: last.end)
    guard
      var (before, behind) = things(beside: marker, word.start..<last.end, in: sentence)
    else { return nil }
    if marker.kind == .cause {
      // "Drink geen sap, want dat maakt het sterker": the reason is of the advice.
      if next < text.words.count, Self.reasons.contains(word.hash),
        Self.demonstratives.contains(text.words[next].hash)
      {
        return nil
      }
      if marker.end == nil, isReason(before: word.start, in: sentence) { return nil }
      (before, behind) = (withoutConclusion(before), withoutConclusion(behind))
    }
    guard holdsWords(before), holdsWords(behind) else { return nil }
    let isTurned = marker.behind == .first
    return Precedence(
      kind: marker.kind, marker: word.start..<last.end, first: isTurned ? behind : before,
      second: isTurned ? before : behind, isLimit: marker.isLimit)
  }

  /// Where that stands which words have before them, or behind its clause, and that which they have behind them.
  private func things(
    beside marker: PrecedenceMarker, _ range: Range<Int>, in sentence: Range<Int>
  ) -> (before: Range<Int>, behind: Range<Int>)? {
    let before = sentence.lowerBound..<range.lowerBound
    if sentence.lowerBound > 0, joinsSentences(marker, at: range.lowerBound, in: sentence) {
      // "Wash the wound. Then put on the plaster."
      return (breaks.sentences(from: sentence.lowerBound, to: sentence.lowerBound), sentence)
    }
    if !holdsWords(before) {
      guard let end = end(of: marker, from: range.upperBound, in: sentence) else { return nil }
      return (end..<sentence.upperBound, range.upperBound..<end)
    }
    if marker.end != nil {
      return clause(of: marker, from: range.upperBound, in: sentence).map { (before, $0) }
    }
    if let start = start(ofClauseWith: marker, before: range.lowerBound, in: sentence) {
      return (sentence.lowerBound..<start, start..<sentence.upperBound)
    }
    return (before, range.upperBound..<sentence.upperBound)
  }

  /// The clause or phrase of words inside a sentence, which may go on behind it.
  private func clause(
    of marker: PrecedenceMarker, from start: Int, in sentence: Range<Int>
  ) -> Range<Int>? {
    let clause = start..<(breaks.comma(from: start, in: sentence) ?? sentence.upperBound)
    guard marker.end == .verb else { return clause }
    let verb = verb(from: start, in: sentence)
    let phrase = verb.flatMap { clause.contains($0) ? start..<$0 : nil } ?? clause
    return mayBePhrase(phrase, marker) ? phrase : nil
  }

  /// Whether words say that a sentence comes behind the one before it: they begin it, or are an adverb of its first clause.
  private func joinsSentences(
    _ marker: PrecedenceMarker, at offset: Int, in sentence: Range<Int>
  ) -> Bool {
    guard marker.kind == .time, marker.end == nil, marker.behind == .second, !marker.isLimit else {
      return false
    }
    // "Is it red? Then call us."
    if text.bytes.byte(sentence.lowerBound) == UInt8(ascii: "?") { return false }
    let before = sentence.lowerBound..<offset
    return !holdsWords(before)
      || Self.adverbs.contains(marker.words[0])
        && breaks.first(from: before.lowerBound + 1, in: before) == nil
  }

  private static let adverbs = WordSet(listing: "daarna vervolgens hierna afterwards")

  /// Where the clause begins that an adverb stands inside, as Dutch has it: "was de wond en doe er daarna een pleister op".
  private func start(
    ofClauseWith marker: PrecedenceMarker, before offset: Int, in sentence: Range<Int>
  ) -> Int? {
    guard marker.kind == .time, marker.behind == .second, !marker.isLimit,
      let start = breaks.last(before: offset, in: sentence),
      holdsWords(start..<offset), holdsWords(sentence.lowerBound..<start)
    else { return nil }
    let words = text.words[text.firstWord(from: start)...].prefix { $0.start < offset }
    return words.count <= Self.longestLead ? start : nil
  }

  /// How many words may stand in a clause before its adverb, the conjunction among them.
  private static let longestLead = 5

  /// Whether all that stands behind a preposition inside a sentence may belong to it.
  private func mayBePhrase(_ range: Range<Int>, _ marker: PrecedenceMarker) -> Bool {
    // There, "door" also says who does it, or where something goes through.
    if marker.kind == .cause { return false }
    let words = text.words[text.firstWord(from: range.lowerBound)...]
    return words.prefix { $0.start < range.upperBound }.count <= Self.longestPhrase
  }

  private static let longestPhrase = 4

  /// *First* one thing, and then another, which a *then* parts, or else the first comma or conjunction.
  private func afterFirst(_ index: Int) -> Precedence? {
    let word = text.words[index]
    let sentence = breaks.sentences(from: word.start, to: word.end)
    if index > 0,
      Self.determiners.contains(text.words[index - 1].hash)
        || Self.ends.contains(text.words[index - 1].hash)
    {
      return nil
    }
    guard let start = start(ofFirst: word.start, in: sentence) else { return nil }
    let (first, second): (Range<Int>, Range<Int>)
    // "First, wash your hands."
    let from = holdsWords(start..<word.start) ? word.end : word.end + 1
    if let end = startOfThen(from: from, in: sentence) {
      (first, second) = (start..<end, end..<sentence.upperBound)
    } else if let next = sentenceOfThen(behind: sentence) {
      (first, second) = (start..<sentence.upperBound, next)
    } else if let end = breaks.first(from: from, in: sentence) {
      (first, second) = (start..<end, end..<sentence.upperBound)
    } else if text.bytes.byte(sentence.upperBound) == UInt8(ascii: ";") {
      // "The healthy leg first; the other one follows."
      let next = sentence.upperBound + 1
      (first, second) = (
        start..<sentence.upperBound, next..<breaks.sentences(from: next, to: next).upperBound
      )
    } else {
      return nil
    }
    guard holdsWords(first), holdsWords(second) else { return nil }
    return Precedence(kind: .time, marker: word.range, first: first, second: second)
  }

  /// Where the clause of a *first* begins: at the sentence, or behind its only comma, before which it says when.
  private func start(ofFirst offset: Int, in sentence: Range<Int>) -> Int? {
    let before = sentence.lowerBound..<offset
    guard let lead = breaks.first(from: before.lowerBound + 1, in: before) else {
      return sentence.lowerBound
    }
    return breaks.comma(from: lead, in: before) == lead
      && breaks.first(from: lead + 1, in: before) == nil ? lead : nil
  }

  /// Where the clause begins that has a *then* behind a *first*, which may be of several things: "first ring and switch it on, then help".
  private func startOfThen(from start: Int, in sentence: Range<Int>) -> Int? {
    let rest = text.words[text.firstWord(from: start)...].prefix { $0.start < sentence.upperBound }
    guard let then = rest.first(where: { Self.thens.contains($0.hash) }),
      let offset = breaks.last(before: then.start, in: start..<sentence.upperBound)
    else { return nil }
    return offset > start ? offset : nil
  }

  /// The sentence behind another, if it begins with *then*, or with a verb and "dan".
  private func sentenceOfThen(behind sentence: Range<Int>) -> Range<Int>? {
    let next = breaks.sentences(from: sentence.upperBound + 1, to: sentence.upperBound + 1)
    // The last sentence has none behind it.
    guard next.lowerBound >= sentence.upperBound else { return nil }
    let lead = text.words[text.firstWord(from: next.lowerBound)...].prefix(2)
    return lead.contains { Self.thens.contains($0.hash) && next.contains($0.start) } ? next : nil
  }

  private static let thens = WordSet(listing: "then afterwards daarna vervolgens dan")

  /// Whether what a marker says was found by a *first*.
  func isFirst(_ range: Range<Int>) -> Bool {
    PrecedenceMarker.firsts.contains(text.words[text.firstWord(from: range.lowerBound)].hash)
  }

  /// Where that ends which stands behind words that begin a sentence.
  private func end(of marker: PrecedenceMarker, from start: Int, in sentence: Range<Int>) -> Int? {
    switch marker.end {
    case .comma: return breaks.comma(from: start, in: sentence)
    case .verb: return verb(from: start, in: sentence)
    case nil: return nil
    }
  }

  private func verb(from start: Int, in sentence: Range<Int>) -> Int? {
    let words = text.words[text.firstWord(from: start)...].prefix { $0.start < sentence.upperBound }
    return words.indices.first { index in
      Self.verbs.contains(words[index].hash)
        || index > words.startIndex && index + 1 < words.endIndex
          && Self.subjects.contains(words[index + 1].hash) && mayBeFinite(words[index])
    }.map { words[$0].start }
  }

  /// Whether a word before "u" or "je" may be the verb of both, as in "door medicijnen raakt u verstopt".
  private func mayBeFinite(_ word: ScannedText.Word) -> Bool {
    text.bytes.folded[word.end - 1] == UInt8(ascii: "t") && word.range.count > 3
      && !word.cues.contains(.function) && !WordLinks.isFiller(word)
  }

  static let subjects = WordSet(listing: "u je we wij hij ze men")

  /// Whether a word belongs to the verb, as in *look after* and "na te kijken".
  func isPartOfVerb(_ index: Int) -> Bool {
    index > 0 && Self.lookers.contains(text.words[index - 1].hash)
      || index + 1 < text.words.count && text.words[index + 1].hash == Self.infinitive
        && language == .dutch
      || isCare(index)
      // "Make an appointment" makes nothing happen.
      || text.words[index].hash == Self.make
        && !text.words[max(0, index - 2)..<index].contains {
          Self.modals.contains($0.hash)
        }
  }

  /// Whether a time stands behind "na", so that nothing is said of what is first: "na vier dagen".
  private func isSpan(behind index: Int) -> Bool {
    text.words[(index + 1)...].prefix(Self.longestSpan).contains { Self.spans.contains($0.hash) }
  }

  private static let longestSpan = 3
  private static let spans = WordSet(
    listing: """
      minute minutes hour hours day days night nights week weeks fortnight month months year years while minuut minuten uur \
      uren kwartier dag dagen nacht nachten week weken maand maanden jaar tijdje
      """)

  func holdsWords(_ range: Range<Int>) -> Bool {
    let index = text.firstWord(from: range.lowerBound)
    return text.words[index...].prefix { $0.start < range.upperBound }
      .contains { !WordLinks.isFiller($0) }
  }

  private static let determiners = WordSet(
    listing: "the your a his her their my our at this that for every each")
  /// What goes in first is not done first: *with the rounded end first*.
  private static let ends = WordSet(["end", "side", "head", "tip", "face"])
  private static let lookers = WordSet(listing: "look looks looked looking named run soon")
  private static let otherwise = WordSet(["dan", "anders", "zo", "otherwise", "then"])
  private static let make = WordHash("make".utf8).value
  private static let infinitive = WordHash("te".utf8).value
  private static let verbs = WordSet(
    listing: """
      kunt kan kunnen mag mogen moet moeten gaat gaan wordt worden is zijn heeft hebt hebben krijgt krijgen komt komen zal zullen \
      blijft blijven doet neemt voelt hoeft
      """)
}
