internal import Bitext

/// By when something is to be done: at once, the same day, within days, or later.
struct Horizon {
  /// How long it may take, the most urgent first.
  enum Delay: Int, Comparable {
    case now, day, days, later

    static func < (one: Delay, other: Delay) -> Bool { one.rawValue < other.rawValue }
  }

  private let delay: Delay
  private let phrases: PhraseList

  private init(_ delay: Delay, _ phrases: [String]) {
    self.delay = delay
    self.phrases = PhraseList(phrases)
  }

  /// A time of the English, and the later or earlier one that the Dutch has instead.
  typealias Move = (source: Range<Int>, target: Range<Int>, isLater: Bool)

  /// What is to be done by another time in the Dutch, which has none that is as soon as that of the English; `nil` where nothing is.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  static func moved(in texts: Comparison) -> Move? {
    guard texts.english.topics.contains(.horizon), texts.dutch.topics.contains(.horizon) else {
      return nil
    }
    if let rest = noHurry.first(in: texts.english), !dutchNoHurry.match(anyOf: texts.dutch),
      let sooner = hurry.first(in: texts.dutch)
    {
      return (rest, sooner, false)
    }
    let english = places(in: texts.english, english)
    guard let soonest = english.min(by: { $0.delay < $1.delay }) else { return nil }
    let dutch = places(in: texts.dutch, dutch)
    if let other = dutch.min(by: { $0.delay < $1.delay }), other.delay >= .days,
      other.delay > soonest.delay,
      !english.contains(where: { $0.delay == other.delay }),
      soonest.delay > .now || !Gravity.saysAtOnce(texts)
    {
      return (soonest.range, other.range, true)
    }
    // "Do not wait until the next day" is "dezelfde dag nog".
    guard soonest.delay >= .days, !texts.english.cues.contains(.negation),
      dutch.allSatisfy({ $0.delay == .day }), !nowadays.isIn(texts.dutch),
      let sooner = sameDay.first(in: texts.dutch) ?? atOnce.first(in: texts.dutch)
    else { return nil }
    return (soonest.range, sooner, false)
  }

  private static let noHurry = PhraseList(["no [rush]", "no [hurry]", "not [urgent]"])
  private static let hurry = PhraseList(["met [spoed]", "is [dringend]", "is [spoed]"])
  private static let dutchNoHurry = WordPatterns("haast geen niet rustig")

  /// What asks for something at once, and says of nothing that it is so quick.
  private static let atOnce = PhraseList(
    ["bel", "kom", "ga", "neem"].flatMap { verb in
      ["direct", "meteen", "onmiddellijk"].flatMap { word in
        ["\(verb) [\(word)]", "\(verb) dan [\(word)]"]
      }
    })

  /// What names the day that it is, and no length of time.
  private static let sameDay = PhraseList([
    "[vandaag]", "dezelfde [dag]", "[vanavond]", "[vanmiddag]",
  ])
  private static let nowadays = PhraseList(["[vandaag] de dag", "[vandaag] nog zo"])

  private static func places(
    in text: ScannedText, _ horizons: [Horizon]
  ) -> [(delay: Delay, range: Range<Int>)] {
    text.words.indices.compactMap { index in
      horizons.first { $0.phrases.matches(text, at: index) }
        .map { ($0.delay, text.words[index].range) }
    }
  }

  /// The bracketed words of all phrases: most words are none of them.
  static let englishAnchors =
    english.map(\.phrases.anchors).joined(separator: " ") + " " + noHurry.anchors
  static let dutchAnchors =
    dutch.map(\.phrases.anchors).joined(separator: " ")
    + " " + atOnce.anchors + " " + hurry.anchors

  private static let english = [
    Horizon(
      .now,
      [
        "[immediately]", "at [once]", "straight [away]", "right [away]", "[straight] to",
        "[urgently]", "without [delay]", "[directly]", "right [now]", "soon as [possible]",
        "quickly as [possible]", "right [then]", "[immediate]", "within the [hour]", "as [soon] as",
        "[rush] to", "emergency [department]", "emergency [room]", "on the [spot]", "help [now]",
        "call [now]", "ring [now]",
      ]),
    Horizon(
      .day,
      [
        "[today]", "same [day]", "that very [day]", "this very [day]", "[tonight]",
        "this [evening]", "this [afternoon]", "this [morning]", "within a [day]",
      ]),
    Horizon(
      .days,
      [
        "this [week]", "few [days]", "couple of [days]", "[tomorrow]", "next [day]",
        "same [week]", "coming [days]", "within a [week]", "within the [week]",
        "within [days]",
      ]),
    Horizon(
      .later,
      [
        "this [month]", "same [month]", "coming [weeks]", "coming [months]", "within [weeks]",
        "within a [month]", "within [months]", "few [months]", "this [year]", "next [year]",
        "next [time]",
        "next [week]", "next [month]", "few [weeks]", "next [visit]", "next [appointment]",
        "next [check-up]", "next [checkup]", "next [consultation]", "the [weekend]",
        "couple of [weeks]", "annual [check-up]", "annual [review]", "yearly [check-up]",
      ]),
  ]

  private static let dutch = [
    Horizon(
      .day,
      [
        "[vandaag]", "dezelfde [dag]", "zelfde [dag]", "[vanavond]", "[vanmiddag]", "[vannacht]",
        "een [dag]", "één [dag]",
      ]),
    Horizon(
      .days,
      [
        "deze [week]", "paar [dagen]", "enkele [dagen]", "dezer [dagen]", "[morgen]",
        "dezelfde [week]", "zelfde [week]", "loop van de [week]", "komende [dagen]",
        "komende [week]", "nog even [aan]", "eerst even [aan]", "[aankijken]", "heeft geen [haast]",
        "geen [spoed]",
        "[morgenochtend]", "[overmorgen]",
        "volgende [dag]", "[binnenkort]", "binnen een [week]", "binnen enkele [dagen]",
      ]),
    Horizon(
      .later,
      [
        "volgende [week]", "volgende [maand]", "volgende [keer]", "volgende [controle]",
        "deze [maand]", "dezelfde [maand]", "zelfde [maand]", "loop van de [maand]",
        "loop van het [jaar]", "komende [weken]", "komende [maand]", "komende [maanden]",
        "dit [jaar]", "volgend [jaar]", "paar [maanden]", "enkele [maanden]",
        "volgende [afspraak]", "volgende [bezoek]", "volgende [consult]",
        "eerstvolgende [controle]",
        "eerstvolgende [afspraak]", "eerstvolgende [bezoek]", "het [weekend]", "paar [weken]",
        "enkele [weken]", "bij [gelegenheid]", "een [maand]", "te zijner [tijd]",
        "enig [moment]", "later [moment]", "als het [uitkomt]", "het u [uitkomt]",
        "het je [uitkomt]", "het u [schikt]", "het je [schikt]", "volgend [consult]",
        "volgend [bezoek]", "jaarlijkse [controle]", "jaarlijkse [bezoek]", "jaarlijks [bezoek]",
        "jaarlijks [consult]", "volgend [spreekuur]", "volgende [spreekuur]", "eens [langs]",
        "keer [langs]", "eens naar [gekeken]", "eens naar [kijken]",
      ]),
  ]
}
