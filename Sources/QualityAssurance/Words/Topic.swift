/// What a check looks for by words of its own, of which most texts hold none.
///
/// The pass over a text notes which topics its words belong to, so that a check asks each word only where one may be found. What
/// several checks share, or what must be known of each word, is a ``Cue``.
enum Topic: Int, CaseIterable {
  /// How urgent or grave something is.
  case gravity
  /// By when something is to be done.
  case horizon
  /// A phrase that a translation may turn into its opposite.
  case opposedPhrase
  /// What a condition begins with.
  case condition
  /// Makes a statement careful in a phrase.
  case possibility
  /// Each of several doses.
  case share
  /// Each second day, week or month.
  case alternation
  /// How old somebody is.
  case age
  /// Degrees of temperature.
  case degrees
  /// One word of a comparison: *as*, "dan".
  case comparison
  /// Who is spoken of.
  case role
  /// How many of something, or how often.
  case extent

  /// The English and Dutch words of each, with spaces between them.
  static var all: [(topic: Topic, english: String, dutch: String)] {
    allCases.map { topic in
      let words: (String, String) =
        switch topic {
        case .gravity: (Gravity.listing, "")
        case .horizon: (Horizon.englishAnchors, Horizon.dutchAnchors)
        case .opposedPhrase:
          (OpposedPhrases.pairs.englishAnchors, OpposedPhrases.pairs.dutchAnchors)
        case .condition: (Condition.conditions.anchors, "")
        case .possibility: (Hedges.possibilities.anchors, "")
        case .share: (DosePhrases.perDose.anchors, "")
        case .alternation: (Alternation.english, Alternation.dutch)
        case .age: ("aged age", "")
        case .degrees: ("degrees", "graden")
        case .comparison: ("as than", "dan")
        case .role: (Roles.englishWords, Roles.dutchWords)
        case .extent: (Extent.pairs.englishAnchors, Extent.pairs.dutchAnchors)
        }
      return (topic, words.0, words.1)
    }
  }
}

/// Some topics.
struct TopicSet: OptionSet {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  init(_ topic: Topic) { rawValue = 1 << UInt32(topic.rawValue) }

  /// Whether a topic is in the set.
  @inline(__always)
  func contains(_ topic: Topic) -> Bool { rawValue & (1 << UInt32(topic.rawValue)) != 0 }
}
