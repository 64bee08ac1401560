internal import Bitext

/// Things of one kind that a translation has mixed up: a Tuesday for a Monday, an elbow for a knee.
final class KindComparison {
  /// The English word and the Dutch word that stands for another thing of its kind.
  typealias Swap = (source: ScannedText.Word, target: ScannedText.Word)

  /// The first mix-up of each kind.
  ///
  /// A thing is mixed up where the Dutch does not say it at all, and another one of its kind that the English does not say.
  private let swaps: [(topic: WordKind.Topic, swap: Swap)]

  /// A thing of the Dutch that is joined to one which the English has, and which the English does not have itself.
  let added: ScannedText.Word?

  /// A thing of the English that is joined to one which the Dutch has, and which the Dutch does not have itself.
  let lost: ScannedText.Word?

  /// Holds the things of both texts against each other.
  ///
  /// - Complexity: O(*n* + *u*²), where *n* is the number of words and *u* of those that name a thing of a kind that both have.
  init(_ texts: Comparison) {
    guard texts.english.cues.contains(.kind), texts.dutch.cues.contains(.kind),
      case let common = Self.kinds(in: texts.english, Self.english)
        & Self.kinds(in: texts.dutch, Self.dutch), common != 0,
      // Right pairs mostly have the same things on both sides.
      Self.things(in: texts.english, Self.english, of: common)
        != Self.things(in: texts.dutch, Self.dutch, of: common)
    else {
      swaps = []
      added = nil
      lost = nil
      return
    }
    let english = Self.uses(in: texts.english, Self.english, of: common)
    let dutch = Self.uses(in: texts.dutch, Self.dutch, of: common)
    swaps = Set(english.map(\.place.kind)).sorted().compactMap { kind in
      let source = english.filter { $0.place.kind == kind }
      let target = dutch.filter { $0.place.kind == kind }
      guard let lost = Self.first(of: source, notIn: target),
        let added = Self.first(of: target, notIn: source),
        !Self.holdsCompound(texts.dutch, of: lost.place, besides: Self.dutch, { $0.dutch }),
        !Self.holdsCompound(texts.english, of: added.place, besides: Self.english, { $0.english })
      else { return nil }
      return (WordKind.all[kind].topic, (lost.word, added.word))
    }
    guard swaps.isEmpty else {
      added = nil
      lost = nil
      return
    }
    added =
      Self.joined(dutch, in: texts.dutch, notIn: english).first {
        !Self.holdsCompound(texts.english, of: $0.place, besides: Self.english, { $0.english })
      }?.word
    lost =
      Self.joined(english, in: texts.english, notIn: dutch).first {
        !Self.holdsCompound(texts.dutch, of: $0.place, besides: Self.dutch, { $0.dutch })
      }?.word
  }

  /// The uses that are joined by *and* or *or* to one which the other side has, and which it does not have themselves.
  private static func joined(_ uses: [Use], in text: ScannedText, notIn others: [Use]) -> [Use] {
    uses.filter { use in
      !others.contains { $0.place == use.place }
        && uses.contains { first in
          first.place.kind == use.place.kind && first.word.end < use.word.start
            && others.contains { $0.place == first.place }
            && isJoined(first.word, use.word, in: text)
        }
    }
  }

  /// Whether nothing but a conjunction and at most one word stands between two words.
  private static func isJoined(
    _ first: ScannedText.Word, _ second: ScannedText.Word, in text: ScannedText
  ) -> Bool {
    let start = text.firstWord(from: first.end)
    let between = text.words[start..<text.firstWord(from: second.start)]
    return between.count <= 2 && between.first.map { conjunctions.contains($0.hash) } ?? false
      && !(first.end..<second.start).contains {
        SignTable.sign(of: text.bytes.byte($0)).isMark
      }
  }

  private static let conjunctions = WordSet(["and", "or", "en", "of"])

  /// Whether the first two things of a kind that both texts name stand in the other order.
  static func areTurned(_ texts: Comparison) -> Bool {
    let common =
      kinds(in: texts.english, Self.english) & kinds(in: texts.dutch, Self.dutch)
    if common == 0 { return false }
    let english = uses(in: texts.english, Self.english, of: common).map(\.place)
    let dutch = uses(in: texts.dutch, Self.dutch, of: common).map(\.place)
    for (index, first) in english.enumerated() {
      guard
        let second = english[(index + 1)...].first(where: { $0.kind == first.kind && $0 != first }),
        let place = dutch.firstIndex(of: first), let other = dutch.firstIndex(of: second)
      else { continue }
      return other < place
    }
    return false
  }

  /// Whether nothing was mixed up.
  var isEmpty: Bool { swaps.isEmpty }

  /// The mix-ups of a topic.
  func swaps(of topic: WordKind.Topic) -> [Swap] {
    swaps.isEmpty ? [] : swaps.filter { $0.topic == topic }.map(\.swap)
  }

