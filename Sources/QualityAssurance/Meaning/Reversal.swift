internal import Bitext
internal import Terminology

/// Two things of which the English has one first and the Dutch the other: what to do first, what is the cause, what to take instead.
///
/// Each word that has one translation in the other text is with the first thing or with the second. A sentence is turned
/// where words of both have gone to the other one, and far fewer have stayed.
struct Reversal {
  /// The words that say which is the first.
  let source: Range<Int>
  let target: Range<Int>

  /// The first one; `nil` where there is none.
  ///
  /// - Complexity: O(*n* · *m*), where *n* and *m* are the numbers of words, where both texts say such a thing; else O(*n* + *m*).
  static func first(
    in texts: Comparison, _ translations: () -> WordTranslations
  ) -> Reversal? {
    guard Precedence.mayBeSaid(in: texts.english, .english),
      Precedence.mayBeSaid(in: texts.dutch, .dutch)
    else { return nil }
    let english = Precedence.all(in: texts.english, .english)
    let dutch = english.isEmpty ? [] : Precedence.all(in: texts.dutch, .dutch)
    var things: [WordLinks.Link]?
    for (one, other) in pairs(english, dutch, in: texts) where !isDenied(one, other, in: texts) {
      let known = things ?? Self.things(in: texts)
      things = known
      let links = links(in: texts, translations(), of: one, other, besides: known)
      if isTurned(one, other, links) {
        return Reversal(source: one.marker, target: other.marker)
      }
    }
    return nil
  }

  /// What each text says in one respect only once, or once in sentences that correspond.
  private static func pairs(
    _ english: [Precedence], _ dutch: [Precedence], in texts: Comparison
  ) -> [(english: Precedence, dutch: Precedence)] {
    var pairs: [(english: Precedence, dutch: Precedence)] = []
    var open: (english: [Precedence], dutch: [Precedence]) = ([], [])
    for (kind, own) in Dictionary(grouping: english, by: \.kind) {
      let others = dutch.filter { $0.kind == kind }
      if own.count == 1, others.count == 1 {
        pairs.append((own[0], others[0]))
      } else if !others.isEmpty {
        open.english += own
        open.dutch += others
      }
    }
    return (pairs + pairsBySentences(open.english, open.dutch, in: texts))
      .sorted { $0.english.marker.lowerBound < $1.english.marker.lowerBound }
  }

  /// What sentences with the same number say once each in one respect, where both texts have as many sentences.
  private static func pairsBySentences(
    _ english: [Precedence], _ dutch: [Precedence], in texts: Comparison
  ) -> [(english: Precedence, dutch: Precedence)] {
    if english.isEmpty { return [] }
    let sentences = (english: Sentences(texts.english), dutch: Sentences(texts.dutch))
    guard sentences.english.count == sentences.dutch.count, sentences.english.count > 1 else {
      return []
    }
    let own = Dictionary(grouping: english) {
      Place(kind: $0.kind, sentence: sentences.english.number(of: $0.marker))
    }
    let others = Dictionary(grouping: dutch) {
      Place(kind: $0.kind, sentence: sentences.dutch.number(of: $0.marker))
    }
    return own.compactMap { place, uses in
      guard uses.count == 1, let there = others[place], there.count == 1 else { return nil }
      return (uses[0], there[0])
    }
  }

  /// In which respect something is said, and in which sentence.
  private struct Place: Hashable {
    var kind: PrecedenceMarker.Kind
    var sentence: Int
  }

  /// What both texts name once: terms and things of the kinds that are known, and words that a dictionary has, which need to be the only
  /// ones where the two things are said.
  private static func links(
    in texts: Comparison, _ translations: WordTranslations, of one: Precedence,
    _ other: Precedence, besides things: [WordLinks.Link]
  ) -> [WordLinks.Link] {
    let english = texts.texts.englishStems.filter { word in
      one.holds(word.range) && !saysWhen(word.range, in: texts.english)
    }
    let dutch = texts.texts.dutchStems.filter { other.holds($0.range) }
    let words = WordLinks(english, dutch, translations).all.filter { link in
      !things.contains {
        $0.english.overlaps(link.english) || $0.dutch.overlaps(link.dutch)
      }
    }
    return things + words
  }

  /// The terms and the things of known kinds that both texts name once.
  private static func things(in texts: Comparison) -> [WordLinks.Link] {
    (terms(in: texts) + kinds(in: texts)).filter { !saysWhen($0.english, in: texts.english) }
  }

  private static func saysWhen(_ range: Range<Int>, in text: ScannedText) -> Bool {
    whenWords.contains(text.words[text.firstWord(from: range.lowerBound)].hash)
  }

