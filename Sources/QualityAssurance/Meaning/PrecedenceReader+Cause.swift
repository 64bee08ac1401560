internal import Bitext

/// What comes of what.
extension PrecedenceReader {
  /// What something leads to, where the verb ends the Dutch clause: "kan tot een hoge bloeddruk leiden", "kan voor stress zorgen".
  func leading(_ index: Int, with verbs: WordSet) -> Precedence? {
    let word = text.words[index]
    let sentence = breaks.sentences(from: word.start, to: word.end)
    let rest = text.words[(index + 1)...].prefix { $0.start < sentence.upperBound }
    guard let verb = rest.indices.dropFirst().first(where: { verbs.contains(rest[$0].hash) }),
      !isCare(verb)
    else { return nil }
    let (first, second) = (sentence.lowerBound..<word.start, word.end..<rest[verb].start)
    guard holdsWords(first), holdsWords(second) else { return nil }
    return Precedence(
      kind: .cause, marker: word.start..<rest[verb].end, first: first, second: second)
  }

  /// Whether what a verb says is itself the reason of something, or of a pronoun alone, which may stand for anything: "take it at night, as it
  /// can cause a rash".
  func isReason(before offset: Int, in sentence: Range<Int>) -> Bool {
    let lead = text.words[text.firstWord(from: sentence.lowerBound)...].prefix { $0.start < offset }
    if lead.contains(where: { Self.reasons.contains($0.hash) }) { return true }
    guard let start = breaks.last(before: offset, in: sentence) else { return false }
    let clause = lead.drop { $0.start < start }
    return clause.first.map { $0.hash == Self.`as` } ?? false
      || !holdsWords(start..<offset) && clause.contains { Self.pronouns.contains($0.hash) }
  }

  static let reasons = WordSet(listing: "because since omdat doordat want aangezien")
  private static let `as` = WordHash("as".utf8).value

  /// Whether somebody looks after something: "de verpleegkundige zorgt voor de wond".
  func isCare(_ index: Int) -> Bool {
    Self.cares.contains(text.words[index].hash)
      && (text.topics.contains(.role)
        || index > 0 && Self.subjects.contains(text.words[index - 1].hash))
  }

  private static let cares = WordSet(listing: "zorgen zorgt zorgde")

  /// What stands for something that was said, a person hardly ever.
  static let demonstratives = WordSet(listing: "it this that dat dit het")

  private static let pronouns = WordSet(
    listing: "it this they these he she het dit dat deze ze hij")

  static let particles = WordTable([
    WordHash("tot".utf8).value: WordSet(["leiden", "leidt", "leidde"]),
    WordHash("voor".utf8).value: WordSet(["zorgen", "zorgt", "zorgde"]),
  ])

  /// What something causes, where the verb ends the Dutch clause: "stress kan eczeem veroorzaken".
  func causing(_ index: Int) -> Precedence? {
    let verb = text.words[index]
    let sentence = breaks.sentences(from: verb.start, to: verb.end)
    let lead = text.words[..<index].drop { $0.start < sentence.lowerBound }
    guard let modal = lead.last(where: { Self.modals.contains($0.hash) }) else { return nil }
    let (first, second) = (sentence.lowerBound..<modal.start, modal.end..<verb.start)
    guard holdsWords(first), holdsWords(second) else { return nil }
    return Precedence(kind: .cause, marker: verb.range, first: first, second: second)
  }

  static let finals = WordSet(["veroorzaken"])
  static let modals = WordSet(
    listing: "kan kunnen kon konden zal zullen zou zouden can could may might will would")

  /// A part of a sentence that says what comes of what, without a clause behind it that goes on: ", so drink enough".
  func withoutConclusion(_ range: Range<Int>) -> Range<Int> {
    var comma = breaks.comma(from: range.lowerBound + 1, in: range)
    while let offset = comma {
      let next = text.firstWord(from: offset)
      if next < text.words.count, text.words[next].start < range.upperBound,
        Self.conclusions.contains(text.words[next].hash), holdsWords(range.lowerBound..<offset)
      {
        return range.lowerBound..<offset
      }
      comma = breaks.comma(from: offset + 1, in: range)
    }
    return range
  }

  private static let conclusions = WordSet(listing: "so but and dus daarom zodat maar en")
}
