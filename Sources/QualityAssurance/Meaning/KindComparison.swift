internal import Bitext

/// Things of one kind that a translation has mixed up: a Tuesday for a Monday, an elbow for a knee.
struct KindComparison {
  /// The English word and the Dutch word that stands for another thing of its kind.
  typealias Swap = (source: ScannedText.Word, target: ScannedText.Word)

  /// The first mix-up of each kind of a topic.
  ///
  /// A thing is mixed up where the Dutch says it less often than the English, and another one of its kind more often.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  static func swaps(in texts: Comparison, _ topic: WordKind.Topic) -> [Swap] {
    guard texts.english.cues.contains(.kind), texts.dutch.cues.contains(.kind) else { return [] }
    let dutch = uses(in: texts.dutch, Self.dutch, topic)
    if dutch.isEmpty { return [] }
    let english = uses(in: texts.english, Self.english, topic)
    return Set(english.map(\.place.kind)).sorted().compactMap { kind in
      let source = english.filter { $0.place.kind == kind }
      let target = dutch.filter { $0.place.kind == kind }
      guard let lost = surplus(of: source, over: target),
        let added = surplus(of: target, over: source)
      else { return nil }
      return (lost.word, added.word)
    }
  }

  /// Which thing of which kind.
  private struct Place: Hashable {
    var kind: Int
    var member: Int
  }

  private typealias Use = (word: ScannedText.Word, place: Place)

  private static func uses(
    in text: ScannedText, _ table: WordTable<[Place]>, _ topic: WordKind.Topic
  ) -> [Use] {
    text.words.indices.flatMap { index -> [Use] in
      let word = text.words[index]
      guard word.cues.contains(.kind), let places = table[word.hash],
        !sayings.matches(text, at: index)
      else { return [] }
      return places.filter { WordKind.all[$0.kind].topic == topic }.map { (word, $0) }
    }
  }

  /// The first use of a thing that one side says more often than the other.
  private static func surplus(of uses: [Use], over others: [Use]) -> Use? {
    uses.first { use in
      uses.count { $0.place == use.place } > others.count { $0.place == use.place }
    }
  }

  /// What is said with such a word, and means none of its kind.
  private static let sayings = PhraseList([
    "[black] eye", "[black] eyes", "[black] and blue", "of the [blue]", "[white] lie",
    "[white] lies",
    "[green] light", "[grey] area", "[brown] rice", "[red] tape", "other [hand]", "one [hand]",
    "[hand] in", "[hand] over", "[hand] out", "by [hand]", "at [hand]", "[second] opinion",
    "[second] hand", "an [eye] on", "by [heart]", "[heart] of", "[foot] of", "on [foot]",
    "[arm] of", "[mouth] of", "[long] covid", "[may] be", "you [may]", "it [may]", "they [may]",
    "[march] on", "[spring] back", "[fall] in", "[fall] out", "[fall] off", "[fall] on",
    "[blauw] oog", "[blauwe] ogen", "[blauwe] plek", "[blauwe] plekken", "de [hand] van",
    "de [hand] liggen", "ter [hand]", "te [voet]", "in het [oog]", "aan de [hand]", "op de [been]",
    "bij de [hand]", "van de ene op de andere [dag]", "van [harte]",
  ])

  private static let english = table { $0.english }
  private static let dutch = table { $0.dutch }

  private static func table(_ words: (WordKind.Member) -> String) -> WordTable<[Place]> {
    var places: [UInt64: [Place]] = [:]
    for (kind, list) in WordKind.all.enumerated() {
      for (member, entry) in list.members.enumerated() {
        for word in words(entry).utf8.split(separator: UInt8(ascii: " ")) {
          places[WordHash(word).value, default: []].append(Place(kind: kind, member: member))
        }
      }
    }
    return WordTable(places)
  }
}

extension WordKind {
  /// The words of all kinds in a language, with spaces between them.
  static func words(_ language: Language) -> String {
    all.flatMap(\.members).map { language == .dutch ? $0.dutch : $0.english }
      .joined(separator: " ")
  }
}