  private static func terms(in texts: Comparison) -> [WordLinks.Link] {
    let english = Dictionary(grouping: texts.texts.englishTerms, by: \.concept)
    let dutch = Dictionary(grouping: texts.texts.dutchTerms.usable, by: \.concept)
    return english.sorted { $0.key < $1.key }.compactMap { concept, uses in
      guard uses.count == 1, let others = dutch[concept], others.count == 1 else { return nil }
      return (uses[0].range, others[0].range)
    }
  }

  private static func kinds(in texts: Comparison) -> [WordLinks.Link] {
    guard texts.english.cues.contains(.kind), texts.dutch.cues.contains(.kind) else { return [] }
    let english = KindComparison.places(in: texts, .english)
    let dutch = KindComparison.places(in: texts, .dutch)
    func uses(
      _ place: (kind: Int, member: Int, range: Range<Int>),
      among all: [(kind: Int, member: Int, range: Range<Int>)]
    ) -> [Range<Int>] {
      all.filter { $0.kind == place.kind && $0.member == place.member }.map(\.range)
    }
    return english.compactMap { place in
      let (own, others) = (uses(place, among: english), uses(place, among: dutch))
      return own.count == 1 && others.count == 1 ? (own[0], others[0]) : nil
    }
  }

  /// Words that say when, how often or in what order, which stay with either thing.
  private static let whenWords = WordSet(
    listing: """
      first then later afterwards before after until minute minutes hour hours day days week weeks month months half quarter \
      one two three four five six seven eight nine ten morning afternoon evening night always usually often sometimes \
      normally generally immediately
      """)

  /// Whether a no may have turned what one of both says: *not until* is "pas nadat".
  private static func isDenied(_ one: Precedence, _ other: Precedence, in texts: Comparison) -> Bool
  {
    (one.isLimit || other.isLimit)
      && (texts.english.cues.contains(.negation) || texts.dutch.cues.contains(.negation))
  }

  /// Whether the earlier thing of the English is the earlier one of the Dutch, though the words that say so are each other's opposites.
  ///
  /// - Complexity: that of ``first(in:_:)``.
  static func keepsTime(_ texts: Comparison, _ translations: () -> WordTranslations) -> Bool {
    let english = Precedence.all(in: texts.english, .english).filter { $0.kind == .time }
    let dutch = Precedence.all(in: texts.dutch, .dutch).filter { $0.kind == .time }
    guard english.count == 1, dutch.count == 1,
      saysOpposite(english[0].marker, in: texts.english)
        || saysOpposite(dutch[0].marker, in: texts.dutch)
    else { return false }
    let things = things(in: texts)
    let moves = Moves(
      english[0], dutch[0],
      links(in: texts, translations(), of: english[0], dutch[0], besides: things))
    return moves.stayedFirst > 0 && moves.stayedSecond > 0
      && moves.fromFirst + moves.fromSecond == 0
  }

  /// Whether *before* or *after* is among some words.
  private static func saysOpposite(_ range: Range<Int>, in text: ScannedText) -> Bool {
    text.words[text.places(in: range)].contains {
      $0.cues.contains(.before) || $0.cues.contains(.after)
    }
  }

  private static func isTurned(
    _ english: Precedence, _ dutch: Precedence, _ links: [WordLinks.Link]
  ) -> Bool {
    let moves = Moves(english, dutch, links)
    // The verb stands with what is chosen, whatever that is.
    let stayed = moves.stayedSecond + (english.kind == .choice ? 0 : moves.stayedFirst)
    return min(moves.fromFirst, moves.fromSecond) > 0
      && moves.fromFirst + moves.fromSecond > 2 * stayed
  }

  /// How many words of each thing are with the same one in the Dutch, and how many have gone to the other.
  private struct Moves {
    var stayedFirst = 0
    var stayedSecond = 0
    var fromFirst = 0
    var fromSecond = 0

    init(_ english: Precedence, _ dutch: Precedence, _ links: [WordLinks.Link]) {
      for link in links {
        let isFirst = english.first.contains(link.english.lowerBound)
        guard isFirst || english.second.contains(link.english.lowerBound) else { continue }
        let (own, other) = isFirst ? (dutch.first, dutch.second) : (dutch.second, dutch.first)
        if own.contains(link.dutch.lowerBound) {
          if isFirst { stayedFirst += 1 } else { stayedSecond += 1 }
        } else if other.contains(link.dutch.lowerBound) {
          if isFirst { fromFirst += 1 } else { fromSecond += 1 }
        }
      }
    }
  }
}
