/// What a single word can tell a check; a word may tell several things.
///
/// Cues of meaning are shared by both languages: *before* and *voordat* are one cue, so that checks compare
/// sets of cues instead of words.
enum Cue: Int, CaseIterable, Sendable {
  /// Says no: not, never, niet, geen.
  case negation
  /// Makes a statement careful: may, often, misschien.
  case hedge
  /// Says a number other than one.
  case number
  /// Says or implies a number, one among them.
  case numeral
  /// A unit of measure or of time, also a short one that is a letter.
  case unit
  /// Has to do with breathing.
  case breath
  /// Is no part of a compound: an article, a preposition, an auxiliary.
  case function
  /// Asks to phone.
  case call
  /// Addresses the reader with *je*, or with *u*.
  case informal, formal
  /// An English word that Dutch does not have.
  case englishOnly
  /// A Dutch word that looks like an English one of another meaning.
  case falseFriend
  /// A word that is spelled otherwise in British and American English.
  case british, american
  /// The name of a month.
  case month
  /// Half of the day: am, pm.
  case meridiem

  case left, right

  // Opposites: each pair is two cues in a row; see ``Opposites``.
  case before, after
  case more, less
  case increase, decrease
  case high, low
  case warm, cold
  case upper, lower
  case inner, outer
  case open, closed
  case front, back
  case first, last
  case long, short
  case fast, slow
  case improve, worsen
  case tense, relaxed
  case bend, stretch
  case push, pull
  case safe, dangerous
  case start, stop
  case large, small
  case old, young
  case early, late
  case heavy, light
  case thick, thin
  case deep, shallow
  case maximum, minimum
  case most, fewest
  case many, few
  case good, bad
  case morning, evening
  case allowed, forbidden
  case above, below
  case acute, chronic
  case strong, weak
  case wide, narrow
  case day, night
  case hard, soft
  case full, empty
  case wet, dry
  case sit, stand
  case inhale, exhale
  case beginning, ending
  case upward, downward
}

/// A set of cues.
struct CueSet: OptionSet, Hashable, Sendable {
  let rawValue: UInt128

  init(rawValue: UInt128) { self.rawValue = rawValue }

  init(_ cue: Cue) { rawValue = 1 << UInt128(cue.rawValue) }

  /// Whether a cue is in the set.
  func contains(_ cue: Cue) -> Bool { rawValue & (1 << UInt128(cue.rawValue)) != 0 }
}
