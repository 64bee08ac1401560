internal import Bitext

/// What a text says of two things of which one is the first: *Wash the wound* and *put on a plaster* of “Wash the wound, then put on
/// a plaster”.
struct Precedence {
  let kind: PrecedenceMarker.Kind
  /// The words that say so.
  let marker: Range<Int>
  /// Where the first thing is said.
  let first: Range<Int>
  /// Where the second is.
  let second: Range<Int>
  /// Whether a denial turns it.
  var isLimit = false

  /// All that a text says.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  static func all(in text: ScannedText, _ language: Language) -> [Precedence] {
    let beginnings = PrecedenceMarker.beginnings(language)
    let places = text.words.indices.filter { index in
      beginnings.contains(text.words[index].hash)
        && (PrecedenceMarker.firsts.contains(text.words[index].hash)
          || text.words[index].hash == PrecedenceReader.to
          || PrecedenceMarker.at(index, in: text, language) != nil)
    }
    if places.isEmpty { return [] }
    let reader = PrecedenceReader(text, language)
    let all = places.compactMap(reader.precedence)
    // "First" says more exactly where the second thing begins than the *then* behind it.
    let firsts = all.filter { reader.isFirst($0.marker) }
    if firsts.isEmpty { return all }
    return firsts + all.filter { $0.kind != .time }
  }

  /// Whether a text holds words that what it says may begin with; few do in both languages.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  static func mayBeSaid(in text: ScannedText, _ language: Language) -> Bool {
    let beginnings = PrecedenceMarker.beginnings(language)
    return text.words.contains { beginnings.contains($0.hash) }
  }
}

/// Reads where the two things are said.
private struct PrecedenceReader {
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
    if word.hash == Self.to { return leading(to: index) }
    guard let marker = PrecedenceMarker.at(index, in: text, language), !isPartOfVerb(index) else {
      return nil
    }
    let next = index + marker.words.count
    // "Want dan" and "want anders" tell what follows, not what it comes from.
    if next < text.words.count, Self.otherwise.contains(text.words[next].hash) { return nil }
    let last = text.words[next - 1]
    let sentence = breaks.sentences(from: word.start, to: last.end)
    var (before, behind) = (sentence.lowerBound..<word.start, last.end..<sentence.upperBound)
    if !holdsWords(before) {
      guard let end = end(of: marker, from: last.end, in: sentence) else { return nil }
      (before, behind) = (end..<sentence.upperBound, last.end..<end)
    } else if marker.end != nil {
      // A clause, behind which the sentence may go on.
      behind = last.end..<(breaks.comma(from: last.end, in: sentence) ?? sentence.upperBound)
      if marker.end == .verb {
        if let verb = verb(from: last.end, in: sentence), behind.contains(verb) {
          behind = last.end..<verb
        }
        if !mayBePhrase(behind, marker) { return nil }
      }
    } else if let start = start(ofClauseWith: marker, before: word.start, in: sentence) {
      (before, behind) = (sentence.lowerBound..<start, start..<sentence.upperBound)
    }
    guard holdsWords(before), holdsWords(behind) else { return nil }
    let isTurned = marker.behind == .first
    return Precedence(
      kind: marker.kind, marker: word.start..<last.end, first: isTurned ? behind : before,
      second: isTurned ? before : behind, isLimit: marker.isLimit)
  }

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

  /// What something leads to, where the verb ends the Dutch clause: "kan tot een hoge bloeddruk leiden".
  private func leading(to index: Int) -> Precedence? {
    let word = text.words[index]
    let sentence = breaks.sentences(from: word.start, to: word.end)
    let rest = text.words[(index + 1)...].prefix { $0.start < sentence.upperBound }
    guard rest.count > 1, let verb = rest.last, Self.leadings.contains(verb.hash) else {
      return nil
    }
    let (first, second) = (sentence.lowerBound..<word.start, word.end..<verb.start)
    guard holdsWords(first), holdsWords(second) else { return nil }
    return Precedence(kind: .cause, marker: word.start..<verb.end, first: first, second: second)
  }

  static let to = WordHash("tot".utf8).value
  private static let leadings = WordSet(["leiden", "leidt", "leidde"])

  /// *First* one thing, and then another, which a comma or a conjunction parts.
  private func afterFirst(_ index: Int) -> Precedence? {
    let word = text.words[index]
    let sentence = breaks.sentences(from: word.start, to: word.end)
    if index > 0, Self.determiners.contains(text.words[index - 1].hash) { return nil }
    guard breaks.strongest(between: sentence.lowerBound + 1, and: word.start) == nil,
      let end = breaks.first(
        // "First, wash your hands."
        from: holdsWords(sentence.lowerBound..<word.start) ? word.end : word.end + 1, in: sentence)
    else { return nil }
    let (first, second) = (sentence.lowerBound..<end, end..<sentence.upperBound)
    guard holdsWords(first), holdsWords(second) else { return nil }
    return Precedence(kind: .time, marker: word.range, first: first, second: second)
  }

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
    text.words[text.firstWord(from: start)...].prefix { $0.start < sentence.upperBound }
      .first { Self.verbs.contains($0.hash) }?.start
  }

  /// Whether a word belongs to the verb, as in *look after* and "na te kijken".
  private func isPartOfVerb(_ index: Int) -> Bool {
    index > 0 && Self.lookers.contains(text.words[index - 1].hash)
      || index + 1 < text.words.count && text.words[index + 1].hash == Self.infinitive
        && language == .dutch
  }

  private func holdsWords(_ range: Range<Int>) -> Bool {
    let index = text.firstWord(from: range.lowerBound)
    return text.words[index...].prefix { $0.start < range.upperBound }
      .contains { !WordLinks.isFiller($0) }
  }

  private static let determiners = WordSet(
    listing: "the your a his her their my our at this that for every each")
  private static let lookers = WordSet(listing: "look looks looked looking named run soon")
  private static let otherwise = WordSet(["dan", "anders", "zo", "otherwise", "then"])
  private static let infinitive = WordHash("te".utf8).value
  private static let verbs = WordSet(
    listing: """
      kunt kan kunnen mag mogen moet moeten gaat gaan wordt worden is zijn heeft hebt hebben krijgt krijgen komt komen zal zullen \
      blijft blijven doet neemt voelt hoeft
      """)
}
