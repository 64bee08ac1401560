internal import Bitext

/// Somebody to whom, for whom or instead of whom something is done in the English, and who does it in the Dutch.
///
/// *Mothers can pass the virus to the child* names the same two as "kinderen kunnen het virus overdragen op de moeder": the one behind the
/// preposition is another one. So it is behind a *not* that sets one against the other.
enum RoleExchange {
  /// Whom the English has behind the preposition, and whom the Dutch has there; `nil` where they are the same.
  ///
  /// - Complexity: O(*n* + *r*²), where *n* is the number of words and *r* of those for somebody.
  static func first(in texts: Comparison) -> (source: Range<Int>, target: Range<Int>)? {
    let english = texts.texts.englishRoles
    guard english.count == 2, english[0].role != english[1].role,
      case let dutch = texts.texts.dutchRoles, dutch.count == 2
    else { return nil }
    for index in 0...1 {
      let (marked, other) = (english[index], english[1 - index])
      guard let mark = mark(before: marked.range, in: texts.english, englishMarks),
        isUnmarked(other.range, in: texts.english, .english),
        let own = dutch.first(where: { $0.role == marked.role }),
        let target = dutch.first(where: { $0.role == other.role }),
        isUnmarked(own.range, in: texts.dutch, .dutch),
        Self.mark(before: target.range, in: texts.dutch, dutchMarks) == mark
      else { continue }
      return (marked.range, target.range)
    }
    return nil
  }

  /// Somebody of the English, and the reader, who does or has it in the Dutch instead; `nil` where there is nobody of that kind.
  ///
  /// "Verwijdert u zelf" for *the nurse removes*, "had u koorts" for *your child had a fever*.
  ///
  /// - Complexity: O(*n* · *r*), where *n* is the number of words and *r* of those for somebody.
  static func replacedByReader(
    in texts: Comparison
  ) -> (source: Range<Int>, target: Range<Int>)? {
    guard texts.english.topics.contains(.role),
      let reader = texts.dutch.words.first(where: { readers.contains($0.hash) })
    else { return nil }
    let dutch = texts.texts.dutchRoles
    let all = texts.texts.englishRoles.filter { use in
      !dutch.contains { $0.role == use.role }
    }
    guard let lost = all.first, all.count == 1 else { return nil }
    if let own = texts.dutch.words.first(where: { $0.hash == own }),
      !englishReaders.match(anyOf: texts.english)
    {
      return (lost.range, own.range)
    }
    let index = texts.english.firstWord(from: lost.range.lowerBound)
    guard children.contains(texts.english.words[index].hash), index > 0,
      texts.english.words[index - 1].hash == your, !youths.match(anyOf: texts.dutch)
    else { return nil }
    return (lost.range, reader.range)
  }

  /// Somebody who is asked to do something in the English, and to whom the Dutch has it done: "masseer de rug van je partner" for *let
  /// your partner rub your back*.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  static func doneToHelper(in texts: Comparison) -> (source: Range<Int>, target: Range<Int>)? {
    guard texts.english.topics.contains(.role), texts.dutch.topics.contains(.role),
      let asked = texts.texts.englishRoles.first(where: { use in
        let index = texts.english.firstWord(from: use.range.lowerBound)
        return index > 1 && texts.english.words[index - 1].hash == your
          && askings.contains(texts.english.words[index - 2].hash)
      }),
      let target = texts.texts.dutchRoles.first(where: { $0.role == asked.role }),
      mark(before: target.range, in: texts.dutch, owners) != nil, !helps.match(anyOf: texts.dutch)
    else { return nil }
    return (asked.range, target.range)
  }

  private static let askings = WordSet(["let", "ask", "have", "get"])
  private static let owners = table(["van"])
  private static let helps = WordPatterns("laat* laten vraag* vragen verzoek* door zorg* samen")

  private static let readers = WordSet(["u", "je", "jij", "jullie"])
  private static let own = WordHash("zelf".utf8).value
  private static let your = WordHash("your".utf8).value
  private static let englishReaders = WordPatterns(
    "you yours yourself yourselves own myself himself herself themselves itself oneself self*")
  private static let children = WordSet(
    listing: "child baby toddler son daughter infant newborn children")
  /// What may stand for a child.
  private static let youths = WordPatterns(
    """
    kind* baby* zoon* dochter* peuter* kleuter* zuigeling* dreumes* kleintje* kleine jong* puber* tiener* pasgeboren* hij hem \
    zijn haar ze zij die hen hun het gezin* jullie
    """)

  /// What a preposition says, the same number in both languages, that stands before somebody with nothing but an article between.
  private static func mark(
    before range: Range<Int>, in text: ScannedText, _ marks: WordTable<Int>
  ) -> Int? {
    var end = range.lowerBound
    for word in text.words[..<text.firstWord(from: range.lowerBound)].reversed() {
      guard word.end + 1 == end else { return nil }
      if let mark = marks[word.hash] { return mark }
      guard articles.contains(word.hash) else { return nil }
      end = word.start
    }
    return nil
  }

  /// Whether no preposition stands in the three words before somebody.
  private static func isUnmarked(
    _ range: Range<Int>, in text: ScannedText, _ language: Language
  ) -> Bool {
    let prepositions = language == .dutch ? dutchPrepositions : englishPrepositions
    let index = text.firstWord(from: range.lowerBound)
    var end = range.lowerBound
    for word in text.words[max(0, index - 3)..<index].reversed() {
      if (word.end..<end).contains(where: { SignTable.sign(of: text.bytes.byte($0)).isMark }) {
        return true
      }
      if prepositions.contains(word.hash) { return false }
      end = word.start
    }
    return true
  }

  private static let marks = [
    ("to see visit consult told", "aan op naar tegen"), ("from", "van uit"), ("for", "voor"),
    ("behalf", "namens"), ("not", "niet"), ("contact with", "met"),
  ]
  private static let englishMarks = table(marks.map(\.0))
  private static let dutchMarks = table(marks.map(\.1))

  private static func table(_ lists: [String]) -> WordTable<Int> {
    var marks: [UInt64: Int] = [:]
    for (mark, list) in lists.enumerated() {
      for word in list.utf8.split(separator: UInt8(ascii: " ")) {
        marks[WordHash(word).value] = mark
      }
    }
    return WordTable(marks)
  }

  private static let articles = WordSet(
    listing: """
      the a an of your his her their our my its de het een uw je jouw zijn haar hun onze ons mijn
      """)
  private static let englishPrepositions = WordSet(
    listing: "to from for by with of behalf without than at in on about see visit consult not")
  private static let dutchPrepositions = WordSet(
    listing: "aan op naar van uit voor door met zonder bij tegen dan namens over niet")
}
