internal import Bitext

/// The words that say which of two things is the first: *before*, *leads to*, "in plaats van".
struct PrecedenceMarker {
  /// In what respect a thing is the first.
  enum Kind: Hashable {
    /// It comes earlier.
    case time
    /// It is the cause of the other.
    case cause
    /// It is to be taken, not the other.
    case choice
  }

  /// What stands behind the words.
  enum Side {
    case first, second
  }

  /// Where what stands behind the words ends when they begin a sentence.
  enum End {
    case comma
    /// At the verb: "Door roken krijgt u het benauwd".
    case verb
  }

  let words: [UInt64]
  let kind: Kind
  let behind: Side
  /// `nil` where nothing follows from words that begin a sentence.
  var end: End?
  /// Whether a denial turns it: "niet voordat", *not until*.
  var isLimit = false

  /// The longest words that say it and begin at a word of a text.
  static func at(_ index: Int, in text: ScannedText, _ language: Language) -> PrecedenceMarker? {
    let words = text.words
    return (language == .dutch ? dutch : english)[words[index].hash]?.first { marker in
      index + marker.words.count <= words.count
        && marker.words.indices.allSatisfy { words[index + $0].hash == marker.words[$0] }
    }
  }

  /// The adverbs that say it without a word of their own for the second thing.
  static let firsts = WordSet(listing: firstWords)
  private static let firstWords = "first eerst"

  /// The words that these and all markers of a language begin with.
  static func beginnings(_ language: Language) -> WordSet {
    language == .dutch ? dutchBeginnings : englishBeginnings
  }

  private static let englishBeginnings = beginnings(of: englishLists)
  private static let dutchBeginnings = beginnings(of: dutchLists)

  private static func beginnings(of lists: [Listed]) -> WordSet {
    let all = lists.flatMap { $0.words.split(separator: "|") }
    let first = all.compactMap { $0.split(separator: " ").first.map(String.init) }
    return WordSet(first + (firstWords + " tot voor").split(separator: " ").map(String.init))
  }

  /// Markers of one sort, with bars between them.
  private typealias Listed = (words: String, Kind, Side, End?, isLimit: Bool)

  private static func listed(_ lists: [Listed]) -> WordTable<[PrecedenceMarker]> {
    let markers = lists.flatMap { list in
      list.0.split(separator: "|").map { words in
        PrecedenceMarker(
          words: words.split(separator: " ").map { WordHash($0.utf8).value }, kind: list.1,
          behind: list.2, end: list.3, isLimit: list.isLimit)
      }
    }
    return WordTable(
      Dictionary(grouping: markers) { $0.words[0] }
        .mapValues { $0.sorted { $0.words.count > $1.words.count } })
  }

  private static let english = listed(englishLists)
  private static let englishLists: [Listed] = [
    ("before", .time, .second, .comma, true), ("until", .time, .second, nil, true),
    ("after", .time, .first, .comma, false),
    (
      "once the|once you|once your|once it|once this|once they|as soon as", .time, .first, .comma,
      false
    ),
    ("then|afterwards|after that|after which|followed by", .time, .second, nil, false),
    ("prior to", .time, .second, .comma, true),
    ("minutes later|hours later|days later|weeks later", .time, .second, nil, false),
    ("end with|finish with|end on|finish on", .time, .second, nil, false),
    (
      "cause|causes|caused|causing|lead to|leads to|led to|leading to|result in|results in|trigger|triggers|make|makes|bring on|brings on|bring about|brings about|give rise to|gives rise to|provoke|provokes|set off|sets off|reason why|reason for|risk of",
      .cause, .second, nil, false
    ),
    (
      "because|because of|since|due to|owing to|caused by|triggered by|brought on by|as a result of|result of|consequence of|results from|result from|resulted from|stems from|stem from|arises from|arise from|comes from|come from",
      .cause, .first, .comma, false
    ),
    ("rather than|instead of", .choice, .second, .comma, false),
  ]

  private static let dutch = listed(dutchLists)
  private static let dutchLists: [Listed] = [
    ("voordat|alvorens", .time, .second, .comma, true), ("totdat", .time, .second, nil, true),
    ("nadat|zodra", .time, .first, .comma, false), ("na", .time, .first, .verb, false),
    (
      "daarna|vervolgens|dan pas|daarna pas|waarna|na afloop|hierna|gevolgd door", .time, .second,
      nil, false
    ),
    ("minuten later|uur later|dagen later|weken later", .time, .second, nil, false),
    ("sluit af met|eindig met|eindigt met", .time, .second, nil, false),
    (
      "veroorzaken|veroorzaakt|veroorzaakte|leiden tot|leidt tot|leidde tot|zorgen voor|zorgt voor|zorgde voor|oorzaak van|oorzaak zijn van|waardoor|daardoor|kans op|risico op",
      .cause, .second, nil, false
    ),
    ("door", .cause, .first, .verb, false), ("doordat|omdat", .cause, .first, .comma, false),
    (
      "veroorzaakt door|komt door|komen door|ontstaat door|ontstaan door|gevolg van|gevolg zijn van|als gevolg van|vanwege|want",
      .cause, .first, nil, false
    ),
    ("in plaats van", .choice, .second, .verb, false),
  ]
}