  /// Whether both texts have several words for things of one kind.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  static func areSeveral(in texts: Comparison) -> Bool {
    severals(in: texts.english, english) & severals(in: texts.dutch, dutch) != 0
  }

  /// The kinds of which a text has several words, as bits.
  private static func severals(in text: ScannedText, _ table: WordTable<Entry>) -> UInt128 {
    var (seen, again) = (UInt128(0), UInt128(0))
    for word in text.words where word.cues.contains(.kind) {
      guard let entry = table[word.hash] else { continue }
      again |= seen & entry.kinds
      seen |= entry.kinds
    }
    return again
  }

  /// The things of the kinds that both texts name, in one language, each with its kind and its place in that.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  static func places(in texts: Comparison, _ language: Language) -> [(
    kind: Int, member: Int, range: Range<Int>
  )] {
    let common = kinds(in: texts.english, english) & kinds(in: texts.dutch, dutch)
    if common == 0 { return [] }
    let isDutch = language == .dutch
    return uses(in: isDutch ? texts.dutch : texts.english, isDutch ? dutch : english, of: common)
      .map { ($0.place.kind, $0.place.member, $0.word.range) }
  }

  /// Which thing of which kind.
  private struct Place: Hashable {
    var kind: Int
    var member: Int
  }

  /// What a word tells: the kinds as bits, and the things.
  private struct Entry {
    var kinds: UInt128 = 0
    /// The things as bits, some of which share one.
    var things: UInt128 = 0
    var places: [Place] = []
  }

  private typealias Use = (word: ScannedText.Word, place: Place)

  /// The kinds of which a text in a language has words, as bits.
  static func kinds(in text: ScannedText, _ language: Language) -> UInt128 {
    kinds(in: text, language == .dutch ? dutch : english)
  }

  /// The things of one kind that a text in a language names: their places in the kind.
  static func uses(
    in text: ScannedText, _ language: Language, of kind: Int
  ) -> [(range: Range<Int>, member: Int)] {
    uses(in: text, language == .dutch ? dutch : english, of: 1 << UInt128(kind)).map {
      ($0.word.range, $0.place.member)
    }
  }

  /// The kinds of which a text has words, as bits: most pairs have none in common.
  private static func kinds(in text: ScannedText, _ table: WordTable<Entry>) -> UInt128 {
    var kinds: UInt128 = 0
    for word in text.words where word.cues.contains(.kind) {
      if let entry = table[word.hash] { kinds |= entry.kinds }
    }
    return kinds
  }

  /// The things of some kinds that a text has words of, as bits.
  private static func things(
    in text: ScannedText, _ table: WordTable<Entry>, of kinds: UInt128
  ) -> UInt128 {
    var things: UInt128 = 0
    for word in text.words where word.cues.contains(.kind) {
      if let entry = table[word.hash], entry.kinds & kinds != 0 { things |= entry.things }
    }
    return things
  }

  private static func uses(
    in text: ScannedText, _ table: WordTable<Entry>, of kinds: UInt128
  ) -> [Use] {
    var uses: [Use] = []
    uses.reserveCapacity(usualCount)
    for (index, word) in text.words.enumerated() where word.cues.contains(.kind) {
      guard let entry = table[word.hash], entry.kinds & kinds != 0,
        !sayings.matches(text, at: index), word.hash != heel || isThing(index, in: text, table),
        !(halves.contains(word.hash) && text.bytes.byte(word.end) == UInt8(ascii: "-"))
      else { continue }
      for place in entry.places where kinds & (1 << UInt128(place.kind)) != 0 {
        uses.append((word, place))
      }
    }
    return uses
  }

  /// Whether a *heel* is one of a foot, or stands before what can be taken by halves, as in "een heel glas"; before other Dutch
  /// words it is *very*.
  private static func isThing(
    _ index: Int, in text: ScannedText, _ table: WordTable<Entry>
  ) -> Bool {
    guard tellsDose(index, in: text, table) else { return true }
    return index + 1 < text.words.count && tellsDose(index + 1, in: text, table)
  }

  private static func tellsDose(
    _ index: Int, in text: ScannedText, _ table: WordTable<Entry>
  ) -> Bool {
    table[text.words[index].hash]?.places.contains { WordKind.all[$0.kind].topic == .dose } ?? false
  }

  /// What is less than a word before a hyphen: "boven- en onderarm".
  private static let halves = WordSet(["boven", "onder"])
  private static let heel = WordHash("heel".utf8).value

  /// Room for as many uses as most texts have.
  private static let usualCount = 8

  /// Whether a longer word begins or ends with one for a thing: "griepprik", "wijkverpleegkundige"; one for another thing of the
  /// kind does not count, as "galblaas" for the bladder.
  private static func holdsCompound(
    _ text: ScannedText, of place: Place, besides table: WordTable<Entry>,
    _ words: (WordKind.Member) -> String
  ) -> Bool {
    let names = words(WordKind.all[place.kind].members[place.member]).split(separator: " ")
      .map { Array($0.utf8) }.filter { $0.count > 3 }
    let folded = text.bytes.folded
    return text.words.contains { word in
      if let entry = table[word.hash], !entry.places.contains(place) { return false }
      let letters = folded[word.range]
      return names.contains { name in
        letters.count > name.count
          && (letters.starts(with: name) || letters.suffix(name.count).elementsEqual(name))
      }
    }
  }

  /// The first use of a thing that the other side does not have.
  private static func first(of uses: [Use], notIn others: [Use]) -> Use? {
    uses.first { use in !others.contains { $0.place == use.place } }
  }

  private static let english = table { $0.english }
  private static let dutch = table { $0.dutch }

  private static func table(_ words: (WordKind.Member) -> String) -> WordTable<Entry> {
    var entries: [UInt64: Entry] = [:]
    for (kind, list) in WordKind.all.enumerated() {
      for (member, entry) in list.members.enumerated() {
        for word in words(entry).utf8.split(separator: UInt8(ascii: " ")) {
          let hash = WordHash(word).value
          entries[hash, default: Entry()].kinds |= 1 << UInt128(kind)
          entries[hash, default: Entry()].things |= 1 << UInt128((kind * 31 + member) % 127)
          entries[hash, default: Entry()].places.append(Place(kind: kind, member: member))
        }
      }
    }
    return WordTable(entries)
  }
}

extension WordKind {
  /// The words of all kinds in a language, with spaces between them.
  static func words(_ language: Language) -> String {
    all.flatMap(\.members).map { language == .dutch ? $0.dutch : $0.english }
      .joined(separator: " ")
  }
}
