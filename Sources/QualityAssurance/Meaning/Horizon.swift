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

  /// What of the English is to be done earlier than anything of the Dutch says, which has a later time instead.
  ///
  /// - Complexity: O(*n*), where *n* is the number of words.
  static func deferred(in texts: Comparison) -> (source: Range<Int>, target: Range<Int>)? {
    guard texts.english.topics.contains(.horizon), texts.dutch.topics.contains(.horizon) else {
      return nil
    }
    let english = places(in: texts.english, english)
    guard let soonest = english.min(by: { $0.delay < $1.delay }) else { return nil }
    let dutch = places(in: texts.dutch, dutch)
    guard let late = dutch.min(by: { $0.delay < $1.delay }), late.delay >= .days,
      late.delay > soonest.delay, !english.contains(where: { $0.delay == late.delay }),
      soonest.delay > .now || !Gravity.dutchAtOnce.match(anyOf: texts.dutch)
    else { return nil }
    return (soonest.range, late.range)
  }

  private static func places(
    in text: ScannedText, _ horizons: [Horizon]
  ) -> [(delay: Delay, range: Range<Int>)] {
    text.words.indices.compactMap { index in
      horizons.first { $0.phrases.matches(text, at: index) }
        .map { ($0.delay, text.words[index].range) }
    }
  }

  /// The bracketed words of all phrases: most words are none of them.
  static let englishAnchors = english.map(\.phrases.anchors).joined(separator: " ")
  static let dutchAnchors = dutch.map(\.phrases.anchors).joined(separator: " ")

  private static let english = [
    Horizon(
      .now,
      [
        "[immediately]", "at [once]", "straight [away]", "right [away]", "[straight] to",
        "[urgently]", "without [delay]", "[directly]", "right [now]", "soon as [possible]",
        "quickly as [possible]", "right [then]", "[immediate]", "within the [hour]", "as [soon] as",
        "[rush] to", "emergency [department]", "emergency [room]",
      ]),
    Horizon(.day, ["[today]", "same [day]", "[tonight]", "this [evening]", "this [afternoon]"]),
    Horizon(
      .days, ["this [week]", "few [days]", "couple of [days]", "[tomorrow]", "next [day]"]),
    Horizon(
      .later,
      [
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
        "[morgenochtend]", "[overmorgen]",
        "volgende [dag]", "[binnenkort]",
      ]),
    Horizon(
      .later,
      [
        "volgende [week]", "volgende [maand]", "volgende [keer]", "volgende [controle]",
        "volgende [afspraak]", "volgende [bezoek]", "volgende [consult]",
        "eerstvolgende [controle]",
        "eerstvolgende [afspraak]", "eerstvolgende [bezoek]", "het [weekend]", "paar [weken]",
        "enkele [weken]", "bij [gelegenheid]", "een [maand]", "te zijner [tijd]",
        "enig [moment]", "later [moment]", "als het [uitkomt]", "het u [uitkomt]",
        "het je [uitkomt]", "het u [schikt]", "het je [schikt]", "volgend [consult]",
        "volgend [bezoek]", "jaarlijkse [controle]", "jaarlijkse [bezoek]", "jaarlijks [bezoek]",
        "jaarlijks [consult]",
      ]),
  ]
}
